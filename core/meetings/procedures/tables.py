"""What is stored of procedures: runs with their frozen procedure, parties, steps done."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.meetings.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at both
from core.db.base import Row, SealedRow
from core.meetings.procedures.kinds import RunAbout, RunState


class ProcedureRun(SealedRow):
    """一次议事程序: what is taken through which procedure, as the procedure read on that day.

    `content` is the frozen `Procedure`, `digest` its SHA-256. It belongs to a compound, else to
    another community, else to the office's own. `about_id` is of a topic of the pool or of a
    problem, which lies above this package and is not known to it.
    """

    __tablename__ = "procedure_run"
    __table_args__ = (
        sa.CheckConstraint("compound_id IS NULL OR community_id IS NULL", name="one_place"),
        sa.CheckConstraint("(about = 'own') = (about_id IS NULL)", name="about_something"),
        sa.CheckConstraint("(state = 'running') = (ended_on IS NULL)", name="ended_has_day"),
        sa.CheckConstraint("state <> 'abandoned' OR reason <> ''", name="abandoned_has_reason"),
        {"sqlite_strict": True},
    )

    code: Mapped[str]
    name: Mapped[str]
    title: Mapped[str]
    raised_by: Mapped[str]
    about: Mapped[RunAbout] = mapped_column(default=RunAbout.OWN)
    about_id: Mapped[UUID | None] = mapped_column(index=True)
    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    started_on: Mapped[date]
    state: Mapped[RunState] = mapped_column(default=RunState.RUNNING)
    ended_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    content: Mapped[str]
    digest: Mapped[str]


class ProcedureParty(Row):
    """参加的一方: who takes a part in a run: a unit, a body, a person."""

    __tablename__ = "procedure_party"
    __table_args__ = (
        sa.UniqueConstraint("run_id", "ordinal"),
        sa.CheckConstraint("name <> ''", name="named"),
        {"sqlite_strict": True},
    )

    run_id: Mapped[UUID] = mapped_column(sa.ForeignKey("procedure_run.id"), index=True)
    ordinal: Mapped[int]
    role: Mapped[str]
    name: Mapped[str]


class StepRecord(SealedRow):
    """登记的一步: when, where, what came of it, on what evidence. What was taken back stays.

    `due`, `present` and `agree` are of the meeting that the step is, where it counts any.
    """

    __tablename__ = "procedure_step"
    __table_args__ = (
        sa.UniqueConstraint("run_id", "ordinal"),
        sa.CheckConstraint(
            "due IS NULL OR (0 <= agree AND agree <= present AND present <= due)",
            name="counts_fit",
        ),
        sa.CheckConstraint("(undone_on IS NULL) = (undone_reason = '')", name="undone_has_reason"),
        {"sqlite_strict": True},
    )

    run_id: Mapped[UUID] = mapped_column(sa.ForeignKey("procedure_run.id"), index=True)
    ordinal: Mapped[int]
    step: Mapped[str]
    day: Mapped[date]
    skipped: Mapped[bool] = mapped_column(default=False)
    place: Mapped[str] = mapped_column(default="")
    note: Mapped[str]
    evidence: Mapped[str] = mapped_column(default="")
    meeting_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("meeting.id"))
    due: Mapped[int | None]
    present: Mapped[int | None]
    agree: Mapped[int | None]
    undone_on: Mapped[date | None]
    undone_reason: Mapped[str] = mapped_column(default="")


class StepPerson(Row):
    """参加这一步的人: who did it, for which party."""

    __tablename__ = "procedure_step_person"
    __table_args__ = (sa.UniqueConstraint("record_id", "ordinal"), {"sqlite_strict": True})

    record_id: Mapped[UUID] = mapped_column(sa.ForeignKey("procedure_step.id"), index=True)
    ordinal: Mapped[int]
    role: Mapped[str]
    name: Mapped[str]
