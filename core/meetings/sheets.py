"""What pages and papers of meetings show: frozen values, without the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from core.law.findings import Told
from core.law.shares import Threshold
from core.meetings.counting import Base, Counts, Outcome, Rules, Verdict
from core.meetings.kinds import (
    BodyKind,
    Capacity,
    ChangeKind,
    FollowUpState,
    MinutesKind,
    Mode,
    Presence,
    VenueKind,
)
from core.meetings.stages import Stage, TopicState, came_to


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body, with the name of its compound, else of its community."""

    id: UUID
    compound_id: UUID | None
    compound: str
    kind: BodyKind
    name: str
    term: int
    seats: int
    community_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """The head of a meeting."""

    id: UUID
    body_id: UUID
    number: int
    title: str
    mode: Mode
    place: str
    starts_at: datetime
    ends_at: datetime | None
    convenor: str
    chair: str
    recorder: str
    contact: str
    stage: Stage
    called_on: date
    notified_on: date | None
    notified_how: str
    published_on: date | None
    published_until: date | None
    published_where: str
    closed_on: date | None
    archive_number: str
    seats: int
    venue: VenueKind = VenueKind.ROOM


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One expected person."""

    id: UUID
    ordinal: int
    name: str
    unit: str
    post: str
    capacity: Capacity
    presence: Presence
    reason: str
    signed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A view that was put forward."""

    speaker: str
    text: str
    is_dissent: bool


@dataclass(frozen=True, slots=True)
class VoteRow:
    """A vote as it was counted and judged at that moment.

    `threshold` is the share that decided, or that the quorum lacked; None where no rule sets one.
    """

    seats: int
    sitting: int
    present: int
    base_of: Base
    base: int
    agree: int
    against: int
    abstain: int
    rule: str
    outcome: Outcome
    threshold: Threshold | None
    needed: int
    short_by: int


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """What was reported of a promise, when and by whom."""

    state: FollowUpState
    day: date
    actor: str
    note: str


@dataclass(frozen=True, slots=True)
class CarriedRow:
    """A topic that came to nothing yet and may be taken up again, with where it was talked of."""

    topic_id: UUID
    body: str
    meeting_number: int
    title: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise, where it stands and what was reported of it."""

    id: UUID
    topic_id: UUID
    topic: str
    meeting_number: int
    number: int
    action: str
    owner: str
    unit: str
    issued_on: date
    deadline: date
    budget_fen: int | None
    source: str
    state: FollowUpState
    closed_on: date | None
    history: tuple[ProgressRow, ...]
    check_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it still has to be done."""
        return self.state in {FollowUpState.OPEN, FollowUpState.IN_PROGRESS}

    @property
    def told_on(self) -> date:
        """The day of the last thing told of it, which a later print does not change."""
        return max(self.issued_on, *(row.day for row in self.history), self.closed_on or date.min)

    def days_late(self, today: date) -> int:
        """Count the days past the deadline; the deadline's own day is in time."""
        return max(0, (today - self.deadline).days) if self.is_open else 0


@dataclass(frozen=True, slots=True)
class StepRow:
    """A state that a topic went through."""

    state: TopicState
    day: date
    actor: str
    evidence: str


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """Who was told, and how satisfied they were."""

    told: str
    how: str
    day: date
    satisfaction: int | None
    comment: str


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A vote of the owners that a topic is tied to.

    `passed` is what was declared last of a vote kept here, False of one that stands no more.
    """

    vote_id: UUID | None
    reference: str
    passed: bool
    voted_on: date | None
    linked_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class TopicSheet:
    """A topic with all that belongs to it."""

    id: UUID
    number: int
    title: str
    raised_by: str
    background: str
    options: str
    matter: str
    carried_from_id: UUID | None
    state: TopicState
    consensus: str
    resolution: str
    views: tuple[ViewRow, ...]
    vote: VoteRow | None
    promises: tuple[PromiseRow, ...]
    steps: tuple[StepRow, ...]
    feedback: tuple[FeedbackRow, ...]
    links: tuple[LinkRow, ...] = ()

    @property
    def link(self) -> LinkRow | None:
        """Give the owners' vote that it is tied to now; earlier ones stay in the record."""
        return self.links[-1] if self.links else None

    @property
    def outcome(self) -> TopicState | None:
        """What the last talk of it came to, wherever it went from there; None before the first."""
        return came_to(step.state for step in self.steps)

    @property
    def went_on(self) -> bool:
        """Tell whether anything came after what the last talk of it came to."""
        last = tuple(step.state for step in self.steps[-2:])
        return self.outcome is not None and came_to(last) is None


@dataclass(frozen=True, slots=True)
class MinutesRow:
    """A version of the minutes."""

    id: UUID
    number: int
    kind: MinutesKind
    reason: str
    made_at: datetime
    digest: str
    hung_on: date | None = None  # the first day of the publication that it ended


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What became of a meeting after it was called, and how it stood before."""

    kind: ChangeKind
    day: date
    reason: str
    how: str
    starts_at: datetime
    place: str
    notified_on: date | None


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """All that a page or a paper of one meeting shows.

    `inherited` are the promises of earlier meetings of the body that are still open. `frozen` is
    the sheet as the last version of the minutes has it, None before the first.
    """

    body: BodyRow
    meeting: MeetingRow
    rules: Rules
    counts: Counts
    quorum: Verdict
    attendance: tuple[AttendanceRow, ...]
    topics: tuple[TopicSheet, ...]
    inherited: tuple[PromiseRow, ...]
    minutes: tuple[MinutesRow, ...]
    next_stage: Stage | None
    obstacles: tuple[Told, ...]
    frozen: MeetingSheet | None = None
    changes: tuple[ChangeRow, ...] = ()

    @property
    def told_before(self) -> ChangeRow | None:
        """The last change that ended a notice; None if nobody was told of anything else."""
        told = [row for row in self.changes if row.notified_on is not None]
        return told[-1] if told else None

    @property
    def as_minuted(self) -> MeetingSheet:
        """The sheet that minutes are printed from: frozen, but where it hangs and is kept."""
        if self.frozen is None:
            return self
        hung = {
            name: getattr(self.meeting, name)
            for name in (
                *("published_on", "published_until", "published_where"),
                *("closed_on", "archive_number"),
            )
        }
        meeting = replace(self.frozen.meeting, **hung)
        return replace(self.frozen, meeting=meeting, minutes=self.minutes)

    @property
    def republished(self) -> MinutesRow | None:
        """The version that ended the last publication; None if what hangs is the first."""
        ended = [row for row in self.minutes if row.hung_on is not None]
        return ended[-1] if ended else None

    def people(self, presence: Presence, *capacities: Capacity) -> tuple[AttendanceRow, ...]:
        """Give who has this presence in one of `capacities`."""
        return tuple(
            row
            for row in self.attendance
            if row.presence is presence and row.capacity in capacities
        )


@dataclass(frozen=True, slots=True)
class Overview:
    """The bodies, their meetings, first to last, and what is promised and open, at one moment."""

    bodies: tuple[BodyRow, ...]
    meetings: Mapping[UUID, tuple[MeetingRow, ...]]
    promises: Mapping[UUID, tuple[PromiseRow, ...]]
