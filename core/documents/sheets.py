"""Workbooks written with openpyxl: lists, and error reports on somebody's own workbook."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from core.progress import ProgressSink, ignore_progress

Cell = str | int | Decimal | None


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


def write_list(path: Path, listing: Listing, progress: ProgressSink = ignore_progress) -> int:
    """Write a list as .xlsx and give the number of rows; text is never a formula.

    The file appears whole or not at all: it is written beside `path` and moved there.
    """
    raise NotImplementedError


def annotate(
    source: Path, target: Path, reasons: Mapping[str, Mapping[int, str]], heading: str
) -> None:
    """Copy a workbook with one more column that says, per sheet and row (from 1), what is wrong.

    `source` must have passed the import guard: openpyxl opens it in this process.
    """
    raise NotImplementedError
