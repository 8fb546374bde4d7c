"""Quorum and decision at both sides of every edge; the base is all members, not who came."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.shares import Threshold
from core.meetings.counting import (
    Base,
    Counts,
    Outcome,
    Rules,
    Vote,
    check_own_rules,
    is_below,
    judge_quorum,
    judge_vote,
    under_law,
)

HALF_OR_MORE = Threshold.parse("1/2", "at_least")
MORE_THAN_HALF = Threshold.parse("1/2", "more_than")
TWO_THIRDS = Threshold.parse("2/3", "at_least")


@pytest.mark.parametrize(
    ("rule", "seats", "present", "needed"),
    [
        (TWO_THIRDS, 7, 5, 5),
        (TWO_THIRDS, 7, 4, 5),
        (TWO_THIRDS, 6, 4, 4),
        (TWO_THIRDS, 6, 3, 4),
        (MORE_THAN_HALF, 6, 3, 4),
        (MORE_THAN_HALF, 7, 4, 4),
        (HALF_OR_MORE, 6, 3, 3),
        (HALF_OR_MORE, 5, 0, 3),
    ],
)
def test_a_quorum_is_of_all_seats(rule, seats, present, needed):
    verdict = judge_quorum(Rules("规则", rule), Counts(seats, seats, present))
    test = verdict.tests[0]
    assert (test.name, test.part, test.whole) == ("quorum_persons", present, seats)
    assert (test.needed, test.short_by) == (needed, max(0, needed - present))
    assert test.met == (present >= needed)
    assert verdict.outcome is (Outcome.PASSED if test.met else Outcome.NO_QUORUM)


def test_seven_seats_four_present_three_to_one_fails_under_both_wordings():
    """Rulebook 4: 3 < 3.5 of all members, whether 半数以上 or 过半数."""
    for decision in (HALF_OR_MORE, MORE_THAN_HALF):
        rules = Rules("规则", MORE_THAN_HALF, decision)
        verdict = judge_vote(rules, Counts(7, 7, 4), Vote(3, 1, 0))
        assert verdict.outcome is Outcome.NOT_PASSED
        assert verdict.tests[1].short_by == 1


@pytest.mark.parametrize(
    ("decision", "base", "needed"),
    [
        (HALF_OR_MORE, Base.SITTING, 3),
        (MORE_THAN_HALF, Base.SITTING, 4),
        (HALF_OR_MORE, Base.SEATS, 4),
        (MORE_THAN_HALF, Base.SEATS, 4),
    ],
)
def test_a_vacant_seat_matters_by_the_base(decision, base, needed):
    """Rulebook 4: 7 seats with 1 vacant."""
    rules = Rules("规则", None, decision, base)
    counts = Counts(7, 6, 6)
    assert judge_vote(rules, counts, Vote(needed, 0, 0)).outcome is Outcome.PASSED
    verdict = judge_vote(rules, counts, Vote(needed - 1, 0, 0))
    assert verdict.outcome is Outcome.NOT_PASSED
    assert verdict.tests[-1].needed == needed


def test_a_quorum_leaves_out_empty_seats_only_where_decisions_do():
    counts = Counts(seats=8, sitting=6, present=4)
    outcomes = {
        base: judge_quorum(Rules("规则", TWO_THIRDS, MORE_THAN_HALF, base), counts).outcome
        for base in Base
    }
    assert outcomes == {
        Base.SEATS: Outcome.NO_QUORUM,
        Base.SITTING: Outcome.PASSED,
        Base.PRESENT: Outcome.NO_QUORUM,
    }


def test_of_those_present_when_the_rules_say_so():
    rules = Rules("规则", None, MORE_THAN_HALF, Base.PRESENT)
    assert judge_vote(rules, Counts(9, 9, 5), Vote(3, 2, 0)).outcome is Outcome.PASSED
    assert judge_vote(rules, Counts(9, 9, 4), Vote(2, 2, 0)).outcome is Outcome.NOT_PASSED


def test_without_a_quorum_no_vote_decides():
    rules = Rules("规则", TWO_THIRDS, MORE_THAN_HALF)
    assert judge_vote(rules, Counts(6, 6, 3), Vote(3, 0, 0)).outcome is Outcome.NO_QUORUM


def test_without_rules_a_count_is_only_recorded():
    assert judge_quorum(Rules(), Counts(5, 5, 1)).outcome is Outcome.NO_RULE
    verdict = judge_vote(Rules("规则", TWO_THIRDS), Counts(3, 3, 3), Vote(3, 0, 0))
    assert verdict.outcome is Outcome.NO_RULE
    assert len(verdict.tests) == 1


@pytest.mark.parametrize("vote", [Vote(-1, 0, 0), Vote(0, 3, 1), Vote(4, 0, 0), Vote(0, 0, -2)])
def test_a_vote_that_cannot_be_is_a_bug(vote):
    with pytest.raises(ValueError, match="does not fit"):
        judge_vote(Rules(), Counts(5, 5, 3), vote)


@given(st.integers(1, 99), st.integers(0, 99), st.integers(0, 99))
def test_one_more_hand_never_loses(seats, present, agree):
    present, agree = min(seats, present), min(seats, present, agree)
    rules = Rules("规则", HALF_OR_MORE, MORE_THAN_HALF)
    counts = Counts(seats, seats, present)
    now = judge_vote(rules, counts, Vote(agree, 0, 0)).outcome
    if now is Outcome.PASSED and agree < present:
        assert judge_vote(rules, counts, Vote(agree + 1, 0, 0)).outcome is Outcome.PASSED
    assert (now is Outcome.PASSED) == (2 * present >= seats and 2 * agree > seats)


LAW = Rules("法", MORE_THAN_HALF, HALF_OR_MORE)
LESS = (Base.SITTING, Base.PRESENT)
TENTH = Threshold.parse("1/10", "at_least")


@pytest.mark.parametrize(
    ("own", "law", "below"),
    [
        (HALF_OR_MORE, MORE_THAN_HALF, True),
        (MORE_THAN_HALF, HALF_OR_MORE, False),
        (MORE_THAN_HALF, MORE_THAN_HALF, False),
        (TENTH, MORE_THAN_HALF, True),
        (TWO_THIRDS, MORE_THAN_HALF, False),
        (TENTH, None, False),
    ],
)
def test_a_share_is_below_another_by_its_size_then_by_its_bound(own, law, below):
    assert is_below(own, law) is below


def test_a_committees_own_quorum_never_undercuts_the_laws():
    assert under_law(Rules(), LAW, "x") == LAW
    low = Rules("章", TENTH)
    assert under_law(low, LAW, "章、法") == Rules("章、法", MORE_THAN_HALF, HALF_OR_MORE)
    high = Rules("章", TWO_THIRDS, TENTH, Base.PRESENT)
    assert under_law(high, LAW, "章、法") == high
    only_decision = Rules("章", None, TWO_THIRDS, Base.SITTING)
    kept = under_law(only_decision, LAW, "章、法")
    assert kept == Rules("章、法", MORE_THAN_HALF, TWO_THIRDS, Base.SITTING)
    only_quorum = Rules("章", TWO_THIRDS)
    assert under_law(only_quorum, LAW, "章、法") == Rules("章、法", TWO_THIRDS, HALF_OR_MORE)


def test_own_shares_below_the_laws_are_told():
    def told(own: Rules) -> list[str]:
        return [found.code for found in check_own_rules(own, LAW)]

    assert told(Rules("章", TENTH, TENTH)) == [
        "meetings.quorum_of_law",
        "meetings.decision_below_law",
    ]
    assert told(Rules("章", TWO_THIRDS, TWO_THIRDS)) == []
    for base, found in ((Base.SEATS, []), *((one, ["meetings.base_below_law"]) for one in LESS)):
        assert told(Rules("章", TWO_THIRDS, TWO_THIRDS, base)) == found
    assert told(Rules("章", TWO_THIRDS, None, Base.PRESENT)) == [], "nothing is counted of it"
    by_sitting = Rules("法", MORE_THAN_HALF, HALF_OR_MORE, Base.SITTING)
    same = Rules("章", None, HALF_OR_MORE, Base.SITTING)
    assert check_own_rules(same, by_sitting) == ()
    assert told(Rules()) == []
