"""The view over a `RowTable`: sorting asked of the page, copying as a table, columns as left."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from core.progress import Progress, ProgressSink
from gui.desk import Desk
from gui.kit.copying import Copied, mime_of
from gui.kit.row_table import PAGE, Column, Id, R, RowTable
from gui.kit.tasks import Task
from gui.kit.theme import THEME

T = TypeVar("T")
COPIED_AT_ONCE = 2_000
SAVED_AFTER_MS = 800
ROW_PADDING = 12
NARROWEST = 40
LEAST_LETTERS = 8
LEAST_SHARE = 0.6
LAST_SHARE = 0.35
"""A column of words gives way down to these, and to its title."""


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
        self._key = f"columns.{key}"
        self._preferences = desk.preferences
        self._tasks = desk.tasks
        self._sort: SortBy | None = None
        self._chosen: dict[str, int] = {}
        self._fitting = False
        self.setModel(table)
        # A title that asks whether its column is selected asks of every row, at every paint.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(table, self))
        self.setAccessibleName(name)
        self._look()
        self._save_soon = QTimer(self)
        self._save_soon.setSingleShot(True)
        self._save_soon.setInterval(SAVED_AFTER_MS)
        self._save_soon.timeout.connect(self._save_columns)
        self._restore_columns()
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_title)
        header.sectionResized.connect(self._on_column_resized)
        header.sectionMoved.connect(self._on_column_changed)
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

    @Slot()
    def _on_column_changed(self) -> None:
        self._save_soon.start()

    @Slot(int, int, int)
    def _on_column_resized(self, section: int, _before: int, width: int) -> None:
        """Keep a width that was chosen; one that follows the window is no choice."""
        header = self.horizontalHeader()
        last = header.visualIndex(section) == header.count() - 1
        if not self._fitting and not (last and header.stretchLastSection()):
            self._chosen[self.table.columns[section].key] = width
            self._save_soon.start()

    @Slot(QModelIndex)
    def _on_double(self, index: QModelIndex) -> None:
        self.opened.emit(self.table.id_at(index))

    @Slot()
    def _on_theme(self) -> None:
        self._save_now()
        self._fit_rows()
        self._restore_columns()
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

    def _restore_columns(self) -> None:
        kept = self._preferences.table(self._key)
        widths, order = kept.get("widths"), kept.get("order")
        header, keys = self.horizontalHeader(), [column.key for column in self.table.columns]
        self._chosen = {
            key: width
            for key, width in (widths.items() if isinstance(widths, dict) else ())
            if key in keys and type(width) is int and width >= NARROWEST
        }
        header.blockSignals(True)
        if isinstance(order, list):
            for place, key in enumerate(key for key in order if key in keys):
                header.moveSection(header.visualIndex(keys.index(str(key))), place)
        header.blockSignals(False)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Give each column its width; those of words give way where all fit by that."""
        letter = self.fontMetrics().horizontalAdvance("0")
        header, columns = self.horizontalHeader(), self.table.columns
        last = header.logicalIndex(len(columns) - 1) if header.stretchLastSection() else -1
        heads = [header.sectionSizeHint(number) for number in range(len(columns))]
        own = [
            max(column.width * letter + 2 * ROW_PADDING, head)
            for column, head in zip(columns, heads, strict=True)
        ]
        wanted = [self._chosen.get(c.key, width) for c, width in zip(columns, own, strict=True)]
        gives = [
            0
            if column.key in self._chosen or column.firm or column.right or column.state
            else max(0, width - max(head, _least(column, last == at) * letter + 2 * ROW_PADDING))
            for at, (column, width, head) in enumerate(zip(columns, own, heads, strict=True))
        ]
        over = sum(wanted) - self.viewport().width()
        spare = sum(gives)
        share = over if self.isVisible() and over <= spare else 0  # else there is a bar anyway
        self._fitting = True
        for number, (width, give) in enumerate(zip(wanted, gives, strict=True)):
            less = -(-give * share // spare) if spare and share > 0 else 0
            self.setColumnWidth(number, width - less)
        self._fitting = False

    def _save_now(self) -> None:
        """Keep what was changed a moment ago: the table goes out of sight."""
        if self._save_soon.isActive():
            self._save_soon.stop()
            self._save_columns()

    @Slot()
    def _save_columns(self) -> None:
        header, columns = self.horizontalHeader(), self.table.columns
        order = [columns[header.logicalIndex(place)].key for place in range(len(columns))]
        self._preferences.set(self._key, {"order": [*order], "widths": {**self._chosen}})

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
            self._fit_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_columns()

    def hideEvent(self, event: QHideEvent) -> None:
        self._save_now()
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


def _least(column: Column[Any], is_last: bool) -> int:  # noqa: FBT001 - where it stands
    """Give how many letters must stay; the last one, often a remark, gives way most."""
    share = LAST_SHARE if is_last else LEAST_SHARE
    return max(LEAST_LETTERS, round(column.width * share))
