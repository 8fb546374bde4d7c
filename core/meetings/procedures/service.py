"""Procedures, in the order in which they are used:

1. `catalogue()`: the procedures there are, each with its source and what it does not define;
   `keep_copy(code)` lays one into the data folder to be changed there.
2. `start(StartRun)`: a matter is taken through one of them, which is frozen with it.
3. `do_step(run_id, DoStep)` for each step in its turn; `skip_step` where it is optional,
   `undo_step` with a reason.
4. `close(run_id)`, never before its feedback, or `abandon(run_id, reason)`.
5. `open_slot(OpenSlot)`: a body sits every week; `end_slot` ends that. `add_slot_topic` lets a
   topic wait for the next day, `hold_day` settles some and rolls the others over, `call_off_day`
   and `withdraw_slot_topic` say why not. Where a day has minutes, `call_day` calls its meeting
   and `enter_day` takes from the minutes what was settled.

6. Of a meeting of owners' representatives: `represent(Represent)`, then `hand_in` what their
   owners signed. They have no votes of their own.

`runs`, `run`, `slots`, `slot` and `representation` look.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from uuid import UUID

from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.law.library import Library
from core.meetings.procedures import (
    acts_opinions,
    acts_runs,
    acts_sittings,
    acts_slots,
    catalogue,
    queries,
    queries_opinions,
    queries_slots,
)
from core.meetings.procedures.catalogue import Catalogue, resolved
from core.meetings.procedures.drafts import (
    CallDay,
    DoStep,
    HoldDay,
    OpenSlot,
    OpinionDraft,
    Represent,
    SlotTopicDraft,
    StartRun,
)
from core.meetings.procedures.kinds import RunAbout
from core.meetings.procedures.sheets import CatalogueSheet, RunRow, RunsAbout, RunSheet
from core.meetings.procedures.sheets_opinions import RepresentationSheet
from core.meetings.procedures.sheets_slots import SlotRow, SlotSheet
from core.meetings.procedures.tables_slots import MeetingSlot
from core.meetings.warning import committee_rules
from core.meetings.work import Work
from core.scope import ALL, Scope


class Procedures:
    """议事程序: which step is next of what, what stands against it, and who did the last."""

    def __init__(  # noqa: PLR0913, PLR0917 - the store, the law, and the office's own files
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Library,
        division: str,
        folder: Path | None = None,
    ) -> None:
        """`folder` holds the office's own copies of procedures, if it has any."""
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division
        self._folder = folder

    def catalogue(self) -> CatalogueSheet:
        """Give the procedures with what the law of today sets in them."""
        found = Catalogue.load(self._folder)
        book = self._law.book(self._division, self._clock.today())
        named = sorted(found.procedures.values(), key=catalogue.rank)
        return CatalogueSheet(tuple(resolved(one, book) for one in named), found.faults)

    def keep_copy(self, code: str) -> Path:
        """Lay a copy of a bundled procedure into the data folder; never over one that is there."""
        found = Catalogue.load(self._folder).procedure(code)
        if self._folder is None:
            raise LookupError("this office has no folder of its own")
        path = catalogue.keep_copy(found, self._folder)
        with self._database.write() as session:
            self._audit.record(session, Event.PROCEDURE_COPIED, None, code=code)
        return path

    def start(self, draft: StartRun) -> Changes:
        """Start a run; the subject is the run."""
        day = draft.day or self._clock.today()
        found = Catalogue.load(self._folder).procedure(draft.code)
        procedure = resolved(found, self._law.book(self._division, day))
        with self._work() as work:
            return acts_runs.start(work, draft, procedure)

    def do_step(self, run_id: UUID, draft: DoStep) -> Changes:
        """Enter a step; refused while something stands against it."""
        with self._work() as work:
            return acts_runs.do_step(work, run_id, draft)

    def skip_step(self, run_id: UUID, step: str, reason: str) -> Changes:
        """Leave an optional step out."""
        with self._work() as work:
            return acts_runs.skip_step(work, run_id, step, reason)

    def undo_step(self, run_id: UUID, step: str, reason: str) -> Changes:
        """Take a step back; its record stays."""
        with self._work() as work:
            return acts_runs.undo_step(work, run_id, step, reason)

    def close(self, run_id: UUID) -> Changes:
        """Close a run after its feedback."""
        with self._work() as work:
            return acts_runs.close(work, run_id)

    def abandon(self, run_id: UUID, reason: str) -> Changes:
        """Give a run up."""
        with self._work() as work:
            return acts_runs.abandon(work, run_id, reason)

    def runs(self, scope: Scope = ALL) -> tuple[RunRow, ...]:
        """List the runs of a compound, a community or all, the newest first."""
        with self._database.read() as session:
            return queries.load_runs(session, scope)

    def run(self, run_id: UUID) -> RunSheet:
        """Give all that is shown of a run."""
        with self._database.read() as session:
            return queries.load_run(session, run_id, self._clock.today())

    def about(self, about: RunAbout, about_id: UUID) -> RunsAbout:
        """Give the runs about a problem or a topic, and all that is shown of the newest."""
        with self._database.read() as session:
            return queries.load_about(session, about, about_id, self._clock.today())

    def check_filing(self, about_id: UUID) -> None:
        """Refuse to file a topic or a problem whose procedure has not been fed back yet."""
        with self._database.read() as session:
            queries.refuse_unfinished(session, about_id)

    def open_slot(self, draft: OpenSlot) -> Changes:
        """Let a body sit every week; the subject is the slot."""
        with self._work() as work:
            return acts_slots.open_slot(work, draft)

    def end_slot(self, slot_id: UUID, until: date, reason: str) -> Changes:
        """End a slot after a day."""
        with self._work() as work:
            return acts_slots.end_slot(work, slot_id, until, reason)

    def add_slot_topic(self, slot_id: UUID, draft: SlotTopicDraft) -> Changes:
        """Let a topic wait for the next day; the subject is the topic."""
        with self._work() as work:
            return acts_slots.add_topic(work, slot_id, draft)

    def withdraw_slot_topic(self, topic_id: UUID, reason: str) -> Changes:
        """Take a topic off its slot."""
        with self._work() as work:
            return acts_slots.withdraw_topic(work, topic_id, reason)

    def hold_day(self, slot_id: UUID, draft: HoldDay) -> Changes:
        """Enter a day that was held; what was not settled rolls over."""
        with self._work() as work:
            return acts_slots.hold_day(work, slot_id, draft, self._law.calendar)

    def call_day(self, slot_id: UUID, draft: CallDay) -> Changes:
        """Call the meeting of a slot's day; the subject is the meeting."""
        rules = committee_rules(self._law.book(self._division, self._clock.today()))
        with self._work() as work:
            return acts_sittings.call_day(work, slot_id, draft, self._law.calendar, rules)

    def enter_day(self, meeting_id: UUID) -> Changes:
        """Enter a slot's day from the minutes of its meeting; what they left open rolls over."""
        with self._work() as work:
            return acts_sittings.enter_day(work, meeting_id, self._law.calendar)

    def call_off_day(self, slot_id: UUID, day: date, reason: str) -> Changes:
        """Enter that a day is not held."""
        with self._work() as work:
            return acts_slots.call_off_day(work, slot_id, day, reason, self._law.calendar)

    def slots(self, scope: Scope = ALL) -> tuple[SlotRow, ...]:
        """List the slots of a compound, a community or all, those that sit first."""
        with self._database.read() as session:
            today = self._clock.today()
            return queries_slots.load_slots(session, today, self._law.calendar, scope)

    def slot(self, slot_id: UUID) -> SlotSheet:
        """Give all that is shown of a slot."""
        with self._database.read() as session:
            today = self._clock.today()
            return queries_slots.load_slot(session, slot_id, today, self._law.calendar)

    def is_slot(self, subject_id: UUID) -> bool:
        """Tell a slot from a run, whose papers are asked for by the same kind."""
        with self._database.read() as session:
            return session.get(MeetingSlot, subject_id) is not None

    def represent(self, draft: Represent) -> Changes:
        """Say whom an owners' representative stands for; the subject is the member."""
        with self._work() as work:
            return acts_opinions.represent(work, draft)

    def hand_in(self, topic_id: UUID, draft: OpinionDraft) -> Changes:
        """Keep an opinion that an owner signed; the subject is the opinion."""
        with self._work() as work:
            return acts_opinions.hand_in(work, topic_id, draft)

    def undo_opinion(self, opinion_id: UUID, reason: str) -> Changes:
        """Take a signed opinion back; it stays in the record."""
        with self._work() as work:
            return acts_opinions.undo_opinion(work, opinion_id, reason)

    def representation(self, meeting_id: UUID) -> RepresentationSheet | None:
        """Give whom a meeting's representatives stand for; None of a meeting of others."""
        with self._database.read() as session:
            return queries_opinions.load_representation(session, meeting_id)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
