"""Counting of days (rulebook 2.0), shares and articles: the small exact parts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from core.findings import told
from core.law.articles import Article
from core.law.faults import LawFault
from core.law.matters import Matter
from core.law.moments import Moment
from core.law.proxies import check_proxies
from core.law.shares import Bound, Threshold, area_text, percent_text, square_cm
from core.law.sittings import Sitting, decision
from core.law.terms import (
    Calendar,
    TermUnit,
    after_months,
    before_days,
    earliest_removal,
    open_until,
    term,
)
from core.law.timetable import reminders, timetable
from core.law.verdicts import NOBODY, Votes
from tests.law.reading import book, law

DAYS = law().calendar


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-06-20", 6, "2026-12-20"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -1, "2025-12-15"),
    ],
)
def test_months_end_on_the_matching_day_or_the_last(start: str, months: int, end: str) -> None:
    assert after_months(day(start), months) == day(end)


def test_clear_days_before() -> None:
    assert before_days(day("2026-06-20"), 15) == day("2026-06-04")
    assert before_days(day("2026-06-20"), 15, strict=False) == day("2026-06-05")


def test_neither_the_day_of_posting_nor_that_of_removal_counts() -> None:
    assert earliest_removal(day("2026-06-01"), 7) == day("2026-06-09")


@pytest.mark.parametrize(
    ("which", "rest"),
    [
        ("2026-02-17", True),  # Spring Festival
        ("2026-02-14", False),  # a Saturday that is worked
        ("2026-06-27", True),  # a Saturday
        ("2026-06-26", False),
        ("2025-10-08", True),
        ("2025-10-11", False),
        ("2027-01-01", True),  # every year, whatever its notice will say
        ("2030-10-03", True),
        ("2027-01-04", None),
        ("2030-01-02", None),
    ],
)
def test_rest_days(which: str, rest: bool | None) -> None:  # noqa: FBT001 - a table
    assert DAYS.is_rest(day(which)) is rest


def test_a_term_that_ends_on_new_year_s_day_goes_on_to_what_is_not_known() -> None:
    counted = term(day("2026-12-31"), 1, TermUnit.DAYS, DAYS)
    assert (counted.target, counted.last) == (day("2027-01-01"), None)
    assert DAYS.is_rest(day("2027-01-01"))


def test_five_working_days_over_labour_day() -> None:
    counted = term(day("2026-04-29"), 5, TermUnit.WORKDAYS, DAYS)
    assert counted.last == counted.target == day("2026-05-09")


def test_working_days_into_an_unpublished_year_are_not_guessed() -> None:
    counted = term(day("2026-12-30"), 5, TermUnit.WORKDAYS, DAYS)
    assert counted.last is None
    assert (counted.target, counted.last) == (day("2027-01-04"), None)
    assert "2027 年的节假日安排尚未公布" in told(counted.findings[0]).text
    past = term(day("2024-05-01"), 30, TermUnit.DAYS, DAYS)
    assert past.last is None
    assert "没有录入 2024 年的节假日安排" in told(past.findings[0]).text


def test_a_calendar_without_years_knows_nothing() -> None:
    assert term(day("2026-06-20"), 1, TermUnit.DAYS, Calendar()).last is None


def test_years_are_twelve_months() -> None:
    assert term(day("2024-02-29"), 1, TermUnit.YEARS, DAYS).target == day("2025-02-28")


def test_articles_are_cited_short() -> None:
    assert Article("民法典", "278.1.6").cite() == "民法典第278条第1款第6项"
    assert Article("民法典", "278").cite() == "民法典第278条"
    assert Article("议事规则").cite() == "议事规则"
    assert Article("议事规则", "附则").cite() == "议事规则附则"


def test_papers_cite_in_full() -> None:
    code = "《中华人民共和国民法典》"
    assert (
        Article("民法典", "278.1.6", official=code).formal() == code + "第二百七十八条第一款第六项"
    )
    assert Article("民法典", "1259", official=code).formal() == code + "第一千二百五十九条"
    assert Article("本小区议事规则", "9").formal() == "本小区议事规则第九条"
    assert Article("本小区议事规则", "9之一").formal() == "本小区议事规则第9之一条"
    assert Article("各地做法").formal() == "各地做法"


@pytest.mark.parametrize(
    ("share", "bound", "words"),
    [
        ("2/3", "at_least", "三分之二"),
        ("1/2", "more_than", "二分之一"),
        ("3/20", "at_least", "3/20"),
    ],
)
def test_shares_in_words(share: str, bound: str, words: str) -> None:
    assert Threshold.parse(share, bound).words() == words


@pytest.mark.parametrize("share", ["", "1", "1/0", "-1/2", "1/2/3", "½", "1.5/2", "二/三"])
def test_what_is_no_share(share: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Threshold.parse(share, "at_least")


@pytest.mark.parametrize(
    ("bound", "of_three"),
    [
        (Bound.AT_LEAST, [False, False, True, True]),
        (Bound.MORE_THAN, [False, False, False, True]),
        (Bound.AT_MOST, [True, True, True, False]),
        (Bound.LESS_THAN, [True, True, False, False]),
    ],
)
def test_bounds_of_two_thirds(bound: Bound, of_three: list[bool]) -> None:
    share = Threshold(Fraction(2, 3), bound)
    assert [share.met_by(part, 3) for part in range(4)] == of_three


def test_nothing_is_met_of_an_empty_whole() -> None:
    assert Threshold.parse("2/3", "at_least").met_by(0, 0) is False
    assert Threshold.parse("2/3", "at_least").missing(0, 0) == 1


def test_an_upper_bound_has_no_least() -> None:
    with pytest.raises(ValueError, match="at_most"):
        Threshold.parse("1/3", "at_most").least(9)


@pytest.mark.parametrize(
    ("persons", "two_thirds", "majority", "three_quarters"),
    [(300, 200, 151, 225), (301, 201, 151, 226), (5959, 3973, 2980, 4470), (1, 1, 1, 1)],
)
def test_smallest_passing_counts(
    persons: int, two_thirds: int, majority: int, three_quarters: int
) -> None:
    assert Threshold.parse("2/3", "at_least").least(persons) == two_thirds == -(-2 * persons // 3)
    assert Threshold.parse("1/2", "more_than").least(persons) == majority == persons // 2 + 1
    assert Threshold.parse("3/4", "at_least").least(persons) == three_quarters


@pytest.mark.parametrize(
    ("area", "text"),
    [("1", "1.00"), ("1.5", "1.50"), ("1.25", "1.25"), ("1.125", "1.125"), ("1.0001", "1.0001")],
)
def test_areas_are_written_with_what_they_have(area: str, text: str) -> None:
    assert area_text(Decimal(area)) == text


@pytest.mark.parametrize("area", ["1.00001", "0.00001", "1E-900000000", "1E+13", "NaN", "Infinity"])
def test_areas_that_are_refused(area: str) -> None:
    with pytest.raises(LawFault):
        square_cm(Decimal(area))


def test_trailing_zeros_are_no_decimals() -> None:
    assert square_cm(Decimal("1.00000000000000000000000000000000000000")) == 10_000


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [(19999, 29999, "66.67%"), (10001, 20001, "50.00%"), (0, 5, "0.00%"), (1, 0, "—")],
)
def test_percentages_are_for_show(part: int, whole: int, text: str) -> None:
    assert percent_text(part, whole) == text


def test_impossible_sittings_are_refused() -> None:
    for seats, sitting, present in ((7, 8, 4), (7, 4, 5), (7, 0, 0), (7, 7, -1)):
        with pytest.raises(LawFault):
            Sitting(seats, sitting, present)
    with pytest.raises(LawFault):
        decision(book(), Sitting(7, 7, 4), 5)


def test_matters_have_their_items() -> None:
    assert [matter.item for matter in Matter] == list(range(1, 10))


def test_votes_that_cannot_be() -> None:
    with pytest.raises(LawFault):
        Votes(-1, None)
    with pytest.raises(LawFault):
        Votes(10**11, None)
    assert NOBODY.within(Votes(1, None))


def test_the_whole_way_of_a_first_assembly_has_its_dates() -> None:
    days = {
        Moment.APPLIED: day("2026-02-02"),
        Moment.GROUP_FORMED: day("2026-03-02"),
        Moment.VOTING_STARTS: day("2026-05-10"),
        Moment.VOTING_ENDS: day("2026-05-20"),
        Moment.ELECTED: day("2026-05-20"),
    }
    found = timetable(law().book("411002", day("2026-02-02")), DAYS, days)
    order = list(Moment)
    assert [order.index(one.moment) for one in found] == sorted(
        order.index(one.moment) for one in found
    )
    assert {one.key for one in found} >= {
        *("group.form_within", "group.hold_within", "notice.before_days", "filing.within"),
        *("first_meeting.within", "result.post_within", "handover.within"),
    }


def test_the_end_of_a_term_is_announced_in_time() -> None:
    assert reminders(book(), day("2026-08-31")) == (
        day("2026-02-28"),
        day("2026-03-31"),
        day("2026-05-31"),
        day("2026-07-02"),
    )


def test_proxies_are_only_limited_where_rules_say_so() -> None:
    assert check_proxies(book(), 3) == ()
    assert [finding.code for finding in check_proxies(book(), 4)] == ["proxy_many"]
    limited = book(settings={"voting.proxy_max": 1})
    assert check_proxies(limited, 1) == ()
    assert "超过规则允许的 1 票" in told(check_proxies(limited, 2)[0]).text


def test_simple_counting_where_a_place_wants_it() -> None:
    made = book(settings={"notice.strict": False})
    days = {Moment.VOTING_STARTS: day("2026-06-20"), Moment.NOTICE_POSTED: day("2026-06-05")}
    found = [one for one in timetable(made, DAYS, days) if one.key == "notice.before_days"]
    assert {one.target for one in found} == {day("2026-06-05"), day("2026-06-20")}
    assert not any(one.clear_days for one in found)


@pytest.mark.parametrize(
    ("last", "open_to"),
    [
        (date(2026, 7, 17), date(2026, 7, 17)),  # a Friday
        (date(2026, 7, 18), date(2026, 7, 20)),
        (date(2026, 7, 19), date(2026, 7, 20)),
        (date(2026, 9, 30), date(2026, 9, 30)),
        (date(2026, 10, 1), date(2026, 10, 8)),
        (date(2026, 10, 7), date(2026, 10, 8)),
        (date(2026, 10, 10), date(2026, 10, 10)),  # a Saturday on which offices work
        (date(2027, 3, 5), date(2027, 3, 5)),  # of a year not published only weekends are known
        (date(2027, 3, 6), date(2027, 3, 8)),
    ],
)
def test_the_time_to_object_runs_on_over_rest_days(last: date, open_to: date) -> None:
    assert open_until(last, DAYS) == open_to
