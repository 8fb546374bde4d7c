"""The places that grids are put together from: the list, and what can be done to one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.party.grids.sheets import PlaceHistoryRow, PlaceRow
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.dialogs import choose_file
from gui.kit.empty import EmptyState
from gui.kit.folders import documents
from gui.kit.list_table import ListTable
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.tasks import Latest
from gui.kit.wording import joined, labelled, word
from gui.party.grids_asking import Communities, ask_drop, ask_place
from gui.party.importing import Importing, import_list, places_of


class PlacesView(QWidget):
    """The table of places with their neighbours and their grid; corrections below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._communities: Communities = ()
        self._past: Latest[tuple[PlaceHistoryRow, ...]] = Latest(desk.tasks, self)
        self._past.arrived.connect(self._on_past)
        self.table: ListTable[PlaceRow] = ListTable(
            (
                Column("name", self.tr("场所"), _name, width=18),
                Column("community", self.tr("社区"), _community, width=12),
                Column("kind", self.tr("类别"), _kind, width=10),
                Column("households", self.tr("户数"), _households, right=True, width=7, firm=True),
                Column("whole", self.tr("完整小区"), self._whole, width=8),
                Column("beside", self.tr("相邻的场所"), self._beside, width=24),
                Column("grid", self.tr("现在的网格"), _grid, width=14),
            ),
            "party.places",
            self.tr("场所"),
            desk,
            rows_shown=200,
            fixed=False,
        )
        self.table.selection_moved.connect(self._on_selection)
        self.past = plain_label("", "secondary", wrap=True)
        head = Section(self.tr("划分网格的场所"), first=True)
        self.drop = head.add_action(self.tr("撤下场所"), self._on_drop)
        self.correct = head.add_action(self.tr("更正场所"), self._on_correct)
        self.take = head.add_action(self.tr("从小区档案带入"), self._on_take)
        self.take_in = head.add_action(self.tr("导入场所"), self._on_import)
        self.add = head.add_action(self.tr("登记场所"), self._on_add, primary=True)
        self.empty = EmptyState(
            "map-pin",
            self.tr("网格由小区、庭院和居民小组划成：先登记它们的户数和相邻关系。"),
            self.tr("登记场所"),
        )
        self.empty.pressed.connect(self._on_add)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.past)
        self._on_selection()

    def show_places(self, communities: Communities, rows: Sequence[PlaceRow]) -> None:
        """Show these places."""
        self._communities = communities
        self.table.show_named({row.id: row for row in rows})
        self.table.choose_first()
        self._stack.setCurrentWidget(self.table if rows else self.empty)

    @Slot()
    def _on_selection(self) -> None:
        row = self.table.current_row
        self.correct.setEnabled(row is not None)
        self.drop.setEnabled(row is not None)
        self.past.setText("")
        if row is not None:
            self._ask_past(row.id)

    def _ask_past(self, place_id: UUID) -> None:
        office = self._desk.office

        def work(_report: ProgressSink) -> tuple[PlaceHistoryRow, ...]:
            return office.grids.place_history(place_id)

        self._past.ask(self.tr("读取场所"), work)

    @Slot(object)
    def _on_past(self, rows: tuple[PlaceHistoryRow, ...]) -> None:
        said = (
            self.tr("{day} 更正前 {households} 户：{reason}").format(
                day=row.day.isoformat(), households=row.households, reason=row.reason
            )
            for row in rows
        )
        self.past.setText("\n".join(said))

    @Slot()
    def _on_add(self) -> None:
        ask_place(self._desk, self, self._communities)

    @Slot()
    def _on_correct(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_place(self._desk, self, self._communities, row)

    @Slot()
    def _on_drop(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_drop(self._desk, self, row)

    @Slot()
    def _on_import(self) -> None:
        title, kinds = self.tr("选择场所名单"), self.tr("表格 (*.xlsx *.xls *.csv)")
        chosen = choose_file(title, kinds, documents(), self)
        if chosen is not None:
            self.import_from(chosen)

    def import_from(self, path: Path) -> Importing:
        """Take in a list of places."""
        return import_list(self._desk, places_of(self._desk.office), path, self)

    @Slot()
    def _on_take(self) -> None:
        grids = self._desk.office.grids

        def work(_report: ProgressSink) -> object:
            return grids.take_compounds()

        self._desk.act(self.tr("从小区档案带入"), work, self._on_taken)

    @Slot(object)
    def _on_taken(self, _result: object) -> None:
        self._desk.say(self.tr("小区已带入，请补上相邻关系。"))

    def _whole(self, row: PlaceRow) -> str:
        return self.tr("是") if row.whole else self.tr("否")

    def _beside(self, row: PlaceRow) -> str:
        if row.beside:
            return joined(row.beside)
        if row.east is not None:
            return labelled(self.tr("按坐标推算"), f"{row.east:f}, {row.north:f}")
        return ""


def _name(row: PlaceRow) -> str:
    return row.name


def _community(row: PlaceRow) -> str:
    return row.community


def _kind(row: PlaceRow) -> str:
    return word(row.kind)


def _households(row: PlaceRow) -> str:
    return f"{row.households:,}"


def _grid(row: PlaceRow) -> str:
    return row.grid
