"""Plain lists from workbooks: members, places. One row is one entry, the headings are data.

A header is guessed by its headings, or the clerk names sheet, row and columns; that word is
remembered for the next file with the same header. What the rows mean, their subjects know.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import paths
from core.changes import Changes
from core.clock import Clock
from core.errors import KnownError
from core.law.findings import Names
from core.phrases import InWords
from core.progress import ProgressSink, ignore_progress
from core.rosters.columns import SEARCHED_ROWS
from core.rosters.drafts import RosterDraft, RowFinding
from core.rosters.tables import ColumnMapping
from core.rosters.workbook_looks import (
    SAMPLES,
    ColumnLook,
    SheetLook,
    WorkbookLook,
    read_starts,
)
from core.rosters.workbook_looks import shown as shown_text
from core.text.cleaning import clean, narrow
from core.workbooks.cells import Cell, Unclear, column_letters, column_number, text_of
from core.workbooks.reading import Rows, SheetStart, open_workbook
from core.workbooks.sources import Source, take_copy

_BARE = re.compile(r"[\s()（）*：:/]")
_KIND = "register"
Line = tuple[int, Sequence[Cell]]
Values = Mapping[str, str]
Needed = Sequence[frozenset[str]]
"""The fields without which a list is none; of each set one is enough."""


@dataclass(frozen=True, slots=True)
class Said:
    """The clerk's word on a sheet: its header row, and field to letters; others are in none."""

    sheet: str
    row: int
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Register:
    """A file as it was read: its rows by field, where each stood, and headings nobody needs."""

    rows: tuple[tuple[str, int, Values], ...]
    columns: Mapping[str, Mapping[str, str]]
    ignored: tuple[str, ...]
    draft: RosterDraft
    said: Said | None = None
    signature: str = ""


@dataclass(frozen=True, slots=True)
class RegisterReport:
    """What an import did, or would do. Of `read` rows each is taken, known or refused.

    `names` says whom or what a row with a finding is about, as the file has it.
    """

    file: str
    read: int
    taken: int
    known: int
    refused: int
    findings: tuple[RowFinding, ...]
    ignored: tuple[str, ...]
    names: Mapping[tuple[str, int], str] = field(default_factory=dict)
    changes: Changes = field(default_factory=lambda: Changes(frozenset()))

    def name_of(self, row: RowFinding) -> str:
        """Give whom or what a row is about; nothing where it cannot be read."""
        return self.names.get((row.sheet, row.row), "")


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    columns: Mapping[int, str]
    titles: tuple[str, ...]

    def letters(self) -> dict[str, str]:
        return {name: column_letters(at + 1) for at, name in self.columns.items()}


