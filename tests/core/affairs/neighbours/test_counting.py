"""Fees, days and answers are reckoned exactly."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.affairs.neighbours.counting import (
    compare,
    days_late,
    due_after,
    fen_of_year,
    join_options,
    split_options,
    tally,
)
from core.law.terms import after_months


def test_a_year_of_a_fee_is_exact_and_rounded_once_half_up() -> None:
    assert fen_of_year(135, Decimal("30000.00")) == 48_600_000
    assert fen_of_year(1, Decimal("0.0416")) == 0, "0.4992 of a fen"
    assert fen_of_year(1, Decimal("0.0417")) == 1, "0.5004"
    assert fen_of_year(125, Decimal("0.0010")) == 2, "1.5 is rounded up"


@given(st.integers(0, 10_000), st.integers(1, 10**9).map(lambda n: Decimal(n) / 10_000))
def test_a_year_is_within_half_a_fen_of_the_exact_product(fee: int, area: Decimal) -> None:
    exact = Fraction(area) * fee * 12
    assert abs(fen_of_year(fee, area) - exact) <= Fraction(1, 2)


def test_a_fee_is_set_beside_the_current_one_and_the_cost() -> None:
    found = compare(155, 135, Decimal("30000.00"), 56_000_000)
    assert (found.more, found.share) == (20, Fraction(4, 27))
    assert found.year == 55_800_000
    assert found.over_cost == -200_000, "it does not cover the cost"
    assert compare(155, 0, Decimal(1), None).share is None
    assert compare(155, 0, Decimal(1), None).over_cost is None


def test_the_next_day_is_counted_from_the_first() -> None:
    first = date(2026, 1, 31)
    assert due_after(first, 1, first) == date(2026, 2, 28)
    assert due_after(first, 1, date(2026, 2, 28)) == date(2026, 3, 31), "the 31st again"
    assert due_after(first, 6, date(2026, 7, 30)) == date(2026, 7, 31)
    assert due_after(first, 6, date(2026, 7, 31)) == date(2027, 1, 31)
    assert due_after(first, 3, date(2025, 1, 1)) == first


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(1, 36), st.integers(-400, 4_000))
def test_the_next_day_is_the_first_of_its_series_after_the_day(
    first: date, months: int, days: int
) -> None:
    day = first + timedelta(days=days)
    series = [after_months(first, n * months) for n in range(170)]
    assert due_after(first, months, day) == next(one for one in series if one > day)


@pytest.mark.parametrize(("day", "late"), [(19, 0), (20, 0), (21, 1)])
def test_the_day_itself_is_in_time(day: int, late: int) -> None:
    assert days_late(date(2026, 6, 20), date(2026, 6, day)) == late


def test_what_has_no_day_is_never_late() -> None:
    assert days_late(None, date(2026, 6, 20)) == 0


def test_options_are_counted_in_their_order() -> None:
    assert split_options("满意| 一般 |不满意") == ("满意", "一般", "不满意")
    assert split_options("") == ()
    assert join_options(("满意 ", "一般")) == "满意|一般"
    assert tally(3, [1, 3, 3, None]) == (1, 0, 2)
