"""What pages and papers show of events, teams with their rota, groups and totals of others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.neighbours.kinds import CountBasis, EventKind, EventState, GroupKind, TeamKind
from core.affairs.neighbours.rota import Shift


@dataclass(frozen=True, slots=True)
class HeldRow:
    """How an event was held."""

    number: int
    day: date
    headcount: int
    basis: CountBasis
    fen: int | None
    money_source: str
    note: str
    reason: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event; `held` are the versions of how it was held, the last one stands."""

    id: UUID
    compound_id: UUID
    compound: str
    title: str
    kind: EventKind
    planned_on: date
    place: str
    organiser: str
    about: str
    state: EventState
    reason: str
    versions: tuple[HeldRow, ...]

    @property
    def held(self) -> HeldRow | None:
        """Give how it was held, as it stands."""
        return self.versions[-1] if self.versions else None


@dataclass(frozen=True, slots=True)
class VolunteerRow:
    """A member of a team."""

    id: UUID
    ordinal: int
    name: str
    phone: str
    joined_on: date
    left_on: date | None


@dataclass(frozen=True, slots=True)
class TeamRow:
    """A team in a list."""

    id: UUID
    compound_id: UUID
    compound: str
    name: str
    kind: TeamKind
    leader: str
    task: str
    formed_on: date
    ended_on: date | None
    end_reason: str
    members: int


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """Somebody in a shift; `replaced` says for whom, and `reason` why."""

    id: UUID
    member_id: UUID
    name: str
    replaced: str
    reason: str
    came: bool | None


@dataclass(frozen=True, slots=True)
class ShiftRow:
    """A shift with who stands in it now."""

    id: UUID
    ordinal: int
    shift: Shift
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class RotaRow:
    """A rota in a list."""

    id: UUID
    team_id: UUID
    title: str
    place: str
    since: date
    until: date
    made_on: date


@dataclass(frozen=True, slots=True)
class ClashRow:
    """Somebody who stands in two shifts at once, of whichever teams."""

    name: str
    first: Shift
    second: Shift
    first_rota: str
    second_rota: str


@dataclass(frozen=True, slots=True)
class CountRow:
    """How often somebody stands in a rota, and how often he came."""

    member_id: UUID
    name: str
    stands: int
    came: int


@dataclass(frozen=True, slots=True)
class RotaSheet:
    """All of one rota: shifts, how often everybody stands, by how much that differs, clashes."""

    row: RotaRow
    team: TeamRow
    shifts: tuple[ShiftRow, ...]
    counts: tuple[CountRow, ...]
    spread: int
    clashes: tuple[ClashRow, ...]


@dataclass(frozen=True, slots=True)
class TeamSheet:
    """All of one team."""

    row: TeamRow
    members: tuple[VolunteerRow, ...]
    rotas: tuple[RotaRow, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A self-organised group with how many it counts, and since when."""

    id: UUID
    compound_id: UUID
    compound: str
    name: str
    kind: GroupKind
    leader: str
    about: str
    filed_on: date
    filed_with: str
    ended_on: date | None
    end_reason: str
    members: int
    counted_on: date


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What another system counted; never added to records of our own."""

    id: UUID
    source: str
    since: date
    until: date
    tasks: int
    sign_ups: int
    taken_on: date
    note: str


@dataclass(frozen=True, slots=True)
class EventTotals:
    """What the records of events, teams and groups add up to."""

    events: int
    headcount: int
    fen: int
    teams: int
    volunteers: int
    groups: int
    group_members: int
