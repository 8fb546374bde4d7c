"""Lists as workbooks: a head that stays in sight, text that is never a formula, A4 in print.

Reading workbooks that come from outside is the business of the import's child process.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from core.documents.workbook_rows import Cell, Listing
from core.documents.xlsx import make_cell, writing
from core.progress import Progress, ProgressSink, ignore_progress

_STEP = 500
_A4 = 9
_AREA = "0.00##"
"""Two decimals, more only where there are more."""

_THIN = Side(style="thin", color="FF808080")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD = Font(bold=True)
_TITLE = Font(bold=True, size=14)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def write_list(path: Path, listing: Listing, progress: ProgressSink = ignore_progress) -> int:
    """Write a list as .xlsx and give the number of rows; text is never a formula.

    The file appears whole or not at all. Raises KnownError "documents.cannot_write".
    """
    with writing(path) as book:
        sheet = book.add_sheet(listing.sheet)
        head = 2 if listing.title else 1
        for number, column in enumerate(listing.columns, start=1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        _set_up(sheet, head, wide=listing.wide)
        book.begin(sheet)
        if listing.title:
            sheet.append([make_cell(sheet, listing.title, font=_TITLE)])
        titles = [column.title for column in listing.columns]
        looks = {"font": _HEAD, "border": _BORDER, "alignment": _CENTRED}
        sheet.append([make_cell(sheet, title, **looks) for title in titles])
        return _append(sheet, listing.rows, progress)


def _append(sheet: Any, rows: Iterable[tuple[Cell, ...]], progress: ProgressSink) -> int:
    count = 0
    for row in rows:
        cells = [make_cell(sheet, value, border=_BORDER, alignment=_WRAPPED) for value in row]
        for cell, value in zip(cells, row, strict=True):
            if isinstance(value, Decimal):
                cell.number_format = _AREA
        sheet.append(cells)
        count += 1
        if count % _STEP == 0:
            progress(Progress(count, 0, "workbook"))
    return count


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
