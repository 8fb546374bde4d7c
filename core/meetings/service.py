"""Meetings, in the order in which they are held:

1. `form_body(FormBody)`: 成立议事机构, once.
2. `call(CallMeeting)`: 召集; `add_topic` until it is announced. D43 is the notice. Until it is
   held, `change(meeting_id, ChangeCall)` and `call_off(meeting_id, CallOff)`.
3. `notify(meeting_id, how)`: everybody was told.
4. `sign_in(meeting_id, [Arrival, …])`, `welcome(meeting_id, guest)`. D39 is the sheet to sign on.
5. `hold(meeting_id, ended_at)`: it was held; the quorum is judged.
6. `record(topic_id, TopicRecord)` for each topic, or `discuss(topic_id, Discussion)` and
   `promise(topic_id, Promise)` one by one.
7. `write_minutes(meeting_id)`: frozen; D40 prints them. `correct_minutes`, `withdraw_minutes`.
8. `publish(meeting_id, Publish)`: 公示, D44.
9. `report(promise_id, …)`, D45; `link_vote(topic_id, VoteLink)` where the owners must vote;
   `move(topic_id, Move)`, `feed_back(topic_id, Feedback)`.
10. `close(meeting_id, archive_number)`: every topic is filed.

`bodies`, `meetings`, `meeting`, `topics`, `carried`, `open_promises`, `overview`, `warnings` look.
The papers of a meeting, as far as it has come:
`papers.offer_meeting_papers(MeetingBasis(sheet, wording, today, audit_head))`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from uuid import UUID

from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.errors import KnownError
from core.law.findings import Told
from core.law.library import Library
from core.meetings import (
    acts_calling,
    acts_changing,
    acts_following,
    acts_holding,
    acts_linking,
    acts_recording,
    arriving,
    minutes,
    queries,
)
from core.meetings.drafts import (
    Arrival,
    CallMeeting,
    CallOff,
    ChangeCall,
    ChangeMembers,
    Correction,
    Discussion,
    Feedback,
    FormBody,
    MemberDraft,
    Move,
    ProgressReport,
    Promise,
    Publish,
    TopicDraft,
    TopicRecord,
    VoteLink,
)
from core.meetings.kinds import Capacity
from core.meetings.sheets import (
    AttendanceRow,
    BodyRow,
    CarriedRow,
    MeetingRow,
    MeetingSheet,
    Overview,
    PromiseRow,
    TopicSheet,
)
from core.meetings.stages import TopicState
from core.meetings.tables import Meeting, MeetingBody
from core.meetings.warning import Around, LegalDay, committee_rules, legal_day, warnings_of
from core.meetings.work import Work

POST_DAYS = "consultation.post_days"
"""The law's key for how long results hang (居委会组织法第34条)."""


