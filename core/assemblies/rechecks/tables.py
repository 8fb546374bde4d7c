"""What is stored of requests for a recheck and of their answers. Neither is ever changed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.assemblies.tables_roll  # noqa: F401 - foreign keys point at it
from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind
from core.db.base import Row


class Recheck(Row):
    """复核、查票申请: an owner on the roll, his dwelling as the roll writes it, what he asks.

    `agent` hands it in for him, as for a company. `result_version` is the result it is about.
    """

    __tablename__ = "assembly_recheck"
    __table_args__ = (
        sa.UniqueConstraint("assembly_id", "number"),
        sa.CheckConstraint("number > 0", name="number_positive"),
        {"sqlite_strict": True},
    )

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    number: Mapped[int]
    dwelling_id: Mapped[UUID]
    address: Mapped[str]
    applicant: Mapped[str]
    agent: Mapped[str] = mapped_column(default="")
    kind: Mapped[RecheckKind]
    item: Mapped[str]
    grounds: Mapped[str] = mapped_column(sa.Text)
    received_on: Mapped[date]
    received_by: Mapped[str]
    result_version: Mapped[int]


class RecheckAnswer(Row):
    """复核、查票答复: once for each request; what was declined was done on no day."""

    __tablename__ = "assembly_recheck_answer"
    __table_args__ = (
        sa.CheckConstraint("(finding = 'declined') = (done_on IS NULL)", name="done_or_declined"),
        {"sqlite_strict": True},
    )

    recheck_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_recheck.id"), unique=True)
    finding: Mapped[RecheckFinding]
    done_on: Mapped[date | None]
    place: Mapped[str] = mapped_column(default="")
    witnesses: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(sa.Text)
    answered_on: Mapped[date]
    answered_by: Mapped[str]
    told_how: Mapped[str]
