"""The tab 资金 by mouse and keys: a ledger, its entries, a counter-entry, its statement."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from core.affairs.problems.kinds import MoneySource, Way
from gui.affairs.money import MoneyPart
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.places import AFFAIRS
from tests.core.affairs.problems.story import Story, entry, fund
from tests.gui.affairs.hands import page
from tests.gui.assemblies.clerk import Clerk


def money(clerk: Clerk) -> MoneyPart:
    clerk.go(Place(AFFAIRS, part="money"))
    return page(clerk).money


def test_a_ledger_from_its_opening_to_its_statement(
    story: Story, clerk: Clerk, compound: UUID
) -> None:
    shown = money(clerk)
    clerk.press(shown.empty.button)
    clerk.submit(
        compound_id=compound, source=MoneySource.PEOPLE_FUND, name="惠民资金", keeper="吴淑芬"
    )
    clerk.press(shown.enter)
    clerk.submit(way=Way.IN, fen="20,000.50", voucher="拨款1号", party="街道财政所", purpose="拨入")
    clerk.press(shown.enter)
    dialog = clerk.dialog
    for name, value in (("way", Way.OUT), ("fen", "20001"), ("voucher", "发票1")):
        clerk.fill(dialog, name, value)
    for name, value in (("party", "安梯公司"), ("purpose", "检测")):
        clerk.fill(dialog, name, value)
    dialog.submit()
    clerk.until(lambda: "短缺0.50元" in dialog.form.error_of("reason"))
    clerk.submit(fen="5000", problem_id=story.problem_id)
    assert [row.balance_fen for row in shown.entries.rows] == [20_000_50, 15_000_50]
    assert story.sheet.problem.spent_fen == 5_000_00
    clerk.select(shown.entries, 1)
    clerk.press(shown.counter)
    clerk.submit(reason="登错了台账")
    assert [row.countered for row in shown.entries.rows] == [False, True, False]
    clerk.select(shown.entries, 1)
    assert not shown.counter.isEnabled(), "what was undone is not undone again"
    assert "20,000.50 元" in shown._head.note
    clerk.press(shown.statement)
    assert isinstance(clerk.frame.page, DocumentPage)


def test_common_income_asks_for_its_vote(clerk: Clerk) -> None:
    shown = money(clerk)
    clerk.press(shown.empty.button)
    dialog = clerk.dialog
    clerk.fill(dialog, "source", MoneySource.COMMON_INCOME)
    clerk.fill(dialog, "name", "公共收益")
    clerk.fill(dialog, "keeper", "周慎行")
    dialog.submit()
    clerk.until(lambda: "业主共同决定" in dialog.form.error_of("basis"))
    clerk.submit(basis="2026年3月1日业主大会决定第2号")
    assert [row.name for row in shown.funds.rows] == ["公共收益"]


def test_a_year_is_chosen_and_its_sheet_printed(story: Story, clerk: Clerk) -> None:
    one = fund(story, opened_on=date(2025, 11, 1))
    story.problems.enter(one, entry(Way.IN, 1_200_000_00, day=date(2025, 12, 31)))
    story.problems.enter(one, entry(Way.OUT, 2_000_50, day=date(2026, 1, 1)))
    shown = money(clerk)
    assert [shown.years.itemText(at) for at in range(3)] == ["全部年度", "2026 年", "2025 年"]
    assert len(shown.entries.rows) == 2
    shown.years.setCurrentIndex(1)
    shown.years.activated.emit(1)
    assert [row.fen for row in shown.entries.rows] == [2_000_50]
    assert "上年结转 1,200,000.00 元" in shown.standing.text()
    assert "年末结余 1,197,999.50 元" in shown.standing.text()
    shown.refresh()
    clerk.settle()
    assert shown.year == 2026, "the year stays chosen when the list is read again"
    shown.years.setCurrentIndex(2)
    shown.years.activated.emit(2)
    clerk.press(shown.of_year)
    assert isinstance(clerk.frame.page, DocumentPage)
