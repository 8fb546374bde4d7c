"""What stands beside a paper: the printer, copies, pages, zoom, and what the record knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.clock import minute_text
from gui.desk import Desk
from gui.kit.anatomy import GAP, hairline, plain_label
from gui.kit.icons import icon_button

if TYPE_CHECKING:
    from core.assemblies.hung import HungFile
    from core.printing import Drawn

WIDTH = 232
PRINTER = "printer"
MOST_COPIES = 99
SHOWN = 12


class PrintSide(QWidget):
    """The column at the right.

    Signals:
        larger(), smaller(), fitting(): the zoom.
        copy_wanted(str): the paper of this posting is to be shown.
    """

    larger = Signal()
    smaller = Signal()
    fitting = Signal()
    copy_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.has_asked = False
        self.setFixedWidth(WIDTH)
        self._printers = QComboBox()
        self._printers.setAccessibleName(self.tr("打印机"))
        self._printers.activated.connect(self._on_printer)
        self._copies = QSpinBox()
        self._copies.setRange(1, MOST_COPIES)
        self._copies.lineEdit().setTextMargins(GAP, 0, GAP, 0)
        self._copies.setAccessibleName(self.tr("份数"))
        self._copies.lineEdit().setAcceptDrops(False)
        self._range = QLineEdit()
        self._range.setAcceptDrops(False)
        self._range.setPlaceholderText(self.tr("全部，或者 1-3，5"))
        self._range.setAccessibleName(self.tr("页码"))
        self._wrong = plain_label(
            self.tr("页码请写成 1-3，5 这样，并且有这一页。"), "error", wrap=True
        )
        self._wrong.hide()
        self._where = plain_label("", "secondary")
        self._record = plain_label("", "small", wrap=True)
        self._copy = QComboBox()
        self._copy.setAccessibleName(self.tr("哪一次张贴的"))
        self._copy.activated.connect(self._on_copy)
        self._copy.hide()
        self.no_printer = self.tr(
            "没有找到打印机。接好再按 F5，或者另存 PDF，到别处按实际大小打印。"
        )
        self._none = plain_label(self.no_printer, "waiting", wrap=True)
        self._none.hide()
        self._sending = plain_label(self.tr("正在送到打印机，可以在下面的状态栏停止。"), wrap=True)
        self._sending.hide()
        self._build()

    @property
    def has_printer(self) -> bool:
        """Whether there is a printer, as far as was asked."""
        return self._printers.count() > 0

    @property
    def printer(self) -> str:
        """Give the name of the printer chosen; an empty one is the usual one."""
        return self._printers.currentText()

    @property
    def copies(self) -> int:
        """Give how many copies."""
        return self._copies.value()

    @property
    def pages(self) -> str:
        """Give which pages, as typed."""
        return self._range.text()

    def say_range_wrong(self, *, wrong: bool) -> None:
        """Say beside the field that there are no such pages."""
        self._wrong.setVisible(wrong)
        if wrong:
            self._range.setFocus()

    @Slot(object)
    def show_printers(self, found: tuple[list[str], str]) -> None:
        """Offer these printers; the one chosen last, or the usual one, first."""
        names, usual = found
        self.has_asked = True
        self._printers.clear()
        self._printers.addItems(names)
        kept = self._desk.preferences.text(PRINTER)
        self._printers.setCurrentText(kept if kept in names else usual)
        self._printers.setVisible(bool(names))
        self._none.setVisible(not names)

    def allow_copies(self, *, allowed: bool) -> None:
        """Of live ballots there is one copy, whatever stands there."""
        self._copies.setEnabled(allowed)
        if not allowed:
            self._copies.setValue(1)

    def say_printing(self, *, is_printing: bool) -> None:
        """Say that something is on its way to the printer."""
        self._sending.setVisible(is_printing)

    def show_page(self, page: int, pages: int) -> None:
        """Say where in the paper one is; `page` from 0."""
        self._where.setText(
            self.tr("第 {page} 页，共 {pages} 页").format(page=page + 1, pages=pages)
        )

    def show_record(
        self, drawn: Drawn, last: datetime | None, *, times: int = 0, new: bool = False
    ) -> None:
        """Say what the record knows: when it was printed, and the mark of what is shown."""
        mark = self.tr("校验值 {hash}").format(hash=drawn.sha256[:SHOWN])
        if last is None:
            said = self.tr("还没有打印或者保存过。")
        elif new:
            said = self.tr("刚刚打印，已登记。")
        else:
            day = minute_text(last)
            said = self.tr("打印或者保存过 {times} 次，最近 {day}。").format(times=times, day=day)
        self._record.setText(f"{said}\n{mark}")

    def show_copies(self, copies: Sequence[HungFile], shown: UUID | None) -> None:
        """Offer what is kept of every time that the paper hung, and say what is shown of them."""
        self._copy.clear()
        for one in copies:
            self._copy.addItem(f"{one.posted_on}　{one.place}", str(one.posting_id))
            if one.posting_id == shown:
                self._copy.setCurrentIndex(self._copy.count() - 1)
                said = self.tr("张贴的原件，和当时打印的一字不差。")
                if not one.was_printed:
                    said = self.tr("登记张贴时没有打印的记录，这是登记时程序里的内容。")
                mark = self.tr("校验值 {hash}").format(hash=one.sha256[:SHOWN])
                self._record.setText(f"{said}\n{mark}")
        self._copy.setVisible(len(copies) > 1)

    @Slot(int)
    def _on_copy(self, number: int) -> None:
        self.copy_wanted.emit(self._copy.itemData(number))

    @Slot(int)
    def _on_printer(self, _number: int) -> None:
        self._desk.preferences.set(PRINTER, self.printer)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for words, widget in (
            (self.tr("打印机"), self._printers),
            (self.tr("份数"), self._copies),
            (self.tr("页码"), self._range),
        ):
            label = plain_label(words)
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget)
        column.insertWidget(2, self._none)
        column.addWidget(self._wrong)
        column.addWidget(self._sending)
        column.addWidget(
            plain_label(self.tr("按实际大小打印（1:1），不缩放。"), "small", wrap=True)
        )
        column.addWidget(hairline())
        column.addWidget(self._where)
        row = QHBoxLayout()
        row.setSpacing(4)
        for name, words, signal in (
            ("zoom-out", self.tr("缩小"), self.smaller),
            ("zoom-in", self.tr("放大"), self.larger),
        ):
            button = icon_button(name, words)
            button.clicked.connect(signal)
            row.addWidget(button)
        fit = QPushButton(self.tr("适合宽度"))
        fit.setProperty("role", "quiet")
        fit.clicked.connect(self.fitting)
        row.addWidget(fit)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(hairline())
        column.addWidget(self._copy)
        column.addWidget(self._record)
        column.addStretch(1)
