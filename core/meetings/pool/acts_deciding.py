"""Acts where somebody else must decide: the owners' assembly, the residents, the street."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.law.verdicts import Outcome
from core.meetings import acts_linking
from core.meetings.drafts import VoteLink
from core.meetings.pool import queries
from core.meetings.pool.drafts import Decision
from core.meetings.pool.kinds import Decider
from core.meetings.pool.queries import load_course, next_ordinal
from core.meetings.pool.stages import check_deciding, is_moved_here
from core.meetings.pool.tables import PoolDecision, PoolTopic
from core.meetings.queries_votes import load_declared
from core.meetings.work import Work, limit_text, require_text


def decide(work: Work, topic_id: UUID, draft: Decision) -> Changes:
    """Keep what was decided elsewhere; a topic that a meeting has is linked with it there too."""
    topic = queries.get(work.session, PoolTopic, topic_id)
    limit_text(note=draft.note)
    course = load_course(work.session, topic_id)
    facts = queries.load_facts(work.session, topic, course)
    refuse(check_deciding(facts, draft.decider, reason=draft.note))
    if draft.vote_id is None:
        passed, day = _told(draft), work.day(draft.day)
    else:
        passed, day = _vote(work, topic, draft)
    if work.past(day) < topic.raised_on:
        raise KnownError("pool.decision_day", day=topic.raised_on)
    row = PoolDecision(
        topic_id=topic_id,
        ordinal=next_ordinal(work.session, PoolDecision.ordinal, PoolDecision.topic_id == topic_id),
        decider=draft.decider,
        passed=passed,
        day=day,
        reference=draft.reference,
        vote_id=draft.vote_id,
        note=draft.note,
    )
    work.session.add(row)
    work.session.flush()
    if draft.decider is Decider.ASSEMBLY and not is_moved_here(course.followed):
        link = VoteLink(draft.vote_id, draft.reference, passed, day, draft.note)
        acts_linking.link_vote(work, course.taken[-1].meeting_topic_id, link)
    return work.done(
        Event.POOL_TOPIC_DECIDED, topic_id, decider=draft.decider, passed=passed, vote=draft.vote_id
    )


def _told(draft: Decision) -> bool:
    """Ask for source and outcome of what was decided elsewhere."""
    require_text(reference=draft.reference)
    if draft.passed is None:
        raise KnownError("pool.decision_outcome", source=draft.reference)
    return draft.passed


def _vote(work: Work, topic: PoolTopic, draft: Decision) -> tuple[bool, date]:
    """Read outcome and day of a vote that is kept here; it must be of this place and matter."""
    if draft.decider is not Decider.ASSEMBLY or draft.vote_id is None:
        raise KnownError("pool.vote_of_assembly")
    vote = load_declared(work.session, [draft.vote_id]).get(draft.vote_id)
    if vote is None:
        raise KnownError("pool.not_found")
    if vote.declared_on is None:
        raise KnownError("meetings.vote_not_declared", vote=vote.title)
    if vote.compound_id != topic.compound_id:
        raise KnownError("meetings.vote_of_another_compound", vote=vote.title)
    if topic.matter and vote.kind != topic.matter:
        raise KnownError("meetings.vote_of_another_matter", vote=vote.title, topic=topic.title)
    return vote.outcome == Outcome.PASSED, vote.declared_on
