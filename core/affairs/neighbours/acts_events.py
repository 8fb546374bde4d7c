"""Acts of what neighbours do together: events, self-organised groups, totals of other systems."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.affairs.neighbours.drafts import EventDraft, HeldDraft, RegisterGroup, TotalDraft
from core.affairs.neighbours.kinds import EventState
from core.affairs.neighbours.tables_events import (
    EventHeld,
    GroupCount,
    ImportedTotal,
    NeighbourEvent,
    NeighbourGroup,
)
from core.affairs.neighbours.work import Work, limit_text, require_period, require_text
from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError


def plan_event(work: Work, draft: EventDraft) -> Changes:
    """Put an event into the calendar."""
    require_text(title=draft.title, place=draft.place, organising=draft.organiser)
    limit_text(about=draft.about)
    row = work.add(
        NeighbourEvent(
            compound_id=draft.compound_id,
            title=draft.title,
            kind=draft.kind,
            planned_on=draft.planned_on,
            place=draft.place,
            organiser=draft.organiser,
            about=draft.about,
        )
    )
    return work.done(Event.EVENT_PLANNED, row.id, day=draft.planned_on)


def hold_event(work: Work, event_id: UUID, draft: HeldDraft) -> Changes:
    """Note how an event was held; a second time puts the first right and says why."""
    event = work.get(NeighbourEvent, event_id)
    if event.state is EventState.CALLED_OFF:
        raise KnownError("neighbours.event_called_off")
    if draft.headcount < 0 or (draft.fen is not None and draft.fen < 0):
        raise KnownError("neighbours.negative")
    if draft.fen:
        require_text(money_source=draft.money_source)
    limit_text(note=draft.note)
    number = work.next_number(EventHeld.number, EventHeld.event_id, event_id)
    if number > 1:
        require_text(reason=draft.reason)
    held = EventHeld(
        event_id=event_id,
        number=number,
        day=work.day(draft.day),
        headcount=draft.headcount,
        basis=draft.basis,
        fen=draft.fen,
        money_source=draft.money_source,
        note=draft.note,
        reason=draft.reason if number > 1 else "",
    )
    work.add(held)
    event.state = EventState.HELD
    return work.done(Event.EVENT_HELD, event_id, number=number, headcount=draft.headcount)


def call_off_event(work: Work, event_id: UUID, reason: str) -> Changes:
    """Call an event off before it is held."""
    event = work.get(NeighbourEvent, event_id)
    if event.state is not EventState.PLANNED:
        raise KnownError("neighbours.event_not_planned")
    require_text(reason=reason)
    event.state, event.reason = EventState.CALLED_OFF, reason
    return work.done(Event.EVENT_CALLED_OFF, event_id)


def register_group(work: Work, draft: RegisterGroup) -> Changes:
    """File a self-organised group with how many it counts."""
    require_text(name=draft.name, leader=draft.leader, filed_with=draft.filed_with)
    limit_text(about=draft.about)
    if draft.members < 0:
        raise KnownError("neighbours.negative")
    row = work.add(
        NeighbourGroup(
            compound_id=draft.compound_id,
            name=draft.name,
            kind=draft.kind,
            leader=draft.leader,
            about=draft.about,
            filed_on=work.day(draft.filed_on),
            filed_with=draft.filed_with,
        )
    )
    first = GroupCount(group_id=row.id, ordinal=1, day=row.filed_on, members=draft.members)
    work.add(first)
    return work.done(Event.GROUP_REGISTERED, row.id, members=draft.members)


def count_group(work: Work, group_id: UUID, members: int) -> Changes:
    """Note how many a group counts today; earlier counts stay."""
    _running(work, group_id)
    if members < 0:
        raise KnownError("neighbours.negative")
    number = work.next_number(GroupCount.ordinal, GroupCount.group_id, group_id)
    day = work.clock.today()
    work.add(GroupCount(group_id=group_id, ordinal=number, day=day, members=members))
    return work.done(Event.GROUP_COUNTED, group_id, members=members)


def end_group(work: Work, group_id: UUID, reason: str) -> Changes:
    """Note that a group is no more."""
    row = _running(work, group_id)
    require_text(reason=reason)
    row.ended_on, row.end_reason = work.clock.today(), reason
    return work.done(Event.GROUP_ENDED, group_id)


def _running(work: Work, group_id: UUID) -> NeighbourGroup:
    row = work.get(NeighbourGroup, group_id)
    if row.ended_on is not None:
        raise KnownError("neighbours.group_ended")
    return row


def take_total(work: Work, draft: TotalDraft) -> Changes:
    """Keep what another system counted, apart from the records made here."""
    require_text(source=draft.source)
    require_period(draft.since, draft.until)
    if draft.tasks < 0 or draft.sign_ups < 0:
        raise KnownError("neighbours.negative")
    same = sa.select(ImportedTotal.id).where(
        ImportedTotal.source == draft.source,
        ImportedTotal.since <= draft.until,
        ImportedTotal.until >= draft.since,
    )
    if work.session.scalars(same).first() is not None:
        raise KnownError("neighbours.total_known", source=draft.source)
    row = work.add(
        ImportedTotal(
            source=draft.source,
            since=draft.since,
            until=draft.until,
            tasks=draft.tasks,
            sign_ups=draft.sign_ups,
            taken_on=work.clock.today(),
            note=draft.note,
        )
    )
    return work.done(Event.TOTAL_TAKEN, row.id, tasks=draft.tasks, sign_ups=draft.sign_ups)
