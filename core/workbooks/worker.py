"""The child's work on a workbook: a guard, a parser, and messages for the parent.

Sent for by `reading.py`. It knows no database and no subject, and needs no file: it has the
content, turns cells into text and says which ones it could not.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from core.errors import KnownError
from core.text.cleaning import clean
from core.workbooks import guard
from core.workbooks.cells import column_number

BATCH_CELLS = 4_000
MAX_TEXT = 1_000

Cells = list[Any]
Message = dict[str, object]


def work(order: Mapping[str, Any], content: bytes) -> Iterator[Message]:
    """Give each sheet as a message, then its rows in batches, then its end. Raises `KnownError`."""
    name = str(order["file"])
    inspection = guard.inspect(name, content)
    if inspection.kind == "csv":
        yield from _read_table(name, content)
    else:
        yield from _read_workbook(name, content, inspection)


# ---- workbooks -----------------------------------------------------------------------------


def _read_workbook(name: str, content: bytes, inspection: guard.Inspection) -> Iterator[Message]:
    import python_calamine as calamine  # noqa: PLC0415 - a table of text does not need it

    far = any(sheet.far_cells for sheet in inspection.sheets.values())
    try:
        source = io.BytesIO(_without_far_cells(content) if far else content)
        book = calamine.CalamineWorkbook.from_filelike(source)
        for meta in book.sheets_metadata:
            if meta.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            member = inspection.sheet_names.get(meta.name, "")
            traps = inspection.sheets.get(member) or guard.SheetTraps()
            hidden = meta.visible != calamine.SheetVisibleEnum.Visible
            yield from _read_sheet(book.get_sheet_by_name(meta.name), traps, hidden=hidden)
    except calamine.PasswordError:
        raise KnownError("workbooks.password", file=name) from None
    except (calamine.CalamineError, OSError, ValueError, OverflowError):
        raise KnownError("workbooks.damaged", file=name) from None


def _read_sheet(sheet: Any, traps: guard.SheetTraps, *, hidden: bool) -> Iterator[Message]:
    merged = [
        (top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in (sheet.merged_cell_ranges or [])
        if bottom > top or right > left
    ]
    yield {
        "sheet": sheet.name,
        "hidden": hidden,
        "hidden_rows": sorted(traps.hidden_rows),
        "merged": merged[: guard.MAX_FLAGS],
        "far_cells": traps.far_cells,
    }
    marks: dict[int, dict[int, object]] = {}
    for row, column in traps.no_value:
        marks.setdefault(row, {})[column] = {"f": 1}
    for (row, column), text in traps.errors.items():
        marks.setdefault(row, {})[column] = {"e": text}
    offset = sheet.start[1] if sheet.start else 0
    numbered = enumerate((_plain(row, offset) for row in sheet.iter_rows()), 1)
    yield from _batches(numbered, marks)


def _plain(cells: Cells, offset: int) -> Cells:
    """Turn a parser's row into what JSON holds, without the blank cells at its end."""
    while cells and (cells[-1] == "" or cells[-1] is None):
        cells.pop()
    for index, cell in enumerate(cells):
        kind = type(cell)
        if kind is str:
            cells[index] = _said(cell)
        elif kind is date or kind is datetime:
            day, _, hour = cell.isoformat().partition("T")
            cells[index] = {"d": day, "t": hour[:5]} if hour > "00:00:00" else {"d": day}
        elif kind is time or kind is bool:
            cells[index] = str(cell)
        elif cell is None:
            cells[index] = ""
        elif cell != cell or abs(cell) == _INFINITE:  # noqa: PLR0124 - not a number
            cells[index] = {"e": "#NUM!"}
    return [""] * offset + cells if offset and cells else cells


_INFINITE = json.loads("1e999")


def _batches(
    rows: Iterator[tuple[int, Cells]], marks: dict[int, dict[int, object]]
) -> Iterator[Message]:
    batch: list[list[Any]] = []
    number = blank = held = 0
    for number, cells in rows:
        if number in marks:
            for column, mark in marks[number].items():
                cells.extend([""] * (column - len(cells)))
                cells[column - 1] = mark
        if not cells:
            blank += 1
            continue
        batch.append([number, cells])
        held += len(cells)
        if held > BATCH_CELLS:
            yield {"rows": batch}
            batch, held = [], 0
    yield {"rows": batch}
    yield {"end": number, "blank": blank}


_FAR_CELL = re.compile(
    rb"""<c\s(?:[^>]*?\s)?r=["']([A-Z]{2,3})\d+["'][^>]*?(?:/>|>.*?</c>)""", re.DOTALL
)


def _without_far_cells(content: bytes) -> bytes:
    """Copy the workbook without the cells that the Excel Solver leaves at the far right.

    A parser would ask for every cell in between (security.md finding 2). The copy stays in memory,
    packed: it is as full of names and numbers as the file.
    """

    def keep_near(cell: re.Match[bytes]) -> bytes:
        far = column_number(cell[1].decode()) > guard.MAX_COLUMNS
        return b"" if far else cell[0]

    copy = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for member in old.infolist():
            part = old.read(member)
            if re.fullmatch(r"xl/worksheets/[^/]+\.xml", member.filename):
                part = re.sub(rb"<dimension\b[^>]*/>", b"", part)
                part = _FAR_CELL.sub(keep_near, part)
            new.writestr(member.filename, part)
    return copy.getvalue()


# ---- tables of text ------------------------------------------------------------------------


def _read_table(name: str, content: bytes) -> Iterator[Message]:
    text = _decode(name, content)
    csv.field_size_limit(guard.MEGABYTE)
    start = text[:20_000]
    delimiter = max(",\t;|", key=start.count)
    yield {"sheet": "", "hidden": False, "hidden_rows": [], "merged": [], "far_cells": 0}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from _batches(enumerate(map(_trimmed, reader), 1), {})
    except csv.Error:
        raise KnownError("workbooks.damaged", file=name) from None


def _trimmed(cells: Cells) -> Cells:
    if len(cells) > guard.MAX_COLUMNS:
        cells = cells[: guard.MAX_COLUMNS]
    while cells and not cells[-1].strip():
        cells.pop()
    return [_said(cell) for cell in cells]


def _said(text: str) -> object:
    """Give a text clean, here where a processor is idle; of one that is too long only how long."""
    return {"l": len(text)} if len(text) > MAX_TEXT else clean(text)


def _decode(name: str, content: bytes) -> str:
    """Decode by the mark at the start, else as UTF-8, else as GB 18030; never with losses."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise KnownError("workbooks.encoding", file=name)
