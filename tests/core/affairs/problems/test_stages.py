"""How a problem may move, both sides of each rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.affairs.problems.stages import (
    BY_HAND,
    MOVES,
    OPEN,
    REOPENABLE,
    ProblemFacts,
    ProblemState,
    check_move,
    days_down,
    days_late,
)

S = ProblemState
READY = ProblemFacts("电梯", S.RAISED, has_charge=True, has_feedback=True)
DAY = date(2026, 6, 20)


def codes(facts: ProblemFacts, to: S) -> list[str]:
    return [found.code for found in check_move(facts, to)]


@pytest.mark.parametrize("state", S)
@pytest.mark.parametrize("to", S)
def test_only_the_moves_of_the_table_are_free(state: S, to: S) -> None:
    assert (codes(replace(READY, state=state), to) == []) == (to in MOVES[state])


def test_nothing_is_taken_in_hand_before_somebody_answers_for_it() -> None:
    nobody = replace(READY, state=S.ACCEPTED, has_charge=False)
    assert codes(nobody, S.IN_HAND) == ["problems.nobody_in_charge"]
    assert codes(nobody, S.DISCUSSED) == []


def test_nothing_is_filed_before_it_was_fed_back() -> None:
    silent = replace(READY, state=S.FED_BACK, has_feedback=False)
    assert codes(silent, S.FILED) == ["problems.needs_feedback"]


def test_every_end_can_be_taken_up_again_and_what_is_open_needs_not() -> None:
    assert not OPEN & REOPENABLE
    assert frozenset(S) == OPEN | REOPENABLE
    assert all(to in BY_HAND for to in MOVES[S.IN_HAND])


@pytest.mark.parametrize(("days", "late"), [(-1, 0), (0, 0), (1, 1), (30, 30)])
def test_late_is_the_day_after_the_deadline(days: int, late: int) -> None:
    assert days_late(S.IN_HAND, DAY, DAY + timedelta(days)) == late
    assert days_late(S.DONE, DAY, DAY + timedelta(days)) == 0
    assert days_late(S.IN_HAND, None, DAY) == 0


def test_a_standstill_counts_its_first_and_its_last_day() -> None:
    assert days_down(DAY, DAY, DAY) == 1
    assert days_down(date(2026, 5, 1), date(2026, 5, 22), DAY) == 22
    assert days_down(date(2026, 6, 19), None, DAY) == 2
    assert days_down(DAY, None, date(2026, 6, 1)) == 0
