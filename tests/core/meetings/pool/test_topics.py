"""Topics from their raising, through meetings and decisions, to the archive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from core.errors import KnownError
from core.identity import new_id
from core.law.matters import Matter
from core.meetings.drafts import (
    CallOff,
    Feedback,
    Move,
    ProgressReport,
    Promise,
    TopicDraft,
)
from core.meetings.kinds import BodyKind, FollowUpState
from core.meetings.pool.drafts import ChangeTopic
from core.meetings.pool.kinds import TopicKind
from core.meetings.stages import TopicState
from core.rosters.tables import Community, Compound
from core.scope import ALL, Scope
from tests.core.meetings.pool.told import CHARGED, RAISED, Told, agenda, refused
from tests.core.meetings.story import body

pytestmark = pytest.mark.slow

S = TopicState
TOLD = Feedback("3号楼12户", "上门告知", "冯知微", 4, "满意")


def test_a_topic_is_kept_with_whom_it_comes_from(told: Told):
    topic_id = told.raised(to=S.RAISED)
    sheet = told.sheet(topic_id)
    row = sheet.topic
    assert (row.number, row.place, row.state) == (1, "云杉苑小区", S.RAISED)
    assert (row.raised_by, row.raised_on) == (RAISED.raised_by, date(2026, 6, 2))
    assert (sheet.interested, sheet.materials) == (RAISED.interested, "检验报告一份")
    assert [(step.state, step.actor) for step in sheet.history] == [(S.RAISED, RAISED.raised_by)]
    assert sheet.moves == (S.ACCEPTED, S.SHELVED)
    assert row.days(date(2026, 6, 20)) == 18
    assert told.sheet(told.raised()).topic.number == 2


@pytest.mark.parametrize("missing", ["title", "raised_by", "background"])
def test_what_says_nothing_is_no_topic(told: Told, missing: str):
    blank: dict[str, Any] = {missing: " "}
    with refused("db.blank"):
        told.raised(replace(RAISED, **blank))


def test_a_topic_is_of_one_place_and_of_a_day_that_has_come(told: Told):
    with refused("db.day_to_come"):
        told.raised(replace(RAISED, day=date(2026, 6, 21)))
    assert told.raised(replace(RAISED, day=date(2026, 6, 20)))
    twice = replace(RAISED, compound_id=told.story.compound_id, community_id=new_id())
    with refused("pool.one_place"):
        told.pool.raise_topic(twice)
    for wrong in (
        replace(RAISED, community_id=new_id()),
        replace(RAISED, compound_id=new_id()),
    ):
        with refused("pool.not_found"):
            told.pool.raise_topic(wrong)


def test_lists_are_of_a_compound_a_community_or_all(told: Told):
    with told.database.write() as session:
        other = Community(name="松涛社区", street="桂溪街道")
        session.add(other)
        session.flush()
        far = Compound(name="松涛里", community_id=other.id)
        session.add(far)
        session.flush()
        community_id, far_id = other.id, far.id
    own = told.raised()
    home = told.pool.raise_topic(RAISED).made
    theirs = told.pool.raise_topic(replace(RAISED, community_id=community_id)).made
    beyond = told.pool.raise_topic(replace(RAISED, compound_id=far_id)).made
    found = {
        scope: {row.id for row in told.pool.topics(scope)}
        for scope in (
            Scope.compound(told.story.compound_id),
            Scope.community(community_id),
            Scope.community(None),
            ALL,
        )
    }
    assert list(found.values()) == [
        {own},
        {theirs, beyond},
        {own, home},
        {own, home, theirs, beyond},
    ]
    assert told.sheet(home).topic.place == "桂溪社区", "the office's own"
    assert told.sheet(theirs).topic.place == "松涛社区"
    assert told.sheet(home).topic.number == 1, "each place numbers its own"


def test_a_change_keeps_what_stood(told: Told):
    topic_id = told.raised()
    told.pool.change(topic_id, changed(background="电梯今年停运四次。"))
    sheet = told.sheet(topic_id)
    assert sheet.background == "电梯今年停运四次。"
    [before] = sheet.changes
    assert (before.background, before.reason) == (RAISED.background, "补充情况")
    with refused("pool.nothing_changed"):
        told.pool.change(topic_id, changed(background="电梯今年停运四次。"))
    with refused("db.blank"):
        told.pool.change(topic_id, changed(reason=""))


def changed(**texts: object) -> ChangeTopic:
    fields: dict[str, object] = {
        "reason": "补充情况",
        "title": RAISED.title,
        "kind": TopicKind.LIFT,
        "background": RAISED.background,
        "spot": RAISED.spot,
        "interested": RAISED.interested,
        "options": RAISED.options,
        "materials": RAISED.materials,
        **texts,
    }
    return ChangeTopic(**fields)  # type: ignore[arg-type]


def test_what_a_meeting_has_is_not_changed_in_the_pool(told: Told):
    topic_id = told.raised()
    told.called(topic_id)
    with refused("pool.not_changeable"):
        told.pool.change(topic_id, changed(title="另一个题目"))


def test_a_matter_of_the_owners_stays_one_after_a_meeting_held_it_for_one(told: Told):
    topic_id = told.raised(CHARGED)
    told.pool.change(topic_id, changed(matter=None))
    assert told.sheet(topic_id).topic.matter == "", "no meeting has seen it yet"
    told.pool.change(topic_id, changed(matter=Matter.CHANGE_USE_OF_COMMON_PARTS))
    told.held(told.called(topic_id), S.NOT_AGREED)
    with refused("pool.matter_stays"):
        told.pool.change(topic_id, changed())


def test_a_meeting_takes_topics_up_and_they_stand_where_it_leaves_them(told: Told):
    lift, charge, raised = told.raised(), told.raised(CHARGED, S.SET), told.raised(to=S.RAISED)
    assert {row.id for row in told.pool.free(told.story.body_id)} == {lift, charge}
    meeting = told.called(lift, charge)
    sheet = told.story.meetings.meeting(meeting)
    assert [topic.title for topic in sheet.topics] == [RAISED.title, CHARGED.title]
    assert sheet.topics[1].matter == CHARGED.matter
    assert told.sheet(lift).topic.state is S.SET
    assert told.sheet(lift).topic.meeting_id == meeting
    assert told.pool.free(told.story.body_id) == ()
    for topic_id in (lift, raised):
        with refused("pool.not_free"):
            told.called(topic_id)
    told.held(meeting, S.AGREED)
    after = told.sheet(lift)
    assert after.topic.state is S.AGREED
    assert [row.state for row in after.history] == [
        S.RAISED, S.ACCEPTED, S.SET, S.NOTIFIED, S.DISCUSSED, S.AGREED,
    ]  # fmt: skip
    assert [row.meeting for row in after.history] == ["", "", *["6月27日协商会"] * 4]
    assert after.moves == (), "the meeting moves it"


def test_a_topic_is_put_on_the_agenda_of_a_meeting_that_was_called(told: Told):
    topic_id = told.raised()
    told.pool.take(told.story.meeting_id, [topic_id])
    assert told.story.sheet.topics[-1].title == RAISED.title
    with refused("pool.not_free"):
        told.pool.take(told.story.meeting_id, [topic_id])
    with refused("meetings.no_topic"):
        told.pool.take(told.story.meeting_id, [])
    told.story.meetings.notify(told.story.meeting_id, "书面送达", date(2026, 6, 20))
    with refused("meetings.stage_order"):
        told.pool.take(told.story.meeting_id, [told.raised()])


def test_a_body_talks_of_its_own_place(told: Told):
    home = told.pool.raise_topic(RAISED).made
    told.move(home, S.ACCEPTED)
    with refused("pool.of_another_place"):
        told.called(home)


def test_a_community_s_council_talks_of_its_compounds_topics_too(told: Told):
    council = told.story.meetings.form_body(
        body(compound_id=None, kind=BodyKind.RESIDENTS_COUNCIL, name="桂溪社区居民协商议事会")
    ).made
    of_compound, home = told.raised(), told.pool.raise_topic(RAISED).made
    told.move(home, S.ACCEPTED)
    assert {row.id for row in told.pool.free(council)} == {of_compound, home}
    assert {row.id for row in told.pool.free(told.story.body_id)} == {of_compound}
    meeting = told.pool.call(agenda(council), [home, of_compound]).made
    assert len(told.story.meetings.meeting(meeting).topics) == 2
    assert told.pool.free(council) == ()


def test_what_came_to_nothing_returns_and_the_next_meeting_takes_it_up(told: Told):
    topic_id = told.raised()
    told.held(told.called(topic_id), S.SHELVED)
    row = told.sheet(topic_id).topic
    assert (row.state, row.is_free) == (S.SHELVED, True)
    second = told.called(topic_id, day=29)
    [topic] = told.story.meetings.meeting(second).topics
    sheet = told.sheet(topic_id)
    assert topic.carried_from_id == sheet.takings[0].meeting_topic_id
    assert (sheet.topic.state, sheet.topic.taken) == (S.SET, 2)
    assert sheet.topic.meeting_id == second


def test_a_topic_carried_on_by_the_meetings_own_form_is_followed_too(told: Told):
    topic_id = told.raised()
    told.held(told.called(topic_id), S.NOT_AGREED)
    [old] = told.sheet(topic_id).takings
    again = told.called(told.raised(), day=29)
    own = told.story.meetings.meeting(told.story.meeting_id).topics[0]
    told.story.meetings.add_topic(
        again, TopicDraft("再议", "议事会", "上次未达成", carried_from_id=old.meeting_topic_id)
    )
    assert own.id == old.meeting_topic_id
    assert told.sheet(topic_id).topic.meeting_id == again
    assert told.sheet(topic_id).topic.state is S.SET


def test_a_meeting_that_was_called_off_gives_its_topics_back(told: Told):
    topic_id = told.raised()
    meeting = told.called(topic_id)
    told.story.meetings.call_off(meeting, CallOff("场地停电"))
    sheet = told.sheet(topic_id)
    assert (sheet.topic.state, sheet.moved_here) == (S.SHELVED, True)
    told.move(topic_id, S.TO_STREET)
    assert told.sheet(topic_id).topic.state is S.TO_STREET
    assert told.sheet(topic_id).history[-1].state is S.TO_STREET
    assert not told.sheet(topic_id).topic.is_free


def test_what_a_meeting_has_is_moved_where_the_meeting_has_it(told: Told):
    topic_id = told.raised()
    told.held(told.called(topic_id), S.AGREED)
    told.move(topic_id, S.CARRIED_OUT)
    [topic] = told.story.sheet.topics
    assert topic.state is S.CARRIED_OUT
    with refused("meetings.topic_order"):
        told.move(topic_id, S.AGREED)
    told.move(topic_id, S.DONE)
    told.pool.feed_back(topic_id, replace(TOLD, satisfaction=None))
    with refused("pool.needs_rating"):
        told.move(topic_id, S.FILED)
    told.pool.feed_back(topic_id, TOLD)
    told.move(topic_id, S.FILED)
    sheet = told.sheet(topic_id)
    assert sheet.topic.state is S.FILED
    assert [row.satisfaction for row in sheet.feedback] == [None, 4]


def test_an_open_promise_keeps_a_topic_open(told: Told):
    topic_id = told.raised()
    meeting = told.called(topic_id)
    told.held(meeting, S.AGREED)
    told.story.meetings.withdraw_minutes(meeting, "漏记承诺")
    own = told.story.topic(1)
    made = told.story.meetings.promise(own, Promise("询价", "郑物业", date(2026, 7, 9))).made
    told.story.publish()
    with refused("meetings.open_promise"):
        told.move(topic_id, S.DONE)
    said = ProgressReport(FollowUpState.DONE, "郑物业", "三家报价", date(2026, 6, 29))
    told.story.meetings.report(made, said)
    told.move(topic_id, S.DONE)


def test_days_before_the_raising_and_steps_without_a_name_are_refused(told: Told):
    topic_id = told.raised(to=S.RAISED)
    with refused("meetings.day_before_step"):
        told.move(topic_id, S.ACCEPTED, day=date(2026, 6, 1))
    told.move(topic_id, S.ACCEPTED, day=date(2026, 6, 2))
    with refused("db.blank"):
        told.pool.move(topic_id, Move(S.SET, " "))
    with refused("pool.topic_order"):
        told.move(topic_id, S.FILED)


def test_what_is_gone_is_told(told: Told):
    gone: UUID = new_id()
    for act in (
        lambda: told.pool.topic(gone),
        lambda: told.pool.round(gone),
        lambda: told.pool.free(gone),
        lambda: told.move(gone, S.ACCEPTED),
        lambda: told.pool.take(gone, [gone]),
    ):
        with refused("pool.not_found"):
            act()


def test_a_story_without_a_pool_stays_as_it_was(told: Told):
    """Meetings need no pool: their own topics are nobody's of it."""
    assert told.pool.topics() == ()
    assert body().name == "议事会"
    with pytest.raises(KnownError):
        told.story.meetings.meeting(new_id())
