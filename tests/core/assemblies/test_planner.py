"""The clock forwards and backwards: limits as days are typed, and a plan of all that is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core import lawbooks
from core.assemblies.counted_days import Days, objections_until
from core.assemblies.plan_filling import LONGEST_REST, Filling
from core.assemblies.plan_order import ONE_DAY, Gap, Proposal, first_after
from core.assemblies.planner import Planner, ordered_rows
from core.assemblies.stages import Form, Kind, Step
from core.law.terms import Calendar
from tests.core.assemblies.conftest import Hold

ALL = (
    *(Step.GROUP_FORMED, Step.GROUP_POSTED, Step.ROLL_POSTED, Step.ROLL_UNTIL),
    *(Step.CANDIDATES_POSTED, Step.CANDIDATES_UNTIL, Step.NOTICE_POSTED, Step.MEETING),
    *(Step.VOTING_FROM, Step.VOTING_UNTIL, Step.COUNTING, Step.RESULT_POSTED, Step.RESULT_UNTIL),
    *(Step.FIRST_MEETING, Step.FILING),
)
VOTE = (date(2026, 4, 18), date(2026, 4, 26))
TODAY = date(2026, 3, 2)


def empty(**days: date) -> dict[Step, date | None]:
    return dict.fromkeys(ALL) | {Step(name): day for name, day in days.items()}


def planner(hold: Hold, form: Form = Form.WRITTEN) -> Planner:
    """Give one of an assembly of which nothing is done, and nothing planned that counts."""
    found = hold("opened")
    made = found.assemblies.planner(found.id)
    return replace(made, days={}, form=form, today=TODAY)


def test_limits_follow_what_is_typed(hold: Hold) -> None:
    plan = planner(hold)
    rows = plan.rows(empty(voting_from=VOTE[0]))
    assert rows[Step.NOTICE_POSTED].last == date(2026, 4, 3)
    rows = plan.rows(empty(voting_from=date(2026, 5, 18)))
    assert rows[Step.NOTICE_POSTED].last == date(2026, 5, 3)
    rows = plan.rows(empty(notice_posted=date(2026, 4, 3)))
    assert rows[Step.VOTING_FROM].earliest == date(2026, 4, 19)  # clear days between
    assert plan.rows(empty()) == {}


def test_all_is_proposed_backwards_and_forwards_and_keeps_the_law(hold: Hold) -> None:
    plan = planner(hold)
    typed = empty(voting_from=VOTE[0], voting_until=date(2026, 4, 22))
    found = plan.proposed(typed)
    assert set(found) == set(ALL) - {Step.MEETING, Step.VOTING_FROM, Step.VOTING_UNTIL}
    rows = plan.rows(typed | found)
    for step, day in found.items():
        row = rows[step]
        assert row.earliest is None or day >= row.earliest, step
        assert row.last is None or day <= row.last, step
        assert plan.calendar.is_rest(day) is not True, step
    in_order = [found[step] for step in ALL if step in found and not step.value.endswith("until")]
    assert in_order == sorted(in_order)
    assert found[Step.GROUP_POSTED] >= TODAY


def test_what_is_given_stays_and_the_end_of_voting_is_the_clerks(hold: Hold) -> None:
    plan = planner(hold)
    roll = date(2026, 3, 16)
    found = plan.proposed(empty(voting_from=VOTE[0], roll_posted=roll))
    assert Step.ROLL_POSTED not in found
    assert found[Step.ROLL_UNTIL] > roll
    assert not {Step.VOTING_UNTIL, Step.COUNTING, Step.FILING} & set(found)


def test_without_a_day_the_voting_begins_as_soon_as_papers_allow(hold: Hold) -> None:
    plan = planner(hold)
    found = plan.proposed(empty())
    start = found[Step.VOTING_FROM]
    assert start > TODAY
    papers = dict.fromkeys((Step.NOTICE_POSTED, Step.ROLL_POSTED), TODAY)
    assert plan.rows(empty() | papers)[Step.VOTING_FROM].earliest <= start  # type: ignore[operator]
    assert found[Step.NOTICE_POSTED] >= TODAY


def test_a_day_that_is_over_is_not_proposed(hold: Hold) -> None:
    plan = replace(planner(hold), today=date(2026, 4, 10))
    found = plan.proposed(empty(voting_from=VOTE[0], voting_until=VOTE[1]))
    assert Step.NOTICE_POSTED not in found
    assert Step.GROUP_POSTED not in found
    assert Step.COUNTING in found


def test_a_meeting_votes_and_counts_on_its_day(hold: Hold) -> None:
    plan = planner(hold, Form.MEETING)
    found = plan.proposed(empty(voting_from=VOTE[0]))
    assert found[Step.MEETING] == found[Step.VOTING_UNTIL] == found[Step.COUNTING] == VOTE[0]


def test_where_no_year_is_known_weekends_are_rest_days(hold: Hold) -> None:
    plan = replace(planner(hold), calendar=Calendar())
    found = plan.proposed(empty(voting_from=VOTE[0], voting_until=VOTE[1]))
    assert {day.weekday() for day in found.values()} <= {0, 1, 2, 3, 4}


def test_what_was_done_is_not_proposed_again(hold: Hold) -> None:
    plan = planner(hold)
    posted = date(2026, 3, 10)
    done = replace(plan, days={Step.ROLL_POSTED: (None, posted), Step.RESULT: (None, VOTE[1])})
    found = done.proposed(empty(voting_from=VOTE[0], voting_until=VOTE[1]))
    assert Step.ROLL_POSTED not in found
    assert done.rows(empty())[Step.FIRST_MEETING].last is not None


PACKS = ("420502", "411002", "440307")  # Hubei, Henan with Weidu's policy, Shenzhen
OF_GROUP = frozenset({Step.GROUP_FORMED, Step.GROUP_POSTED})
OF_ELECTION = frozenset(
    {Step.CANDIDATES_POSTED, Step.CANDIDATES_UNTIL, Step.FIRST_MEETING, Step.FILING}
)
ASKED = {
    Kind.FIRST: frozenset(ALL),  # a re-election asks for the same days
    Kind.BY_ELECTION: frozenset(ALL) - OF_GROUP,
    Kind.VOTE: frozenset(ALL) - OF_GROUP - OF_ELECTION,
}
SPANS = (0, 1, 3, 10, 20)
LEADS = (5, 20, 45, 70)


def lawful(plan: Planner, typed: dict[Step, date | None]) -> Proposal:
    """Propose, and hold every day to its order and its own limits."""
    made = plan.proposal(typed)
    assert not made.days.keys() & made.gaps.keys()
    missing = {step for step, day in typed.items() if day is None}
    assert missing - {Step.MEETING, Step.VOTING_UNTIL} <= made.days.keys() | made.gaps.keys()
    whole = typed | dict(made.days)
    days = {step: day for step, day in whole.items() if day is not None}
    rows = plan.rows(whole)
    for step, day in made.days.items():
        row, after = rows[step], first_after(step, days, plan.form)
        assert day >= plan.today, step
        assert row.after is None, (step, row)
        assert after is None or day >= after[0], (step, day, after)
        assert row.earliest is None or day >= row.earliest, (step, row)
        assert row.last is None or day <= row.last, (step, row)
    told = [days.get(step) for step in (Step.CANDIDATES_UNTIL, Step.NOTICE_POSTED)]
    if None not in told and Step.NOTICE_POSTED in made.days:
        assert told == sorted(told)  # type: ignore[type-var]
    return made


@pytest.mark.parametrize("division", PACKS)
@pytest.mark.parametrize("kind", ASKED)
def test_a_year_of_voting_days_keeps_the_order_and_the_limits(division: str, kind: Kind) -> None:
    library = lawbooks.library()
    for number in range(366):
        start = date(2026, 1, 20) + timedelta(days=number)
        today = start - timedelta(days=LEADS[number % len(LEADS)])
        form = Form.MEETING if number % 3 == 0 else Form.WRITTEN
        plan = Planner(library.book(division, today), library.calendar, {}, form, today)
        typed: dict[Step, date | None] = dict.fromkeys(step for step in ALL if step in ASKED[kind])
        if number % 7:
            typed[Step.VOTING_FROM] = start
        if form is Form.WRITTEN and number % 7:
            typed[Step.VOTING_UNTIL] = start + timedelta(days=SPANS[number % len(SPANS)])
        made = lawful(plan, typed)
        if number % len(LEADS) == len(LEADS) - 1 and plan.calendar.knows(start + 60 * ONE_DAY):
            # Objections may last until the term of the first meeting is over: that one is said.
            open_ = {step for step, gap in made.gaps.items() if gap.waits is not Step.VOTING_UNTIL}
            assert open_ <= {Step.FIRST_MEETING, Step.FILING}, made


@pytest.mark.parametrize("division", PACKS)
@pytest.mark.parametrize(
    ("start", "until", "count"),
    [
        (date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 6)),
        (date(2026, 9, 20), date(2026, 9, 30), date(2026, 10, 8)),
        (date(2026, 2, 1), date(2026, 2, 13), date(2026, 2, 24)),
        (date(2026, 9, 20), date(2026, 9, 28), date(2026, 10, 8)),
    ],
)
def test_the_result_follows_the_count_over_holidays(
    division: str, start: date, until: date, count: date
) -> None:
    library, today = lawbooks.library(), start - timedelta(days=60)
    plan = Planner(library.book(division, today), library.calendar, {}, Form.WRITTEN, today)
    days = lawful(plan, empty(voting_from=start, voting_until=until)).days
    assert days[Step.COUNTING] == count
    assert until < count <= days[Step.RESULT_POSTED] < days[Step.RESULT_UNTIL]
    assert days[Step.RESULT_UNTIL] <= days[Step.FIRST_MEETING] < days[Step.FILING]


@pytest.mark.parametrize("division", PACKS)
def test_candidates_are_told_before_the_notice_that_names_them(division: str) -> None:
    library, today = lawbooks.library(), date(2026, 4, 1)
    plan = Planner(library.book(division, today), library.calendar, {}, Form.WRITTEN, today)
    days = lawful(plan, empty()).days
    order = (
        *(Step.GROUP_FORMED, Step.GROUP_POSTED, Step.ROLL_POSTED, Step.CANDIDATES_POSTED),
        *(Step.CANDIDATES_UNTIL, Step.NOTICE_POSTED, Step.VOTING_FROM),
    )
    assert [days[step] for step in order] == sorted(days[step] for step in order)
    assert days[Step.CANDIDATES_UNTIL] - days[Step.CANDIDATES_POSTED] > timedelta(days=7)
    assert days[Step.ROLL_UNTIL] > days[Step.ROLL_POSTED]


def test_an_impossible_order_is_marked_and_nothing_proposed_into_it(hold: Hold) -> None:
    plan = planner(hold)
    typed = empty(voting_from=VOTE[0], voting_until=VOTE[1], counting=VOTE[1])
    row = plan.rows(typed)[Step.COUNTING]
    assert (row.after, row.earliest) == (Step.VOTING_UNTIL, VOTE[1] + ONE_DAY)
    typed[Step.COUNTING] = date(2026, 5, 20)
    made = lawful(plan, typed)
    gap = made.gaps[Step.RESULT_POSTED]
    assert gap == Gap(date(2026, 5, 20), date(2026, 4, 29))
    assert made.gaps[Step.FILING].waits in {Step.RESULT_POSTED, Step.FIRST_MEETING}
    done = replace(plan, days={Step.COUNTING: (None, VOTE[1])})
    assert done.rows(empty(voting_until=VOTE[1]))[Step.COUNTING].after is None


def test_no_day_is_proposed_that_is_over_or_waits(hold: Hold) -> None:
    plan = replace(planner(hold), today=date(2026, 4, 10))
    made = lawful(plan, empty(voting_from=VOTE[0], voting_until=VOTE[1]))
    assert made.gaps[Step.NOTICE_POSTED].over
    assert made.gaps[Step.CANDIDATES_UNTIL].waits is Step.CANDIDATES_POSTED
    assert lawful(plan, empty(voting_from=VOTE[0])).gaps[Step.COUNTING].waits is Step.VOTING_UNTIL


def test_the_voting_does_not_begin_after_its_given_end(hold: Hold) -> None:
    plan = planner(hold)
    made = lawful(plan, empty(voting_until=TODAY + ONE_DAY))
    gap = made.gaps[Step.VOTING_FROM]
    assert gap.first is not None
    assert gap.first > TODAY + ONE_DAY == gap.last
    assert made.gaps[Step.NOTICE_POSTED].waits is Step.VOTING_FROM
    assert Step.COUNTING in made.days


def test_a_count_that_is_late_or_given_late_leaves_the_rest_open(hold: Hold) -> None:
    plan = planner(hold)
    typed = empty(voting_from=VOTE[0], voting_until=VOTE[1], result_posted=VOTE[1])
    made = lawful(plan, typed)
    assert made.gaps[Step.COUNTING].last == VOTE[1]
    assert made.gaps[Step.FIRST_MEETING].waits is Step.COUNTING


def test_a_meeting_that_is_given_is_the_day_of_the_vote(hold: Hold) -> None:
    made = lawful(planner(hold, Form.MEETING), empty(meeting=VOTE[0]))
    assert made.days[Step.VOTING_FROM] == made.days[Step.VOTING_UNTIL] == VOTE[0]


def test_a_day_that_the_texts_leave_open_has_one_verdict_from_both_ends(hold: Hold) -> None:
    """物业管理条例第14条: whether “十五日以前” asks for clear days between is disputed."""
    hung, votes, plan = date(2026, 12, 11), date(2026, 12, 26), planner(hold)
    rows = plan.rows(empty(notice_posted=hung, voting_from=votes))
    for step, day, safer in (
        (Step.NOTICE_POSTED, hung, hung - ONE_DAY),
        (Step.VOTING_FROM, votes, votes + ONE_DAY),
    ):
        row = rows[step]
        assert row.earliest is None or row.earliest <= day
        assert row.last is None or day <= row.last
        assert row.safer == safer
    clear = plan.rows(empty(notice_posted=hung, voting_from=votes + ONE_DAY))
    assert all(row.safer is None for row in clear.values())


@pytest.mark.parametrize(
    ("voting", "closed"),
    [
        ((date(2026, 12, 20), date(2026, 12, 31)), {date(2027, 1, 1)}),
        ((date(2027, 9, 20), date(2027, 9, 30)), {date(2027, 10, day) for day in (1, 2, 3)}),
    ],
)
def test_no_day_off_of_every_year_is_proposed_while_its_calendar_is_not_known(
    hold: Hold, voting: tuple[date, date], closed: set[date]
) -> None:
    plan = planner(hold)
    typed = empty(voting_from=voting[0], voting_until=voting[1])
    found = plan.proposed(typed)
    # where the law leaves those days alone, none is proposed and the clerk is told
    gap = Gap(min(closed), date(min(closed).year, min(closed).month, 3))  # a Sunday, both times
    assert Step.COUNTING in found or plan.proposal(typed).gaps[Step.COUNTING] == gap
    assert not closed & set(found.values())
    # every day of 2027 says that its table is needed, and so does a term that ends on a day off
    for step, row in plan.rows(typed | found).items():
        assert row.unknown_year == 2027 or row.planned is None or row.planned.year == 2026, step
    assert plan.rows(typed)[Step.RESULT_POSTED].unknown_year == 2027


def test_what_is_done_needs_no_calendar(hold: Hold) -> None:
    day = date(2027, 3, 1)
    plan = replace(planner(hold), days={Step.COUNTING: (None, day)})
    assert plan.rows(empty())[Step.COUNTING].unknown_year == 0


def test_no_notice_is_proposed_where_candidates_find_no_day_before_it(hold: Hold) -> None:
    plan = planner(hold)
    start = TODAY + timedelta(days=16)
    proposal = plan.proposal(empty(voting_from=start))
    assert proposal.gaps[Step.CANDIDATES_POSTED].over
    assert Step.NOTICE_POSTED not in proposal.days
    assert proposal.gaps[Step.NOTICE_POSTED] == Gap(waits=Step.ROLL_POSTED)
    given = plan.proposal(empty(voting_from=start, notice_posted=TODAY))
    assert Step.NOTICE_POSTED not in given.gaps
    # a vote without candidates waits for none
    steps = {*ALL} - {Step.CANDIDATES_POSTED, Step.CANDIDATES_UNTIL}
    late = TODAY + timedelta(days=60)
    vote = plan.proposal(dict.fromkeys(steps) | {Step.VOTING_FROM: late})
    assert Step.NOTICE_POSTED in vote.days


@pytest.mark.parametrize(
    ("kind", "key"),
    [(Kind.RE_ELECTION, "filing.within"), (Kind.BY_ELECTION, "change.file_within")],
)
def test_the_filing_is_due_as_the_law_has_it_for_that_kind(kind: Kind, key: str) -> None:
    """What a by-election changes is filed by its own value, and names its own article."""
    library, today = lawbooks.library(), date(2026, 4, 1)
    book = library.book("420502", today)
    short = replace(book.value(key), setting=10)
    plan = Planner(
        *(replace(book, law={**book.law, key: short}), library.calendar, {}, Form.WRITTEN, today),
        kind,
    )
    days = plan.proposal(empty(voting_from=date(2026, 5, 11), voting_until=date(2026, 5, 20))).days
    counted = days[Step.COUNTING]
    row = plan.rows({**days, Step.VOTING_UNTIL: date(2026, 5, 20)})[Step.FILING]
    assert row.last is not None
    assert counted < row.last <= counted + timedelta(days=14)
    assert row.article == short.article.cite()


def test_where_no_office_day_is_near_the_day_itself_is_the_best_there_is(hold: Hold) -> None:
    """A calendar that closes offices for weeks on end is wrong, and nobody waits for its end."""
    plan = planner(hold)
    closed = Calendar(always=frozenset((m, d) for m in range(1, 13) for d in range(1, 32)))
    filling = Filling(
        *(plan.book, closed, plan.days, Form.WRITTEN, Kind.RE_ELECTION, TODAY, frozenset())
    )
    assert filling.workday(VOTE[0]) == VOTE[0] + timedelta(days=LONGEST_REST)


def test_without_a_result_on_the_board_no_day_ends_the_objections(hold: Hold) -> None:
    plan = planner(hold)
    assert objections_until(plan.book, plan.calendar, {}) == (None, False)


def test_a_day_planned_before_the_act_it_follows_is_bound_by_that(hold: Hold) -> None:
    plan = planner(hold)
    days: Days = {
        Step.VOTING_FROM: (VOTE[0], None),
        Step.VOTING_UNTIL: (VOTE[1], None),
        Step.COUNTING: (VOTE[1] - ONE_DAY, None),
    }
    rows = ordered_rows(plan.book, plan.calendar, days, Form.WRITTEN, Kind.RE_ELECTION)
    count = next(row for row in rows if row.step is Step.COUNTING)
    assert count.earliest is not None
    assert count.earliest >= VOTE[1], "nothing is counted before the voting ends"
