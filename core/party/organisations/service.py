"""Party organisations and members, in the order in which one begins:

1. `found(OrganisationDraft)` from the top down; `change`, `end` keep their history.
2. `add_member(MemberDraft)`, or `look_into` and `import_members` for a roster; `confirm_member`,
   `move_member`, `let_go` for what happens later.
3. `elect(ElectionDraft)` and `appoint(PostDraft)`: who holds what; `matrix` and `calendar` show it
   with the seats and terms of owners' committees, which the floor above gives as values.
4. `check_in`, `take_duty`, `give_points`, `review`, `write_letter`: a member at home (双报到).

`tree`, `organisation`, `members`, `member`, `service`, `figures` look; `reveal` shows numbers
whole, on the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.errors import KnownError
from core.findings import all_told
from core.law.packs import LawBook
from core.party.organisations import (
    acts_members,
    acts_organisations,
    acts_posts,
    acts_service,
    exports,
    imports,
    matrix,
    queries,
    queries_figures,
    queries_members,
    queries_papers,
    queries_posts,
    timetable,
)
from core.party.organisations.drafts import (
    AffiliationDraft,
    CheckInDraft,
    DepartureDraft,
    DutyDraft,
    ElectionDraft,
    LetterDraft,
    MemberDraft,
    OrganisationDraft,
    OrganisationEnd,
    PointsDraft,
    PostDraft,
    ReviewDraft,
)
from core.party.organisations.sheets import (
    CalendarSheet,
    MatrixSheet,
    MemberLook,
    MemberRow,
    MemberSheet,
    OrganisationFigures,
    OrganisationRow,
    OrganisationSheet,
    ServiceRow,
)
from core.party.organisations.sheets_papers import LetterSheet, SentRow, SlipSheet
from core.party.organisations.work import Work
from core.progress import Cancelled, ProgressSink, ignore_progress
from core.rosters import error_report
from core.rosters.exports import require_workbook
from core.rosters.register_imports import RegisterImports
from core.rosters.registers import Register, RegisterReport, Said
from core.rosters.workbook_looks import Catalogue, WorkbookLook
from core.scope import ALL, Scope


class Organisations:
    """党组织和党员: the tree, members, posts, elections, and service where members live.

    `law` gives the law of a day where the office is; `before_import` makes a backup, or raises.
    """

    def __init__(
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Callable[[date], LawBook],
        before_import: Callable[[], object] | None = None,
    ) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._imports = RegisterImports(
            database, imports.MEMBERS, self._work, imports.take_register,
            Event.PARTY_REGISTER_IMPORTED, Topic.PARTY, before_import,
        )  # fmt: skip

    # ---- the tree --------------------------------------------------------------------------

    def found(self, draft: OrganisationDraft) -> Changes:
        """Enter an organisation; the subject is it."""
        with self._work() as work:
            return acts_organisations.found(work, draft)

    def change(
        self, organisation_id: UUID, draft: OrganisationDraft, day: date, reason: str
    ) -> Changes:
        """Rename, move, rebuild an organisation or change what it covers; history is kept."""
        with self._work() as work:
            return acts_organisations.change(work, organisation_id, draft, day, reason)

    def end(self, organisation_id: UUID, draft: OrganisationEnd) -> Changes:
        """Merge an organisation into another, or dissolve an empty one."""
        with self._work() as work:
            return acts_organisations.end(work, organisation_id, draft)

    # ---- members ---------------------------------------------------------------------------

    def add_member(
        self, draft: MemberDraft, day: date | None = None, come_from: str = ""
    ) -> Changes:
        """Enter a member, transferred from another organisation where `come_from` names it."""
        with self._work() as work:
            return acts_members.add(work, draft, day, come_from)

    @property
    def register_columns(self) -> Catalogue:
        """What the columns of a register may hold."""
        return imports.MEMBERS

    def read_register(self, path: Path, progress: ProgressSink = ignore_progress) -> Register:
        """Read a register of members in a guarded child process. Raises `KnownError`."""
        return imports.MEMBERS.require(imports.MEMBERS.read(path, progress))

    def look_into(self, path: Path, progress: ProgressSink = ignore_progress) -> WorkbookLook:
        """Look at a file's sheets, headers and first rows; a person then says what is what."""
        return self._imports.look_into(path, progress)

    def read_looked_at(
        self, look: WorkbookLook, said: Said, progress: ProgressSink = ignore_progress
    ) -> Register:
        """Read the copy of the file that was looked at, by the word of who looked."""
        return imports.MEMBERS.read_looked_at(look, said, progress)

    def preview_register(self, register: Register) -> RegisterReport:
        """Say what an import would do, by doing it and rolling it back."""
        return self._imports.preview(register)

    def import_register(self, register: Register) -> RegisterReport:
        """Enter every member of a register that is not known; what is known stays as it is."""
        return self._imports.take_in(register)

    def write_refused(self, target: Path, register: Register, report: RegisterReport) -> None:
        """Write the clerk's own workbook once more with the reasons beside its rows."""
        error_report.write_report(target, register.draft, report.findings)

    def correct_member(self, member_id: UUID, draft: MemberDraft, reason: str) -> Changes:
        """Put right what stands of a member; the old content is kept with the reason."""
        with self._work() as work:
            return acts_members.correct(work, member_id, draft, reason)

    def confirm_member(self, member_id: UUID, day: date, reason: str = "") -> Changes:
        """Make a probationary member a full one."""
        with self._work() as work:
            return acts_members.confirm(work, member_id, day, reason)

    def move_member(self, member_id: UUID, draft: AffiliationDraft) -> Changes:
        """Change a member's two affiliations."""
        with self._work() as work:
            return acts_members.move(work, member_id, draft)

    def let_go(self, member_id: UUID, draft: DepartureDraft) -> Changes:
        """Let a member leave the roster, transferred out or otherwise."""
        with self._work() as work:
            return acts_members.leave(work, member_id, draft)

    def reveal(self, member_id: UUID) -> MemberSheet:
        """Give a member's numbers unmasked; that somebody saw them is on the record."""
        today = self._clock.today()
        with self._database.write() as session:
            sheet = queries_members.load_member(
                session, member_id, self._law(today), today, masked=False
            )
            self._audit.record(session, Event.PARTY_MEMBER_SEEN, member_id)
        return sheet

    def export_members(
        self,
        path: Path,
        look: MemberLook | None = None,
        *,
        masked: bool,
        progress: ProgressSink = ignore_progress,
    ) -> int:
        """Write the members of a look as a workbook; give how many. On the record before."""
        require_workbook(path)
        with self._database.read() as session:
            rows = exports.load_rows(session, look or MemberLook(), masked=masked)
        with self._database.write() as session:
            event = Event.PARTY_MEMBERS_EXPORTED
            self._audit.record(session, event, None, rows=len(rows), masked=masked)
        try:
            return exports.write_rows(path, rows, progress)
        except (KnownError, Cancelled):
            with self._database.write() as session:
                self._audit.record(session, Event.PARTY_EXPORT_FAILED, None)
            raise

    # ---- posts and elections ---------------------------------------------------------------

    def appoint(self, draft: PostDraft) -> Changes:
        """Enter that a person holds a post; the subject is the post."""
        with self._work() as work:
            return acts_posts.appoint(work, draft)

    def end_post(self, post_id: UUID, until: date, reason: str) -> Changes:
        """Let a post end."""
        with self._work() as work:
            return acts_posts.end_post(work, post_id, until, reason)

    def elect(self, organisation_id: UUID, draft: ElectionDraft) -> Changes:
        """Enter an election meeting and who took office by it."""
        with self._work() as work:
            return acts_posts.elect(work, organisation_id, draft)

    # ---- where members live ----------------------------------------------------------------

    def check_in(self, member_id: UUID, draft: CheckInDraft) -> Changes:
        """Note that a member reported; the subject is the check-in."""
        with self._work() as work:
            return acts_service.check_in(work, member_id, draft)

    def withdraw_check_in(self, check_in_id: UUID, day: date, reason: str) -> Changes:
        """Take a check-in back."""
        with self._work() as work:
            return acts_service.withdraw_check_in(work, check_in_id, day, reason)

    def take_duty(self, member_id: UUID, draft: DutyDraft) -> Changes:
        """Note a role or wish that a member takes on; the subject is the duty."""
        with self._work() as work:
            return acts_service.take_duty(work, member_id, draft)

    def end_duty(self, duty_id: UUID, until: date, outcome: str) -> Changes:
        """Note how a duty ended."""
        with self._work() as work:
            return acts_service.end_duty(work, duty_id, until, outcome)

    def give_points(self, member_id: UUID, draft: PointsDraft) -> Changes:
        """Give points for an item."""
        with self._work() as work:
            return acts_service.give_points(work, member_id, draft)

    def review(self, member_id: UUID, draft: ReviewDraft) -> Changes:
        """Keep a year's assessment of one side."""
        with self._work() as work:
            return acts_service.review(work, member_id, draft)

    def write_letter(self, member_id: UUID, draft: LetterDraft) -> Changes:
        """Write to a member's work unit; the subject is the letter."""
        with self._work() as work:
            return acts_service.write_letter(work, member_id, draft)

    def answer_letter(self, letter_id: UUID, day: date, answer: str) -> Changes:
        """Keep what the work unit answered."""
        with self._work() as work:
            return acts_service.answer_letter(work, letter_id, day, answer)

    # ---- looks -----------------------------------------------------------------------------

    def tree(self, scope: Scope = ALL) -> tuple[OrganisationRow, ...]:
        """List the organisations of a scope, each below its parent, with how many findings."""
        today = self._clock.today()
        with self._database.read() as session:
            return queries.load_tree(session, scope, self._law(today), today)

    def organisation(self, organisation_id: UUID) -> OrganisationSheet:
        """Give all that is shown of an organisation, with findings and whom it may join."""
        today = self._clock.today()
        with self._database.read() as session:
            return queries.load_sheet(session, organisation_id, self._law(today), today)

    def members(self, look: MemberLook | None = None) -> tuple[MemberRow, ...]:
        """List the members of a look, masked; all on the roster where nothing is said."""
        with self._database.read() as session:
            return queries_members.load_members(session, look or MemberLook(), self._clock.today())

    def member(self, member_id: UUID) -> MemberSheet:
        """Give all that is shown of a member, masked."""
        today = self._clock.today()
        with self._database.read() as session:
            return queries_members.load_member(session, member_id, self._law(today), today)

    def service(self, year: int, look: MemberLook | None = None) -> tuple[ServiceRow, ...]:
        """Give what each member did in a year where the member lives."""
        with self._database.read() as session:
            return queries_members.load_service(
                session, year, look or MemberLook(), self._clock.today()
            )

    def letters(self) -> tuple[SentRow, ...]:
        """List every letter to a work unit, the latest first; members are not named."""
        with self._database.read() as session:
            return queries_papers.load_letters(session)

    def letter(self, letter_id: UUID) -> LetterSheet:
        """Give a letter with what the member did in its year."""
        with self._database.read() as session:
            return queries_papers.load_letter(session, letter_id)

    def slips(self) -> tuple[SentRow, ...]:
        """List the latest check-ins that stand; members are not named."""
        with self._database.read() as session:
            return queries_papers.load_slips(session)

    def slip(self, check_in_id: UUID) -> SlipSheet:
        """Give a check-in as its slip tells it."""
        with self._database.read() as session:
            return queries_papers.load_slip(session, check_in_id)

    def matrix(self, seats: Iterable[matrix.Seat] = (), scope: Scope = ALL) -> MatrixSheet:
        """Give who holds what in which body; `seats` are those of owners' committees in office."""
        seated = tuple(seats)
        with self._database.read() as session:
            held = queries_posts.load_held(session, scope)
            compounds = queries_posts.compound_names(session, held, seated)
        rows = matrix.build(held, seated)
        book = self._law(self._clock.today())
        return MatrixSheet(rows, all_told(matrix.check(rows, compounds, book)))

    def calendar(
        self, committees: Iterable[timetable.Term] = (), scope: Scope = ALL
    ) -> CalendarSheet:
        """Give the terms of branches and committees in one calendar, and what is out of order."""
        terms = tuple(committees)
        with self._database.read() as session:
            own = queries_posts.load_terms(session, scope)
            foundings = queries_posts.load_foundings(session, scope, terms)
        today = self._clock.today()
        book = self._law(today)
        return CalendarSheet(
            timetable.calendar((*own, *terms), book, today),
            all_told(timetable.check_order(foundings, book)),
        )

    def figures(self, scope: Scope = ALL) -> OrganisationFigures:
        """Count what the totals count."""
        today = self._clock.today()
        with self._database.read() as session:
            return queries_figures.load_figures(session, scope, self._law(today), today)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock, self._law)
