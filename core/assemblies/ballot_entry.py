"""Entering the rows of a workbook of counted ballots: in batches, each refused row by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core import interruption
from core.assemblies.ballot_workbook import EntryLine, EntryWorkbook, row_of
from core.assemblies.drafts import EntryDraft
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import Told
from core.progress import Progress, ProgressSink

BATCH = 200
"""Readings entered in one unit of work; only where one of them is refused, each has its own."""

Enter = Callable[[Sequence[EntryDraft]], object]
"""Enters readings, all or none."""


@dataclass(frozen=True, slots=True)
class EnteredRows:
    """What became of the rows of a workbook; `refused` are in the order of its rows.

    `passed_over` rows were of the other reading than the one asked for.
    """

    read: int
    entered: int
    refused: tuple[Told, ...]
    passed_over: int = 0


def enter_lines(enter: Enter, workbook: EntryWorkbook, progress: ProgressSink) -> EnteredRows:
    """Enter what a workbook says.

    What is counted as entered is on disk; a cancellation between batches loses nothing of it, and
    Ctrl+C is a `KnownError` that says how many rows those are.
    """
    lines = workbook.taken
    refused = list(workbook.refused)
    entered = 0
    try:
        for start in range(0, len(lines), BATCH):
            progress(Progress(start, len(lines)))
            batch = lines[start : start + BATCH]
            with interruption.held():
                bad = _enter_batch(enter, batch)
                refused += bad
                entered += len(batch) - len(bad)
    except KeyboardInterrupt as error:
        raise KnownError("ballots.entering_stopped", entered=entered, rows=len(lines)) from error
    progress(Progress(len(lines), len(lines)))
    read = len(lines) + len(workbook.refused)
    refused.sort(key=lambda finding: finding.where.row)
    return EnteredRows(read, read - len(refused), tuple(refused), workbook.passed_over)


def _enter_batch(enter: Enter, batch: Sequence[EntryLine]) -> list[Told]:
    try:
        enter([line.draft for line in batch])
    except KnownError:
        return [refusal for line in batch if (refusal := _enter_one(enter, line)) is not None]
    return []


def _enter_one(enter: Enter, line: EntryLine) -> Told | None:
    try:
        enter([line.draft])
    except KnownError as error:
        return refusal(error, row_of(line.row, line.draft.serial))
    return None
