"""Acts on a topic itself: raising it, changing it, moving it on, putting it on an agenda."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse
from core.law.matters import Matter
from core.meetings import acts_calling, acts_following
from core.meetings.drafts import CallMeeting, Feedback, Move, TopicDraft
from core.meetings.pool import queries
from core.meetings.pool.drafts import ChangeTopic, RaiseTopic
from core.meetings.pool.queries import Course, load_course, next_ordinal
from core.meetings.pool.stages import (
    BY_FEEDBACK,
    TAKEABLE,
    check_pool_move,
    is_free,
    is_moved_here,
)
from core.meetings.pool.tables import (
    PoolChange,
    PoolFeedback,
    PoolStep,
    PoolTaking,
    PoolTopic,
)
from core.meetings.stages import UNRESOLVED, TopicState
from core.meetings.tables import Meeting, MeetingBody
from core.meetings.work import Work, limit_text, require_after, require_text
from core.rosters.tables import Community, Compound

if TYPE_CHECKING:
    from core.meetings.counting import Rules

TEXTS = ("title", "kind", "spot", "interested", "background", "options", "materials")
BEST = 5


def raise_topic(work: Work, draft: RaiseTopic) -> Changes:
    """Keep a topic with whom it comes from and by which way; the subject is the topic."""
    require_text(title=draft.title, raised_by=draft.raised_by, background=draft.background)
    limit_text(
        interested=draft.interested,
        options=draft.options,
        materials=draft.materials,
        spot=draft.spot,
    )
    _check_place(work, draft)
    day = work.day(draft.day)
    number = queries.next_number(work.session, draft.compound_id, draft.community_id)
    topic = PoolTopic(
        compound_id=draft.compound_id,
        community_id=draft.community_id,
        number=number,
        raised_by=draft.raised_by,
        way=draft.way,
        raised_on=day,
        matter=draft.matter.value if draft.matter else "",
        **{name: getattr(draft, name) for name in TEXTS},
    )
    work.session.add(topic)
    work.session.flush()
    add_step(work, topic, TopicState.RAISED, Move(TopicState.RAISED, draft.raised_by, day=day))
    return work.done(Event.POOL_TOPIC_RAISED, topic.id, number=number, kind=draft.kind)


def _check_place(work: Work, draft: RaiseTopic) -> None:
    if draft.compound_id is not None and draft.community_id is not None:
        raise KnownError("pool.one_place")
    if draft.compound_id is not None:
        queries.get(work.session, Compound, draft.compound_id)
    if draft.community_id is not None:
        queries.get(work.session, Community, draft.community_id)


def change(work: Work, topic_id: UUID, draft: ChangeTopic) -> Changes:
    """Change a topic's texts while no meeting has it; how it stood before is kept."""
    require_text(reason=draft.reason, title=draft.title, background=draft.background)
    limit_text(
        interested=draft.interested,
        options=draft.options,
        materials=draft.materials,
        spot=draft.spot,
    )
    topic = queries.get(work.session, PoolTopic, topic_id)
    course = load_course(work.session, topic_id)
    if not _is_changeable(topic, course):
        raise KnownError("pool.not_changeable", topic=topic.title)
    matter = draft.matter.value if draft.matter else ""
    if topic.matter and topic.matter != matter:
        _refuse_lighter(topic, course)
    wanted = {name: getattr(draft, name) for name in TEXTS} | {"matter": matter}
    before = {name: getattr(topic, name) for name in wanted}
    if wanted == before:
        raise KnownError("pool.nothing_changed")
    ordinal = next_ordinal(work.session, PoolChange.ordinal, PoolChange.topic_id == topic_id)
    kept = PoolChange(
        topic_id=topic_id, ordinal=ordinal, day=work.clock.today(), reason=draft.reason, **before
    )
    work.session.add(kept)
    for name, value in wanted.items():
        setattr(topic, name, value)
    return work.done(Event.POOL_TOPIC_CHANGED, topic_id)


def _is_changeable(topic: PoolTopic, course: Course) -> bool:
    """Tell whether no meeting talks of it and nothing was decided of it."""
    followed = course.followed
    if followed is not None and followed.state not in UNRESOLVED:
        return False
    return queries.state_now(topic, course) in TAKEABLE | {TopicState.RAISED}


def _refuse_lighter(topic: PoolTopic, course: Course) -> None:
    """A matter that a meeting already held for the owners' own stays so."""
    if course.taken:
        raise KnownError("pool.matter_stays", topic=topic.title)


def move(work: Work, topic_id: UUID, draft: Move) -> Changes:
    """Bring a topic to its next state; where a meeting has it, the meeting's topic moves."""
    require_text(actor=draft.actor)
    limit_text(evidence=draft.evidence)
    topic = queries.get(work.session, PoolTopic, topic_id)
    course = load_course(work.session, topic_id)
    if draft.to in BY_FEEDBACK:
        raise KnownError("pool.by_feedback", topic=topic.title)
    if not is_moved_here(course.followed):
        return acts_following.move(work, course.taken[-1].meeting_topic_id, draft)
    refuse(check_pool_move(queries.load_facts(work.session, topic, course), draft.to))
    add_step(work, topic, draft.to, draft, course)
    return work.done(Event.POOL_TOPIC_MOVED, topic_id, state=draft.to)


