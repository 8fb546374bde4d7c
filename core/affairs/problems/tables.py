"""What is stored of problems: what was found, each step, who is in charge, who claims it.

A problem of a compound has `compound_id`; one of the community alone has none, and belongs to
`community_id`, or to the office's own community where that is empty too.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.assemblies.tables
import core.meetings.pool.tables
import core.meetings.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at all three
from core.affairs.problems.kinds import Claimant, LinkKind, ProblemKind
from core.affairs.problems.stages import ProblemState
from core.db.base import Row

_WORKED = "own_kind = '' OR kind = 'other'"


class Problem(Row):
    """问题: numbered by office and year; what it was before a correction stays in the changes.

    `done_on` is the day on which it was done, empty again when it is taken up anew.
    """

    __tablename__ = "problem"
    __table_args__ = (
        sa.UniqueConstraint("origin", "year", "number"),
        sa.CheckConstraint("number > 0", name="number_positive"),
        sa.CheckConstraint(_WORKED, name="own_kind_of_others"),
        sa.CheckConstraint("compound_id IS NULL OR community_id IS NULL", name="one_place"),
        sa.CheckConstraint("cost_fen IS NULL OR cost_fen >= 0", name="cost_not_negative"),
        sa.CheckConstraint("(state = 'merged') = (merged_into_id IS NOT NULL)", name="merged"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[ProblemKind]
    own_kind: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    place: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")
    found_by: Mapped[str] = mapped_column(default="")
    found_on: Mapped[date]
    state: Mapped[ProblemState] = mapped_column(default=ProblemState.RAISED)
    cost_fen: Mapped[int | None] = mapped_column(sa.BigInteger)
    done_on: Mapped[date | None]
    merged_into_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    archive_number: Mapped[str] = mapped_column(default="")


class ProblemStep(Row):
    """过程: each state a problem came to, with day, actor and evidence (rulebook 5.4)."""

    __tablename__ = "problem_step"
    __table_args__ = (sa.UniqueConstraint("problem_id", "ordinal"), {"sqlite_strict": True})

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[ProblemState]
    day: Mapped[date]
    actor: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")


class ProblemChange(Row):
    """更正: how a problem was described before it was corrected, and why."""

    __tablename__ = "problem_change"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        sa.CheckConstraint(_WORKED, name="own_kind_of_others"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str]
    kind: Mapped[ProblemKind]
    own_kind: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    place: Mapped[str]
    detail: Mapped[str] = mapped_column(default="")
    cost_fen: Mapped[int | None] = mapped_column(sa.BigInteger)


class ProblemCharge(Row):
    """责任: who answers for a problem by when, and what is asked; the last row holds.

    One after the first says why it took the place of the one before.
    """

    __tablename__ = "problem_charge"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("ordinal = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    unit: Mapped[str]
    person: Mapped[str]
    requirement: Mapped[str]
    issued_on: Mapped[date]
    deadline: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class ProblemClaim(Row):
    """认领: a body that counts the problem among its own; however many do, it counts once."""

    __tablename__ = "problem_claim"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "claimant", "name"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    claimant: Mapped[Claimant]
    name: Mapped[str]
    day: Mapped[date]


class ProblemLink(Row):
    """关联: the meeting, topic or vote that dealt with a problem; one held elsewhere in words."""

    __tablename__ = "problem_link"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint(
            "(kind = 'meeting') = (meeting_id IS NOT NULL)"
            " AND (kind = 'topic') = (topic_id IS NOT NULL)"
            " AND (kind = 'pool_topic') = (pool_topic_id IS NOT NULL)"
            " AND (kind = 'matter') = (matter_id IS NOT NULL)"
            " AND (kind <> 'elsewhere' OR reference <> '')",
            name="one_target",
        ),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[LinkKind]
    meeting_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("meeting.id"))
    topic_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    pool_topic_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("pool_topic.id"))
    matter_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_matter.id"))
    reference: Mapped[str] = mapped_column(default="")
    day: Mapped[date]


class ProblemFeedback(Row):
    """反馈与评价: who was told what came of it, how, and how satisfied they were (1-5)."""

    __tablename__ = "problem_feedback"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("satisfaction BETWEEN 1 AND 5", name="satisfaction_in_range"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    told: Mapped[str] = mapped_column(default="")
    how: Mapped[str]
    day: Mapped[date]
    satisfaction: Mapped[int | None]
    comment: Mapped[str] = mapped_column(default="")


class ProblemDowntime(Row):
    """停梯记录: from when until when something stood still; the end is noted when it is known."""

    __tablename__ = "problem_downtime"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("until IS NULL OR until >= since", name="ends_after_start"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    what: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class ProblemPlan(Row):
    """小区改造方案: what is done, with what money, by whom, from when to when; the last holds."""

    __tablename__ = "problem_plan"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("ends_on >= starts_on", name="ends_after_start"),
        sa.CheckConstraint("budget_fen >= 0", name="budget_not_negative"),
        sa.CheckConstraint("ordinal = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    scope: Mapped[str]
    measures: Mapped[str]
    budget_fen: Mapped[int] = mapped_column(sa.BigInteger)
    money: Mapped[str]
    builder: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    safety: Mapped[str]
    issuer: Mapped[str]
    contact: Mapped[str]


class ProblemRemoval(Row):
    """小区拆违通知: who is asked to take down what, on what basis, by when."""

    __tablename__ = "problem_removal"
    __table_args__ = (
        sa.UniqueConstraint("problem_id", "ordinal"),
        sa.CheckConstraint("remove_by > day", name="time_to_remove"),
        {"sqlite_strict": True},
    )

    problem_id: Mapped[UUID] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    addressee: Mapped[str]
    structure: Mapped[str]
    basis: Mapped[str]
    remove_by: Mapped[date]
    objection: Mapped[str]
    issuer: Mapped[str]
    contact: Mapped[str]
