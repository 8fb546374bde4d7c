"""Acts of a slot's day with minutes: its meeting is called, and entered from what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.law.terms import Calendar
from core.meetings import acts_calling
from core.meetings import queries as meetings
from core.meetings.counting import Rules
from core.meetings.drafts import CallMeeting, TopicDraft
from core.meetings.kinds import Capacity, Presence
from core.meetings.pool.acts_topics import as_draft, free_topic, keep_taking
from core.meetings.procedures import queries
from core.meetings.procedures.acts_slots import check_day, hold_day, may_settle, sitting
from core.meetings.procedures.drafts import CallDay, DayTopic, HoldDay, Settled
from core.meetings.procedures.kinds import SlotTopicState
from core.meetings.procedures.queries_slots import HOUR
from core.meetings.procedures.tables_slots import (
    MeetingSlot,
    SlotAgenda,
    SlotMeeting,
    SlotTopic,
)
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import DECIDED, MINUTED_STAGES, Stage
from core.meetings.tables import Meeting, MeetingBody, MeetingTopic
from core.meetings.work import Work, require_text


def call_day(
    work: Work, slot_id: UUID, draft: CallDay, holidays: Calendar, committee_rules: Rules
) -> Changes:
    """Call the meeting of a day, with topics that wait for it; the subject is the meeting.

    A topic of the pool goes on as the meeting's; one that an earlier day left open is carried on.
    """
    slot = sitting(work, slot_id)
    check_day(work, slot, draft.day, holidays, may_come=True)
    called = sa.select(Meeting.id).join(SlotMeeting, SlotMeeting.meeting_id == Meeting.id)
    called = called.where(SlotMeeting.slot_id == slot_id, SlotMeeting.day == draft.day)
    if work.session.scalars(called.where(Meeting.stage != Stage.CALLED_OFF)).first() is not None:
        raise KnownError("procedures.meeting_called", day=draft.day)
    body = meetings.get(work.session, MeetingBody, slot.body_id)
    waiting = [_waiting(work, slot, one) for one in draft.topics]
    drafts = tuple(
        _as_draft(work, body, topic, one.background)
        for topic, one in zip(waiting, draft.topics, strict=True)
    )
    at = time(slot.minute // HOUR, slot.minute % HOUR)
    wanted = CallMeeting(
        body_id=body.id,
        title=draft.title,
        starts_at=datetime.combine(draft.day, at, CHINA),
        place=slot.place,
        convenor=draft.convenor,
        chair=draft.chair,
        recorder=draft.recorder,
        topics=drafts,
        contact=draft.contact,
    )
    changes = acts_calling.call(work, wanted, committee_rules)
    work.session.add(SlotMeeting(slot_id=slot_id, day=draft.day, meeting_id=changes.made))
    _keep_agenda(work, waiting, changes.made)
    work.done(Event.SLOT_MEETING_CALLED, slot_id, day=draft.day, topics=len(waiting))
    return changes


def enter_day(work: Work, meeting_id: UUID, holidays: Calendar) -> Changes:
    """Enter a day from the minutes of its meeting: what was decided, every other rolls over.

    What the owners decide together rolls over as well until they voted, whatever was agreed on.
    """
    found = sa.select(SlotMeeting).where(SlotMeeting.meeting_id == meeting_id)
    row = work.session.scalars(found).one_or_none()
    if row is None:
        raise KnownError("procedures.not_found")
    sheet = meetings.load_meeting(work.session, meeting_id)
    if sheet.meeting.stage not in MINUTED_STAGES:
        raise KnownError("procedures.meeting_not_minuted", day=row.day)
    minuted = sheet.as_minuted
    guests = set(Capacity) - {Capacity.MEMBER}
    draft = HoldDay(
        row.day,
        minuted.counts.present,
        len(minuted.people(Presence.PRESENT, *guests)),
        _settled(work, minuted),
    )
    return hold_day(work, row.slot_id, draft, holidays)


def _settled(work: Work, minuted: MeetingSheet) -> tuple[Settled, ...]:
    """Give what the minutes decided of the topics that still wait."""
    decided = {topic.id: topic for topic in minuted.topics if topic.state in DECIDED}
    query = (
        sa.select(SlotTopic, SlotAgenda.meeting_topic_id)
        .join(SlotAgenda, SlotTopic.id == SlotAgenda.topic_id)
        .where(SlotAgenda.meeting_topic_id.in_(decided), SlotTopic.state == SlotTopicState.OPEN)
    )
    return tuple(
        Settled(row.id, decided[met].resolution or decided[met].consensus)
        for row, met in work.session.execute(query).all()
        if may_settle(work, row)
    )


def _waiting(work: Work, slot: MeetingSlot, wanted: DayTopic) -> SlotTopic:
    require_text(background=wanted.background)
    topic = queries.get(work.session, SlotTopic, wanted.topic_id)
    if topic.slot_id != slot.id or topic.state is not SlotTopicState.OPEN:
        raise KnownError("procedures.topic_not_waiting")
    return topic


def _as_draft(work: Work, body: MeetingBody, topic: SlotTopic, background: str) -> TopicDraft:
    if topic.topic_id is not None:
        return as_draft(*free_topic(work, body, topic.topic_id))
    query = (
        sa.select(MeetingTopic.id)
        .join(SlotAgenda, SlotAgenda.meeting_topic_id == MeetingTopic.id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .where(SlotAgenda.topic_id == topic.id)
        .order_by(Meeting.number.desc())
    )
    before = work.session.scalars(query).first()
    return TopicDraft(topic.title, topic.raised_by, background, carried_from_id=before)


def _keep_agenda(work: Work, waiting: Sequence[SlotTopic], meeting_id: UUID) -> None:
    query = sa.select(MeetingTopic.id).where(MeetingTopic.meeting_id == meeting_id)
    made = work.session.scalars(query.order_by(MeetingTopic.number)).all()
    for topic, meeting_topic_id in zip(waiting, made, strict=True):
        work.session.add(SlotAgenda(topic_id=topic.id, meeting_topic_id=meeting_topic_id))
        if topic.topic_id is not None:
            keep_taking(work, topic.topic_id, meeting_topic_id)
