"""What is stored of duties to disclose and to report, of opinion rounds and what went up."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at it
from core.affairs.neighbours.kinds import Bearer, DutyKind, DutyPurpose
from core.db.base import Row


class TellingDuty(Row):
    """公开、报告事项: who tells what how often; `months` is None for what is told when it happens.

    `first_due` is the day that later ones are counted from, `next_due` the one that is open.
    """

    __tablename__ = "telling_duty"
    __table_args__ = (
        sa.CheckConstraint("months IS NULL OR months > 0", name="months_positive"),
        sa.CheckConstraint("hang_days IS NULL OR hang_days > 0", name="hang_days_positive"),
        sa.CheckConstraint("months IS NULL OR first_due IS NOT NULL", name="regular_has_a_day"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    purpose: Mapped[DutyPurpose]
    bearer: Mapped[Bearer]
    kind: Mapped[DutyKind]
    title: Mapped[str]
    basis: Mapped[str]
    months: Mapped[int | None]
    hang_days: Mapped[int | None]
    first_due: Mapped[date | None]
    next_due: Mapped[date | None] = mapped_column(index=True)
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")


class TellingChange(Row):
    """事项变更: how often and when it was due before, and why that changed."""

    __tablename__ = "telling_change"
    __table_args__ = (
        sa.UniqueConstraint("duty_id", "ordinal"),
        sa.CheckConstraint("reason <> ''", name="has_reason"),
        {"sqlite_strict": True},
    )

    duty_id: Mapped[UUID] = mapped_column(sa.ForeignKey("telling_duty.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str]
    months: Mapped[int | None]
    next_due: Mapped[date | None]


class TellingDone(Row):
    """已公开、已报告: what was told on which day, where, and by what that is shown."""

    __tablename__ = "telling_done"
    __table_args__ = (sa.UniqueConstraint("duty_id", "ordinal"), {"sqlite_strict": True})

    duty_id: Mapped[UUID] = mapped_column(sa.ForeignKey("telling_duty.id"), index=True)
    ordinal: Mapped[int]
    due_on: Mapped[date | None]
    done_on: Mapped[date]
    place: Mapped[str]
    until: Mapped[date | None]
    evidence: Mapped[str]
    actor: Mapped[str]
    note: Mapped[str] = mapped_column(default="")


class OpinionRound(Row):
    """征询: a round of opinions with its questions, held by the party branch or another."""

    __tablename__ = "opinion_round"
    __table_args__ = (
        sa.CheckConstraint("since <= until", name="begins_before_its_end"),
        sa.CheckConstraint("asked > 0", name="asked_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    title: Mapped[str]
    aim: Mapped[str]
    convenor: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    asked: Mapped[int]
    closed_on: Mapped[date | None]
    conclusion: Mapped[str] = mapped_column(default="")


class OpinionQuestion(Row):
    """问题: `options` parted by |, empty for an answer in words."""

    __tablename__ = "opinion_question"
    __table_args__ = (sa.UniqueConstraint("round_id", "number"), {"sqlite_strict": True})

    round_id: Mapped[UUID] = mapped_column(sa.ForeignKey("opinion_round.id"), index=True)
    number: Mapped[int]
    text: Mapped[str]
    options: Mapped[str] = mapped_column(default="")


class OpinionSheet(Row):
    """答卷: who answered and when; empty `who` is an answer without a name."""

    __tablename__ = "opinion_sheet"
    __table_args__ = (sa.UniqueConstraint("round_id", "number"), {"sqlite_strict": True})

    round_id: Mapped[UUID] = mapped_column(sa.ForeignKey("opinion_round.id"), index=True)
    number: Mapped[int]
    who: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    day: Mapped[date]


class OpinionAnswer(Row):
    """回答: the option that was chosen, from 1, or words."""

    __tablename__ = "opinion_answer"
    __table_args__ = (
        sa.UniqueConstraint("sheet_id", "question_id"),
        sa.CheckConstraint("choice IS NOT NULL OR text <> ''", name="says_something"),
        {"sqlite_strict": True},
    )

    sheet_id: Mapped[UUID] = mapped_column(sa.ForeignKey("opinion_sheet.id"), index=True)
    question_id: Mapped[UUID] = mapped_column(sa.ForeignKey("opinion_question.id"), index=True)
    choice: Mapped[int | None]
    text: Mapped[str] = mapped_column(default="")


class SentUp(Row):
    """重大事项上报: a serious matter put to the community's party committee, and its answer."""

    __tablename__ = "sent_up"
    __table_args__ = (
        sa.CheckConstraint("answered_on IS NULL OR answer <> ''", name="answer_says_something"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    round_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("opinion_round.id"), index=True)
    title: Mapped[str]
    account: Mapped[str]
    sent_on: Mapped[date]
    sent_by: Mapped[str]
    sent_to: Mapped[str]
    answer_due: Mapped[date | None]
    answered_on: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")
