"""The shared register of members: taken in whole, twice, and what of a bad one is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from core import paths
from core.db.database import Database
from core.errors import KnownError
from core.party.organisations.kinds import MemberStatus
from core.rosters.registers import Said
from core.text.documents import id_doubt
from tests.core.party.organisations.tree import Tree
from tests.databases import counted

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


def odd_register(path: Path, second: str = "李若谷") -> Path:
    """Write a register whose headings nobody knows, on a second sheet, below two lines of talk."""
    book = openpyxl.Workbook()
    book.create_sheet("花名册")
    sheet = book["花名册"]
    rows = (
        ("各支部请核对",), ("谁", "在哪个支部", "哪天入的党", "备注"),
        ("钱承业", "云杉苑小区党支部", date(2000, 7, 1), ""),
        (second, "没有的支部", "", "x"),
    )  # fmt: skip
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_columns_named_by_hand_are_taken_and_remembered(tree: Tree, tmp_path: Path):
    made = tree.organisations
    catalogue = made.register_columns
    path = odd_register(tmp_path / "花名册.xlsx")
    with pytest.raises(KnownError, match=r"rosters\.no_list"):
        made.read_register(path)
    look = made.look_into(path)
    [_, sheet] = look.sheets
    assert (sheet.name, sheet.header_row, sheet.columns) == ("花名册", 0, ())
    sheet = catalogue.read_header(sheet, 2)
    assert sheet.lacks == ("姓名", "所在党支部")
    assert [column.heading for column in sheet.columns] == [
        "谁",
        "在哪个支部",
        "哪天入的党",
        "备注",
    ]
    assert sheet.columns[0].samples == ("钱承业", "李若谷")
    assert catalogue.lacking(("name",)) == ("所在党支部",)
    with pytest.raises(KnownError, match=r"rosters\.no_list"):
        made.read_looked_at(look, Said("花名册", 2, {"name": "A"}))
    with pytest.raises(KnownError, match=r"rosters\.no_list"):
        made.read_looked_at(look, Said("别的", 2, {"name": "A", "branch": "B"}))
    said = Said("花名册", 2, {"name": "A", "branch": "B", "joined_on": "C"})
    register = made.read_looked_at(look, said)
    assert register.ignored == ("备注",)
    preview = made.preview_register(register)
    report = made.import_register(register)
    assert (report.read, report.taken, report.refused) == (2, 1, 1) == (2, preview.taken, 1)
    [refused] = report.findings
    assert (refused.row, report.name_of(refused)) == (4, "李若谷")
    again = made.look_into(odd_register(tmp_path / "下半年.xlsx", "王砚秋")).sheets[1]
    assert again.remembered
    assert again.fits
    assert [column.field for column in again.columns] == ["name", "branch", "joined_on", None]
    tree.rosters.look_into(odd_register(tmp_path / "名册.xlsx"))  # a roster's memory is its own
    other = Said("花名册", 2, {"name": "A", "branch": "B"})
    told = made.import_register(made.read_looked_at(look, other))
    assert (told.known, told.taken) == (1, 0), "without day or number the branch tells who it is"
    assert made.look_into(path).sheets[1].columns[2].field == "joined_on", "nothing was taken"


def test_a_hidden_sheet_is_read_only_where_it_is_named(tree: Tree, tmp_path: Path):
    made = tree.organisations
    path = write(tmp_path / "名册.xlsx", ("钱承业", "", "", "", "", "", "云杉苑小区党支部", ""))
    book = openpyxl.load_workbook(path)
    book.create_sheet("说明")
    sheet = book.worksheets[0]
    sheet.sheet_state = "hidden"
    book.active = 1
    book.save(path)
    with pytest.raises(KnownError):
        made.read_register(path)
    look = made.look_into(path)
    hidden = look.sheets[0]
    assert hidden.hidden
    columns = {one.field: one.letters for one in hidden.columns if one.field}
    said = Said(hidden.name, hidden.header_row, columns)
    assert made.preview_register(made.read_looked_at(look, said)).taken == 1


def test_a_word_said_anew_takes_the_place_of_the_old_one(tree: Tree, tmp_path: Path):
    made = tree.organisations
    look = made.look_into(odd_register(tmp_path / "一.xlsx"))
    made.import_register(made.read_looked_at(look, Said("花名册", 2, {"name": "A", "branch": "B"})))
    tree.found("没有的支部")
    look = made.look_into(odd_register(tmp_path / "二.xlsx"))
    full = Said("花名册", 2, {"name": "A", "branch": "B", "home": "D"})
    made.import_register(made.read_looked_at(look, full))
    found = made.look_into(odd_register(tmp_path / "三.xlsx")).sheets[1]
    assert found.columns[3].field == "home"


def test_an_empty_workbook_has_nothing_to_look_at(tree: Tree, tmp_path: Path):
    openpyxl.Workbook().save(tmp_path / "空.xlsx")
    with pytest.raises(KnownError, match=r"rosters\.no_list"):
        tree.organisations.look_into(tmp_path / "空.xlsx")


NUMBER, OTHER = "11010519491231002X", "110105199003078510"
HERE = "云杉苑小区党支部"


def test_a_number_does_not_make_two_of_a_member_known_without_one(tree: Tree, tmp_path: Path):
    made = tree.organisations
    known = tree.add("钱承业")
    tree.add("李若谷", joined_on=None, confirmed_on=None)
    path = write(
        tmp_path / "名册.xlsx",
        ("钱承业", NUMBER, "2000-07-01", "", "", "", HERE, ""),
        ("钱承业", OTHER, "2000-07-01", "", "", "", HERE, ""),
        ("李若谷", "110105198505051233", "", "", "", "", HERE, ""),
    )
    register = made.read_register(path)
    report = made.import_register(register)
    assert (report.read, report.taken, report.known, report.refused) == (3, 1, 2, 0)
    said = [(one.row, one.code, one.refused) for one in report.findings]
    code = "organisations.known_without_number"
    assert said == [(3, code, False), (5, code, False)]
    assert [report.name_of(one) for one in report.findings] == ["钱承业", "李若谷"]
    assert made.member(known).document == "", "who is known stays as entered"
    again = made.import_register(register)
    assert (again.taken, again.known, len(made.members())) == (0, 3, 3)


def test_one_name_twice_and_a_short_probation_are_taken_in_and_told(tree: Tree, tmp_path: Path):
    made = tree.organisations
    tree.add("钱承业")
    path = write(
        tmp_path / "名册.xlsx",
        ("钱承业", "", "2010-07-01", "2011-07-01", "", "", HERE, ""),
        ("孙𬸚", "", "2010-07-01", "2011-06-30", "", "", HERE, ""),
        ("李若谷", "", "2010-07-01", "2011-07-01", "", "", HERE, ""),
    )
    report = made.import_register(made.read_register(path))
    assert (report.taken, report.known, report.refused) == (3, 0, 0)
    assert [(one.row, one.code.partition(".")[2], one.refused) for one in report.findings] == [
        (3, "same_name_taken", False), (4, "early_taken", False),
    ]  # fmt: skip


def test_a_number_tells_apart_who_has_another_number_day_or_branch(tree: Tree, tmp_path: Path):
    made = tree.organisations
    tree.found(BRANCH)
    tree.add("钱承业", document=OTHER)
    tree.add("孙𬸚")
    tree.add("李若谷", joined_on=None, confirmed_on=None)
    rows = (
        ("钱承业", NUMBER, "2000-07-01", "", "", "", HERE, ""),
        ("孙𬸚", "110105198505051233", "2000-07-02", "", "", "", HERE, ""),
        ("李若谷", "11010519850505125X", "", "", "", "", BRANCH, ""),
        ("周慎行", "", "2000-07-01", "", "", "", HERE, ""),
        ("周慎行", "110105198505051276", "2000-07-01", "", "", "", HERE, ""),
        ("孙𬸚", "123", "2000-07-01", "", "", "", HERE, ""),
    )
    report = made.import_register(made.read_register(write(tmp_path / "名册.xlsx", *rows)))
    assert (report.taken, report.known, report.refused) == (4, 1, 1)
    assert [(one.row, one.code.partition(".")[2]) for one in report.findings] == [
        (7, "known_without_number"), (8, "bad_document"),
    ]  # fmt: skip


def test_the_number_of_statements_does_not_grow_with_the_register(
    tree: Tree, database: Database, tmp_path: Path
):
    asked = []
    for count in (3, 30):
        rows = [
            (f"钱{count}承{number}", document(count, number), "", "", "", "", HERE, "")
            for number in range(count)
        ]
        register = tree.organisations.read_register(write(tmp_path / f"{count}.xlsx", *rows))
        with counted(database) as said:
            assert tree.organisations.import_register(register).taken == count
        asked.append(len(said))
    assert asked[0] == asked[1]


def document(month: int, number: int) -> str:
    """Make an identity number that holds."""
    start = f"11010519{50 + month}0101{number:03}"
    return next(start + last for last in "0123456789X" if id_doubt(start + last) is None)
