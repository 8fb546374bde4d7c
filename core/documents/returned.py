"""A workbook given back to who sent it: its values, with a column that says what was wrong.

Written from values, not from the file that came in: that one may be hostile and is never opened in
this process. Formats of the original are not kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from core.documents.workbook_rows import ReturnedRow, ReturnedSheet
from core.documents.xlsx import Workbook, make_cell, writing

_BAD_ROW = PatternFill("solid", start_color="FFFFF2CC")
_BAD_CELL = PatternFill("solid", start_color="FFF4B084")
_RED = Font(color="FFC00000")
_BOLD = Font(bold=True, color="FFC00000")
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_REASON_WIDTH = 60


def write_returned(path: Path, sheets: Iterable[ReturnedSheet]) -> None:
    """Write the sheets as .xlsx, whole or not at all. Rows keep their numbers.

    Raises `KnownError` "documents.cannot_write".
    """
    with writing(path) as book:
        for sheet in sheets:
            _write_sheet(book, sheet)


def _write_sheet(book: Workbook, sheet: ReturnedSheet) -> None:
    target: Any = book.add_sheet(sheet.name)
    target.column_dimensions[get_column_letter(sheet.reason_column + 1)].width = _REASON_WIDTH
    book.begin(target)
    written = 0
    for row in sheet.rows:
        for _ in range(row.number - written - 1):
            target.append([])
        written = row.number
        cells = [_value_cell(target, row, index) for index in range(len(row.values))]
        reason = sheet.heading if row.number == sheet.heading_row else row.reason
        if reason:
            cells += [None] * (sheet.reason_column - len(cells))
            font = _BOLD if row.number == sheet.heading_row else _RED
            cells.append(make_cell(target, reason, font=font, fill=_BAD_ROW, alignment=_WRAPPED))
        target.append(cells)


def _value_cell(target: Any, row: ReturnedRow, index: int) -> object:
    value = row.values[index]
    if value in {None, ""} and index not in row.bad:
        return None
    looks = {"fill": _BAD_CELL} if index in row.bad else {}
    if isinstance(value, date):
        cell = make_cell(target, None, **looks)
        cell.value = value
        return cell
    return make_cell(target, value, **looks)
