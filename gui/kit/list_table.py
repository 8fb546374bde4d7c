"""Tables of rows that are all in memory, a handful or some thousands; with ticks where wanted."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent

from gui.desk import Desk
from gui.kit.row_table import Column, Id, R, RowTable
from gui.kit.table_view import ROW_PADDING, TableView
from gui.kit.theme import THEME

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
LEAST_ROWS = 2
LEAST_HEIGHT = 160
ROUND = 4
"""Room for the round corners below the last row."""
TICK = Qt.ItemDataRole.CheckStateRole


class ListTable(TableView[Hashable, Row], Generic[Row]):
    """Shows rows that were read whole. `rows_shown` is how high it stands, in rows at most.

    One that is not `fixed` gives way where the window is low: for a page of its own.

    Signals:
        ticked(): the ticks changed; only where it has any.
    """

    ticked = Signal()

    def __init__(  # noqa: PLR0913 - each is a word about one table
        self,
        columns: Sequence[Column[Row]],
        key: str,
        name: str,
        desk: Desk,
        *,
        rows_shown: int = 8,
        ticks: bool = False,
        fixed: bool = True,
        nothing: str = "",
    ) -> None:
        """`nothing` is said in the place of rows where there are none."""
        self._rows: dict[Hashable, Row] = {}
        self._most = rows_shown
        self._fixed = fixed
        self._nothing = nothing
        self._first: Callable[[Row], bool] | None = None
        self._again = True
        self._lost = False
        model: RowTable[Hashable, Row] = (
            _TickTable(columns, self._load) if ticks else RowTable(columns, self._load)
        )
        super().__init__(model, key, name, desk)
        if isinstance(model, _TickTable):
            model.ticked.connect(self.ticked)
        self.horizontalScrollBar().rangeChanged.connect(self._on_bar)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows; their ids are their numbers from 0."""
        self.show_named(dict(enumerate(rows)))

    def show_named(self, found: Mapping[Any, Row]) -> None:
        """Show these rows, by their ids."""
        keep = list(found) == list(self._rows)
        current, goes_on = self.current_id(), not self._rows.keys().isdisjoint(found)
        self._lost = goes_on and (self._lost or (current is not None and current not in found))
        self._rows = dict(found)
        if keep:
            self.table.forget_values()
            self.selection_moved.emit()  # the same rows may say something else
        else:
            self.show_ids(tuple(self._rows))
            self.updateGeometry()
        self._choose_first()

    def choose_first(self, fits: Callable[[Row], bool] = bool, *, again: bool = True) -> None:
        """From now on make a row current where none is: the first that `fits`.

        Not `again` where the current row went away: the next is then chosen by hand.
        """
        self._first, self._again = fits, again
        self._choose_first()

    def _choose_first(self) -> None:
        fits = self._first
        if fits is None or self.current_row is not None or (self._lost and not self._again):
            return
        found = next((one for one, row in self._rows.items() if fits(row)), None)
        if found is not None:
            self.selectRow(self.table.ids.index(found))

    @property
    def rows(self) -> tuple[Row, ...]:
        """Give the rows shown."""
        return tuple(self._rows.values())

    @property
    def current_row(self) -> Row | None:
        """Give the current row."""
        current = self.current_id()
        return None if current is None else self._rows.get(current)

    @property
    def selected_rows(self) -> list[Row]:
        """Give the rows selected, in the order shown."""
        return [self._rows[one] for one in self.selected_ids()]

    # Ticks

    @property
    def ticked_rows(self) -> list[Row]:
        """Give the rows ticked, in the order shown."""
        model = self.table
        ticked = model.ticks if isinstance(model, _TickTable) else set()
        return [row for one, row in self._rows.items() if one in ticked]

    def tick(self, ids: Iterable[Hashable]) -> None:
        """Tick these rows and no other."""
        if isinstance(self.table, _TickTable):
            self.table.set_ticks({one for one in ids if one in self._rows})

    def _load(self, ids: Sequence[Hashable]) -> Mapping[Hashable, Row]:
        return {one: self._rows[one] for one in ids if one in self._rows}

    def sizeHint(self) -> QSize:
        rows = min(max(len(self._rows), LEAST_ROWS), self._most)
        line = self.fontMetrics().height() + ROW_PADDING
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        under = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(320, rows * line + head + under + 2 * self.frameWidth() + ROUND)

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint().height()
        return QSize(160, wanted if self._fixed else min(wanted, LEAST_HEIGHT))

    @Slot()
    def _on_bar(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._nothing and not self._rows:
            painter = QPainter(self.viewport())
            painter.setPen(QColor(THEME.tokens.secondary))
            room = self.viewport().rect().adjusted(ROW_PADDING, 0, -ROW_PADDING, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._nothing)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and isinstance(self.table, _TickTable):
            ids = self.selected_ids()
            ticks = self.table.ticks
            every = all(one in ticks for one in ids)
            self.table.set_ticks(ticks - set(ids) if every else {*ticks, *ids})
        else:
            super().keyPressEvent(event)


class _TickTable(RowTable[Id, R]):
    """Rows with a box to tick in the first column."""

    ticked = Signal()

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.ticks: set[Id] = set()

    def set_ids(self, ids: Sequence[Id]) -> None:
        self.ticks &= set(ids)
        super().set_ids(ids)
        self.ticked.emit()

    def set_ticks(self, ids: set[Id]) -> None:
        """Tick these and no other."""
        self.ticks = set(ids)
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, 0), [TICK])
        self.ticked.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == TICK and index.isValid() and index.column() == 0:
            on = self.id_at(index) in self.ticks
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != TICK or not index.isValid():
            return False
        one = self.id_at(index)
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.set_ticks({*self.ticks, one} if on else self.ticks - {one})
        return True
