"""The tab 筹资 by mouse and keys: worked out, opened, paid, receipts in two presses, the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.affairs.problems.kinds import FundingState, Nature, ShareBase
from core.affairs.problems.sheets_money import FundingSheet
from gui.affairs import funding_columns as columns
from gui.affairs.fundings import FundingsPart
from gui.desk import Place
from gui.documents.page import DocumentPage
from gui.places import AFFAIRS, KIND
from tests.core.affairs.problems.story import TOTAL, Story, opened, pay
from tests.gui.affairs.hands import page
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import settle


def part(clerk: Clerk) -> FundingsPart:
    clerk.go(Place(AFFAIRS, part="funding"))
    return page(clerk).fundings


def sheet(clerk: Clerk) -> FundingSheet:
    found = page(clerk).fundings.view.sheet
    assert found is not None
    return found


def test_shares_are_seen_before_a_funding_is_opened(story: Story, clerk: Clerk) -> None:
    shown = part(clerk)
    clerk.press(shown.empty.button)
    dialog = clerk.dialog
    clerk.fill(dialog, "total_fen", "120000")
    clerk.fill(dialog, "base", ShareBase.EQUAL)
    dialog.form.restore({"floors": "一楼不缴"})
    dialog.submit()
    assert "看不懂" in dialog.form.error_of("floors")
    dialog.form.restore({"floors": "", "households": "9幢101 0"})
    dialog.submit()
    assert "名册里没有" in dialog.form.error_of("households")
    dialog.form.restore({"households": "1幢1单元001 0"})
    clerk.submit()
    assert [row.due_fen for row in shown.shares.table.rows][:2] == [0, TOTAL // 23 + 1]
    assert sum(row.due_fen for row in shown.shares.table.rows) == TOTAL
    clerk.press(shown.shares.yes)
    clerk.submit(
        title="1幢电梯更换筹资",
        purpose="更换曳引机",
        basis="2026年5月30日业主共同决定",
        problem_id=story.problem_id,
        keeper="周慎行",
        contact="冯知微",
        pay_by=date(2026, 7, 10),
    )
    made = sheet(clerk)
    assert made.funding.total_fen == TOTAL
    assert made.funding.households == 23
    assert made.funding.problem_id == story.problem_id


def test_agreed_amounts_are_typed_by_address(clerk: Clerk) -> None:
    shown = part(clerk)
    clerk.press(shown.empty.button)
    dialog = clerk.dialog
    clerk.fill(dialog, "total_fen", "300")
    clerk.fill(dialog, "base", ShareBase.AGREED)
    dialog.form.restore({"amounts": "1幢1单元001 100\n1幢1单元002 200.50元"})
    dialog.submit()
    clerk.until(lambda: "不相等" in dialog.form.error_of("amounts"))
    dialog.form.restore({"amounts": "1幢1单元001 100；1幢1单元002 200元"})
    clerk.submit()
    assert [row.due_fen for row in shown.shares.table.rows][:3] == [100_00, 200_00, 0]
    clerk.press(shown.shares.no)
    assert shown.empty.isVisible()


def test_a_payment_and_its_receipt_in_two_presses(story: Story, clerk: Clerk) -> None:
    funding = opened(story)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    view = page(clerk).fundings.view
    clerk.select(view.shares, 0)
    clerk.press(view.pay)
    clerk.submit(fen="1000")
    assert view.tabs.currentIndex() == 1, "the new receipt is at hand"
    assert view.payments.current_row is not None
    clerk.press(view.receipt)
    assert isinstance(clerk.frame.page, DocumentPage)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    assert sheet(clerk).payments[0].copies == 1
    view.tabs.setCurrentIndex(1)
    clerk.select(view.payments, 0)
    clerk.press(view.receipt)
    clerk.submit(reason="原件遗失")
    assert isinstance(clerk.frame.page, DocumentPage)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    assert sheet(clerk).payments[0].copies == 2


def test_a_mistyped_payment_is_reversed_and_its_receipt_is_void(story: Story, clerk: Clerk) -> None:
    funding = opened(story)
    pay(story, story.problems.funding(funding), 1, 1_000_00)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    view = page(clerk).fundings.view
    view.tabs.setCurrentIndex(1)
    clerk.select(view.payments, 0)
    clerk.press(view.reverse)
    clerk.submit(reason="多写了一个零")
    [row] = sheet(clerk).payments
    assert row.reversal_reason == "多写了一个零"
    assert sheet(clerk).funding.paid_fen == 0
    clerk.select(view.payments, 0)
    assert not view.reverse.isEnabled()
    assert not view.receipt.isEnabled()
    assert columns.nature(row) == "缴款（已冲正）"
    assert columns.reason(row) == "多写了一个零"


def test_who_has_not_paid_refunds_and_the_end(story: Story, clerk: Clerk) -> None:
    funding = opened(story)
    before = story.problems.funding(funding)
    pay(story, before, 1)
    pay(story, before, 2, 500_00)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    view = page(clerk).fundings.view
    clerk.press(view.chips.buttons["unpaid"])
    assert len(view.shares.rows) == 23
    clerk.press(view.chips.buttons["paid"])
    assert len(view.shares.rows) == 1
    clerk.select(view.shares, 0)
    clerk.press(view.refund)
    clerk.submit(fen="100", reason="多收")
    view.tabs.setCurrentIndex(0)
    clerk.press(view.close_it)
    clerk.submit(reason="改由维修资金支付")
    made = sheet(clerk)
    assert made.funding.state is FundingState.CLOSED
    assert made.funding.balance_fen == 0
    assert sum(row.nature is Nature.REFUND for row in made.payments) == 3
    assert not view.pay.isEnabled()


def test_its_papers_and_its_ledger_are_one_press_away(story: Story, clerk: Clerk) -> None:
    funding = opened(story)
    place = Place(AFFAIRS, funding, facts={KIND: "crowd_funding"})
    for name in ("subscription", "statement"):
        clerk.go(place)
        clerk.press(getattr(page(clerk).fundings.view, name))
        assert isinstance(clerk.frame.page, DocumentPage)
    clerk.go(place)
    clerk.press(page(clerk).fundings.view.ledger)
    row = page(clerk).money.funds.current_row
    assert row is not None
    assert row.name == "1幢电梯更换筹资"


def test_a_list_of_payments_is_looked_at_and_imported(
    story: Story, clerk: Clerk, tmp_path: Path
) -> None:
    funding = opened(story)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    view = page(clerk).fundings.view
    path = tmp_path / "缴款.csv"
    lines = [
        "房号,缴款人,金额,日期,流水号",
        "1-1-001,代缴人,1000,2026-06-18,B1",
        "1-1-003,,20.50,2026-06-18,B2",
        "8-8-801,某人,5,2026-06-18,B3",
    ]
    path.write_text("\n".join(lines), "utf-8-sig")
    view.import_list(path)
    settle(clerk.desk.tasks)
    made = view.importing
    assert made is not None
    assert made.dialog is not None
    assert made.lines is not None
    assert "读到 3 行：可以登记 2 笔，共 1,020.50 元" in made.dialog.said.text()
    assert [line.row for line in made.lines.table.rows] == [4], "what cannot be entered first"
    clerk.press(made.lines.chips.buttons["noted"])
    assert [line.payer for line in made.lines.table.rows] == ["代缴人"]
    target = tmp_path / "有问题的行.xlsx"
    made.dialog.write_refused(target)
    settle(clerk.desk.tasks)
    assert target.exists()
    clerk.press(made.dialog.yes)
    settle(clerk.desk.tasks)
    assert len(sheet(clerk).payments) == 2
    assert view.tabs.currentIndex() == 1


def test_who_has_not_paid_is_printed_and_exported(
    story: Story, clerk: Clerk, tmp_path: Path
) -> None:
    funding = opened(story)
    clerk.go(Place(AFFAIRS, funding, facts={KIND: "crowd_funding"}))
    view = page(clerk).fundings.view
    target = tmp_path / "未缴清.xlsx"
    view.write_unpaid(target)
    settle(clerk.desk.tasks)
    assert target.exists()
    clerk.press(view.unpaid)
    assert isinstance(clerk.frame.page, DocumentPage)