class Meetings:
    """会议: consultation councils and every other meeting, from the call to the archive."""

    def __init__(  # noqa: PLR0913 - what it reads law and place by
        self,
        database: Database,
        audit: AuditLog,
        clock: Clock,
        law: Library,
        division: str,
        *,
        before_filing: Callable[[UUID], None] | None = None,
    ) -> None:
        """`before_filing` refuses a topic that is not yet to be filed: it is in a procedure."""
        self._database = database
        self._audit = audit
        self._clock = clock
        self._law = law
        self._division = division
        self._before_filing = before_filing

    def form_body(self, draft: FormBody) -> Changes:
        """Keep a body; its rules hold for the meetings called from now on."""
        with self._work() as work:
            return acts_calling.form_body(work, draft)

    def call(self, draft: CallMeeting) -> Changes:
        """Call a meeting of a body; the subject is the meeting."""
        rules = committee_rules(self._law.book(self._division, self._clock.today()))
        with self._work() as work:
            return acts_calling.call(work, draft, rules)

    def change(self, meeting_id: UUID, draft: ChangeCall) -> Changes:
        """Change a meeting before it is held; a notice that went out is given anew."""
        with self._work() as work:
            return acts_changing.change(work, meeting_id, draft)

    def call_off(self, meeting_id: UUID, draft: CallOff) -> Changes:
        """Call a meeting off before it is held."""
        with self._work() as work:
            return acts_changing.call_off(work, meeting_id, draft)

    def change_members(self, body_id: UUID, draft: ChangeMembers) -> Changes:
        """Note who joined and who left a body."""
        with self._work() as work:
            return acts_changing.change_members(work, body_id, draft)

    def members(self, body_id: UUID) -> tuple[MemberDraft, ...]:
        """List a body's people in post."""
        with self._database.read() as session:
            rows = queries.load_members(session, body_id)
            return tuple(MemberDraft(row.name, row.unit, row.post, row.capacity) for row in rows)

    def add_topic(self, meeting_id: UUID, draft: TopicDraft) -> Changes:
        """Add a topic before the notice; the subject is the topic."""
        with self._work() as work:
            return acts_calling.add_topic(work, meeting_id, draft)

    def notify(self, meeting_id: UUID, how: str, day: date | None = None) -> Changes:
        """Note that everybody was told, on `day` or today."""
        with self._work() as work:
            return acts_calling.notify(work, meeting_id, how, day)

    def sign_in(self, meeting_id: UUID, arrivals: Iterable[Arrival]) -> Changes:
        """Keep who came, who is excused, who stayed away."""
        with self._work() as work:
            return acts_holding.sign_in(work, meeting_id, arrivals)

    def welcome(self, meeting_id: UUID, guest: MemberDraft) -> Changes:
        """Add an observer or visitor who came unexpected."""
        with self._work() as work:
            return acts_holding.welcome(work, meeting_id, guest)

    def hold(self, meeting_id: UUID, ended_at: datetime) -> Changes:
        """Note that the meeting was held."""
        with self._work() as work:
            return acts_holding.hold(work, meeting_id, ended_at)

    def discuss(self, topic_id: UUID, said: Discussion) -> Changes:
        """Keep what was said, voted and agreed on a topic."""
        with self._work() as work:
            return acts_holding.discuss(work, topic_id, said)

    def promise(self, topic_id: UUID, draft: Promise) -> Changes:
        """Keep a promise; the subject is the promise."""
        with self._work() as work:
            return acts_holding.promise(work, topic_id, draft)

    def record(self, topic_id: UUID, draft: TopicRecord) -> Changes:
        """Keep all that the minutes say of a topic: what was said, voted, agreed and promised."""
        with self._work() as work:
            return acts_recording.record(work, topic_id, draft)

    def write_minutes(self, meeting_id: UUID) -> Changes:
        """Freeze the minutes; the subject is their first version."""
        with self._work() as work:
            return minutes.write(work, meeting_id)

    def correct_minutes(
        self, meeting_id: UUID, reason: str, corrections: tuple[Correction, ...]
    ) -> Changes:
        """Correct texts; the old version stays. The subject is the new version."""
        with self._work() as work:
            return minutes.correct(work, meeting_id, reason, corrections)

    def withdraw_minutes(self, meeting_id: UUID, reason: str) -> Changes:
        """Take the minutes back; the old version stays and the record is open again."""
        with self._work() as work:
            return minutes.withdraw(work, meeting_id, reason)

    def publish(self, meeting_id: UUID, draft: Publish) -> Changes:
        """Note the publication; refused when shorter than the law of that day asks."""
        book = self._law.book(self._division, draft.since)
        shortest = book.limit(POST_DAYS) if book.has(POST_DAYS) else None
        with self._work() as work:
            return minutes.publish(work, meeting_id, draft, shortest)

    def report(self, promise_id: UUID, said: ProgressReport) -> Changes:
        """Note how a promise stands."""
        with self._work() as work:
            return acts_following.report(work, promise_id, said)

    def move(self, topic_id: UUID, draft: Move) -> Changes:
        """Bring a topic to its next state; refused while something stands against it."""
        if draft.to is TopicState.FILED and self._before_filing is not None:
            self._before_filing(topic_id)
        with self._work() as work:
            return acts_following.move(work, topic_id, draft)

    def link_vote(self, topic_id: UUID, link: VoteLink) -> Changes:
        """Tie a topic to the owners' vote that it needed."""
        with self._work() as work:
            return acts_linking.link_vote(work, topic_id, link)

    def feed_back(self, topic_id: UUID, draft: Feedback) -> Changes:
        """Note who was told, and how satisfied they were."""
        with self._work() as work:
            return acts_following.feed_back(work, topic_id, draft)

    def close(self, meeting_id: UUID, archive_number: str = "") -> Changes:
        """Put the meeting into the archive."""
        with self._work() as work:
            return acts_following.close(work, meeting_id, archive_number)

    def bodies(self, compound_id: UUID | None = None) -> tuple[BodyRow, ...]:
        """List a compound's bodies, or all."""
        with self._database.read() as session:
            return queries.load_bodies(session, compound_id)

    def meetings(self, body_id: UUID) -> tuple[MeetingRow, ...]:
        """List a body's meetings."""
        with self._database.read() as session:
            return queries.load_meetings(session, body_id)

    def meeting(self, meeting_id: UUID) -> MeetingSheet:
        """Give all that is shown of a meeting."""
        with self._database.read() as session:
            return queries.load_meeting(session, meeting_id)

    def expected(self, meeting_id: UUID, typed: str) -> tuple[AttendanceRow, ...]:
        """Give who of those expected is meant by a name, initials, a number or a scanned code."""
        with self._database.read() as session:
            rows = queries.load_attendance(session, meeting_id)
        if arriving.is_of_another_meeting(typed, meeting_id):
            raise KnownError("meetings.code_of_another")
        return arriving.expected(rows, typed, meeting_id)

    def pack(self, sheet: MeetingSheet) -> str:
        """Name the law of the day on which a meeting was called, as its papers carry it."""
        return self._law.book(self._division, sheet.meeting.called_on).pack_id

    def topics(self, meeting_id: UUID) -> tuple[TopicSheet, ...]:
        """Give a meeting's topics as they stand."""
        with self._database.read() as session:
            return queries.load_topics(session, queries.get(session, Meeting, meeting_id))

    def warnings(self, meeting_id: UUID) -> tuple[Told, ...]:
        """Tell what warns of a meeting and does not block it, such as a committee's notice."""
        with self._database.read() as session:
            sheet = queries.load_meeting(session, meeting_id)
            own = queries.rules_of(queries.get(session, MeetingBody, sheet.body.id))
            people = queries.load_members(session, sheet.body.id)
        book = self._law.book(self._division, sheet.meeting.called_on)
        members = tuple(row.name for row in people if row.capacity is Capacity.MEMBER)
        around = Around(own, members, sheet.body.seats, book, self._law.calendar)
        return warnings_of(sheet, around)

    def legal_day(self, body: BodyRow, row: MeetingRow) -> LegalDay | None:
        """Give by when a meeting is announced or its result hangs by law; None where none says."""
        book = self._law.book(self._division, row.called_on)
        return legal_day(body.kind, row, book, self._law.calendar)

    def overview(self, compound_id: UUID | None = None) -> Overview:
        """Give bodies, meetings and open promises of a compound, or of all, at one moment."""
        with self._database.read() as session:
            return queries.load_overview(session, compound_id)

    def carried(self, meeting_id: UUID) -> tuple[CarriedRow, ...]:
        """List what other meetings left open and this one may take up again, the latest first."""
        with self._database.read() as session:
            return queries.load_carried(session, meeting_id)

    def open_promises(self, body_id: UUID) -> tuple[PromiseRow, ...]:
        """List what a body's meetings promised and is not done: it opens the next meeting."""
        with self._database.read() as session:
            return queries.load_promises(session, body_id)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
