"""Reading the rounds of opinions: what is asked, of whom, and what each household said last."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.meetings.pool.counting import Tally, tally
from core.meetings.pool.kinds import Stance
from core.meetings.pool.sheets import HouseholdRow, RoundRow
from core.meetings.pool.tables import Opinion, OpinionHousehold, OpinionRound


def load_rounds(session: Session, topic_id: UUID) -> tuple[RoundRow, ...]:
    """List the rounds of a topic with their counts, in two statements."""
    query = sa.select(OpinionRound).where(OpinionRound.topic_id == topic_id)
    rounds = session.scalars(query.order_by(OpinionRound.number)).all()
    stances: dict[UUID, list[Stance | None]] = {}
    last = _last_opinions()
    rows = session.execute(
        sa.select(OpinionHousehold.round_id, last.c.stance)
        .join(last, last.c.household_id == OpinionHousehold.id, isouter=True)
        .where(OpinionHousehold.round_id.in_([one.id for one in rounds]))
    )
    for round_id, stance in rows:
        stances.setdefault(round_id, []).append(stance)
    return tuple(_round_row(one, tally(stances.get(one.id, ()))) for one in rounds)


def load_households(session: Session, round_id: UUID) -> tuple[HouseholdRow, ...]:
    """List the households that a round asks, each with the last that it said."""
    last = _last_opinions()
    rows = session.execute(
        sa.select(
            OpinionHousehold.id,
            OpinionHousehold.ordinal,
            OpinionHousehold.label,
            last.c.stance,
            last.c.view,
            last.c.taken_by,
            last.c.day,
            last.c.ordinal.label("said"),
        )
        .join(last, last.c.household_id == OpinionHousehold.id, isouter=True)
        .where(OpinionHousehold.round_id == round_id)
        .order_by(OpinionHousehold.ordinal)
    )
    return tuple(
        HouseholdRow(
            id=row.id,
            ordinal=row.ordinal,
            label=row.label,
            stance=row.stance,
            view=row.view or "",
            taken_by=row.taken_by or "",
            day=row.day,
            said=row.said or 0,
        )
        for row in rows
    )


def round_with(asked: OpinionRound, households: Sequence[HouseholdRow]) -> RoundRow:
    """Give a round counted from its households."""
    return _round_row(asked, tally(row.stance for row in households))


def _last_opinions() -> sa.Subquery:
    newest = (
        sa.select(Opinion.household_id, sa.func.max(Opinion.ordinal).label("ordinal"))
        .group_by(Opinion.household_id)
        .subquery()
    )
    return (
        sa.select(Opinion)
        .join(
            newest,
            sa.and_(
                newest.c.household_id == Opinion.household_id,
                newest.c.ordinal == Opinion.ordinal,
            ),
        )
        .subquery()
    )


def _round_row(asked: OpinionRound, counted: Tally) -> RoundRow:
    return RoundRow(
        id=asked.id,
        topic_id=asked.topic_id,
        number=asked.number,
        question=asked.question,
        how=asked.how,
        return_place=asked.return_place,
        opened_on=asked.opened_on,
        closes_on=asked.closes_on,
        closed_on=asked.closed_on,
        tally=counted,
    )
