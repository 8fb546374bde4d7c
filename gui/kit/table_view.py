"""The view over a `RowTable`: sorting asked of the page, copying as a table, columns as left."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.progress import Progress, ProgressSink
from gui.desk import Desk
from gui.kit.copying import Copied, mime_of
from gui.kit.kept_columns import NARROWEST, KeptColumns
from gui.kit.row_table import PAGE, Column, Id, R, RowTable
from gui.kit.tasks import Task
from gui.kit.theme import THEME

T = TypeVar("T")
COPIED_AT_ONCE = 2_000
ROW_PADDING = 12


@dataclass(frozen=True, slots=True)
class SortBy:
    """How the page should order: a column's `sort` word, and whether from the end."""

    word: Hashable
    descending: bool = False


class TableView(QTableView, Generic[Id, R]):
    """Rows of a `RowTable`. Sorts nothing itself.

    `key` names the table in the preferences, where widths and order of columns are kept; `name`
    says to a screen reader what it lists.

    Signals:
        sort_asked(SortBy): a title was clicked; the page finds the ids anew in this order.
        opened(id): Enter or a double click on a row.
        selection_moved(): another row is current or selected.
        copied(int): so many rows went to the clipboard.
    """

    sort_asked = Signal(object)
    opened = Signal(object)
    selection_moved = Signal()
    copied = Signal(int)

    def __init__(
        self,
        table: RowTable[Id, R],
        key: str,
        name: str,
        desk: Desk,
    ) -> None:
        super().__init__()
        self.table = table
        self._tasks = desk.tasks
        self._sort: SortBy | None = None
        self.setModel(table)
        # A title that asks whether its column is selected asks of every row, at every paint.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(table, self))
        self.setAccessibleName(name)
        self._look()
        self._columns = KeptColumns(self, table, key, desk.preferences)
        self.horizontalHeader().sectionClicked.connect(self._on_title)
        self.doubleClicked.connect(self._on_double)
        THEME.changed.connect(self._on_theme)

    # For pages

    def show_ids(self, ids: Sequence[Id]) -> None:
        """Show these rows; the current row stays current if it is still there."""
        current = self.current_id()
        self.table.set_ids(ids)
        if current is not None:
            self.select_id(current)
        self.selection_moved.emit()

    def current_id(self) -> Id | None:
        """Give the id of the current row."""
        index = self.currentIndex()
        return self.table.id_at(index) if index.isValid() else None

    def select_id(self, one: Id) -> bool:
        """Make a row current and bring it into sight; tell whether it is there."""
        try:
            number = self.table.ids.index(one)
        except ValueError:
            return False
        self.selectRow(number)
        self.scrollTo(self.table.index(number, 0))
        return True

    def selected_ids(self) -> list[Id]:
        """Give the ids selected, in the order shown."""
        return [self.table.ids[number] for number in self._selected_numbers()]

    @property
    def selected_count(self) -> int:
        """Give how many rows are selected, in no time even where all of 100,000 are."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.size()))
        return sum(bottom - top + 1 for top, bottom in {(p.top(), p.bottom()) for p in parts})

    @property
    def sort(self) -> SortBy | None:
        """Give the order last asked for."""
        return self._sort

    def copy(self) -> None:
        """Copy the selected rows, as shown, for Excel and WPS; many of them as a task."""
        numbers = list(self._selected_numbers())
        if not numbers:
            return
        columns = self._shown_columns()
        if len(numbers) <= COPIED_AT_ONCE:
            rows = [self.table.row_at(number) for number in numbers]
            self._to_clipboard(Copied(columns, [row for row in rows if row is not None]))
            return
        ids, load = [self.table.ids[number] for number in numbers], self.table._load  # noqa: SLF001 - model and view are one thing

        def work(report: ProgressSink) -> Copied:
            found: list[Any] = []
            for at in range(0, len(ids), PAGE):
                report(Progress(at, len(ids)))
                page = load(ids[at : at + PAGE])
                found += [page[one] for one in ids[at : at + PAGE] if one in page]
            return Copied(columns, found)

        task = Task(self.tr("复制 %n 行", "", len(ids)), work)
        task.succeeded.connect(self._on_copied)
        self._tasks.look(task)

    # Slots

    @Slot(object)
    def _on_copied(self, copied: Copied) -> None:
        self._to_clipboard(copied)

    @Slot(int)
    def _on_title(self, section: int) -> None:
        word = self.table.columns[section].sort
        if word is None:
            self._show_sort()
            return
        again = self._sort is not None and self._sort.word == word and not self._sort.descending
        self._sort = SortBy(word, descending=again)
        self._show_sort()
        self.sort_asked.emit(self._sort)

    @Slot(QModelIndex)
    def _on_double(self, index: QModelIndex) -> None:
        self.opened.emit(self.table.id_at(index))

    @Slot()
    def _on_theme(self) -> None:
        self._columns.save_now()
        self._fit_rows()
        self._columns.restore()
        self.viewport().update()

    # Insides

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setAcceptDrops(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setStretchLastSection(not self.table.columns[-1].right)  # a number stays beside
        header.setMinimumSectionSize(NARROWEST)
        self._fit_rows()

    def _fit_rows(self) -> None:
        height = self.fontMetrics().height() + ROW_PADDING
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _show_sort(self) -> None:
        header = self.horizontalHeader()
        words = [column.sort for column in self.table.columns]
        if self._sort is None or self._sort.word not in words:
            header.setSortIndicatorShown(False)
            return
        order = (
            Qt.SortOrder.DescendingOrder if self._sort.descending else Qt.SortOrder.AscendingOrder
        )
        header.setSortIndicatorShown(True)
        header.setSortIndicator(words.index(self._sort.word), order)

    def _paint_beside(self) -> None:
        """Let each row reach the edge where its columns end before it."""
        end, room = self.horizontalHeader().length(), self.viewport().rect()
        if end >= room.width() or not self.table.ids:
            return
        painter = QPainter(self.viewport())
        top = max(0, self.rowAt(0))
        bottom = self.rowAt(room.height() - 1)
        for row in range(top, (len(self.table.ids) - 1 if bottom < 0 else bottom) + 1):
            chosen = self.selectionModel().isRowSelected(row)
            role = "chosen" if chosen else "raised" if row % 2 else "paper"
            height = self.rowHeight(row)
            rect = QRect(end, self.rowViewportPosition(row), room.width() - end, height)
            painter.fillRect(rect, THEME.colour(role))
        painter.end()

    def _shown_columns(self) -> list[Column[R]]:
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(len(self.table.columns)))
        return [
            self.table.columns[number] for number in order if not header.isSectionHidden(number)
        ]

    def _selected_numbers(self) -> Iterator[int]:
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.size()))
        ranges = sorted((part.top(), part.bottom()) for part in parts)
        after = 0
        for top, bottom in ranges:
            yield from range(max(top, after), bottom + 1)
            after = max(after, bottom + 1)

    def _to_clipboard(self, copied: Copied) -> None:
        QGuiApplication.clipboard().setMimeData(mime_of(copied))
        self.copied.emit(len(copied.rows))

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._columns.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._columns.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint_beside()
        super().paintEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        columns = getattr(self, "_columns", None)  # Python lets go of it before Qt hides it
        if columns is not None:
            columns.save_now()
        super().hideEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            current = self.current_id()
            if current is not None:
                self.opened.emit(current)
        else:
            super().keyPressEvent(event)
