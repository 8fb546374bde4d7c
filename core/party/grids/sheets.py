"""What pages and papers see of grids: frozen values only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from core.law.findings import Told
from core.party.grids.kinds import GridCorrectionKind, GridPlaceKind, GridReason, GridRole, Measure


def ratio_text(ratio: Fraction | None) -> str:
    """Write a ratio with two decimals, a half rounded up; nothing where there is none."""
    if ratio is None:
        return ""
    hundredths = (ratio.numerator * 200 + ratio.denominator) // (2 * ratio.denominator)
    return f"{hundredths // 100}.{hundredths % 100:02}"


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place in the list; `grid` is the one in force that it lies in, "" if none."""

    id: UUID
    community_id: UUID | None
    community: str
    name: str
    kind: GridPlaceKind
    households: int
    whole: bool
    compound_id: UUID | None
    measure: Measure | None
    east: Decimal | None
    north: Decimal | None
    neighbours: tuple[UUID, ...]
    beside: tuple[str, ...]
    grid: str


@dataclass(frozen=True, slots=True)
class PlaceHistoryRow:
    """What a place was before a correction."""

    day: date
    reason: str
    name: str
    kind: GridPlaceKind
    households: int
    whole: bool


@dataclass(frozen=True, slots=True)
class OnLine:
    """A place exactly on the line: the office says whether it stands alone."""

    id: UUID
    community: str
    name: str


@dataclass(frozen=True, slots=True)
class PlanBasis:
    """What a plan would begin with: the policy's line, the proposed numbers, what is asked.

    `line` is None and `source` "" where no policy of the place fixes one.
    """

    places: int
    households: int
    without_neighbours: int
    line: int | None
    source: str
    target: int
    nearest: int
    metres: int
    on_line: tuple[OnLine, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in the list; `community` is "" where it is of all."""

    id: UUID
    number: int
    community: str
    made_on: date
    adopted_on: date | None
    in_force: bool
    line: int
    target: int
    rule_source: str
    grids: int
    corrections: int


@dataclass(frozen=True, slots=True)
class PartRow:
    """A place in a grid, with its households as the plan took them."""

    id: UUID
    name: str
    kind: GridPlaceKind
    households: int
    whole: bool


@dataclass(frozen=True, slots=True)
class GridRow:
    """A grid: its places, why it is one, and what the rule has against it."""

    id: UUID
    number: int
    name: str
    community_id: UUID | None
    community: str
    places: tuple[PartRow, ...]
    households: int
    reason: GridReason
    why: Told
    locked: bool
    findings: tuple[Told, ...]
    staff: int = 0


@dataclass(frozen=True, slots=True)
class Spread:
    """How even the grids are. `average` is exact; of no grid it is nothing."""

    grids: int
    households: int
    least: int
    most: int
    under_line: int

    @property
    def average(self) -> Fraction | None:
        """Households of a grid."""
        return Fraction(self.households, self.grids) if self.grids else None


@dataclass(frozen=True, slots=True)
class CorrectionRow:
    """A correction by hand."""

    number: int
    kind: GridCorrectionKind
    grid: str
    day: date
    reason: str
    before: str


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """All that is shown of one plan."""

    plan: PlanRow
    grids: tuple[GridRow, ...]
    spread: Spread
    places: int
    findings: tuple[Told, ...]
    corrections: tuple[CorrectionRow, ...]
    pack: str
    nearest: int
    metres: int


@dataclass(frozen=True, slots=True)
class StaffRow:
    """Somebody who serves a grid, or a community where no grid is named."""

    id: UUID
    community_id: UUID | None
    community: str
    grid_id: UUID | None
    grid: str
    role: GridRole
    name: str
    unit: str
    phone: str
    since: date


@dataclass(frozen=True, slots=True)
class CommunityStaffing:
    """A community's grids and who serves them, by role in the order of `GridRole`."""

    community_id: UUID | None
    community: str
    grids: int
    staffed: int
    persons: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Staffing:
    """人员配备: persons by role, and the exact ratios to grids and communities.

    `communities` counts those that have a grid in force; the sums rest on `rows`.
    """

    rows: tuple[CommunityStaffing, ...]

    @property
    def communities(self) -> int:
        """How many communities have grids in force."""
        return sum(row.grids > 0 for row in self.rows)

    @property
    def grids(self) -> int:
        """How many grids are in force."""
        return sum(row.grids for row in self.rows)

    @property
    def staffed(self) -> int:
        """How many of them are served by at least one person."""
        return sum(row.staffed for row in self.rows)

    def persons(self, role: GridRole) -> int:
        """How many serve as `role`."""
        at = list(GridRole).index(role)
        return sum(row.persons[at] for row in self.rows)

    def per_grid(self, role: GridRole) -> Fraction | None:
        """How many of `role` there are to a grid; nothing where there is no grid."""
        return Fraction(self.persons(role), self.grids) if self.grids else None

    def per_community(self, role: GridRole) -> Fraction | None:
        """How many of `role` there are to a community that has grids."""
        return Fraction(self.persons(role), self.communities) if self.communities else None

    @property
    def grids_per_community(self) -> Fraction | None:
        """How many grids there are to a community that has some."""
        return Fraction(self.grids, self.communities) if self.communities else None
