"""What is stored of consultation: bodies, meetings, who came, topics, promises, minutes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.assemblies.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at both
from core.db.base import Row, SealedRow, moment
from core.meetings.counting import Base, Outcome
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
from core.meetings.stages import Stage, TopicState


class MeetingBody(Row):
    """议事机构: who meets, in which term, by which rules of its own.

    It belongs to a compound, else to another community, else to the office's own community.
    """

    __tablename__ = "meeting_body"
    __table_args__ = (
        sa.CheckConstraint("seats > 0", name="seats_positive"),
        sa.CheckConstraint("term > 0", name="term_positive"),
        sa.CheckConstraint("compound_id IS NULL OR community_id IS NULL", name="one_place"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    kind: Mapped[BodyKind]
    name: Mapped[str]
    term: Mapped[int] = mapped_column(default=1)
    seats: Mapped[int]
    formed_on: Mapped[date | None]
    rule_source: Mapped[str] = mapped_column(default="")
    quorum_share: Mapped[str] = mapped_column(default="")
    quorum_bound: Mapped[str] = mapped_column(default="")
    decision_share: Mapped[str] = mapped_column(default="")
    decision_bound: Mapped[str] = mapped_column(default="")
    decision_base: Mapped[str] = mapped_column(default="")


class BodyMember(Row):
    """A member, alternate or standing guest of a body."""

    __tablename__ = "meeting_body_member"
    __table_args__ = (sa.UniqueConstraint("body_id", "ordinal"), {"sqlite_strict": True})

    body_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_body.id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    capacity: Mapped[Capacity] = mapped_column(default=Capacity.MEMBER)
    left_on: Mapped[date | None]


class Meeting(Row):
    """会议: one sitting of a body, with the rules frozen on the day it was called."""

    __tablename__ = "meeting"
    __table_args__ = (
        sa.UniqueConstraint("body_id", "number"),
        sa.CheckConstraint("number > 0", name="number_positive"),
        sa.CheckConstraint("seats > 0", name="seats_positive"),
        {"sqlite_strict": True},
    )

    body_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_body.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    mode: Mapped[Mode]
    venue: Mapped[VenueKind] = mapped_column(default=VenueKind.ROOM)
    place: Mapped[str]
    starts_at: Mapped[moment]
    ends_at: Mapped[moment | None]
    convenor: Mapped[str]
    chair: Mapped[str]
    recorder: Mapped[str]
    contact: Mapped[str] = mapped_column(default="")
    stage: Mapped[Stage] = mapped_column(default=Stage.CALLED)
    called_on: Mapped[date]
    notified_on: Mapped[date | None]
    notified_how: Mapped[str] = mapped_column(default="")
    published_on: Mapped[date | None]
    published_until: Mapped[date | None]
    published_where: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]
    archive_number: Mapped[str] = mapped_column(default="")
    seats: Mapped[int]
    rule_source: Mapped[str] = mapped_column(default="")
    quorum_share: Mapped[str] = mapped_column(default="")
    quorum_bound: Mapped[str] = mapped_column(default="")
    decision_share: Mapped[str] = mapped_column(default="")
    decision_bound: Mapped[str] = mapped_column(default="")
    decision_base: Mapped[str] = mapped_column(default="")


class MeetingChange(Row):
    """变更: a meeting changed or called off after its call, why, and how it stood before.

    `notified_on` is the day of the notice that this ended, `how` how its people were told.
    """

    __tablename__ = "meeting_change"
    __table_args__ = (
        sa.UniqueConstraint("meeting_id", "ordinal"),
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        {"sqlite_strict": True},
    )

    meeting_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[ChangeKind]
    day: Mapped[date]
    reason: Mapped[str]
    how: Mapped[str] = mapped_column(default="")
    starts_at: Mapped[moment]
    place: Mapped[str]
    notified_on: Mapped[date | None]


class Attendance(Row):
    """到会: one expected or present person of one meeting."""

    __tablename__ = "meeting_attendance"
    __table_args__ = (
        sa.UniqueConstraint("meeting_id", "ordinal"),
        sa.CheckConstraint("presence <> 'excused' OR reason <> ''", name="excuse_has_reason"),
        {"sqlite_strict": True},
    )

    meeting_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting.id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    capacity: Mapped[Capacity]
    presence: Mapped[Presence] = mapped_column(default=Presence.DUE)
    reason: Mapped[str] = mapped_column(default="")
    signed_at: Mapped[moment | None]


class MeetingTopic(Row):
    """议题: what is talked about, how it came up, what was said and what came of it.

    `matter` is the Civil Code 278 matter it touches, empty if none; such a topic is resolved only
    when the last `TopicLink` names a vote of the owners that passed.
    """

    __tablename__ = "meeting_topic"
    __table_args__ = (sa.UniqueConstraint("meeting_id", "number"), {"sqlite_strict": True})

    meeting_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    raised_by: Mapped[str]
    background: Mapped[str]
    options: Mapped[str] = mapped_column(default="")
    matter: Mapped[str] = mapped_column(default="")
    carried_from_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("meeting_topic.id"), index=True
    )
    state: Mapped[TopicState] = mapped_column(default=TopicState.SET)
    consensus: Mapped[str] = mapped_column(default="")
    resolution: Mapped[str] = mapped_column(default="")


class TopicLink(SealedRow):
    """关联表决: the owners' vote that a topic is tied to; the last counts, each stays as it was.

    `vote_id` is a matter of an assembly kept here, which tells day and outcome itself; of a vote
    held elsewhere `reference` names the paper, with its day and whether it passed.
    """

    __tablename__ = "meeting_topic_link"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "ordinal"),
        sa.CheckConstraint(
            "vote_id IS NOT NULL OR "
            "(reference <> '' AND passed IS NOT NULL AND voted_on IS NOT NULL)",
            name="names_its_source",
        ),
        sa.CheckConstraint("ordinal = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    ordinal: Mapped[int]
    vote_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_matter.id"))
    reference: Mapped[str] = mapped_column(default="")
    passed: Mapped[bool | None]
    voted_on: Mapped[date | None]
    linked_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class TopicView(Row):
    """意见: a main view put forward; dissent is kept as well as assent."""

    __tablename__ = "meeting_view"
    __table_args__ = (sa.UniqueConstraint("topic_id", "ordinal"), {"sqlite_strict": True})

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    ordinal: Mapped[int]
    speaker: Mapped[str]
    text: Mapped[str]
    is_dissent: Mapped[bool] = mapped_column(default=False)


class TopicVote(Row):
    """表决: the show of hands on a topic; a consultation's, never the owners' decision.

    Frozen as it was judged: the members counted at that moment, the base and, where the rules set
    a share, the share with what was needed and missing of it. Who comes later changes nothing.
    """

    __tablename__ = "meeting_vote"
    __table_args__ = (
        sa.CheckConstraint("agree >= 0 AND against >= 0 AND abstain >= 0", name="not_negative"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), unique=True)
    seats: Mapped[int]
    sitting: Mapped[int]
    present: Mapped[int]
    base_of: Mapped[Base]
    base: Mapped[int]
    agree: Mapped[int]
    against: Mapped[int]
    abstain: Mapped[int]
    rule: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome]
    share: Mapped[str] = mapped_column(default="")
    bound: Mapped[str] = mapped_column(default="")
    needed: Mapped[int] = mapped_column(default=0)
    short_by: Mapped[int] = mapped_column(default=0)


class TopicStep(Row):
    """过程: each state a topic went through, with date, actor and evidence (rulebook 5.4)."""

    __tablename__ = "meeting_topic_step"
    __table_args__ = (sa.UniqueConstraint("topic_id", "ordinal"), {"sqlite_strict": True})

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[TopicState]
    day: Mapped[date]
    actor: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")


class FollowUp(Row):
    """督办事项: a promise with its owner, deadline, money and source; `budget_fen` is in 分.

    On `check_on`, else on the deadline, somebody asks what became of it.
    """

    __tablename__ = "meeting_follow_up"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "number"),
        sa.CheckConstraint("budget_fen IS NULL OR budget_fen >= 0", name="budget_not_negative"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    number: Mapped[int]
    action: Mapped[str]
    owner: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date]
    deadline: Mapped[date]
    check_on: Mapped[date | None]
    budget_fen: Mapped[int | None] = mapped_column(sa.BigInteger)
    source: Mapped[str] = mapped_column(default="")
    state: Mapped[FollowUpState] = mapped_column(default=FollowUpState.OPEN)
    closed_on: Mapped[date | None]


class FollowUpStep(Row):
    """督办过程: what was done, reported or extended, when and by whom."""

    __tablename__ = "meeting_follow_up_step"
    __table_args__ = (sa.UniqueConstraint("follow_up_id", "ordinal"), {"sqlite_strict": True})

    follow_up_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_follow_up.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[FollowUpState]
    day: Mapped[date]
    actor: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class TopicFeedback(Row):
    """反馈与评价: who was told what came of a topic, how, and how satisfied they were (1-5)."""

    __tablename__ = "meeting_feedback"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "ordinal"),
        sa.CheckConstraint("satisfaction BETWEEN 1 AND 5", name="satisfaction_in_range"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    ordinal: Mapped[int]
    told: Mapped[str]
    how: Mapped[str]
    day: Mapped[date]
    satisfaction: Mapped[int | None]
    comment: Mapped[str] = mapped_column(default="")


class MinutesVersion(SealedRow):
    """会议记录的版本: never changed; a correction or withdrawal adds a version with its reason.

    `content` is the frozen `MeetingSheet` that the minutes are printed from, `digest` its SHA-256.
    `hung_on` is the first day of the publication that this version ended, if it ended one.
    """

    __tablename__ = "meeting_minutes"
    __table_args__ = (
        sa.UniqueConstraint("meeting_id", "number"),
        sa.CheckConstraint("kind = 'original' OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    meeting_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting.id"), index=True)
    number: Mapped[int]
    kind: Mapped[MinutesKind]
    reason: Mapped[str] = mapped_column(default="")
    made_at: Mapped[moment]
    hung_on: Mapped[date | None]
    content: Mapped[str]
    digest: Mapped[str]
