"""Reads of places, plans and staff; frozen rows only."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.law.packs import LawBook
from core.party.grids.coordinates import from_millionths
from core.party.grids.graph import Reach
from core.party.grids.kinds import GridPlaceKind, GridRole
from core.party.grids.lookups import (
    in_force,
    load_communities,
    load_ground,
    load_pairs,
    load_places,
    serving,
)
from core.party.grids.planner import Rule, undecided
from core.party.grids.rules import line_of
from core.party.grids.sheets import (
    CommunityStaffing,
    OnLine,
    PlaceHistoryRow,
    PlaceRow,
    PlanBasis,
    PlanRow,
    Staffing,
    StaffRow,
)
from core.party.grids.tables import (
    Grid,
    GridPart,
    GridPlaceChange,
    GridPlan,
    GridStaff,
)
from core.scope import Scope, ScopeKind


def load_place_rows(session: Session, own: str, scope: Scope) -> tuple[PlaceRow, ...]:
    """Give the places of a scope, by community and name."""
    communities = load_communities(session, own)
    only = [scope.id] if scope.kind is ScopeKind.COMMUNITY else None
    places = load_places(session, communities, only)
    beside: defaultdict[UUID, list[UUID]] = defaultdict(list)
    for one, other in load_pairs(session):
        beside[one].append(other)
        beside[other].append(one)
    names = {place.id: place.name for place in places}
    grids = _grids_of_places(session)
    return tuple(
        PlaceRow(
            id=place.id,
            community_id=place.community_id,
            community=communities[place.community_id],
            name=place.name,
            kind=place.kind,
            households=place.households,
            whole=place.whole,
            compound_id=place.compound_id,
            measure=place.measure,
            east=None if place.east is None else from_millionths(place.east),
            north=None if place.north is None else from_millionths(place.north),
            neighbours=tuple(beside[place.id]),
            beside=tuple(sorted(names[one] for one in beside[place.id] if one in names)),
            grid=grids.get(place.id, ""),
        )
        for place in places
        if scope.kind is not ScopeKind.COMPOUND or place.compound_id == scope.id
    )


def _grids_of_places(session: Session) -> dict[UUID, str]:
    rows = session.execute(
        sa.select(GridPart.place_id, Grid.name)
        .join(Grid, Grid.id == GridPart.grid_id)
        .join(GridPlan, GridPlan.id == Grid.plan_id)
        .where(in_force(), GridPart.until_step.is_(None))
    )
    return dict(rows.all())


def load_place_history(session: Session, place_id: UUID) -> tuple[PlaceHistoryRow, ...]:
    """Give what a place was before each correction, the last first."""
    rows = session.scalars(
        sa.select(GridPlaceChange)
        .where(GridPlaceChange.place_id == place_id)
        .order_by(GridPlaceChange.ordinal.desc())
    )
    return tuple(
        PlaceHistoryRow(row.day, row.reason, row.name, row.kind, row.households, row.whole)
        for row in rows
    )


def load_basis(
    session: Session, own: str, book: LawBook, scope: Scope, line: int | None
) -> PlanBasis:
    """Give what a plan of a scope would begin with, by the policy's line or another."""
    communities = load_communities(session, own)
    only = [scope.id] if scope.kind is ScopeKind.COMMUNITY else None
    reach = Reach(book.number("grid.nearest"), book.number("grid.metres"))
    ground = load_ground(session, load_places(session, communities, only), reach)
    near = ground.hood.near
    policy = line_of(book)
    drawn = line if line is not None else policy.line if policy else None
    target = book.number("grid.target")
    asked = () if drawn is None else undecided(ground.spots, Rule(drawn, target, {}))
    at = [ground.places[spot.key] for spot in asked]
    return PlanBasis(
        places=len(ground.places),
        households=sum(place.households for place in ground.places),
        without_neighbours=sum(
            not near[spot.key]
            for spot in ground.spots
            if spot.kind is not GridPlaceKind.RURAL_GROUP
        ),
        line=policy.line if policy else None,
        source=policy.source if policy else "",
        target=target,
        nearest=reach.nearest,
        metres=reach.metres,
        on_line=tuple(OnLine(one.id, communities[one.community_id], one.name) for one in at),
    )


