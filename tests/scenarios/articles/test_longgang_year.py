"""Longgang's year: a wall, a fee, what is told and asked, who meets, what neighbours found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from core.affairs.neighbours.drafts import (
    AgreementDraft,
    AnswerDraft,
    AnswerUp,
    CheckDraft,
    CostDraft,
    CostSheetDraft,
    DisputeRoundDraft,
    DutyDraft,
    EndDispute,
    MediatorDraft,
    OpenDispute,
    OpenPrice,
    OpenRound,
    PartyDraft,
    PriceResultDraft,
    PriceRoundDraft,
    PriceVote,
    PromiseDraft,
    QuestionDraft,
    RegisterGroup,
    SendUp,
    SheetDraft,
    ToldDraft,
)
from core.affairs.neighbours.kinds import (
    DisputeKind,
    DisputeState,
    DutyPurpose,
    GroupKind,
    Kept,
    MediatorKind,
    PartySide,
    PriceState,
)
from core.errors import KnownError
from core.meetings.drafts import FormBody, MemberDraft, Promise, TopicDraft
from core.meetings.kinds import BodyKind
from core.meetings.procedures.drafts import DoStep, Party, StartRun
from core.meetings.procedures.kinds import RunState
from core.meetings.stages import TopicState
from core.scope import Scope
from tests.core.meetings.test_votes import a_matter, declare
from tests.scenarios.articles.clerk import WHO, Clerk
from tests.scenarios.office import fixed_clock, make_office

LONGGANG = "440307"
CONFERENCES = 10
DEPARTMENTS = "城管", "派出所", "供电", "供水", "电信"
AREA = Decimal(30_000)


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Clerk]:
    clock = fixed_clock()
    with make_office(tmp_path / "office", clock, LONGGANG) as office:
        yield Clerk(office, clock, tmp_path)


@pytest.fixture
def home(clerk: Clerk) -> UUID:
    return clerk.office.rosters.add_compound("龙翔花园").made


def test_a_wall_between_two_estates_moves_back(clerk: Clerk, home: UUID) -> None:
    neighbours = clerk.office.neighbours
    case = neighbours.open_dispute(
        OpenDispute(
            home,
            "与相邻小区的围墙",
            DisputeKind.BOUNDARY,
            "东侧围墙",
            "围墙外移，两个小区对界线说法不一。",
            "业主到社区反映",
            (
                PartyDraft(PartySide.FIRST, "龙翔花园业主委员会"),
                PartyDraft(PartySide.SECOND, "龙腾苑业主委员会"),
            ),
            tuple(
                MediatorDraft(f"调解{number}", kind)
                for number, kind in enumerate(
                    one for one in MediatorKind if one is not MediatorKind.OWN
                )
            ),
        )
    ).made
    for _round in range(3):
        today = clerk.later(7)
        said = DisputeRoundDraft(today, "社区调解室", "双方、调解员", "各说各的", "再测量", WHO)
        neighbours.hold_dispute_round(case, said)
    today = clerk.clock.today()
    promises = (
        PromiseDraft("龙腾苑业主委员会", "围墙退回原界线", date(2026, 8, 31), 1_200_000),
        PromiseDraft("龙翔花园业主委员会", "施工期间留出通道", date(2026, 8, 1)),
    )
    signed = AgreementDraft(today, "社区调解室", "围墙按规划图退回。", "双方代表", promises)
    neighbours.agree(case, signed)
    sheet = neighbours.dispute(case)
    assert (sheet.row.state, sheet.row.rounds, len(sheet.mediators)) == (DisputeState.AGREED, 3, 3)
    kept = EndDispute(DisputeState.KEPT, "双方都已履行")
    with pytest.raises(KnownError, match=r"^neighbours\.promises_open$"):
        neighbours.end_dispute(case, kept)
    assert sheet.agreement is not None
    for promise in sheet.agreement.promises:
        neighbours.check_promise(promise.id, CheckDraft(Kept.KEPT, WHO))
    neighbours.end_dispute(case, kept)
    [row] = neighbours.disputes()
    assert (row.state, row.open_promises) == (DisputeState.KEPT, 0)


def test_a_fee_is_negotiated_and_the_owners_vote_on_it(clerk: Clerk, home: UUID) -> None:
    office, neighbours = clerk.office, clerk.office.neighbours
    asked = OpenPrice(home, "物业费协商", "龙翔物业", AREA, 250, 320, "保洁每日两次", "人工上涨")
    file = neighbours.open_price(asked).made
    items = (
        CostDraft("人员工资", 70_000_000, "工资表"), CostDraft("公共用电", 20_000_000, "电费票据"),
        CostDraft("保洁绿化", 9_000_000, "合同"),
    )  # fmt: skip
    laid = CostSheetDraft("龙翔物业", "2025年", items, sum(item.fen for item in items))
    neighbours.lay_costs(file, laid)
    run = office.procedures.start(
        StartRun("price", "物业费协商", "龙翔物业", _parties(), compound_id=home)
    ).made
    for step in ("propose", "costs"):
        _step(clerk, run, step)
    clerk.later(7)
    _step(clerk, run, "opinions")
    for offered in (320, 300, 280):
        today = clerk.later(7)
        neighbours.hold_price_round(
            file,
            PriceRoundDraft(
                today, "物业中心", "业委会、物业", "太高", "可让", "再谈", WHO, offered
            ),
        )
    _step(clerk, run, "negotiate")
    neighbours.conclude_price(file, PriceResultDraft("每平方米每月2.80元，保洁加一次", 280))
    sheet = neighbours.price(file)
    assert [one.figures.fee for one in sheet.compared] == [320, 320, 300, 280, 280]
    year = 12 * int(AREA)
    assert [one.figures.over_cost for one in sheet.compared][-1] == 280 * year - 99_000_000
    assert sheet.current.year == 250 * year
    in_force = date(2026, 10, 1)
    with pytest.raises(KnownError, match=r"^neighbours\.needs_vote$"):
        neighbours.put_price_in_force(file, in_force)
    today = clerk.later(30)
    matter = a_matter(office.database, home, "other_major")
    declare(office.database, matter, "passed", today)
    neighbours.link_price_vote(file, PriceVote(matter.id))
    _step(clerk, run, "vote")
    with pytest.raises(KnownError, match=r"^procedures\."):
        office.procedures.close(run)
    _step(clerk, run, "feed_back")
    office.procedures.close(run)
    neighbours.put_price_in_force(file, in_force)
    [row] = neighbours.prices()
    assert (row.state, row.agreed_fen, row.effective_from) == (PriceState.DONE, 280, in_force)
    assert office.procedures.run(run).run.state is RunState.CLOSED


def _parties(*keys: str) -> tuple[Party, ...]:
    names = {"property_firm": "龙翔物业", "committee": "龙翔花园业主委员会"}
    return tuple(Party(key, names[key]) for key in keys or names)


def _step(clerk: Clerk, run: UUID, key: str) -> None:
    roles = clerk.office.procedures.run(run).procedure.step(key).roles
    clerk.office.procedures.do_step(run, DoStep(key, "已办", "材料一份", _parties(*roles)))


def test_what_is_disclosed_and_reported_stands_in_a_calendar(clerk: Clerk, home: UUID) -> None:
    neighbours = clerk.office.neighbours
    first = date(2026, 7, 1)
    usual = neighbours.usual_duties()
    neighbours.plan_duties(
        DutyDraft(
            home, one.purpose, one.bearer, one.kind, f"{number}号事项", one.article.cite(),
            one.months, first if one.months else None, one.hang_days,
        )
        for number, one in enumerate(usual)
    )  # fmt: skip
    reports = neighbours.duties(purpose=DutyPurpose.REPORT)
    assert [row.months for row in reports] == [3, 3], "committee and firm, every quarter"
    assert len(neighbours.duties(Scope.compound(home))) == len(usual)
    clerk.later(12)
    done = clerk.later(1)
    report = ToldDraft(done, "小区党支部", "书面报告", WHO)
    neighbours.tell(reports[0].id, report)
    sheet = neighbours.duty(reports[0].id)
    assert (sheet.told[0].late, sheet.row.next_due) == (2, date(2026, 10, 1))
    late = [row for row in neighbours.duties() if row.days_late(done)]
    assert reports[1].id in {row.id for row in late}
    assert reports[0].id not in {row.id for row in late}


def test_residents_are_asked_and_what_is_serious_goes_up(clerk: Clerk, home: UUID) -> None:
    neighbours, today = clerk.office.neighbours, clerk.clock.today()
    options = ("满意", "一般", "不满意")
    asked = neighbours.open_round(
        OpenRound(
            home, "物业服务征询", "听取业主意见", "龙翔花园党支部", today, date(2026, 7, 10), 30,
            (QuestionDraft("对保洁是否满意", options), QuestionDraft("还有什么意见")),
        )
    ).made  # fmt: skip
    for number in range(24):
        answers = (AnswerDraft(1, number % 3 + 1), AnswerDraft(2, text=f"意见{number}"))
        neighbours.take_sheet(asked, SheetDraft(answers))
    sheet = neighbours.round(asked)
    assert sheet.questions[0].counts == (8, 8, 8)
    assert len(sheet.questions[1].said) == sheet.row.answered == 24
    neighbours.close_round(asked, "三分之一不满意，提请物业整改")
    sent = neighbours.send_up(
        SendUp(home, "外墙脱落", "可能伤人", "龙翔花园党支部", "社区党委", asked, date(2026, 6, 23))
    ).made
    [row] = neighbours.sent_up()
    assert (row.id, row.days_late(date(2026, 6, 24))) == (sent, 1)
    neighbours.answer_up(sent, AnswerUp("社区党委", "当日围挡，转住建部门应急维修"))
    [row] = neighbours.sent_up()
    assert row.days_late(date(2026, 6, 24)) == 0
    assert neighbours.rounds()[0].sent_up == 1


@pytest.mark.slow
def test_the_street_holds_joint_conferences_that_split_the_tasks(clerk: Clerk) -> None:
    office = clerk.office
    members = tuple(MemberDraft(f"{one}负责人", one, "成员") for one in DEPARTMENTS)
    body = office.meetings.form_body(
        FormBody(None, BodyKind.DISPUTE_JOINT, "布吉街道物业矛盾联席会议", len(members), members)
    ).made
    for number in range(1, CONFERENCES + 1):
        topic = TopicDraft(f"第{number}件物业矛盾", "龙翔花园党支部", "涉及多个部门。")
        meeting = clerk.call(body, f"第{number}次联席会议", topics=(topic,))
        clerk.hold(meeting, away=1)
        [row] = office.meetings.topics(meeting)
        clerk.discuss(row.id, "各部门按分工办理。", TopicState.AGREED)
        for one in DEPARTMENTS if number == 1 else DEPARTMENTS[:1]:
            due = date(2026, 12, 1)
            office.meetings.promise(row.id, Promise("按职责办理", f"{one}负责人", due, unit=one))
    held = office.meetings.meetings(body)
    assert len(held) == CONFERENCES
    open_promises = office.meetings.open_promises(body)
    assert len(open_promises) == len(DEPARTMENTS) + CONFERENCES - 1
    assert {row.unit for row in open_promises} == set(DEPARTMENTS)


def test_neighbours_found_clubs_and_a_community_foundation(clerk: Clerk, home: UUID) -> None:
    neighbours = clerk.office.neighbours
    kinds = (GroupKind.CLUB, GroupKind.CLUB, GroupKind.INTEREST, GroupKind.FOUNDATION)
    for number, kind in enumerate(kinds):
        group = RegisterGroup(home, f"{number}号自组织", kind, "吴淑芬", 30, "社区居委会")
        neighbours.register_group(group)
    [*_others, last] = neighbours.groups()
    neighbours.count_group(last.id, 45)
    totals = neighbours.event_totals()
    assert (totals.groups, totals.group_members) == (4, 3 * 30 + 45)
    neighbours.end_group(last.id, "成员外迁")
    assert neighbours.event_totals().groups == 3
