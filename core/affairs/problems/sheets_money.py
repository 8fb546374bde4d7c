"""What pages and papers of money show: ledgers, their entries, crowd-funding."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.affairs.problems.counting import Sums
from core.affairs.problems.kinds import (
    FundingState,
    MoneySource,
    Nature,
    PaidHow,
    ShareBase,
    Way,
)


@dataclass(frozen=True, slots=True)
class FundRow:
    """A ledger with its sums."""

    id: UUID
    compound_id: UUID | None
    compound: str
    name: str
    source: MoneySource
    basis: str
    keeper: str
    opened_on: date
    sums: Sums
    entries: int


@dataclass(frozen=True, slots=True)
class EntryRow:
    """An entry; `balance_fen` is what was left after it, in the order of days and numbers."""

    id: UUID
    number: int
    way: Way
    nature: Nature
    fen: int
    day: date
    voucher: str
    party: str
    purpose: str
    problem: str
    counters: int | None
    countered: bool
    reason: str
    balance_fen: int


@dataclass(frozen=True, slots=True)
class FundYear:
    """A ledger's year: what was carried into it, its entries in the order of days."""

    fund: FundRow
    year: int
    carried_fen: int
    entries: tuple[EntryRow, ...]

    def moved(self, way: Way) -> int:
        """Sum what came, or what went."""
        return sum(row.fen for row in self.entries if row.way is way)

    @property
    def left_fen(self) -> int:
        """What is carried into the year after it."""
        return self.carried_fen + self.moved(Way.IN) - self.moved(Way.OUT)


@dataclass(frozen=True, slots=True)
class FundSheet:
    """A ledger with all its entries, oldest first."""

    fund: FundRow
    entries: tuple[EntryRow, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Give the years of the ledger to that of its last entry, the newest first."""
        first = self.fund.opened_on.year
        last = max((row.day.year for row in self.entries), default=first)
        return tuple(range(last, first - 1, -1))

    def of_year(self, year: int) -> FundYear:
        """Give one year; what was left of those before it is carried into it."""
        before = [row.balance_fen for row in self.entries if row.day.year < year]
        own = tuple(row for row in self.entries if row.day.year == year)
        return FundYear(self.fund, year, before[-1] if before else 0, own)


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """What came and what was spent of one source in one year."""

    source: MoneySource
    year: int
    sums: Sums


@dataclass(frozen=True, slots=True)
class MoneyTotals:
    """Money by source and year, and what of it was spent on problems."""

    rows: tuple[MoneyRow, ...]
    on_problems: tuple[MoneyRow, ...]

    @property
    def sums(self) -> Sums:
        """All of it."""
        return sum((row.sums for row in self.rows), Sums())


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """What one household would pay."""

    dwelling_id: UUID
    address: str
    household: str
    area: Decimal
    coefficient: str
    due_fen: int


@dataclass(frozen=True, slots=True)
class SharePreview:
    """What each household would pay, before it is opened."""

    rows: tuple[PreviewRow, ...]
    total_fen: int

    @property
    def paying(self) -> int:
        """How many households pay something."""
        return sum(row.due_fen > 0 for row in self.rows)


@dataclass(frozen=True, slots=True)
class FundingRow:
    """A crowd-funding with what came of it so far.

    What was reversed is neither paid nor refunded: `reversals` counts it, `reversed_fen` sums it.
    """

    id: UUID
    compound_id: UUID
    compound: str
    fund_id: UUID
    problem_id: UUID | None
    year: int
    number: int
    title: str
    purpose: str
    basis: str
    base: ShareBase
    rule: str
    total_fen: int
    as_of: date
    opened_on: date
    pay_by: date
    keeper: str
    contact: str
    state: FundingState
    closed_on: date | None
    close_reason: str
    households: int
    paid_up: int
    paid_fen: int
    refunded_fen: int
    reversed_fen: int
    reversals: int
    balance_fen: int

    @property
    def average_fen(self) -> int:
        """What a household pays on average, to the nearest 分; a half is rounded up."""
        return (2 * self.total_fen + self.households) // (2 * self.households)

    @property
    def label(self) -> str:
        """The number under which it is kept: 2026-03."""
        return f"{self.year}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A household: what it owes, what it paid, what it got back, what is left to pay.

    What is handed back at the end is not asked for again.
    """

    id: UUID
    position: int
    dwelling_id: UUID
    address: str
    household: str
    area: Decimal
    coefficient: str
    due_fen: int
    paid_fen: int
    refunded_fen: int
    left_fen: int

    @property
    def net_fen(self) -> int:
        """What it paid and did not get back."""
        return self.paid_fen - self.refunded_fen


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment or refund with its receipt; `copies` were handed out of it.

    One that was entered wrongly stays, with the day and the reason of its reversal.
    """

    id: UUID
    share_id: UUID
    address: str
    receipt: str
    nature: Nature
    fen: int
    day: date
    party: str
    how: PaidHow
    reason: str
    copies: int
    reversed_on: date | None
    reversal_reason: str


@dataclass(frozen=True, slots=True)
class FundingSheet:
    """A crowd-funding with its households, payments and what was spent."""

    funding: FundingRow
    shares: tuple[ShareRow, ...]
    payments: tuple[PaymentRow, ...]
    spending: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True)
class ReceiptSheet:
    """A payment with its household and its crowd-funding; `copy_reason` of its last copy."""

    funding: FundingRow
    payment: PaymentRow
    due_fen: int
    net_fen: int
    copy_reason: str
