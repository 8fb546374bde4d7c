"""A plan of grids as a workbook: a row a place, with its grid and the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core.documents.workbook_rows import Cell, Listing, SheetColumn
from core.findings import on_paper
from core.party.grids.sheets import PlanSheet
from core.phrases import word
from core.progress import ProgressSink, ignore_progress

COLUMNS = (
    SheetColumn("社区", 16), SheetColumn("网格", 20), SheetColumn("网格户数", 10),
    SheetColumn("场所名称", 24), SheetColumn("类别", 12), SheetColumn("户数", 8),
    SheetColumn("完整小区", 10), SheetColumn("理由", 44), SheetColumn("提示", 44),
)  # fmt: skip
_SIGNS = {True: "是", False: "否"}


def write_plan(path: Path, sheet: PlanSheet, progress: ProgressSink = ignore_progress) -> int:
    """Write a plan; give the number of rows."""
    from core.documents.sheets import write_list  # noqa: PLC0415 - 25 MB of openpyxl

    return write_list(path, Listing(COLUMNS, _rows(sheet), sheet="网格方案", wide=True), progress)


def _rows(sheet: PlanSheet) -> Iterator[tuple[Cell, ...]]:
    for grid in sheet.grids:
        why, told = on_paper(grid.why), "\n".join(map(on_paper, grid.findings))
        for one in grid.places:
            place = (one.name, word(one.kind), one.households, _SIGNS[one.whole])
            yield (grid.community, grid.name, grid.households, *place, why, told)
