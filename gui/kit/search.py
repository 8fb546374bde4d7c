"""Search boxes: one that waits until the typing pauses, and the one that finds everything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core.progress import ProgressSink
from gui.kit.icons import icon
from gui.kit.tasks import Latest, Tasks
from gui.kit.theme import THEME

PAUSE_MS = 40
SHOWN = 12
LIST_CHARS = 72
"""The list is as wide as a name with its address, however narrow the box is."""
AROUND_HINT = 56
"""The icon before a hint and the space around it."""
PLACE, HIT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
BETWEEN = 24


def find_line(name: str, hint: str) -> QLineEdit:
    """Make a line that finds at each letter; nothing is dropped on it, a button empties it."""
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setClearButtonEnabled(True)
    made.setAcceptDrops(False)
    return made


class SearchBox(QLineEdit):
    """A field that says what is typed when the typing pauses.

    textChanged comes only when an input method commits, so half-typed pinyin is never searched for.

    Signals:
        asked(str): the text, without spaces around it; an empty one where it was cleared.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, name: str = "", short: str = "") -> None:
        super().__init__(parent)
        self.setAccessibleName(name or self.tr("搜索"))
        self._hints: tuple[str, ...] = ()
        self.set_hint(name, short)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self.textChanged.connect(self._on_text)

    def set_hint(self, hint: str, short: str = "") -> None:
        """Say what can be looked for; `short` stands there where there is no room for all of it."""
        self._hints = tuple(one for one in (hint, short) if one)
        self.setToolTip(hint)
        self._show_hint()

    def _show_hint(self) -> None:
        room, metrics = self.width() - AROUND_HINT, self.fontMetrics()
        fitting = (one for one in self._hints if metrics.horizontalAdvance(one) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def minimumSizeHint(self) -> QSize:
        """Never be so narrow that nothing can be read in it."""
        least = super().minimumSizeHint()
        words = map(self.fontMetrics().horizontalAdvance, self._hints)
        return least.expandedTo(QSize(AROUND_HINT + min(words, default=0), 0))

    def set_pause(self, milliseconds: int) -> None:
        """Wait so long after the last key; what is found in no time needs hardly any."""
        self._pause.setInterval(milliseconds)

    @Slot()
    def _on_text(self) -> None:
        self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        self.asked.emit(self.text().strip())


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its name, what it is, and where it lies (any value the page knows)."""

    title: str
    detail: str
    place: object


Source = Callable[[str], Sequence[Hit]]
"""Finds hits for a text; called in a worker."""


class _HitLines(QStyledItemDelegate):
    """Draws hits with what they are below each other, whatever their titles' lengths."""

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._list = parent
        self._wide = 0

    def align(self, titles: Sequence[str]) -> None:
        """Leave so much room for the longest of these."""
        measured = map(self._list.fontMetrics().horizontalAdvance, titles)
        self._wide = max(measured, default=0) + BETWEEN

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(HIT)
        if hit is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        option.text = ""
        style, part = self._list.style(), QStyle.SubElement.SE_ItemViewItemText
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._list)
        box = style.subElementRect(part, option, self._list).adjusted(3, 0, -3, 0)
        box.setRight(option.rect.right() - 3)
        for text, colour in ((hit.title, "ink"), (hit.detail, "secondary")):
            painter.setPen(THEME.colour(colour))
            said = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, max(box.width(), 0)
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)
            box.setLeft(box.left() + self._wide)


class SearchEverything(SearchBox):
    """The search of the top bar: hits of all sources in a list below, chosen with the arrow keys.

    Signals:
        chosen(object): the place of the hit taken.
        refused(Exception): a source failed.
    """

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fixed: list[Hit] = []
        self._sources: list[Source] = []
        self._latest: Latest[list[Hit]] = Latest(tasks, self)
        self._latest.arrived.connect(self._on_arrived)
        self._latest.refused.connect(self.refused)
        self._latest.failed.connect(self.refused)
        self._model = QStandardItemModel(self)
        self._list = QListView(self)
        self._list.setWindowFlags(Qt.WindowType.ToolTip)
        self._list.setFocusProxy(self)
        self._list.setModel(self._model)
        self._lines = _HitLines(self._list)
        self._list.setItemDelegate(self._lines)
        self._list.setAccessibleName(self.tr("搜索结果"))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self._list.clicked.connect(self._on_clicked)
        self.asked.connect(self._on_asked)

    def add_fixed(self, hits: Sequence[Hit]) -> None:
        """Search also in these, by any part of their title: pages and papers."""
        self._fixed += hits

    def add_source(self, source: Source) -> None:
        """Search also where `source` finds something."""
        self._sources.append(source)

    @property
    def hits(self) -> list[str]:
        """Give the titles that are listed now."""
        rows = range(self._model.rowCount())
        return [self._model.item(row).text() for row in rows] if self._list.isVisible() else []

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        if not text:
            self._latest.drop()
            self._list.hide()
            return
        fixed, sources = tuple(self._fixed), tuple(self._sources)

        def work(_report: ProgressSink) -> list[Hit]:
            found = [hit for hit in fixed if text.casefold() in hit.title.casefold()]
            for source in sources:
                found += source(text)
            return found

        self._latest.ask(self.tr("搜索"), work)

    @Slot(object)
    def _on_arrived(self, hits: list[Hit]) -> None:
        self._model.clear()
        for hit in hits:
            item = QStandardItem(f"{hit.title}    {hit.detail}")
            item.setData(hit.place, PLACE)
            item.setData(hit, HIT)
            self._model.appendRow(item)
        self._lines.align([hit.title for hit in hits])
        if not hits:
            nothing = QStandardItem(self.tr("没有找到；可以试试姓名的一部分、拼音首字母或房号。"))
            nothing.setEnabled(False)
            self._model.appendRow(nothing)
        self._show_list()

    def _show_list(self) -> None:
        if not self.hasFocus():
            return
        rows = min(self._model.rowCount(), SHOWN)
        height = rows * max(self._list.sizeHintForRow(0), 1) + 8
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        room = (
            self.window().mapToGlobal(QPoint(self.window().width() - BETWEEN, 0)).x() - corner.x()
        )
        width = max(self.width(), min(room, self.fontMetrics().averageCharWidth() * LIST_CHARS))
        self._list.setGeometry(corner.x(), corner.y(), width, height)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.show()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if place is not None:
            self._list.hide()
            self.clear()
            self.chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._list.isVisible():
            row = self._list.currentIndex().row()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                row += 1 if key == Qt.Key.Key_Down else -1
                row = max(0, min(row, self._model.rowCount() - 1))
                self._list.setCurrentIndex(self._model.index(row, 0))
                return
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self._list.currentIndex())
                return
        if key == Qt.Key.Key_Escape:
            self._list.hide()
            if self.text():
                self.clear()
            else:
                self.clearFocus()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            # Hidden once more while the window is taken apart: our own fields may be gone by then.
            listed = self.findChild(QListView)
            if listed is not None:
                listed.hide()
        return super().event(event)
