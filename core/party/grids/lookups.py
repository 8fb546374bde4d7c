"""What acts and looks both read of grids: places in hand, who is next to whom, current parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.party.grids.coordinates import Point
from core.party.grids.graph import Neighbourhood, Reach
from core.party.grids.planner import Spot
from core.party.grids.tables import (
    Grid,
    GridNeighbour,
    GridPart,
    GridPlace,
    GridPlan,
    GridStaff,
)
from core.rosters.tables import Community
from core.text.order import natural_key


@dataclass(frozen=True, slots=True)
class Ground:
    """Places numbered for the planner, in the order of communities and names."""

    places: tuple[GridPlace, ...]
    spots: tuple[Spot, ...]
    number: Mapping[UUID, int]
    hood: Neighbourhood

    def id_of(self, key: int) -> UUID:
        """Give the place of a planner's number."""
        return self.places[key].id


def load_communities(session: Session, own: str) -> dict[UUID | None, str]:
    """Name every community, the office's own first."""
    rows = session.execute(
        sa.select(Community.id, Community.name).order_by(Community.street, Community.name)
    )
    return {None: own, **dict(rows.all())}


def load_places(
    session: Session, communities: Iterable[UUID | None], only: Sequence[UUID | None] | None = None
) -> list[GridPlace]:
    """Give the places that are there, by community and name; of some communities or of all."""
    order = {one: number for number, one in enumerate(communities)}
    places = session.scalars(sa.select(GridPlace).where(GridPlace.dropped_on.is_(None)))
    return sorted(
        (one for one in places if only is None or one.community_id in only),
        key=lambda one: (order[one.community_id], natural_key(one.name), one.id),
    )


def load_pairs(session: Session) -> list[tuple[UUID, UUID]]:
    """Give the pairs of places that lie next to each other."""
    rows = session.execute(
        sa.select(GridNeighbour.place_id, GridNeighbour.other_id)
        .where(GridNeighbour.until.is_(None))
        .order_by(GridNeighbour.id)
    )
    return [(one, other) for one, other in rows]


def load_ground(session: Session, places: Iterable[GridPlace], reach: Reach) -> Ground:
    """Number places and say what is next to what among them; one statement."""
    return ground_of(places, load_pairs(session), reach)


def ground_of(
    places: Iterable[GridPlace], beside: Iterable[tuple[UUID, UUID]], reach: Reach
) -> Ground:
    """Number places and say what is next to what among them, of what was read before."""
    inside = tuple(places)
    number = {one.id: key for key, one in enumerate(inside)}
    of_community: dict[UUID | None, int] = {}
    spots, points = [], {}
    for key, one in enumerate(inside):
        community = of_community.setdefault(one.community_id, len(of_community))
        spots.append(Spot(key, community, one.kind, one.households, one.whole))
        if one.measure is not None and one.east is not None and one.north is not None:
            points[key] = Point(one.measure, one.east, one.north)
    pairs = [
        (number[one], number[other]) for one, other in beside if one in number and other in number
    ]
    return Ground(inside, tuple(spots), number, Neighbourhood(spots, pairs, points, reach))


def reach_of(plan: GridPlan) -> Reach:
    """Give how a plan tells neighbours by coordinates."""
    return Reach(plan.nearest, plan.metres)


def load_grids(session: Session, plan_id: UUID) -> list[Grid]:
    """Give the grids of a plan as it stands after its corrections, by number."""
    query = sa.select(Grid).where(Grid.plan_id == plan_id, Grid.until_step.is_(None))
    return list(session.scalars(query.order_by(Grid.number)))


def load_parts(session: Session, plan_id: UUID) -> list[GridPart]:
    """Give what lies in the grids of a plan as it stands."""
    query = (
        sa.select(GridPart)
        .join(Grid, Grid.id == GridPart.grid_id)
        .where(Grid.plan_id == plan_id, Grid.until_step.is_(None), GridPart.until_step.is_(None))
    )
    return list(session.scalars(query.order_by(GridPart.id)))


def in_force() -> sa.ColumnElement[bool]:
    """Say in SQL that a grid, joined with its plan, is in force today."""
    return sa.and_(
        GridPlan.adopted_on.is_not(None), Grid.until_step.is_(None), Grid.ended_on.is_(None)
    )


def serving() -> sa.ColumnElement[bool]:
    """Say in SQL that somebody serves now: a community, or a grid that is in force.

    Whoever was named for a grid of a draft serves once it is adopted.
    """
    grids = sa.select(Grid.id).join(GridPlan, GridPlan.id == Grid.plan_id).where(in_force())
    return sa.and_(
        GridStaff.until.is_(None),
        sa.or_(GridStaff.grid_id.is_(None), GridStaff.grid_id.in_(grids)),
    )


def load_gridded(session: Session) -> list[tuple[UUID, UUID]]:
    """Give the compounds of the rosters that lie in grids in force, each with its grid."""
    rows = session.execute(
        sa.select(GridPlace.compound_id, Grid.id)
        .join(GridPart, GridPart.place_id == GridPlace.id)
        .join(Grid, Grid.id == GridPart.grid_id)
        .join(GridPlan, GridPlan.id == Grid.plan_id)
        .where(in_force(), GridPart.until_step.is_(None), GridPlace.compound_id.is_not(None))
        .order_by(GridPlace.name, GridPlace.id)
    )
    return [(one, grid) for one, grid in rows if one is not None]
