"""What is next to what: a graph of places, and whether a grid hangs together in it.

The graph is networkx's, which loads only when one is asked for.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from core.party.grids.coordinates import MILLIMETRES, Point, in_millimetres
from core.party.grids.planner import Spot

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True, slots=True)
class Reach:
    """How neighbours are told by coordinates: so many nearest ones, within so many metres."""

    nearest: int
    metres: int


class Neighbourhood:
    """The places of one plan and what is next to what; nothing reaches beyond a community."""

    def __init__(
        self,
        spots: Sequence[Spot],
        pairs: Iterable[tuple[int, int]],
        points: Mapping[int, Point],
        reach: Reach,
    ) -> None:
        import networkx as nx  # noqa: PLC0415 - a tenth of a second that few acts need

        self._graph: nx.Graph = nx.Graph()
        self._community = {spot.key: spot.community for spot in spots}
        self._graph.add_nodes_from(sorted(self._community))
        for one, other in (*pairs, *_by_distance(spots, points, reach)):
            if self._community.get(one, -1) == self._community.get(other, -2):
                self._graph.add_edge(one, other)

    @cached_property
    def near(self) -> dict[int, tuple[int, ...]]:
        """Give the neighbours of each place, in order."""
        return {place: tuple(sorted(self._graph.adj[place])) for place in self._graph}

    def pieces(self, places: Collection[int]) -> list[list[int]]:
        """Give the pieces of a grid that hang together, the first place's first."""
        import networkx as nx  # noqa: PLC0415 - it was loaded with the graph

        found = nx.connected_components(self._graph.subgraph(places))
        return sorted(sorted(piece) for piece in found)


def _by_distance(
    spots: Sequence[Spot], points: Mapping[int, Point], reach: Reach
) -> Iterator[tuple[int, int]]:
    """Give the pairs that coordinates make neighbours, community by community."""
    inside: defaultdict[int, dict[int, Point]] = defaultdict(dict)
    for spot in spots:
        if spot.key in points:
            inside[spot.community][spot.key] = points[spot.key]
    furthest = (reach.metres * MILLIMETRES) ** 2
    for mine in inside.values():
        flat = in_millimetres(mine)
        for one, (east, north) in flat.items():
            away = (
                ((east - x) ** 2 + (north - y) ** 2, other)
                for other, (x, y) in flat.items()
                if other != one
            )
            for square, other in heapq.nsmallest(reach.nearest, away):
                if square <= furthest:
                    yield one, other
