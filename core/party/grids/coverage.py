"""Which dwellings lie in which responsibility zones: uncovered ones, doubly covered ones. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Home(NamedTuple):
    """A dwelling as coverage sees it; texts are ids, "" is no entrance."""

    id: str
    building: str
    entrance: str
    floor: int | None


class Part(NamedTuple):
    """What a zone takes: a building, narrowed to an entrance, to floors, or to one dwelling.

    `left_out` takes a dwelling out of its zone again, in whatever order it was said.
    """

    zone: str
    building: str
    entrance: str = ""
    lowest: int | None = None
    highest: int | None = None
    home: str = ""
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """The zones of each dwelling that has one, and the dwellings that have none or several."""

    homes: int
    zones: Mapping[str, tuple[str, ...]]
    uncovered: tuple[str, ...]
    doubled: tuple[str, ...]


def cover(homes: Iterable[Home], parts: Iterable[Part]) -> Coverage:
    """Settle which zones each dwelling lies in; dwellings of one floor are settled at once."""
    wide: defaultdict[str, list[Part]] = defaultdict(list)
    single: defaultdict[str, set[str]] = defaultdict(set)
    without: defaultdict[str, set[str]] = defaultdict(set)
    for part in parts:
        if not part.home:
            wide[part.building].append(part)
        elif part.left_out:
            without[part.home].add(part.zone)
        else:
            single[part.home].add(part.zone)
    of_floor: dict[tuple[str, str, int | None], tuple[str, ...]] = {}
    zones: dict[str, tuple[str, ...]] = {}
    uncovered, doubled, count = [], [], 0
    for home in homes:
        count += 1
        place = home[1:]
        found = of_floor.get(place)
        if found is None:
            found = of_floor[place] = _taking(wide.get(home.building, ()), home)
        if home.id in single or home.id in without:
            own = (set(found) | single[home.id]) - without[home.id]
            found = tuple(sorted(own))
        if not found:
            uncovered.append(home.id)
            continue
        zones[home.id] = found
        if len(found) > 1:
            doubled.append(home.id)
    return Coverage(count, zones, tuple(uncovered), tuple(doubled))


def _taking(parts: Iterable[Part], home: Home) -> tuple[str, ...]:
    taken = {part.zone for part in parts if not part.left_out and _fits(part, home)}
    left = {part.zone for part in parts if part.left_out and _fits(part, home)}
    return tuple(sorted(taken - left))


def _fits(part: Part, home: Home) -> bool:
    if part.entrance and part.entrance != home.entrance:
        return False
    if part.lowest is None or part.highest is None:
        return True
    return home.floor is not None and part.lowest <= home.floor <= part.highest
