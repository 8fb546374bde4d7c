"""What the acts of a meeting are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from core.law.matters import Matter
from core.meetings.counting import Rules, Vote
from core.meetings.kinds import BodyKind, Capacity, FollowUpState, Mode, Presence, VenueKind
from core.meetings.stages import TopicState


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """A person of a body or an observer of one meeting."""

    name: str
    unit: str = ""
    post: str = ""
    capacity: Capacity = Capacity.MEMBER


@dataclass(frozen=True, slots=True)
class FormBody:
    """成立议事机构: `seats` counts empty seats too.

    Of a compound, else of another community, else of the office's own.
    """

    compound_id: UUID | None
    kind: BodyKind
    name: str
    seats: int
    members: tuple[MemberDraft, ...]
    term: int = 1
    formed_on: date | None = None
    rules: Rules = field(default_factory=Rules)
    community_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """议题. `matter` names the Civil Code 278 matter it touches, if any."""

    title: str
    raised_by: str
    background: str
    options: str = ""
    matter: Matter | None = None
    carried_from_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CallMeeting:
    """召集会议: the body's members are expected; observers are named besides."""

    body_id: UUID
    title: str
    starts_at: datetime
    place: str
    convenor: str
    chair: str
    recorder: str
    topics: tuple[TopicDraft, ...]
    observers: tuple[MemberDraft, ...] = ()
    mode: Mode = Mode.ON_SITE
    contact: str = ""
    venue: VenueKind = VenueKind.ROOM


@dataclass(frozen=True, slots=True)
class ChangeCall:
    """变更会议: all that was called, as it is to be, and why it changes."""

    reason: str
    title: str
    starts_at: datetime
    place: str
    convenor: str
    chair: str
    recorder: str
    observers: tuple[MemberDraft, ...] = ()
    mode: Mode = Mode.ON_SITE
    contact: str = ""
    venue: VenueKind = VenueKind.ROOM


@dataclass(frozen=True, slots=True)
class CallOff:
    """取消会议: why, and how those were told who had been told of it."""

    reason: str
    how: str = ""


@dataclass(frozen=True, slots=True)
class ChangeMembers:
    """更改成员: everybody in post from `day` on, or from today, and why."""

    members: tuple[MemberDraft, ...]
    seats: int
    reason: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """到会情况 of one expected person; who is excused gives a reason."""

    attendance_id: UUID
    presence: Presence
    reason: str = ""
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ViewDraft:
    """A main view, and whether it dissents."""

    speaker: str
    text: str
    is_dissent: bool = False


@dataclass(frozen=True, slots=True)
class Discussion:
    """What was said on a topic and what it came to.

    Without `outcome` the vote decides by the body's rules. An agreement states its consensus.
    """

    views: tuple[ViewDraft, ...]
    consensus: str = ""
    resolution: str = ""
    vote: Vote | None = None
    outcome: TopicState | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """承诺事项: who does what by when, with what money from where; `budget_fen` is in 分.

    `check_on` is the day on which somebody asks what became of it; without one, the deadline.
    """

    action: str
    owner: str
    deadline: date
    unit: str = ""
    budget_fen: int | None = None
    source: str = ""
    check_on: date | None = None


@dataclass(frozen=True, slots=True)
class RecordedPromise:
    """A promise as a line of the minutes; `id` is that of one recorded before."""

    promise: Promise
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class TopicRecord:
    """议题记录: all that the minutes say of a topic; `options` is left alone where it is None.

    `promises` are all of the topic's: one that was recorded before and is not named is struck.
    """

    said: Discussion
    promises: tuple[RecordedPromise, ...] = ()
    options: str | None = None


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """办理情况 of a promise; what is finished or given up says how, or why."""

    state: FollowUpState
    actor: str
    note: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """流转 of a topic: to which state, by whom, on what evidence."""

    to: TopicState
    actor: str
    evidence: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class VoteLink:
    """关联表决: a matter of an owners' assembly kept here, which tells day and outcome itself.

    Of one held elsewhere the paper, the day and whether it passed; another link says why.
    """

    vote_id: UUID | None = None
    reference: str = ""
    passed: bool | None = None
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """反馈: who was told, how, and how satisfied they were (1 to 5; None if not asked)."""

    told: str
    how: str
    actor: str
    satisfaction: int | None = None
    comment: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """更正 of one text of a topic in the minutes."""

    topic_id: UUID
    text_of: str
    text: str


@dataclass(frozen=True, slots=True)
class Publish:
    """公示: from which day, until which, where it hangs."""

    since: date
    until: date
    where: str
