"""Reading the pool: every function returns frozen values, in a fixed number of statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.db.rows import row_of
from core.errors import KnownError
from core.meetings.pool.kinds import Decider
from core.meetings.pool.queries_decisions import load_decisions
from core.meetings.pool.queries_rounds import load_households, load_rounds, round_with
from core.meetings.pool.sheets import (
    DecisionRow,
    HistoryRow,
    PoolChangeRow,
    PoolRow,
    PoolSheet,
    RoundSheet,
    TakenRow,
)
from core.meetings.pool.stages import (
    Followed,
    PoolFacts,
    is_free,
    is_moved_here,
    moves_open,
    state_of,
)
from core.meetings.pool.tables import (
    OpinionRound,
    PoolChange,
    PoolFeedback,
    PoolStep,
    PoolTaking,
    PoolTopic,
)
from core.meetings.sheets import FeedbackRow
from core.meetings.stages import Stage, TopicState
from core.meetings.tables import (
    Meeting,
    MeetingBody,
    MeetingTopic,
    TopicFeedback,
    TopicStep,
)
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import Scope

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Course:
    """Where a topic went: the pool's own steps, and the topics of meetings that it became."""

    own: tuple[PoolStep, ...]
    taken: tuple[TakenRow, ...]

    @property
    def became(self) -> tuple[UUID, ...]:
        """Give the topics of meetings that it became, oldest first."""
        return tuple(row.meeting_topic_id for row in self.taken)

    @property
    def followed(self) -> Followed | None:
        """Give the newest topic of a meeting that it became."""
        if not self.taken:
            return None
        last = self.taken[-1]
        return Followed(
            last.state,
            called_off=last.stage is Stage.CALLED_OFF,
            pool_after=any(step.after_id == last.meeting_topic_id for step in self.own),
        )


def get(session: Session, table: type[T], row_id: UUID) -> T:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("pool.not_found")
    return found


def load_topics(session: Session, home: str, wanted: sa.ColumnElement[bool]) -> tuple[PoolRow, ...]:
    """List the topics that are `wanted`, the newest first; `home` names the office's community."""
    found = session.execute(
        sa.select(PoolTopic, sa.func.coalesce(Compound.name, Community.name, home))
        .join(Compound, Compound.id == PoolTopic.compound_id, isouter=True)
        .join(Community, Community.id == PoolTopic.community_id, isouter=True)
        .where(wanted)
        .order_by(PoolTopic.raised_on.desc(), PoolTopic.id.desc())
    ).all()
    courses = load_courses(session, sa.select(PoolTopic.id).where(wanted))
    return tuple(
        _pool_row(topic, place, courses.get(topic.id, Course((), ()))) for topic, place in found
    )


def load_courses(session: Session, mine: sa.Select[UUID]) -> dict[UUID, Course]:
    """Give where each of `mine` went, in two statements."""
    own: dict[UUID, list[PoolStep]] = {}
    steps = sa.select(PoolStep).where(PoolStep.topic_id.in_(mine)).order_by(PoolStep.ordinal)
    for step in session.scalars(steps):
        own.setdefault(step.topic_id, []).append(step)
    taken: dict[UUID, list[TakenRow]] = {}
    for topic_id, row in _load_taken(session, mine):
        taken.setdefault(topic_id, []).append(row)
    return {
        one: Course(tuple(own.get(one, ())), tuple(taken.get(one, ())))
        for one in own.keys() | taken.keys()
    }


