"""The child's work, in this process: cells as text, what lies far away left out, no file needed."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from core.errors import KnownError
from core.serving import serve
from core.workbooks.reading import Rows, SheetEnd, SheetStart, open_workbook
from core.workbooks.sources import take_copy
from core.workbooks.worker import work
from tests.core.workbooks.hostile import HOSTILE
from tests.core.workbooks.parts import GOOD, HEADER, row_xml, whole_sheet, write_rows, write_sheet


def messages(path: Path) -> list[dict[str, object]]:
    return list(work({"file": path.name}, path.read_bytes()))


def test_a_sheet_is_told_with_its_rows_and_its_end(tmp_path: Path) -> None:
    start, rows, end = messages(write_rows(tmp_path / "册.xlsx", [HEADER, [], GOOD]))
    assert start["sheet"] == "Sheet1"
    assert rows["rows"] == [[1, HEADER], [3, GOOD]]
    assert end == {"end": 3, "blank": 1}


def test_the_messages_cross_the_pipe(tmp_path: Path) -> None:
    source = take_copy(write_rows(tmp_path / "册.xlsx", [HEADER, [], GOOD]))
    with open_workbook(source) as found:
        start, rows, end = found
    assert isinstance(start, SheetStart)
    assert isinstance(rows, Rows)
    assert [number for number, _ in rows.rows] == [1, 3]
    assert rows.rows[1][1] == [str(cell) for cell in GOOD]
    assert end == SheetEnd(3, 1)


def test_far_cells_are_left_out_in_memory(tmp_path: Path) -> None:
    far = '<row r="2"><c r="A2"><v>7</v></c><c r="XFD2"><v>1</v></c></row>'
    path = write_sheet(tmp_path / "远.xlsx", whole_sheet(row_xml(1, HEADER) + far))
    start, rows, end = messages(path)
    assert (start["far_cells"], rows["rows"], end["end"]) == (1, [[1, HEADER], [2, [7.0]]], 2)


def test_a_table_of_text_is_decoded_without_losses(tmp_path: Path) -> None:
    path = tmp_path / "册.csv"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        path.write_bytes("楼栋;房号\n1栋;㛃\n;\n".encode(encoding))
        _, rows, end = messages(path)
        assert rows["rows"] == [[1, ["楼栋", "房号"]], [2, ["1栋", "㛃"]]]
        assert end == {"end": 3, "blank": 1}


@pytest.mark.parametrize("kind", ["truncated to half", "broken old workbook", "binary csv"])
def test_a_refusal_is_the_last_message(kind: str, tmp_path: Path) -> None:
    make, code = HOSTILE[kind]
    path, said = make(tmp_path), io.BytesIO()
    with pytest.raises(KnownError, match=code):
        messages(path)
    serve(work, {"file": path.name}, path.read_bytes(), said)
    last = json.loads(said.getvalue().splitlines()[-1])
    assert last == {"refused": f"workbooks.{code}", "facts": {"file": path.name}}
