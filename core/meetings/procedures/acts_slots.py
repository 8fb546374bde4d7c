"""Acts of the weekly slot: it is opened and ended, topics wait for it, its days are held."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.law.terms import Calendar
from core.meetings.pool.queries import owners_word
from core.meetings.procedures import queries
from core.meetings.procedures.drafts import HoldDay, OpenSlot, SlotTopicDraft
from core.meetings.procedures.kinds import SlotDayState, SlotTopicState
from core.meetings.procedures.queries_slots import HOUR, weekly_of
from core.meetings.procedures.slots import is_slot_day
from core.meetings.procedures.tables_slots import MeetingSlot, SlotDay, SlotTalk, SlotTopic
from core.meetings.tables import MeetingBody
from core.meetings.work import Work, limit_text, require_text


def open_slot(work: Work, draft: OpenSlot) -> Changes:
    """Let a body sit every week on a day; what sat before on that day is ended first."""
    require_text(place=draft.place)
    body = queries.get(work.session, MeetingBody, draft.body_id)
    query = sa.select(MeetingSlot.id).where(
        MeetingSlot.body_id == body.id,
        MeetingSlot.weekday == draft.weekday,
        MeetingSlot.until.is_(None),
    )
    if work.session.scalars(query).first() is not None:
        raise KnownError("procedures.slot_there", body=body.name)
    slot = MeetingSlot(
        body_id=body.id,
        weekday=draft.weekday,
        minute=draft.at.hour * HOUR + draft.at.minute,
        place=draft.place,
        on_holiday=draft.on_holiday,
        since=draft.since,
    )
    work.session.add(slot)
    work.session.flush()
    return _done(work, Event.SLOT_OPENED, slot.id, weekday=draft.weekday)


def end_slot(work: Work, slot_id: UUID, until: date, reason: str) -> Changes:
    """End a slot after `until`; its days and topics stay."""
    require_text(reason=reason)
    slot = sitting(work, slot_id)
    if until < slot.since:
        raise KnownError("procedures.slot_ends_before", day=slot.since)
    last = sa.select(sa.func.max(SlotDay.day)).where(SlotDay.slot_id == slot_id)
    held = work.session.scalar(last)
    if held is not None and until < held:
        raise KnownError("procedures.slot_ends_before", day=held)
    slot.until, slot.reason = until, reason
    return _done(work, Event.SLOT_ENDED, slot_id, day=until)


def add_topic(work: Work, slot_id: UUID, draft: SlotTopicDraft) -> Changes:
    """Let a topic wait for the next day of a slot; one of the pool waits once."""
    require_text(title=draft.title, raised_by=draft.raised_by)
    slot = sitting(work, slot_id)
    if draft.topic_id is not None:
        query = sa.select(SlotTopic.id).where(
            SlotTopic.topic_id == draft.topic_id, SlotTopic.state == SlotTopicState.OPEN
        )
        if work.session.scalars(query).first() is not None:
            raise KnownError("procedures.topic_waits", topic=draft.title)
    query_last = sa.select(sa.func.max(SlotTopic.number)).where(SlotTopic.slot_id == slot.id)
    topic = SlotTopic(
        slot_id=slot.id,
        number=(work.session.scalar(query_last) or 0) + 1,
        title=draft.title,
        raised_by=draft.raised_by,
        topic_id=draft.topic_id,
        added_on=work.clock.today(),
    )
    work.session.add(topic)
    work.session.flush()
    return _done(work, Event.SLOT_TOPIC_ADDED, topic.id, number=topic.number)


def withdraw_topic(work: Work, topic_id: UUID, reason: str) -> Changes:
    """Take a topic off its slot with a reason."""
    require_text(reason=reason)
    topic = queries.get(work.session, SlotTopic, topic_id)
    _end(topic, SlotTopicState.WITHDRAWN, work.clock.today(), reason)
    return _done(work, Event.SLOT_TOPIC_WITHDRAWN, topic_id)


def hold_day(work: Work, slot_id: UUID, draft: HoldDay, holidays: Calendar) -> Changes:
    """Enter a day that was held: what was settled; every other open topic rolls over.

    What the owners decide together (民法典第278条) no such day settles before they did.
    """
    limit_text(note=draft.note)
    if min(draft.members, draft.residents) < 0 or not draft.members + draft.residents:
        raise KnownError("procedures.nobody_came")
    slot = queries.get(work.session, MeetingSlot, slot_id)
    check_day(work, slot, draft.day, holidays)
    day = SlotDay(
        slot_id=slot.id,
        day=draft.day,
        state=SlotDayState.HELD,
        members=draft.members,
        residents=draft.residents,
        note=draft.note,
    )
    work.session.add(day)
    work.session.flush()
    outcomes = {one.topic_id: one.outcome for one in draft.settled}
    waiting = sa.select(SlotTopic).where(
        SlotTopic.slot_id == slot.id,
        SlotTopic.state == SlotTopicState.OPEN,
        SlotTopic.added_on <= draft.day,
    )
    topics = {row.id: row for row in work.session.scalars(waiting.order_by(SlotTopic.number))}
    if outcomes.keys() - topics.keys():
        raise KnownError("procedures.topic_not_waiting")
    for topic in topics.values():
        outcome = outcomes.get(topic.id)
        talk = SlotTalk(topic_id=topic.id, day_id=day.id, settled=outcome is not None)
        work.session.add(talk)
        if outcome is not None:
            require_text(resolution=outcome)
            if not may_settle(work, topic):
                raise KnownError("procedures.slot_owners_decide", topic=topic.title)
            talk.note = outcome
            _end(topic, SlotTopicState.SETTLED, draft.day, outcome)
    return _done(
        work, Event.SLOT_DAY_HELD, slot_id, day=draft.day, talked=len(topics), settled=len(outcomes)
    )


def call_off_day(work: Work, slot_id: UUID, day: date, reason: str, holidays: Calendar) -> Changes:
    """Enter that a day was not held, and why; its topics wait for the next."""
    require_text(reason=reason)
    slot = queries.get(work.session, MeetingSlot, slot_id)
    check_day(work, slot, day, holidays, may_come=True)
    row = SlotDay(slot_id=slot.id, day=day, state=SlotDayState.CALLED_OFF, note=reason)
    work.session.add(row)
    return _done(work, Event.SLOT_DAY_CALLED_OFF, slot_id, day=day)


def may_settle(work: Work, topic: SlotTopic) -> bool:
    """Tell whether a day may settle a topic: none of the owners' own before they agreed."""
    if topic.topic_id is None:
        return True
    theirs, agreed = owners_word(work.session, topic.topic_id)
    return not theirs or bool(agreed)


