"""What the desk lists of problems and money, and problems in the one list of promises."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.affairs.problems.drafts import Charge
from core.affairs.problems.due_source import ProblemDue
from core.affairs.problems.promise_source import ProblemPromises
from core.affairs.problems.stages import ProblemState
from core.due import DueRow, Errand
from core.meetings.kinds import FollowUpState
from core.meetings.pool.promise_rows import Made
from core.meetings.pool.promises import Promises
from core.scope import ALL, Scope
from core.subject import Subject, SubjectKind
from tests.core.affairs.problems.story import Story, opened, pay, raised

DEADLINE = date(2026, 6, 30)
CHARGE = Charge("街道城管办", "吴淑芬", "三日内恢复", DEADLINE)


@pytest.fixture
def promises(database) -> Promises:
    return Promises(database, ProblemPromises())


def due(database, day: date = DEADLINE) -> list[DueRow]:
    return list(ProblemDue(database).due(day))


def test_what_was_asked_of_somebody_is_a_promise_until_it_is_solved(
    story: Story, promises: Promises
) -> None:
    assert promises.lines() == (), "nobody answers for it yet"
    story.move(ProblemState.ACCEPTED)
    story.charge(DEADLINE)
    [line] = promises.lines()
    assert (line.made, line.state, line.deadline) == (
        Made.OF_PROBLEM, FollowUpState.OPEN, DEADLINE,
    )  # fmt: skip
    assert (line.number, line.paper, line.unit) == ("2026-001", "D45_problem", "云岭物业服务中心")
    assert (line.days_late(DEADLINE), line.days_late(DEADLINE + timedelta(1))) == (0, 1)
    [row] = promises.due(DEADLINE)
    assert (row.errand, row.day, row.paper) == (Errand.SOLVE_PROBLEM, DEADLINE, "D45_problem")
    assert row.subject == Subject(SubjectKind.PROBLEM, story.problem_id)
    assert (row.compound_id, row.who) == (story.compound_id, "郑物业")
    story.move(ProblemState.IN_HAND)
    [line] = promises.lines()
    assert line.state is FollowUpState.IN_PROGRESS
    story.move(ProblemState.DONE, cost_fen=0)
    [line] = promises.lines()
    assert (line.state, line.closed_on) == (FollowUpState.DONE, story.clock.today())
    assert line.last_note == "现场查看记录"
    assert list(promises.due(DEADLINE)) == []


def test_what_was_shelved_is_a_promise_given_up_and_the_last_charge_holds(
    story: Story, promises: Promises
) -> None:
    story.move(ProblemState.ACCEPTED)
    story.charge(DEADLINE)
    later = DEADLINE + timedelta(9)
    story.problems.charge(
        story.problem_id,
        replace(CHARGE, deadline=later, reason="部件没有到货"),
    )
    [line] = promises.lines()
    assert (line.deadline, line.unit) == (later, "街道城管办")
    story.move(ProblemState.SHELVED)
    [line] = promises.lines()
    assert (line.state, line.closed_on) == (FollowUpState.DROPPED, story.clock.today())


def test_a_problem_merged_into_another_is_the_others_promise(
    story: Story, promises: Promises
) -> None:
    story.charge(DEADLINE)
    other = story.problems.raise_problem(raised(story.compound_id, title="1幢电梯又停")).made
    story.problems.charge(other, CHARGE)
    assert len(promises.lines()) == 2
    story.problems.merge(story.problem_id, other, "同一部电梯", "冯知微")
    assert [line.id for line in promises.lines()] == [story.problem_id]


def test_promises_of_problems_keep_to_their_place(story: Story, promises: Promises) -> None:
    story.charge(DEADLINE)
    common = story.problems.raise_problem(raised(None, title="广场路灯不亮")).made
    story.problems.charge(common, CHARGE)
    own = [line.id for line in promises.lines(Scope.compound(story.compound_id))]
    assert own == [story.problem_id]
    assert len(promises.lines(Scope.community(None))) == len(promises.lines(ALL)) == 2
    rows = {row.subject.id: row.compound_id for row in promises.due(DEADLINE)}
    assert rows == {story.problem_id: story.compound_id, common: None}


def test_feedback_is_owed_from_the_day_it_ended_until_somebody_was_told(
    story: Story, database
) -> None:
    assert due(database) == []
    story.solve()
    [row] = due(database)
    assert (row.errand, row.day, row.must) == (Errand.TELL_BACK, story.clock.today(), False)
    assert row.paper == "D46_problem"
    story.tell_back(None)
    assert due(database) == []
    story.problems.reopen(story.problem_id, "又停了", "冯知微")
    assert due(database) == []
    story.move(ProblemState.IN_HAND)
    story.move(ProblemState.DONE, cost_fen=0)
    assert [row.errand for row in due(database)] == [Errand.TELL_BACK], "of the new end again"


def test_who_was_declined_is_told_too(story: Story, database) -> None:
    story.move(ProblemState.DECLINED)
    assert [row.errand for row in due(database)] == [Errand.TELL_BACK]


def test_shares_are_due_while_somebody_has_not_paid(story: Story, database) -> None:
    funding = opened(story)
    sheet = story.problems.funding(funding)
    [row] = due(database)
    households = sum(share.due_fen > 0 for share in sheet.shares)
    assert (row.errand, row.day, row.count) == (
        Errand.COLLECT_SHARES, date(2026, 7, 10), households,
    )  # fmt: skip
    assert (row.paper, row.must) == ("D48", True)
    *most, last = [share.position for share in sheet.shares if share.due_fen]
    for position in most:
        pay(story, sheet, position)
    pay(story, sheet, last, 1)
    assert [row.count for row in due(database)] == [1], "a cent is not the share"
    pay(story, story.problems.funding(funding), last)
    assert due(database) == []
