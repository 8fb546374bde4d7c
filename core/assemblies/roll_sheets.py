"""What pages and papers see of the voter roll: frozen values. Areas are m², persons are whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.rosters.same_names import SameNamed


@dataclass(frozen=True, slots=True)
class RollSummary:
    """The voter roll in force. `number` is printed; `digest` is SHA-256 in hex."""

    id: UUID
    number: str
    version: int
    digest: str
    frozen_on: date
    persons: int
    area: Decimal
    dwellings: int
    reason: str


@dataclass(frozen=True, slots=True)
class RollDwellingRow:
    """A dwelling on the roll with the area and where the area comes from.

    `building` and `entrance` are the printed names, for lists by building.
    """

    dwelling_id: UUID
    address: str
    building: str
    entrance: str
    area: Decimal
    area_source: str


@dataclass(frozen=True, slots=True)
class RollOwnerRow:
    """An owner on the roll; `masked` is what may be posted."""

    owner_id: UUID
    name: str
    masked: str
    is_company: bool


@dataclass(frozen=True, slots=True)
class RollEntryRow:
    """A voter: one person of the count, with every dwelling and owner behind it."""

    id: UUID
    voter_no: int
    dwellings: tuple[RollDwellingRow, ...]
    owners: tuple[RollOwnerRow, ...]
    representative: str
    persons: int
    area: Decimal
    merge_reason: str
    is_developer: bool

    @property
    def owner_names(self) -> str:
        return "、".join(o.name for o in self.owners)

    @property
    def masked_names(self) -> str:
        return "、".join(o.masked for o in self.owners)

    @property
    def addresses(self) -> str:
        return "、".join(one.address for one in self.dwellings)


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """An objection to the roll, the candidates or the result, and its answer."""

    id: UUID
    about: str
    objector: str
    item: str
    claim: str
    received_on: date
    evidence: str
    upheld: bool | None
    answer: str
    answered_on: date | None
    told_how: str


@dataclass(frozen=True, slots=True)
class OwnerChangeRow:
    """A dwelling that changed hands after the roll was frozen, and what was ruled."""

    dwelling_id: UUID
    address: str
    from_names: str
    to_names: str
    on: date
    ruling: str
    buyer_votes: bool = False


@dataclass(frozen=True, slots=True)
class RollSheet:
    """The whole roll in force, its older versions, objections and changes of owner."""

    summary: RollSummary
    entries: tuple[RollEntryRow, ...]
    versions: tuple[RollSummary, ...]
    objections: tuple[ObjectionRow, ...]
    changes: tuple[OwnerChangeRow, ...]
    same_named: tuple[SameNamed, ...] = ()
