"""The split of a sum over households: always the total, never off by more than a cent."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.affairs.problems.shares import read_coefficient, split

weights = st.lists(
    st.one_of(
        st.integers(0, 400),
        st.decimals(0, 400, places=4, allow_nan=False),
        st.fractions(0, 400, max_denominator=60),
    ),
    min_size=1,
    max_size=40,
).filter(any)
totals = st.integers(0, 30_000_000_00)


@given(totals, weights)
def test_the_parts_sum_to_the_total_and_miss_their_share_by_less_than_a_cent(
    total: int, given_weights: list[Fraction]
) -> None:
    parts = split(total, given_weights)
    exact = [Fraction(weight) for weight in given_weights]
    base = sum(exact)
    assert sum(parts) == total
    for part, weight in zip(parts, exact, strict=True):
        assert abs(part - total * weight / base) < 1
        assert weight or not part, "who is exempt pays nothing"


@given(totals, weights)
def test_whoever_weighs_more_never_pays_less(total: int, given_weights: list[Fraction]) -> None:
    parts = split(total, given_weights)
    by_weight = sorted(zip(map(Fraction, given_weights), parts, strict=True))
    assert [part for _, part in by_weight] == sorted(parts)


@given(totals, weights)
def test_the_same_is_split_the_same(total: int, given_weights: list[Fraction]) -> None:
    doubled = [Fraction(weight) * 2 for weight in given_weights]
    assert split(total, given_weights) == split(total, doubled)


def test_of_equal_remainders_the_first_in_the_list_pays_the_cent() -> None:
    assert split(100, [1, 1, 1]) == (34, 33, 33)
    assert split(101, [1, 1, 1]) == (34, 34, 33)
    assert split(2, [Decimal(1), Decimal(0), Decimal("1.5")]) == (1, 0, 1)


@pytest.mark.parametrize(("total", "given_weights"), [(1, [0, 0]), (1, [-1, 2]), (-1, [1])])
def test_what_makes_no_sense_is_not_split(total: int, given_weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"weight|sum"):
        split(total, given_weights)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", Fraction(1)),
        (" 0.8 ", Fraction(4, 5)),
        ("3/4", Fraction(3, 4)),
        ("0", Fraction(0)),
        ("100", Fraction(100)),
        ("100.1", None),
        ("1/0", None),
        ("-1", None),
        ("一半", None),
        ("", None),
    ],
)
def test_a_coefficient_is_read_exactly_or_not_at_all(text: str, value: Fraction | None) -> None:
    assert read_coefficient(text) == value
