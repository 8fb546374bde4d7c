"""Workbooks written: text is text, bytes are the same, nothing half written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from core.documents.sheets import Listing, SheetColumn, SheetNotes, annotate, write_list
from core.errors import KnownError
from core.progress import Cancelled, Progress

COLUMNS = (SheetColumn("房屋", 20), SheetColumn("面积"), SheetColumn("户数"))
ROWS: list[tuple[str | int | Decimal | None, ...]] = [
    ("1幢0101", Decimal("89.32"), 1),
    ('=HYPERLINK("http://x")', Decimal("0.0001"), 0),
    ("+86", None, None),
    ("张\x00\x1b三\u202e", Decimal(1), 2),
    ("420502199001010123", Decimal(2), 3),
]


def test_a_list_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "名册.xlsx"
    assert write_list(path, Listing(COLUMNS, ROWS, title="业主名册", sheet="名册")) == 5
    sheet = openpyxl.load_workbook(path)["名册"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "业主名册"
    assert rows[1] == ("房屋", "面积", "户数")
    assert rows[2] == ("1幢0101", 89.32, 1)
    assert rows[3][0] == '=HYPERLINK("http://x")'
    assert sheet["A4"].data_type == "s"
    assert rows[4] == ("+86", None, None)
    assert rows[5][0] == "张三"
    assert rows[6][0] == "420502199001010123"


def test_the_head_is_frozen_and_repeated_on_a4(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(path, Listing(COLUMNS, ROWS, wide=True))
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["A"].width == 20


def test_the_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    write_list(first, Listing(COLUMNS, ROWS))
    write_list(second, Listing(COLUMNS, ROWS))
    assert first.read_bytes() == second.read_bytes()


def test_a_cancelled_list_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"before")

    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_list(path, Listing(COLUMNS, ROWS * 200), stop)
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.read_bytes() == b"before"


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"documents\.cannot_write") as refused:
        write_list(tmp_path / "none" / "a.xlsx", Listing(COLUMNS, ROWS))
    assert "a.xlsx" in refused.value.sentence()


def test_reasons_are_written_beside_the_rows_they_are_about(tmp_path: Path) -> None:
    source, target = tmp_path / "in.xlsx", tmp_path / "out.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "业主"
    sheet.append(["业主信息表"])
    sheet.merge_cells("A1:D1")
    sheet.append(["房号", "业主", "面积", "日期"])
    sheet.append(["101", "张三", "90.5+10.2", date(2020, 1, 2)])
    sheet.append(["102", "=A1", 80])
    sheet["XFD9"] = "求解器留下的"
    book.create_sheet("说明").append(["不动"])
    book.save(source)
    notes = {"业主": SheetNotes("未导入原因", 2, {4: "=业主姓名缺失", 3: "面积写法不明"})}
    annotate(source, target, notes)
    read = openpyxl.load_workbook(target)
    rows = list(read["业主"].iter_rows(max_col=6, values_only=True))
    assert rows[0][0] == "业主信息表"
    assert rows[1][:5] == ("房号", "业主", "面积", "日期", "未导入原因")
    assert rows[2][4] == "面积写法不明"
    assert rows[3] == ("102", "=A1", 80, None, "=业主姓名缺失", None)
    assert read["业主"]["E4"].data_type == "s"
    assert read["业主"]["B4"].data_type == "f"
    assert read["说明"]["A1"].value == "不动"
    annotate(source, tmp_path / "again.xlsx", notes)
    assert (tmp_path / "again.xlsx").read_bytes() == target.read_bytes()


def test_a_column_beyond_merged_cells_is_taken(tmp_path: Path) -> None:
    source = tmp_path / "in.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["房号", "业主"])
    sheet.append(["合计"])
    sheet.merge_cells("A2:F2")
    book.save(source)
    annotate(source, source, {"Sheet": SheetNotes("原因", 1, {2: "合计行"})})
    read = openpyxl.load_workbook(source)["Sheet"]
    assert (read["G1"].value, read["G2"].value) == ("原因", "合计行")
