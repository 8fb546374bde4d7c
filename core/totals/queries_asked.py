"""Reads of what residents ask for: problems and topics of the pool, the same thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.problems.queries_totals import select_marks
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem, ProblemLink
from core.meetings.pool.queries import of_scope
from core.meetings.pool.tables import PoolFeedback, PoolTaking, PoolTopic
from core.meetings.tables import Meeting, MeetingBody, MeetingTopic, TopicFeedback
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import Scope
from core.totals.facts import Wish
from core.totals.kinds import AskedKind, RowKind

MARKS = range(1, 6)


def load_problems(session: Session, scope: Scope, home: str) -> tuple[Wish, ...]:
    """Give the problems, those merged into another not at all."""
    rows: Iterable[Any] = session.execute(
        sa.select(
            Problem.id,
            Problem.kind,
            Problem.title,
            Problem.compound_id,
            sa.func.coalesce(Compound.name, Community.name, home),
            Problem.found_on,
            Problem.year,
            Problem.done_on,
        )
        .outerjoin(Compound, Compound.id == Problem.compound_id)
        .outerjoin(Community, Community.id == Problem.community_id)
        .where(
            belongs_to(scope, Problem.compound_id, Problem.community_id),
            Problem.state != ProblemState.MERGED,
        )
    )
    return tuple(Wish(RowKind.PROBLEM, one, AskedKind(kind), *rest) for one, kind, *rest in rows)


def load_topics(session: Session, scope: Scope, home: str) -> tuple[Wish, ...]:
    """Give the topics of the pool that became no problem: those count as the problem."""
    became: sa.CompoundSelect[UUID | None] = sa.union(
        sa.select(PoolTaking.topic_id).join(
            ProblemLink, ProblemLink.topic_id == PoolTaking.meeting_topic_id
        ),
        sa.select(ProblemLink.pool_topic_id).where(ProblemLink.pool_topic_id.is_not(None)),
    )
    rows = session.execute(
        sa.select(
            PoolTopic.id,
            PoolTopic.kind,
            PoolTopic.title,
            PoolTopic.compound_id,
            sa.func.coalesce(Compound.name, Community.name, home),
            PoolTopic.raised_on,
        )
        .outerjoin(Compound, Compound.id == PoolTopic.compound_id)
        .outerjoin(Community, Community.id == PoolTopic.community_id)
        .where(of_scope(scope), PoolTopic.id.not_in(became))
    )
    return tuple(
        Wish(RowKind.TOPIC, one, AskedKind(kind), title, compound, place, day, day.year)
        for one, kind, title, compound, place, day in rows
    )


def load_satisfaction(session: Session, scope: Scope) -> tuple[int, ...]:
    """Count how many said 1, 2, 3, 4, 5 of what came of problems and topics."""
    told = (
        select_marks(scope),
        sa.select(PoolFeedback.satisfaction)
        .join(PoolTopic, PoolTopic.id == PoolFeedback.topic_id)
        .where(of_scope(scope)),
        sa.select(TopicFeedback.satisfaction)
        .join(MeetingTopic, MeetingTopic.id == TopicFeedback.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .where(belongs_to(scope, MeetingBody.compound_id, MeetingBody.community_id)),
    )
    marks = Counter(session.scalars(sa.union_all(*told)))
    return tuple(marks[mark] for mark in MARKS)
