"""Shares, what is asked, what is rising: each rule on both sides of its edge."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.totals import counting
from core.totals.counting import RisingRule
from core.totals.facts import Body, Facts, GridFact, VenueFact, Wish
from core.totals.kinds import AskedKind, Figure, RowKind
from core.totals.rules import rising_rule

DAY = date(2026, 6, 20)
ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))
RULE = RisingRule(days=90, least=3, more_percent=50)
_ids = count(100)


def wish(day: date, kind: AskedKind = AskedKind.LIFT, place: str = "云岭小区") -> Wish:
    return Wish(RowKind.PROBLEM, UUID(int=next(_ids)), kind, "电梯停运", ONE, place, day, day.year)


def facts(*problems: Wish) -> Facts:
    return Facts(
        day=DAY,
        compounds={ONE: "云岭小区", TWO: "云杉苑", THREE: "桂花苑"},
        bodies=(),
        covered={ONE: "云岭党支部"},
        grids=(),
        venues=(),
        problems=problems,
        topics=(),
    )


def body(
    compound: UUID, *, interim: bool = False, party: int | None = 2, here: bool = True
) -> Body:
    kind = RowKind.COMMITTEE if here else RowKind.KNOWN
    return Body(kind, UUID(int=next(_ids)), compound, "业委会", interim, party)


def share(held: Facts, figure: Figure) -> tuple[int, int]:
    return next((one.part, one.whole) for one in counting.ratios(held) if one.figure is figure)


def test_a_compound_has_one_body_and_an_interim_one_is_told_apart() -> None:
    held = replace(
        facts(),
        bodies=(body(ONE, here=False), body(ONE), body(TWO, interim=True), body(ONE, interim=True)),
    )
    assert share(held, Figure.COMMITTEES) == (2, 3)
    assert counting.interim(held) == 1
    assert counting.in_office(held)[ONE].kind is RowKind.COMMITTEE


def test_committees_with_a_member_count_committees_not_members() -> None:
    bodies = (body(ONE, party=6), body(TWO, party=0), body(THREE, party=None))
    assert share(replace(facts(), bodies=bodies), Figure.COMMITTEES_WITH_MEMBER) == (1, 3)
    assert share(facts(), Figure.COMMITTEES_WITH_MEMBER) == (0, 0)
    rows = counting.behind(replace(facts(), bodies=bodies), Figure.COMMITTEES_WITH_MEMBER)
    assert {row.place: row.detail for row in rows} == {"云岭小区": "6", "云杉苑": "0", "桂花苑": ""}


def test_every_figure_is_counted_from_its_rows() -> None:
    grids = (GridFact(ONE, "一网格", "甲社区", 1), GridFact(TWO, "二网格", "甲社区", 0))
    venues = (
        VenueFact(ONE, "中心", "云岭小区", is_fit=True, has=6),
        VenueFact(TWO, "站", "云杉苑", is_fit=False, has=5),
    )
    done = replace(wish(DAY), done_on=DAY)
    held = replace(facts(done, wish(DAY)), grids=grids, venues=venues)
    assert share(held, Figure.COMPOUNDS_WITH_ORG) == (1, 3)
    assert share(held, Figure.GRIDS_STAFFED) == (1, 2)
    assert share(held, Figure.VENUES_FIT) == (1, 2)
    assert share(held, Figure.PROBLEMS_DONE) == (1, 2)
    told = [(row.counted, row.detail) for row in counting.behind(held, Figure.PROBLEMS_DONE)]
    assert told == [(False, ""), (True, "2026-06-20")]
    for figure in Figure:
        rows = counting.behind(held, figure)
        assert [row.counted for row in rows] == sorted(row.counted for row in rows)
        assert share(held, figure) == (sum(row.counted for row in rows), len(rows))


def test_a_grid_has_what_one_of_its_compounds_has() -> None:
    grids = (
        GridFact(ONE, "一网格", "甲社区", 0, compounds=(ONE, TWO)),
        GridFact(TWO, "二网格", "甲社区", 0, compounds=(THREE,)),
        GridFact(THREE, "三网格", "甲社区", 0),
    )
    branches = {TWO: "云杉党支部", THREE: "桂花党支部"}
    held = replace(
        facts(), grids=grids, branches=branches, bodies=(body(ONE), body(TWO, interim=True))
    )
    assert share(held, Figure.GRIDS_WITH_BRANCH) == (2, 3)
    assert share(held, Figure.GRIDS_WITH_COMMITTEE) == (1, 3)
    assert counting.interim_grids(held) == 0, "the first has a committee too"
    assert counting.interim_grids(replace(held, bodies=(body(TWO, interim=True),))) == 1
    rows = counting.behind(held, Figure.GRIDS_WITH_BRANCH)
    assert [row.detail for row in rows] == ["", "云杉党支部", "桂花党支部"]


def test_kinds_are_counted_by_year() -> None:
    rows = counting.kinds((wish(DAY), replace(wish(DAY), done_on=DAY), wish(date(2025, 1, 1))))
    assert [(row.year, row.found, row.done) for row in rows] == [(2025, 1, 0), (2026, 2, 1)]


@pytest.mark.parametrize(("now", "before"), [(3, 2), (3, 0), (6, 4), (150, 100)])
def test_what_is_rising(now: int, before: int) -> None:
    assert RULE.is_rising(now, before)


@pytest.mark.parametrize(("now", "before"), [(2, 0), (3, 3), (5, 4), (149, 100)])
def test_what_is_not_rising(now: int, before: int) -> None:
    assert not RULE.is_rising(now, before)


def test_the_windows_touch_and_do_not_overlap() -> None:
    first, last_before = DAY - timedelta(days=89), DAY - timedelta(days=90)
    oldest = DAY - timedelta(days=179)
    days = (first, DAY, DAY, last_before, oldest, DAY + timedelta(days=1))
    (whole, placed) = counting.rising(facts(*map(wish, days)), RULE)
    assert (whole.place, whole.now, whole.before) == ("", 3, 2)
    assert placed.place == "云岭小区"
    older = facts(*map(wish, (first, DAY, DAY, oldest - timedelta(days=1))))
    assert counting.rising(older, RULE)[0].before == 0


def test_twelve_months_end_with_the_days_own() -> None:
    held = facts(wish(date(2025, 7, 1)), wish(date(2025, 6, 30)), replace(wish(DAY), done_on=DAY))
    rows = counting.months(held)
    assert [rows[0].first, rows[-1].first] == [date(2025, 7, 1), date(2026, 6, 1)]
    assert [rows[0].asked, rows[-1].asked, rows[-1].done] == [1, 1, 1]
    assert sum(row.times for row in counting.asked(held)) == 2
    (place,) = counting.places(held, 5)
    assert (place.place, place.times) == ("云岭小区", 2)


def test_the_order_is_by_number_then_by_name() -> None:
    held = facts(
        *(wish(DAY, kind) for kind in (AskedKind.PARKING, AskedKind.LIFT, AskedKind.LIFT)),
        wish(DAY, AskedKind.SECURITY, "云杉苑"),
    )
    assert [row.kind for row in counting.asked(held)] == ["lift", "parking", "security"]
    assert [row.place for row in counting.places(held, 1)] == ["云岭小区"]
    mixed = [AskedKind.SECURITY, AskedKind.LIFT, AskedKind.PARKING]
    same = facts(*(wish(DAY, kind, place) for kind, place in zip(mixed, "丙甲乙", strict=True)))
    assert [row.kind for row in counting.asked(same)] == ["lift", "parking", "security"]
    assert [row.place for row in counting.places(same, 3)] == sorted("甲乙丙")
    twins = [replace(wish(DAY), compound_id=one) for one in (TWO, ONE)]
    assert [row.compound_id for row in counting.places(facts(*twins), 3)] == [ONE, TWO]


@given(st.lists(st.tuples(st.integers(0, 400), st.sampled_from(AskedKind)), max_size=40))
def test_nothing_is_counted_twice_or_lost(days: list[tuple[int, AskedKind]]) -> None:
    held = facts(*(wish(DAY - timedelta(days=back), kind) for back, kind in days))
    assert sum(row.found for row in counting.kinds(held.problems)) == len(days)
    times = sum(row.times for row in counting.asked(held))
    assert times == sum(row.asked for row in counting.months(held))


def test_the_rule_is_of_this_program_and_says_so() -> None:
    assert rising_rule() == RULE


def test_the_rows_of_a_month_are_those_of_its_bar() -> None:
    first, last = wish(date(2026, 5, 1)), wish(date(2026, 5, 31))
    done = replace(wish(date(2026, 4, 30)), done_on=date(2026, 5, 31))
    late = replace(wish(date(2026, 5, 2)), done_on=date(2026, 6, 1))
    held = facts(first, last, done, late, wish(date(2025, 5, 9)))
    may = date(2026, 5, 1)
    asked = counting.in_month(held, may, done=False)
    assert [row.id for row in asked] == [first.id, late.id, last.id]
    assert [row.counted for row in asked] == [False, True, False]
    [row] = counting.in_month(held, may, done=True)
    assert (row.id, row.detail) == (done.id, "2026-05-31")
    for month in counting.months(held):
        for is_done, bar in ((False, month.asked), (True, month.done)):
            assert len(counting.in_month(held, month.first, done=is_done)) == bar
