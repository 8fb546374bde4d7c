"""共建 and 阵地与经费 by mouse and keys: each act has its button, each list its search."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from PIL import Image
from pytestqt.qtbot import QtBot

from core.attachments.kinds import About, AboutKind
from core.clock import FixedClock
from core.office import Office, Profile
from core.party.organisations.drafts import OrganisationDraft
from core.party.organisations.kinds import BuildMode, OrgKind, OrgLevel
from core.party.organisations.tables import PartyOrganisation
from core.party.pairing.drafts import IncomeDraft
from core.party.pairing.kinds import (
    ConsentKind,
    FundSource,
    NeedFrom,
    NeedState,
    PairingState,
    PartnerKind,
    PaymentKind,
    PaymentState,
    StaffKind,
    TurnKind,
    WishState,
)
from core.party.pairing.sheets_money import SourceRow
from gui.desk import Desk, Place
from gui.documents.page import DocumentPage
from gui.party.page import PartyPage
from gui.party.pairing_account import AccountPart, MonthsPart
from gui.party.pairing_payees import Offered
from gui.party.pairing_register import Register
from gui.party.pairing_tabs import Registers
from gui.places import PARTY
from tests.builders import build_compound
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.offices import open_new

WEIDU = "411002"
YEAR_END = date(2026, 12, 31)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云杉社区", "西大街道", WEIDU)
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def compound(office: Office) -> UUID:
    return build_compound(office.database, name="云杉苑小区")


@pytest.fixture
def clerk(qtbot: QtBot, app: object, compound: UUID, desk: Desk) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(PARTY))
    return made


def show(clerk: Clerk, key: str) -> Any:
    """Open a tab by its key and give what stands in it."""
    clerk.go(Place(PARTY, part=key))
    page = clerk.frame.page
    assert isinstance(page, PartyPage)
    part = page.tabs.currentWidget()
    assert isinstance(part, Registers)
    return part.part


def press(clerk: Clerk, register: Register[Any], words: str, **values: object) -> None:
    """Press a button and fill what it asks."""
    clerk.press(register.buttons[words])
    clerk.submit(**values)


def add_units(clerk: Clerk) -> None:
    units = show(clerk, "unit")
    for name, kind in (
        ("区园林中心", PartnerKind.DISTRICT_UNIT),
        ("启明厂", PartnerKind.ENTERPRISE),
    ):
        press(clerk, units, "登记单位", name=name, kind=kind, address="青年路9号")


def unit_named(clerk: Clerk, name: str) -> UUID:
    return next(row.id for row in clerk.desk.office.pairing.units() if row.name == name)


def test_a_unit_is_paired_renewed_and_ended(clerk: Clerk, compound: UUID) -> None:
    add_units(clerk)
    units = show(clerk, "unit")
    press(clerk, units, "更改单位资料", phone="0374-2600001", reason="补登电话")
    pairings = show(clerk, "pairing")
    assert pairings._stack.currentIndex() == 1, "an empty list teaches"
    press(
        clerk, pairings, "登记结对", unit_id=unit_named(clerk, "区园林中心"), compound_id=compound,
        since=date(2026, 1, 1), until=YEAR_END, terms="每季度一次活动",
    )  # fmt: skip
    press(clerk, pairings, "登记活动", what="义诊", headcount="86", outcome="老人四十二名")
    press(
        clerk, pairings, "续签协议", since=date(2027, 1, 1), until=date(2027, 12, 31), terms="续签"
    )
    (row,) = clerk.desk.office.pairing.pairings()
    assert (row.agreements, row.activities, row.until) == (2, 1, date(2027, 12, 31))
    clerk.until(lambda: pairings.facts.count() > 3)
    months = show(clerk, "months")
    assert isinstance(months, MonthsPart)
    assert [bar.value for bar in months.charts["heads"].bars][DAY.month - 1] == 86
    pairings = show(clerk, "pairing")
    clerk.press(pairings.buttons["打印协议"])
    assert isinstance(clerk.frame.page, DocumentPage)
    pairings = show(clerk, "pairing")
    press(clerk, pairings, "终止结对", reason="单位撤并")
    assert clerk.desk.office.pairing.pairings()[0].state is PairingState.ENDED
    assert not pairings.buttons["续签协议"].isEnabled()


def test_lists_are_searched_and_filtered(clerk: Clerk) -> None:
    add_units(clerk)
    units = show(clerk, "unit")
    assert len(units.table.rows) == 2
    clerk.type(units.search, "园林")
    assert [row.name for row in units.table.rows] == ["区园林中心"]
    clerk.type(units.search, "")
    clerk.press(units.chips.buttons[PartnerKind.ENTERPRISE.value])
    assert [row.name for row in units.table.rows] == ["启明厂"]
    clerk.press(units.chips.buttons[PartnerKind.MARKET.value])
    assert units.table.rows == ()
    assert not units.buttons["更改单位资料"].isEnabled()


def test_a_need_goes_its_way_and_says_so(clerk: Clerk, compound: UUID) -> None:
    add_units(clerk)
    needs = show(clerk, "need")
    for title in ("照明改造", "撤回的需求"):
        press(
            clerk, needs, "提出需求", compound_id=compound, raised_as=NeedFrom.BRANCH,
            raised_by="支部", title=title, detail="灯具损坏过半",
        )  # fmt: skip
    press(clerk, needs, "撤回需求", actor="罗晓燕", evidence="物业已办")
    clerk.press(needs.chips.buttons[NeedState.RAISED.value])
    clerk.settle()
    press(
        clerk, needs, "登记认领", unit_id=unit_named(clerk, "启明厂"), task="更换四十盏",
        leader="郑开源", deadline=YEAR_END,
    )  # fmt: skip
    clerk.press(needs.chips.buttons[NeedState.TAKEN.value])
    press(clerk, needs, "登记办结", actor="郑开源", evidence="验收单")
    clerk.press(needs.chips.buttons[NeedState.DONE.value])
    press(clerk, needs, "登记反馈", actor="罗晓燕", evidence="上门告知", satisfaction="5")
    states = {row.title: row.state for row in clerk.desk.office.pairing.needs()}
    assert states == {"照明改造": NeedState.ANSWERED, "撤回的需求": NeedState.WITHDRAWN}
    clerk.press(needs.chips.buttons[NeedState.ANSWERED.value])
    clerk.press(needs.buttons["打印任务书"])
    assert isinstance(clerk.frame.page, DocumentPage)


def test_wishes_and_staff(clerk: Clerk, compound: UUID) -> None:
    wishes = show(clerk, "wish")
    for text in ("一根拐杖", "一套课外书"):
        press(clerk, wishes, "登记心愿", compound_id=compound, wisher="老人", text=text)
    press(clerk, wishes, "撤回心愿", actor="罗晓燕", evidence="已经买到")
    clerk.press(wishes.chips.buttons[WishState.RAISED.value])
    press(clerk, wishes, "认领心愿", claimant="贺兰")
    clerk.press(wishes.chips.buttons[WishState.CLAIMED.value])
    press(clerk, wishes, "登记实现", actor="贺兰", evidence="送到家中")
    assert {row.state for row in clerk.desk.office.pairing.wishes()} == {
        WishState.DONE, WishState.WITHDRAWN,
    }  # fmt: skip
    staff = show(clerk, "staff")
    press(
        clerk, staff, "登记下沉人员", compound_id=compound, kind=StaffKind.JUDGE, name="程志远",
        unit="区法院",
    )  # fmt: skip
    press(clerk, staff, "结束下沉", reason="调离")
    assert clerk.desk.office.pairing.staff()[0].ended_reason == "调离"


def test_an_alliance_turns_and_merchants_show(clerk: Clerk) -> None:
    add_units(clerk)
    alliances = show(clerk, "alliance")
    first, second = (unit_named(clerk, name) for name in ("区园林中心", "启明厂"))
    press(
        clerk,
        alliances,
        "成立联盟",
        name="商圈联盟",
        **{f"unit{first}": True, f"unit{second}": True},
    )
    press(clerk, alliances, "登记轮值", kind=TurnKind.HOSTED, note="夜市秩序")
    press(clerk, alliances, "单位退出", unit_id=first, reason="迁出")
    clerk.desk.office.clock.set(date(2026, 7, 1))  # type: ignore[attr-defined]  # a fixed clock
    press(clerk, alliances, "加入单位", unit_id=first)
    (row,) = clerk.desk.office.pairing.alliances()
    assert (row.members, row.meetings) == (2, 1)
    clerk.press(alliances.buttons["打印轮值表"])
    assert isinstance(clerk.frame.page, DocumentPage)
    alliances = show(clerk, "alliance")
    press(clerk, alliances, "终止联盟", reason="合并")
    merchants = show(clerk, "merchant")
    press(
        clerk, merchants, "登记商户", name="老周粮油", market="南关市场", keeper="周福生",
        identity="党员", duty="守信", promise="足斤足两",
    )  # fmt: skip
    press(clerk, merchants, "更改亮牌", promise="缺一罚十", reason="重新承诺")
    assert clerk.desk.office.pairing.merchants()[0].promise == "缺一罚十"
    clerk.press(merchants.buttons["打印承诺牌"])
    assert isinstance(clerk.frame.page, DocumentPage)
    press(clerk, show(clerk, "merchant"), "商户退出", reason="歇业")


def test_a_venue_is_checked_used_and_closed(clerk: Clerk, compound: UUID, tmp_path: Path) -> None:
    venues = show(clerk, "venue")
    press(
        clerk, venues, "登记场所", compound_id=compound, name="党群活动室", address="3栋",
        hours="全天",
    )  # fmt: skip
    press(clerk, venues, "核对六有", checker="罗晓燕", area="28.5", flag=True, plate=True)
    (row,) = clerk.desk.office.pairing.venues()
    assert [one.code for one in row.findings] == ["pairing.venue_small", "pairing.venue_lacks"]
    press(clerk, venues, "登记使用", what="党日", organiser="支部", headcount="25")
    photo = tmp_path / "外观.png"
    Image.new("RGB", (40, 30), "white").save(photo)
    clerk.desk.office.attachments.add(About(AboutKind.VENUE, row.id), photo, "门口")
    clerk.press(venues.buttons["照片和文件"])
    files = venues.files
    assert files is not None
    clerk.until(lambda: [one.caption for one in files.files.table.rows] == ["门口"])
    clerk.press(files.shut)
    press(clerk, venues, "更改场所", hours="每日", reason="调整")
    press(clerk, venues, "关闭场所", reason="收回")
    row = clerk.desk.office.pairing.venues()[0]
    assert (row.uses, row.hours, row.closed_reason) == (1, "每日", "收回")


def test_stars_become_a_list_that_is_paid(clerk: Clerk, compound: UUID) -> None:
    stars = show(clerk, "stars")
    press(
        clerk, stars, "评定星级", compound_id=compound, stars="5", decided_by="街道", basis="考评"
    )
    assert "10,000.00" in stars.summary.text()
    incomes = show(clerk, "income")
    press(
        clerk, incomes, "登记收入", source=FundSource.BUDGET, payer="财政所", purpose="奖励",
        fen="10000", voucher="SR-1",
    )  # fmt: skip
    lists = show(clerk, "rewards")
    head = {"source": FundSource.BUDGET, "basis": "考评办法"}
    press(clerk, lists, "编制星级奖励", title="星级奖励", **head)
    press(
        clerk, lists, "编制支部经费", title="支部经费", fen="1000", payees="一支部\n二支部", **head
    )
    press(
        clerk, lists, "其他发放表", kind=PaymentKind.ALLOWANCE, title="岗位补贴",
        payees="沈月华，书记补贴，300.5", **head,
    )  # fmt: skip
    payments = show(clerk, "payment")
    clerk.type(payments.search, "云杉苑小区")
    press(clerk, payments, "登记付款", voucher="FK-1", signed_by="冯素琴")
    clerk.type(payments.search, "二支部")
    press(clerk, payments, "作废这一笔", reason="重复")
    budget = clerk.desk.office.pairing.budget(2026)
    assert {row.title: row.fen for row in budget.lists} == {
        "星级奖励": 1_000_000, "支部经费": 100_000, "岗位补贴": 30_050,
    }  # fmt: skip
    states = [line.state for row in budget.lists for line in row.lines]
    assert states.count(PaymentState.PAID) == states.count(PaymentState.VOIDED) == 1
    account = show(clerk, "budget")
    assert isinstance(account, AccountPart)
    (source,) = (row for row in account.table.rows if row.source is FundSource.BUDGET)
    assert isinstance(source, SourceRow)
    assert (source.balance_fen, source.listed_fen) == (0, 130_050)
    clerk.press(account.print)
    assert isinstance(clerk.frame.page, DocumentPage)


def test_branches_of_the_register_are_filled_in_and_paid_by_their_id(clerk: Clerk) -> None:
    organisations = clerk.desk.office.organisations
    tops = [
        organisations.found(
            OrganisationDraft(name, OrgLevel.COMMUNITY, OrgKind.COMMITTEE, founded_on=DAY)
        ).made
        for name in ("甲社区党委", "乙社区党委")
    ]
    draft = OrganisationDraft(
        "第一党支部", OrgLevel.GRID, OrgKind.BRANCH, build_mode=BuildMode.SINGLE, founded_on=DAY,
    )  # fmt: skip
    first = organisations.found(replace(draft, parent_id=tops[0])).made
    other = replace(draft, name="第二党支部", parent_id=tops[1])
    branches = {first, organisations.found(other).made}
    with clerk.desk.office.database.write() as session:  # as one of another office that came in
        row = session.scalars(
            sa.select(PartyOrganisation).where(PartyOrganisation.name == "第二党支部")
        ).one()
        row.name = "第一党支部"
    lists = show(clerk, "rewards")
    offered = lists.more
    assert isinstance(offered, Offered)
    assert sorted(offered.due) == ["第一党支部（乙社区党委）", "第一党支部（甲社区党委）"]
    press(
        clerk, lists, "编制支部经费", title="支部经费", fen="1000", source=FundSource.BUDGET,
        basis="办法",
    )  # fmt: skip
    (listed,) = clerk.desk.office.pairing.money().lists
    assert {line.organisation_id for line in listed.lines} == branches
    clerk.settle()
    assert lists.more.due == ()


def test_the_account_shows_what_of_earlier_years_was_taken_back(clerk: Clerk) -> None:
    pairing, early = clerk.desk.office.pairing, date(DAY.year - 1, 12, 30)
    income = IncomeDraft(FundSource.BUDGET, early, "财政所", "经费", 500_000, "SR-9")
    made = pairing.receive(income).made
    account = show(clerk, "budget")
    assert isinstance(account, AccountPart)
    assert not account.back.isVisible()
    pairing.void_income(made, DAY, "拨款收回")
    account.refresh()
    clerk.until(account.back.isVisible)
    assert [(row.voucher, row.fen) for row in account.back.rows] == [("SR-9", -500_000)]


def test_budget_and_income_are_taken_back_with_a_reason(clerk: Clerk) -> None:
    items = show(clerk, "item")
    press(
        clerk, items, "登记预算", source=FundSource.DUES, kind=PaymentKind.OTHER, purpose="图书",
        fen="1200",
    )  # fmt: skip
    press(clerk, items, "取消预算", reason="已有捐赠")
    incomes = show(clerk, "income")
    press(
        clerk, incomes, "登记收入", source=FundSource.COMMON_INCOME, payer="业委会", purpose="活动",
        fen="500", voucher="GG-1", consent=ConsentKind.COVENANT, basis="规约第十二条",
    )  # fmt: skip
    press(clerk, incomes, "作废收入", reason="重复登记")
    budget = clerk.desk.office.pairing.budget(2026)
    assert budget.items[0].dropped_reason == "已有捐赠"
    assert budget.incomes[0].void_reason == "重复登记"
