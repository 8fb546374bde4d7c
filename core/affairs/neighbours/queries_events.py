"""Reading events, self-organised groups, totals of other systems, and what is due of all."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.queries_teams import load_teams
from core.affairs.neighbours.reading import group
from core.affairs.neighbours.sheets_events import (
    EventRow,
    EventTotals,
    GroupRow,
    HeldRow,
    TotalRow,
)
from core.affairs.neighbours.tables_events import (
    EventHeld,
    GroupCount,
    ImportedTotal,
    NeighbourEvent,
    NeighbourGroup,
)
from core.db.rows import row_of
from core.errors import KnownError
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope


def load_events(session: Session, scope: Scope, only: UUID | None = None) -> tuple[EventRow, ...]:
    """List the events, the newest first."""
    query = sa.select(NeighbourEvent, Compound.name).join(
        Compound, Compound.id == NeighbourEvent.compound_id
    )
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(NeighbourEvent.id == only)
    order = (NeighbourEvent.planned_on.desc(), NeighbourEvent.id.desc())
    found = session.execute(query.order_by(*order)).all()
    held = sa.select(EventHeld).where(EventHeld.event_id.in_([one.id for one, _name in found]))
    versions = group(
        session.scalars(held.order_by(EventHeld.event_id, EventHeld.number)),
        lambda one: one.event_id,
        lambda one: row_of(HeldRow, one),
    )
    return tuple(
        row_of(EventRow, one, compound=name, versions=tuple(versions.get(one.id, ())))
        for one, name in found
    )


def load_event(session: Session, event_id: UUID) -> EventRow:
    """Give one event."""
    rows = load_events(session, ALL, event_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    return rows[0]


def load_groups(session: Session, scope: Scope, only: UUID | None = None) -> tuple[GroupRow, ...]:
    """List the self-organised groups with their last count, those that are no more last."""
    query = sa.select(NeighbourGroup, Compound.name).join(
        Compound, Compound.id == NeighbourGroup.compound_id
    )
    if only is not None:
        query = query.where(NeighbourGroup.id == only)
    order = (NeighbourGroup.ended_on.isnot(None), NeighbourGroup.name, NeighbourGroup.id)
    found = session.execute(query.where(lies_in(scope)).order_by(*order)).all()
    counts = sa.select(GroupCount).where(GroupCount.group_id.in_([one.id for one, _ in found]))
    last = {one.group_id: one for one in session.scalars(counts.order_by(GroupCount.ordinal))}
    return tuple(
        row_of(
            GroupRow,
            one,
            compound=name,
            members=last[one.id].members,
            counted_on=last[one.id].day,
        )
        for one, name in found
    )


def load_totals_of_others(session: Session, only: UUID | None = None) -> tuple[TotalRow, ...]:
    """List what other systems counted, the newest period first."""
    query = sa.select(ImportedTotal).order_by(ImportedTotal.until.desc(), ImportedTotal.id.desc())
    if only is not None:
        query = query.where(ImportedTotal.id == only)
    return tuple(row_of(TotalRow, one) for one in session.scalars(query))


def load_event_totals(session: Session, scope: Scope) -> EventTotals:
    """Add up the records made here; what other systems counted is not among them."""
    held = [one.held for one in load_events(session, scope) if one.held is not None]
    teams = [one for one in load_teams(session, scope) if one.ended_on is None]
    groups = [one for one in load_groups(session, scope) if one.ended_on is None]
    return EventTotals(
        events=len(held),
        headcount=sum(one.headcount for one in held),
        fen=sum(one.fen or 0 for one in held),
        teams=len(teams),
        volunteers=sum(one.members for one in teams),
        groups=len(groups),
        group_members=sum(one.members for one in groups),
    )
