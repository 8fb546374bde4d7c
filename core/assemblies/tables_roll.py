"""What is stored of the voter roll: frozen versions, objections, changes of owner."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from core.db.base import Row, SealedRow, area, moment


class Roll(Row):
    """业主投票权数册: one frozen version; a correction makes a new one and keeps this."""

    __tablename__ = "assembly_roll"
    __table_args__ = (
        sa.UniqueConstraint("assembly_id", "version"),
        sa.CheckConstraint("persons >= 0", name="persons_not_negative"),
        {"sqlite_strict": True},
    )

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    version: Mapped[int]
    number: Mapped[str]
    digest: Mapped[str] = mapped_column(sa.String(64))
    frozen_on: Mapped[date]
    persons: Mapped[int]
    area: Mapped[area]
    dwellings: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")


class RollEntry(Row):
    """投票权人: one person of the count."""

    __tablename__ = "assembly_roll_entry"
    __table_args__ = (sa.UniqueConstraint("roll_id", "voter_no"), {"sqlite_strict": True})

    roll_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_roll.id"), index=True)
    voter_no: Mapped[int]
    representative: Mapped[str]
    persons: Mapped[int]
    area: Mapped[area]
    merge_reason: Mapped[str] = mapped_column(default="")
    is_developer: Mapped[bool] = mapped_column(default=False)


class RollDwelling(Row):
    """册上房屋: a dwelling as it stood on the day of freezing."""

    __tablename__ = "assembly_roll_dwelling"

    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_roll_entry.id"), index=True)
    position: Mapped[int]
    dwelling_id: Mapped[UUID]
    address: Mapped[str]
    building: Mapped[str]
    entrance: Mapped[str]
    area: Mapped[area]
    area_source: Mapped[str]


class RollOwner(Row):
    """册上业主: an owner as named on the day of freezing."""

    __tablename__ = "assembly_roll_owner"

    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_roll_entry.id"), index=True)
    position: Mapped[int]
    owner_id: Mapped[UUID]
    name: Mapped[str]
    is_company: Mapped[bool]


class Objection(SealedRow):
    """异议: to the group, the roll, the candidates or the result, with the answer.

    `result_version` is the version of the result that it is against, `roll_version` that of the
    roll when it was answered; one upheld asks for a later.
    """

    __tablename__ = "assembly_objection"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    about: Mapped[str] = mapped_column(sa.String(16))
    objector: Mapped[str]
    item: Mapped[str]
    claim: Mapped[str] = mapped_column(sa.Text)
    evidence: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date]
    upheld: Mapped[bool | None]
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    told_how: Mapped[str] = mapped_column(default="")
    result_version: Mapped[int | None]
    roll_version: Mapped[int | None]


class OwnerChange(SealedRow):
    """投票期间的业主变更: a dwelling that changed hands after freezing, and what was ruled.

    It stands beside the roll that was in force, not a later one, and the last one noted counts;
    `buyer_votes`: ballots from then on are the buyer's.
    """

    __tablename__ = "assembly_owner_change"

    assembly_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly.id"), index=True)
    dwelling_id: Mapped[UUID]
    address: Mapped[str]
    from_names: Mapped[str]
    to_names: Mapped[str]
    changed_on: Mapped[date]
    ruling: Mapped[str]
    roll_id: Mapped[UUID] = mapped_column(sa.ForeignKey("assembly_roll.id"))
    buyer_votes: Mapped[bool] = mapped_column(default=False)
    recorded_at: Mapped[moment]
