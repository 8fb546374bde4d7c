"""Where a topic stands, who moves it, and which decision each step needs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.meetings.pool.counting import tally
from core.meetings.pool.kinds import Decider, Stance
from core.meetings.pool.stages import (
    POOL_MOVES,
    Followed,
    PoolFacts,
    check_decided,
    check_pool_move,
    is_free,
    is_moved_here,
    moves_open,
    state_of,
)
from core.meetings.stages import UNRESOLVED, TopicState

S = TopicState
PLAIN = PoolFacts("电梯更换", S.ACCEPTED)
MATTER = replace(PLAIN, matter="alter_building", state=S.TO_ASSEMBLY)


def codes(topic: PoolFacts, to: TopicState) -> list[str]:
    return [found.code for found in check_pool_move(topic, to)]


def test_a_topic_stands_where_its_newest_meeting_left_it():
    assert state_of(S.SET, None) is S.SET
    assert state_of(S.SET, Followed(S.AGREED, called_off=False, pool_after=False)) is S.AGREED
    off = Followed(S.SHELVED, called_off=True, pool_after=True)
    assert state_of(S.TO_STREET, off) is S.TO_STREET, "the pool went on since"
    again = Followed(S.AGREED, called_off=False, pool_after=True)
    assert state_of(S.TO_STREET, again) is S.AGREED, "recorded anew: the meeting's word counts"


def test_a_meeting_moves_what_it_has_and_the_pool_what_was_called_off():
    assert is_moved_here(None)
    assert not is_moved_here(Followed(S.SHELVED, called_off=False, pool_after=False))
    assert is_moved_here(Followed(S.SHELVED, called_off=True, pool_after=False))
    assert not is_moved_here(Followed(S.AGREED, called_off=True, pool_after=False))


@pytest.mark.parametrize("state", list(TopicState))
def test_free_is_what_was_accepted_or_left_open(state: TopicState):
    wanted = {S.ACCEPTED, S.SET, *UNRESOLVED}
    assert is_free(state, None) is (state in wanted)
    met = Followed(state, called_off=False, pool_after=False)
    assert is_free(S.ACCEPTED, met) is (state in UNRESOLVED)


def test_order_is_kept_and_nothing_is_filed_before_it_was_rated():
    assert codes(replace(PLAIN, state=S.RAISED), S.ACCEPTED) == []
    assert codes(replace(PLAIN, state=S.RAISED), S.DONE) == ["pool.topic_order"]
    assert codes(replace(PLAIN, state=S.FILED), S.RAISED) == ["pool.topic_order"]
    rated = replace(PLAIN, state=S.RATED, is_rated=True)
    assert codes(rated, S.FILED) == []
    assert codes(replace(rated, is_rated=False), S.FILED) == ["pool.needs_rating"]
    assert codes(replace(PLAIN, state=S.FED_BACK), S.FILED) == [
        "pool.topic_order",
        "pool.needs_rating",
    ]


def test_a_matter_of_the_owners_waits_for_their_vote_whatever_others_said():
    for to in (S.CARRIED_OUT, S.DONE):
        assert codes(MATTER, to) == ["meetings.needs_vote"]
        others = {Decider.RESIDENTS: True, Decider.STREET: True}
        assert codes(replace(MATTER, decisions=others), to) == ["meetings.needs_vote"]
        failed = replace(MATTER, decisions={Decider.ASSEMBLY: False})
        assert codes(failed, to) == ["meetings.vote_failed"]
        assert codes(replace(MATTER, decisions={Decider.ASSEMBLY: True}), to) == []
    street = replace(MATTER, state=S.TO_STREET, decisions={Decider.STREET: True})
    assert codes(street, S.DONE) == ["meetings.needs_vote"], "the street cannot decide for them"


@pytest.mark.parametrize(
    ("state", "decider"),
    [
        (S.TO_ASSEMBLY, Decider.ASSEMBLY),
        (S.TO_RESIDENTS, Decider.RESIDENTS),
        (S.TO_STREET, Decider.STREET),
    ],
)
def test_what_was_passed_on_waits_for_the_answer(state: TopicState, decider: Decider):
    topic = replace(PLAIN, state=state)
    for to in (S.CARRIED_OUT, S.DONE, S.FED_BACK):
        assert codes(topic, to) == ["pool.needs_decision"]
        assert codes(replace(topic, decisions={decider: True}), to) == []
    refused = replace(topic, decisions={decider: False})
    assert codes(refused, S.DONE) == ["pool.decision_failed"]
    assert codes(refused, S.FED_BACK) == [], "that it failed may be told"
    assert not check_decided(refused, S.FED_BACK)


def test_the_window_is_offered_only_what_may_be_done():
    assert moves_open(replace(PLAIN, state=S.RAISED)) == (S.ACCEPTED, S.SHELVED)
    assert moves_open(MATTER) == (S.NOT_AGREED,)
    assert moves_open(replace(PLAIN, state=S.FILED)) == ()
    for state in POOL_MOVES:
        assert not {S.FED_BACK, S.RATED} & set(moves_open(replace(PLAIN, state=state)))


@given(st.lists(st.sampled_from([None, *Stance])))
def test_every_household_counts_once(stances):
    counted = tally(stances)
    assert counted.asked == len(stances)
    assert counted.answered + counted.silent == counted.asked
    assert counted.agree + counted.against + counted.other == counted.answered
    assert counted.silent == stances.count(None)
