"""A recovery key: shown once, printed or saved, and ticked off before one goes on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.errors import KnownError
from core.progress import ProgressSink
from gui.kit.anatomy import grow_to_fit, plain_label
from gui.kit.dialogs import ask, choose_new_file
from gui.kit.folders import documents
from gui.kit.printing import DPI, choose_printer, print_picture
from gui.kit.tasks import Task, Tasks, Work
from gui.kit.theme import THEME
from gui.kit.wording import sentence_of

WIDTH = 620
KEY_PERCENT = 150


class KeyView(QWidget):
    """Nothing here can be read again later; it says so.

    Signals:
        taken(): the key is on paper.
        grown(): more is said than before.
    """

    taken = Signal()
    grown = Signal()

    def __init__(
        self, recovery_key: str, community: str, day: date, tasks: Tasks, *, verb: str = ""
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._key, self._community, self._day = recovery_key, community, day
        groups = recovery_key.split("-")
        half = len(groups) // 2
        rows = (groups[:half], groups[half:])
        self.key = plain_label("\n".join(" - ".join(row) for row in rows))
        self.key.setFont(_wide(THEME.font(KEY_PERCENT)))
        self.key.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.key.setAccessibleName(self.tr("恢复密钥"))
        self.key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.told = plain_label("", "done", wrap=True)
        self.told.hide()
        self.print_button = QPushButton(self.tr("打印恢复密钥"))
        self.print_button.clicked.connect(self._on_print)
        self.save_button = QPushButton(self.tr("另存 PDF"))
        self.save_button.clicked.connect(self._on_save)
        self.tick = QCheckBox(self.tr("恢复密钥已经打印、保存或抄在纸上，装进信封放好了"))
        self.tick.toggled.connect(self._on_ticked)
        self.go_on = QPushButton(verb or self.tr("开始使用"))
        self.go_on.setProperty("role", "primary")
        self.go_on.setEnabled(False)
        self.go_on.clicked.connect(self.taken)
        self._build()

    def save(self, path: Path) -> None:
        """Write the paper, off the window's thread; say what happened."""
        paper = (self._key, self._community, self._day)
        said = self.tr("已存为 {path}，请打印后把文件移走。").format(path=path)

        def work(_report: ProgressSink) -> str:
            from core.founding import save_recovery_paper  # noqa: PLC0415 - draws with ReportLab

            save_recovery_paper(path, *paper)
            return said

        self._start(self.tr("保存恢复密钥"), work)

    @Slot()
    def _on_save(self) -> None:
        proposed = documents() / self.tr("恢复密钥.pdf")
        chosen = choose_new_file(
            self.tr("保存恢复密钥"), self.tr("PDF 文件 (*.pdf)"), proposed, self
        )
        if chosen is not None:
            self.save(chosen)

    @Slot()
    def _on_print(self) -> None:
        try:
            printer = choose_printer(self.tr("恢复密钥"), self)
        except KnownError as error:
            self._say(sentence_of(error), "error")
            return
        if printer is None:
            return
        paper = (self._key, self._community, self._day)
        said = self.tr("已送到打印机；请核对纸上的字是否清楚。")

        def work(_report: ProgressSink) -> str:
            from core.founding import picture_of_recovery_paper  # noqa: PLC0415 - as above

            print_picture(printer, picture_of_recovery_paper(*paper, DPI))
            return said

        self._start(self.tr("打印恢复密钥"), work)

    def _start(self, title: str, work: Work[str]) -> None:
        """Do it beside the window; what it gives is said."""
        task = Task(title, work, can_cancel=False)
        task.succeeded.connect(self._on_done)
        task.refused.connect(self._on_refused)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)
        self._be_busy(busy=True)
        self.told.hide()
        self._tasks.look(task)

    @Slot(object)
    def _on_done(self, said: str) -> None:
        self._say(said, "done")

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        self._say(sentence_of(error), "error")

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        raise error  # a bug, for the crash dialog

    @Slot()
    def _on_finished(self) -> None:
        self._be_busy(busy=False)

    def _be_busy(self, *, busy: bool) -> None:
        self.print_button.setEnabled(not busy)
        self.save_button.setEnabled(not busy)

    @Slot(bool)
    def _on_ticked(self, ticked: bool) -> None:  # noqa: FBT001 - Qt's slot
        self.go_on.setEnabled(ticked)

    def _say(self, text: str, role: str) -> None:
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        self.told.setText(text)
        self.told.show()
        self.grown.emit()

    def _build(self) -> None:
        form = QWidget()
        form.setMaximumWidth(WIDTH)
        column = QVBoxLayout(form)
        column.setSpacing(16)
        column.addWidget(plain_label(self.tr("恢复密钥"), "large"))
        said = self.tr(
            "忘记口令时，只有它能打开数据。它只显示这一次：请打印出来，装进信封，放进单位的保险柜。"
            "口令和恢复密钥都丢了，任何人都无法恢复数据。"
        )
        column.addWidget(plain_label(said, wrap=True))
        column.addWidget(self.key)
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.tick)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(self.go_on)
        column.addLayout(last)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(form, 4)
        across.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(across)
        outer.addStretch(2)


class KeyDialog(QDialog):
    """A key in a dialog; it closes when the key is taken, or after a question."""

    def __init__(self, view: KeyView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("新的恢复密钥"))
        self.setMinimumWidth(WIDTH)
        self.view = view
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.addWidget(view)
        view.taken.connect(self.accept)
        view.grown.connect(self._grow)

    @Slot()
    def _grow(self) -> None:
        grow_to_fit(self)

    def reject(self) -> None:
        """Close only where somebody insists: the key is not shown again."""
        text = self.tr("新的恢复密钥只显示这一次，旧的已经作废。现在关掉就再也看不到它了。")
        if ask(self.tr("恢复密钥还没有放好"), text, self.tr("不要密钥，关掉"), self):
            super().reject()


def _wide(font: QFont) -> QFont:
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 110)
    return font
