"""Reading events, self-organised groups, totals of other systems, and what is due of all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.kinds import DueKind, DutyPurpose, EventState
from core.affairs.neighbours.queries_disputes import load_disputes
from core.affairs.neighbours.queries_duties import load_duties, load_rounds, load_sent_up
from core.affairs.neighbours.queries_teams import load_teams
from core.affairs.neighbours.reading import group, in_scope, row_of
from core.affairs.neighbours.sheets import DueLine
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
from core.errors import KnownError
from core.rosters.tables import Compound
from core.scope import ALL, Scope


def load_events(session: Session, scope: Scope, only: UUID | None = None) -> tuple[EventRow, ...]:
    """List the events, the newest first."""
    query = sa.select(NeighbourEvent, Compound.name).join(
        Compound, Compound.id == NeighbourEvent.compound_id
    )
    query = in_scope(query, scope)
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


def load_groups(session: Session, scope: Scope) -> tuple[GroupRow, ...]:
    """List the self-organised groups with their last count, those that are no more last."""
    query = sa.select(NeighbourGroup, Compound.name).join(
        Compound, Compound.id == NeighbourGroup.compound_id
    )
    order = (NeighbourGroup.ended_on.isnot(None), NeighbourGroup.name, NeighbourGroup.id)
    found = session.execute(in_scope(query, scope).order_by(*order)).all()
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


def load_totals_of_others(session: Session) -> tuple[TotalRow, ...]:
    """List what other systems counted, the newest period first."""
    query = sa.select(ImportedTotal).order_by(ImportedTotal.until.desc(), ImportedTotal.id.desc())
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


def load_due(session: Session, scope: Scope, until: date) -> tuple[DueLine, ...]:
    """List what is due by a day, the earliest first."""
    due = [*_of_duties(session, scope), *_of_others(session, scope)]
    return tuple(
        sorted((one for one in due if one.day <= until), key=lambda one: (one.day, one.title))
    )


def _of_duties(session: Session, scope: Scope) -> Iterator[DueLine]:
    kinds = {
        DutyPurpose.DISCLOSURE: DueKind.DISCLOSE,
        DutyPurpose.REPORT: DueKind.REPORT,
    }
    for duty in load_duties(session, scope):
        if duty.next_due is not None:
            kind = kinds[duty.purpose]
            yield DueLine(kind, duty.id, duty.compound_id, duty.title, duty.next_due)


def _of_others(session: Session, scope: Scope) -> Iterator[DueLine]:
    for case in load_disputes(session, scope):
        if case.next_deadline is not None:
            yield DueLine(
                DueKind.KEEP_AGREEMENT, case.id, case.compound_id, case.title, case.next_deadline
            )
    for event in load_events(session, scope):
        if event.state is EventState.PLANNED:
            yield DueLine(
                DueKind.HOLD_EVENT,
                event.id,
                event.compound_id,
                event.title,
                event.planned_on,
                event.organiser,
            )
    for asked in load_rounds(session, scope):
        if asked.closed_on is None:
            yield DueLine(
                DueKind.CLOSE_ROUND,
                asked.id,
                asked.compound_id,
                asked.title,
                asked.until,
                asked.convenor,
            )
    for sent in load_sent_up(session, scope):
        if sent.answered_on is None and sent.answer_due is not None:
            yield DueLine(
                DueKind.ANSWER,
                sent.id,
                sent.compound_id,
                sent.title,
                sent.answer_due,
                sent.sent_to,
            )
