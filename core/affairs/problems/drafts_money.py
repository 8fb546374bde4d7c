"""What the acts of money are given: ledgers, entries, crowd-funding, payments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.problems.kinds import MoneySource, PaidHow, ShareBase, Way


@dataclass(frozen=True, slots=True)
class OpenFund:
    """建立资金台账: of a compound, or of the community; `basis` is the vote or rule."""

    compound_id: UUID | None
    name: str
    source: MoneySource
    keeper: str
    basis: str = ""
    opened_on: date | None = None
    community_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class EnterMoney:
    """登记收支. `reason` is needed only where the ledger falls below nothing by it."""

    way: Way
    fen: int
    voucher: str
    party: str
    purpose: str
    problem_id: UUID | None = None
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AgreedAmount:
    """约定金额 of one household, in 分; nothing is a household that does not take part."""

    dwelling_id: UUID
    fen: int


@dataclass(frozen=True, slots=True)
class FloorCoefficient:
    """约定系数 of a floor, an exact fraction as text; "0" is exempt."""

    floor: int
    coefficient: str


@dataclass(frozen=True, slots=True)
class HouseholdCoefficient:
    """约定系数 of one household, before that of its floor."""

    dwelling_id: UUID
    coefficient: str


@dataclass(frozen=True, slots=True)
class ShareRule:
    """分摊办法: over which households, by what; `entrances` empty is the whole compound.

    By area and equally, a coefficient multiplies what a household weighs; it is 1 where none was
    agreed. By agreed amounts, the amounts are as told and must sum to the total.
    """

    compound_id: UUID
    base: ShareBase
    total_fen: int
    entrances: tuple[UUID, ...] = ()
    floors: tuple[FloorCoefficient, ...] = ()
    households: tuple[HouseholdCoefficient, ...] = ()
    amounts: tuple[AgreedAmount, ...] = ()
    with_shops: bool = False  # shops and offices too; parking and storage never pay


@dataclass(frozen=True, slots=True)
class OpenFunding:
    """发起筹资: for what, by which vote or agreement, how it is split, until when it is paid."""

    rule: ShareRule
    title: str
    purpose: str
    basis: str
    keeper: str
    contact: str
    pay_by: date
    problem_id: UUID | None = None
    opened_on: date | None = None


@dataclass(frozen=True, slots=True)
class PayShare:
    """登记缴款 of one household; a part may be paid."""

    share_id: UUID
    fen: int
    payer: str
    how: PaidHow = PaidHow.CASH
    voucher: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class RefundShare:
    """登记退款 to one household: never more than it paid, with its reason."""

    share_id: UUID
    fen: int
    payee: str
    reason: str
    how: PaidHow = PaidHow.TRANSFER
    day: date | None = None


@dataclass(frozen=True, slots=True)
class CloseFunding:
    """结束筹资: why, and how the balance is handed back pro rata."""

    reason: str
    how: PaidHow = PaidHow.TRANSFER
    day: date | None = None
