"""What the guard notes of a sheet, however its tags are written: far cells, hidden rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.workbooks.guard import SheetTraps, inspect
from tests.core.workbooks.parts import HEADER, row_xml, whole_sheet, write_sheet


def traps_of(folder: Path, rows: str) -> SheetTraps:
    path = write_sheet(folder / "册.xlsx", whole_sheet(row_xml(1, HEADER) + rows))
    return inspect(path.name, path.read_bytes()).sheets["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("tag", ["c", "x:c"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_far_cells_are_found_however_they_are_written(tmp_path: Path, tag: str, quote: str) -> None:
    near = "".join(row_xml(number, HEADER) for number in range(2, 30))
    for place, far, column in (("Z30", 0, 26), ("AB30", 0, 28), ("XFD30", 1, 26)):
        cell = f"<{tag} s={quote}1{quote} r={quote}{place}{quote}><v>1</v></{tag}>"
        traps = traps_of(tmp_path, f'{near}<row r="30">{cell}</row>')
        assert (traps.far_cells, traps.last_column, traps.last_row) == (far, column, 30)


def test_a_cell_tells_of_a_far_row_that_no_row_tells_of(tmp_path: Path) -> None:
    traps = traps_of(tmp_path, '<row><c r="A1048576"><v>1</v></c></row>')
    assert traps.last_row == 1_048_576


@pytest.mark.parametrize(
    ("tag", "hidden"),
    [
        ('<row r="7" hidden="1">', {7}),
        ("<row hidden='true' r='7'>", {7}),
        ('<x:row r="7" spans="1:3" hidden="1">', {7}),
        ('<row r="7" hidden="0">', set()),
        ('<row r="7"><c r="A7" t="str"><v>row r="9" hidden="1"</v></c>', set()),
    ],
)
def test_hidden_rows_are_known_and_texts_are_no_rows(
    tmp_path: Path, tag: str, hidden: set[int]
) -> None:
    traps = traps_of(tmp_path, tag)
    assert (traps.hidden_rows, traps.last_row) == (hidden, 7)
