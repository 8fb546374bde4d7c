"""What is stored of disputes: parties, mediators, rounds, agreements, promises looked after.

Nobody is judged here: what each side said is kept as it was said. All of it stays at home.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at it
from core.affairs.neighbours.kinds import (
    DisputeKind,
    DisputeState,
    Kept,
    MediatorKind,
    PartySide,
    Recourse,
)
from core.db.base import Row, SealedRow


class Dispute(Row):
    """矛盾纠纷: a case from its day to its end."""

    __tablename__ = "dispute"
    __table_args__ = (
        sa.UniqueConstraint("compound_id", "number"),
        sa.CheckConstraint("number > 0", name="number_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    number: Mapped[int]
    title: Mapped[str]
    kind: Mapped[DisputeKind]
    place: Mapped[str]
    account: Mapped[str]
    received_on: Mapped[date]
    received_how: Mapped[str]
    state: Mapped[DisputeState] = mapped_column(default=DisputeState.OPEN)
    ended_on: Mapped[date | None]
    recourse: Mapped[Recourse | None]
    end_note: Mapped[str] = mapped_column(default="")


class DisputeParty(Row):
    """当事人: named here and nowhere else."""

    __tablename__ = "dispute_party"
    __table_args__ = (sa.UniqueConstraint("dispute_id", "ordinal"), {"sqlite_strict": True})

    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.id"), index=True)
    ordinal: Mapped[int]
    side: Mapped[PartySide]
    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    agent: Mapped[str] = mapped_column(default="")


class DisputeMediator(Row):
    """调解员: of one of three kinds, or of a kind in the office's own words."""

    __tablename__ = "dispute_mediator"
    __table_args__ = (
        sa.UniqueConstraint("dispute_id", "ordinal"),
        sa.CheckConstraint("kind <> 'own' OR own_kind <> ''", name="own_kind_is_named"),
        {"sqlite_strict": True},
    )

    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[MediatorKind]
    own_kind: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date]


class DisputeRound(Row):
    """调解过程: one sitting, what was said and what came of it."""

    __tablename__ = "dispute_round"
    __table_args__ = (sa.UniqueConstraint("dispute_id", "number"), {"sqlite_strict": True})

    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.id"), index=True)
    number: Mapped[int]
    day: Mapped[date]
    place: Mapped[str]
    present: Mapped[str]
    said: Mapped[str]
    result: Mapped[str]
    recorder: Mapped[str]


class DisputeAgreement(SealedRow):
    """调解协议: what the parties signed; another one says why it takes the place of the last."""

    __tablename__ = "dispute_agreement"
    __table_args__ = (
        sa.UniqueConstraint("dispute_id", "number"),
        sa.CheckConstraint("number = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    dispute_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute.id"), index=True)
    number: Mapped[int]
    signed_on: Mapped[date]
    place: Mapped[str]
    terms: Mapped[str]
    signers: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class AgreementPromise(SealedRow):
    """履行事项: who does what by when under an agreement; `fen` is in 分."""

    __tablename__ = "dispute_promise"
    __table_args__ = (
        sa.UniqueConstraint("agreement_id", "number"),
        sa.CheckConstraint("fen IS NULL OR fen >= 0", name="fen_not_negative"),
        {"sqlite_strict": True},
    )

    agreement_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute_agreement.id"), index=True)
    number: Mapped[int]
    who: Mapped[str]
    action: Mapped[str]
    deadline: Mapped[date]
    fen: Mapped[int | None] = mapped_column(sa.BigInteger)


class PromiseCheck(Row):
    """回访: what was found when somebody asked after a promise."""

    __tablename__ = "dispute_promise_check"
    __table_args__ = (sa.UniqueConstraint("promise_id", "ordinal"), {"sqlite_strict": True})

    promise_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dispute_promise.id"), index=True)
    ordinal: Mapped[int]
    found: Mapped[Kept]
    day: Mapped[date]
    actor: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
