"""Reading what those who must decide decided of a topic, and what stands against it therefore."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import CHINA
from core.db.rows import row_of
from core.law.verdicts import Outcome
from core.meetings.pool.kinds import Decider
from core.meetings.pool.sheets import DecisionRow
from core.meetings.pool.tables import PoolDecision, PoolTaking, PoolTopic
from core.meetings.queries_votes import load_declared
from core.meetings.tables import Meeting, MeetingTopic, TopicLink


def find_pool_topic(session: Session, meeting_topic_id: UUID) -> PoolTopic | None:
    """Give the topic of the pool that a meeting's topic is, or was carried on from."""
    chain = (
        sa.select(MeetingTopic.id, MeetingTopic.carried_from_id)
        .where(MeetingTopic.id == meeting_topic_id)
        .cte("chain", recursive=True)
    )
    earlier = sa.select(MeetingTopic.id, MeetingTopic.carried_from_id).join(
        chain, chain.c.carried_from_id == MeetingTopic.id
    )
    chain = chain.union(earlier)
    query = (
        sa.select(PoolTopic)
        .join(PoolTaking, PoolTaking.topic_id == PoolTopic.id)
        .join(chain, chain.c.id == PoolTaking.meeting_topic_id)
        .order_by(PoolTaking.id.desc())
    )
    return session.scalars(query).first()


def load_decisions(
    session: Session, became: Iterable[UUID], topic_id: UUID
) -> tuple[DecisionRow, ...]:
    """Give what was decided elsewhere, in the order of its entry; a vote kept here as it stands.

    What a meeting's topic that it `became` was linked with counts as well: it is the owners' own.
    """
    query = sa.select(PoolDecision).where(PoolDecision.topic_id == topic_id)
    own = [(row.id, row_of(DecisionRow, row)) for row in session.scalars(query)]
    known = {_source(row) for _id, row in own}
    linked = [one for one in _linked(session, list(became)) if _source(one[1]) not in known]
    rows = [row for _id, row in sorted((*own, *linked), key=lambda one: one[0])]
    declared = load_declared(session, {row.vote_id for row in rows if row.vote_id is not None})
    return tuple(
        row
        if row.vote_id is None
        else DecisionRow(
            row.decider,
            declared[row.vote_id].outcome == Outcome.PASSED,
            declared[row.vote_id].declared_on or row.day,
            row.reference or declared[row.vote_id].title,
            row.vote_id,
            row.note,
        )
        for row in rows
    )


def _source(row: DecisionRow) -> tuple[object, ...]:
    """Tell one decision from another: by the vote kept here, else by all that was told of it."""
    if row.vote_id is not None:
        return (row.vote_id,)
    return (row.reference, row.passed, row.day)


def _linked(session: Session, became: Sequence[UUID]) -> list[tuple[UUID, DecisionRow]]:
    rows = session.execute(
        sa.select(TopicLink, Meeting.starts_at)
        .join(MeetingTopic, MeetingTopic.id == TopicLink.topic_id)
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .where(TopicLink.topic_id.in_(became))
    )
    return [
        (
            link.id,
            DecisionRow(
                Decider.ASSEMBLY,
                passed=bool(link.passed),
                day=link.voted_on or starts_at.astimezone(CHINA).date(),
                reference=link.reference,
                vote_id=link.vote_id,
                note=link.reason,
            ),
        )
        for link, starts_at in rows
    ]
