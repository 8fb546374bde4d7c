"""Who has not paid, as a workbook: filled in by hand, it can be imported as a list of payments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.affairs.problems.sheets_money import FundingSheet
from core.documents.sheets import write_list
from core.documents.wording import PaperWording
from core.documents.workbook_rows import Cell, Listing, SheetColumn
from core.progress import ProgressSink, ignore_progress
from core.text.amounts import yuan_of

_WIDTHS = (20, 18, 13, 13, 13, 15, 13, 16, 10, 16, 20)
_BLANK = 6


def write_unpaid(
    path: Path, sheet: FundingSheet, wording: PaperWording, progress: ProgressSink = ignore_progress
) -> int:
    """Write every household that has to pay, with columns for what it pays; give their number."""
    columns = tuple(map(SheetColumn, wording.words("sheet_columns"), _WIDTHS))
    title = wording.text("title", {"title": sheet.funding.title})
    name = wording.text("sheet_name")
    return write_list(path, Listing(columns, _rows(sheet), title, name, wide=True), progress)


def _rows(sheet: FundingSheet) -> Iterator[tuple[Cell, ...]]:
    for share in sheet.shares:
        if share.left_fen:
            money = map(yuan_of, (share.due_fen, share.net_fen, share.left_fen))
            yield share.address, share.household, *money, *("",) * _BLANK
