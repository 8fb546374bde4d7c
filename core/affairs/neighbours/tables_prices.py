"""What is stored of a negotiation of the property fee: cost sheets, rounds, result, vote."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.assemblies.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at both
from core.affairs.neighbours.kinds import PriceState
from core.db.base import Row, SealedRow, area


class PriceFile(Row):
    """协商议价: fees are in 分 per m² and month; `area` is what is charged for.

    The owners decide (`matter` of Civil Code 278): by a vote kept here, `vote_id`, or by one
    held elsewhere, `vote_reference`, of which somebody said whether it passed.
    """

    __tablename__ = "price_file"
    __table_args__ = (
        sa.CheckConstraint("current_fen >= 0 AND proposed_fen >= 0", name="fees_not_negative"),
        sa.CheckConstraint("area > 0", name="area_positive"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    title: Mapped[str]
    firm: Mapped[str]
    opened_on: Mapped[date]
    area: Mapped[area]
    current_fen: Mapped[int] = mapped_column(sa.BigInteger)
    proposed_fen: Mapped[int] = mapped_column(sa.BigInteger)
    wanted_from: Mapped[date | None]
    standard: Mapped[str]
    grounds: Mapped[str]
    state: Mapped[PriceState] = mapped_column(default=PriceState.OPEN)
    matter: Mapped[str]
    vote_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("assembly_matter.id"))
    vote_reference: Mapped[str] = mapped_column(default="")
    vote_passed_on: Mapped[date | None]
    effective_from: Mapped[date | None]
    closed_on: Mapped[date | None]


class CostSheet(SealedRow):
    """成本测算: what a year of service costs, as somebody laid it before the other side."""

    __tablename__ = "price_cost_sheet"
    __table_args__ = (
        sa.UniqueConstraint("file_id", "number"),
        sa.CheckConstraint("total_fen >= 0", name="total_not_negative"),
        sa.CheckConstraint("number = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    file_id: Mapped[UUID] = mapped_column(sa.ForeignKey("price_file.id"), index=True)
    number: Mapped[int]
    laid_by: Mapped[str]
    day: Mapped[date]
    period: Mapped[str]
    total_fen: Mapped[int] = mapped_column(sa.BigInteger)
    reason: Mapped[str] = mapped_column(default="")


class CostItem(SealedRow):
    """成本项目: a line of a cost sheet."""

    __tablename__ = "price_cost_item"
    __table_args__ = (
        sa.UniqueConstraint("sheet_id", "ordinal"),
        sa.CheckConstraint("fen >= 0", name="fen_not_negative"),
        {"sqlite_strict": True},
    )

    sheet_id: Mapped[UUID] = mapped_column(sa.ForeignKey("price_cost_sheet.id"), index=True)
    ordinal: Mapped[int]
    item: Mapped[str]
    fen: Mapped[int] = mapped_column(sa.BigInteger)
    basis: Mapped[str] = mapped_column(default="")


class PriceRound(Row):
    """协商过程: one round, what each side said and the fee on the table after it."""

    __tablename__ = "price_round"
    __table_args__ = (
        sa.UniqueConstraint("file_id", "number"),
        sa.CheckConstraint("offered_fen IS NULL OR offered_fen >= 0", name="offer_not_negative"),
        {"sqlite_strict": True},
    )

    file_id: Mapped[UUID] = mapped_column(sa.ForeignKey("price_file.id"), index=True)
    number: Mapped[int]
    day: Mapped[date]
    place: Mapped[str]
    present: Mapped[str]
    owners_say: Mapped[str]
    firm_says: Mapped[str]
    offered_fen: Mapped[int | None] = mapped_column(sa.BigInteger)
    result: Mapped[str]
    recorder: Mapped[str]


class PriceResult(SealedRow):
    """协商结果: what the talks came to; `fen` is None where nothing was agreed on."""

    __tablename__ = "price_result"
    __table_args__ = (
        sa.UniqueConstraint("file_id", "number"),
        sa.CheckConstraint("fen IS NULL OR fen >= 0", name="fen_not_negative"),
        sa.CheckConstraint("number = 1 OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    file_id: Mapped[UUID] = mapped_column(sa.ForeignKey("price_file.id"), index=True)
    number: Mapped[int]
    day: Mapped[date]
    fen: Mapped[int | None] = mapped_column(sa.BigInteger)
    text: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
