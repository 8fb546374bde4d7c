"""Balances never go below zero unseen; months and stars add up; edges of an agreement's end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.party.pairing.counting import (
    by_month,
    lowest_balance,
    moves,
    pairing_state,
    stands,
    star_reward,
)
from core.party.pairing.kinds import PairingState

END = date(2026, 12, 31)


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (-61, PairingState.RUNNING),
        (-60, PairingState.ENDING),
        (0, PairingState.ENDING),
        (1, PairingState.LAPSED),
    ],
)
def test_where_an_agreement_stands(days: int, state: PairingState) -> None:
    assert pairing_state(END, None, END + timedelta(days), 60) is state
    assert pairing_state(END, END, END + timedelta(days), 60) is PairingState.ENDED


@pytest.mark.parametrize(
    ("voided_on", "moved"),
    [
        (None, ((END, 5),)),
        (END, ()),
        (END + timedelta(days=1), ((END, 5), (date(2027, 1, 1), -5))),
    ],
)
def test_what_is_voided_in_a_later_year_is_taken_back_in_it(
    voided_on: date | None, moved: tuple[tuple[date, int], ...]
) -> None:
    assert moves(END, 5, voided_on) == moved


def test_what_is_done_stands_from_its_day() -> None:
    assert stands(END, END)
    assert not stands(END, END - timedelta(days=1))
    assert not stands(None, END)


def test_five_stars_are_ten_thousand_yuan() -> None:
    assert star_reward(5, 2000) == 1_000_000
    assert star_reward(0, 2000) == 0


def test_months_take_only_their_year() -> None:
    told = [(date(2026, 1, 31), 2), (date(2026, 1, 1), 3), (date(2025, 1, 1), 9), (END, 1)]
    assert by_month(told, 2026) == (5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)


def test_money_of_a_later_day_does_not_pay_an_earlier_bill() -> None:
    first, second = date(2026, 1, 1), date(2026, 2, 1)
    assert lowest_balance([(second, 100), (first, -100)], first) == -100
    assert lowest_balance([(second, -100), (first, 100)], first) == 0
    assert lowest_balance([(first, 100)], second) == 100
    assert lowest_balance([], first) == 0


FLOWS = st.lists(st.tuples(st.integers(0, 20), st.integers(-1000, 1000)), max_size=12)


@given(FLOWS, st.integers(0, 20))
def test_the_lowest_balance_is_that_of_the_worst_day(
    told: list[tuple[int, int]], since: int
) -> None:
    start = date(2026, 1, 1)
    flows = [(start + timedelta(day), fen) for day, fen in told]
    ends = [sum(fen for day, fen in told if day <= last) for last in range(since, 21)]
    assert lowest_balance(flows, start + timedelta(since)) == min(ends)
