"""The clock forwards and backwards: limits as days are typed, and a plan of all that is empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.assemblies.planner import Planner
from core.assemblies.stages import Form, Step
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
    typed = empty(voting_from=VOTE[0], voting_until=VOTE[1])
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
