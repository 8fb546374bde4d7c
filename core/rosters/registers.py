"""A list that a clerk or a bank hands in: its rows under their headings, read in a guarded child.

The headings are data, in resources/<subject>/columns.toml. Nothing of the rows is understood here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from core import paths
from core.progress import ProgressSink, ignore_progress
from core.rosters.drafts import RosterDraft
from core.text.cleaning import clean, narrow
from core.workbooks.cells import Cell, Unclear, column_letters, text_of
from core.workbooks.reading import Rows, SheetStart, open_workbook
from core.workbooks.sources import take_copy

SEARCHED_ROWS = 30
_BARE = re.compile(r"[\s()（）*：:/]")

Lines = Sequence[tuple[int, list[Cell]]]
Needed = Sequence[frozenset[str]]
"""The fields without which a list is none; of each set one is enough."""


@dataclass(frozen=True, slots=True)
class Register:
    """A file as it was read: its rows by field, where each stood, and headings nobody needs."""

    rows: tuple[tuple[str, int, Mapping[str, str]], ...]
    columns: Mapping[str, Mapping[str, str]]
    ignored: tuple[str, ...]
    draft: RosterDraft


def read_register(
    path: Path, subject: str, needed: Needed, progress: ProgressSink = ignore_progress
) -> Register:
    """Read a list with the headings of `subject`; where no sheet has those needed, no columns.

    Raises `KnownError` where the file cannot be read; `progress` may cancel.
    """
    source = take_copy(path, progress)
    draft = RosterDraft(file=source.name, source=source)
    sheets: list[tuple[str, list[tuple[int, list[Cell]]]]] = []
    with open_workbook(source, progress) as messages:
        for message in messages:
            if isinstance(message, SheetStart) and not message.hidden:
                sheets.append((message.name, []))
            elif isinstance(message, Rows) and sheets:
                sheets[-1][1].extend(message.rows)
    rows: list[tuple[str, int, Mapping[str, str]]] = []
    columns: dict[str, Mapping[str, str]] = {}
    ignored: list[str] = []
    for sheet, lines in sheets:
        found = _header(lines, _headings(subject), needed)
        if found is None:
            continue
        number, fields, others = found
        draft.header_rows[sheet] = number
        columns[sheet] = {name: column_letters(at + 1) for at, name in fields.items()}
        ignored.extend(others)
        rows.extend(_read(draft, sheet, [one for one in lines if one[0] > number], fields))
    return Register(tuple(rows), columns, tuple(dict.fromkeys(ignored)), draft)


def bare(text: str) -> str:
    """Give what two writings of a heading or of a name share."""
    return _BARE.sub("", narrow(clean(text)))


@cache
def _headings(subject: str) -> Mapping[str, str]:
    path = paths.resources() / subject / "columns.toml"
    entries = tomllib.loads(path.read_text("utf-8"))
    return {name: key for key, entry in entries.items() for name in entry["names"]}


def _header(
    lines: Lines, headings: Mapping[str, str], needed: Needed
) -> tuple[int, Mapping[int, str], list[str]] | None:
    """Find the row that names the columns; None where none names all that is needed."""
    best: tuple[int, dict[int, str], list[str]] | None = None
    for number, cells in lines[:SEARCHED_ROWS]:
        fields: dict[int, str] = {}
        others: list[str] = []
        for at, cell in enumerate(cells):
            title = bare(str(cell)) if isinstance(cell, str) else ""
            name = headings.get(title)
            if name is not None and name not in fields.values():
                fields[at] = name
            elif title:
                others.append(title)
        has = set(fields.values())
        if all(one & has for one in needed) and (best is None or len(fields) > len(best[1])):
            best = number, fields, others
    return best


def _read(
    draft: RosterDraft,
    sheet: str,
    lines: Iterable[tuple[int, list[Cell]]],
    fields: Mapping[int, str],
) -> list[tuple[str, int, Mapping[str, str]]]:
    """Read the rows below the header; a cell that holds no value refuses its row."""
    found: list[tuple[str, int, Mapping[str, str]]] = []
    for number, cells in lines:
        values: dict[str, str] = {}
        try:
            for at, name in fields.items():
                values[name] = clean(text_of(cells[at])) if at < len(cells) else ""
        except Unclear as unclear:
            draft.refuse(unclear.code, sheet, number, value=unclear.value)
            continue
        if any(values.values()):
            found.append((sheet, number, values))
    return found
