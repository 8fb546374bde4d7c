"""What only the owners decide: no slot settles it, and no procedure goes past their vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from core.law.matters import Matter
from core.meetings.drafts import Move
from core.meetings.pool.drafts import Decision, RaiseTopic
from core.meetings.pool.kinds import Decider, TopicKind, Way
from core.meetings.pool.service import Pool
from core.meetings.procedures.drafts import HoldDay, Settled, SlotTopicDraft
from core.meetings.procedures.kinds import RunAbout, RunState, SlotTopicState, StepPlace
from core.meetings.procedures.stages import Owners, check_close, check_step, standings
from core.meetings.stages import TopicState
from tests.core.meetings.procedures.hand import Hand, refused
from tests.core.meetings.procedures.test_sittings import FIRST, SECOND, day, hold, meetings
from tests.core.meetings.procedures.test_stages import (
    ASK,
    DAY,
    HAND,
    TALK,
    TELL,
    codes,
    done,
    procedure,
)

FUND = RaiseTopic(
    "动用维修资金换电梯",
    TopicKind.LIFT,
    "三栋12户",
    Way.JOINT,
    "电梯停运三次。",
    matter=Matter.USE_REPAIR_FUND,
)


def the_pool(hand: Hand) -> Pool:
    return Pool(*hand.store, hand.clock, hand.law, "420502", "云杉社区")


def raised(hand: Hand, *, theirs: bool = True) -> UUID:
    """Raise and accept a topic of the compound."""
    draft = replace(FUND, compound_id=hand.compound_id, matter=FUND.matter if theirs else None)
    topic = the_pool(hand).raise_topic(draft).made
    the_pool(hand).move(topic, Move(TopicState.ACCEPTED, "冯知微"))
    return topic


def voted(hand: Hand, topic: UUID, *, passed: bool) -> None:
    """Put the topic to the owners and note what they said."""
    pool = the_pool(hand)
    pool.move(topic, Move(TopicState.TO_ASSEMBLY, "冯知微"))
    pool.decide(topic, Decision(Decider.ASSEMBLY, passed, reference="2026年第二次业主大会第1项"))


def test_a_day_settles_no_matter_of_the_owners_before_they_agreed(hand: Hand):
    slot_id, topic = hand.open_slot(), raised(hand)
    draft = SlotTopicDraft("动用维修资金换电梯", "三栋12户", topic)
    waiting = hand.procedures.add_slot_topic(slot_id, draft).made
    settled = (Settled(waiting, "同意动用，下周开工"),)
    hand.clock.set(FIRST)
    with refused("slot_owners_decide"):
        hand.procedures.hold_day(slot_id, HoldDay(FIRST, 3, 5, settled))
    hand.procedures.hold_day(slot_id, HoldDay(FIRST, 3, 5))
    voted(hand, topic, passed=True)
    hand.clock.set(SECOND)
    hand.procedures.hold_day(slot_id, HoldDay(SECOND, 3, 5, settled))
    (row,) = hand.procedures.slot(slot_id).topics
    assert (row.state, row.rolled) == (SlotTopicState.SETTLED, 1)


def test_a_day_does_not_settle_what_the_owners_refused(hand: Hand):
    slot_id, topic = hand.open_slot(), raised(hand)
    waiting = hand.procedures.add_slot_topic(slot_id, SlotTopicDraft("电梯", "三栋", topic)).made
    voted(hand, topic, passed=False)
    hand.clock.set(FIRST)
    with refused("slot_owners_decide"):
        hand.procedures.hold_day(slot_id, HoldDay(FIRST, 3, 5, (Settled(waiting, "照办"),)))


@pytest.mark.parametrize("theirs", [True, False])
def test_what_minutes_agree_on_rolls_over_where_the_owners_decide(hand: Hand, *, theirs: bool):
    slot_id, topic = hand.open_slot(), raised(hand, theirs=theirs)
    waiting = hand.procedures.add_slot_topic(slot_id, SlotTopicDraft("电梯", "三栋", topic)).made
    made = hand.procedures.call_day(slot_id, day([waiting])).made
    hold(hand, made, FIRST, TopicState.AGREED)
    meetings(hand).write_minutes(made)
    hand.procedures.enter_day(made)
    (row,) = hand.procedures.slot(slot_id).topics
    assert row.state is (SlotTopicState.OPEN if theirs else SlotTopicState.SETTLED)
    assert row.rolled == int(theirs)


@pytest.mark.parametrize(
    ("code", "until", "waits"),
    [
        ("general_2015", ("ask", "set", "inform", "hold", "publish"), ("carry_out",)),
        ("five_n", ("propose", "set", "consult", "resolve"), ("feed_back",)),
        ("two_n", ("propose", "set", "consult", "resolve"), ("feed_back",)),
        ("three_phases", ("before", "during"), ("after",)),
        ("tuesday", ("collect", "discuss"), ("assign",)),
        ("four_two", ("propose", "discuss", "review", "decide"), ("publish_decision",)),
    ],
)
def test_a_procedure_leads_what_the_owners_decide_to_their_vote(
    hand: Hand, code: str, until: tuple[str, ...], waits: tuple[str, ...]
):
    topic = raised(hand)
    run_id = hand.start(code, about=RunAbout.TOPIC, about_id=topic)
    for key in until:
        hand.clock.set(date.fromordinal(hand.clock.today().toordinal() + 40))
        hand.do(run_id, key)
    for key in waits:
        with refused("owners_decide"):
            hand.do(run_id, key)
    sheet = hand.procedures.run(run_id)
    shown = {one.step.key: one for one in sheet.steps}
    assert shown[waits[0]].place is StepPlace.BLOCKED
    assert [told.code for told in shown[waits[0]].obstacles] == ["procedures.owners_decide"]
    assert "procedures.close_owners_decide" in {told.code for told in sheet.obstacles}
    with pytest.raises(Exception, match=r"^procedures\."):
        hand.procedures.close(run_id)
    voted(hand, topic, passed=True)
    hand.finish(run_id)
    hand.procedures.close(run_id)
    assert hand.procedures.run(run_id).run.state is RunState.CLOSED


def test_what_the_owners_refused_is_fed_back_and_not_carried_out(hand: Hand):
    topic = raised(hand)
    run_id = hand.start("tuesday", about=RunAbout.TOPIC, about_id=topic)
    hand.do(run_id, "collect", "discuss")
    voted(hand, topic, passed=False)
    with refused("owners_refused"):
        hand.do(run_id, "assign")
    hand.procedures.skip_step(run_id, "assign", "业主大会没有同意")
    hand.do(run_id, "feed_back")
    hand.procedures.close(run_id)


def test_only_steps_after_the_talks_wait_for_the_vote():
    talk = replace(TALK, then_vote=True)
    one = procedure(ASK, talk, HAND, TELL)
    assert [one.after_vote(step.key) for step in one.steps] == [False, False, True, True]
    ended = done("ask", "talk")
    for owners, to_hand, to_tell in (
        (Owners(), [], []),
        (Owners("电梯", agreed=True), [], []),
        (Owners("电梯"), ["owners_decide"], ["owners_decide"]),
        (Owners("电梯", agreed=False), ["owners_refused"], []),
    ):
        assert codes(check_step(one, ended, "hand", DAY, owners)) == to_hand
        assert codes(check_step(one, done(), "ask", DAY, owners)) == []
        handed = done("ask", "talk", "hand")
        assert codes(check_step(one, handed, "tell", DAY, owners)) == to_tell
    assert codes(check_close(one, done("ask", "talk", "tell"), Owners("电梯"))) == [
        "close_owners_decide"
    ]
    assert check_close(one, done("ask", "talk", "tell"), Owners("电梯", agreed=False)) == ()
    assert standings(one, ended, DAY, Owners("电梯"))[2].place is StepPlace.BLOCKED
