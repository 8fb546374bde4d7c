"""Reading the weekly slots: every function returns frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.errors import KnownError
from core.law.terms import Calendar
from core.meetings.procedures.kinds import SlotTopicState
from core.meetings.procedures.sheets_slots import (
    SlotDayRow,
    SlotMeetingRow,
    SlotRow,
    SlotSheet,
    SlotTopicRow,
)
from core.meetings.procedures.slots import (
    DayFacts,
    TopicFacts,
    Weekly,
    month_rows,
    next_dates,
    slot_dates,
)
from core.meetings.procedures.tables_slots import (
    MeetingSlot,
    SlotDay,
    SlotMeeting,
    SlotTalk,
    SlotTopic,
)
from core.meetings.queries import PLACE
from core.meetings.tables import Meeting, MeetingBody, MeetingTopic
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import ALL, Scope

NEXT = 4
"""How many days of a slot are shown ahead."""
HOUR = 60


def weekly_of(slot: MeetingSlot) -> Weekly:
    """Give when a slot sits."""
    return Weekly(slot.weekday, slot.since, slot.until, slot.on_holiday)


def load_slots(
    session: Session, today: date, holidays: Calendar, scope: Scope = ALL
) -> tuple[SlotRow, ...]:
    """List the slots of a scope, those that sit first."""
    chosen = belongs_to(scope, MeetingBody.compound_id, MeetingBody.community_id)
    found = session.execute(_slots().where(chosen)).all()
    counted = _open_topics(session, [slot.id for slot, _body, _place in found])
    rows = [
        _slot_row(slot, body, place, counted.get(slot.id, 0), today, holidays)
        for slot, body, place in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.until is not None, str(row.id))))


def _slots() -> sa.Select[MeetingSlot, MeetingBody, str]:
    return (
        sa.select(MeetingSlot, MeetingBody, PLACE)
        .join(MeetingBody, MeetingBody.id == MeetingSlot.body_id)
        .outerjoin(Compound, Compound.id == MeetingBody.compound_id)
        .outerjoin(Community, Community.id == MeetingBody.community_id)
    )


def _open_topics(session: Session, slot_ids: Sequence[UUID]) -> Mapping[UUID, int]:
    query = sa.select(SlotTopic.slot_id, sa.func.count()).where(
        SlotTopic.slot_id.in_(slot_ids), SlotTopic.state == SlotTopicState.OPEN
    )
    rows = session.execute(query.group_by(SlotTopic.slot_id))
    return {row[0]: row[1] for row in rows}


def load_slot(session: Session, slot_id: UUID, today: date, holidays: Calendar) -> SlotSheet:
    """Load all that is shown of a slot; `KnownError` if it is not there."""
    found = session.execute(_slots().where(MeetingSlot.id == slot_id)).one_or_none()
    if found is None:
        raise KnownError("procedures.not_found")
    slot, body, place = found
    days = _load_days(session, slot_id)
    rolled = _rolled_on(session, slot_id)
    topics = _load_topics(session, slot_id, rolled)
    facts = [
        TopicFacts(row.added_on, row.state, row.ended_on, rolled.get(row.id, ())) for row in topics
    ]
    counted = [DayFacts(row.day, row.state, row.members, row.residents) for row in days]
    dates = slot_dates(weekly_of(slot), slot.since, today, holidays)
    open_ = sum(row.state is SlotTopicState.OPEN for row in topics)
    return SlotSheet(
        _slot_row(slot, body, place, open_, today, holidays),
        topics,
        days,
        month_rows(dates, counted, facts, today),
        _load_meetings(session, slot_id, frozenset(row.day for row in days)),
    )


def _load_days(session: Session, slot_id: UUID) -> tuple[SlotDayRow, ...]:
    settled = sa.func.coalesce(sa.func.sum(sa.cast(SlotTalk.settled, sa.Integer)), 0)
    query = (
        sa.select(SlotDay, sa.func.count(SlotTalk.id), settled)
        .outerjoin(SlotTalk, SlotTalk.day_id == SlotDay.id)
        .where(SlotDay.slot_id == slot_id)
        .group_by(SlotDay.id)
        .order_by(SlotDay.day.desc())
    )
    return tuple(
        SlotDayRow(row.id, row.day, row.state, row.members, row.residents, row.note, talked, done)
        for row, talked, done in session.execute(query)
    )


def _load_meetings(
    session: Session, slot_id: UUID, entered: frozenset[date]
) -> tuple[SlotMeetingRow, ...]:
    topics = (
        sa.select(sa.func.count())
        .where(MeetingTopic.meeting_id == Meeting.id)
        .correlate(Meeting)
        .scalar_subquery()
    )
    query = (
        sa.select(SlotMeeting.day, Meeting, topics)
        .join(Meeting, Meeting.id == SlotMeeting.meeting_id)
        .where(SlotMeeting.slot_id == slot_id)
        .order_by(SlotMeeting.day.desc(), Meeting.number.desc())
    )
    return tuple(
        SlotMeetingRow(row.id, day, row.number, row.title, row.stage, count, day in entered)
        for day, row, count in session.execute(query)
    )


def _rolled_on(session: Session, slot_id: UUID) -> Mapping[UUID, tuple[date, ...]]:
    query = (
        sa.select(SlotTalk.topic_id, SlotDay.day)
        .join(SlotDay, SlotDay.id == SlotTalk.day_id)
        .where(SlotDay.slot_id == slot_id, SlotTalk.settled.is_(sa.false()))
        .order_by(SlotDay.day)
    )
    found: dict[UUID, list[date]] = {}
    for topic_id, day in session.execute(query):
        found.setdefault(topic_id, []).append(day)
    return {topic_id: tuple(days) for topic_id, days in found.items()}


def _load_topics(
    session: Session, slot_id: UUID, rolled: Mapping[UUID, tuple[date, ...]]
) -> tuple[SlotTopicRow, ...]:
    query = sa.select(SlotTopic).where(SlotTopic.slot_id == slot_id).order_by(SlotTopic.number)
    rows = [
        SlotTopicRow(
            id=row.id,
            number=row.number,
            title=row.title,
            raised_by=row.raised_by,
            topic_id=row.topic_id,
            added_on=row.added_on,
            state=row.state,
            ended_on=row.ended_on,
            outcome=row.outcome,
            rolled=len(rolled.get(row.id, ())),
        )
        for row in session.scalars(query)
    ]
    return tuple(sorted(rows, key=lambda row: (row.state is not SlotTopicState.OPEN, row.number)))


def _slot_row(  # noqa: PLR0913, PLR0917 - a row and what stands around it
    slot: MeetingSlot,
    body: MeetingBody,
    place: str,
    open_topics: int,
    today: date,
    holidays: Calendar,
) -> SlotRow:
    return SlotRow(
        id=slot.id,
        body_id=body.id,
        body=body.name,
        place_of=place,
        compound_id=body.compound_id,
        community_id=body.community_id,
        weekday=slot.weekday,
        at=time(slot.minute // HOUR, slot.minute % HOUR),
        place=slot.place,
        on_holiday=slot.on_holiday,
        since=slot.since,
        until=slot.until,
        reason=slot.reason,
        next=next_dates(weekly_of(slot), today, NEXT, holidays),
        open_topics=open_topics,
    )
