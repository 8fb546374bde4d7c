"""What pages and papers show of venues, stars and money; and the figures of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.law.findings import Told
from core.party.pairing.kinds import (
    ConsentKind,
    FundSource,
    PaymentKind,
    PaymentState,
    SixThing,
    StaffKind,
)


@dataclass(frozen=True, slots=True)
class CheckRow:
    """What a check of a venue found."""

    day: date
    checker: str
    area: Decimal
    things: frozenset[SixThing]
    note: str

    @property
    def missing(self) -> tuple[SixThing, ...]:
        """The things that are not there, in the article's order."""
        return tuple(thing for thing in SixThing if thing not in self.things)


@dataclass(frozen=True, slots=True)
class UseRow:
    """A use of a venue."""

    day: date
    what: str
    organiser: str
    headcount: int


@dataclass(frozen=True, slots=True)
class VenueRow:
    """A venue with its last check and how it is used."""

    id: UUID
    compound_id: UUID
    compound: str
    name: str
    address: str
    hours: str
    keeper: str
    opened_on: date
    closed_on: date | None
    closed_reason: str
    check: CheckRow | None
    uses: int
    last_used: date | None
    findings: tuple[Told, ...]

    @property
    def is_complete(self) -> bool:
        """Whether its last check found all six things."""
        return self.check is not None and not self.check.missing


@dataclass(frozen=True, slots=True)
class VenueSheet:
    """All that is shown of one venue."""

    row: VenueRow
    checks: tuple[CheckRow, ...]
    uses: tuple[UseRow, ...]


@dataclass(frozen=True, slots=True)
class StarRow:
    """The stars of a compound for a year; `reward_fen` is None where no policy sets it."""

    id: UUID
    compound_id: UUID
    compound: str
    year: int
    version: int
    stars: int
    decided_on: date
    decided_by: str
    basis: str
    reason: str
    reward_fen: int | None
    listed: bool


@dataclass(frozen=True, slots=True)
class StarSheet:
    """The stars of a year and what they come to."""

    year: int
    rows: tuple[StarRow, ...]
    yuan_per_star: int | None

    @property
    def stars(self) -> int:
        """All stars of the year."""
        return sum(row.stars for row in self.rows)

    @property
    def reward_fen(self) -> int | None:
        """What all stars come to; None where no policy sets it."""
        if self.yuan_per_star is None:
            return None
        return sum(row.reward_fen or 0 for row in self.rows)


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """An item of the budget."""

    id: UUID
    year: int
    source: FundSource
    kind: PaymentKind
    purpose: str
    fen: int
    planned_on: date
    dropped_on: date | None
    dropped_reason: str


@dataclass(frozen=True, slots=True)
class IncomeRow:
    """Money that came in."""

    id: UUID
    source: FundSource
    day: date
    payer: str
    purpose: str
    fen: int
    voucher: str
    consent: ConsentKind | None
    basis: str
    voided_on: date | None
    void_reason: str


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A line of a payment list."""

    id: UUID
    ordinal: int
    payee: str
    compound_id: UUID | None
    organisation_id: UUID | None
    purpose: str
    fen: int
    paid_on: date | None
    voucher: str
    signed_by: str
    overdraft_reason: str
    voided_on: date | None
    void_reason: str

    @property
    def state(self) -> PaymentState:
        """Where it stands."""
        if self.voided_on is not None:
            return PaymentState.VOIDED
        return PaymentState.LISTED if self.paid_on is None else PaymentState.PAID


@dataclass(frozen=True, slots=True)
class PaymentListRow:
    """A payment list with its lines and sums; lines struck out count nowhere."""

    id: UUID
    year: int
    number: int
    kind: PaymentKind
    source: FundSource
    title: str
    basis: str
    made_on: date
    lines: tuple[PaymentRow, ...]

    @property
    def counted(self) -> tuple[PaymentRow, ...]:
        """The lines that stand."""
        return tuple(one for one in self.lines if one.state is not PaymentState.VOIDED)

    @property
    def fen(self) -> int:
        """What the list comes to."""
        return sum(one.fen for one in self.counted)

    @property
    def paid_fen(self) -> int:
        """What of it was paid."""
        return sum(one.fen for one in self.lines if one.state is PaymentState.PAID)


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """冲回以前年度: an entry of a finished year voided in this one; `fen` is less where it went."""

    day: date
    source: FundSource
    of_day: date
    party: str
    purpose: str
    voucher: str
    fen: int
    reason: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source in a year, as the year ended: brought over, planned, received, paid, left.

    `corrected_fen` is what entries of earlier years came to that were voided in this one.
    `listed_fen` is what the year's lists had still to pay.
    """

    source: FundSource
    before_fen: int
    planned_fen: int
    received_fen: int
    paid_fen: int
    corrected_fen: int
    listed_fen: int

    @property
    def balance_fen(self) -> int:
        """What is left at the end of the year; less than nothing where it is overdrawn."""
        return self.before_fen + self.received_fen - self.paid_fen + self.corrected_fen


@dataclass(frozen=True, slots=True)
class MoneySheet:
    """What was planned, received and listed, of every year."""

    items: tuple[BudgetRow, ...]
    incomes: tuple[IncomeRow, ...]
    lists: tuple[PaymentListRow, ...]


@dataclass(frozen=True, slots=True)
class BudgetSheet:
    """The money of a year. A finished year's stands: what is voided later is of a later year.

    `incomes` and `lists` are as the year ended; what was voided within it is among them, and says
    so.
    """

    year: int
    sources: tuple[SourceRow, ...]
    items: tuple[BudgetRow, ...]
    incomes: tuple[IncomeRow, ...]
    lists: tuple[PaymentListRow, ...]
    corrections: tuple[CorrectionRow, ...]
    paid_by_month: tuple[int, ...]
    yuan_per_branch: int | None


@dataclass(frozen=True, slots=True)
class Months:
    """What was done in the twelve months of a year."""

    year: int
    activities: tuple[int, ...]
    heads: tuple[int, ...]
    needs_raised: tuple[int, ...]
    needs_done: tuple[int, ...]
    wishes_done: tuple[int, ...]
    venue_uses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PairingTotals:
    """What the desk counts of pairing on a day, each a number of records."""

    compounds: int
    compounds_paired: int
    units_paired: int
    pairings: int
    pairings_ending: int
    pairings_lapsed: int
    needs_open: int
    needs_late: int
    needs_done: int
    wishes_open: int
    wishes_done: int
    staff: Mapping[StaffKind, int]
    venues: int
    venues_complete: int
    venues_small: int
    compounds_with_venue: int
    largest_area: Decimal | None
    alliances: int
    alliance_members: int
    merchants: int
    paid_fen: int
    left_fen: int
