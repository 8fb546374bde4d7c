"""What an act on grids is given: frozen values in the words of a clerk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.party.grids.kinds import ExactChoice, GridPlaceKind, GridRole, Measure


@dataclass(frozen=True, slots=True)
class Position:
    """Where a place lies: metres of a plan, or degrees of longitude and latitude."""

    measure: Measure
    east: Decimal
    north: Decimal


@dataclass(frozen=True, slots=True)
class PlaceDraft:
    """A compound, courtyard or residents' group; without a community in the office's own.

    Neighbours are named by their ids, or in `beside` by their names, parted by marks or spaces.
    """

    name: str
    kind: GridPlaceKind
    households: int
    whole: bool = True
    community_id: UUID | None = None
    compound_id: UUID | None = None
    position: Position | None = None
    neighbours: tuple[UUID, ...] = ()
    beside: str = ""


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """Plan the grids of one community, or of all.

    `line` is the households above which a complete place stands alone; None takes what the policy
    of the place says. Another one wants `source`: by whose rule. `exact` says what becomes of each
    place exactly on the line. Grids that are locked in the plan `keep` stay as they are there.
    """

    of_all: bool = True
    community_id: UUID | None = None
    line: int | None = None
    source: str = ""
    target: int | None = None
    nearest: int | None = None
    metres: int | None = None
    exact: Mapping[UUID, ExactChoice] = field(default_factory=dict)
    keep: UUID | None = None


@dataclass(frozen=True, slots=True)
class StaffDraft:
    """A person who serves a grid, or the whole community where no grid is named."""

    role: GridRole
    name: str
    since: date
    grid_id: UUID | None = None
    community_id: UUID | None = None
    unit: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ZoneMemberDraft:
    """Who is in charge of a zone; `member_id` where the register of members knows the person."""

    name: str
    unit: str = ""
    branch: str = ""
    member_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ZoneDraft:
    """A responsibility zone. `area` is its dwellings as written: 1幢；2幢1单元；3幢3-6层."""

    compound_id: UUID
    name: str
    duty: str
    area: str
    since: date
    until: date | None = None
    members: tuple[ZoneMemberDraft, ...] = ()
