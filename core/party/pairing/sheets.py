"""What pages and papers of pairing show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.party.pairing.kinds import (
    NeedFrom,
    NeedState,
    PairingState,
    PartnerKind,
    StaffKind,
    TurnKind,
    TurnWhy,
    WishState,
)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit, and in how many pairings that run and alliances it stands."""

    id: UUID
    kind: PartnerKind
    name: str
    address: str
    contact: str
    phone: str
    since: date
    pairings: int
    alliances: int


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement of a pairing."""

    id: UUID
    ordinal: int
    signed_on: date
    since: date
    until: date
    terms: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """What unit and compound did together."""

    id: UUID
    day: date
    what: str
    headcount: int
    outcome: str


@dataclass(frozen=True, slots=True)
class PairingRow:
    """A pairing with its last agreement and what came of it so far."""

    id: UUID
    unit_id: UUID
    unit: str
    unit_kind: PartnerKind
    compound_id: UUID
    compound: str
    since: date
    until: date
    agreements: int
    state: PairingState
    ended_on: date | None
    ended_reason: str
    activities: int
    last_activity: date | None


@dataclass(frozen=True, slots=True)
class PairingSheet:
    """All that is shown of one pairing."""

    row: PairingRow
    agreements: tuple[AgreementRow, ...]
    activities: tuple[ActivityRow, ...]
    needs: tuple[NeedRow, ...]


@dataclass(frozen=True, slots=True)
class NeedStepRow:
    """A step of a need or of a wish."""

    state: NeedState | WishState
    day: date
    actor: str
    evidence: str
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need, where it stands and how it came there."""

    id: UUID
    compound_id: UUID
    compound: str
    number: int
    raised_as: NeedFrom
    raised_by: str
    raised_on: date
    title: str
    detail: str
    wanted_by: date | None
    state: NeedState
    unit_id: UUID | None
    unit: str
    task: str
    leader: str
    deadline: date | None
    steps: tuple[NeedStepRow, ...]

    def is_late(self, today: date) -> bool:
        """Tell whether its task should be done by now; the deadline's own day is in time."""
        running = self.state is NeedState.TAKEN and self.deadline is not None
        return running and self.deadline is not None and self.deadline < today

    @property
    def satisfaction(self) -> int | None:
        """How satisfied people are, once they were told."""
        return next((one.satisfaction for one in self.steps if one.satisfaction), None)


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish, where it stands and how it came there."""

    id: UUID
    compound_id: UUID
    compound: str
    number: int
    wisher: str
    text: str
    raised_on: date
    state: WishState
    claimant: str
    member_id: UUID | None
    steps: tuple[NeedStepRow, ...]


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Who of another body answers for a compound."""

    id: UUID
    compound_id: UUID
    compound: str
    kind: StaffKind
    name: str
    unit: str
    phone: str
    since: date
    until: date | None
    ended_on: date | None
    ended_reason: str

    def serves(self, today: date) -> bool:
        """Tell whether it is so on a day, the first and last included."""
        last = self.ended_on or self.until
        return self.since <= today and (last is None or today <= last)


@dataclass(frozen=True, slots=True)
class AllianceMemberRow:
    """A membership in an alliance, and how often it hosted."""

    unit_id: UUID
    unit: str
    kind: PartnerKind
    joined_on: date
    left_on: date | None
    left_reason: str
    hosted: int


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A turn that was."""

    ordinal: int
    unit_id: UUID
    unit: str
    kind: TurnKind
    day: date
    note: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A turn to come."""

    unit_id: UUID
    unit: str
    round: int
    why: TurnWhy


@dataclass(frozen=True, slots=True)
class AllianceRow:
    """An alliance, how many are in it and whose turn it is."""

    id: UUID
    name: str
    founded_on: date
    rules: str
    ended_on: date | None
    ended_reason: str
    members: int
    meetings: int
    last_day: date | None
    next_host: str


@dataclass(frozen=True, slots=True)
class AllianceSheet:
    """All that is shown of one alliance."""

    row: AllianceRow
    members: tuple[AllianceMemberRow, ...]
    turns: tuple[TurnRow, ...]
    plan: tuple[PlannedRow, ...]


@dataclass(frozen=True, slots=True)
class MerchantRow:
    """A merchant who is a member, and what it shows."""

    id: UUID
    market: str
    name: str
    keeper: str
    address: str
    identity: str
    duty: str
    promise: str
    joined_on: date
    left_on: date | None
    left_reason: str