def check_day(
    work: Work, slot: MeetingSlot, day: date, holidays: Calendar, *, may_come: bool = False
) -> None:
    """Refuse a day on which the slot does not sit, that is to come, or that is entered."""
    if not is_slot_day(weekly_of(slot), day, holidays):
        raise KnownError("procedures.no_slot_day", day=day)
    if not may_come:
        work.past(day)
    query = sa.select(SlotDay.id).where(SlotDay.slot_id == slot.id, SlotDay.day == day)
    if work.session.scalars(query).first() is not None:
        raise KnownError("procedures.day_entered", day=day)


def sitting(work: Work, slot_id: UUID) -> MeetingSlot:
    """Give a slot that was not ended."""
    slot = queries.get(work.session, MeetingSlot, slot_id)
    if slot.until is not None:
        raise KnownError("procedures.slot_ended", day=slot.until)
    return slot


def _end(topic: SlotTopic, state: SlotTopicState, day: date, outcome: str) -> None:
    if topic.state is not SlotTopicState.OPEN:
        raise KnownError("procedures.topic_ended", topic=topic.title)
    topic.state, topic.ended_on, topic.outcome = state, day, outcome


def _done(work: Work, event: Event, subject_id: UUID, **facts: Any) -> Changes:
    return work.record(event, subject_id, Topic.PROCEDURE, **facts)
