"""Acts after a meeting: promises kept or not, topics moved on, feedback, the archive."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.meetings import queries
from core.meetings.drafts import Feedback, Move, ProgressReport, VoteLink
from core.meetings.kinds import FollowUpState
from core.meetings.queries_votes import load_declared
from core.meetings.stages import MeetingFacts, Stage, TopicState, check_stage
from core.meetings.tables import (
    FollowUp,
    FollowUpStep,
    Meeting,
    MeetingBody,
    MeetingTopic,
    TopicFeedback,
)
from core.meetings.work import Work, limit_text, require_stage, require_text

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
    query = sa.select(sa.func.max(FollowUpStep.ordinal))
    last = work.session.scalar(query.where(FollowUpStep.follow_up_id == promise_id)) or 0
    step = FollowUpStep(
        follow_up_id=promise_id,
        ordinal=last + 1,
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
    work.move_topic(topic, draft.to, work.day(draft.day), draft.actor, draft.evidence)
    return work.done(Event.TOPIC_MOVED, topic_id, state=draft.to)


def link_vote(work: Work, topic_id: UUID, link: VoteLink) -> Changes:
    """Tie a topic to the owners' vote that decided it (Civil Code 278).

    A vote kept here must have its result declared, be of this compound and of that matter, and
    come after the consultation; one held elsewhere is named in words. One that did not pass may
    be linked: it keeps the topic from being carried out.
    """
    topic = queries.get(work.session, MeetingTopic, topic_id)
    if link.vote_id is None:
        require_text(reference=link.reference)
    else:
        _check_vote(work, topic, link.vote_id)
    topic.vote_id = link.vote_id
    topic.vote_reference = link.reference
    return work.done(Event.TOPIC_VOTE_LINKED, topic_id, vote=link.vote_id)


def _check_vote(work: Work, topic: MeetingTopic, vote_id: UUID) -> None:
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    body = queries.get(work.session, MeetingBody, meeting.body_id)
    vote = load_declared(work.session, [vote_id]).get(vote_id)
    if vote is None:
        raise KnownError("meetings.not_found")
    if vote.declared_on is None:
        raise KnownError("meetings.vote_not_declared", vote=vote.title)
    if body.compound_id not in {None, vote.compound_id}:
        raise KnownError("meetings.vote_of_another_compound", vote=vote.title)
    if topic.matter and vote.kind != topic.matter:
        raise KnownError("meetings.vote_of_another_matter", vote=vote.title, topic=topic.title)
    if vote.declared_on < meeting.starts_at.astimezone(CHINA).date():
        raise KnownError("meetings.vote_before_meeting", vote=vote.title, day=vote.declared_on)


def feed_back(work: Work, topic_id: UUID, draft: Feedback) -> Changes:
    """Note who was told what came of a topic, how, and how satisfied they were."""
    require_text(told=draft.told, how=draft.how, actor=draft.actor)
    limit_text(comment=draft.comment)
    if draft.satisfaction is not None and draft.satisfaction not in range(1, 6):
        raise KnownError("meetings.satisfaction_range")
    topic = _published_topic(work, topic_id)
    day = work.day(draft.day)
    query = sa.select(sa.func.max(TopicFeedback.ordinal))
    last = work.session.scalar(query.where(TopicFeedback.topic_id == topic_id)) or 0
    if topic.state not in {TopicState.FED_BACK, TopicState.RATED}:
        work.move_topic(topic, TopicState.FED_BACK, day, draft.actor, draft.how)
    row = TopicFeedback(
        topic_id=topic_id,
        ordinal=last + 1,
        told=draft.told,
        how=draft.how,
        day=day,
        satisfaction=draft.satisfaction,
        comment=draft.comment,
    )
    work.session.add(row)
    work.session.flush()
    if draft.satisfaction is not None and topic.state is TopicState.FED_BACK:
        work.move_topic(topic, TopicState.RATED, day, draft.actor, draft.comment)
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


def _published_topic(work: Work, topic_id: UUID) -> MeetingTopic:
    topic = queries.get(work.session, MeetingTopic, topic_id)
    meeting = queries.get(work.session, Meeting, topic.meeting_id)
    require_stage(meeting, Stage.PUBLISHED)
    return topic