class RegisterColumns:
    """The headings of one kind of list; a `Catalogue` for whoever names columns by hand.

    A file in which no sheet has the columns that are `needed` is refused.
    """

    def __init__(self, kind: str, file: str, needed: Needed) -> None:
        self.kind = kind
        self._file = file
        self._needed = tuple(needed)

    @cached_property
    def _entries(self) -> Mapping[str, Mapping[str, Any]]:
        return tomllib.loads((paths.resources() / self._file).read_text("utf-8"))

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {key: str(entry["label"]) for key, entry in self._entries.items()}

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {bare(one): key for key, entry in self._entries.items() for one in entry["names"]}

    def labels(self) -> Mapping[str, str]:
        """Give the Chinese label of each field, in the order of the file of headings."""
        return self._labels

    def lacking(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Name, in Chinese, the columns that this list cannot do without and nobody named."""
        there = set(fields)
        return tuple(self._said(one) for one in self._needed if not one & there)

    def read_header(self, sheet: SheetLook, row: int) -> SheetLook:
        """Look at a sheet again with another row as its header."""
        cells = next((cells for number, cells in sheet.rows if number == row), ())
        return self._look(sheet, self._header(row, cells))

    def _refusal(self, file: str) -> KnownError:
        needed = InWords(Names(tuple(map(self._said, self._needed))))
        return KnownError("rosters.no_list", file=file, needed=needed)

    def _said(self, one: frozenset[str]) -> str:
        return "/".join(label for key, label in self._labels.items() if key in one)

    # Looking

    def look_into(
        self,
        source: Source,
        remembered: Mapping[str, Mapping[str, str]],
        progress: ProgressSink = ignore_progress,
    ) -> WorkbookLook:
        """Look at every sheet's first rows, in a guarded child. Raises `KnownError`."""
        sheets = tuple(
            self._guess(_bare_look(start, height, first), remembered)
            for start, height, first in read_starts(source, progress)
        )
        if not any(sheet.rows for sheet in sheets):
            raise self._refusal(source.name)
        return WorkbookLook(source, sheets)

    def _guess(self, sheet: SheetLook, remembered: Mapping[str, Mapping[str, str]]) -> SheetLook:
        for number, cells in sheet.rows[:SEARCHED_ROWS]:
            if said := remembered.get(self._signature(cells)):
                header = self._by_word(Said(sheet.name, number, said), cells)
                return replace(self._look(sheet, header), remembered=True)
        found = self._find(sheet.rows)
        return self._look(sheet, found) if found is not None else sheet

    def _look(self, sheet: SheetLook, header: _Header) -> SheetLook:
        below = [cells for number, cells in sheet.rows if number > header.row]
        width = max((len(cells) for _, cells in sheet.rows), default=0)
        top = next((cells for number, cells in sheet.rows if number == header.row), ())
        columns: list[ColumnLook] = []
        for at in range(width):
            values = dict.fromkeys(cells[at] for cells in below if at < len(cells) and cells[at])
            title = top[at] if at < len(top) else ""
            some = tuple(values)[:SAMPLES]
            if title or some:
                held = header.columns.get(at)
                columns.append(ColumnLook(column_letters(at + 1), title, held, some))
        return replace(
            sheet,
            header_row=header.row,
            columns=tuple(columns),
            lacks=self.lacking(header.columns.values()),
            remembered=False,
        )

    # Reading

    def read(self, path: Path, progress: ProgressSink = ignore_progress) -> Register:
        """Read every sheet whose header is known; where there is none, no columns."""
        source = take_copy(path, progress)
        draft = RosterDraft(file=source.name, source=source)
        found: list[tuple[str, int, Values]] = []
        columns: dict[str, Mapping[str, str]] = {}
        ignored: list[str] = []
        for sheet, lines in _sheets(source, progress):
            header = None if sheet.hidden else self._find(lines)
            if header is not None and not self.lacking(header.columns.values()):
                columns[sheet.name] = header.letters()
                ignored += _unused(header)
                found += _read(draft, sheet.name, lines, header)
        return Register(tuple(found), columns, tuple(dict.fromkeys(ignored)), draft)

    def require(self, register: Register) -> Register:
        """Give a register back. Raises `KnownError` where no sheet had the columns needed."""
        if not register.columns:
            raise self._refusal(register.draft.file)
        return register

    def read_looked_at(
        self, look: WorkbookLook, said: Said, progress: ProgressSink = ignore_progress
    ) -> Register:
        """Read the copy of the file that was looked at, by the word of who looked."""
        source = look.source
        draft = RosterDraft(file=source.name, source=source)
        for sheet, lines in _sheets(source, progress):
            top = next((cells for number, cells in lines if number == said.row), None)
            if sheet.name != said.sheet or top is None:
                continue
            header = self._by_word(said, [shown_text(cell) for cell in top])
            if self.lacking(header.columns.values()):
                break
            rows = tuple(_read(draft, said.sheet, lines, header))
            letters = {said.sheet: header.letters()}
            signature = self._signature(header.titles)
            return Register(rows, letters, _unused(header), draft, said, signature)
        raise self._refusal(source.name)

    def _find(self, lines: Iterable[Line]) -> _Header | None:
        """Find the row that names most columns; None where none names what is needed."""
        best: _Header | None = None
        for number, cells in list(lines)[:SEARCHED_ROWS]:
            header = self._header(number, cells)
            if len(header.columns) > (len(best.columns) if best is not None else 1):
                best = header
        return best

    def _header(self, number: int, cells: Sequence[Cell]) -> _Header:
        columns: dict[int, str] = {}
        for at, cell in enumerate(cells):
            name = self._names.get(bare(str(cell))) if isinstance(cell, str) else None
            if name is not None and name not in columns.values():
                columns[at] = name
        return _Header(number, columns, _titles(cells))

    def _by_word(self, said: Said, cells: Sequence[str]) -> _Header:
        columns = {
            column_number(letters) - 1: name
            for name, letters in said.columns.items()
            if name in self._labels and letters
        }
        return _Header(said.row, columns, _titles(cells))

    # What clerks said before

    def remembered(self, session: Session) -> dict[str, Mapping[str, str]]:
        """Give what clerks said of the columns of such lists, by the signature of the header."""
        rows = session.execute(sa.select(ColumnMapping.signature, ColumnMapping.columns))
        known = ((signature, json.loads(text)) for signature, text in rows)
        return {one: said["columns"] for one, said in known if said.get(_KIND) == self.kind}

    def remember(self, session: Session, register: Register, clock: Clock) -> None:
        """Keep the clerk's word for the next file with the same header."""
        if register.said is None:
            return
        said = {_KIND: self.kind, "columns": dict(register.said.columns)}
        text = json.dumps(said, ensure_ascii=False)
        query = sa.select(ColumnMapping).where(ColumnMapping.signature == register.signature)
        row = session.scalar(query)
        if row is None:
            row = ColumnMapping(signature=register.signature, columns=text, said_at=clock.now())
            session.add(row)
        elif row.columns != text:
            row.columns, row.said_at = text, clock.now()

    def _signature(self, titles: Sequence[str]) -> str:
        text = "|".join((self.kind, *map(bare, titles))).rstrip("|")
        return hashlib.sha256(text.encode()).hexdigest()


def read_register(
    path: Path, subject: str, needed: Needed, progress: ProgressSink = ignore_progress
) -> Register:
    """Read a list with the headings of `subject`; where no sheet has those needed, no columns.

    Raises `KnownError` where the file cannot be read; `progress` may cancel.
    """
    return RegisterColumns(subject, f"{subject}/columns.toml", needed).read(path, progress)


def is_of_register(said: Mapping[str, object]) -> bool:
    """Tell whether a remembered mapping is of such a list, and not of a roster."""
    return _KIND in said


def _bare_look(
    start: SheetStart, height: int, rows: Iterable[tuple[int, tuple[str, ...]]]
) -> SheetLook:
    """Give a sheet of which nothing is known but its rows."""
    return SheetLook(
        name=start.name,
        hidden=start.hidden,
        height=height,
        rows=tuple(rows),
        header_row=0,
        columns=(),
        lacks=(),
        remembered=False,
    )


def _sheets(source: Source, progress: ProgressSink) -> list[tuple[SheetStart, list[Line]]]:
    sheets: list[tuple[SheetStart, list[Line]]] = []
    with open_workbook(source, progress) as messages:
        for message in messages:
            if isinstance(message, SheetStart):
                sheets.append((message, []))
            elif isinstance(message, Rows) and sheets:
                sheets[-1][1].extend(message.rows)
    return sheets


def _read(
    draft: RosterDraft, sheet: str, lines: Iterable[Line], header: _Header
) -> list[tuple[str, int, Values]]:
    """Read the rows below the header; a cell that holds no value refuses its row."""
    draft.header_rows[sheet] = header.row
    found: list[tuple[str, int, Values]] = []
    for number, cells in lines:
        values: dict[str, str] = {}
        if number <= header.row:
            continue
        try:
            for at, name in header.columns.items():
                values[name] = clean(text_of(cells[at])) if at < len(cells) else ""
        except Unclear as unclear:
            draft.refuse(unclear.code, sheet, number, value=unclear.value)
            continue
        if any(values.values()):
            found.append((sheet, number, values))
    return found


def _titles(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(bare(cell) if isinstance(cell, str) else "" for cell in cells)


def _unused(header: _Header) -> tuple[str, ...]:
    return tuple(t for at, t in enumerate(header.titles) if t and at not in header.columns)


def bare(text: str) -> str:
    """Give what two writings of a heading or of a name share."""
    return _BARE.sub("", narrow(clean(text)))
