"""What totals hand out: frozen rows. A figure is counted from the very rows behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.problems.kinds import MoneySource
from core.party.grids.kinds import GridRole
from core.scope import Scope, ScopeKind
from core.totals.kinds import OF_GRIDS, AskedKind, Figure, RowKind


@dataclass(frozen=True, slots=True)
class BehindRow:
    """One of a figure's denominator; `counted` says whether it is of the numerator too.

    `id` names it by its kind. `detail` says why it counts, as a fact of the record.
    """

    kind: RowKind
    id: UUID
    title: str
    place: str
    counted: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share as the articles count it."""

    figure: Figure
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class AskedRow:
    """How often residents asked for something in the year that ends today."""

    kind: AskedKind
    times: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """From where they asked how often."""

    place: str
    compound_id: UUID | None
    times: int


@dataclass(frozen=True, slots=True)
class RisingRow:
    """What is asked more often than before; without a place it is so over all of them."""

    kind: AskedKind
    place: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    """What was asked for in a month, and how many problems were done in it."""

    first: date
    asked: int
    done: int


@dataclass(frozen=True, slots=True)
class KindRow:
    """Problems of a kind found in a year, each once, and how many of them are done."""

    year: int
    kind: AskedKind
    found: int
    done: int


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """What came and what was spent out of one source in a year, in 分."""

    year: int
    source: MoneySource
    came_fen: int
    spent_fen: int


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """Organisations, responsibility zones and people, each once; who serves grids, by role."""

    organisations: int
    members: int
    zones: int
    zone_members: int
    staff: Mapping[GridRole, int]


@dataclass(frozen=True, slots=True)
class TotalsSheet:
    """All that the desk and the bulletin show of a scope on a day."""

    day: date
    scope: Scope
    place: str
    compounds: int
    interim: int  # 物管会 among the committees
    interim_grids: int  # grids that have a 物管会 only
    ratios: tuple[Ratio, ...]
    people: PeopleCounts
    kinds: tuple[KindRow, ...]
    money: tuple[MoneyRow, ...]
    satisfaction: tuple[int, ...]  # how many said 1, 2, 3, 4, 5
    asked: tuple[AskedRow, ...]
    places: tuple[PlaceRow, ...]
    rising: tuple[RisingRow, ...]
    rising_days: int  # the length of the two windows that are compared
    months: tuple[MonthRow, ...]

    def counts_elsewhere(self, ratio: Ratio) -> bool:
        """Tell whether a share is counted by community, and is nothing of one compound."""
        return self.of_compound and ratio.figure in OF_GRIDS and not ratio.whole

    @property
    def of_compound(self) -> bool:
        """Whether it counts one compound."""
        return self.scope.kind is ScopeKind.COMPOUND

    def ratio(self, figure: Figure) -> Ratio:
        """Give one share."""
        return next(one for one in self.ratios if one.figure is figure)

    @property
    def found(self) -> int:
        """All problems, each once."""
        return sum(row.found for row in self.kinds)

    @property
    def done(self) -> int:
        """Those done, each once."""
        return sum(row.done for row in self.kinds)

    @property
    def came_fen(self) -> int:
        """All money that came."""
        return sum(row.came_fen for row in self.money)

    @property
    def spent_fen(self) -> int:
        """All money that was spent."""
        return sum(row.spent_fen for row in self.money)
