"""Acts of asking before the meeting: a round opens, households answer, it closes."""

from __future__ import annotations

from difflib import get_close_matches
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.meetings.pool import queries
from core.meetings.pool.drafts import Answer, OpenRound
from core.meetings.pool.kinds import Stance
from core.meetings.pool.queries import load_course, next_ordinal
from core.meetings.pool.stages import OPINIONS_OPEN
from core.meetings.pool.tables import Opinion, OpinionHousehold, OpinionRound, PoolTopic
from core.meetings.work import Work, limit_text, require_text
from core.rosters.tables import Dwelling

AT_ONCE = 500


def open_round(work: Work, topic_id: UUID, draft: OpenRound) -> Changes:
    """Ask households a question; who is asked is fixed now. The subject is the round."""
    require_text(question=draft.question, how=draft.how)
    limit_text(return_place=draft.return_place)
    topic = queries.get(work.session, PoolTopic, topic_id)
    state = queries.state_now(topic, load_course(work.session, topic_id))
    if state not in OPINIONS_OPEN:
        raise KnownError("pool.not_asking", topic=topic.title)
    opened = work.day(draft.day)
    if draft.closes_on < opened:
        raise KnownError("pool.closes_before_opening", day=opened)
    asked = _asked(work, topic, draft)
    if not asked:
        raise KnownError("pool.nobody_asked")
    number = next_ordinal(work.session, OpinionRound.number, OpinionRound.topic_id == topic_id)
    row = OpinionRound(
        topic_id=topic_id,
        number=number,
        question=draft.question,
        how=draft.how,
        return_place=draft.return_place,
        opened_on=opened,
        closes_on=draft.closes_on,
    )
    work.session.add(row)
    work.session.flush()
    work.session.add_all(
        OpinionHousehold(round_id=row.id, ordinal=ordinal, dwelling_id=dwelling_id, label=label)
        for ordinal, (dwelling_id, label) in enumerate(asked, 1)
    )
    return work.done(Event.POOL_ROUND_OPENED, row.id, number=number, households=len(asked))


def _asked(work: Work, topic: PoolTopic, draft: OpenRound) -> list[tuple[UUID | None, str]]:
    """Give the households that are asked: those named, else the compound's dwellings."""
    named = [label.strip() for label in draft.households if label.strip()]
    if len(set(named)) < len(named):
        twice = next(label for label in named if named.count(label) > 1)
        raise KnownError("pool.household_twice", household=twice)
    if named:
        limit_text(households=max(named, key=len))
        return _found(work, topic, named)
    query = sa.select(Dwelling.id, Dwelling.address).where(
        Dwelling.compound_id == topic.compound_id
    )
    if draft.buildings:
        query = query.where(Dwelling.building_id.in_(draft.buildings))
    rows = work.session.execute(query.order_by(Dwelling.sort_key, Dwelling.id))
    return [(dwelling_id, address) for dwelling_id, address in rows]


def _found(work: Work, topic: PoolTopic, named: list[str]) -> list[tuple[UUID | None, str]]:
    """Look up in the compound's roster whom the lines name; without one they stand as words."""
    query = sa.select(Dwelling.address, Dwelling.id).where(
        Dwelling.compound_id == topic.compound_id
    )
    homes = {_bare(row.address): row for row in work.session.execute(query)}
    if not homes:
        return [(None, label) for label in named]
    found: dict[UUID, str] = {}
    for label in named:
        home = homes.get(_bare(label))
        if home is None:
            (near,) = get_close_matches(_bare(label), homes, n=1, cutoff=0) or ("",)
            raise KnownError("pool.no_such_dwelling", typed=label, near=homes[near].address)
        if home.id in found:
            raise KnownError("pool.household_twice", household=home.address)
        found[home.id] = home.address
    return list(found.items())


def _bare(address: str) -> str:
    return "".join(address.split())


def answer(work: Work, draft: Answer) -> Changes:
    """Keep what a household said; what it said before stays, with why it is another."""
    require_text(taken_by=draft.taken_by)
    limit_text(view=draft.view)
    household = queries.get(work.session, OpinionHousehold, draft.household_id)
    asked = queries.get(work.session, OpinionRound, household.round_id)
    if asked.closed_on is not None:
        raise KnownError("pool.round_over", day=asked.closed_on)
    if draft.stance is Stance.OTHER:
        require_text(view=draft.view)
    day = work.day(draft.day)
    if day < asked.opened_on:
        raise KnownError("pool.answer_day", since=asked.opened_on)
    mine = Opinion.household_id == household.id
    ordinal = next_ordinal(work.session, Opinion.ordinal, mine)
    if ordinal > 1:
        require_text(reason=draft.reason)
    row = Opinion(
        household_id=household.id,
        ordinal=ordinal,
        stance=draft.stance,
        view=draft.view,
        taken_by=draft.taken_by,
        day=day,
        reason=draft.reason if ordinal > 1 else "",
    )
    work.session.add(row)
    return work.done(Event.POOL_OPINION_KEPT, household.round_id, household=household.ordinal)


def close_round(work: Work, round_id: UUID) -> Changes:
    """End a round; what came in until now is its result."""
    asked = queries.get(work.session, OpinionRound, round_id)
    if asked.closed_on is not None:
        raise KnownError("pool.round_over", day=asked.closed_on)
    asked.closed_on = work.clock.today()
    return work.done(Event.POOL_ROUND_CLOSED, round_id)
