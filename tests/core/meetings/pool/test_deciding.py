"""A topic that somebody else must decide: what is noted of it, and what waits for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.identity import new_id
from core.meetings.drafts import Feedback, Move, VoteLink
from core.meetings.pool.drafts import Decision
from core.meetings.pool.kinds import Decider
from core.meetings.stages import TopicState
from tests.core.meetings.pool.told import CHARGED, Told, refused

S = TopicState
TOLD = Feedback("3号楼12户", "上门告知", "冯知微", 4, "满意")


@pytest.mark.parametrize("outcome", [S.AGREED, S.NOT_AGREED])
def test_consultation_never_closes_a_matter_of_the_owners(told: Told, outcome: TopicState):
    topic_id = told.raised(CHARGED)
    told.held(told.called(topic_id), outcome)
    if outcome is S.AGREED:
        for to in (S.CARRIED_OUT, S.DONE):
            with refused("meetings.needs_vote"):
                told.move(topic_id, to)
    told.move(topic_id, S.TO_ASSEMBLY)
    with refused("meetings.needs_vote"):
        told.move(topic_id, S.DONE)
    told.pool.decide(topic_id, vote(passed=False, reference="2026年第一次业主大会第2项"))
    with refused("meetings.vote_failed"):
        told.move(topic_id, S.DONE)
    again = vote(passed=True, reference="2026年第二次业主大会第1项")
    with refused("pool.decision_again"):
        told.pool.decide(topic_id, again)
    told.pool.decide(topic_id, replace(again, note="重新表决"))
    [topic] = told.story.sheet.topics
    assert [(row.reference, row.passed) for row in topic.links] == [
        ("2026年第一次业主大会第2项", False), ("2026年第二次业主大会第1项", True),
    ], "the meeting's topic knows both too"  # fmt: skip
    assert [row.passed for row in told.sheet(topic_id).decisions] == [False, True]
    told.move(topic_id, S.CARRIED_OUT)


def yes(decider: Decider, day: date, reference: str = "") -> Decision:
    return Decision(decider, passed=True, day=day, reference=reference)


def vote(*, passed: bool, reference: str) -> Decision:
    return Decision(Decider.ASSEMBLY, passed, date(2026, 6, 29), reference)


def test_a_vote_that_the_meeting_was_linked_with_counts_here(told: Told):
    topic_id = told.raised(CHARGED)
    told.held(told.called(topic_id), S.AGREED)
    told.move(topic_id, S.TO_ASSEMBLY)
    link = VoteLink(None, "业主大会第3项", passed=True, day=told.clock.today())
    told.story.meetings.link_vote(told.story.topic(1), link)
    [decision] = told.sheet(topic_id).decisions
    assert (decision.decider, decision.passed) == (Decider.ASSEMBLY, True)
    told.move(topic_id, S.DONE)


def test_the_pool_alone_passes_a_topic_on_and_brings_it_to_its_end(told: Told):
    topic_id = told.raised()
    told.move(topic_id, S.TO_RESIDENTS)
    for to in (S.CARRIED_OUT, S.DONE):
        with refused("pool.needs_decision"):
            told.move(topic_id, to)
    agreed = yes(Decider.RESIDENTS, date(2026, 6, 20), "居民代表会议第2号决定")
    told.pool.decide(topic_id, replace(agreed, passed=False))
    with refused("pool.decision_failed"):
        told.move(topic_id, S.DONE)
    told.pool.decide(topic_id, replace(agreed, note="补充材料后再次表决"))
    told.move(topic_id, S.DONE)
    with refused("pool.by_feedback"):
        told.move(topic_id, S.FED_BACK)
    with refused("meetings.satisfaction_range"):
        told.pool.feed_back(topic_id, replace(TOLD, satisfaction=6))
    told.pool.feed_back(topic_id, replace(TOLD, satisfaction=None))
    assert told.sheet(topic_id).topic.state is S.FED_BACK
    told.pool.feed_back(topic_id, TOLD)
    assert told.sheet(topic_id).is_rated
    told.move(topic_id, S.FILED)
    assert told.sheet(topic_id).topic.state is S.FILED
    assert [row.passed for row in told.sheet(topic_id).decisions] == [False, True]


def test_a_decision_names_its_source_and_a_day_that_fits(told: Told):
    topic_id = told.raised()
    told.move(topic_id, S.TO_STREET)
    with refused("db.blank"):
        told.pool.decide(topic_id, yes(Decider.STREET, date(2026, 6, 20)))
    with refused("pool.decision_outcome"):
        told.pool.decide(topic_id, Decision(Decider.STREET, reference="街道回函"))
    with refused("pool.decision_day"):
        told.pool.decide(topic_id, yes(Decider.STREET, date(2026, 6, 1), "街道回函"))
    with refused("db.day_to_come"):
        told.pool.decide(topic_id, yes(Decider.STREET, date(2026, 6, 21), "街道回函"))
    with refused("pool.vote_of_assembly"):
        told.pool.decide(topic_id, Decision(Decider.STREET, vote_id=new_id()))
    for day in (date(2026, 6, 2), date(2026, 6, 20)):
        told.pool.decide(topic_id, replace(yes(Decider.STREET, day, "街道回函"), note="另一份"))
    waiting = told.raised()
    told.move(waiting, S.TO_ASSEMBLY)
    with refused("pool.not_found"):
        told.pool.decide(waiting, Decision(Decider.ASSEMBLY, vote_id=new_id()))


def test_a_decision_is_noted_where_it_is_awaited_and_nowhere_else(told: Told):
    topic_id = told.raised()
    said = yes(Decider.STREET, date(2026, 6, 20), "街道回函")
    with refused("pool.decision_not_awaited"):
        told.pool.decide(topic_id, said)
    assert not told.sheet(topic_id).is_decidable
    told.move(topic_id, S.TO_STREET)
    for other in (Decider.ASSEMBLY, Decider.RESIDENTS):
        with refused("pool.decision_not_awaited"):
            told.pool.decide(topic_id, replace(said, decider=other))
    assert told.sheet(topic_id).is_decidable
    told.pool.decide(topic_id, said)
    told.move(topic_id, S.DONE)
    told.pool.decide(topic_id, replace(said, reference="街道补充回函", note="更正文号"))
    told.pool.feed_back(topic_id, TOLD)
    with refused("pool.decision_after_end"):
        told.pool.decide(topic_id, replace(said, note="再改"))
    assert not told.sheet(topic_id).is_decidable


def test_the_owners_matter_is_not_fed_back_before_they_voted(told: Told):
    topic_id = told.raised(CHARGED)
    told.move(topic_id, S.TO_STREET)
    with refused("meetings.needs_vote"):
        told.pool.feed_back(topic_id, TOLD)
    voted = yes(Decider.ASSEMBLY, date(2026, 6, 20), "业主大会第3项")
    told.pool.decide(topic_id, voted)
    told.move(topic_id, S.DONE)


def test_a_meeting_moves_no_topic_of_the_pool_around_what_the_pool_asks(told: Told):
    """Whoever moves it: residents asked must have decided, and nothing is filed unrated."""
    topic_id = told.raised()
    told.held(told.called(topic_id), S.AGREED)
    meetings, topic = told.story.meetings, told.story.topic(1)
    meetings.move(topic, Move(S.TO_RESIDENTS, "钱承业"))
    for to in (S.CARRIED_OUT, S.DONE):
        with refused("pool.needs_decision"):
            meetings.move(topic, Move(to, "钱承业"))
    for feed_back, mine in ((meetings.feed_back, topic), (told.pool.feed_back, topic_id)):
        with refused("pool.needs_decision"):
            feed_back(mine, TOLD)
    said = yes(Decider.RESIDENTS, told.clock.today(), "居民代表会议第2号决定")
    told.pool.decide(topic_id, said)
    meetings.move(topic, Move(S.DONE, "钱承业"))
    meetings.feed_back(topic, replace(TOLD, satisfaction=None))
    with refused("pool.needs_rating"):
        meetings.move(topic, Move(S.FILED, "钱承业"))
    meetings.feed_back(topic, TOLD)
    meetings.move(topic, Move(S.FILED, "钱承业"))


def test_a_topic_carried_on_by_a_later_meeting_is_still_the_pools(told: Told):
    topic_id = told.raised()
    told.held(told.called(topic_id), S.NOT_AGREED)
    earlier = told.story.topic(1)
    told.held(told.called(topic_id, day=28), S.AGREED, day=28)
    later = told.story.topic(1)
    assert later != earlier
    told.story.meetings.move(later, Move(S.TO_RESIDENTS, "钱承业"))
    with refused("pool.needs_decision"):
        told.story.meetings.move(later, Move(S.DONE, "钱承业"))