def feed_back(work: Work, topic_id: UUID, draft: Feedback) -> Changes:
    """Note who was told what came of a topic, how, and how satisfied they were."""
    topic = queries.get(work.session, PoolTopic, topic_id)
    course = load_course(work.session, topic_id)
    if not is_moved_here(course.followed):
        return acts_following.feed_back(work, course.taken[-1].meeting_topic_id, draft)
    require_text(told=draft.told, how=draft.how, actor=draft.actor)
    limit_text(comment=draft.comment)
    if draft.satisfaction is not None and draft.satisfaction not in range(1, BEST + 1):
        raise KnownError("meetings.satisfaction_range")
    state = queries.state_now(topic, course)
    day = work.day(draft.day)
    if state not in BY_FEEDBACK:
        facts = queries.load_facts(work.session, topic, course)
        refuse(check_pool_move(facts, TopicState.FED_BACK))
        step = Move(TopicState.FED_BACK, draft.actor, draft.how, day)
        add_step(work, topic, TopicState.FED_BACK, step, course)
    ordinal = next_ordinal(work.session, PoolFeedback.ordinal, PoolFeedback.topic_id == topic_id)
    row = PoolFeedback(
        topic_id=topic_id,
        ordinal=ordinal,
        told=draft.told,
        how=draft.how,
        day=day,
        satisfaction=draft.satisfaction,
        comment=draft.comment,
    )
    work.session.add(row)
    if draft.satisfaction is not None and topic.state is TopicState.FED_BACK:
        step = Move(TopicState.RATED, draft.actor, draft.comment, day)
        add_step(work, topic, TopicState.RATED, step, course)
    return work.done(Event.POOL_TOPIC_FED_BACK, topic_id)


def take(work: Work, meeting_id: UUID, topic_ids: Sequence[UUID]) -> Changes:
    """Put topics on the agenda of a meeting that nobody was told of yet."""
    if not topic_ids:
        raise KnownError("meetings.no_topic")
    meeting = queries.get(work.session, Meeting, meeting_id)
    body = queries.get(work.session, MeetingBody, meeting.body_id)
    for topic_id in topic_ids:
        topic, course = free_topic(work, body, topic_id)
        made = acts_calling.add_topic(work, meeting_id, as_draft(topic, course)).made
        keep_taking(work, topic_id, made)
    return work.done(Event.POOL_TOPICS_TAKEN, meeting_id, topics=len(topic_ids))


def call(
    work: Work, draft: CallMeeting, committee_rules: Rules, topic_ids: Sequence[UUID]
) -> Changes:
    """Call a meeting whose agenda begins with topics of the pool; the subject is the meeting."""
    body = queries.get(work.session, MeetingBody, draft.body_id)
    taken = [free_topic(work, body, topic_id) for topic_id in topic_ids]
    drafts = tuple(as_draft(topic, course) for topic, course in taken)
    changes = acts_calling.call(
        work, replace(draft, topics=(*drafts, *draft.topics)), committee_rules
    )
    made = queries.load_agenda(work.session, changes.made)
    for topic_id, meeting_topic_id in zip(topic_ids, made, strict=False):
        keep_taking(work, topic_id, meeting_topic_id)
    return work.done(Event.POOL_TOPICS_TAKEN, changes.made, topics=len(topic_ids))


def free_topic(work: Work, body: MeetingBody, topic_id: UUID) -> tuple[PoolTopic, Course]:
    """Give a topic that a meeting of `body` may take up; `KnownError` if it may not."""
    topic = queries.get(work.session, PoolTopic, topic_id)
    if not queries.is_of_place(work.session, topic, body):
        raise KnownError("pool.of_another_place", topic=topic.title)
    course = load_course(work.session, topic_id)
    if not is_free(topic.state, course.followed):
        raise KnownError("pool.not_free", topic=topic.title)
    return topic, course


def as_draft(topic: PoolTopic, course: Course) -> TopicDraft:
    """Give the topic as a meeting has it; one that an earlier meeting left open is carried on."""
    return TopicDraft(
        title=topic.title,
        raised_by=topic.raised_by or topic.title,
        background=topic.background,
        options=topic.options,
        matter=Matter(topic.matter) if topic.matter else None,
        carried_from_id=course.taken[-1].meeting_topic_id if course.taken else None,
    )


def keep_taking(work: Work, topic_id: UUID, meeting_topic_id: UUID) -> None:
    """Let a topic of the pool stand where a meeting's topic stands."""
    day: date = work.clock.today()
    row = PoolTaking(topic_id=topic_id, meeting_topic_id=meeting_topic_id, day=day)
    work.session.add(row)
    work.session.flush()


def add_step(
    work: Work, topic: PoolTopic, to: TopicState, told: Move, course: Course | None = None
) -> None:
    """Bring `topic` to `to` and note when, by whom and on what evidence."""
    taken = course.taken if course is not None else ()
    mine, day = PoolStep.topic_id == topic.id, work.day(told.day)
    require_after(work.session.scalars(sa.select(PoolStep.day).where(mine)), day)
    step = PoolStep(
        topic_id=topic.id,
        ordinal=next_ordinal(work.session, PoolStep.ordinal, mine),
        state=to,
        day=day,
        actor=told.actor,
        evidence=told.evidence,
        after_id=taken[-1].meeting_topic_id if taken else None,
    )
    work.session.add(step)
    topic.state = to
    work.session.flush()
