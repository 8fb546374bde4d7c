"""A list of payments: every row is entered, known or refused with its reason, and never twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
import sqlalchemy as sa

from core.affairs.problems.kinds import LineState, PaidHow
from core.affairs.problems.sheets_import import PaymentLine, PaymentReport
from core.affairs.problems.tables_money import CrowdFunding, FundEntry
from core.errors import KnownError
from core.rosters.registers import Register
from core.rosters.tables import Dwelling
from tests.core.affairs.problems.story import Story, opened, pay, refused

HEAD = ("房号", "户主", "缴款人", "金额(元)", "交易时间", "方式", "交易流水号", "摘要", "余额")
DAY = date(2026, 6, 18)
Row = tuple[str | float | date, ...]


def row(room: str, amount: str | float, **given: str | float | date) -> Row:
    """Make a row of the list as the bank gives it."""
    return (
        room,
        given.get("household", ""),
        given.get("payer", ""),
        amount,
        given.get("day", DAY),
        given.get("how", ""),
        given.get("voucher", ""),
        given.get("note", ""),
        "",
    )


def read(story: Story, folder: Path, *rows: Row, head: Row = HEAD) -> Register:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for one in (("云岭小区1幢电梯缴款明细",), head, *rows):
        sheet.append(one)
    path = folder / "缴款.xlsx"
    book.save(path)
    return story.problems.read_payments(path)


def imported(story: Story, folder: Path, *rows: Row, head: Row = HEAD) -> PaymentReport:
    funding = story.problems.fundings()[0].id
    register = read(story, folder, *rows, head=head)
    before = story.problems.funding(funding)
    preview = story.problems.preview_payments(funding, register)
    assert story.problems.funding(funding) == before, "a preview leaves nothing behind"
    done = story.problems.import_payments(funding, register)
    assert done.lines == preview.lines
    assert len(done.lines) + done.left_out == len(rows)
    return done


def code(line: PaymentLine) -> str:
    return line.finding.code.partition(".")[2] if line.finding else ""


def test_rows_become_payments_with_receipts_in_their_order(story: Story, tmp_path: Path) -> None:
    funding = opened(story)
    before = story.problems.funding(funding).shares
    due = before[0].due_fen
    done = imported(
        story,
        tmp_path,
        row("1幢1单元001", f"{due / 100:,.2f}元"),
        row("1-1-002", 100.5, how="微信", voucher="S01", day="2026-06-19 09:30:00"),
        row("003", "￥20", how="现金", day=20260620),
        row("合计", 999),
        row("1幢1单元005", "", day=""),
    )
    assert [line.state for line in done.taken] == [LineState.TAKEN] * 3
    assert done.taken_fen == due + 100_50 + 20_00
    assert done.left_out == 2
    assert done.ignored == ("余额",)
    after = story.problems.funding(funding)
    assert [share.net_fen for share in after.shares[:4]] == [due, 100_50, 20_00, 0]
    assert [one.receipt[-4:] for one in after.payments] == ["0001", "0002", "0003"]
    assert [one.how for one in after.payments] == [
        PaidHow.TRANSFER, PaidHow.MOBILE, PaidHow.CASH,
    ]  # fmt: skip
    assert [one.day for one in after.payments] == [DAY, date(2026, 6, 19), date(2026, 6, 20)]
    assert after.payments[0].party == before[0].household
    assert after.funding.balance_fen == done.taken_fen
    entries = story.problems.fund(after.funding.fund_id).entries
    assert [one.voucher for one in entries] == [after.payments[0].receipt, "S01",
                                                after.payments[2].receipt]  # fmt: skip


def test_a_household_is_found_by_note_or_by_a_name_that_only_one_has(
    story: Story, tmp_path: Path
) -> None:
    shares = story.problems.funding(opened(story)).shares
    done = imported(
        story,
        tmp_path,
        row("", 10, note="电梯款 1-1-004，谢谢", payer="代缴人"),
        row("", 11, payer=shares[5].household),
        row("", 12, payer=shares[0].household),
        row("", 13, payer="没有此人"),
        row("1-1-006", 14, payer="表弟"),
        row("1-1-007", 15, payer=shares[6].household),
    )
    assert [(line.address[-3:], code(line)) for line in done.lines] == [
        ("004", "payment_by_note"),
        ("006", "payment_by_name"),
        ("", "payment_same_name"),
        ("", "payment_of_nobody"),
        ("006", "payment_other_name"),
        ("007", ""),
    ]
    assert [line.state for line in done.lines][-2:] == [LineState.NOTED, LineState.TAKEN]


def test_what_cannot_be_a_payment_is_refused_with_its_reason(story: Story, tmp_path: Path) -> None:
    share = story.problems.funding(opened(story)).shares[0]
    over = (share.due_fen + 1) / 100
    wrong = {
        "payment_no_room": row("9-9-901", 1),
        "payment_no_amount": row("1-1-001", -1),
        "amount_wrong": row("1-1-001", 0),
        "payment_no_day": row("1-1-001", 1, day="昨天"),
        "day_to_come": row("1-1-001", 1, day=date(2026, 6, 21)),
        "before_fund": row("1-1-001", 1, day=date(2026, 6, 4)),
        "paid_too_much": row("1-1-001", over),
        "cell_long": row("1-1-001", 1, voucher="长" * 1_001),
    }
    done = imported(story, tmp_path, *wrong.values())
    assert [code(line) for line in done.lines] == list(wrong)
    assert not done.taken
    for line in done.lines:
        assert line.finding is not None
        assert line.finding.reason()
        assert line.finding.reason("en")
    target = tmp_path / "有问题的行.xlsx"
    register = read(story, tmp_path, *wrong.values())
    story.problems.write_refused_payments(target, register, done)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    said = [str(cell.value) for line in sheet.iter_rows() for cell in line]
    assert any("未导入：" in one and "9-9-901" in one for one in said)


def test_the_edges_of_a_day_and_of_what_is_left(story: Story, tmp_path: Path) -> None:
    share = story.problems.funding(opened(story)).shares[0]
    half = share.due_fen // 2
    done = imported(
        story,
        tmp_path,
        row("1-1-001", half / 100, day=date(2026, 6, 5)),
        row("1-1-001", (share.due_fen - half) / 100, day=story.clock.today()),
        row("1-1-001", 0.01),
    )
    assert [code(line) for line in done.lines] == ["", "", "paid_too_much"]


def test_a_list_that_comes_twice_is_entered_once(story: Story, tmp_path: Path) -> None:
    funding = opened(story)
    sheet = story.problems.funding(funding)
    pay(story, sheet, 1, 5_00)
    today = story.clock.today()
    rows = (
        row("1-1-001", 5, day=today, voucher="B7"),
        row("1-1-002", 6),
        row("1-1-002", 6),
        row("1-1-003", 7, voucher="B8"),
        row("1-1-003", 7, voucher="B9"),
        row("1-1-003", 7, voucher="B9"),
    )
    first = imported(story, tmp_path, *rows)
    assert [code(line) for line in first.lines] == [
        "payment_known", "", "payment_twice", "", "", "payment_twice",
    ]  # fmt: skip
    assert "第4行" in first.findings[1].reason()
    again = imported(story, tmp_path, *rows)
    assert [line.state for line in again.lines] == [LineState.KNOWN] * 6
    assert story.problems.funding(funding).funding.paid_fen == 5_00 + 6_00 + 7_00 + 7_00


def test_a_room_of_several_buildings_needs_its_building(
    story: Story, database, tmp_path: Path
) -> None:
    with database.write() as session:
        for dwelling in session.scalars(sa.select(Dwelling).order_by(Dwelling.sort_key)):
            if dwelling.room == "002":
                dwelling.address, dwelling.room = "2幢1单元001", "001"
    opened(story)
    head = ("楼栋", "单元", "房号", "金额", "日期")
    done = imported(
        story,
        tmp_path,
        ("", "", "001", 1, DAY),
        ("2幢", "1", "001", 1, DAY),
        ("", "", "003室", 1, DAY),
        ("", "", "901", 1, DAY),
        head=head,
    )
    assert [code(line) for line in done.lines] == [
        "payment_room_unclear", "", "", "payment_no_room",
    ]  # fmt: skip
    assert done.lines[1].address == "2幢1单元001"


def test_nothing_is_half_written_and_a_closed_funding_takes_none(
    story: Story, database, tmp_path: Path
) -> None:
    funding = opened(story)
    register = read(story, tmp_path, row("1-1-001", 5))
    with database.write() as session:
        found = session.get(CrowdFunding, funding)
        assert found is not None
        found.state, found.closed_on = "closed", DAY
        found.close_reason = "完工"
    for act in (story.problems.preview_payments, story.problems.import_payments):
        with refused("funding_closed"):
            act(funding, register)
    with database.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(FundEntry)) == 0


def test_a_file_that_is_no_list_of_payments_is_refused(story: Story, tmp_path: Path) -> None:
    with refused("no_payments"):
        read(story, tmp_path, head=("房号", "金额"))
    with pytest.raises(KnownError):
        story.problems.read_payments(tmp_path / "没有.xlsx")


def test_who_has_not_paid_is_written_out_filled_in_and_imported(
    story: Story, tmp_path: Path
) -> None:
    funding = opened(story)
    sheet = story.problems.funding(funding)
    pay(story, sheet, 1)
    pay(story, sheet, 2, 1_00)
    target = tmp_path / "未缴清.xlsx"
    assert story.problems.write_unpaid(funding, target) == 23
    book = openpyxl.load_workbook(target)
    page = book.active
    assert page is not None
    titles = [cell.value for cell in page[2]]
    left = sheet.shares[1].due_fen - 1_00
    first = [cell.value for cell in page[3]]
    assert first[0] == "1幢1单元002"
    assert f"{first[4]:.2f}" == f"{left / 100:.2f}"
    page.cell(3, titles.index("缴款金额（元）") + 1, left / 100)
    page.cell(3, titles.index("缴款日期") + 1, DAY)
    book.save(target)
    register = story.problems.read_payments(target)
    done = story.problems.import_payments(funding, register)
    assert (len(done.taken), done.left_out, len(done.lines)) == (1, 22, 1)
    assert story.problems.funding(funding).shares[1].left_fen == 0
