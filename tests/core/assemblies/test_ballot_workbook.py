"""Entered ballots from a workbook: every row taken or refused with its reason."""

import re
from pathlib import Path

import openpyxl
import pytest

from core.assemblies.ballot_workbook import (
    INVALID,
    READING,
    READINGS,
    REASON,
    SERIAL,
    TELLER,
    EntryWorkbook,
    item_titles,
    read_entries,
    write_entry_form,
)
from core.assemblies.ballots import serial
from core.assemblies.counting import Invalid, Mark, Reading
from core.errors import KnownError
from tests.core.assemblies import paper_facts as invented
from tests.core.workbooks.hostile import HOSTILE

ITEMS = invented.assembly_sheet().items
ALL = ["同意"] * len(ITEMS)
HEAD = [SERIAL, READING, TELLER, INVALID, *item_titles(ITEMS)]


def workbook(path: Path, *rows: list[object], head: list[str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["云杉苑小区首次业主大会录入表"])
    sheet.append(head or HEAD)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def entries(tmp_path: Path, *rows: list[object], only: Reading | None = None) -> EntryWorkbook:
    return read_entries(workbook(tmp_path / "e.xlsx", *rows), ITEMS, "YS1", only=only)


def test_a_good_row_gives_every_mark_in_order(tmp_path: Path):
    marks = ["同意", "反对", "弃权", "未填", "无效", "", "√", "×", "弃权"]
    draft = entries(tmp_path, [serial("YS1", 7), "第一次", "杨庚", "", *marks])
    assert draft.refused == ()
    line = draft.taken[0].draft
    assert (line.serial, line.reading, line.teller) == (serial("YS1", 7), Reading.FIRST, "杨庚")
    assert list(line.marks) == [
        Mark.AGREE,
        Mark.AGAINST,
        Mark.ABSTAIN,
        Mark.BLANK,
        Mark.INVALID,
        Mark.BLANK,
        Mark.AGREE,
        Mark.AGAINST,
        Mark.ABSTAIN,
    ]


def test_an_invalid_ballot_needs_no_marks(tmp_path: Path):
    draft = entries(
        tmp_path, [serial("YS1", 7), 2, "朱辛", "没有业主或者代理人签名", *[""] * len(ITEMS)]
    )
    assert draft.taken[0].draft.invalid is Invalid.UNSIGNED
    assert draft.taken[0].draft.reading is Reading.SECOND
    assert draft.taken[0].draft.marks == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["", "第一次", "杨庚", "", *ALL], "校验字符不对"),
        (["YS1-0000007-0", "第一次", "杨庚", "", *ALL], "校验字符不对"),
        ([serial("AB1", 7), "第一次", "杨庚", "", *ALL], "不是本次会议的"),
        ([serial("YS1", 7), "", "杨庚", "", *ALL], "“录入”一栏"),
        ([serial("YS1", 7), "第三次", "杨庚", "", *ALL], "“录入”一栏"),
        ([serial("YS1", 7), "第一次", "", "", *ALL], "没有写计票人"),
        ([serial("YS1", 7), "第一次", "杨庚", "不好", *ALL], "整张无效的理由"),
        ([serial("YS1", 7), "第一次", "杨庚", "", *[""] * len(ITEMS)], "没有录入任何事项"),
        ([serial("YS1", 7), "第一次", "杨庚", "", "也许", *ALL[1:]], "“丁一”一栏应写"),
        ([serial("YS1", 7), "第一次", "杨庚", "", "=1+1", *ALL[1:]], "“丁一”一栏应写"),
        ([serial("YS1", 7), "第一次", "杨庚", "", "从众", *ALL[1:]], "“丁一”一栏应写"),
    ],
)
def test_a_faulty_row_is_refused_with_its_reason(tmp_path: Path, row: list[object], reason: str):
    good: list[object] = [serial("YS1", 8), "第一次", "杨庚", "", *ALL]
    draft = entries(tmp_path, row, good)
    assert [line.draft.serial for line in draft.taken] == [serial("YS1", 8)]
    (refused,) = draft.refused
    assert refused.where.row == 3
    assert reason in refused.text


def test_the_same_reading_twice_is_refused_and_says_where(tmp_path: Path):
    row: list[object] = [serial("YS1", 7), "第一次", "杨庚", "", *ALL]
    second: list[object] = [serial("YS1", 7), "第二次", "朱辛", "", *ALL]
    draft = entries(tmp_path, row, row, second)
    assert [line.row for line in draft.taken] == [3, 5]
    assert "第 3 行" in draft.refused[0].text


