"""The shared register of members: taken in whole, twice, and what of a bad one is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from core import paths
from core.errors import KnownError
from core.party.organisations.kinds import MemberStatus
from tests.core.party.organisations.tree import Tree

BRANCH = "云杉社区第二党支部"
HEAD = ("姓名", "身份证号", "入党日期", "转正日期", "人员类别", "手机号码", "所在党支部", "民族")
REGISTER = "党员名册.xlsx"


def write(path: Path, *rows: tuple[str | date, ...]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("云杉社区党员名册",), HEAD, *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_the_sample_is_taken_in_whole_and_once(tree: Tree):
    made = tree.organisations
    register = made.read_register(paths.resources() / "sample" / REGISTER)
    refused = made.preview_register(register)
    assert (refused.read, refused.taken, refused.refused) == (108, 0, 108)
    assert {one.code for one in refused.findings} == {"organisations.no_such_branch"}
    tree.found(BRANCH)
    preview = made.preview_register(register)
    assert made.members() == ()
    assert {"性别", "民族", "学历"} <= set(preview.ignored)
    done = made.import_register(register)
    assert done.taken == preview.taken
    assert done.taken + done.refused + done.known == done.read == 108
    assert len(made.members()) == done.taken
    again = made.import_register(register)
    assert (again.taken, again.known) == (0, done.taken)


def test_each_bad_row_is_refused_with_its_reason_and_given_back(tree: Tree, tmp_path: Path):
    good = (
        "钱承业",
        "",
        "2000-07-01",
        "2001.7.1",
        "正式党员",
        "13800001234",
        "云杉苑小区党支部",
        "x",
    )
    rows: list[tuple[str | date, ...]] = [
        good,
        ("孙𬸚", "", date(2026, 1, 5), "", "预备党员", "", "云杉苑小区 党支部", ""),
        (*good[:1], "123", *good[2:]),
        (*good[:2], "去年", *good[3:]),
        (*good[:4], "积极分子", *good[5:]),
        (*good[:6], "别的党支部", ""),
        ("李若谷", "", "2000-07-01", "", "正式党员", "12", "云杉苑小区党支部", ""),
    ]
    path = write(tmp_path / "名册.xlsx", *rows)
    register = tree.organisations.read_register(path)
    report = tree.organisations.import_register(register)
    assert (report.read, report.taken, report.refused) == (7, 2, 5)
    found = [(one.row, one.code.partition(".")[2]) for one in report.findings]
    assert found == [
        (5, "bad_document"), (6, "no_day"), (7, "no_status"), (8, "no_such_branch"),
        (9, "bad_phone"),
    ]  # fmt: skip
    statuses = {row.name: row.status for row in tree.organisations.members()}
    assert statuses == {"钱承业": MemberStatus.FULL, "孙𬸚": MemberStatus.PROBATIONARY}
    target = tmp_path / "有问题的行.xlsx"
    tree.organisations.write_refused(target, register, report)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    said = [cell.value for cell in sheet[8] if isinstance(cell.value, str)]
    assert any("别的党支部" in text and "先登记" in text for text in said)


def test_a_workbook_that_is_no_register_is_refused(tree: Tree, tmp_path: Path):
    book = openpyxl.Workbook()
    book.save(tmp_path / "空.xlsx")
    for name in ("空.xlsx", "没有.xlsx"):
        with pytest.raises(KnownError):
            tree.organisations.read_register(tmp_path / name)
