"""What pages and papers of the pool show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.meetings.pool.counting import Tally
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way
from core.meetings.pool.stages import DECIDER_OF
from core.meetings.sheets import FeedbackRow
from core.meetings.stages import RESOLVED, Stage, TopicState


@dataclass(frozen=True, slots=True)
class PoolRow:
    """A topic as lists and the board show it.

    `since` is the day of its last step; `meeting` the newest meeting that took it up.
    """

    id: UUID
    compound_id: UUID | None
    community_id: UUID | None
    place: str
    number: int
    title: str
    kind: TopicKind
    spot: str
    way: Way
    raised_by: str
    raised_on: date
    matter: str
    state: TopicState
    since: date
    is_free: bool
    meeting_id: UUID | None
    meeting: str
    taken: int

    def days(self, today: date) -> int:
        """Count the days since its last step."""
        return max(0, (today - self.since).days)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A state that the topic went through, in the pool or, where it is named, in a meeting."""

    state: TopicState
    day: date
    actor: str
    evidence: str
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class TakenRow:
    """A topic of a meeting that the topic became."""

    meeting_topic_id: UUID
    meeting_id: UUID
    meeting: str
    number: int
    stage: Stage
    state: TopicState
    since: date | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What somebody who must decide decided."""

    decider: Decider
    passed: bool
    day: date
    reference: str
    vote_id: UUID | None
    note: str


@dataclass(frozen=True, slots=True)
class PoolChangeRow:
    """The texts of a topic as they stood before a change, and why they changed."""

    day: date
    reason: str
    title: str
    kind: TopicKind
    spot: str
    interested: str
    background: str
    options: str
    materials: str
    matter: str


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A question put to households, and what they said so far."""

    id: UUID
    topic_id: UUID
    number: int
    question: str
    how: str
    return_place: str
    opened_on: date
    closes_on: date
    closed_on: date | None
    tally: Tally


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household that was asked, and the last that it said."""

    id: UUID
    ordinal: int
    label: str
    stance: Stance | None
    view: str
    taken_by: str
    day: date | None
    said: int  # how many times; all but the last stay in the record


@dataclass(frozen=True, slots=True)
class PoolSheet:
    """All that a page or a paper of one topic shows.

    `moves` are the states that the pool may bring it to now; none where a meeting moves it.
    """

    topic: PoolRow
    interested: str
    background: str
    options: str
    materials: str
    history: tuple[HistoryRow, ...]
    takings: tuple[TakenRow, ...]
    rounds: tuple[RoundRow, ...]
    decisions: tuple[DecisionRow, ...]
    feedback: tuple[FeedbackRow, ...]
    changes: tuple[PoolChangeRow, ...]
    moved_here: bool
    moves: tuple[TopicState, ...]

    @property
    def is_decidable(self) -> bool:
        """Tell whether a decision elsewhere is awaited, or may be noted anew."""
        state = self.topic.state
        if state in RESOLVED:
            return bool(self.decisions)
        return state in DECIDER_OF

    @property
    def is_rated(self) -> bool:
        """Tell whether somebody who was told said how satisfied he is."""
        return any(row.satisfaction is not None for row in self.feedback)


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """A round with its topic and every household that it asks."""

    topic: PoolRow
    round: RoundRow
    households: tuple[HouseholdRow, ...]
