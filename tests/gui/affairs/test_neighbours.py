"""Mediation, price talks, disclosure, activities and opinions, driven as a clerk does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QPushButton

from core.affairs.neighbours.kinds import (
    CountBasis,
    DisputeState,
    DutyPurpose,
    EventState,
    Kept,
    PriceState,
    Recourse,
)
from core.assemblies.drafts import OpenAssembly
from core.assemblies.stages import Kind
from core.law.matters import Matter
from core.office import Office
from gui.affairs.neighbours_register import Register
from gui.affairs.page import ACTIVITIES, DISPUTES, DUTIES, OPINIONS, PRICES, AffairsPage
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.kit.later import Later
from gui.kit.scrolled import Scrolled
from gui.places import AFFAIRS, KIND
from tests.core.affairs.neighbours import story as told
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY

PARTIES = "甲方，钱承业，3号楼101\n乙方，云枫苑业主委员会，，，孙若谷"


@pytest.fixture
def at(clerk: Clerk) -> Callable[[str], AffairsPage]:
    def go(part: str) -> AffairsPage:
        clerk.go(Place(AFFAIRS, part=part))
        clerk.settle()
        found = clerk.frame.page
        assert isinstance(found, AffairsPage)
        return found

    return go


def press(clerk: Clerk, register: Register[Any, Any], button: QPushButton) -> None:
    """Scroll to a button and press it."""
    clerk.settle()
    area = register.findChild(Scrolled)
    assert isinstance(area, Scrolled)
    area.ensureWidgetVisible(button)
    clerk.press(button)


def test_a_dispute_from_its_day_to_where_the_parties_may_go(
    at: Callable[[str], AffairsPage], office: Office, clerk: Clerk, compound: UUID
) -> None:
    shown = at(DISPUTES).disputes.part
    press(clerk, shown, shown.new)
    clerk.submit(
        compound_id=compound,
        title="楼上漏水",
        place="1幢201",
        account="厨房顶漏水",
        received_how="当事人反映",
        parties=PARTIES,
        mediators="吴淑芬，人民调解员，云岭社区\n周慎行，楼栋长",
    )
    [row] = office.neighbours.disputes()
    assert row.received_on == DAY
    sheet = office.neighbours.dispute(row.id)
    assert [one.name for one in sheet.parties] == ["钱承业", "云枫苑业主委员会"]
    assert [one.own_kind for one in sheet.mediators] == ["", "楼栋长"]
    press(clerk, shown, shown.join)
    clerk.submit(name="卫民警", unit="派出所")
    press(clerk, shown, shown.sitting)
    clerk.submit(
        place="调解室", present="双方", said="甲方：请修好。", result="改日再谈", recorder="李若谷"
    )
    assert len(shown.rounds.rows) == 1
    press(clerk, shown, shown.agreement)
    clerk.submit(
        place="调解室",
        terms="乙方修好漏水。",
        promises="孙若谷，修好漏水，2026-07-10，1200.50",
        signers="钱承业、孙若谷",
    )
    [promise] = shown.promises.rows
    assert promise.fen == 120_050
    press(clerk, shown, shown.visit)
    clerk.submit(found=Kept.BROKEN, note="还没有修", actor="吴淑芬")
    press(clerk, shown, shown.end)
    clerk.submit(state=DisputeState.NOT_AGREED, recourse=Recourse.COURT, note="没有履行")
    sheet = office.neighbours.dispute(row.id)
    assert sheet.row.state is DisputeState.NOT_AGREED
    assert not shown.sitting.isEnabled()
    press(clerk, shown, shown.paper)
    assert clerk.desk is not None


def test_a_fee_from_its_costs_to_the_vote(
    at: Callable[[str], AffairsPage], office: Office, clerk: Clerk, compound: UUID
) -> None:
    shown = at(PRICES).prices.part
    press(clerk, shown, shown.new)
    clerk.submit(
        compound_id=compound,
        title="物业费",
        firm="云岭物业",
        area="30000",
        current_fen="1.35",
        proposed_fen="1.68",
        standard="保洁每日两次",
        grounds="电费上涨",
    )
    press(clerk, shown, shown.costs)
    clerk.submit(
        laid_by="云岭物业",
        period="2025年",
        items="工资，400000，工资表\n电费，160000.5",
        total_fen="560000.50",
    )
    assert [one.fen for one in shown.items.rows] == [40_000_000, 16_000_050]
    press(clerk, shown, shown.talk)
    clerk.submit(
        place="物业中心",
        present="双方",
        owners_say="太高",
        firm_says="可让",
        offered_fen="1.55",
        result="再谈",
        recorder="李若谷",
    )
    press(clerk, shown, shown.result)
    clerk.submit(fen="1.55", text="每平方米1.55元")
    assert not shown.force.isEnabled()
    press(clerk, shown, shown.motion)
    clerk.settle()
    assert "先到“业主大会”发起一次" in shown.told.text()
    order = OpenAssembly(compound, "2026年业主大会", Kind.VOTE, "420502", "YL2", "业主委员会")
    assembly = office.assemblies.open(order).made
    press(clerk, shown, shown.motion)
    clerk.until(lambda: clerk.dialog is not None)
    clerk.submit()
    (matter,) = office.assemblies.assembly(assembly).matters
    assert matter.kind == Matter.OTHER_MAJOR
    assert "调整为每平方米每月1.55元" in matter.text
    press(clerk, shown, shown.vote)
    clerk.submit(reference="业主大会第2次会议", passed_on=DAY)
    press(clerk, shown, shown.force)
    clerk.submit(day=date(2026, 8, 1))
    [row] = office.neighbours.prices()
    assert row.state is PriceState.DONE
    assert len(shown.compared.rows) == 3


def test_duties_are_added_told_changed_and_stopped(
    at: Callable[[str], AffairsPage], office: Office, clerk: Clerk, compound: UUID
) -> None:
    shown = at(DUTIES).duties.part
    press(clerk, shown, shown.usual)
    clerk.settle()
    clerk.submit(compound_id=compound, first_due=date(2026, 6, 30))
    assert len(office.neighbours.duties(purpose=DutyPurpose.DISCLOSURE)) == 8
    press(clerk, shown, shown.month)
    assert isinstance(clerk.frame.page, DocumentPage)
    shown = at(DUTIES).duties.part
    press(clerk, shown, shown.tell_button)
    clerk.submit(place="公告栏", evidence="照片", actor="钱承业")
    assert len(shown.told_rows.rows) == 1
    press(clerk, shown, shown.change)
    clerk.submit(months="3", next_due=date(2026, 9, 30), reason="业主要求")
    press(clerk, shown, shown.stop)
    clerk.submit(reason="由物业公布")
    press(clerk, shown, shown.own)
    clerk.submit(compound_id=compound, title="电梯维保", basis="本小区约定")
    rows = office.neighbours.duties()
    assert sum(one.ended_on is not None for one in rows) == 1
    assert any(one.title == "电梯维保" and one.next_due is None for one in rows)


def test_events_teams_rotas_groups_and_totals(
    at: Callable[[str], AffairsPage], office: Office, clerk: Clerk, compound: UUID
) -> None:
    tab = at(ACTIVITIES).activities.part
    events = tab.events.part
    press(clerk, events, events.new)
    clerk.submit(
        compound_id=compound,
        title="百家宴",
        planned_on=DAY,
        place="广场",
        organiser="业委会",
    )
    press(clerk, events, events.held)
    clerk.submit(headcount="320", basis=CountBasis.COUNTED, fen="1200", money_source="公共收益")
    [row] = office.neighbours.events()
    assert row.state is EventState.HELD
    clerk.settle()
    assert "320" in events.head.note
    press(clerk, events, events.new)
    clerk.submit(
        compound_id=compound, title="放电影", planned_on=DAY, place="广场", organiser="社区"
    )
    clerk.settle()
    clerk.select(events.table, [one.title for one in events.table.rows].index("放电影"))
    clerk.settle()
    press(clerk, events, events.off)
    clerk.submit(reason="下雨")
    _teams(clerk, office, tab.chips.buttons, tab, compound)


def _teams(clerk: Clerk, office: Office, chips: Any, tab: Any, compound: UUID) -> None:
    clerk.press(chips["teams"])
    clerk.settle()
    teams = tab.teams.part
    press(clerk, teams, teams.new)
    clerk.submit(
        compound_id=compound, name="巡逻队", leader="周慎行", members="甲，1\n乙，2\n丙，3"
    )
    press(clerk, teams, teams.join)
    clerk.submit(members="丁，4")
    press(clerk, teams, teams.plan)
    clerk.submit(
        title="七月值班",
        place="大门",
        since=date(2026, 7, 1),
        until=date(2026, 7, 7),
        weekdays="5,6",
        hours="19:00-21:00",
        per_shift="2",
        away="甲，2026-07-03",
    )
    clerk.press(chips["rotas"])
    clerk.settle()
    rotas = tab.rotas.part
    assert [line.place.name for line in rotas.stands.rows] == ["乙", "丙", "甲", "丁"]
    clerk.select(rotas.stands, 0)
    press(clerk, rotas, rotas.swap)
    clerk.settle()
    member = next(
        one for one in office.neighbours.team(rotas.sheet.team.id).members if one.name == "丁"
    )
    clerk.submit(member_id=member.id, reason="有事")
    clerk.settle()
    assert "丁" in {line.place.name for line in rotas.stands.rows[:2]}
    clerk.press(chips["groups"])
    clerk.settle()
    groups = tab.groups.part
    press(clerk, groups, groups.new)
    clerk.submit(
        compound_id=compound, name="合唱队", leader="吴淑芬", members="32", filed_with="居委会"
    )
    press(clerk, groups, groups.count)
    clerk.submit(members="41")
    press(clerk, groups, groups.end)
    clerk.submit(reason="解散")
    assert office.neighbours.groups()[0].members == 41
    clerk.press(chips["totals"])
    clerk.settle()
    totals = tab.totals.part
    press(clerk, totals, totals.new)
    clerk.submit(
        source="志愿平台",
        since=date(2026, 1, 1),
        until=date(2026, 5, 31),
        tasks="220000",
        sign_ups="940000",
    )
    assert office.neighbours.totals_of_others()[0].tasks == 220_000


def test_rounds_are_asked_answered_sent_up_and_closed(
    at: Callable[[str], AffairsPage], office: Office, clerk: Clerk, compound: UUID
) -> None:
    tab = at(OPINIONS).opinions.part
    assert isinstance(tab.reports, Later)
    clerk.press(tab.chips.buttons["rounds"])
    clerk.settle()
    rounds = tab.rounds.part
    press(clerk, rounds, rounds.new)
    clerk.submit(
        compound_id=compound,
        title="保洁",
        aim="听取意见",
        convenor="党支部",
        until=date(2026, 6, 30),
        asked="3",
        questions="是否满意：满意/不满意\n有什么建议",
    )
    press(clerk, rounds, rounds.sheet_button)
    clerk.submit(answer_1="2", answer_2="多扫楼道")
    assert [one.counts for one in rounds.questions.rows] == [(0, 1), ()]
    press(clerk, rounds, rounds.up)
    clerk.submit(title="外墙脱落", account="说明", sent_by="党支部")
    press(clerk, rounds, rounds.closing)
    clerk.submit(conclusion="增加清扫")
    clerk.press(tab.chips.buttons["sent"])
    clerk.settle()
    sent = tab.sent.part
    press(clerk, sent, sent.answer)
    clerk.submit(answered_by="社区党委", answer="已处置")
    [row] = office.neighbours.sent_up()
    assert row.answered_on == DAY
    assert office.neighbours.rounds()[0].conclusion == "增加清扫"


def test_a_paper_leads_back_to_its_thing(office: Office, clerk: Clerk, compound: UUID) -> None:
    facade = office.neighbours
    first = facade.open_dispute(told.dispute(compound)).made
    facade.open_dispute(told.dispute(compound))
    clerk.go(Place(AFFAIRS, first, facts={KIND: "dispute"}))
    clerk.settle()
    page = clerk.frame.page
    assert isinstance(page, AffairsPage)
    sheet = page.disputes.part.sheet
    assert sheet is not None
    assert sheet.row.id == first
