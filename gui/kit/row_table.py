"""A table model that knows every row's id but loads a row's values only when it is seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from gui.kit.anatomy import plain_tip
from gui.kit.icons import icon
from gui.kit.states import State
from gui.kit.theme import THEME

Id = TypeVar("Id", bound=Hashable)
R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
PAGE = 128
PAGES_KEPT = 16
Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its key, translated title, and how a row is shown in it.

    `text` gives what is shown and copied. `state` gives icon and colour beside it. `right` is for
    numbers. `sort` is the word by which the facade orders; without it the column is not sortable.
    `width` is in characters of the base size; a `firm` column keeps it where there is little room.
    """

    key: str
    title: str
    text: Callable[[R], str]
    right: bool = False
    sort: Hashable | None = None
    width: int = 12
    firm: bool = False
    state: Callable[[R], State | None] | None = None
    tip: Callable[[R], str] | None = None


class RowTable(QAbstractTableModel, Generic[Id, R]):
    """Rows of one kind, paged in from `load` as the view asks for them.

    `load` is called in the window's thread with 128 ids at most and gives the rows that are still
    there; it must stay under some milliseconds. Finding the ids is the page's task.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        load: Callable[[Sequence[Id]], Mapping[Id, R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._load = load
        self._ids: Sequence[Id] = ()
        self._pages: OrderedDict[int, Sequence[R | None]] = OrderedDict()

    @property
    def ids(self) -> Sequence[Id]:
        """Give the ids shown, in order."""
        return self._ids

    def set_ids(self, ids: Sequence[Id]) -> None:
        """Show these rows, in this order. Selection is lost; `TableView.show_ids` keeps it."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def forget_values(self) -> None:
        """Read the visible rows again; keep selection and scroll position."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def id_at(self, index: Index) -> Id:
        """Give the id of the row an index lies in."""
        return self._ids[index.row()]

    def row_at(self, row: int) -> R | None:
        """Give a row's values, loading its page if it was not seen lately; None if it is gone."""
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            found = self._load(ids)
            page = self._pages[number] = [found.get(one) for one in ids]
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[row % PAGE]

    # Qt overrides

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            row = self.row_at(index.row())
            return "" if row is None else column.text(row)
        if role == Role.ToolTipRole:
            return self._tip(column, index.row())
        if role in (Role.DecorationRole, Role.ForegroundRole) and column.state is not None:
            return self._state(column, index.row(), role)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.columns):
            column = self.columns[section]
            if role == Role.DisplayRole:
                return column.title
            if role == Role.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)

    def _tip(self, column: Column[R], number: int) -> str:
        row = self.row_at(number)
        if row is None:
            return ""
        return plain_tip(column.tip(row) if column.tip else column.text(row))

    def _state(self, column: Column[R], number: int, role: int) -> Any:
        row = self.row_at(number)
        state = column.state(row) if row is not None and column.state is not None else None
        if state is None:
            return None
        if role == Role.DecorationRole:
            return icon(state.icon_name, state.tone.value)
        return QColor(getattr(THEME.tokens, state.tone.value))
