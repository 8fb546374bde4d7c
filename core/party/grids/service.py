"""网格 and 责任区, in the order in which they come about:

1. `add_place`, `take_compounds`, or `look_into` and `import_places` for a list: what grids are
   put together from, and who is next to whom.
2. `basis` tells what a plan begins with; `make_plan` makes it by the rule, with its reasons.
3. `move_places`, `split`, `merge`, `lock`, `rename` correct it by hand; `plan(id)` says what the
   rule has against it.
4. `adopt` puts it in force; who served the grids before goes along.
5. `add_staff`, `end_staff`; `staffing` counts them to grids and communities.
6. `add_zone`, `change_zone`, `end_zone`: members in charge of dwellings; `zones` says which
   dwellings nobody is in charge of, and which two.

A community that is None is the office's own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.law.library import Library
from core.law.packs import LawBook
from core.lawbooks import told
from core.party.grids import (
    acts_correcting,
    acts_places,
    acts_planning,
    acts_staff,
    acts_zones,
    exports,
    imports,
    queries,
    queries_plan,
    queries_zones,
)
from core.party.grids.drafts import PlaceDraft, PlanOrder, StaffDraft, ZoneDraft
from core.party.grids.sheets import (
    PlaceHistoryRow,
    PlaceRow,
    PlanBasis,
    PlanRow,
    PlanSheet,
    Staffing,
    StaffRow,
)
from core.party.grids.sheets_zones import UnassignedRow, ZoneCount, ZoneFigures, ZonesSheet
from core.party.grids.work import Work
from core.progress import ProgressSink, ignore_progress
from core.rosters import error_report
from core.rosters.exports import require_workbook
from core.rosters.register_imports import RegisterImports
from core.rosters.registers import Register, RegisterReport, Said
from core.rosters.workbook_looks import Catalogue, WorkbookLook
from core.scope import ALL, Scope


class Grids:
    """网格 and 责任区: places, plans, staff, zones."""

    def __init__(  # noqa: PLR0913 - what every facade has, and where the office is
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Library,
        *,
        division: str,
        community: str,
        before_import: Callable[[], object] | None = None,
    ) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division
        self._own = community
        self._imports = RegisterImports(
            database, imports.PLACES, self._work, imports.take_places,
            Event.GRID_PLACES_IMPORTED, Topic.GRID, before_import,
        )  # fmt: skip

    @property
    def community(self) -> str:
        """The office's own community."""
        return self._own

    # --- places

    def add_place(self, draft: PlaceDraft) -> Changes:
        """Add a compound, courtyard or residents' group."""
        with self._work() as work:
            return acts_places.add_place(work, draft)

    def correct_place(self, place_id: UUID, draft: PlaceDraft, reason: str) -> Changes:
        """Put right what is known of a place, also who is next to it."""
        with self._work() as work:
            return acts_places.correct_place(work, place_id, draft, reason)

    def drop_place(self, place_id: UUID, reason: str) -> Changes:
        """Take a place off the list."""
        with self._work() as work:
            return acts_places.drop_place(work, place_id, reason)

    def take_compounds(self) -> Changes:
        """Make places of the compounds in the rosters that are none yet."""
        with self._work() as work:
            return acts_places.take_compounds(work)

    @property
    def place_columns(self) -> Catalogue:
        """What the columns of a list of places may hold."""
        return imports.PLACES

    def look_into(self, path: Path, progress: ProgressSink = ignore_progress) -> WorkbookLook:
        """Look at a file's sheets, headers and first rows; a person then says what is what."""
        return self._imports.look_into(path, progress)

    def read_looked_at(
        self, look: WorkbookLook, said: Said, progress: ProgressSink = ignore_progress
    ) -> Register:
        """Read the copy of the file that was looked at, by the word of who looked."""
        return imports.PLACES.read_looked_at(look, said, progress)

    def preview_places(self, register: Register) -> RegisterReport:
        """Say what an import would do, by doing it and rolling it back."""
        return self._imports.preview(register)

    def import_places(self, register: Register) -> RegisterReport:
        """Add every place of a list that is not there yet, and who is next to whom."""
        return self._imports.take_in(register)

    def write_refused(self, target: Path, register: Register, report: RegisterReport) -> None:
        """Write the clerk's own workbook once more with the reasons beside its rows."""
        error_report.write_report(target, register.draft, report.findings)

    # --- plans

    def export_plan(
        self, plan_id: UUID, path: Path, progress: ProgressSink = ignore_progress
    ) -> int:
        """Write a plan as a workbook, a row a place; give the number of rows."""
        require_workbook(path)
        sheet = self.plan(plan_id)
        with self._database.write() as session:
            event = Event.GRID_PLAN_EXPORTED
            self._audit.record(session, event, plan_id, number=sheet.plan.number)
        return exports.write_plan(path, sheet, progress)

    def make_plan(self, order: PlanOrder, progress: ProgressSink = ignore_progress) -> Changes:
        """Plan grids by the rule; the plan is a draft. `progress` may cancel it."""
        book = self._book()
        with told(), self._database.read() as session:
            start = acts_planning.read_start(session, book, self._own, order)
        with told():
            made = acts_planning.work_out(start, order, progress)
        with self._work() as work:
            return acts_planning.keep_plan(work, order, made)

    def adopt(self, plan_id: UUID, day: date | None = None) -> Changes:
        """Put a plan in force; the grids before it end, who served them goes along."""
        with self._work() as work:
            return acts_planning.adopt(work, plan_id, day)

    def move_places(self, places: Collection[UUID], grid_id: UUID, reason: str) -> Changes:
        """Move places of a plan into one of its grids."""
        with self._work() as work:
            return acts_correcting.move_places(work, places, grid_id, reason)

    def split(
        self, grid_id: UUID, places: Collection[UUID], reason: str, name: str = ""
    ) -> Changes:
        """Make a grid of its own out of some places of one; the subject is the new one."""
        with self._work() as work:
            return acts_correcting.split(work, grid_id, places, name, reason)

    def merge(self, into_id: UUID, others: Sequence[UUID], reason: str) -> Changes:
        """Merge grids of one community into one of them."""
        with self._work() as work:
            return acts_correcting.merge(work, into_id, others, reason)

    def lock(self, grid_id: UUID, reason: str) -> Changes:
        """Lock a grid, so that the next plan keeps it; or let a locked one go again."""
        with self._work() as work:
            return acts_correcting.lock(work, grid_id, reason)

    def rename(self, grid_id: UUID, name: str, reason: str) -> Changes:
        """Give a grid another name."""
        with self._work() as work:
            return acts_correcting.rename(work, grid_id, name, reason)

    # --- staff

    def add_staff(self, drafts: Sequence[StaffDraft]) -> Changes:
        """Note who serves which grid; the subject is the last of them."""
        with self._work() as work:
            return acts_staff.add_staff(work, drafts)

    def end_staff(self, staff_id: UUID, reason: str, day: date | None = None) -> Changes:
        """Note that somebody serves no more."""
        with self._work() as work:
            return acts_staff.end_staff(work, staff_id, reason, day)

    # --- zones

    def add_zone(self, draft: ZoneDraft) -> Changes:
        """Set a responsibility zone up with its dwellings and who is in charge."""
        with self._work() as work:
            return acts_zones.add_zone(work, draft)

    def change_zone(self, zone_id: UUID, draft: ZoneDraft, reason: str) -> Changes:
        """Change a zone from today on; how it stood is kept."""
        with self._work() as work:
            return acts_zones.change_zone(work, zone_id, draft, reason)

    def end_zone(self, zone_id: UUID, reason: str, day: date | None = None) -> Changes:
        """Give a zone up."""
        with self._work() as work:
            return acts_zones.end_zone(work, zone_id, reason, day)

    # --- looks

    def places(self, scope: Scope = ALL) -> tuple[PlaceRow, ...]:
        """Give the places, by community and name."""
        with self._database.read() as session:
            return queries.load_place_rows(session, self._own, scope)

    def place_history(self, place_id: UUID) -> tuple[PlaceHistoryRow, ...]:
        """Give what a place was before each correction."""
        with self._database.read() as session:
            return queries.load_place_history(session, place_id)

    def basis(self, scope: Scope = ALL, line: int | None = None) -> PlanBasis:
        """Give what a plan of these communities would begin with."""
        with self._database.read() as session, told():
            return queries.load_basis(session, self._own, self._book(), scope, line)

    def plans(self) -> tuple[PlanRow, ...]:
        """Give every plan, the newest first."""
        with self._database.read() as session:
            return queries.load_plans(session, self._own)

    def plan(self, plan_id: UUID) -> PlanSheet:
        """Give all that is shown of one plan."""
        with self._database.read() as session:
            return queries_plan.load_plan(session, self._own, plan_id)

    def staff(self, scope: Scope = ALL) -> tuple[StaffRow, ...]:
        """Give everybody who serves now."""
        with self._database.read() as session:
            return queries.load_staff(session, self._own, scope)

    def staffing(self, scope: Scope = ALL) -> Staffing:
        """Count grids in force and who serves them, with the ratios."""
        with self._database.read() as session:
            return queries.load_staffing(session, self._own, scope)

    def plan_of(self, grid_id: UUID) -> UUID:
        """Give the plan that a grid is of; raise `KnownError` if there is no such grid."""
        with self._database.read() as session:
            return queries_plan.load_plan_of(session, grid_id)

    def zones(self, compound_id: UUID) -> ZonesSheet:
        """Give the zones of a compound and which dwellings they leave or share."""
        with self._database.read() as session:
            return queries_zones.load_zones(session, compound_id)

    def zone_counts(self, compound_id: UUID | None = None) -> tuple[ZoneCount, ...]:
        """Give the compounds that have zones, or the one asked for."""
        with self._database.read() as session:
            return queries_zones.load_zone_counts(session, compound_id)

    def unassigned(self) -> tuple[UnassignedRow, ...]:
        """Give the members of the register who are in charge of no zone."""
        with self._database.read() as session:
            return queries_zones.load_unassigned(session)

    def zone_figures(self, scope: Scope = ALL) -> tuple[ZoneFigures, ...]:
        """Count zones, members and dwellings by compound."""
        with self._database.read() as session:
            return queries_zones.load_zone_figures(session, scope)

    def _book(self) -> LawBook:
        return self._law.book(self._division, self._clock.today())

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with told(), self._database.write() as session:
            yield Work(session, self._audit, self._clock, self._book(), self._own)
