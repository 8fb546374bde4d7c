"""楼盘表: the dwellings of a building as floors and doors, with what a chart can be coloured by.

Floors are read from room numbers only to draw them; no key and no vote rests on that (rulebook
7.1).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.errors import KnownError
from core.rosters.kinds import DwellingUse
from core.rosters.list_rows import DwellingRow, load_rows
from core.rosters.listing import DwellingLook, load_listing
from core.rosters.tables import Building, Dwelling, Ownership, PartyFlag, Resident

_FLOOR_AND_DOOR = re.compile(r"(\d{1,2})(\d{2}\D?)")
_CELLAR = re.compile(r"(?:B|-|负)(\d)\D*(\d*)")
ROOMS_AT_ONCE = 500
ALONE = 12
"""Doors side by side in an entrance whose rooms tell no floor: shops, parking spaces."""


@dataclass(frozen=True, slots=True)
class ChartCell:
    """A dwelling in the chart. `floor` is None where the room number tells none."""

    row: DwellingRow
    floor: int | None
    door: str = ""
    party_members: int = 0
    residents: int = 0


@dataclass(frozen=True, slots=True)
class ChartFloor:
    """One row of the chart: the cells of each entrance, by door."""

    floor: int | None
    entrances: tuple[tuple[ChartCell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class BuildingChart:
    """A building from the top floor down; dwellings without a floor come last.

    `entrances` names them; `doors` says how many columns each has.
    """

    building: str
    entrances: tuple[str, ...]
    doors: tuple[int, ...]
    floors: tuple[ChartFloor, ...]

    @property
    def cells(self) -> tuple[ChartCell, ...]:
        """Give all dwellings, from the top floor down."""
        return tuple(
            cell
            for floor in self.floors
            for entrance in floor.entrances
            for cell in entrance
            if cell is not None
        )


def read_floor(room: str, use: DwellingUse = DwellingUse.HOME) -> tuple[int | None, str]:
    """Read floor and door from a room: 1203 is 12 and 03, B1-023 is -1 and 023.

    The floor is None where the room tells none; the door is then the whole room.
    """
    if found := _CELLAR.fullmatch(room):
        return -int(found[1]), found[2]
    if use not in (DwellingUse.PARKING, DwellingUse.STORAGE):
        found = _FLOOR_AND_DOOR.fullmatch(room)
        if found and int(found[1]):
            return int(found[1]), found[2]
    return None, room


def build_chart(building: str, cells: Iterable[ChartCell]) -> BuildingChart:
    """Place cells, which stand in the order of the stairs: one door below the other."""
    placed: defaultdict[int, defaultdict[str, list[ChartCell]]] = defaultdict(_columns)
    rest: defaultdict[str, list[ChartCell]] = _columns()
    doors: dict[str, dict[str, None]] = {}
    for cell in cells:
        name = cell.row.entrance
        known = doors.setdefault(name, {})
        if cell.floor is None:
            rest[name].append(cell)
        else:
            placed[cell.floor][name].append(cell)
            known[cell.door] = None
    columns = {name: sorted(known) or [""] * ALONE for name, known in doors.items()}
    floors = [
        ChartFloor(floor, tuple(_doors(placed[floor][name], columns[name]) for name in columns))
        for floor in sorted(placed, reverse=True)
    ]
    widths = {name: len(inside) for name, inside in columns.items()}
    floors += _rest(rest, widths)
    return BuildingChart(building, tuple(widths), tuple(widths.values()), tuple(floors))


def _columns() -> defaultdict[str, list[ChartCell]]:
    return defaultdict(list)


def _doors(cells: list[ChartCell], doors: list[str]) -> tuple[ChartCell | None, ...]:
    by_door = {cell.door: cell for cell in cells}
    return tuple(by_door.get(door) for door in doors)


def _rest(inside: dict[str, list[ChartCell]], widths: dict[str, int]) -> Iterator[ChartFloor]:
    """Lay what has no floor in as many rows as it needs, as wide as the chart is."""
    waiting = {name: list(inside.get(name, ())) for name in widths}
    while any(waiting.values()):
        row: list[tuple[ChartCell | None, ...]] = []
        for name, width in widths.items():
            taken, waiting[name] = waiting[name][:width], waiting[name][width:]
            row.append((*taken, *[None] * (width - len(taken))))
        yield ChartFloor(None, tuple(row))


def load_chart(session: Session, building_id: UUID) -> BuildingChart:
    """Give the chart of a building. Raises `KnownError` where it is gone."""
    name = session.scalar(sa.select(Building.name).where(Building.id == building_id))
    if name is None:
        raise KnownError("rosters.no_building")
    ids = load_listing(session, DwellingLook(building_id=building_id)).ids
    members = _members(session, building_id)
    residents = _residents(session, building_id)
    cells: list[ChartCell] = []
    for at in range(0, len(ids), ROOMS_AT_ONCE):
        some = ids[at : at + ROOMS_AT_ONCE]
        rows = load_rows(session, some)
        for one in some:
            row = rows[one]
            floor, door = read_floor(row.room, row.use)
            cells.append(ChartCell(row, floor, door, members.get(one, 0), residents.get(one, 0)))
    return build_chart(name, cells)


def _residents(session: Session, building_id: UUID) -> dict[UUID, int]:
    query = (
        sa.select(Resident.dwelling_id, sa.func.count())
        .join(Dwelling, Dwelling.id == Resident.dwelling_id)
        .where(Dwelling.building_id == building_id, Resident.until.is_(None))
        .group_by(Resident.dwelling_id)
    )
    return dict(session.execute(query).all())


def _members(session: Session, building_id: UUID) -> dict[UUID, int]:
    """Count the members of the Party among owners and residents, by dwelling."""
    found: defaultdict[UUID, set[UUID | None]] = defaultdict(set)
    for kind in (Ownership, Resident):
        query = (
            sa.select(kind.dwelling_id, kind.person_id)
            .join(Dwelling, Dwelling.id == kind.dwelling_id)
            .join(PartyFlag, PartyFlag.person_id == kind.person_id)
            .where(Dwelling.building_id == building_id, kind.until.is_(None))
        )
        for dwelling_id, person_id in session.execute(query):
            found[dwelling_id].add(person_id)
    return {one: len(people) for one, people in found.items()}
