"""Opinions asked before a meeting: of whom, counted by household, changed only with a reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
import sqlalchemy as sa

from core.meetings.pool.counting import Tally
from core.meetings.pool.drafts import Answer, OpenRound
from core.meetings.pool.kinds import Stance
from core.meetings.pool.tables import OpinionHousehold
from core.meetings.stages import TopicState
from core.rosters.tables import Building, Dwelling
from tests.builders import build_compound
from tests.core.meetings.pool.told import RAISED, Told, refused

ASKED = OpenRound(
    question="您是否同意更换3号楼电梯？",
    how="上门发放征集表",
    closes_on=date(2026, 6, 26),
    return_place="物业服务中心",
    households=("3号楼101", "3号楼102", " 3号楼201 ", ""),
)


def opened(told: Told, draft: OpenRound = ASKED) -> UUID:
    return told.pool.open_round(told.raised(), draft).made


def said(household_id: UUID, stance: Stance = Stance.AGREE, **more: object) -> Answer:
    return replace(Answer(household_id, stance, "冯知微"), **more)  # type: ignore[arg-type]


def test_households_are_asked_and_counted_once_each(told: Told):
    round_id = opened(told)
    homes = told.pool.round(round_id).households
    assert [home.label for home in homes] == ["3号楼101", "3号楼102", "3号楼201"]
    told.pool.answer(said(homes[0].id))
    told.pool.answer(said(homes[1].id, Stance.OTHER, view="同意，但低层少出钱"))
    sheet = told.pool.round(round_id)
    assert sheet.round.tally == Tally(asked=3, agree=1, against=0, other=1)
    assert sheet.round.tally.silent == 1
    told.pool.answer(said(homes[0].id, Stance.AGAINST, reason="本人来改"))
    sheet = told.pool.round(round_id)
    assert sheet.round.tally == Tally(asked=3, agree=0, against=1, other=1)
    assert [home.said for home in sheet.households] == [2, 1, 0]
    [listed] = told.sheet(sheet.topic.id).rounds
    assert listed == sheet.round


def test_every_dwelling_or_those_of_some_buildings_are_asked(told: Told):
    compound_id = build_compound(told.database, 24, name="云岭小区")
    topic_id = told.pool.raise_topic(replace(RAISED, compound_id=compound_id)).made
    told.move(topic_id, TopicState.ACCEPTED)
    everybody = told.pool.open_round(topic_id, replace(ASKED, households=())).made
    assert len(told.pool.round(everybody).households) == 24
    with told.database.read() as session:
        building = session.query(Building).filter_by(compound_id=compound_id).first()
        assert building is not None
        wanted = (building.id,)
    some = told.pool.open_round(topic_id, replace(ASKED, households=(), buildings=wanted)).made
    homes = told.pool.round(some).households
    assert 0 < len(homes) <= 24
    assert told.pool.round(some).round.number == 2


def test_a_household_of_owners_is_looked_up_in_the_roster(told: Told):
    compound_id = build_compound(told.database, 24, name="云岭小区")
    with told.database.read() as session:
        query = sa.select(Dwelling.address, Dwelling.id).order_by(Dwelling.sort_key).limit(2)
        (first, first_id), (second, _id) = session.execute(query.filter_by(compound_id=compound_id))
    topic_id = told.pool.raise_topic(replace(RAISED, compound_id=compound_id)).made
    told.move(topic_id, TopicState.ACCEPTED)
    with refused("pool.no_such_dwelling") as caught:
        told.pool.open_round(topic_id, replace(ASKED, households=(first, f"{second}号")))
    assert caught.value.facts == {"typed": f"{second}号", "near": second}
    with refused("pool.household_twice"):
        told.pool.open_round(
            topic_id, replace(ASKED, households=(first, f" {first[:2]} {first[2:]}"))
        )
    made = told.pool.open_round(topic_id, replace(ASKED, households=(f" {first} ", second))).made
    assert [home.label for home in told.pool.round(made).households] == [first, second]
    with told.database.read() as session:
        kept = session.scalars(sa.select(OpinionHousehold.dwelling_id)).all()
    assert first_id in kept


def test_a_round_that_asks_nobody_or_one_twice_is_refused(told: Told):
    topic_id = told.raised()
    for wrong, code in (
        ({"households": ()}, "pool.nobody_asked"),
        ({"households": ("101", "101 ")}, "pool.household_twice"),
        ({"question": ""}, "db.blank"),
        ({"how": ""}, "db.blank"),
        ({"closes_on": date(2026, 6, 19)}, "pool.closes_before_opening"),
    ):
        with refused(code):
            told.pool.open_round(topic_id, replace(ASKED, **wrong))
    assert told.pool.open_round(topic_id, replace(ASKED, closes_on=date(2026, 6, 20)))


@pytest.mark.parametrize("to", [TopicState.RAISED, TopicState.SHELVED, TopicState.TO_STREET])
def test_it_is_asked_before_a_meeting_talks_of_it(told: Told, to: TopicState):
    topic_id = told.raised(to=TopicState.RAISED)
    if to is not TopicState.RAISED:
        told.move(topic_id, TopicState.ACCEPTED)
        told.move(topic_id, to)
    if to is TopicState.SHELVED:
        assert told.pool.open_round(topic_id, ASKED), "before the next meeting"
        return
    with refused("pool.not_asking"):
        told.pool.open_round(topic_id, ASKED)


def test_an_opinion_says_what_it_is_and_why_it_changed(told: Told):
    round_id = opened(told)
    home = told.pool.round(round_id).households[0].id
    with refused("db.blank"):
        told.pool.answer(said(home, Stance.OTHER))
    with refused("db.blank"):
        told.pool.answer(replace(said(home), taken_by=""))
    with refused("pool.answer_day"):
        told.pool.answer(said(home, day=date(2026, 6, 19)))
    with refused("db.day_to_come"):
        told.pool.answer(said(home, day=date(2026, 6, 21)))
    told.pool.answer(said(home, day=date(2026, 6, 20)))
    with refused("db.blank"):
        told.pool.answer(said(home, Stance.AGAINST))


def test_after_the_close_nothing_comes_in(told: Told):
    round_id = opened(told)
    home = told.pool.round(round_id).households[0].id
    told.pool.close_round(round_id)
    assert told.pool.round(round_id).round.closed_on == date(2026, 6, 20)
    with refused("pool.round_over"):
        told.pool.answer(said(home))
    with refused("pool.round_over"):
        told.pool.close_round(round_id)
