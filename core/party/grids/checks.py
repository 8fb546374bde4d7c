"""What the rule has against a grid, whoever made it, and why a grid is one; codes and facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.law.findings import Finding, Names, Severity
from core.party.grids.graph import Neighbourhood
from core.party.grids.kinds import GridPlaceKind, GridReason
from core.party.grids.planner import Spot

WHY = {
    GridReason.ALONE: "grids.why_alone",
    GridReason.EXACTLY: "grids.why_exactly",
    GridReason.RURAL_GROUP: "grids.why_rural_group",
    GridReason.NOT_WHOLE: "grids.why_not_whole",
    GridReason.NEIGHBOURS: "grids.why_neighbours",
    GridReason.SAME_KIND: "grids.why_same_kind",
    GridReason.UNDER_LINE: "grids.why_under_line",
    GridReason.KEPT: "grids.why_kept",
    GridReason.BY_HAND: "grids.why_by_hand",
}
"""The sentence of each reason."""


@dataclass(frozen=True, slots=True)
class Held:
    """A grid as it is checked: the places in it as they are planned, why, and over which line."""

    spots: tuple[Spot, ...]
    reason: GridReason
    line: int

    @property
    def households(self) -> int:
        """How many households it has."""
        return sum(spot.households for spot in self.spots)


def explain(held: Held, target: int, hood: Neighbourhood) -> Finding:
    """Say why a grid is one, with the numbers that settle it; both merges where there were two."""
    facts = {
        "households": held.households,
        "line": held.line,
        "places": len(held.spots),
        "target": target,
    }
    if held.reason is GridReason.SAME_KIND:
        pieces = hood.pieces([spot.key for spot in held.spots])
        if 1 < len(pieces) < len(held.spots):
            joined = sum(len(piece) for piece in pieces if len(piece) > 1)
            both = {
                "joined": joined,
                "pieces": len(pieces),
                "places": len(held.spots),
                "households": held.households,
            }
            return Finding("grids.why_both", Severity.NOTE, both)
    return Finding(WHY[held.reason], Severity.NOTE, facts)


def check(
    held: Held, hood: Neighbourhood, names: Mapping[int, str], alone: Sequence[int]
) -> Iterator[Finding]:
    """Say what the rule has against a grid. `alone` are places that are grids by themselves."""
    keys = [spot.key for spot in held.spots]
    if len(keys) > 1:
        for spot in held.spots:
            if spot.whole and spot.households > held.line:
                yield _warn("grids.alone_merged", place=names[spot.key], line=held.line)
            if spot.kind is GridPlaceKind.RURAL_GROUP:
                yield _warn("grids.rural_merged", place=names[spot.key])
        if held.reason not in (GridReason.SAME_KIND, GridReason.UNDER_LINE):
            pieces = hood.pieces(keys)
            if len(pieces) > 1:
                outer = Names.first(names[key] for piece in pieces[1:] for key in piece)
                yield _warn("grids.apart", pieces=len(pieces), places=outer)
    if held.households <= held.line and held.reason is not GridReason.EXACTLY:
        mergeable = {spot.key for spot in held.spots if spot.kind is not GridPlaceKind.RURAL_GROUP}
        near = hood.near
        beside = sorted({other for key in mergeable for other in near[key]} - {*keys, *alone})
        if beside:
            yield _warn(
                "grids.could_merge", households=held.households, line=held.line,
                places=Names.first(names[key] for key in beside),
            )  # fmt: skip


def _warn(code: str, **facts: object) -> Finding:
    return Finding(code, Severity.WARNING, facts)