def test_rows_without_a_word_take_the_reading_asked_for(tmp_path: Path):
    row: list[object] = [serial("YS1", 7), "", "朱辛", "", *ALL]
    assert entries(tmp_path, row, only=Reading.SECOND).taken[0].draft.reading is Reading.SECOND


@pytest.mark.parametrize("only", [Reading.FIRST, Reading.SECOND])
def test_of_one_reading_the_other_rows_are_passed_over(tmp_path: Path, only: Reading):
    rows: list[list[object]] = [
        [serial("YS1", 7), "第一次", "杨庚", "", *ALL],
        [serial("YS1", 7), "第 二 次", "朱辛", "", *ALL],
        [serial("YS1", 8), {Reading.FIRST: "2", Reading.SECOND: 1}[only], "", "", "也许"],
        [serial("YS1", 8), "第三次", "杨庚", "", *ALL],
    ]
    found = entries(tmp_path, *rows, only=only)
    assert [line.draft.reading for line in found.taken] == [only]
    assert [line.where.row for line in found.refused] == [6]
    assert found.passed_over == 2
    assert entries(tmp_path, *rows).passed_over == 0


def test_a_word_spaced_out_to_fill_its_cell_is_the_word(tmp_path: Path):
    marks = ["同 意", "反\u3000对", " 弃 权", *ALL[3:]]
    (line,) = entries(tmp_path, [serial("YS1", 7), "第一次", "杨庚", "", *marks]).taken
    assert line.draft.marks[:3] == (Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN)


def test_a_workbook_without_the_head_or_an_item_is_refused(tmp_path: Path):
    with pytest.raises(KnownError, match=r"ballots\.no_head"):
        read_entries(workbook(tmp_path / "a.xlsx", head=["甲", "乙"]), ITEMS, "YS1")
    with pytest.raises(KnownError) as error:
        read_entries(workbook(tmp_path / "b.xlsx", head=HEAD[:-1]), ITEMS, "YS1")
    assert error.value.code == "ballots.no_item"
    assert "9.利用共有部分设置充电棚" in error.value.sentence("zh")


@pytest.mark.parametrize(
    "kind", ["pdf renamed", "truncated to half", "empty file", "billion laughs"]
)
def test_a_bad_workbook_is_refused_as_a_form_of_ballots(kind: str, tmp_path: Path):
    """What was read and that nothing is entered, which file, what to do; no word of rosters."""
    path = HOSTILE[kind][0](tmp_path)
    with pytest.raises(KnownError) as refused:
        read_entries(path, ITEMS, "YS1")
    assert refused.value.code == "ballots.form_not_read"
    zh, en = refused.value.sentence("zh"), refused.value.sentence("en")
    assert zh.startswith("表决票录入表没有读成，一张票也没有录入。")
    assert zh.endswith("请用程序重新生成录入表填写。")
    for text in (zh, en):
        assert path.name in text
        assert not re.search("名册|roster", text.replace(path.name, ""))


def test_a_form_that_is_not_there_is_said_to_be_missing(tmp_path: Path):
    with pytest.raises(KnownError) as refused:
        read_entries(tmp_path / "没有.xlsx", ITEMS, "YS1")
    assert "找不到文件“没有.xlsx”" in refused.value.sentence()


def test_a_table_of_text_is_read_like_a_workbook(tmp_path: Path):
    row = [serial("YS1", 7), "第一次", "杨庚", "", *ALL]
    path = tmp_path / "录入.csv"
    path.write_text("\n".join(",".join(cells) for cells in (HEAD, row)), "gb18030")
    assert [line.draft.serial for line in read_entries(path, ITEMS, "YS1").taken] == [row[0]]


def test_a_correction_gives_its_reason_in_a_column_that_older_forms_lack(tmp_path: Path):
    row: list[object] = [serial("YS1", 7), "第一次", "杨庚", "", *ALL]
    head = [*HEAD, REASON]
    told = read_entries(workbook(tmp_path / "n.xlsx", [*row, "看错一行"], head=head), ITEMS, "YS1")
    assert told.taken[0].draft.reason == "看错一行"
    assert entries(tmp_path, row).taken[0].draft.reason == ""


def test_the_blank_form_is_read_back_once_it_is_filled(tmp_path: Path):
    path = tmp_path / "form.xlsx"
    serials = [serial("YS1", number) for number in (1, 2)]
    assert write_entry_form(path, ITEMS, serials, READINGS) == 4
    book = openpyxl.load_workbook(path)
    sheet = book.active
    assert sheet is not None
    for row in sheet.iter_rows(min_row=2):
        row[2].value = "杨庚"
        for cell in row[4:-1]:
            cell.value = "同意"
    book.save(path)
    draft = read_entries(path, ITEMS, "YS1")
    assert draft.refused == ()
    assert len(draft.taken) == 4
