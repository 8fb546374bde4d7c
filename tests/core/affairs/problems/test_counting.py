"""Sums of a ledger: what was undone counts nowhere, and the balance is always the difference."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.affairs.problems.counting import Moved, Sums, lowest_from, sums_of
from core.affairs.problems.kinds import Nature, Way

DAY = date(2026, 6, 1)
moved = st.builds(
    Moved,
    st.integers(0, 30).map(lambda days: DAY + timedelta(days)),
    st.sampled_from(Way),
    st.integers(1, 10_000_00),
    st.sampled_from(Nature),
)


@given(st.lists(moved, max_size=30))
def test_the_balance_is_what_came_less_what_went(entries: list[Moved]) -> None:
    assert sums_of(entries).balance == sum(one.signed for one in entries)


@given(st.lists(moved, max_size=30), st.integers(0, 30))
def test_the_lowest_balance_is_never_above_the_last(entries: list[Moved], days: int) -> None:
    lowest = lowest_from(entries, DAY + timedelta(days))
    assert lowest <= sum(one.signed for one in entries)


def test_what_was_undone_is_neither_income_nor_expense() -> None:
    entries = [
        Moved(DAY, Way.IN, 100),
        Moved(DAY, Way.OUT, 100, Nature.COUNTER),
        Moved(DAY, Way.IN, 300, Nature.PAYMENT),
        Moved(DAY, Way.OUT, 50, Nature.REFUND),
        Moved(DAY, Way.OUT, 80),
        Moved(DAY, Way.IN, 80, Nature.COUNTER),
        Moved(DAY, Way.OUT, 120),
    ]
    assert sums_of(entries) == Sums(income=250, spent=120)
    assert Sums(1, 2) + Sums(3, 4) == Sums(4, 6)
    assert sum([Sums(1, 2), Sums(3, 4)], Sums()) == Sums(4, 6), "nothing is the beginning of a sum"


def test_what_was_reversed_never_came_and_never_went_back() -> None:
    entries = [
        Moved(DAY, Way.IN, 300, Nature.PAYMENT),
        Moved(DAY, Way.IN, 30, Nature.PAYMENT),
        Moved(DAY, Way.OUT, 300, Nature.REVERSAL),
        Moved(DAY, Way.OUT, 20, Nature.REFUND),
        Moved(DAY, Way.IN, 20, Nature.REVERSAL),
        Moved(DAY, Way.OUT, 5),
    ]
    assert sums_of(entries) == Sums(income=30, spent=5)


def test_a_later_expense_is_seen_when_an_earlier_one_is_entered() -> None:
    entries = [
        Moved(DAY, Way.IN, 100),
        Moved(DAY + timedelta(5), Way.OUT, 90),
        Moved(DAY + timedelta(9), Way.IN, 40),
    ]
    assert lowest_from(entries, DAY) == 10
    assert lowest_from(entries, DAY + timedelta(9)) == 50
    assert lowest_from([], DAY) == 0
