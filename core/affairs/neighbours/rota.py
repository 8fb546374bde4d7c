"""Who stands when: a fair rota of a team, and the clashes of several. Pure, and deterministic."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Generic, TypeVar

P = TypeVar("P", bound=Hashable)
MINUTES_OF_AN_HOUR = 60


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """A day with its first and last minute, counted from midnight."""

    day: date
    starts: int
    ends: int

    def meets(self, other: Shift) -> bool:
        """Tell whether nobody can stand in both; one may begin as the other ends."""
        return self.day == other.day and self.starts < other.ends and other.starts < self.ends


@dataclass(frozen=True, slots=True)
class Plan(Generic[P]):
    """Who stands in each shift, in the order of the shifts; `short` lacks that many people."""

    places: tuple[tuple[P, ...], ...]
    short: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clash(Generic[P]):
    """Somebody who would stand in two places at once."""

    person: P
    first: Shift
    second: Shift


def plan(
    people: Sequence[P],
    shifts: Sequence[Shift],
    per_shift: int,
    taken: Mapping[P, Iterable[Shift]] | None = None,
) -> Plan[P]:
    """Fill every shift with whoever stood least often, then whoever rested longest.

    `taken` are shifts in which somebody stands already, elsewhere or not at all; nobody is put
    into one that meets them. Where nobody is kept away, no two stand more than once apart.
    """
    own: dict[P, list[Shift]] = {one: list((taken or {}).get(one, ())) for one in people}
    stood = dict.fromkeys(people, 0)
    last: dict[P, int] = dict.fromkeys(people, -1)
    order = {one: number for number, one in enumerate(people)}
    places: list[tuple[P, ...]] = []
    for number, shift in enumerate(shifts):
        free = [one for one in people if not any(shift.meets(other) for other in own[one])]
        free.sort(key=lambda one: (stood[one], last[one], order[one]))
        chosen = tuple(free[:per_shift])
        for one in chosen:
            stood[one] += 1
            last[one] = number
            own[one].append(shift)
        places.append(chosen)
    return Plan(tuple(places), tuple(per_shift - len(chosen) for chosen in places))


def find_clashes(standing: Mapping[P, Iterable[Shift]]) -> tuple[Clash[P], ...]:
    """Name everybody who stands in two shifts that meet, in the order of days."""
    found = [
        Clash(person, first, second)
        for person, shifts in standing.items()
        for first, second in combinations(sorted(shifts), 2)
        if first.meets(second)
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.second)))


def spread(counts: Iterable[int]) -> int:
    """Give by how many duties the busiest and the least busy differ."""
    listed = list(counts)
    return max(listed) - min(listed) if listed else 0


def clock_text(minute: int) -> str:
    """Write a minute of the day: 1140 is 19:00."""
    hours, minutes = divmod(minute, MINUTES_OF_AN_HOUR)
    return f"{hours:02d}:{minutes:02d}"
