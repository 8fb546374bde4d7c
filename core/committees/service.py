"""Owners' committees, in the order in which one begins, once its election is decided:

1. `form(FormCommittee)`: members and alternates from the declared result.
2. `hold_first_meeting(FirstMeetingDraft)`: quorum, chair, vice-chairs, duties; `Assemblies.post`
   D30, then `Assemblies.advance` to the filing.
   `note_phone(member, phone)` where the roster had none: D31 asks for everybody's.
3. `file(FilingDraft)`: the packet is handed in; `committee(id).filing.papers` is the index.
4. `answer_filing(FilingAnswerDraft)`: the receipt, or what is missing; then `file` again.

`committees`, `committee`, `of_assembly`, `waiting`, `forming` look.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from core.assemblies.sheets import AssemblyRow
from core.assemblies.work import Work
from core.changes import Changes
from core.clock import Clock
from core.committees import (
    acts_correcting,
    acts_filing,
    acts_forming,
    acts_known,
    acts_meeting,
    acts_phones,
    queries,
    queries_forming,
    queries_known,
    queries_seats,
)
from core.committees.drafts import (
    CommitteeCorrection,
    FilingAnswerDraft,
    FilingCorrection,
    FilingDraft,
    FirstMeetingDraft,
    FormCommittee,
    NoteKnown,
)
from core.committees.sheets import CommitteeRow, CommitteeSheet, FormingSheet, KnownRow
from core.db.audit import AuditLog
from core.db.database import Database
from core.law.library import Library
from core.lawbooks import told
from core.party.organisations.matrix import Seat
from core.party.organisations.timetable import Term


class Committees:
    """业主委员会: terms, posts and filing."""

    def __init__(
        self, database: Database, audit: AuditLog, clock: Clock, law: Library, division: str
    ) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division

    def form(self, order: FormCommittee) -> Changes:
        """Form a committee from the result in force; the subject is the committee."""
        with self._work() as work:
            return acts_forming.form(work, order)

    def hold_first_meeting(self, committee_id: UUID, draft: FirstMeetingDraft) -> Changes:
        """Note the first meeting and the posts it filled."""
        with self._work() as work:
            return acts_meeting.hold_first_meeting(work, committee_id, draft)

    def note_phone(self, member_id: UUID, phone: str, reason: str = "") -> Changes:
        """Note under which telephone a member is reached; another than before wants a reason."""
        with self._work() as work:
            return acts_phones.note_phone(work, member_id, phone, reason)

    def correct(self, committee_id: UUID, draft: CommitteeCorrection) -> Changes:
        """Put right how a committee is named and reached."""
        with self._work() as work:
            return acts_correcting.correct_committee(work, committee_id, draft)

    def file(self, committee_id: UUID, draft: FilingDraft) -> Changes:
        """Note that the filing packet was handed in."""
        with self._work() as work:
            return acts_filing.file(work, committee_id, draft)

    def correct_filing(self, committee_id: UUID, draft: FilingCorrection) -> Changes:
        """Put right to whom, by whom and when the packet was handed in."""
        with self._work() as work:
            return acts_correcting.correct_filing(work, committee_id, draft)

    def answer_filing(self, committee_id: UUID, draft: FilingAnswerDraft) -> Changes:
        """Note the authority's answer."""
        with self._work() as work:
            return acts_filing.answer_filing(work, committee_id, draft)

    def note_known(self, draft: NoteKnown) -> Changes:
        """Note a committee or 物管会 that was formed without this program."""
        with self._work() as work:
            return acts_known.note_known(work, draft)

    def end_known(self, known_id: UUID, day: date, reason: str) -> Changes:
        """Note that such a body is in office no more."""
        with self._work() as work:
            return acts_known.end_known(work, known_id, day, reason)

    def known(self) -> tuple[KnownRow, ...]:
        """Give the bodies that were formed without this program, by compound."""
        with self._database.read() as session, told():
            book = self._law.book(self._division, self._clock.today())
            rows = queries_known.load_known(session)
            return tuple(queries_known.checked(row, book) for row in rows)

    def seats(self) -> tuple[Seat, ...]:
        """Give who sits in which committee in office today, for the Party's matrix."""
        with self._database.read() as session:
            return queries_seats.load_seats(session, self._clock.today())

    def terms(self) -> tuple[Term, ...]:
        """Give the newest term of each compound's committee, for the Party's calendar."""
        with self._database.read() as session:
            return queries_seats.load_terms(session)

    def committees(self) -> tuple[CommitteeRow, ...]:
        """Give every committee, the newest term first."""
        with self._database.read() as session:
            return queries.load_committees(session)

    def committee(self, committee_id: UUID) -> CommitteeSheet:
        """Give all that is shown of one committee."""
        with self._database.read() as session, told():
            return queries.load_committee_sheet(session, committee_id, self._law.calendar)

    def of_assembly(self, assembly_id: UUID) -> CommitteeSheet | None:
        """Give the committee that an assembly elected; None while it is not formed."""
        with self._database.read() as session, told():
            found = queries_forming.find_of_assembly(session, assembly_id)
            if found is None:
                return None
            return queries.load_committee_sheet(session, found, self._law.calendar)

    def waiting(self) -> tuple[AssemblyRow, ...]:
        """Give the assemblies whose committee is elected and not formed, the newest first."""
        with self._database.read() as session:
            return queries_forming.load_waiting(session)

    def forming(self, assembly_id: UUID) -> FormingSheet:
        """Give what forming the committee of an assembly begins with."""
        with self._database.read() as session, told():
            return queries_forming.load_forming(session, assembly_id, self._clock.today())

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with told(), self._database.write() as session:
            yield Work(session, self._audit, self._clock, self._law)
