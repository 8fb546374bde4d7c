"""What pages and papers see of responsibility zones: frozen values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ZoneMemberRow:
    """Who is in charge of a zone."""

    id: UUID
    member_id: UUID | None
    name: str
    unit: str
    branch: str
    since: date


@dataclass(frozen=True, slots=True)
class ZoneRow:
    """A responsibility zone with its dwellings as written and counted.

    `building_id` is where the first of them lies; None for a zone without dwellings.
    """

    id: UUID
    compound_id: UUID
    compound: str
    number: int
    name: str
    duty: str
    area: str
    homes: int
    building_id: UUID | None
    since: date
    until: date | None
    members: tuple[ZoneMemberRow, ...]
    changes: int


@dataclass(frozen=True, slots=True)
class HomeRow:
    """A dwelling that lies in no zone, or in several."""

    id: UUID
    building_id: UUID
    address: str
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZonesSheet:
    """The zones of a compound and what they cover. `zones_of` names those of each dwelling."""

    compound_id: UUID
    compound: str
    zones: tuple[ZoneRow, ...]
    homes: int
    uncovered: tuple[HomeRow, ...]
    doubled: tuple[HomeRow, ...]
    zones_of: Mapping[UUID, tuple[str, ...]]

    @property
    def covered(self) -> int:
        """How many dwellings lie in at least one zone."""
        return self.homes - len(self.uncovered)


@dataclass(frozen=True, slots=True)
class ZoneCount:
    """A compound that has zones."""

    compound_id: UUID
    compound: str
    zones: int


@dataclass(frozen=True, slots=True)
class UnassignedRow:
    """A member of the register who is in charge of no zone."""

    id: UUID
    name: str
    unit: str
    branch: str


@dataclass(frozen=True, slots=True)
class ZoneFigures:
    """The zones of one compound in numbers: for totals."""

    compound_id: UUID
    compound: str
    zones: int
    members: int
    homes: int
    uncovered: int
    doubled: int
