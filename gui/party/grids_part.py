"""The tab 网格: places, the plan with its reasons, the staff; one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget

from core.party.grids.sheets import PlaceRow, PlanBasis, PlanRow, PlanSheet, Staffing, StaffRow
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.chips import Chips
from gui.kit.part import Part
from gui.kit.tasks import Latest
from gui.party.grids_asking import Communities
from gui.party.grids_places import PlacesView
from gui.party.grids_plan import PlanView
from gui.party.grids_staff import StaffView

if TYPE_CHECKING:
    from core.office import Office

PLACES, PLAN, STAFF = "places", "plan", "staff"


@dataclass(frozen=True, slots=True)
class Read:
    """All that the tab shows, read at one moment."""

    communities: Communities
    places: tuple[PlaceRow, ...]
    basis: PlanBasis
    plans: tuple[PlanRow, ...]
    sheet: PlanSheet | None
    staff: tuple[StaffRow, ...]
    staffing: Staffing

    @classmethod
    def of(cls, office: Office, plan_id: UUID | None, grid_id: UUID | None = None) -> Self:
        """Read it; of the plans the one asked for, else the one in force, else the newest.

        `grid_id` asks for the plan of a grid.
        """
        with office.at_one_moment():
            plan_id = plan_id if grid_id is None else office.grids.plan_of(grid_id)
            plans = office.grids.plans()
            known = {plan.id for plan in plans}
            ruling = [plan.id for plan in plans if plan.in_force]
            wanted = plan_id if plan_id in known else next(iter([*ruling, *known]), None)
            others = [(row.id, row.name) for row in office.rosters.communities()]
            return cls(
                ((None, office.grids.community), *others),
                office.grids.places(),
                office.grids.basis(),
                plans,
                None if wanted is None else office.grids.plan(wanted),
                office.grids.staff(),
                office.grids.staffing(),
            )


class GridsPart(Part):
    """Chips choose what is seen: the places, the plan, the staff."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._wanted: UUID | None = None
        self._grid: UUID | None = None
        self._reading: Latest[Read] = Latest(desk.tasks, self)
        self._reading.arrived.connect(self._on_read)
        self.chips = Chips(
            self.tr("看什么"),
            (
                (PLACES, self.tr("场所")),
                (PLAN, self.tr("网格方案")),
                (STAFF, self.tr("网格人员")),
            ),
        )
        self.places = PlacesView(desk)
        self.plan = PlanView(desk)
        self.staff = StaffView(desk)
        self._views = {PLACES: self.places, PLAN: self.plan, STAFF: self.staff}
        self._stack = QStackedWidget()
        for view in self._views.values():
            self._stack.addWidget(view)
        self.column.addWidget(self.chips)
        self.column.addWidget(self._stack, 1)
        self.chips.chosen.connect(self._on_chosen)
        self.plan.wanted.connect(self.show_plan)

    @Slot(object)
    def show_plan(self, plan_id: UUID) -> None:
        """Show one plan."""
        self._wanted = plan_id
        self.chips.choose(PLAN)
        self._on_chosen()
        self.refresh()

    def show_grid(self, grid_id: UUID) -> None:
        """Show the plan of a grid, and it in the list."""
        self._wanted, self._grid = None, grid_id
        self.chips.choose(PLAN)
        self._on_chosen()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        office, wanted, grid_id = self.desk.office, self._wanted, self._grid

        def work(_report: ProgressSink) -> Read:
            return Read.of(office, wanted, grid_id)

        self._reading.ask(self.tr("读取网格"), work)

    @Slot(object)
    def _on_read(self, read: Read) -> None:
        counts = {
            PLACES: len(read.places),
            PLAN: len(read.sheet.grids) if read.sheet else 0,
            STAFF: len(read.staff),
        }
        self.chips.show_counts(counts)
        self.places.show_places(read.communities, read.places)
        self.plan.show_plan(read.communities, read.basis, read.plans, read.sheet)
        self.staff.show_staff(read.communities, read.staffing, read.staff, read.sheet)
        if self._grid is not None and self.plan.table.select_id(self._grid):
            self._wanted, self._grid = read.sheet.plan.id if read.sheet else None, None

    @Slot()
    def _on_chosen(self) -> None:
        self._stack.setCurrentWidget(self._views[self.chips.key])
