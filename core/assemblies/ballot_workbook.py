"""A workbook of counted ballots: its blank form, and its rows read or refused one by one.

One row is one reading of one ballot. The file is opened in a child process like every workbook
that comes from outside; nothing is written to the database here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.assemblies.ballots import read_serial
from core.assemblies.ballots import serial as written
from core.assemblies.counting import Invalid, Mark, Reading
from core.assemblies.drafts import EntryDraft
from core.assemblies.sheets import BallotItemRow
from core.documents.workbook_rows import Listing, SheetColumn
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import Names, Told, Where
from core.phrases import InWords, meanings_of, word
from core.progress import ProgressSink, ignore_progress
from core.workbooks.cells import Cell, Unclear, text_of
from core.workbooks.reading import Message, Rows, SheetEnd, open_workbook
from core.workbooks.sources import take_copy

SERIAL, READING, TELLER, INVALID, REASON = "编号", "录入", "计票人", "整张无效", "更正理由"
_READINGS = {
    "第一次": Reading.FIRST,
    "一": Reading.FIRST,
    "1": Reading.FIRST,
    "第二次": Reading.SECOND,
    "二": Reading.SECOND,
    "2": Reading.SECOND,
}
READINGS = (Reading.FIRST, Reading.SECOND)
"""The two readings of a ballot, in their order."""

_MARKS = {
    **meanings_of(Mark),
    "赞成": Mark.AGREE,
    "√": Mark.AGREE,
    "不同意": Mark.AGAINST,
    "×": Mark.AGAINST,
    "空": Mark.BLANK,
    "": Mark.BLANK,
}
_REASONS = meanings_of(Invalid)
_HEAD_WITHIN = 20
"""The head must stand in the first rows: titles above it are passed over."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A row that can be entered."""

    row: int
    draft: EntryDraft


@dataclass(frozen=True, slots=True)
class EntryForm:
    """What a blank form was written for: so many ballots, on so many rows."""

    ballots: int
    rows: int


@dataclass(frozen=True, slots=True)
class EntryWorkbook:
    """What a workbook says, before anything is entered."""

    taken: tuple[EntryLine, ...]
    refused: tuple[Told, ...]
    passed_over: int = 0
    """Rows of the other reading, where only one was asked for."""


def row_of(row: int, serial: str) -> Where:
    """Give the place of a row as a refusal names it."""
    return Where(row=row, labels=(serial,) if serial else ())


def item_titles(items: Sequence[BallotItemRow]) -> tuple[str, ...]:
    """Name the columns of the items; numbered, as two candidates may bear one name."""
    return tuple(f"{number}.{item.label}" for number, item in enumerate(items, 1))


def write_entry_form(
    path: Path, items: Sequence[BallotItemRow], serials: Iterable[str], readings: Sequence[Reading]
) -> int:
    """Write the blank form: a row for each reading of each ballot; give the number of rows."""
    from core.documents.sheets import write_list  # noqa: PLC0415 - 25 MB of openpyxl

    columns = (
        SheetColumn(SERIAL, 18),
        SheetColumn(READING, 10),
        SheetColumn(TELLER, 12),
        SheetColumn(INVALID, 24),
        *(SheetColumn(title, 14) for title in item_titles(items)),
        SheetColumn(REASON, 24),
    )
    blank = ("",) * (len(items) + 3)
    rows = ((serial, _word(reading), *blank) for serial in serials for reading in readings)
    return write_list(path, Listing(columns, rows, sheet="录入"))


def _word(reading: Reading) -> str:
    return next(word for word, meant in _READINGS.items() if meant is reading)


def read_entries(
    path: Path,
    items: Sequence[BallotItemRow],
    prefix: str,
    *,
    only: Reading | None = None,
    progress: ProgressSink = ignore_progress,
) -> EntryWorkbook:
    """Read the first sheet of a workbook of entered ballots.

    `only` is the reading that is taken: rows of the other are passed over, and rows without a
    word in 录入 are of this one. Raises `KnownError` if the file
    cannot be read or its head lacks the serial or an item; a faulty row is refused by itself.
    """
    try:
        with open_workbook(take_copy(path, progress), progress) as messages:
            reader = _read_first_sheet(path, messages, items, prefix, only)
    except KnownError as error:
        if error.code.startswith("workbooks."):
            raise KnownError("ballots.form_not_read", reason=error) from None
        raise
    if reader is None:
        raise KnownError("ballots.no_head", file=path.name, column=SERIAL)
    return EntryWorkbook(tuple(reader.taken), tuple(reader.refused), reader.passed_over)


