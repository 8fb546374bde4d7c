"""Xiling: households that raise money for what their council agreed on, and the fund that helps."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from uuid import UUID

import openpyxl
import pytest

from core.affairs.neighbours.drafts import FormTeam, MakeRota, VolunteerDraft
from core.affairs.neighbours.kinds import TeamKind
from core.affairs.problems.drafts import (
    Charge,
    MoveProblem,
    PlanDraft,
    RaiseProblem,
    RemovalDraft,
    TellBack,
)
from core.affairs.problems.drafts_money import (
    AgreedAmount,
    EnterMoney,
    OpenFund,
    OpenFunding,
    PayShare,
    ShareRule,
)
from core.affairs.problems.kinds import MoneySource, ProblemKind, ShareBase, Way
from core.affairs.problems.sheets_money import FundingSheet
from core.affairs.problems.stages import ProblemState
from core.errors import KnownError
from core.subject import Subject, SubjectKind
from tests.core.rosters.invented import invented_name
from tests.scenarios.articles.clerk import WHO, Clerk

GARDEN_HOMES, GARDEN_FEN = 264, 27_086_400
"""嘉名花园: 264 households pay a little over 270,000 yuan within a month, by area."""
DORM_ENTRANCES, DORM_HOMES = 10, 9
DORM_OWN_FEN, DORM_HELP_FEN = 3_000_000, 2_000_000
"""土街头: ten dormitory units, more than ninety blind residents; 30,000 raised, 20,000 helped."""
DORM_PAYING, DORM_SHARE_FEN = 60, 50_000
MONTH = 30


def raise_problem(clerk: Clerk, compound_id: UUID, kind: ProblemKind, title: str) -> UUID:
    """Register a problem, accept it and put somebody in charge of it."""
    problems = clerk.office.problems
    problem = problems.raise_problem(RaiseProblem(compound_id, kind, title, "1栋", "业主")).made
    problems.move(problem, MoveProblem(ProblemState.ACCEPTED, WHO, "现场查看"))
    deadline = clerk.clock.today() + timedelta(days=200)
    problems.charge(problem, Charge("街道办", "郑开源", title, deadline))
    return problem


def finish(clerk: Clerk, problem: UUID, fen: int, satisfaction: int) -> None:
    """Carry a problem out and tell the owners what came of it."""
    problems = clerk.office.problems
    for state in (ProblemState.IN_HAND, ProblemState.DONE):
        cost = fen if state is ProblemState.DONE else None
        problems.move(problem, MoveProblem(state, WHO, "验收单", cost_fen=cost))
    problems.tell_back(problem, TellBack("全体业主", "公告栏和业主群", WHO, satisfaction))
    problems.move(problem, MoveProblem(ProblemState.FILED, WHO, "档案", archive_number="2026-1"))


def open_funding(clerk: Clerk, rule: ShareRule, title: str, problem: UUID) -> UUID:
    """Open a crowd-funding that is to be paid within a month."""
    until = clerk.clock.today() + timedelta(days=MONTH)
    draft = OpenFunding(
        rule, title, title, "业主共同决定", "业主推选的管账人", "社区居委会", until, problem
    )
    return clerk.office.problems.open_funding(draft).made


def collect(clerk: Clerk, funding: UUID, but: int = 0) -> FundingSheet:
    """Let every household pay what is left, over a month, the last `but` ones apart."""
    problems = clerk.office.problems
    due = [share for share in problems.funding(funding).shares if share.left_fen]
    begun = clerk.clock.today()
    for number, share in enumerate(due[: len(due) - but]):
        clerk.clock.set(begun + timedelta(days=number * MONTH // len(due)))
        problems.pay(PayShare(share.id, share.left_fen, share.household))
    return problems.funding(funding)


def collect_by_bank(clerk: Clerk, funding: UUID) -> FundingSheet:
    """Take the bank's list of what every household paid; taken twice, it enters nothing twice."""
    problems, begun = clerk.office.problems, clerk.clock.today()
    due = problems.funding(funding).shares
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("缴款明细")
    sheet.append(("房号", "金额（元）", "交易日期", "流水号"))
    for number, share in enumerate(due):
        yuan = f"{share.due_fen // 100}.{share.due_fen % 100:02}"
        day = begun + timedelta(days=number * MONTH // len(due))
        sheet.append((share.address, yuan, day, f"S{number:04}"))
    path = clerk.folder / "缴款明细.xlsx"
    book.save(path)
    clerk.later(MONTH)
    register = problems.read_payments(path)
    for taken in (len(due), 0):
        report = problems.import_payments(funding, register)
        assert len(report.taken) == taken
        assert len(report.lines) == len(due)
    return problems.funding(funding)


def spend(clerk: Clerk, fund: UUID, fen: int, problem: UUID) -> None:
    """Pay a builder out of a ledger."""
    spent = EnterMoney(Way.OUT, fen, "发票001", "施工单位", "工程款", problem)
    clerk.office.problems.enter(fund, spent)


def tell_garden(clerk: Clerk) -> None:
    """264 households pay by area, exactly; the plan of works and the notice to clear are papers."""
    problems = clerk.office.problems
    compound = clerk.roster("嘉名花园", 12, GARDEN_HOMES // 12)
    clerk.settle(compound, "嘉名花园")
    problem = raise_problem(clerk, compound, ProblemKind.SANITATION, "庭院管网改造")
    today = clerk.clock.today()
    plan = PlanDraft(
        "全部公共庭院", "更换管网、修复路面、增设照明", GARDEN_FEN, "业主自筹", "施工单位",
        today, today + timedelta(days=150), "分段围挡，留出消防通道", "嘉名花园业主委员会", WHO,
    )  # fmt: skip
    problems.plan(problem, plan)
    clear = RemovalDraft(
        "1栋底层违建当事人", "占用公共庭院的棚屋", "物业管理条例和管理规约",
        today + timedelta(days=15), "收到后七日内向业主委员会提出", "嘉名花园业主委员会", WHO,
    )  # fmt: skip
    problems.ask_removal(problem, clear)
    about = Subject(SubjectKind.PROBLEM, problem)
    assert "270,864元" in clerk.said(about, "P41")
    assert "占用公共庭院的棚屋" in clerk.said(about, "P42")
    rule = ShareRule(compound, ShareBase.AREA, GARDEN_FEN)
    funding = open_funding(clerk, rule, "庭院管网改造筹资", problem)
    shares = problems.funding(funding).shares
    assert sum(share.due_fen for share in shares) == GARDEN_FEN
    area = sum(share.area for share in shares)
    for share in shares:
        exact = Fraction(share.area) * GARDEN_FEN / Fraction(area)
        assert abs(share.due_fen - exact) < 1
    sheet = collect_by_bank(clerk, funding)
    assert (sheet.funding.households, sheet.funding.paid_up) == (GARDEN_HOMES, GARDEN_HOMES)
    assert sheet.funding.paid_fen == sheet.funding.balance_fen == GARDEN_FEN > 270_000_00
    assert (sheet.payments[-1].day - sheet.payments[0].day).days < MONTH
    spend(clerk, sheet.funding.fund_id, GARDEN_FEN, problem)
    finish(clerk, problem, GARDEN_FEN, 5)
    assert problems.problem(problem).problem.spent_fen == GARDEN_FEN
    with pytest.raises(KnownError, match="below_nothing"):
        spend(clerk, sheet.funding.fund_id, 1, problem)


def tell_dormitories(clerk: Clerk) -> None:
    """What was agreed, 30,000 of their own and 20,000 of the people's fund, is spent as one."""
    problems = clerk.office.problems
    compound = clerk.roster("土街里", DORM_ENTRANCES, DORM_HOMES)
    clerk.settle(compound, "土街里")
    problem = raise_problem(clerk, compound, ProblemKind.SECURITY, "安装单元门、摄像头和道闸")
    homes = problems.preview_shares(ShareRule(compound, ShareBase.EQUAL, DORM_OWN_FEN)).rows
    assert len(homes) == DORM_ENTRANCES * DORM_HOMES
    amounts = tuple(AgreedAmount(one.dwelling_id, DORM_SHARE_FEN) for one in homes[:DORM_PAYING])
    short = ShareRule(compound, ShareBase.AGREED, DORM_OWN_FEN + 1, amounts=amounts)
    with pytest.raises(KnownError, match="amounts_differ"):
        problems.preview_shares(short)
    rule = ShareRule(compound, ShareBase.AGREED, DORM_OWN_FEN, amounts=amounts)
    sheet = collect(clerk, open_funding(clerk, rule, "单元门和道闸筹资", problem))
    assert (sheet.funding.households, sheet.funding.paid_up) == (DORM_PAYING, DORM_PAYING)
    help_fund = problems.open_fund(
        OpenFund(compound, "惠民资金台账", MoneySource.PEOPLE_FUND, "社区居委会")
    ).made
    came = EnterMoney(Way.IN, DORM_HELP_FEN, "拨款001", "街道财政所", "惠民资金")
    problems.enter(help_fund, came)
    spend(clerk, sheet.funding.fund_id, DORM_OWN_FEN, problem)
    spend(clerk, help_fund, DORM_HELP_FEN, problem)
    finish(clerk, problem, DORM_OWN_FEN + DORM_HELP_FEN, 5)
    spent = {row.source: row.fen for row in problems.problem(problem).spent}
    assert spent == {
        MoneySource.SELF_RAISED: DORM_OWN_FEN, MoneySource.PEOPLE_FUND: DORM_HELP_FEN,
    }  # fmt: skip
    _patrol(clerk, compound)


def _patrol(clerk: Clerk, compound: UUID) -> None:
    """Residents patrol in turn, evenly."""
    neighbours = clerk.office.neighbours
    people = tuple(VolunteerDraft(invented_name(number)) for number in range(12))
    team = neighbours.form_team(FormTeam(compound, "夜间巡逻队", TeamKind.PATROL, "何检验", people))
    since = clerk.clock.today()
    order = MakeRota(
        "夜间巡逻", "1栋至大门", since, since + timedelta(days=27), frozenset(range(7)),
        ((20 * 60, 22 * 60),), 3,
    )  # fmt: skip
    rota = neighbours.rota(neighbours.make_rota(team.made, order).made)
    assert sum(row.stands for row in rota.counts) == 28 * 3
    assert (rota.spread, rota.clashes) == (0, ())
