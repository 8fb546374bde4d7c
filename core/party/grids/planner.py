"""The plan of grids by the rule of complete compounds and merged neighbours. Pure.

Whole numbers only, and every choice among equals falls on the first place: the same places give
the same plan. What is next to what is given (`graph.py`); whom a rule merges is settled here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from core.party.grids.kinds import ExactChoice, GridPlaceKind, GridReason
from core.party.grids.regions import Land, Region, cost, divide

Near = Mapping[int, Collection[int]]
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as the planner sees it: numbers stand for the place and its community."""

    key: int
    community: int
    kind: GridPlaceKind
    households: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """The line above which a complete place is a grid alone, and the size others shall come near.

    `exact` says what becomes of each place that has exactly as many households as the line.
    """

    line: int
    target: int
    exact: Mapping[int, ExactChoice]


@dataclass(frozen=True, slots=True)
class Planned:
    """A grid: its places in order, and why it is one."""

    places: tuple[int, ...]
    reason: GridReason
    households: int


def undecided(spots: Iterable[Spot], rule: Rule) -> tuple[Spot, ...]:
    """Give the places that are exactly on the line and of which nobody has said what to do."""
    return tuple(
        spot for spot in spots if _alone(spot, rule) is None and spot.key not in rule.exact
    )


def plan(
    spots: Sequence[Spot],
    near: Near,
    rule: Rule,
    *,
    kept: Iterable[Collection[int]] = (),
    tick: Tick = lambda _done, _of: None,
) -> tuple[Planned, ...]:
    """Put every place into exactly one grid, community by community.

    `kept` are grids that stay as they are. `tick` is told the communities done; it may raise.
    """
    made = [Planned(tuple(sorted(one)), GridReason.KEPT, 0) for one in kept if one]
    held = {place for grid in made for place in grid.places}
    free: dict[int, list[Spot]] = {}
    for spot in spots:
        free.setdefault(spot.community, [])
        if spot.key not in held:
            free[spot.community].append(spot)
    for done, community in enumerate(sorted(free)):
        tick(done, len(free))
        made += _plan_community(free[community], near, rule)
    tick(len(free), len(free))
    sizes = {spot.key: spot.households for spot in spots}
    place_in = {spot.key: spot.community for spot in spots}
    made.sort(key=lambda grid: (place_in[grid.places[0]], grid.places))
    return tuple(
        Planned(grid.places, grid.reason, sum(sizes[place] for place in grid.places))
        for grid in made
    )


def _alone(spot: Spot, rule: Rule) -> GridReason | None:
    """Say why a place is a grid by itself, UNDER_LINE where it is not; None where that is asked."""
    if spot.kind is GridPlaceKind.RURAL_GROUP:
        return GridReason.RURAL_GROUP
    if not spot.whole or spot.households < rule.line:
        return GridReason.UNDER_LINE
    if spot.households > rule.line:
        return GridReason.ALONE
    return None


def _plan_community(spots: Sequence[Spot], near: Near, rule: Rule) -> list[Planned]:
    made: list[Planned] = []
    rest: list[Spot] = []
    for spot in spots:
        why = _alone(spot, rule)
        if why is None and rule.exact[spot.key] is ExactChoice.ALONE:
            why = GridReason.EXACTLY
        if why in (None, GridReason.UNDER_LINE):
            rest.append(spot)
        else:
            made.append(Planned((spot.key,), why, 0))
    mine = {spot.key: spot for spot in rest}
    land = Land(
        sizes={key: spot.households for key, spot in mine.items()},
        near={key: tuple(sorted(mine.keys() & set(near.get(key, ())))) for key in mine},
        line=rule.line,
        target=rule.target,
    )
    regions = divide(land)
    joined, apart = _join_the_like(regions, mine, land)
    made += [
        Planned(tuple(sorted(region)), _why(region, land, is_apart=region in apart), 0)
        for region in joined
    ]
    return made


def _why(region: Region, land: Land, *, is_apart: bool) -> GridReason:
    if land.size(region) <= land.line:
        return GridReason.UNDER_LINE
    if is_apart:
        return GridReason.SAME_KIND
    return GridReason.NEIGHBOURS if len(region) > 1 else GridReason.NOT_WHOLE


def _join_the_like(
    regions: Sequence[Region], spots: Mapping[int, Spot], land: Land
) -> tuple[list[Region], set[Region]]:
    """Merge what has no neighbour left with a grid of its kind; say which grids so came."""
    standing = set(regions)
    apart: set[Region] = set()
    small = [region for region in regions if land.size(region) <= land.line]
    while small:
        small.sort(key=lambda region: (land.size(region), min(region)))
        one = small.pop(0)
        kind = _kind(one, spots)
        like = [
            other
            for other in standing
            if other != one and any(spots[place].kind is kind for place in other)
        ]
        if not like:
            continue
        best = min(like, key=lambda other: _worth(one, other, spots, land))
        both = one | best
        standing -= {one, best}
        apart -= {best}
        standing.add(both)
        apart.add(both)
        if best in small:
            small.remove(best)
        if land.size(both) <= land.line:
            small.append(both)
    return sorted(standing, key=min), apart


def _kind(region: Region, spots: Mapping[int, Spot]) -> GridPlaceKind:
    """Give the kind in which most of a region's households live."""
    living: dict[GridPlaceKind, int] = {}
    for place in sorted(region):
        spot = spots[place]
        living[spot.kind] = living.get(spot.kind, 0) + spot.households
    return max(living, key=lambda kind: living[kind])


def _worth(
    one: Region, other: Region, spots: Mapping[int, Spot], land: Land
) -> tuple[bool, int, int]:
    """Rank whom to join: those that are mostly of the kind first, then the smallest step away."""
    added = cost(one | other, land) - cost(other, land)
    return _kind(other, spots) is not _kind(one, spots), added, min(other)