def load_plans(session: Session, own: str) -> tuple[PlanRow, ...]:
    """Give every plan, the newest first."""
    communities = load_communities(session, own)
    standing = sa.func.count(Grid.id)
    ruling = sa.func.sum(sa.case((Grid.ended_on.is_(None), 1), else_=0))
    rows = session.execute(
        sa.select(GridPlan, standing, ruling)
        .outerjoin(Grid, sa.and_(Grid.plan_id == GridPlan.id, Grid.until_step.is_(None)))
        .group_by(GridPlan.id)
        .order_by(GridPlan.number.desc())
    )
    return tuple(
        plan_row(plan, communities, grids, in_force=bool(ruling)) for plan, grids, ruling in rows
    )


def plan_row(
    plan: GridPlan, communities: dict[UUID | None, str], grids: int, *, in_force: bool
) -> PlanRow:
    """Make the row of a plan."""
    return PlanRow(
        id=plan.id,
        number=plan.number,
        community="" if plan.of_all else communities[plan.community_id],
        made_on=plan.made_on,
        adopted_on=plan.adopted_on,
        in_force=in_force and plan.adopted_on is not None,
        line=plan.line,
        target=plan.target,
        rule_source=plan.rule_source,
        grids=grids,
        corrections=plan.steps,
    )


def load_staff(session: Session, own: str, scope: Scope) -> tuple[StaffRow, ...]:
    """Give everybody who serves now, by community, grid and role."""
    communities = load_communities(session, own)
    order = {one: number for number, one in enumerate(communities)}
    rows = session.execute(
        sa.select(GridStaff, Grid.name, Grid.number)
        .outerjoin(Grid, Grid.id == GridStaff.grid_id)
        .where(GridStaff.until.is_(None), *_of_community(scope))
    ).all()
    roles = list(GridRole)
    ordered = sorted(
        rows,
        key=lambda row: (
            order[row[0].community_id], row[2] or 0, roles.index(row[0].role), row[0].id
        ),
    )  # fmt: skip
    return tuple(
        StaffRow(
            id=row.id,
            community_id=row.community_id,
            community=communities[row.community_id],
            grid_id=row.grid_id,
            grid=grid or "",
            role=row.role,
            name=row.name,
            unit=row.unit,
            phone=row.phone,
            since=row.since,
        )
        for row, grid, _number in ordered
    )


def _of_community(scope: Scope) -> list[sa.ColumnElement[bool]]:
    if scope.kind is not ScopeKind.COMMUNITY:
        return []
    return [GridStaff.community_id.is_not_distinct_from(scope.id)]


def load_staffing(session: Session, own: str, scope: Scope) -> Staffing:
    """Count grids in force and who serves, by community; four statements."""
    communities = load_communities(session, own)
    grids: defaultdict[UUID | None, set[UUID]] = defaultdict(set)
    rows = session.execute(
        sa.select(Grid.community_id, Grid.id)
        .join(GridPlan, GridPlan.id == Grid.plan_id)
        .where(in_force())
    )
    for community_id, grid_id in rows:
        grids[community_id].add(grid_id)
    served: defaultdict[UUID | None, set[UUID | None]] = defaultdict(set)
    persons: defaultdict[UUID | None, dict[GridRole, int]] = defaultdict(dict)
    counted = session.execute(
        sa.select(GridStaff.community_id, GridStaff.grid_id, GridStaff.role, sa.func.count())
        .where(serving())
        .group_by(GridStaff.community_id, GridStaff.grid_id, GridStaff.role)
    )
    for community_id, grid, role, count in counted:
        served[community_id].add(grid)
        persons[community_id][role] = persons[community_id].get(role, 0) + count
    wanted = [scope.id] if scope.kind is ScopeKind.COMMUNITY else list(communities)
    return Staffing(
        tuple(
            CommunityStaffing(
                community_id=one,
                community=communities[one],
                grids=len(grids[one]),
                staffed=len(grids[one] & served[one]),
                persons=tuple(persons[one].get(role, 0) for role in GridRole),
            )
            for one in wanted
            if grids[one] or persons[one]
        )
    )