def _read_first_sheet(
    path: Path,
    messages: Iterable[Message],
    items: Sequence[BallotItemRow],
    prefix: str,
    only: Reading | None,
) -> _Rows | None:
    """Read the rows under the head of the first sheet; None where it has no head."""
    reader: _Rows | None = None
    for message in messages:
        if isinstance(message, SheetEnd):
            break
        if not isinstance(message, Rows):
            continue
        for number, cells in message.rows:
            texts = [_text(cell) for cell in cells]
            if reader is not None:
                if any(texts):
                    reader.read(number, texts)
            elif SERIAL in texts:
                head = {text: at for at, text in enumerate(texts) if text}
                reader = _Rows(path, head, items, prefix, only)
            elif number > _HEAD_WITHIN:
                return None
    return reader


class _Rows:
    """Reads the rows under one head."""

    def __init__(
        self,
        path: Path,
        head: Mapping[str, int],
        items: Sequence[BallotItemRow],
        prefix: str,
        only: Reading | None,
    ) -> None:
        self._titles = item_titles(items)
        missing = next((title for title in self._titles if title not in head), None)
        if missing is not None:
            raise KnownError("ballots.no_item", file=path.name, column=missing)
        self._head = head
        self._items = items
        self._prefix = prefix
        self._only = only
        self._seen: dict[tuple[str, Reading], int] = {}
        self.taken: list[EntryLine] = []
        self.refused: list[Told] = []
        self.passed_over = 0

    def read(self, row: int, texts: Sequence[str]) -> None:
        """Take or refuse one row, or pass over one of the reading that was not asked for."""
        word = _READINGS.get(_closed(self._cell(texts, READING)))
        if self._only is not None and word not in {None, self._only}:
            self.passed_over += 1
            return
        serial = self._cell(texts, SERIAL)
        try:
            line = self._draft(serial, texts)
        except KnownError as error:
            self.refused.append(refusal(error, row_of(row, serial)))
        else:
            self._seen[line.serial, line.reading] = row
            self.taken.append(EntryLine(row, line))

    def _draft(self, serial: str, texts: Sequence[str]) -> EntryDraft:
        found = read_serial(serial)
        if found is None:
            raise KnownError("ballots.row_serial")
        if found[0] != self._prefix:
            raise KnownError("ballots.row_elsewhere", prefix=self._prefix)
        reading = self._reading(self._cell(texts, READING))
        teller = self._cell(texts, TELLER)
        if not teller:
            raise KnownError("ballots.row_no_teller", column=TELLER)
        plain = written(*found)
        if (plain, reading) in self._seen:
            earlier = self._seen[plain, reading]
            raise KnownError("ballots.row_twice", row=earlier)
        invalid = self._invalid(_closed(self._cell(texts, INVALID)))
        words = [self._cell(texts, title) for title in self._titles]
        if invalid is None and not any(words):
            raise KnownError("ballots.row_empty", word=word(Mark.BLANK))
        marks = () if invalid else tuple(self._marks(words))
        reason = self._cell(texts, REASON)
        return EntryDraft(plain, reading, teller, marks, invalid, reason)

    def _reading(self, word: str) -> Reading:
        word = _closed(word)
        if not word and self._only is not None:
            return self._only
        if word not in _READINGS:
            raise KnownError("ballots.row_reading", column=READING)
        return _READINGS[word]

    def _invalid(self, word: str) -> Invalid | None:
        if not word:
            return None
        if word not in _REASONS:
            raise KnownError("ballots.row_invalid", known=InWords(Names(tuple(_REASONS))))
        return _REASONS[word]

    def _marks(self, words: Sequence[str]) -> Iterable[Mark]:
        for item, said in zip(self._items, words, strict=True):
            mark = _MARKS.get(_closed(said))
            if mark is None:
                raise KnownError("ballots.row_mark", item=item.label)
            yield mark

    def _cell(self, texts: Sequence[str], column: str) -> str:
        at = self._head.get(column)
        return texts[at] if at is not None and at < len(texts) else ""


def _closed(word: str) -> str:
    """Close up a word that was spaced out to fill its cell: 同 意."""
    return "".join(word.split())


def _text(cell: Cell) -> str:
    """Give a cell as text; what holds no value one could take is text that fits nowhere."""
    try:
        return text_of(cell).strip()
    except Unclear:
        return "?"
