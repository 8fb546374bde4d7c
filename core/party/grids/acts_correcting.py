"""Acts that correct a plan by hand: places moved, grids split, merged, locked, named.

The rule stops none of them; what it has against the plan is said on the plan's sheet.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.db.texts import longest
from core.errors import KnownError
from core.party.grids.acts_staff import carry_staff
from core.party.grids.kinds import GridCorrectionKind, GridReason
from core.party.grids.tables import Grid, GridCorrection, GridPart, GridPlace, GridPlan
from core.party.grids.work import Work, get, require_text
from core.phrases import phrase


def move_places(work: Work, places: Collection[UUID], grid_id: UUID, reason: str) -> Changes:
    """Move places of a plan into one of its grids; a grid that is left empty is dissolved."""
    grid = _standing(work, grid_id)
    require_text(reason=reason)
    _still_open(grid)
    step = _step(work, grid, GridCorrectionKind.MOVED, reason, str(grid.reason))
    parts = _parts(work, grid.plan_id, places)
    if not parts or any(part.grid_id == grid_id for part in parts):
        raise KnownError("grids.move_nothing", grid=grid.name)
    left = {part.grid_id for part in parts}
    _put(work, parts, grid, step)
    for one in left:
        _left(work, get(work.session, Grid, one), grid, step, reason)
    grid.reason = GridReason.BY_HAND
    return work.done(Event.GRID_CORRECTED, grid_id, kind=GridCorrectionKind.MOVED)


def split(work: Work, grid_id: UUID, places: Collection[UUID], name: str, reason: str) -> Changes:
    """Make a grid of its own out of some places of one; the subject is the new one."""
    grid = _standing(work, grid_id)
    require_text(reason=reason)
    _still_open(grid)
    parts = [one for one in _parts(work, grid.plan_id, places) if one.grid_id == grid_id]
    rest = _count(work, grid_id) - len(parts)
    if not parts or not rest:
        raise KnownError("grids.split_nothing", grid=grid.name)
    step = _step(work, grid, GridCorrectionKind.SPLIT, reason, str(grid.reason))
    number = _next_number(work, grid.plan_id)
    made = Grid(
        plan_id=grid.plan_id,
        community_id=grid.community_id,
        number=number,
        name=name.strip() or phrase("grid_split_name", grid=grid.name, number=number),
        reason=GridReason.BY_HAND,
        since_step=step,
    )
    work.session.add(made)
    work.session.flush()
    _put(work, parts, made, step)
    grid.reason = GridReason.BY_HAND
    return work.done(Event.GRID_CORRECTED, made.id, kind=GridCorrectionKind.SPLIT)


def merge(work: Work, into_id: UUID, others: Sequence[UUID], reason: str) -> Changes:
    """Merge grids of one community into one of them."""
    grid = _standing(work, into_id)
    require_text(reason=reason)
    _still_open(grid)
    going = [_standing(work, one) for one in dict.fromkeys(others) if one != into_id]
    if not going or any(one.plan_id != grid.plan_id for one in going):
        raise KnownError("grids.merge_nothing", grid=grid.name)
    for one in going:
        _same_community(grid, one.community_id, one.name)
    step = _step(work, grid, GridCorrectionKind.MERGED, reason, str(grid.reason))
    for one in going:
        query = sa.select(GridPart).where(GridPart.grid_id == one.id, GridPart.until_step.is_(None))
        _put(work, work.session.scalars(query).all(), grid, step)
        _left(work, one, grid, step, reason)
    grid.reason = GridReason.BY_HAND
    return work.done(Event.GRID_CORRECTED, into_id, kind=GridCorrectionKind.MERGED)


def lock(work: Work, grid_id: UUID, reason: str) -> Changes:
    """Lock a grid, so that the next plan keeps it; or let a locked one go again."""
    grid = _standing(work, grid_id)
    require_text(reason=reason)
    kind = GridCorrectionKind.UNLOCKED if grid.locked else GridCorrectionKind.LOCKED
    _step(work, grid, kind, reason, "")
    grid.locked = not grid.locked
    return work.done(Event.GRID_CORRECTED, grid_id, kind=kind)


def rename(work: Work, grid_id: UUID, name: str, reason: str) -> Changes:
    """Give a grid another name."""
    grid = _standing(work, grid_id)
    require_text(longest(Grid.name), grid_name=name)
    require_text(reason=reason)
    _step(work, grid, GridCorrectionKind.RENAMED, reason, grid.name)
    grid.name = name.strip()
    return work.done(Event.GRID_CORRECTED, grid_id, kind=GridCorrectionKind.RENAMED)


def _standing(work: Work, grid_id: UUID) -> Grid:
    grid = get(work.session, Grid, grid_id)
    if grid.until_step is not None or grid.ended_on is not None:
        raise KnownError("grids.grid_gone", grid=grid.name)
    return grid


def _still_open(grid: Grid) -> None:
    if grid.locked:
        raise KnownError("grids.grid_locked", grid=grid.name)


def _step(work: Work, grid: Grid, kind: GridCorrectionKind, reason: str, before: str) -> int:
    """Note a correction and give its number."""
    row = get(work.session, GridPlan, grid.plan_id)
    row.steps += 1
    work.session.add(
        GridCorrection(
            plan_id=row.id,
            ordinal=row.steps,
            kind=kind,
            grid_id=grid.id,
            day=work.clock.today(),
            reason=reason,
            before=before,
        )
    )
    return row.steps


def _parts(work: Work, plan_id: UUID, places: Collection[UUID]) -> list[GridPart]:
    query = (
        sa.select(GridPart)
        .join(Grid, Grid.id == GridPart.grid_id)
        .where(
            Grid.plan_id == plan_id,
            GridPart.until_step.is_(None),
            GridPart.place_id.in_(list(places)),
        )
    )
    return list(work.session.scalars(query.order_by(GridPart.id)))


def _put(work: Work, parts: Sequence[GridPart], grid: Grid, step: int) -> None:
    """Let places lie in `grid` from a correction on; all must be of its community."""
    for part in parts:
        place = get(work.session, GridPlace, part.place_id)
        _same_community(grid, place.community_id, place.name)
        part.until_step = step
        work.session.add(
            GridPart(
                grid_id=grid.id,
                place_id=part.place_id,
                households=part.households,
                since_step=step,
            )
        )
    work.session.flush()


def _same_community(grid: Grid, community_id: UUID | None, name: str) -> None:
    if community_id != grid.community_id:
        raise KnownError("grids.other_community", grid=grid.name, place=name)


def _left(work: Work, grid: Grid, heir: Grid, step: int, reason: str) -> None:
    """Mark a grid that lost places; one that lost all is dissolved, its people go along."""
    _still_open(grid)
    if _count(work, grid.id):
        grid.reason = GridReason.BY_HAND
        return
    grid.until_step = step
    carry_staff(work, {grid.id: heir.id}, work.clock.today(), reason)


def _count(work: Work, grid_id: UUID) -> int:
    query = sa.select(sa.func.count()).where(
        GridPart.grid_id == grid_id, GridPart.until_step.is_(None)
    )
    return work.session.scalar(query) or 0


def _next_number(work: Work, plan_id: UUID) -> int:
    query = sa.select(sa.func.max(Grid.number)).where(Grid.plan_id == plan_id)
    return (work.session.scalar(query) or 0) + 1
