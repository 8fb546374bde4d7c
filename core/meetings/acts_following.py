"""Acts after a meeting: promises kept or not, topics moved on, feedback, the archive."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.meetings import queries
from core.meetings.drafts import Feedback, Move, ProgressReport
from core.meetings.kinds import FollowUpState
from core.meetings.pool import queries as pool
from core.meetings.pool.queries_decisions import find_pool_topic
from core.meetings.pool.stages import check_decided
from core.meetings.stages import AFTER_THE_END, MeetingFacts, Stage, TopicState, check_stage
from core.meetings.tables import (
    FollowUp,
    FollowUpStep,
    Meeting,
    MeetingTopic,
    TopicFeedback,
)
from core.meetings.work import Work, limit_text, require_after, require_stage, require_text

_CLOSED = {FollowUpState.DONE, FollowUpState.DROPPED}


def report(work: Work, promise_id: UUID, said: ProgressReport) -> Changes:
    """Note how a promise stands; what is done or given up says how, or why, and stays so."""
    row = queries.get(work.session, FollowUp, promise_id)
    if row.state in _CLOSED:
        raise KnownError("meetings.promise_closed")
    require_text(actor=said.actor, note=said.note)
    day = work.day(said.day)
    if day < row.issued_on:
        raise KnownError("meetings.day_before_promise")
    mine = FollowUpStep.follow_up_id == promise_id
    require_after(work.session.scalars(sa.select(FollowUpStep.day).where(mine)), day)
    step = FollowUpStep(
        follow_up_id=promise_id,
        ordinal=work.next_of(FollowUpStep.ordinal, mine),
        state=said.state,
        day=day,
        actor=said.actor,
        note=said.note,
    )
    work.session.add(step)
    row.state = said.state
    row.closed_on = day if said.state in _CLOSED else None
    return work.done(Event.PROMISE_REPORTED, promise_id, state=said.state)


def move(work: Work, topic_id: UUID, draft: Move) -> Changes:
    """Bring a topic to its next state, with who and on what evidence."""
    require_text(actor=draft.actor)
    limit_text(evidence=draft.evidence)
    topic = _published_topic(work, topic_id)
    _move(work, topic, replace(draft, day=work.day(draft.day)))
    return work.done(Event.TOPIC_MOVED, topic_id, state=draft.to)


def feed_back(work: Work, topic_id: UUID, draft: Feedback) -> Changes:
    """Note who was told what came of a topic, how, and how satisfied they were."""
    require_text(told=draft.told, how=draft.how, actor=draft.actor)
    limit_text(comment=draft.comment)
    if draft.satisfaction is not None and draft.satisfaction not in range(1, 6):
        raise KnownError("meetings.satisfaction_range")
    topic = _published_topic(work, topic_id)
    day = work.day(draft.day)
    steps = queries.load_topic(work.session, topic).steps
    require_after((step.day for step in steps if step.state not in AFTER_THE_END), day)
    if topic.state not in {TopicState.FED_BACK, TopicState.RATED}:
        _move(work, topic, Move(TopicState.FED_BACK, draft.actor, draft.how, day))
    row = TopicFeedback(
        topic_id=topic_id,
        ordinal=work.next_of(TopicFeedback.ordinal, TopicFeedback.topic_id == topic_id),
        told=draft.told,
        how=draft.how,
        day=day,
        satisfaction=draft.satisfaction,
        comment=draft.comment,
    )
    work.session.add(row)
    work.session.flush()
    if draft.satisfaction is not None and topic.state is TopicState.FED_BACK:
        _move(work, topic, Move(TopicState.RATED, draft.actor, draft.comment, day))
    return work.done(Event.TOPIC_FED_BACK, topic_id, told=draft.told)


def close(work: Work, meeting_id: UUID, archive_number: str) -> Changes:
    """Put the meeting into the archive; every topic must be filed by then."""
    meeting = queries.get(work.session, Meeting, meeting_id)
    topics = queries.load_topics(work.session, meeting)
    facts = MeetingFacts(meeting.stage, 0, tuple(map(queries.topic_facts, topics)))
    refuse(check_stage(facts, Stage.FOLLOWED_UP))
    meeting.stage = Stage.FOLLOWED_UP
    meeting.closed_on = work.clock.today()
    meeting.archive_number = archive_number
    return work.done(Event.MEETING_CLOSED, meeting_id)


def _move(work: Work, topic: MeetingTopic, told: Move) -> None:
    """Move a topic on; one of the pool is held to what the pool knows, whoever moves it."""
    pooled = find_pool_topic(work.session, topic.id)
    if pooled is not None:
        course = pool.load_course(work.session, pooled.id)
        refuse(check_decided(pool.load_facts(work.session, pooled, course), told.to))
    work.move_topic(topic, told.to, work.day(told.day), told.actor, told.evidence)


def _published_topic(work: Work, topic_id: UUID) -> MeetingTopic:
    topic = queries.get(work.session, MeetingTopic, topic_id)
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    require_stage(meeting, Stage.PUBLISHED)
    return topic
