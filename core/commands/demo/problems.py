"""The demo's problems and money: a register, ledgers, and a lift that its households pay for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from core.affairs.problems.drafts import (
    Charge,
    ClaimProblem,
    Downtime,
    LinkProblem,
    MoveProblem,
    PlanDraft,
    RaiseProblem,
    RemovalDraft,
    TellBack,
)
from core.affairs.problems.drafts_money import (
    EnterMoney,
    OpenFund,
    OpenFunding,
    PayShare,
    ShareRule,
)
from core.affairs.problems.kinds import Claimant, LinkKind, PaidHow, ShareBase, Way
from core.affairs.problems.stages import ProblemState
from core.commands.demo.drafting import draft
from core.commands.demo.scene import Scene

ACTOR = "许静"
HOW = "入户告知"
PAID_A_DAY = 4
_RAISED = ("kind", "own_kind", "title", "place", "found_by", "detail", "found_on")


def enter(scene: Scene) -> None:
    """Enter the problems that the register takes today, each as far as it has come."""
    day = scene.clock.today()
    for row in scene.story["problems"]:
        if row["moved"] == day:
            _enter(scene, row)


def _enter(scene: Scene, row: dict[str, Any]) -> None:
    problems = scene.office.problems
    told = {name: row[name] for name in _RAISED if name in row}
    made = problems.raise_problem(draft(RaiseProblem, told, compound_id=scene.compound_id)).made
    scene.ids[f"problem {row['key']}"] = made
    for state in map(ProblemState, row["to"]):
        if state is ProblemState.IN_HAND:
            charge = {name: row[name] for name in ("unit", "person", "requirement", "deadline")}
            problems.charge(made, draft(Charge, charge))
        cost = row.get("cost_fen") if state is ProblemState.DONE else None
        problems.move(made, MoveProblem(state, ACTOR, "现场查看记录", cost_fen=cost))
    for claimant, name in row.get("claims", {}).items():
        problems.claim(made, ClaimProblem(Claimant(claimant), name))
    if "told" in row:
        problems.tell_back(made, TellBack(row["told"], HOW, ACTOR, row["satisfaction"]))


def tie(scene: Scene) -> None:
    """Tie problems to where they were talked of, and merge what was entered twice."""
    problems, ids = scene.office.problems, scene.ids
    for problem, kind, target in (
        ("problem lift", LinkKind.MEETING, "representatives meeting"),
        ("problem bicycles", LinkKind.POOL_TOPIC, "bicycles"),
    ):
        problems.link(ids[problem], LinkProblem(kind, ids[target]))
    problems.merge(ids["problem bicycles"], ids["problem twice"], "同一件事，两处反映", ACTOR)
    for row in scene.story["downtimes"]:
        if row["until"] <= scene.clock.today():
            problems.stand_still(ids["problem lift"], draft(Downtime, row))
    problems.plan(ids["problem lift"], draft(PlanDraft, scene.story["works"]))
    problems.ask_removal(ids["problem awning"], draft(RemovalDraft, scene.story["removal"]))


def keep_accounts(scene: Scene) -> None:
    """Open the ledgers, with what came and went until the money was raised."""
    for row in scene.story["funds"]:
        told = {name: row[name] for name in row.keys() - {"key"}}
        made = scene.office.problems.open_fund(
            draft(OpenFund, told, compound_id=scene.compound_id)
        ).made
        scene.ids[f"fund {row['key']}"] = made
    enter_money(scene, date.min)


def enter_money(scene: Scene, after: date) -> None:
    """Enter what came and went after a day, until today."""
    for row in scene.story["entries"]:
        if after < row["day"] <= scene.clock.today():
            told = {name: row[name] for name in row.keys() - {"fund", "problem"}}
            problem = scene.ids.get(f"problem {row.get('problem')}")
            scene.office.problems.enter(
                scene.ids[f"fund {row['fund']}"], draft(EnterMoney, told, problem_id=problem)
            )


def raise_money(scene: Scene) -> None:
    """Split the cost of the lift among the households of its entrance by area."""
    facts, problems = scene.story["funding"], scene.office.problems
    names = ("title", "purpose", "basis", "keeper", "contact", "pay_by")
    told = {name: facts[name] for name in names}
    (tree,) = (one for one in scene.office.rosters.tree() if one.id == scene.compound_id)
    building = next(one for one in tree.buildings if one.name == facts["building"])
    entrance = next(one for one in building.entrances if one.name == facts["entrance"])
    rule = ShareRule(
        scene.compound_id,
        ShareBase(facts["base"]),
        facts["total_fen"],
        entrances=(entrance.id,),
    )
    scene.ids["funding"] = problems.open_funding(
        draft(OpenFunding, told, rule=rule, problem_id=scene.ids["problem lift"])
    ).made


def pay(scene: Scene) -> None:
    """Enter what the households paid, a few a day: one a part, one nothing; hand out receipts."""
    facts, problems = scene.story["funding"], scene.office.problems
    paying = (
        share
        for share in problems.funding(scene.ids["funding"]).shares
        if share.position != facts["unpaid"]
    )
    ways = tuple(PaidHow)
    for number, share in enumerate(paying):
        day = facts["paid_from"] + timedelta(days=number // PAID_A_DAY)
        part = share.left_fen // 2 if share.position == facts["half_paid"] else share.left_fen
        how = ways[number % len(ways)]
        voucher = "" if how is PaidHow.CASH else f"梯收{number + 1:03}"
        paid = PayShare(share.id, part, share.household or share.address, how, voucher, day)
        scene.ids["receipt"] = made = problems.pay(paid).made
        problems.hand_out_receipt(made)


def spend(scene: Scene) -> None:
    """Pay for the lift out of what was raised and out of the ledger of another source."""
    facts, problems = scene.story["funding"], scene.office.problems
    enter_money(scene, facts["opened"])
    fund = problems.funding(scene.ids["funding"]).funding.fund_id
    problems.enter(
        fund,
        EnterMoney(
            Way.OUT,
            facts["spent_fen"],
            facts["voucher"],
            facts["spent_to"],
            facts["spent_for"],
            scene.ids["problem lift"],
        ),
    )


def solve(scene: Scene) -> None:
    """Note that the lift runs again, and what those think of it who live there."""
    facts, problems, lift = scene.story["done"], scene.office.problems, scene.ids["problem lift"]
    problems.stand_still(lift, draft(Downtime, scene.story["downtimes"][-1]))
    problems.move(
        lift,
        MoveProblem(ProblemState.DONE, ACTOR, facts["evidence"], cost_fen=facts["cost_fen"]),
    )
    problems.tell_back(
        lift,
        TellBack(facts["told"], facts["how"], ACTOR, facts["satisfaction"], facts["comment"]),
    )
