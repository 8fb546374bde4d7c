"""A rota is fair, complete where it can be, and nobody stands in two places at once."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.affairs.neighbours.rota import Shift, clock_text, find_clashes, plan, spread

DAY = date(2026, 7, 1)


def evenings(count: int) -> list[Shift]:
    return [Shift(DAY + timedelta(days=n), 1140, 1260) for n in range(count)]


@given(st.integers(1, 12), st.integers(0, 60), st.data())
def test_everybody_stands_as_often_as_everybody_else(
    people: int, shifts: int, data: st.DataObject
) -> None:
    per_shift = data.draw(st.integers(1, people))
    made = plan(list(range(people)), evenings(shifts), per_shift)
    counts = Counter(one for chosen in made.places for one in chosen)
    assert spread(counts[one] for one in range(people)) <= 1
    assert not any(made.short)
    assert all(len(set(chosen)) == per_shift for chosen in made.places)
    assert made == plan(list(range(people)), evenings(shifts), per_shift), "and always the same"


def test_nobody_stands_where_he_stands_already() -> None:
    [first, second] = evenings(2)
    made = plan(["甲", "乙"], [first, second], 1, {"甲": [Shift(DAY, 1200, 1300)]})
    assert made.places == (("乙",), ("甲",))


def test_a_shift_may_begin_as_another_ends() -> None:
    early, late = Shift(DAY, 1140, 1200), Shift(DAY, 1200, 1260)
    assert not early.meets(late)
    assert early.meets(Shift(DAY, 1199, 1260))
    assert not early.meets(Shift(DAY + timedelta(days=1), 1140, 1200))
    assert plan(["甲"], [early, late], 1).short == (0, 0)


def test_what_cannot_be_filled_is_told() -> None:
    same = Shift(DAY, 1140, 1200)
    assert plan(["甲"], [same, same], 1).short == (0, 1)
    assert plan(["甲"], [same], 2).short == (1,)


def test_who_rested_longest_comes_first() -> None:
    made = plan(["甲", "乙", "丙"], evenings(4), 2)
    assert made.places == (("甲", "乙"), ("丙", "甲"), ("乙", "丙"), ("甲", "乙"))


def test_clashes_are_named_in_the_order_of_days() -> None:
    one, two = Shift(DAY, 1140, 1200), Shift(DAY, 1170, 1260)
    later = Shift(DAY + timedelta(days=1), 0, 60)
    found = find_clashes({"甲": [later, later], "乙": [two, one], "丙": [one, later]})
    assert [(clash.person, clash.first, clash.second) for clash in found] == [
        ("乙", one, two),
        ("甲", later, later),
    ]


def test_nothing_is_even() -> None:
    assert spread([]) == 0


def test_minutes_are_written_as_a_clock() -> None:
    assert [clock_text(minute) for minute in (0, 545, 1140, 1440)] == [
        "00:00",
        "09:05",
        "19:00",
        "24:00",
    ]
