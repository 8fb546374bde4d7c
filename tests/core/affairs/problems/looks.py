"""Every look at problems and money, over little and over much, for the count of statements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from core.affairs.problems.drafts import Charge, ClaimProblem
from core.affairs.problems.due_source import ProblemDue
from core.affairs.problems.kinds import Claimant, Way
from core.affairs.problems.promise_source import ProblemPromises
from core.clock import FixedClock
from core.db.database import Database
from core.meetings.pool.promises import Promises
from core.rosters.drafts import RosterDraft
from core.rosters.registers import Register
from core.subject_search import SubjectSearch
from tests.core.affairs.problems import story as troubled


def looks_at_problems(
    database: Database, clock: FixedClock, homes: int, more: int
) -> dict[str, Callable[[], object]]:
    """Solve a problem, keep money and collect it, and `more` of each; give the looks by name."""
    clock.set(date(2026, 7, 20))
    story = troubled.begin(database, clock, homes, "云溪小区")
    story.solve()
    story.tell_back()
    problems, fund = story.problems, troubled.fund(story)
    funding = troubled.opened(story, pay_by=date(2026, 8, 1))
    sheet = problems.funding(funding)
    problems.enter(fund, troubled.entry(Way.IN, 9_000_00))
    payment = troubled.pay(story, sheet, 1)
    for number in range(more):
        same = problems.raise_problem(troubled.raised(story.compound_id)).made
        problems.merge(story.problem_id, same, "同一件", "冯知微")
        other = problems.raise_problem(troubled.raised(story.compound_id)).made
        problems.charge(other, Charge("物业", "郑物业", "修好", date(2026, 8, 1)))
        problems.claim(story.problem_id, ClaimProblem(Claimant.COUNCIL, f"{number}号议事会"))
        troubled.fund(story)
        troubled.opened(story, pay_by=date(2026, 8, 1))
        problems.enter(fund, troubled.entry(Way.OUT, 7_00, problem_id=story.problem_id))
        troubled.pay(story, sheet, number + 2)
    due = ProblemDue(database)
    promises = Promises(database, ProblemPromises())
    rows = tuple(
        ("", number, {"room": one.address, "amount": "1", "day": "2026-07-20"})
        for number, one in enumerate(sheet.shares[: 1 + more])
    )
    register = Register(rows, {"": {}}, (), RosterDraft("缴款.csv"))
    return {
        "Problems.preview_payments": partial(problems.preview_payments, funding, register),
        "ProblemDue.due": lambda: list(due.due(clock.today())),
        "Promises.lines": promises.lines,
        "Promises.places": promises.places,
        "SubjectSearch.find": partial(SubjectSearch(database).find, "1"),
        "Promises.due": lambda: list(promises.due(clock.today())),
        "Problems.problems": problems.problems,
        "Problems.problem": partial(problems.problem, story.problem_id),
        "Problems.targets": partial(problems.targets, story.compound_id),
        "Problems.totals": problems.totals,
        "Problems.funds": problems.funds,
        "Problems.fund": partial(problems.fund, fund),
        "Problems.money": problems.money,
        "Problems.fundings": problems.fundings,
        "Problems.funding": partial(problems.funding, funding),
        "Problems.receipt": partial(problems.receipt, payment),
        "Problems.preview_shares": partial(problems.preview_shares, troubled.rule(story)),
    }
