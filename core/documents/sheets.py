"""Workbooks written with openpyxl: lists, and error reports on somebody's own workbook.

Reading workbooks that come from outside is the business of the import's child process.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell as OpenCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import WorkbookAlreadySaved
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from core.documents.cleaning import printable
from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

Cell = str | int | Decimal | None

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date that every part of a workbook bears: the same content gives the same bytes."""

_TIME = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
_STEP = 500
_A4 = 9
_WIDEST = 1_024
"""Columns looked at for the end of a table; solvers leave values in column XFD."""

_THIN = Side(style="thin", color="FF808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = Font(bold=True)
_TITLE = Font(bold=True, size=14)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_WRONG = PatternFill("solid", start_color="FFFFF2CC")
_RED = Font(color="FFC00000")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a list: its heading and its width in characters."""

    title: str
    width: float = 12


@dataclass(frozen=True, slots=True)
class Listing:
    """One worksheet: a title line, if any, over a head and its rows."""

    columns: tuple[SheetColumn, ...]
    rows: Iterable[tuple[Cell, ...]]
    title: str = ""
    sheet: str = "Sheet1"
    wide: bool = False  # A4 on its side


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """What to write beside a worksheet's rows, which count from 1."""

    heading: str  # "未导入原因"
    heading_row: int
    reasons: Mapping[int, str] = field(default_factory=dict)


def write_list(path: Path, listing: Listing, progress: ProgressSink = ignore_progress) -> int:
    """Write a list as .xlsx and give the number of rows; text is never a formula.

    The file appears whole or not at all: it is written beside `path` and moved there. Raises
    KnownError "documents.cannot_write".
    """
    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = "Liren"
    sheet = cast("Any", book.create_sheet(printable(listing.sheet)[:31]))
    head = 2 if listing.title else 1
    for number, column in enumerate(listing.columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    _set_up(sheet, head, wide=listing.wide)
    if listing.title:
        sheet.append([_cell(sheet, listing.title, font=_TITLE)])
    titles = [column.title for column in listing.columns]
    sheet.append([_cell(sheet, t, font=_HEAD, border=_BORDER, alignment=_CENTRED) for t in titles])
    try:
        count = _append(sheet, listing.rows, progress)
        _save(book, path)
    except BaseException:  # a cancellation too: the rows wait in a file that must not stay
        with suppress(WorkbookAlreadySaved, FileNotFoundError):
            sheet.close()
            sheet._writer.cleanup()  # noqa: SLF001 - openpyxl offers no other way to give it up
        raise
    return count


def _append(sheet: Any, rows: Iterable[tuple[Cell, ...]], progress: ProgressSink) -> int:
    count = 0
    for row in rows:
        sheet.append([_cell(sheet, value, border=_BORDER, alignment=_WRAPPED) for value in row])
        count += 1
        if count % _STEP == 0:
            progress(Progress(count, 0, "写入工作簿"))
    return count


def annotate(source: Path, target: Path, notes: Mapping[str, SheetNotes]) -> None:
    """Copy a workbook with one more column in each sheet of `notes` that says what is wrong.

    `source` must have passed the import guard, as openpyxl opens it in this process. Formulas,
    formats and other sheets stay as they are. Raises KnownError "documents.cannot_write".
    """
    book = openpyxl.load_workbook(source)
    for name, note in notes.items():
        sheet = book[name]
        column = _last_column(sheet, (note.heading_row, *note.reasons)) + 1
        _put(sheet, note.heading_row, column, note.heading, _HEAD)
        for row, reason in note.reasons.items():
            _put(sheet, row, column, reason, _RED)
        sheet.column_dimensions[get_column_letter(column)].width = 40
    _save(book, target)


def _cell(sheet: Any, value: Cell, **looks: object) -> OpenCell:
    """Make a cell; text stays text, whatever it begins with."""
    cell = WriteOnlyCell(sheet)
    for name, look in looks.items():
        setattr(cell, name, look)
    _fill(cell, value)
    return cell


def _fill(cell: OpenCell, value: Cell) -> None:
    if isinstance(value, str):
        cell.value = printable(value)
        cell.data_type = "s"  # openpyxl takes a text that begins with = for a formula
        cell.number_format = "@"
    else:
        cell.value = value


def _put(sheet: Worksheet, row: int, column: int, text: str, font: Font) -> None:
    cell = cast("OpenCell", sheet.cell(row, column))
    _fill(cell, text)
    cell.font = font
    cell.fill = _WRONG
    cell.alignment = _WRAPPED


def _last_column(sheet: Worksheet, rows: Iterable[int]) -> int:
    """Give the last column, up to a sane width, that holds something in any of `rows`."""
    wide = min(sheet.max_column, _WIDEST)
    wanted = set(rows)
    filled = (
        column
        for row in wanted
        for column in range(wide, 0, -1)
        if sheet.cell(row, column).value is not None
    )
    merged = (
        area.max_col
        for area in sheet.merged_cells.ranges
        if area.max_col <= _WIDEST and wanted.intersection(range(area.min_row, area.max_row + 1))
    )
    return max((*filled, *merged), default=wide)


def _set_up(sheet: Any, head: int, *, wide: bool) -> None:
    """Freeze the head, repeat it on every printed page, fit A4."""
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"1:{head}"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.orientation = "landscape" if wide else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "第&P页 共&N页"


def _save(book: openpyxl.Workbook, path: Path) -> None:
    """Write beside `path` and move there, with no time of this moment in it."""
    draft, settled = (path.with_name(f".{path.name}.{step}") for step in ("draft", "part"))
    try:
        book.save(draft)
        with zipfile.ZipFile(draft) as source, zipfile.ZipFile(settled, "w") as target:
            for name in sorted(source.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
                data = source.read(name)
                if name == "docProps/core.xml":
                    data = _TIME.sub(rb"\g<1>2020-01-01T00:00:00Z\g<2>", data)
                entry = zipfile.ZipInfo(name, _EPOCH)
                target.writestr(entry, data, zipfile.ZIP_DEFLATED)
        with settled.open("rb+") as file:
            os.fsync(file.fileno())
        settled.replace(path)
    except OSError as error:
        raise KnownError("documents.cannot_write", place=str(path)) from error
    finally:
        draft.unlink(missing_ok=True)
        settled.unlink(missing_ok=True)
