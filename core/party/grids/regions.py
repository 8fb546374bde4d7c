"""Connected regions of small places: first grown over the line, then evened out. Pure.

A region that reaches over the line is never brought under it again, and none is ever torn apart.
What is evened out is the sum of the squares of how far each lies from the target.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

Region = frozenset[int]

ROUNDS = 24
"""How often the regions are gone over at most; they mostly rest after four."""

ROOTS = 6
"""From how many places of a region trees are grown to cut it by."""


@dataclass(frozen=True, slots=True)
class Land:
    """Places with their households, and what is next to what among them."""

    sizes: Mapping[int, int]
    near: Mapping[int, Sequence[int]]
    line: int
    target: int

    def size(self, region: AbstractSet[int]) -> int:
        """Count the households of a region."""
        return sum(self.sizes[place] for place in region)


def cost(region: Region, land: Land) -> int:
    """Say how far a region is from the target, squared."""
    return (land.size(region) - land.target) ** 2


def divide(land: Land) -> list[Region]:
    """Divide all places into connected regions over the line wherever neighbours allow it."""
    regions = _grow(land)
    rounds = 0
    while (evened := _even_out(regions, land)) != regions and rounds < ROUNDS:
        regions, rounds = evened, rounds + 1
    return regions


def _grow(land: Land) -> list[Region]:
    """Merge the smallest region with its smallest neighbour until none is small that has one."""
    of = {place: frozenset((place,)) for place in sorted(land.sizes)}
    waiting = [(land.sizes[place], place) for place in of if land.sizes[place] <= land.line]
    heapq.heapify(waiting)
    while waiting:
        size, place = heapq.heappop(waiting)
        one = of[place]
        if min(one) != place or land.size(one) != size:
            continue  # it was merged meanwhile
        beside = _beside(one, of, land)
        if not beside:
            continue
        both = one | min(beside, key=lambda region: (land.size(region), min(region)))
        of |= dict.fromkeys(both, both)
        if land.size(both) <= land.line:
            heapq.heappush(waiting, (land.size(both), min(both)))
    return sorted(set(of.values()), key=min)


def _beside(region: Region, of: Mapping[int, Region], land: Land) -> set[Region]:
    return {of[other] for place in region for other in land.near[place]} - {region}


def _even_out(regions: Sequence[Region], land: Land) -> list[Region]:
    """Cut each region and each pair of neighbours anew where that comes nearer to the target."""
    of = {place: region for region in regions for place in region}
    for first in regions:
        if of[min(first)] != first:
            continue  # it was changed in this round
        _settle(first, (first,), of, land)
        now = of[min(first)]
        for second in sorted(_beside(now, of, land), key=min):
            if of[min(now)] == now and of[min(second)] == second:
                _settle(now | second, (now, second), of, land)
    return sorted(set(of.values()), key=min)


def _settle(whole: Region, parts: tuple[Region, ...], of: dict[int, Region], land: Land) -> None:
    """Put the best cutting of `whole` in the place of `parts` if it is better."""
    least = sum(cost(part, land) for part in parts)
    best: tuple[Region, ...] = parts
    for number in range(len(parts), len(parts) + 2):
        for cutting in _cuttings(whole, number, land):
            found = sum(cost(part, land) for part in cutting)
            if found < least:
                least, best = found, cutting
    for part in best:
        for place in part:
            of[place] = part


def _cuttings(whole: Region, number: int, land: Land) -> Iterator[tuple[Region, ...]]:
    """Give ways to cut a region into so many connected ones over the line."""
    if number == 1:
        yield (whole,)
        return
    if land.size(whole) <= number * land.line:
        return
    for root in _roots(whole):
        for branch in _branches(whole, root, land):
            rest = whole - branch
            if land.size(branch) > land.line and land.size(rest) > (number - 1) * land.line:
                if number == 2:  # noqa: PLR2004 - a branch and the rest
                    yield branch, rest
                else:
                    best = min(
                        _cuttings(rest, number - 1, land),
                        key=lambda cut: sum(cost(part, land) for part in cut),
                        default=None,
                    )
                    if best is not None:
                        yield branch, *best


def _roots(whole: Region) -> list[int]:
    places = sorted(whole)
    step = max(1, len(places) // ROOTS)
    return places[::step][:ROOTS]


def _branches(whole: Region, root: int, land: Land) -> Iterator[Region]:
    """Give every branch of a tree grown over the region: it and the rest both hang together."""
    above: dict[int, int] = {root: root}
    order = [root]
    for place in order:
        for other in land.near[place]:
            if other in whole and other not in above:
                above[other] = place
                order.append(other)
    below: dict[int, set[int]] = {place: {place} for place in order}
    for place in reversed(order[1:]):
        below[above[place]] |= below[place]
        yield frozenset(below[place])
