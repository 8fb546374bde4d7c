"""The tab 责任区: the zones of the compound in hand, its chart, dwellings of nobody."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.party.grids.sheets_zones import HomeRow, UnassignedRow, ZoneRow, ZonesSheet
from core.progress import ProgressSink
from core.rosters.charts import BuildingChart, ChartCell
from core.rosters.tree import BuildingNode
from gui.desk import Desk
from gui.kit.building_chart import ChartGrid, ChartLegend
from gui.kit.choices import ChoiceBox
from gui.kit.empty import EmptyState
from gui.kit.list_table import ListTable
from gui.kit.part import Part
from gui.kit.row_table import Column
from gui.kit.section import Section
from gui.kit.states import State, Tone
from gui.kit.tasks import Latest
from gui.kit.wording import joined, labelled, noted
from gui.party.zones_asking import ask_end_zone, ask_zone
from gui.places import paper_place

if TYPE_CHECKING:
    from core.office import Office

SHARES = (560, 640)
"""How wide the lists and the chart begin."""


@dataclass(frozen=True, slots=True)
class Read:
    """The zones of a compound, one of its buildings, and members without a zone."""

    sheet: ZonesSheet
    buildings: tuple[BuildingNode, ...]
    building_id: UUID | None
    chart: BuildingChart | None
    unassigned: tuple[UnassignedRow, ...]

    @classmethod
    def of(cls, office: Office, compound_id: UUID, wanted: UUID | None) -> Self:
        """Read it; of the buildings the one asked for, else the first."""
        with office.at_one_moment():
            [tree] = office.rosters.tree(compound_id)
            known = [one.id for one in tree.buildings]
            shown = wanted if wanted in known else next(iter(known), None)
            return cls(
                office.grids.zones(compound_id),
                tree.buildings,
                shown,
                None if shown is None else office.rosters.chart(shown),
                office.grids.unassigned(),
            )


class ZonesPart(Part):
    """Zones and what they leave at the left, the building chart coloured by zone at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self._zone: UUID | None = None
        self._drawn: UUID | None = None
        self._sought: UUID | None = None
        self._buildings: tuple[BuildingNode, ...] = ()
        self.sheet: ZonesSheet | None = None
        self._reading: Latest[Read] = Latest(desk.tasks, self)
        self._reading.arrived.connect(self._on_read)
        self.table: ListTable[ZoneRow] = ListTable(
            (
                Column("name", self.tr("责任区"), _name, width=12),
                Column("area", self.tr("范围"), _area, width=16),
                Column("homes", self.tr("户"), _homes, right=True, width=5, firm=True),
                Column("members", self.tr("负责的党员"), self._members, width=16),
            ),
            "party.zones",
            self.tr("责任区"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("还没有责任区：按“设立责任区”，写上范围和负责的党员。"),
        )
        self.table.selection_moved.connect(self._on_selection)
        self.table.clicked.connect(self._on_zone)
        self.table.activated.connect(self._on_zone)
        self.left: ListTable[HomeRow] = ListTable(
            (
                Column("address", self.tr("房屋"), _address, width=16),
                Column("zones", self.tr("责任区"), self._zones, width=22, state=self._home_state),
            ),
            "party.homes",
            self.tr("没有人负责、重复负责的房屋"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("每户都恰好有一个责任区。"),
        )
        self.left.selection_moved.connect(self._on_home)
        self.left.clicked.connect(self._on_home_picked)
        self.left.activated.connect(self._on_home_picked)
        self.free: ListTable[UnassignedRow] = ListTable(
            (
                Column("name", self.tr("党员"), _member, width=9),
                Column("unit", self.tr("单位"), _unit, width=18),
                Column("branch", self.tr("所在支部"), _branch, width=18),
            ),
            "party.unassigned",
            self.tr("没有责任区的党员"),
            desk,
            rows_shown=200,
            fixed=False,
            nothing=self.tr("名册里的党员都有责任区。"),
        )
        self._build()

    def show_zone(self, zone_id: UUID) -> None:
        """Make a zone of the compound in hand current as soon as it is read."""
        self._zone = zone_id
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        office, compound_id, wanted = self.desk.office, self.desk.compound_id, self._wanted
        if compound_id is None:
            self.sheet = None
            self._stack.setCurrentWidget(self.empty)
            return

        def work(_report: ProgressSink) -> Read:
            return Read.of(office, compound_id, wanted)

        self._reading.ask(self.tr("读取责任区"), work)

    @Slot(object)
    def _on_read(self, read: Read) -> None:
        sheet = self.sheet = read.sheet
        self._stack.setCurrentWidget(self._split)
        said = self.tr("{zones} 个责任区，{covered} / {homes} 户有人负责，{doubled} 户重复负责。")
        self._head.set_note(
            labelled(
                sheet.compound,
                said.format(
                    zones=len(sheet.zones),
                    covered=sheet.covered,
                    homes=sheet.homes,
                    doubled=len(sheet.doubled),
                ),
            )
        )
        self.table.show_named({row.id: row for row in sheet.zones})
        if self._zone is not None and self.table.select_id(self._zone):
            self._zone = None
        self.table.choose_first()
        self.left.show_named({row.id: row for row in (*sheet.uncovered, *sheet.doubled)})
        self.free.show_named({row.id: row for row in read.unassigned})
        self.print.setEnabled(any(row.members for row in sheet.zones))
        self._buildings = read.buildings
        self.building.clear()
        for one in read.buildings:
            self.building.addItem(one.name)
        if read.chart is not None and read.building_id is not None:
            self._wanted = read.building_id
            numbers = [one.id for one in read.buildings]
            self.building.setCurrentIndex(numbers.index(read.building_id))
            self.chart.show_chart(read.chart, self._state)
            self._drawn = read.building_id
            self.legend.show_counts(Counter(map(self._kind, read.chart.cells)).most_common())
            if self._sought in {cell.row.id for cell in read.chart.cells}:
                self._point_at(self._sought)
        self._on_selection()

    @Slot()
    def _on_selection(self) -> None:
        some = self.table.current_row is not None
        self.change.setEnabled(some)
        self.end.setEnabled(some)

    @Slot()
    def _on_zone(self) -> None:
        """Bring the building into the chart where the zone's first dwelling lies."""
        row = self.table.current_row
        if row is not None and row.building_id is not None:
            self._show_building(row.building_id)

    @Slot()
    def _on_home(self) -> None:
        row = self.left.current_row
        if row is not None and row.building_id == self._drawn:
            self._point_at(row.id)

    @Slot()
    def _on_home_picked(self) -> None:
        """Bring a dwelling's building into the chart, and the dwelling into view."""
        row = self.left.current_row
        if row is not None and row.building_id != self._wanted:
            self._sought = row.id
            self._show_building(row.building_id)

    def _point_at(self, dwelling_id: UUID) -> None:
        self._sought = None
        self.chart.select_id(dwelling_id)
        place = self.chart.rect_of(dwelling_id).center()
        self._area.ensureVisible(place.x(), place.y(), 80, 80)

    @Slot(object)
    def _on_opened(self, dwelling_id: UUID) -> None:
        """Enter on a dwelling: go to its zone in the list, or ask for one."""
        sheet = self.sheet
        if sheet is None:
            return
        of = sheet.zones_of.get(dwelling_id, ())
        found = [number for number, row in enumerate(sheet.zones) if row.name in of]
        if found:
            self.table.selectRow(found[0])
        else:
            self._on_add()

    def _show_building(self, building_id: UUID) -> None:
        if building_id != self._wanted:
            self._wanted = building_id
            self.refresh()

    @Slot(int)
    def _on_building(self, number: int) -> None:
        self._wanted = self._buildings[number].id
        self.refresh()

    @Slot()
    def _on_add(self) -> None:
        if self.sheet is not None:
            ask_zone(self.desk, self, self.sheet.compound_id)

    @Slot()
    def _on_change(self) -> None:
        if self.sheet is not None and (row := self.table.current_row) is not None:
            ask_zone(self.desk, self, self.sheet.compound_id, row)

    @Slot()
    def _on_end(self) -> None:
        if (row := self.table.current_row) is not None:
            ask_end_zone(self.desk, self, row)

    @Slot()
    def _on_print(self) -> None:
        if self.sheet is not None:
            self.desk.go(paper_place("zone", self.sheet.compound_id, "D49"))

    def _state(self, cell: ChartCell) -> State:
        of = self.sheet.zones_of.get(cell.row.id, ()) if self.sheet is not None else ()
        return State(of[0], Tone.DONE) if len(of) == 1 else self._kind(cell)

    def _kind(self, cell: ChartCell) -> State:
        of = self.sheet.zones_of.get(cell.row.id, ()) if self.sheet is not None else ()
        if not of:
            return State(self.tr("没有人负责"), Tone.LATE)
        if len(of) > 1:
            return State(self.tr("重复负责"), Tone.WAITING)
        return State(self.tr("有人负责"), Tone.DONE)

    def _home_state(self, row: HomeRow) -> State:
        return State(self._zones(row), Tone.WAITING if row.zones else Tone.LATE)

    def _zones(self, row: HomeRow) -> str:
        return joined(row.zones) if row.zones else self.tr("没有人负责")

    def _members(self, row: ZoneRow) -> str:
        if not row.members:
            return self.tr("没有写")
        return joined(noted(one.name, one.unit) if one.unit else one.name for one in row.members)

    def _drawing(self) -> QWidget:
        self.building = ChoiceBox()
        self.building.setAccessibleName(self.tr("楼栋"))
        self.building.activated.connect(self._on_building)
        self.legend = ChartLegend()
        self.chart = ChartGrid(_address_of)
        self.chart.opened.connect(self._on_opened)
        self._area = QScrollArea()
        self._area.setWidget(self.chart)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        drawn = QWidget()
        right = QVBoxLayout(drawn)
        right.setContentsMargins(8, 0, 0, 0)
        right.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.building)
        row.addStretch(1)
        right.addLayout(row)
        right.addWidget(self.legend)
        right.addWidget(self._area, 1)
        return drawn

    def _build(self) -> None:
        self._head = Section(self.tr("党员责任区"), first=True)
        self.end = self._head.add_action(self.tr("撤销责任区"), self._on_end)
        self.change = self._head.add_action(self.tr("变更责任区"), self._on_change)
        self.print = self._head.add_action(self.tr("打印责任区卡"), self._on_print)
        self.add = self._head.add_action(self.tr("设立责任区"), self._on_add, primary=True)
        self.empty = EmptyState(
            "map-pin", self.tr("责任区按小区划：请先在上方选一个小区，再把楼栋、单元分给党员。")
        )
        lists = QWidget()
        left = QVBoxLayout(lists)
        left.setContentsMargins(0, 0, 8, 0)
        left.setSpacing(8)
        left.addWidget(self.table, 1)
        below = QTabWidget()
        below.setDocumentMode(True)
        below.addTab(self.left, self.tr("没有人负责、重复负责的房屋"))
        below.addTab(self.free, self.tr("没有责任区的党员"))
        left.addWidget(below, 1)
        drawn = self._drawing()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(lists)
        split.addWidget(drawn)
        split.setSizes(list(SHARES))
        self._split = QWidget()
        column = QVBoxLayout(self._split)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(split, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._split)
        self.column.addWidget(self._stack, 1)


def _name(row: ZoneRow) -> str:
    return row.name


def _area(row: ZoneRow) -> str:
    return row.area


def _homes(row: ZoneRow) -> str:
    return f"{row.homes:,}"


def _address(row: HomeRow) -> str:
    return row.address


def _address_of(cell: ChartCell) -> str:
    return cell.row.address


def _member(row: UnassignedRow) -> str:
    return row.name


def _unit(row: UnassignedRow) -> str:
    return row.unit


def _branch(row: UnassignedRow) -> str:
    return row.branch
