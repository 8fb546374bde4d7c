"""What totals are counted from: the records of a scope, as far as they matter. Pure values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from core.totals.kinds import AskedKind, RowKind


@dataclass(frozen=True, slots=True)
class Body:
    """A committee or 物管会 in office on the day; `party` is None where nobody told."""

    kind: RowKind
    id: UUID
    compound_id: UUID
    name: str
    is_interim: bool
    party: int | None


@dataclass(frozen=True, slots=True)
class Wish:
    """A problem or topic, as often as it was told: once. `done_on` only of problems."""

    kind: RowKind
    id: UUID
    asked: AskedKind
    title: str
    compound_id: UUID | None
    place: str
    day: date
    year: int
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class GridFact:
    """A grid in force, how many serve it, and the compounds of the rosters that lie in it."""

    id: UUID
    name: str
    community: str
    staff: int
    compounds: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class VenueFact:
    """A venue that is open, and whether it is large enough and has the six things."""

    id: UUID
    name: str
    compound: str
    is_fit: bool
    has: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All of it.

    `covered` names for each compound the organisation that covers it, `branches` the branch.
    A topic that became a problem is not among the topics: the thing counts once.
    """

    day: date
    compounds: Mapping[UUID, str]
    bodies: tuple[Body, ...]
    covered: Mapping[UUID, str]
    grids: tuple[GridFact, ...]
    venues: tuple[VenueFact, ...]
    problems: tuple[Wish, ...]
    topics: tuple[Wish, ...]
    branches: Mapping[UUID, str] = field(default_factory=dict)

    @property
    def wishes(self) -> tuple[Wish, ...]:
        """What residents asked for, each thing once."""
        return (*self.problems, *self.topics)
