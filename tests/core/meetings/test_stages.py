"""The order of a meeting and of its topics: what may follow, and what stands against it."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.meetings.stages import (
    RESOLVED,
    TOPIC_MOVES,
    MeetingFacts,
    Stage,
    TopicFacts,
    TopicState,
    check_notice,
    check_stage,
    check_topic_move,
    next_stage,
    notice_margin,
    outcomes_open,
)

S = TopicState


def topic(state: TopicState, **facts: object) -> TopicFacts:
    given_facts = {
        "matter": "",
        "has_vote_link": False,
        "has_feedback": False,
        "open_follow_ups": 0,
        **facts,
    }
    return TopicFacts(title="停车", state=state, **given_facts)  # type: ignore[arg-type]


def codes(topic_facts: TopicFacts, to: TopicState) -> list[str]:
    return [obstacle.code for obstacle in check_topic_move(topic_facts, to)]


def test_every_state_has_its_moves_and_only_the_archive_is_the_end():
    assert set(TOPIC_MOVES) == set(TopicState)
    assert [state for state, after in TOPIC_MOVES.items() if not after] == [S.FILED]


def test_a_move_outside_the_order_is_refused():
    for state, to in product(TopicState, repeat=2):
        plain = topic(state, has_feedback=True)
        assert ("meetings.topic_order" in codes(plain, to)) == (to not in TOPIC_MOVES[state])


@pytest.mark.parametrize("to", sorted(RESOLVED))
def test_a_278_matter_is_resolved_only_with_a_vote(to: TopicState):
    assert "meetings.needs_vote" in codes(topic(S.TO_ASSEMBLY, matter="hire_manager"), to)
    linked = topic(S.TO_ASSEMBLY, matter="hire_manager", has_vote_link=True)
    assert codes(linked, to) == []
    assert codes(topic(S.AGREED), to) == []


def test_a_278_matter_cannot_slip_out_by_feedback():
    assert codes(topic(S.TO_ASSEMBLY, matter="hire_manager"), S.FED_BACK) == ["meetings.needs_vote"]
    assert codes(topic(S.NOT_AGREED, matter="hire_manager"), S.FED_BACK) == []
    assert codes(topic(S.SHELVED, matter="hire_manager"), S.FED_BACK) == []


def test_nothing_is_done_with_a_promise_open():
    assert codes(topic(S.CARRIED_OUT, open_follow_ups=1), S.DONE) == ["meetings.open_promise"]
    assert codes(topic(S.DONE, open_follow_ups=1), S.FED_BACK) == ["meetings.open_promise"]


def test_a_topic_cannot_close_before_its_feedback():
    assert codes(topic(S.FED_BACK), S.FILED) == ["meetings.needs_feedback"]
    assert codes(topic(S.FED_BACK), S.RATED) == ["meetings.needs_feedback"]
    assert codes(topic(S.FED_BACK, has_feedback=True), S.FILED) == []


@given(st.lists(st.sampled_from(TopicState), max_size=30))
def test_no_walk_of_a_278_matter_is_resolved_without_its_vote(walk: list[TopicState]):
    at = S.SET
    for to in walk:
        if not check_topic_move(topic(at, matter="other_major", has_feedback=True), to):
            at = to
            assert at not in RESOLVED


def meeting(stage: Stage, *topics: TopicFacts, undecided: int = 0) -> MeetingFacts:
    return MeetingFacts(stage, undecided, topics)


def stage_codes(facts: MeetingFacts, to: Stage) -> list[str]:
    return [obstacle.code for obstacle in check_stage(facts, to)]


def test_stages_follow_one_another_and_end():
    walked = [Stage.CALLED]
    while (following := next_stage(walked[-1])) is not None:
        walked.append(following)
    assert walked == [stage for stage in Stage if stage is not Stage.CALLED_OFF]
    assert next_stage(Stage.CALLED_OFF) is None


def test_no_stage_is_left_out():
    for stage, to in product(Stage, repeat=2):
        facts = meeting(stage, topic(S.FILED))
        assert ("meetings.stage_order" in stage_codes(facts, to)) == (next_stage(stage) is not to)


def test_each_stage_asks_for_what_it_needs():
    assert stage_codes(meeting(Stage.CALLED), Stage.NOTIFIED) == ["meetings.no_topic"]
    waiting = meeting(Stage.NOTIFIED, undecided=2)
    assert stage_codes(waiting, Stage.HELD) == ["meetings.presence_unknown"]
    assert check_stage(waiting, Stage.HELD)[0].facts == {"persons": 2}
    untouched = meeting(Stage.HELD, topic(S.NOTIFIED), topic(S.AGREED))
    assert stage_codes(untouched, Stage.MINUTED) == ["meetings.topic_undiscussed"]
    unfiled = meeting(Stage.PUBLISHED, topic(S.FED_BACK), topic(S.FILED))
    assert stage_codes(unfiled, Stage.FOLLOWED_UP) == ["meetings.topic_open"]
    assert stage_codes(meeting(Stage.PUBLISHED, topic(S.FILED)), Stage.FOLLOWED_UP) == []


def test_a_short_notice_warns():
    assert check_notice(date(2026, 6, 19), date(2026, 6, 27), 7) == ()
    (warning,) = check_notice(date(2026, 6, 27), date(2026, 6, 27), 7)
    assert warning.facts == {"days": 0, "needed": 7}


def test_notice_days_count_neither_end():
    assert notice_margin(date(2026, 6, 20), date(2026, 6, 27)) == 6
    assert notice_margin(date(2026, 6, 27), date(2026, 6, 27)) == -1


def test_a_committee_puts_what_all_owners_decide_to_their_assembly():
    assert S.TO_ASSEMBLY in outcomes_open(to_committee=True, matter="hire_manager")
    assert S.AGREED not in outcomes_open(to_committee=True, matter="hire_manager")
    for to_committee, matter in ((True, ""), (False, "hire_manager")):
        possible = outcomes_open(to_committee=to_committee, matter=matter)
        assert S.AGREED in possible
        assert S.TO_ASSEMBLY not in possible
