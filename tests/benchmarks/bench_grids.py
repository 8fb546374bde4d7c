"""Grids: 1,063 invented courtyards planned, beside a naive plan; zones over 90,000 dwellings."""

from __future__ import annotations

import random
import time

from core.party.grids.coordinates import Point
from core.party.grids.coverage import Home, Part, cover
from core.party.grids.graph import Neighbourhood, Reach
from core.party.grids.kinds import ExactChoice, GridPlaceKind, GridReason, Measure
from core.party.grids.planner import Near, Rule, Spot, plan
from tests.benchmarks.goals import Goal

COURTYARDS, COMMUNITIES = 1_063, 89
LINE, TARGET = 300, 360
BUILDINGS, ENTRANCES, FLOORS, DOORS = 625, 4, 18, 2
ROUNDS = 3
ACROSS = 600_000_000
"""Millionths of a metre that a community is wide."""

GOALS = (Goal("grids_plan_ms", 3_000), Goal("zones_cover_ms", 500))


def measure() -> dict[str, float]:
    """Give milliseconds of graph and plan, and of coverage; grids and spread beside the naive."""
    spots, points = invent(random.Random(20240828))  # noqa: S311 - invented places, not secrets
    start = time.process_time()
    near = Neighbourhood(spots, (), points, Reach(4, 400)).near
    exact = dict.fromkeys((one.key for one in spots), ExactChoice.ALONE)
    grids = plan(spots, near, Rule(LINE, TARGET, exact))
    planned_ms = (time.process_time() - start) * 1000
    merged = {GridReason.NEIGHBOURS, GridReason.SAME_KIND, GridReason.UNDER_LINE}
    ours = [grid.households for grid in grids if grid.reason in merged]
    naive = naively(spots, near)
    return {
        "grids_plan_ms": round(planned_ms, 1),
        "grids": len(grids),
        "merged_grids": len(ours),
        "naive_merged_grids": len(naive),
        "off_target": off(ours),
        "naive_off_target": off(naive),
        "under_line": sum(size <= LINE for size in ours),
        "naive_under_line": sum(size <= LINE for size in naive),
        "zones_cover_ms": round(min(covered() for _ in range(ROUNDS)), 1),
    }


def invent(chance: random.Random) -> tuple[list[Spot], dict[int, Point]]:
    """Make up courtyards: most small and old, one in fifteen a large estate."""
    kinds = (GridPlaceKind.OLD, GridPlaceKind.UNIT_YARD, GridPlaceKind.ESTATE)
    spots, points = [], {}
    for key in range(COURTYARDS):
        large = chance.randrange(15) == 0
        households = chance.randrange(301, 900) if large else chance.randrange(15, 200)
        community = key * COMMUNITIES // COURTYARDS
        spots.append(Spot(key, community, chance.choice(kinds), households, whole=True))
        points[key] = Point(Measure.METRES, chance.randrange(ACROSS), chance.randrange(ACROSS))
    return spots, points


def naively(spots: list[Spot], near: Near) -> list[int]:
    """Merge as one would by hand: from the first place on, add neighbours until over the line."""
    free = {one.key: one.households for one in spots if one.households <= LINE}
    made = []
    while free:
        first = next(iter(free))
        grid, size = {first}, free.pop(first)
        while size <= LINE:
            beside = sorted({other for key in grid for other in near[key]} & free.keys())
            if not beside:
                break
            grid.add(beside[0])
            size += free.pop(beside[0])
        made.append(size)
    return made


def off(sizes: list[int]) -> int:
    """Say how far grids lie from the target on average, in households."""
    return sum(abs(size - TARGET) for size in sizes) // len(sizes)


def covered() -> float:
    """Cover 90,000 dwellings by zones of entrances, floors and single rooms; CPU milliseconds."""
    homes = [
        Home(f"{b}-{e}-{f}-{d}", str(b), f"{b}-{e}", f)
        for b in range(BUILDINGS)
        for e in range(ENTRANCES)
        for f in range(1, FLOORS + 1)
        for d in range(DOORS)
    ]
    parts = [
        Part(f"z{b}-{e}-{half}", str(b), f"{b}-{e}", 1 + 9 * half, 9 + 9 * half)
        for b in range(BUILDINGS)
        for e in range(ENTRANCES)
        for half in (0, 1)
    ]
    parts += [Part("single", "0", home=home.id) for home in homes[::100]]
    start = time.process_time()
    found = cover(homes, parts)
    ended = time.process_time()
    if found.homes != len(homes) or found.uncovered:
        raise AssertionError(found.homes)
    return (ended - start) * 1000