def _load_taken(session: Session, mine: sa.Select[UUID]) -> list[tuple[UUID, TakenRow]]:
    """Give the topics of meetings that topics became, carried over ones too, oldest first."""
    chain = (
        sa.select(PoolTaking.topic_id.label("topic_id"), PoolTaking.meeting_topic_id.label("id"))
        .where(PoolTaking.topic_id.in_(mine))
        .cte("chain", recursive=True)
    )
    carried = sa.select(chain.c.topic_id, MeetingTopic.id).join(
        MeetingTopic, MeetingTopic.carried_from_id == chain.c.id
    )
    chain = chain.union(carried)
    last_day = sa.select(sa.func.max(TopicStep.day)).where(TopicStep.topic_id == MeetingTopic.id)
    rows = session.execute(
        sa.select(
            chain.c.topic_id,
            MeetingTopic.id,
            Meeting.id,
            Meeting.title,
            Meeting.number,
            Meeting.stage,
            MeetingTopic.state,
            last_day.scalar_subquery(),
        )
        .join(MeetingTopic, MeetingTopic.id == chain.c.id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .order_by(MeetingTopic.id)
    )
    return [(topic_id, TakenRow(*row)) for topic_id, *row in rows]


def _pool_row(topic: PoolTopic, place: str, course: Course) -> PoolRow:
    last = course.taken[-1] if course.taken else None
    days = [step.day for step in course.own] + [row.since for row in course.taken if row.since]
    return row_of(
        PoolRow,
        topic,
        place=place,
        state=state_of(topic.state, course.followed),
        since=max([topic.raised_on, *days]),
        is_free=is_free(topic.state, course.followed),
        meeting_id=last.meeting_id if last is not None else None,
        meeting=last.meeting if last is not None else "",
        taken=len(course.taken),
    )


def load_topic(session: Session, home: str, topic_id: UUID) -> PoolSheet:
    """Load all that is shown of a topic; raise `KnownError` if it is not there."""
    topic = get(session, PoolTopic, topic_id)
    (row,) = load_topics(session, home, PoolTopic.id == topic_id)
    course = load_course(session, topic_id)
    decisions = load_decisions(session, course.became, topic_id)
    feedback = _load_feedback(session, course, topic_id)
    facts = _facts(topic, course, decisions, feedback)
    moved_here = is_moved_here(course.followed)
    changes = sa.select(PoolChange).where(PoolChange.topic_id == topic_id)
    return PoolSheet(
        topic=row,
        interested=topic.interested,
        background=topic.background,
        options=topic.options,
        materials=topic.materials,
        history=_load_history(session, course),
        takings=course.taken,
        rounds=load_rounds(session, topic_id),
        decisions=decisions,
        feedback=feedback,
        changes=tuple(
            row_of(PoolChangeRow, one)
            for one in session.scalars(changes.order_by(PoolChange.ordinal))
        ),
        moved_here=moved_here,
        moves=moves_open(facts) if moved_here else (),
    )


def load_course(session: Session, topic_id: UUID) -> Course:
    """Give where one topic went."""
    mine = sa.select(PoolTopic.id).where(PoolTopic.id == topic_id)
    return load_courses(session, mine).get(topic_id, Course((), ()))


def load_facts(session: Session, topic: PoolTopic, course: Course) -> PoolFacts:
    """Give what the rules ask of a topic."""
    decisions = load_decisions(session, course.became, topic.id)
    return _facts(topic, course, decisions, _load_feedback(session, course, topic.id))


def owners_word(session: Session, topic_id: UUID) -> tuple[str, bool | None]:
    """Give the title of a topic that only the owners decide, and whether they agreed.

    The title is empty of every other topic; None means that they did not vote yet.
    """
    topic = get(session, PoolTopic, topic_id)
    if not topic.matter:
        return "", None
    facts = load_facts(session, topic, load_course(session, topic_id))
    return topic.title, facts.decisions.get(Decider.ASSEMBLY)


def _facts(
    topic: PoolTopic,
    course: Course,
    decisions: Sequence[DecisionRow],
    feedback: Sequence[FeedbackRow],
) -> PoolFacts:
    return PoolFacts(
        title=topic.title,
        state=state_now(topic, course),
        matter=topic.matter,
        decisions={one.decider: one.passed for one in decisions},
        is_rated=any(one.satisfaction is not None for one in feedback),
    )


def _load_feedback(session: Session, course: Course, topic_id: UUID) -> tuple[FeedbackRow, ...]:
    own = sa.select(PoolFeedback).where(PoolFeedback.topic_id == topic_id)
    met = sa.select(TopicFeedback).where(TopicFeedback.topic_id.in_(course.became))
    rows = [
        *session.scalars(met.order_by(TopicFeedback.day, TopicFeedback.ordinal)),
        *session.scalars(own.order_by(PoolFeedback.ordinal)),
    ]
    return tuple(row_of(FeedbackRow, row) for row in rows)


def _load_history(session: Session, course: Course) -> tuple[HistoryRow, ...]:
    """Give every state in its order: the pool's own, each meeting's, and the pool's after it."""
    met: dict[UUID, list[TopicStep]] = {}
    steps = sa.select(TopicStep).where(TopicStep.topic_id.in_(course.became))
    for step in session.scalars(steps.order_by(TopicStep.ordinal)):
        met.setdefault(step.topic_id, []).append(step)
    found = [_step(step) for step in course.own if step.after_id is None]
    for taken in course.taken:
        mine = met.get(taken.meeting_topic_id, ())
        found += [_step(step, taken.meeting) for step in mine]
        found += [_step(step) for step in course.own if step.after_id == taken.meeting_topic_id]
    return tuple(found)


def _step(step: PoolStep | TopicStep, meeting: str = "") -> HistoryRow:
    return HistoryRow(step.state, step.day, step.actor, step.evidence, meeting)


def load_free(session: Session, home: str, body_id: UUID) -> tuple[PoolRow, ...]:
    """List what a meeting of a body may take up: the free topics of its place."""
    rows = load_topics(session, home, of_place(get(session, MeetingBody, body_id)))
    return tuple(row for row in rows if row.is_free)


def of_scope(scope: Scope) -> sa.ColumnElement[bool]:
    """Say which topics are of `scope`."""
    return belongs_to(scope, PoolTopic.compound_id, PoolTopic.community_id)


def of_place(body: MeetingBody) -> sa.ColumnElement[bool]:
    """Say which topics a body may talk of: its compound's; of a community, its compounds' too."""
    if body.compound_id is not None:
        return PoolTopic.compound_id == body.compound_id
    return of_scope(Scope.community(body.community_id))


def is_of_place(session: Session, topic: PoolTopic, body: MeetingBody) -> bool:
    """Tell whether a body may talk of a topic."""
    mine = sa.select(PoolTopic.id).where(PoolTopic.id == topic.id, of_place(body))
    return session.scalar(mine) is not None


def load_agenda(session: Session, meeting_id: UUID) -> Sequence[UUID]:
    """Give the topics of a meeting by their ids, in their order."""
    query = sa.select(MeetingTopic.id).where(MeetingTopic.meeting_id == meeting_id)
    return session.scalars(query.order_by(MeetingTopic.number)).all()


def load_round(session: Session, home: str, round_id: UUID) -> RoundSheet:
    """Load a round with every household that it asks."""
    asked = get(session, OpinionRound, round_id)
    (topic,) = load_topics(session, home, PoolTopic.id == asked.topic_id)
    households = load_households(session, round_id)
    return RoundSheet(topic, round_with(asked, households), households)


def next_number(session: Session, compound_id: UUID | None, community_id: UUID | None) -> int:
    """Give the next number of a place."""
    query = sa.select(sa.func.max(PoolTopic.number)).where(
        PoolTopic.compound_id.is_not_distinct_from(compound_id),
        PoolTopic.community_id.is_not_distinct_from(community_id),
    )
    return (session.scalar(query) or 0) + 1


def next_ordinal(
    session: Session, column: InstrumentedAttribute[int], mine: sa.ColumnElement[bool]
) -> int:
    """Give the next ordinal of the rows that are `mine`."""
    return (session.scalar(sa.select(sa.func.max(column)).where(mine)) or 0) + 1


def state_now(topic: PoolTopic, course: Course) -> TopicState:
    """Tell where a topic stands."""
    return state_of(topic.state, course.followed)
