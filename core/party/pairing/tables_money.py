"""What is stored of venues, stars and money: what can go to court is sealed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.party.organisations.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at compounds
from core.db.base import Area, Row, SealedRow
from core.party.pairing.kinds import ConsentKind, FundSource, PaymentKind


class Venue(Row):
    """党群阵地: a place of a compound; what it has is what its last check found."""

    __tablename__ = "party_venue"
    __table_args__ = (
        sa.CheckConstraint("closed_on IS NULL OR closed_reason <> ''", name="closing_has_reason"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    name: Mapped[str]
    address: Mapped[str]
    hours: Mapped[str]
    keeper: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date]
    closed_on: Mapped[date | None]
    closed_reason: Mapped[str] = mapped_column(default="")


class VenueCheck(Row):
    """场所核对: its area and the six things as they were found on a day."""

    __tablename__ = "party_venue_check"
    __table_args__ = (
        sa.UniqueConstraint("venue_id", "ordinal"),
        sa.CheckConstraint("area > 0", name="area_positive"),
        {"sqlite_strict": True},
    )

    venue_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_venue.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    checker: Mapped[str]
    area: Mapped[Decimal] = mapped_column(Area)
    has_flag: Mapped[bool]
    has_plate: Mapped[bool]
    has_desks: Mapped[bool]
    has_rules: Mapped[bool]
    has_boards: Mapped[bool]
    has_files: Mapped[bool]
    note: Mapped[str] = mapped_column(default="")


class VenueUse(Row):
    """场所使用: who used it for what, and how many came."""

    __tablename__ = "party_venue_use"
    __table_args__ = (
        sa.UniqueConstraint("venue_id", "ordinal"),
        sa.CheckConstraint("headcount >= 0", name="headcount_not_negative"),
        {"sqlite_strict": True},
    )

    venue_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_venue.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date] = mapped_column(index=True)
    what: Mapped[str]
    organiser: Mapped[str]
    headcount: Mapped[int]


class StarRating(SealedRow):
    """星级: the stars of a compound for a year; a correction adds a version with its reason."""

    __tablename__ = "star_rating"
    __table_args__ = (
        sa.UniqueConstraint("compound_id", "year", "version"),
        sa.CheckConstraint("stars BETWEEN 0 AND 5", name="stars_in_range"),
        sa.CheckConstraint("version = 1 OR reason <> ''", name="correction_has_reason"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    year: Mapped[int]
    version: Mapped[int]
    stars: Mapped[int]
    decided_on: Mapped[date]
    decided_by: Mapped[str]
    basis: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")


class BudgetItem(Row):
    """预算: what a year's money of one source is meant for; one dropped keeps its reason."""

    __tablename__ = "party_budget_item"
    __table_args__ = (
        sa.CheckConstraint("fen > 0", name="fen_positive"),
        sa.CheckConstraint("dropped_on IS NULL OR dropped_reason <> ''", name="drop_has_reason"),
        {"sqlite_strict": True},
    )

    year: Mapped[int] = mapped_column(index=True)
    source: Mapped[FundSource]
    kind: Mapped[PaymentKind]
    purpose: Mapped[str]
    fen: Mapped[int] = mapped_column(sa.BigInteger)
    planned_on: Mapped[date]
    dropped_on: Mapped[date | None]
    dropped_reason: Mapped[str] = mapped_column(default="")


class FundIncome(SealedRow):
    """收入: money that came in; common income names the owners' vote or the covenant."""

    __tablename__ = "party_income"
    __table_args__ = (
        sa.CheckConstraint("fen > 0", name="fen_positive"),
        sa.CheckConstraint(
            "source <> 'common_income' OR (consent IS NOT NULL AND basis <> '')",
            name="common_income_has_basis",
        ),
        sa.CheckConstraint("voided_on IS NULL OR void_reason <> ''", name="void_has_reason"),
        {"sqlite_strict": True},
    )

    source: Mapped[FundSource]
    day: Mapped[date] = mapped_column(index=True)
    payer: Mapped[str]
    purpose: Mapped[str]
    fen: Mapped[int] = mapped_column(sa.BigInteger)
    voucher: Mapped[str]
    consent: Mapped[ConsentKind | None]
    basis: Mapped[str] = mapped_column(default="")
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(default="")


class PaymentList(SealedRow):
    """发放表: what is paid together, out of one source, and signed for."""

    __tablename__ = "party_payment_list"
    __table_args__ = (sa.UniqueConstraint("year", "number"), {"sqlite_strict": True})

    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[PaymentKind]
    source: Mapped[FundSource]
    title: Mapped[str]
    basis: Mapped[str]
    made_on: Mapped[date]


class Payment(SealedRow):
    """付款: payee and amount; day, voucher and who signed once it is paid.

    A branch that is kept among the organisations is named by its id too.
    """

    __tablename__ = "party_payment"
    __table_args__ = (
        sa.UniqueConstraint("list_id", "ordinal"),
        sa.CheckConstraint("fen > 0", name="fen_positive"),
        sa.CheckConstraint("paid_on IS NULL OR voucher <> ''", name="paid_has_voucher"),
        sa.CheckConstraint("voided_on IS NULL OR void_reason <> ''", name="void_has_reason"),
        {"sqlite_strict": True},
    )

    list_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_payment_list.id"), index=True)
    ordinal: Mapped[int]
    payee: Mapped[str]
    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    organisation_id: Mapped[UUID | None] = mapped_column(
        sa.ForeignKey("party_organisation.id"), index=True
    )
    purpose: Mapped[str]
    fen: Mapped[int] = mapped_column(sa.BigInteger)
    paid_on: Mapped[date | None] = mapped_column(index=True)
    voucher: Mapped[str] = mapped_column(default="")
    signed_by: Mapped[str] = mapped_column(default="")
    overdraft_reason: Mapped[str] = mapped_column(default="")
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(default="")
