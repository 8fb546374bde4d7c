"""The dwellings of a zone as a clerk writes them: 1幢；2幢1单元；3幢3-6层；2幢101；不含2幢302.

A line, or what stands between two semicolons, is one part of the zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from core.errors import KnownError
from core.party.grids.coverage import Part
from core.text.cleaning import narrow

_PARTED = re.compile(r"[\n;；、，]")
_FLOORS = re.compile(r"(-?\d+)(?:\s*[-~至到]\s*(-?\d+))?\s*[层楼]")
_BUILDING_ENDS = ("栋", "幢", "号楼", "#", "座")
_ENTRANCE_ENDS = ("单元", "门")
_WITHOUT = "不含"


@dataclass(frozen=True, slots=True)
class Entered:
    """An entrance by its id, as it may be written."""

    id: str
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Housed(Entered):
    """A building with its entrances and rooms: (entrance, room) gives the dwelling."""

    entrances: tuple[Entered, ...] = ()
    rooms: Mapping[tuple[str, str], str] = field(default_factory=dict)


T = TypeVar("T", bound=Entered)


def read_area(zone: str, text: str, buildings: Iterable[Housed]) -> tuple[Part, ...]:
    """Read what a zone takes; KnownError naming the piece that means no dwelling here."""
    known = tuple(buildings)
    pieces = [piece.strip() for piece in _PARTED.split(narrow(text)) if piece.strip()]
    if not pieces:
        raise KnownError("grids.area_empty")
    return tuple(_read(zone, piece, known) for piece in pieces)


def _read(zone: str, piece: str, buildings: tuple[Housed, ...]) -> Part:
    rest = piece.removeprefix(_WITHOUT).strip()
    left_out = rest != piece
    building, rest = _leading(rest, buildings, _BUILDING_ENDS)
    if building is None:
        raise KnownError("grids.area_unknown", piece=piece)
    entrance, rest = _leading(rest, building.entrances, _ENTRANCE_ENDS)
    inside = entrance.id if entrance else ""
    if not rest:
        return Part(zone, building.id, inside, left_out=left_out)
    if floors := _FLOORS.fullmatch(rest):
        lowest = int(floors[1])
        highest = int(floors[2]) if floors[2] else lowest
        if highest < lowest:
            raise KnownError("grids.area_floors", piece=piece)
        return Part(zone, building.id, inside, lowest, highest, left_out=left_out)
    door = rest.removesuffix("室")
    homes = [
        home for (of, room), home in building.rooms.items() if room == door and inside in {"", of}
    ]
    if len(homes) != 1:
        raise KnownError("grids.area_unknown", piece=piece)
    return Part(zone, building.id, inside, home=homes[0], left_out=left_out)


def _leading(text: str, known: tuple[T, ...], ends: tuple[str, ...]) -> tuple[T | None, str]:
    """Give what the text begins with, by its name or its key, the longest first; and the rest."""
    best: tuple[int, T] | None = None
    for one in known:
        for name in (narrow(one.name), *(one.key + end for end in ends)):
            if text.startswith(name) and (best is None or len(name) > best[0]):
                best = len(name), one
    if best is None:
        return None, text
    return best[1], text[best[0] :].strip()


def write_area(parts: Iterable[Part], buildings: Mapping[str, Housed]) -> str:
    """Write what a zone takes, as `read_area` reads it."""
    return "；".join(_written(part, buildings[part.building]) for part in parts)


def _written(part: Part, building: Housed) -> str:
    entrance = next((one.name for one in building.entrances if one.id == part.entrance), "")
    said = building.name + entrance
    if part.home:
        of, room = next(key for key, one in building.rooms.items() if one == part.home)
        inside = next((one.name for one in building.entrances if one.id == of), "")
        said = building.name + inside + room
    elif part.lowest is not None:
        floors = str(part.lowest)
        if part.highest != part.lowest:
            floors += f"-{part.highest}"
        said += f"{floors}层"
    return _WITHOUT + said if part.left_out else said
