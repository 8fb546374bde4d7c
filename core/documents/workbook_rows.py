"""What goes into a workbook, as values; writing them is elsewhere, for it loads much."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from core.errors import KnownError

Cell = str | int | Decimal | None
Value = str | int | Decimal | date | None


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
class ReturnedRow:
    """A row as it came, its number from 1. `bad` are the indexes of cells that are wrong."""

    number: int
    values: tuple[Value, ...]
    reason: str = ""
    bad: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ReturnedSheet:
    """A sheet and where its reasons go: `reason_column` is an index from 0."""

    name: str
    rows: Iterable[ReturnedRow]
    reason_column: int
    heading_row: int
    heading: str
    widths: Mapping[int, int] = field(default_factory=dict)


def require_free(path: Path) -> None:
    """Refuse a place where no new workbook can be written, before anything else is done."""
    if not path.parent.is_dir():
        raise KnownError("documents.no_place", folder=str(path.parent), file=path.name)
    if path.exists():
        raise KnownError("documents.taken", place=str(path))
