"""What pages and papers show of disputes and prices: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.affairs.neighbours.counting import Compared
from core.affairs.neighbours.kinds import (
    DisputeKind,
    DisputeState,
    Kept,
    MediatorKind,
    PartySide,
    PriceState,
    Recourse,
)


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """A dispute in a list: nobody is named."""

    id: UUID
    compound_id: UUID
    compound: str
    number: int
    title: str
    kind: DisputeKind
    place: str
    account: str
    received_on: date
    received_how: str
    state: DisputeState
    ended_on: date | None
    recourse: Recourse | None
    end_note: str
    rounds: int
    open_promises: int
    next_deadline: date | None


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party."""

    id: UUID
    side: PartySide
    name: str
    address: str
    phone: str
    agent: str


@dataclass(frozen=True, slots=True)
class MediatorRow:
    """A mediator."""

    id: UUID
    kind: MediatorKind
    own_kind: str
    name: str
    unit: str
    joined_on: date


@dataclass(frozen=True, slots=True)
class DisputeRoundRow:
    """One sitting."""

    id: UUID
    number: int
    day: date
    place: str
    present: str
    said: str
    result: str
    recorder: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """What was found of a promise."""

    found: Kept
    day: date
    actor: str
    note: str


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise of the agreement that stands, and what was found of it."""

    id: UUID
    number: int
    who: str
    action: str
    deadline: date
    fen: int | None
    checks: tuple[CheckRow, ...]

    @property
    def is_kept(self) -> bool:
        """Tell whether somebody found it kept."""
        return bool(self.checks) and self.checks[-1].found is Kept.KEPT

    def days_late(self, today: date) -> int:
        """Count the days past the deadline; the deadline's own day is in time."""
        return 0 if self.is_kept else max(0, (today - self.deadline).days)


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A signed agreement; the last one stands."""

    id: UUID
    number: int
    signed_on: date
    place: str
    terms: str
    signers: str
    reason: str
    promises: tuple[PromiseRow, ...]


@dataclass(frozen=True, slots=True)
class DisputeSheet:
    """All of one dispute."""

    row: DisputeRow
    parties: tuple[PartyRow, ...]
    mediators: tuple[MediatorRow, ...]
    rounds: tuple[DisputeRoundRow, ...]
    agreements: tuple[AgreementRow, ...]

    @property
    def agreement(self) -> AgreementRow | None:
        """Give the agreement that stands."""
        return self.agreements[-1] if self.agreements else None


@dataclass(frozen=True, slots=True)
class CostItemRow:
    """A line of a cost sheet."""

    item: str
    fen: int
    basis: str


@dataclass(frozen=True, slots=True)
class CostSheetRow:
    """A cost sheet."""

    id: UUID
    number: int
    laid_by: str
    day: date
    period: str
    total_fen: int
    reason: str
    items: tuple[CostItemRow, ...]


@dataclass(frozen=True, slots=True)
class PriceRoundRow:
    """One round of talks."""

    id: UUID
    number: int
    day: date
    place: str
    present: str
    owners_say: str
    firm_says: str
    offered_fen: int | None
    result: str
    recorder: str


@dataclass(frozen=True, slots=True)
class PriceResultRow:
    """What the talks came to."""

    number: int
    day: date
    fen: int | None
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A negotiation in a list."""

    id: UUID
    compound_id: UUID
    compound: str
    title: str
    firm: str
    opened_on: date
    area: Decimal
    current_fen: int
    proposed_fen: int
    wanted_from: date | None
    standard: str
    grounds: str
    state: PriceState
    matter: str
    vote_id: UUID | None
    vote_reference: str
    vote_passed_on: date | None
    effective_from: date | None
    closed_on: date | None
    agreed_fen: int | None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A fee that was on the table: `round` 0 is the proposal, None the result."""

    round: int | None
    figures: Compared


@dataclass(frozen=True, slots=True)
class Motion:
    """What the owners are asked to decide after the talks: a matter's title and full text."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class PriceSheet:
    """All of one negotiation, with each fee set beside the current one and the cost."""

    row: PriceRow
    costs: tuple[CostSheetRow, ...]
    rounds: tuple[PriceRoundRow, ...]
    results: tuple[PriceResultRow, ...]
    current: Compared
    compared: tuple[ComparisonRow, ...]
    motion: Motion | None = None  # once both sides agreed

    @property
    def cost(self) -> CostSheetRow | None:
        """Give the cost sheet that stands."""
        return self.costs[-1] if self.costs else None

    @property
    def result(self) -> PriceResultRow | None:
        """Give the result that stands."""
        return self.results[-1] if self.results else None
