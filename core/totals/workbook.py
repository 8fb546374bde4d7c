"""The same as the bulletin, as a workbook: a line for each figure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.documents.sheets import write_list
from core.documents.wording import PaperWording
from core.documents.words import month_text
from core.documents.workbook_rows import Cell, Listing, SheetColumn
from core.law.shares import percent_text
from core.phrases import word
from core.progress import ProgressSink, ignore_progress
from core.text.amounts import yuan_of
from core.totals.sheets import TotalsSheet

_WIDTHS = (24, 36, 16, 16, 16)


def write_totals(
    path: Path,
    sheet: TotalsSheet,
    wording: PaperWording,
    progress: ProgressSink = ignore_progress,
) -> int:
    """Write every figure; give the number of lines."""
    place = sheet.place or wording.text("everywhere")
    title = wording.text("sheet_title", {"place": place, "day": sheet.day.isoformat()})
    heads = wording.words("sheet_columns")
    columns = tuple(map(SheetColumn, heads, _WIDTHS))
    return write_list(path, Listing(columns, _rows(sheet, wording), title), progress)


def _rows(sheet: TotalsSheet, wording: PaperWording) -> Iterator[tuple[Cell, ...]]:
    groups = iter(wording.words("sheet_groups"))
    group = next(groups)
    for share in sheet.ratios:
        if sheet.counts_elsewhere(share):
            yield group, word(share.figure), "", "", wording.text("by_community")
            continue
        said = percent_text(share.part, share.whole) if share.whole else ""
        yield group, word(share.figure), share.part, share.whole, said
    group = next(groups)
    for kind in sheet.kinds:
        yield group, f"{kind.year} {word(kind.kind)}", kind.done, kind.found, ""
    group = next(groups)
    for money in sheet.money:
        came, spent = yuan_of(money.came_fen), yuan_of(money.spent_fen)
        yield group, f"{money.year} {word(money.source)}", spent, came, ""
    group = next(groups)
    for asked in sheet.asked:
        yield group, word(asked.kind), asked.times, "", ""
    group = next(groups)
    for place in sheet.places:
        yield group, place.place, place.times, "", ""
    group = next(groups)
    for row in sheet.rising:
        yield group, f"{row.place} {word(row.kind)}".strip(), row.now, row.before, ""
    group = next(groups)
    for month in sheet.months:
        yield group, month_text(month.first), month.done, month.asked, ""
