"""A workbook as messages: a sheet begins, rows, a sheet ends. Read by the worker, in a child."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from core.child import Errand, Failure, Limits, answers
from core.progress import ProgressSink, ignore_progress
from core.workbooks.cells import Cell, Day, Flaw, Number
from core.workbooks.sources import Source

LIMITS = Limits(output=512 << 20)
"""More output than usual: 200,000 rows of two kilobytes; they pass through and are not kept."""

_REFUSALS = {
    Failure.DIED: "workbooks.not_read",
    Failure.TOO_MUCH: "workbooks.too_much",
    Failure.TOO_SLOW: "workbooks.too_slow",
    Failure.NONSENSE: "workbooks.not_read",
}


@dataclass(frozen=True, slots=True)
class SheetStart:
    """A sheet begins. Merged ranges are (top, left, bottom, right), all from 1."""

    name: str
    hidden: bool
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    far_cells: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows with their numbers, from 1, without those that are blank."""

    rows: list[tuple[int, list[Cell]]]


@dataclass(frozen=True, slots=True)
class SheetEnd:
    """A sheet ends; it had this many rows, of which so many were blank."""

    rows: int
    blank: int


Message = SheetStart | Rows | SheetEnd


def open_workbook(
    source: Source, progress: ProgressSink = ignore_progress
) -> AbstractContextManager[Iterator[Message]]:
    """Read a file in a child process. Raises `KnownError`; `progress` may cancel."""
    errand = Errand(
        worker="workbook",
        subject="workbooks",
        refusals=_REFUSALS,
        facts={"file": source.name},
        order={"file": source.name},
        content=source.content,
        limits=LIMITS,
        label=source.name,
    )
    return answers(errand, _decode, progress, number=Number)


def _decode(message: dict[str, Any]) -> Message:
    if "rows" in message:
        return Rows([(int(number), _cells(row)) for number, row in message["rows"]])
    if "sheet" in message:
        return _start(message)
    return SheetEnd(int(message["end"]), int(message["blank"]))


def _start(message: dict[str, Any]) -> SheetStart:
    return SheetStart(
        str(message["sheet"]),
        bool(message["hidden"]),
        frozenset(map(int, message["hidden_rows"])),
        tuple((int(a), int(b), int(c), int(d)) for a, b, c, d in message["merged"]),
        int(message["far_cells"]),
    )


def _cells(row: list[Any]) -> list[Cell]:
    """Keep text and numbers as they are; most rows hold nothing else."""
    for index, cell in enumerate(row):
        kind = type(cell)
        if kind is str or kind is Number:
            continue
        if kind is int:
            row[index] = Number(cell)
        elif kind is dict:
            row[index] = _special(cell)
        else:
            raise ValueError("no cell")
    return row


def _special(cell: dict[str, Any]) -> Cell:
    if "d" in cell:
        return Day(str(cell["d"]), str(cell.get("t", "")))
    if "f" in cell:
        return Flaw("formula")
    if "l" in cell:
        return Flaw("long", str(cell["l"]))
    return Flaw("error", str(cell.get("e", "")))
