"""Tables beside the orders, .csv or .xlsx as Excel leaves them, read as drafts. Not a command.

The words of a table are Chinese, those of its papers; all faults of a table are told together.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import typing
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from core.assemblies.ballots import read_serial
from core.assemblies.ballots import serial as written
from core.clock import CHINA
from core.errors import KnownError
from core.law.findings import Names
from core.phrases import InWords, words_of
from core.workbooks.cells import Cell, Day, Unclear, text_of
from core.workbooks.reading import Rows, SheetEnd, open_workbook
from core.workbooks.sources import take_copy

D = TypeVar("D")
MOST_TOLD = 30
"""Faults of a table that are told one by one; the rest are counted."""
SERIAL = "表决票编号"
_HEAD_WITHIN = 20
_SHORTEST_NAME = 2
_MOMENT = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]*(\d{1,2})[:时点](\d{1,2})分?(?::\d{1,2})?"
)


_Listed = tuple[Callable[[str], object], Callable[[], object]]


@dataclass(frozen=True, slots=True)
class Table:
    """What a table may hold: the field of each heading."""

    fields: Mapping[str, str]
    listed: Mapping[str, tuple[Callable[[str], object], Callable[[], object]]] = field(
        default_factory=dict
    )
    """Fields of a closed list of words: how one is read (None if it is none), and what is known."""
    beside: tuple[str, ...] = ()
    """Headings that only help the reader."""

    def heading(self, name: str) -> str:
        """Give the heading of a field."""
        return next(heading for heading, meant in self.fields.items() if meant == name)


def read_drafts(path: Path, table: Table, kind: type[D], serials: Collection[str]) -> list[D]:
    """Read the rows of a table as drafts; KnownError with every fault of it.

    A row that only bears its serial is passed over: nothing is noted of that ballot yet. `serials`
    are those of the assembly.
    """
    drafts: list[D] = []
    faults: list[tuple[int, KnownError]] = []
    for row, texts in _rows(path, table):
        if not set(texts) - {SERIAL, *table.beside}:
            continue
        made, wrong = _draft(table, kind, texts, serials)
        faults += [(row, fault) for fault in wrong]
        drafts += [made] if made is not None else []
    if faults:
        said = _told(faults[:MOST_TOLD])
        raise KnownError("orders.lines_refused", file=path.name, number=len(faults), said=said)
    return drafts


def _told(faults: Sequence[tuple[int, KnownError]]) -> KnownError | str:
    """Tell several faults, a line each."""
    if not faults:
        return ""
    (row, said), *others = faults
    return KnownError("orders.line_at", row=row, said=said, rest=_told(others))


def _draft(
    table: Table, kind: type[D], texts: Mapping[str, str], serials: Collection[str]
) -> tuple[D | None, list[KnownError]]:
    made: dict[str, Any] = {}
    faults: list[KnownError] = []
    hints = typing.get_type_hints(kind)
    for one in dataclasses.fields(typing.cast("Any", kind)):
        heading = table.heading(one.name)
        text = texts.get(heading, "")
        if not text:
            if one.default is dataclasses.MISSING:
                faults.append(KnownError("orders.line_missing", name=heading))
            continue
        try:
            made[one.name] = _value(table, one.name, text, hints[one.name], serials)
        except KnownError as fault:
            faults.append(fault)
    return (None if faults else kind(**made)), faults


def _value(table: Table, name: str, text: str, hint: Any, serials: Collection[str]) -> Any:
    heading = table.heading(name)
    if heading == SERIAL:
        return _serial(text, serials)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        words = words_of(hint)
        plain = "".join(text.split())
        for member, word in words.items():
            if plain in {word, member.value}:
                return member
        known = InWords(Names(tuple(words.values())))
        raise KnownError("orders.line_word", name=heading, value=text, known=known)
    if name in table.listed:
        reading, listed = table.listed[name]
        if reading(text) is None:
            raise KnownError("orders.line_word", name=heading, value=text, known=listed())
    if hint is datetime:
        return _moment(heading, text)
    return people(text) if typing.get_origin(hint) is tuple else text


def _serial(text: str, serials: Collection[str]) -> str:
    found = read_serial(text)
    plain = found and written(*found)
    if plain not in serials:
        raise KnownError("orders.line_serial", name=SERIAL, value=text)
    return str(plain)


def _moment(heading: str, text: str) -> datetime:
    """Read a moment as people and Excel write it: 2026-06-22 09:30, 2026/6/22 9:30."""
    found = _MOMENT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    try:
        year, month, day, hour, minute = map(int, found.groups() if found else ())
        return datetime(year, month, day, hour, minute, tzinfo=CHINA)
    except ValueError:
        raise KnownError("orders.line_moment", name=heading, value=text) from None


def people(text: str) -> tuple[str, ...]:
    """Part the names in one cell: 程兰、黄明平 or 程兰 黄明平; but 程 兰 is one person."""
    names: list[str] = []
    for part in re.split(r"[、,，;；/\n]", text):
        words = part.split()
        if all(len(word) >= _SHORTEST_NAME for word in words):
            names += words
        else:
            names.append(part.strip())
    return tuple(names)


def _rows(path: Path, table: Table) -> Iterator[tuple[int, dict[str, str]]]:
    """Give the rows under the head of the first sheet, by their headings."""
    head: list[str] | None = None
    with open_workbook(take_copy(path)) as messages:
        for message in messages:
            if isinstance(message, SheetEnd):
                break
            for number, cells in message.rows if isinstance(message, Rows) else ():
                texts = [_text(cell) for cell in cells]
                if head is not None:
                    named = zip(head, texts, strict=False)
                    yield number, {name: text for name, text in named if name and text}
                elif SERIAL in texts:
                    head = _head(path, table, texts)
                elif number > _HEAD_WITHIN:
                    break
    if head is None:
        raise _headings(path, table, "—")


def _head(path: Path, table: Table, texts: Sequence[str]) -> list[str]:
    unknown = [text for text in texts if text and text not in {*table.fields, *table.beside}]
    if unknown:
        raise _headings(path, table, "、".join(unknown))
    return list(texts)


def _headings(path: Path, table: Table, said: str) -> KnownError:
    known = "、".join(table.fields)
    return KnownError("orders.bad_headings", file=path.name, said=said, known=known)


def _text(cell: Cell) -> str:
    """Give a cell as text; what holds no value one could take is text that fits nowhere."""
    if isinstance(cell, Day):
        return f"{cell.text} {cell.time}".strip()
    try:
        return text_of(cell).strip()
    except Unclear:
        return "?"
