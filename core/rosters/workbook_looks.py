"""A workbook before it is read: its sheets, their first rows, and what the columns seem to hold.

For the person who says what is what; `sheets.py` reads by their word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress
from core.rosters.columns import (
    SEARCHED_ROWS,
    Field,
    Header,
    SaidColumns,
    apply_mapping,
    find_header,
    headings,
    lacking_columns,
    party_heading,
    recall,
)
from core.workbooks.cells import Cell, Day, Flaw, column_letters
from core.workbooks.reading import Rows, SheetEnd, SheetStart, open_workbook
from core.workbooks.sources import Source

FIRST_ROWS = SEARCHED_ROWS + 10
SAMPLES = 3
_WHOLE = re.compile(r"(?<=^\d)\.0$|(?<=^\d\d)\.0$|(?<=^\d{3})\.0$|(?<=^\d{4})\.0$")
"""A whole number as the workbook's own floats write it: an age of 83.0."""


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """A column: its letters and heading, what it seems to hold, some of its values."""

    letters: str
    heading: str
    field: str | None
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetLook:
    """A sheet: its first rows as (number, texts), and its header as guessed or remembered.

    `header_row` is 0 where none was found. `lacks` names, in Chinese, the columns missing.
    `of_party` is the heading by which a register of party members gives itself away.
    """

    name: str
    hidden: bool
    height: int
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    header_row: int
    columns: tuple[ColumnLook, ...]
    lacks: tuple[str, ...]
    remembered: bool
    of_party: str = ""

    @property
    def fits(self) -> bool:
        """Whether it would be read as a roster without another word."""
        return bool(self.header_row) and not self.lacks and not self.hidden


class Catalogue(Protocol):
    """What the columns of one kind of list may hold, for the person who says what is what."""

    def labels(self) -> Mapping[str, str]:
        """Give the Chinese label of each field, in the order of the files."""
        ...

    def lacking(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Name, in Chinese, the columns that no such list can do without and nobody named."""
        ...

    def read_header(self, sheet: SheetLook, row: int) -> SheetLook:
        """Look at a sheet again with another row as its header."""
        ...


@dataclass(frozen=True, slots=True)
class WorkbookLook:
    """A file, as it was copied, and its sheets."""

    source: Source
    sheets: tuple[SheetLook, ...]

    @property
    def best(self) -> int:
        """Give the place of the sheet that is most likely the roster."""
        order = range(len(self.sheets))
        return max(order, key=lambda at: (_worth(self.sheets[at]), -at), default=0)


def _worth(sheet: SheetLook) -> tuple[bool, bool, int, int]:
    known = sum(column.field is not None for column in sheet.columns)
    return not sheet.hidden, sheet.fits, known, sheet.height


def look_into(
    source: Source,
    remembered: Mapping[str, SaidColumns],
    progress: ProgressSink = ignore_progress,
) -> WorkbookLook:
    """Look at every sheet's first rows, in a guarded child. Raises `KnownError`."""
    sheets = tuple(
        _look(start, height, first, recall(remembered, first))
        for start, height, first in read_starts(source, progress)
    )
    if not any(sheet.rows for sheet in sheets):
        raise KnownError("rosters.no_header", file=source.name)
    return WorkbookLook(source, sheets)


def read_starts(
    source: Source, progress: ProgressSink = ignore_progress
) -> Iterator[tuple[SheetStart, int, tuple[tuple[int, tuple[str, ...]], ...]]]:
    """Give of every sheet its height and its first rows, each cell in one line."""
    start: SheetStart | None = None
    first: list[tuple[int, tuple[str, ...]]] = []
    read = 0
    with open_workbook(source, progress) as messages:
        for message in messages:
            match message:
                case SheetStart():
                    start, first = message, []
                case Rows(rows):
                    read += len(rows)
                    progress(Progress(read, 0, source.name))
                    for number, cells in rows[: FIRST_ROWS - len(first)]:
                        first.append((number, tuple(map(shown, cells))))
                case SheetEnd(height, _) if start is not None:
                    yield start, height, tuple(first)


def _look(
    start: SheetStart,
    height: int,
    rows: tuple[tuple[int, tuple[str, ...]], ...],
    said: SaidColumns | None,
) -> SheetLook:
    header = None
    if said is not None:
        try:
            header = apply_mapping(said, rows)
        except KnownError:  # remembered of another file; the guess goes on
            said = None
    if header is None:
        header = find_header(rows)
    return SheetLook(
        name=start.name,
        hidden=start.hidden,
        height=height,
        rows=rows,
        header_row=header.row if header else 0,
        columns=_columns(rows, header),
        lacks=lacking_columns(header) if header else (),
        remembered=said is not None,
        of_party=party_heading(cell for _, cells in rows for cell in cells),
    )


def read_header(sheet: SheetLook, row: int) -> SheetLook:
    """Look at a sheet again with another row as its header."""
    guess = find_header(sheet.rows)
    if guess is None or guess.row != row:
        guess = apply_mapping(SaidColumns({}, row), sheet.rows)
        near = [one for one in sheet.rows if one[0] >= row]
        again = find_header(near)
        if again is not None and again.row == row:
            guess = again
    return SheetLook(
        name=sheet.name,
        hidden=sheet.hidden,
        height=sheet.height,
        rows=sheet.rows,
        header_row=row,
        columns=_columns(sheet.rows, guess),
        lacks=lacking_columns(guess),
        remembered=False,
        of_party=sheet.of_party,
    )


def lacking_fields(fields: Iterable[Field]) -> tuple[str, ...]:
    """Name, in Chinese, the columns that no roster can do without and nobody named."""
    return lacking_columns(Header(0, 0, dict.fromkeys(fields, 0), ()))


def labels() -> dict[Field, str]:
    """Give the Chinese label of each field, in the order of the files."""
    return {field: heading.label for field, heading in headings().items()}


class _Roster:
    """The catalogue of rosters."""

    def labels(self) -> Mapping[str, str]:
        return {field.value: label for field, label in labels().items()}

    def lacking(self, fields: Iterable[str]) -> tuple[str, ...]:
        return lacking_fields(map(Field, fields))

    def read_header(self, sheet: SheetLook, row: int) -> SheetLook:
        return read_header(sheet, row)


ROSTER: Catalogue = _Roster()


def _columns(
    rows: Sequence[tuple[int, tuple[str, ...]]], header: Header | None
) -> tuple[ColumnLook, ...]:
    width = max((len(cells) for _, cells in rows), default=0)
    below = [cells for number, cells in rows if header is None or number > header.row]
    titles = next((cells for number, cells in rows if header and number == header.row), ())
    above = next((cells for number, cells in rows if header and number == header.first_row), ())
    fields = {column: field for field, column in header.columns.items()} if header else {}
    found: list[ColumnLook] = []
    for at in range(width):
        values = dict.fromkeys(cells[at] for cells in below if at < len(cells) and cells[at])
        heading = _cell(titles, at) or _cell(above, at)
        letters = column_letters(at + 1)
        some = tuple(values)[:SAMPLES]
        if heading or some:
            found.append(ColumnLook(letters, heading, fields.get(at), some))
    return tuple(found)


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if at < len(cells) else ""


def shown(cell: Cell) -> str:
    """Write a cell in one line, as a person would read it."""
    text = cell.text if isinstance(cell, Day | Flaw) else str(cell)
    return _WHOLE.sub("", " ".join(text.split()))
