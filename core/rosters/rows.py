"""What the rosters hand out: frozen rows without a session behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.rosters.kinds import AreaSource, DwellingUse, ResidentKind


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """One owner of one dwelling. `id` is the person's or company's, the same in each dwelling."""

    id: UUID
    name: str
    is_company: bool
    phones: tuple[str, ...] = ()
    share: str = ""
    is_developer: bool = False


@dataclass(frozen=True, slots=True)
class VotingUnit:
    """A dwelling with everything that a voters' roll asks of it. Area in m², exact.

    `delivered` is None where no roster says. `owners` stand in the roster's order; none where the
    roster names nobody. `voting_representative` is an owner's id.
    """

    dwelling_id: UUID
    building: str
    entrance: str
    room: str
    address: str
    sort_key: str
    use: DwellingUse
    area: Decimal
    area_source: AreaSource
    delivered: bool | None
    developer_stock: bool
    owners: tuple[OwnerRow, ...]
    voting_representative: UUID | None


@dataclass(frozen=True, slots=True)
class CommunityRow:
    """A community other than the office's own, and how many compounds lie in it."""

    id: UUID
    name: str
    street: str
    compounds: int


@dataclass(frozen=True, slots=True)
class CompoundRow:
    """A compound and how many dwellings it has; without a community it lies in the office's."""

    id: UUID
    name: str
    address: str
    dwellings: int
    community_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ResidentRow:
    """Someone who lives in or uses a dwelling without owning it."""

    id: UUID
    person_id: UUID
    name: str
    kind: ResidentKind
    phones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnershipRow:
    """One owner's time at a dwelling; in force while `until` is None."""

    id: UUID
    owner: OwnerRow
    since: date | None
    until: date | None
    ended_reason: str | None
    source: str
    voting_representative: bool


@dataclass(frozen=True, slots=True)
class DwellingSheet:
    """All that a page shows of one dwelling, past owners and former versions included."""

    unit: VotingUnit
    source_text: str
    area_date: date | None
    delivered_on: date | None
    note: str
    ownerships: tuple[OwnershipRow, ...]
    residents: tuple[ResidentRow, ...]


@dataclass(frozen=True, slots=True)
class RosterFigures:
    """The compound in numbers. `voting_persons` merges identical sets of owners (rulebook 1.5).

    A dwelling `without_owner`, unless it is the developer's stock, counts as one voting person.
    """

    dwellings: int
    homes: int
    developer_dwellings: int
    co_owned: int
    owners: int
    residents: int
    total_area: Decimal
    voting_persons: int
    without_owner: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A dwelling and somebody in it as the search shows them: masked, unless asked."""

    compound: str
    dwelling_id: UUID
    address: str
    name: str
    phones: tuple[str, ...]
    document: str
    is_owner: bool
