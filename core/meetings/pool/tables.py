"""What is stored of the pool: topics, their way, opinions, decisions elsewhere, feedback."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.meetings.tables  # noqa: F401 - foreign keys point at them
from core.db.base import Row, SealedRow
from core.meetings.pool.kinds import Decider, Stance, TopicKind, Way
from core.meetings.stages import TopicState


class PoolTopic(Row):
    """议题: of one compound or one community; with neither, of the office's own community.

    `matter` is of Civil Code 278. `state` is where the pool itself moved it last; a meeting that
    took it up says what came after.
    """

    __tablename__ = "pool_topic"
    __table_args__ = (
        sa.UniqueConstraint("compound_id", "number"),
        sa.UniqueConstraint("community_id", "number"),
        sa.CheckConstraint("compound_id IS NULL OR community_id IS NULL", name="of_one_place"),
        sa.CheckConstraint("number > 0", name="number_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    kind: Mapped[TopicKind]
    spot: Mapped[str] = mapped_column(default="")
    raised_by: Mapped[str] = mapped_column(default="")
    way: Mapped[Way]
    raised_on: Mapped[date]
    interested: Mapped[str] = mapped_column(default="")
    background: Mapped[str]
    options: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")
    matter: Mapped[str] = mapped_column(default="")
    state: Mapped[TopicState] = mapped_column(default=TopicState.RAISED)


class PoolChange(Row):
    """更改: a topic's texts as they stood before, why they changed and when."""

    __tablename__ = "pool_change"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "ordinal"),
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str]
    title: Mapped[str]
    kind: Mapped[TopicKind]
    spot: Mapped[str] = mapped_column(default="")
    interested: Mapped[str] = mapped_column(default="")
    background: Mapped[str]
    options: Mapped[str] = mapped_column(default="")
    materials: Mapped[str] = mapped_column(default="")
    matter: Mapped[str] = mapped_column(default="")


class PoolStep(Row):
    """过程: each state the pool brought a topic to, with date, actor and evidence.

    `after_id` is the newest topic of a meeting that it had become by then.
    """

    __tablename__ = "pool_step"
    __table_args__ = (sa.UniqueConstraint("topic_id", "ordinal"), {"sqlite_strict": True})

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[TopicState]
    day: Mapped[date]
    actor: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")
    after_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("meeting_topic.id"))


class PoolTaking(Row):
    """列入议程: a meeting took the topic up; what its own topic becomes, this becomes."""

    __tablename__ = "pool_taking"
    __table_args__ = ({"sqlite_strict": True},)

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    meeting_topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), unique=True)
    day: Mapped[date]


class PoolDecision(SealedRow):
    """决定: what the owners' assembly, the residents' meeting or the street decided of a topic.

    Never changed: a later decision is a later row. `vote_id` is a matter of an assembly kept here.
    """

    __tablename__ = "pool_decision"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "ordinal"),
        sa.CheckConstraint("vote_id IS NOT NULL OR reference <> ''", name="names_its_source"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    ordinal: Mapped[int]
    decider: Mapped[Decider]
    passed: Mapped[bool]
    day: Mapped[date]
    reference: Mapped[str] = mapped_column(default="")
    vote_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_matter.id"))
    note: Mapped[str] = mapped_column(default="")


class PoolFeedback(Row):
    """反馈与评价 of a topic that no meeting ended: who was told, how, how satisfied."""

    __tablename__ = "pool_feedback"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "ordinal"),
        sa.CheckConstraint("satisfaction BETWEEN 1 AND 5", name="satisfaction_in_range"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    ordinal: Mapped[int]
    told: Mapped[str]
    how: Mapped[str]
    day: Mapped[date]
    satisfaction: Mapped[int | None]
    comment: Mapped[str] = mapped_column(default="")


class OpinionRound(Row):
    """意见征集: one question put to households before a meeting, from a day to a day."""

    __tablename__ = "pool_round"
    __table_args__ = (
        sa.UniqueConstraint("topic_id", "number"),
        sa.CheckConstraint("closes_on >= opened_on", name="closes_after_opening"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_topic.id"), index=True)
    number: Mapped[int]
    question: Mapped[str]
    how: Mapped[str]
    return_place: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date]
    closes_on: Mapped[date]
    closed_on: Mapped[date | None]


class OpinionHousehold(Row):
    """被征集户: a household that a round asks, as it was called that day."""

    __tablename__ = "pool_household"
    __table_args__ = (sa.UniqueConstraint("round_id", "ordinal"), {"sqlite_strict": True})

    round_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_round.id"), index=True)
    ordinal: Mapped[int]
    dwelling_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("dwelling.id"))
    label: Mapped[str]


class Opinion(Row):
    """意见: what a household said; the last one counts, an earlier one stays with the reason."""

    __tablename__ = "pool_opinion"
    __table_args__ = (
        sa.UniqueConstraint("household_id", "ordinal"),
        sa.CheckConstraint("stance <> 'other' OR view <> ''", name="other_is_told"),
        sa.CheckConstraint("ordinal = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    household_id: Mapped[UUID] = mapped_column(sa.ForeignKey("pool_household.id"), index=True)
    ordinal: Mapped[int]
    stance: Mapped[Stance]
    view: Mapped[str] = mapped_column(default="")
    taken_by: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
