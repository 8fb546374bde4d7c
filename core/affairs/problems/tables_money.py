"""What is stored of money: ledgers by source, their entries, and what households pay together."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.affairs.problems.tables  # noqa: F401 - foreign keys point there
from core.affairs.problems.kinds import (
    LARGEST_FEN,
    FundingState,
    MoneySource,
    Nature,
    PaidHow,
    ShareBase,
    Way,
)
from core.db.base import Row, SealedRow, area


class Fund(Row):
    """资金台账: one pot of money of one source. Common income names its vote or rule in `basis`."""

    __tablename__ = "fund"
    __table_args__ = (
        sa.CheckConstraint("compound_id IS NULL OR community_id IS NULL", name="one_place"),
        sa.CheckConstraint("source <> 'common_income' OR basis <> ''", name="income_has_basis"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    name: Mapped[str]
    source: Mapped[MoneySource]
    basis: Mapped[str] = mapped_column(default="")
    keeper: Mapped[str]
    opened_on: Mapped[date]


class FundEntry(SealedRow):
    """收支: never changed; what was wrong is undone by another entry, once, with its reason.

    `reason` also says why an entry let the ledger fall below nothing.
    """

    __tablename__ = "fund_entry"
    __table_args__ = (
        sa.UniqueConstraint("fund_id", "number"),
        sa.UniqueConstraint("counters_id"),
        sa.CheckConstraint(f"fen > 0 AND fen <= {LARGEST_FEN}", name="amount_in_range"),
        sa.CheckConstraint(
            "(nature IN ('counter', 'reversal')) = (counters_id IS NOT NULL)", name="counters_one"
        ),
        sa.CheckConstraint(
            "nature NOT IN ('counter', 'refund', 'reversal') OR reason <> ''",
            name="undone_with_reason",
        ),
        {"sqlite_strict": True},
    )

    fund_id: Mapped[UUID] = mapped_column(sa.ForeignKey("fund.id"), index=True)
    number: Mapped[int]
    way: Mapped[Way]
    nature: Mapped[Nature] = mapped_column(default=Nature.ORDINARY)
    fen: Mapped[int] = mapped_column(sa.BigInteger)
    day: Mapped[date]
    voucher: Mapped[str] = mapped_column(default="")
    party: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    problem_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    counters_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("fund_entry.id"))
    reason: Mapped[str] = mapped_column(default="")


class CrowdFunding(SealedRow):
    """筹资: what households pay together, how it is split, from which ledger it is spent.

    `as_of` is the day of the roster; `basis` the vote or agreement by which it is raised.
    """

    __tablename__ = "crowd_funding"
    __table_args__ = (
        sa.UniqueConstraint("fund_id"),
        sa.UniqueConstraint("origin", "year", "number"),
        sa.CheckConstraint("total_fen > 0", name="total_positive"),
        sa.CheckConstraint("basis <> ''", name="has_basis"),
        sa.CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed_on_a_day"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    fund_id: Mapped[UUID] = mapped_column(sa.ForeignKey("fund.id"))
    problem_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("problem.id"), index=True)
    year: Mapped[int]
    number: Mapped[int]
    title: Mapped[str]
    purpose: Mapped[str]
    basis: Mapped[str]
    base: Mapped[ShareBase]
    rule: Mapped[str] = mapped_column(default="")
    total_fen: Mapped[int] = mapped_column(sa.BigInteger)
    as_of: Mapped[date]
    opened_on: Mapped[date]
    pay_by: Mapped[date]
    keeper: Mapped[str]
    contact: Mapped[str]
    state: Mapped[FundingState] = mapped_column(default=FundingState.OPEN)
    closed_on: Mapped[date | None]
    close_reason: Mapped[str] = mapped_column(default="")


class CrowdShare(SealedRow):
    """认缴: what one household of the list, frozen at its day, is to pay.

    `coefficient` is an exact fraction as text ("3/4"); "0" is exempt.
    """

    __tablename__ = "crowd_share"
    __table_args__ = (
        sa.UniqueConstraint("funding_id", "position"),
        sa.UniqueConstraint("funding_id", "dwelling_id"),
        sa.CheckConstraint("due_fen >= 0", name="due_not_negative"),
        {"sqlite_strict": True},
    )

    funding_id: Mapped[UUID] = mapped_column(sa.ForeignKey("crowd_funding.id"), index=True)
    position: Mapped[int]
    dwelling_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dwelling.id"))
    address: Mapped[str]
    household: Mapped[str]
    area: Mapped[area]
    coefficient: Mapped[str]
    due_fen: Mapped[int] = mapped_column(sa.BigInteger)


class CrowdPayment(SealedRow):
    """缴款 or 退款 of one household, with the number of its receipt; never changed."""

    __tablename__ = "crowd_payment"
    __table_args__ = (
        sa.UniqueConstraint("funding_id", "receipt"),
        sa.UniqueConstraint("entry_id"),
        sa.CheckConstraint("receipt > 0", name="receipt_positive"),
        {"sqlite_strict": True},
    )

    funding_id: Mapped[UUID] = mapped_column(sa.ForeignKey("crowd_funding.id"), index=True)
    share_id: Mapped[UUID] = mapped_column(sa.ForeignKey("crowd_share.id"), index=True)
    entry_id: Mapped[UUID] = mapped_column(sa.ForeignKey("fund_entry.id"))
    receipt: Mapped[int]
    how: Mapped[PaidHow]


class ReceiptCopy(SealedRow):
    """收据的交付: the original is handed out once; every later copy says 补打 and why."""

    __tablename__ = "crowd_receipt_copy"
    __table_args__ = (
        sa.UniqueConstraint("payment_id", "ordinal"),
        sa.CheckConstraint("ordinal = 1 OR reason <> ''", name="copy_has_reason"),
        {"sqlite_strict": True},
    )

    payment_id: Mapped[UUID] = mapped_column(sa.ForeignKey("crowd_payment.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
