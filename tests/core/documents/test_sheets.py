"""Workbooks written: text is text, bytes are the same, nothing half written."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from core.documents.returned import write_returned
from core.documents.sheets import write_list
from core.documents.workbook_rows import Cell, Listing, ReturnedRow, ReturnedSheet, SheetColumn
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

    def stop(_: Progress) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_list(path, Listing(COLUMNS, ROWS * 200), stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("late", [False, True])
def test_a_workbook_that_is_there_is_never_overwritten(tmp_path: Path, *, late: bool) -> None:
    path = tmp_path / "录入.xlsx"

    def fill_in(_: Progress) -> None:
        path.write_bytes(b"filled in by hand")

    if not late:
        path.write_bytes(b"filled in by hand")
    with pytest.raises(KnownError, match=r"documents\.taken") as refused:
        write_list(path, Listing(COLUMNS, ROWS * 200), fill_in)
    assert "没有覆盖" in refused.value.sentence()
    assert path.read_bytes() == b"filled in by hand"
    assert [p.name for p in tmp_path.iterdir()] == ["录入.xlsx"]


def test_a_place_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"documents\.no_place") as refused:
        write_list(tmp_path / "none" / "a.xlsx", Listing(COLUMNS, ROWS))
    assert "a.xlsx" in refused.value.sentence()
    assert str(tmp_path / "none") in refused.value.sentence("en")


def watch(folder: Path, seen: list[str]) -> Iterator[tuple[Cell, ...]]:
    """Give rows, noting on the way what lies in the folder and who may look into it."""
    for number in range(600):
        if number in {300, 599}:
            modes = ((path.name[:8], path.stat().st_mode & 0o777) for path in folder.iterdir())
            seen += [f"{name} {mode:o}" for name, mode in modes]
        yield ("王小明", Decimal(number), 1)


def test_rows_wait_in_a_private_folder_beside_the_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """openpyxl alone would leave every name in the system's temporary folder for a while."""
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(shared))
    office = tmp_path / "office"
    office.mkdir()
    seen: list[str] = []
    in_shared: list[str] = []
    write_list(office / "册.xlsx", Listing(COLUMNS, watch(office, seen)))
    write_list(office / "册二.xlsx", Listing(COLUMNS, watch(shared, in_shared)))
    assert seen == [".册.xlsx. 700", ".册.xlsx. 700"]
    assert in_shared == []
    rows = (ReturnedRow(number, ("王小明",), "不像姓名") for number in (1, 3))
    write_returned(office / "回.xlsx", [ReturnedSheet("名册", rows, 1, 0, "原因")])
    assert sorted(path.name for path in office.iterdir()) == ["册.xlsx", "册二.xlsx", "回.xlsx"]
    assert list(shared.iterdir()) == []


def test_a_report_that_fails_leaves_nothing_and_says_nothing_else(
    tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    def rows() -> Iterator[ReturnedRow]:
        yield ReturnedRow(1, ("王小明",), "不像姓名")
        raise Cancelled

    with pytest.raises(Cancelled):
        write_returned(tmp_path / "回.xlsx", [ReturnedSheet("名册", rows(), 1, 0, "原因")])
    gc.collect()
    assert list(tmp_path.iterdir()) == []
    assert not recwarn.list, "an unraisable error is a traceback on the clerk's screen"
