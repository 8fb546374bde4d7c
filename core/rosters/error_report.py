"""The import's error report: the clerk's own workbook once more, with a reason beside each row.

The values come from the child a second time, from the copy that was read; the file itself is not
opened again, and nothing of it is parsed in this process.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from core.documents.workbook_rows import ReturnedRow, ReturnedSheet, Value
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress
from core.rosters.drafts import RosterDraft, RowFinding
from core.workbooks.cells import Cell, Day, Flaw, Number, column_number, number_text
from core.workbooks.reading import Rows, SheetStart, open_workbook

HEADING = {"zh": "未导入原因或提示", "en": "Reason or advice"}
_REFUSED = {"zh": "未导入：", "en": "Not taken: "}
_WARNED = {"zh": "提示：", "en": "Note: "}
_EXACT = 15


def check_report_place(target: Path, source: Path | None = None) -> None:
    """Refuse a place where a report cannot be written, before anything else is done.

    A report never takes the place of a file that is there, least of all of the roster itself.
    """
    if target.suffix.lower() != ".xlsx":
        raise KnownError("rosters.report_kind", file=target.name)
    if target.exists():
        if source is not None and source.exists() and target.samefile(source):
            raise KnownError("rosters.report_is_source", file=target.name)
        raise KnownError("rosters.report_exists", file=target.name)
    if not target.parent.is_dir():
        raise KnownError("documents.no_place", folder=str(target.parent), file=target.name)
    try:
        tempfile.TemporaryFile(dir=target.parent).close()
    except OSError:
        raise KnownError("documents.cannot_write", place=str(target)) from None


def write_report(
    target: Path,
    draft: RosterDraft,
    findings: Iterable[RowFinding],
    *,
    language: str = "zh",
    progress: ProgressSink = ignore_progress,
) -> None:
    """Write the values of the file that was read to `target` (.xlsx) with a column of reasons.

    Bad cells are coloured. What became of the file since it was read changes nothing.
    """
    from core.documents.returned import write_returned  # noqa: PLC0415 - 25 MB of openpyxl

    check_report_place(target)
    if draft.source is None:
        raise ValueError("a draft that was read from no file has no report")
    told: defaultdict[tuple[str, int], list[RowFinding]] = defaultdict(list)
    for finding in findings:
        told[finding.sheet, finding.row].append(finding)
    sheets: list[tuple[str, list[Rows]]] = []
    with open_workbook(draft.source, progress) as messages:
        for message in messages:
            if isinstance(message, SheetStart):
                sheets.append((message.name, []))
            elif isinstance(message, Rows):
                sheets[-1][1].append(message)
    write_returned(
        target, [_sheet(name, rows, draft, told, language=language) for name, rows in sheets]
    )


def _sheet(
    name: str,
    batches: list[Rows],
    draft: RosterDraft,
    told: dict[tuple[str, int], list[RowFinding]],
    *,
    language: str,
) -> ReturnedSheet:
    width = max((len(cells) for batch in batches for _, cells in batch.rows), default=0)
    header = draft.header_rows.get(name, 0)

    def rows() -> Iterator[ReturnedRow]:
        for batch in batches:
            for number, cells in batch.rows:
                said = told.get((name, number), [])
                texts = [
                    (_REFUSED if finding.refused else _WARNED)[language] + finding.reason(language)
                    for finding in said
                ]
                bad = frozenset(column_number(f.column) - 1 for f in said if f.column)
                values = tuple(map(_value, cells))
                yield ReturnedRow(number, values, "\n".join(texts), bad)

    return ReturnedSheet(name, rows(), width, header, HEADING[language])


def _value(cell: Cell) -> Value:
    """Give a cell back as it was; a number that Excel had destroyed stays a text."""
    if isinstance(cell, Number):
        text = number_text(cell)
        return text if len(text.lstrip("-").partition(".")[0]) > _EXACT else Decimal(text)
    if isinstance(cell, Day):
        return date.fromisoformat(cell.text)
    if isinstance(cell, Flaw):
        return cell.text if cell.kind == "error" else ""
    return cell
