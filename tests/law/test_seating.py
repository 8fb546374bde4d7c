"""Seats on their edges: who surely has one, who may have to stand again, how far a reserve goes."""

from __future__ import annotations

from decimal import Decimal

from core.law.seating import Reserve, Standing, fill, keep_reserve
from core.law.verdicts import Outcome, Ruling, Votes
from tests.law.reading import book

BOOK = book()


def standing(name: str, persons: int, area: int | None, outcome: Outcome) -> Standing:
    votes = Votes(persons, None if area is None else Decimal(area))
    return Standing(name, votes, Ruling(outcome, ()), None)


def test_equals_are_not_seated_while_one_who_is_unsure_may_stand_before_them() -> None:
    """甲、乙相同争两席；丙能否当选不能确定，但可能排在他们前面：谁也不能先当选。"""
    found = fill(
        BOOK,
        [
            standing("甲", 20, 100, Outcome.PASSED),
            standing("乙", 20, 100, Outcome.PASSED),
            standing("丙", 21, None, Outcome.UNDETERMINED),
        ],
        2,
        {"丙"},
    )
    assert found.elected == ()


def test_who_stands_before_all_that_is_unsure_is_seated() -> None:
    found = fill(
        BOOK,
        [
            standing("甲", 22, 100, Outcome.PASSED),
            standing("乙", 20, 100, Outcome.PASSED),
            standing("丙", 21, None, Outcome.UNDETERMINED),
        ],
        2,
        {"丙"},
    )
    assert found.elected == ("甲",)


def test_whom_an_unsure_one_may_equal_is_no_sure_alternate() -> None:
    passed = [standing("甲", 20, 100, Outcome.PASSED), standing("乙", 20, 50, Outcome.PASSED)]
    equal = standing("丙", 20, 50, Outcome.UNDETERMINED)
    assert fill(BOOK, [*passed, equal], 1, {"丙"}).rest == ()
    below = standing("丙", 20, 49, Outcome.UNDETERMINED)
    assert fill(BOOK, [*passed, below], 1, {"丙"}).rest == (("乙",),)


def test_behind_a_full_reserve_nobody_ties_for_no_place() -> None:
    assert keep_reserve([("甲",), ("乙", "丙")], 1) == Reserve(("甲",))
    assert keep_reserve([("甲",), ("乙", "丙")], 2) == Reserve(("甲",), (), ("乙", "丙"), 1)
    assert keep_reserve([("甲",), ("乙", "丙")], 3) == Reserve(("甲", "乙", "丙"), (("乙", "丙"),))
