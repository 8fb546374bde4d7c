"""Figures that a scenario of an article found wrong: nothing is lost of them nor counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from core.affairs.problems.drafts import (
    Charge,
    LinkProblem,
    MoveProblem,
    RaiseProblem,
    TellBack,
)
from core.affairs.problems.kinds import LinkKind, ProblemKind
from core.affairs.problems.stages import ProblemState
from core.clock import FixedClock
from core.meetings.drafts import Feedback, FormBody, Move
from core.meetings.kinds import BodyKind
from core.meetings.pool.drafts import RaiseTopic
from core.meetings.pool.kinds import TopicKind, Way
from core.meetings.stages import TopicState
from core.office import Office
from core.party.grids.drafts import ZoneDraft, ZoneMemberDraft
from core.scope import Scope
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS
from tests.scenarios.articles.clerk import WHO, Clerk
from tests.scenarios.office import fixed_clock, make_office

DAY = date(2026, 6, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """An office with two compounds, and a clerk in it."""

    office: Office
    clerk: Clerk
    one: UUID
    two: UUID


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    clock: FixedClock = fixed_clock()
    with make_office(tmp_path / "office", clock) as office:
        one, two = (build_compound(office.database, 4, name=name) for name in ("甲苑", "乙苑"))
        yield Place(office, Clerk(office, clock, tmp_path), one, two)


def raised(compound_id: UUID | None = None) -> RaiseTopic:
    way, kind = Way.VISIT, TopicKind.LIFT
    return RaiseTopic("电梯更新", kind, "业主", way, "常停运", compound_id, day=DAY)


def test_a_problem_tied_to_the_pools_own_topic_counts_as_one(place: Place) -> None:
    office = place.office
    topic = office.pool.raise_topic(raised(place.one)).made
    told = RaiseProblem(place.one, ProblemKind.LIFT, "电梯停运", "1栋", "业主")
    problem = office.problems.raise_problem(told).made
    assert office.totals.look().asked[0].times == 2
    office.problems.link(problem, LinkProblem(LinkKind.POOL_TOPIC, topic))
    assert office.totals.look().asked[0].times == 1


def test_what_is_said_of_a_problem_that_was_merged_is_heard_once(place: Place) -> None:
    problems, ids = place.office.problems, []
    for mark in (5, 1):
        told = RaiseProblem(place.one, ProblemKind.LIFT, "电梯停运", "1栋", "业主")
        one = problems.raise_problem(told).made
        ids.append(one)
        problems.move(one, MoveProblem(ProblemState.ACCEPTED, WHO, "核实"))
        problems.charge(one, Charge("物业", WHO, "修好", DAY.replace(year=2027)))
        for state in (ProblemState.IN_HAND, ProblemState.DONE):
            problems.move(one, MoveProblem(state, WHO, "办理"))
        problems.tell_back(one, TellBack("业主", "入户", WHO, mark))
    totals = place.office.totals
    assert totals.look().satisfaction == problems.totals().satisfaction == (1, 0, 0, 0, 1)
    kept, other = ids
    problems.merge(kept, other, "同一件", WHO)
    assert totals.look().satisfaction == problems.totals().satisfaction == (0, 0, 0, 0, 1)


def test_what_residents_say_of_their_own_council_is_heard(place: Place) -> None:
    office, clerk = place.office, place.clerk
    council = FormBody(None, BodyKind.RESIDENTS_COUNCIL, "居民协商议事会", 5, MEMBERS)
    body = office.meetings.form_body(council).made
    topic = clerk.topic(raised())
    meeting = clerk.call(body, "居民协商会", (topic,))
    clerk.hold(meeting)
    (row,) = office.meetings.topics(meeting)
    clerk.discuss(row.id, "照办。", TopicState.AGREED)
    clerk.publish(meeting)
    office.pool.move(topic, Move(TopicState.DONE, WHO))
    office.pool.feed_back(topic, Feedback("居民", "入户", WHO, 4))
    heard = (0, 0, 0, 1, 0)
    assert office.totals.look().satisfaction == heard
    assert office.totals.look(Scope.community(None)).satisfaction == heard
    assert office.totals.look(Scope.compound(place.one)).satisfaction == (0,) * 5
    away = office.rosters.add_community("桃花岭社区", "学院街道").made
    assert office.totals.look(Scope.community(away)).satisfaction == (0,) * 5


def test_people_of_one_name_in_two_compounds_are_two(place: Place) -> None:
    office = place.office
    for compound, zone in ((place.one, "一区"), (place.one, "二区"), (place.two, "一区")):
        members = (ZoneMemberDraft("陈秀兰"), ZoneMemberDraft("陈秀兰", "区医院"))
        office.grids.add_zone(ZoneDraft(compound, zone, "走访", "1幢", DAY, members=members))
    people = office.totals.look().people
    assert (people.zones, people.zone_members) == (3, 4)
    assert [row.members for row in office.grids.zone_figures()] == [2, 2]
