"""The sheet of one plan: its grids with their reasons, and what the rule has against them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.findings import all_told, told
from core.law.findings import Finding, Names, Severity, Told
from core.party.grids.checks import Held, check, explain
from core.party.grids.kinds import GridReason
from core.party.grids.lookups import (
    Ground,
    load_communities,
    load_grids,
    load_ground,
    load_parts,
    reach_of,
)
from core.party.grids.queries import plan_row
from core.party.grids.sheets import CorrectionRow, GridRow, PartRow, PlanSheet, Spread
from core.party.grids.tables import (
    Grid,
    GridCorrection,
    GridPart,
    GridPlace,
    GridPlan,
    GridStaff,
)
from core.party.grids.work import get
from core.text.order import natural_key


@dataclass(frozen=True, slots=True)
class _Seen:
    """What every grid of a plan is seen with."""

    plan: GridPlan
    ground: Ground
    names: Mapping[int, str]
    alone: list[int]
    staff: dict[UUID, int]


def load_plan_of(session: Session, grid_id: UUID) -> UUID:
    """Give the plan of a grid; raise `KnownError` if there is no such grid."""
    return get(session, Grid, grid_id).plan_id


def load_plan(session: Session, own: str, plan_id: UUID) -> PlanSheet:
    """Give all that is shown of one plan, checked against the places as they are now."""
    plan = get(session, GridPlan, plan_id)
    communities = load_communities(session, own)
    grids = load_grids(session, plan_id)
    parts: defaultdict[UUID, list[GridPart]] = defaultdict(list)
    for part in load_parts(session, plan_id):
        parts[part.grid_id].append(part)
    ground = _ground(session, plan, [one.place_id for some in parts.values() for one in some])
    alone = [
        ground.number[parts[grid.id][0].place_id]
        for grid in grids
        if grid.reason in (GridReason.ALONE, GridReason.EXACTLY, GridReason.RURAL_GROUP)
    ]
    names = {key: place.name for key, place in enumerate(ground.places)}
    seen = _Seen(plan, ground, names, alone, _staff(session, plan_id))
    rows = tuple(
        _grid_row(seen, grid, parts[grid.id], communities[grid.community_id]) for grid in grids
    )
    sizes = [row.households for row in rows]
    spread = Spread(
        grids=len(rows),
        households=sum(sizes),
        least=min(sizes, default=0),
        most=max(sizes, default=0),
        under_line=sum(size <= plan.line for size in sizes),
    )
    ruling = any(grid.ended_on is None for grid in grids)
    return PlanSheet(
        plan=plan_row(plan, communities, len(rows), in_force=ruling),
        grids=rows,
        spread=spread,
        places=len(ground.places),
        findings=_left_out(session, plan, ground),
        corrections=_corrections(session, plan_id),
        pack=plan.pack,
        nearest=plan.nearest,
        metres=plan.metres,
    )


def _ground(session: Session, plan: GridPlan, ids: list[UUID]) -> Ground:
    places = session.scalars(sa.select(GridPlace).where(GridPlace.id.in_(ids)))
    ordered = sorted(places, key=lambda one: (natural_key(one.name), one.id))
    return load_ground(session, ordered, reach_of(plan))


def _grid_row(seen: _Seen, grid: Grid, parts: list[GridPart], community: str) -> GridRow:
    plan, ground = seen.plan, seen.ground
    planned = {ground.number[part.place_id]: part.households for part in parts}
    spots = tuple(replace(ground.spots[key], households=planned[key]) for key in sorted(planned))
    held = Held(spots, grid.reason, plan.line)
    names = seen.names
    found = [*check(held, ground.hood, names, seen.alone), *_changed(ground, planned)]
    return GridRow(
        id=grid.id,
        number=grid.number,
        name=grid.name,
        community_id=grid.community_id,
        community=community,
        places=tuple(
            PartRow(ground.id_of(spot.key), names[spot.key], spot.kind, spot.households, spot.whole)
            for spot in spots
        ),
        households=held.households,
        reason=grid.reason,
        why=told(explain(held, plan.target, ground.hood)),
        locked=grid.locked,
        findings=all_told(found),
        staff=seen.staff.get(grid.id, 0),
    )


def _changed(ground: Ground, planned: dict[int, int]) -> list[Finding]:
    """Say which places are no longer as the plan took them."""
    found = []
    for key, households in planned.items():
        place = ground.places[key]
        if place.dropped_on is not None:
            facts: dict[str, object] = {"place": place.name}
            found.append(Finding("grids.place_dropped", Severity.WARNING, facts))
        elif place.households != households:
            facts = {"place": place.name, "planned": households, "now": place.households}
            found.append(Finding("grids.place_changed", Severity.WARNING, facts))
    return found


def _left_out(session: Session, plan: GridPlan, ground: Ground) -> tuple[Told, ...]:
    query = sa.select(GridPlace.id, GridPlace.name).where(GridPlace.dropped_on.is_(None))
    if not plan.of_all:
        query = query.where(GridPlace.community_id.is_not_distinct_from(plan.community_id))
    names = [
        name
        for place_id, name in session.execute(query.order_by(GridPlace.name))
        if place_id not in ground.number
    ]
    if not names:
        return ()
    facts = {"count": len(names), "places": Names.first(names)}
    return all_told((Finding("grids.left_out", Severity.WARNING, facts),))


def _corrections(session: Session, plan_id: UUID) -> tuple[CorrectionRow, ...]:
    rows = session.execute(
        sa.select(GridCorrection, Grid.name)
        .join(Grid, Grid.id == GridCorrection.grid_id)
        .where(GridCorrection.plan_id == plan_id)
        .order_by(GridCorrection.ordinal)
    )
    return tuple(
        CorrectionRow(row.ordinal, row.kind, name, row.day, row.reason, row.before)
        for row, name in rows
    )


def _staff(session: Session, plan_id: UUID) -> dict[UUID, int]:
    rows = session.execute(
        sa.select(GridStaff.grid_id, sa.func.count())
        .join(Grid, Grid.id == GridStaff.grid_id)
        .where(Grid.plan_id == plan_id, GridStaff.until.is_(None))
        .group_by(GridStaff.grid_id)
    )
    return {grid_id: count for grid_id, count in rows if grid_id is not None}
