"""A roster file from its messages to a draft: header, data rows, totals, titles and notes.

Every row goes somewhere and is counted there. The meaning of one data row is in `persons.py` and
`cells.py`; the database is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from core.errors import KnownError
from core.law.findings import Names
from core.law.shares import area_text
from core.phrases import InWords, listed
from core.progress import Progress, ProgressSink, ignore_progress
from core.rosters.cells import read_area
from core.rosters.columns import (
    SEARCHED_ROWS,
    Field,
    Header,
    SaidColumns,
    apply_mapping,
    find_header,
    headings,
    is_heading,
    lacking_columns,
    party_heading,
    recall,
)
from core.rosters.data_rows import RowReader
from core.rosters.doubts import question_addresses
from core.rosters.drafts import ColumnRead, RosterDraft
from core.text.cleaning import clean
from core.workbooks.cells import Cell, Number, Unclear, column_letters, number_text
from core.workbooks.reading import Message, Rows, SheetEnd, SheetStart

MAX_DATA_ROWS = 200_000
_MERGED_ROWS = 200_000

_TOTAL = re.compile(r"(?:总|合|共|小)\s*计(?:[:：(（].*)?|总和|汇总")
_NOTE = re.compile(
    r"(?:注|备\s*注|说\s*明|附|制\s*表|填\s*表|填报|审\s*核|复\s*核|负责人|单位|日期|统计|以上|本表|打印|导出|第.{1,4}页|共.{1,4}页|\*|※|经办)"
)

_LONG_NOTE = 15


def gather(
    file: str,
    messages: Iterable[Message],
    mapping: SaidColumns | None = None,
    progress: ProgressSink = ignore_progress,
    remembered: Mapping[str, SaidColumns] | None = None,
) -> RosterDraft:
    """Read a whole file. Raises `KnownError` where no sheet has the columns needed.

    `mapping` is the clerk's word on this file, `remembered` on files with headers seen before.
    """
    draft = RosterDraft(file, said=mapping)
    unfit: list[KnownError] = []
    sheet: _Sheet | None = None
    best: Header | None = None
    party = ""
    read = 0
    for message in messages:
        match message:
            case SheetStart():
                sheet = _Sheet(draft, message, remembered or {}, unfit)
            case Rows(rows) if sheet is not None:
                read += len(rows)
                progress(Progress(read, 0, file))
                sheet.take(rows)
                if draft.counts.read > MAX_DATA_ROWS:
                    raise KnownError("rosters.too_many_rows", file=file, limit=MAX_DATA_ROWS)
            case SheetEnd(height, blank) if sheet is not None:
                sheet.end(height, blank)
                best = _better(best, sheet.header_seen)
                party = party or sheet.party_heading
    if not draft.fields:
        raise unfit[0] if unfit else _no_header(file, best, party)
    if draft.counts.read == 0:
        raise KnownError("rosters.no_rows", file=file)
    draft.drop_poisoned()
    question_addresses(draft)
    return draft


def _better(one: Header | None, other: Header | None) -> Header | None:
    if one is None or other is None:
        return one or other
    return other if len(other.columns) > len(one.columns) else one


def _no_header(file: str, best: Header | None, party: str) -> KnownError:
    if party:
        return KnownError("rosters.party_roster", file=file, heading=party)
    if best is None:
        return KnownError("rosters.no_header", file=file)
    return KnownError(
        "rosters.missing_columns",
        file=file,
        row=best.row,
        columns=InWords(Names(tuple(lacking_columns(best)))),
    )


class _Sheet:
    """One worksheet on its way into the draft."""

    def __init__(
        self,
        draft: RosterDraft,
        start: SheetStart,
        remembered: Mapping[str, SaidColumns],
        unfit: list[KnownError],
    ) -> None:
        self.header_seen: Header | None = None
        self.party_heading = ""
        self._draft = draft
        self._start = start
        self._remembered = remembered
        self._unfit = unfit
        self._waiting: list[tuple[int, list[Cell]]] | None = []
        self._reader: RowReader | None = None
        self._header: Header | None = None
        self._fill = _merged_below(start)
        self._tops: dict[tuple[int, int], Cell] = {}
        self._totals = _Totals()

    def take(self, rows: list[tuple[int, list[Cell]]]) -> None:
        if self._waiting is None:
            self._take_rows(rows)
            return
        self._waiting += rows
        if len(self._waiting) > SEARCHED_ROWS:
            self._settle()

    def end(self, height: int, blank: int) -> None:
        counts = self._draft.counts
        if self._waiting is not None:
            self._settle()
        counts.in_file += height
        counts.blank += blank
        if self._reader is None:
            return
        self._totals.check(self._draft, self._start.name, self._reader)
        self._reader.finish()
        hidden = sorted(row for row in self._start.hidden_rows if row <= height)
        if hidden:
            self._draft.warn("rosters.hidden_rows", self._start.name, 0, rows=_ranges(hidden))
        if self._start.far_cells:
            self._draft.warn(
                "rosters.far_cells_left", self._start.name, 0, count=self._start.far_cells
            )

    def _settle(self) -> None:
        """Decide on the header, once enough rows are there; a sheet without one is skipped."""
        rows, self._waiting = self._waiting or [], None
        counts, said = self._draft.counts, self._draft.said
        if said is not None and said.sheets and self._start.name not in said.sheets:
            counts.skipped += len(rows)
            return
        header = self._find_header(rows)
        if header is None or self._start.hidden:
            counts.skipped += len(rows)
            if rows:
                code = "rosters.hidden_sheet" if self._start.hidden else "rosters.sheet_skipped"
                self._draft.warn(code, self._start.name, 0)
            return
        self._header = header
        self._reader = RowReader(self._draft, self._start.name, header)
        self._draft.fields |= {str(field) for field in header.columns}
        self._draft.header_rows[self._start.name] = header.row
        self._draft.columns += _columns_read(self._start.name, header)
        self._draft.ignored_columns += header.ignored
        self._draft.signature = self._draft.signature or header.signature
        for number, _ in rows:
            counts.titles += number < header.first_row
            counts.headers += header.first_row <= number <= header.row
        self._take_rows([row for row in rows if row[0] > header.row])

    def _find_header(self, rows: Sequence[tuple[int, list[Cell]]]) -> Header | None:
        texts = [
            (number, [cell if isinstance(cell, str) else "" for cell in cells])
            for number, cells in rows[: SEARCHED_ROWS + 1]
        ]
        said = self._draft.said or recall(self._remembered, texts)
        try:
            header = find_header(texts) if said is None else apply_mapping(said, texts)
        except KnownError as error:  # another sheet of the workbook may fit
            self._unfit.append(error)
            return None
        self.header_seen = header
        if header is not None and not lacking_columns(header):
            return header
        cells = (text.strip() for _, row in texts for text in row)
        self.party_heading = party_heading(cells)
        return None

    def _take_rows(self, rows: list[tuple[int, list[Cell]]]) -> None:
        reader = self._reader
        if reader is None:
            self._draft.counts.skipped += len(rows)
            return
        for number, cells in rows:
            if self._fill:
                self._fill_merged(number, cells)
            if reader.has_room(cells) and not self._is_aside(cells):
                self._draft.counts.read += 1
                reader.take(number, cells)
            else:
                self._take_other(number, cells)

    def _fill_merged(self, number: int, cells: list[Cell]) -> None:
        """Give every row of a merged cell its text; an area is not repeated, it counts once."""
        assert self._header is not None  # noqa: S101 - rows are taken after the header
        for top, column in self._fill.get(number, ()):
            if number == top:
                if column < len(cells):
                    self._tops[top, column] = cells[column]
            elif column != self._header.columns[Field.AREA]:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = cells[column] or self._tops.get((top, column), "")

    def _is_aside(self, cells: Sequence[Cell]) -> bool:
        """Tell whether a row is no dwelling's although something stands in the room's column."""
        assert self._header is not None  # noqa: S101 - rows are taken after the header
        owner = _text(cells, self._header.columns[Field.OWNER])
        area = _text(cells, self._header.columns[Field.AREA])
        if owner and area:
            return not area[0].isdecimal() and is_heading(area, self._header)
        said = [text for index in range(len(cells)) if (text := _text(cells, index))]
        return self._is_total(cells) or (not owner and not area and bool(_NOTE.match(said[0])))

    def _is_total(self, cells: Sequence[Cell]) -> bool:
        assert self._header is not None  # noqa: S101 - rows are taken after the header
        owner = _text(cells, self._header.columns.get(Field.OWNER))
        if owner and not _TOTAL.fullmatch(owner):
            return False
        return any(
            isinstance(cell, str)
            and not isinstance(cell, Number)
            and _TOTAL.fullmatch(cell.strip())
            for cell in cells
        )

    def _take_other(self, number: int, cells: list[Cell]) -> None:
        """Place a row that names no dwelling: blank, a repeated header, a total, a note, or bad."""
        counts = self._draft.counts
        header = self._header
        assert header is not None  # noqa: S101 - rows are taken after the header
        serial = header.columns.get(Field.SERIAL)
        said = [
            cell.strip() if isinstance(cell, str) else "?"
            for index, cell in enumerate(cells)
            if index != serial or not (isinstance(cell, str) and _is_number(cell))
        ]
        said = [clean(text) for text in said if text]
        owner = _text(cells, header.columns.get(Field.OWNER))
        area = _text(cells, header.columns.get(Field.AREA))
        if not said:
            counts.blank += 1
        elif self._is_total(cells):
            counts.totals += 1
            self._totals.add(number, said, area, self._reader)
        elif self._is_header(said):
            counts.headers += 1
        elif _is_note(said, owner, area):
            counts.notes += 1
        else:
            counts.read += 1
            column = header.columns.get(Field.ROOM, header.columns.get(Field.ADDRESS, 0))
            self._draft.refuse(
                "rosters.row_no_room", self._start.name, number, column_letters(column + 1)
            )
            assert self._reader is not None  # noqa: S101 - it is made with the header
            self._reader.leave_unplaced(cells)

    def _is_header(self, said: Sequence[str]) -> bool:
        """A header is printed again at the top of each page; most of its texts are headings."""
        assert self._header is not None  # noqa: S101 - rows are taken after the header
        return 2 * sum(is_heading(text, self._header) for text in said) > len(said)


def _is_note(said: Sequence[str], owner: str, area: str) -> bool:
    if area and (owner or len(said) > 1):
        return False
    return bool(_NOTE.match(said[0])) or (len(said) == 1 and len(said[0]) >= _LONG_NOTE)


def _text(cells: Sequence[Cell], column: int | None) -> str:
    if column is None or column >= len(cells):
        return ""
    cell = cells[column]
    return cell if isinstance(cell, str) else "?"  # the reader gave it clean


def _columns_read(sheet: str, header: Header) -> tuple[ColumnRead, ...]:
    return tuple(
        ColumnRead(sheet, column_letters(column + 1), headings()[field].label, header.title(field))
        for field, column in sorted(header.columns.items(), key=lambda item: item[1])
    )


def _merged_below(start: SheetStart) -> dict[int, list[tuple[int, int]]]:
    """Tell for each row which merged cells cover it: (top row, column index)."""
    fill: dict[int, list[tuple[int, int]]] = {}
    for top, left, bottom, _ in start.merged:
        if bottom == top or bottom - top > _MERGED_ROWS:
            continue
        for row in range(top, bottom + 1):
            fill.setdefault(row, []).append((top, left - 1))
        if len(fill) > _MERGED_ROWS:
            break
    return fill


def _ranges(rows: Sequence[int]) -> InWords:
    """Name rows shortly: 3-5, 9."""
    parts: list[list[int]] = []
    for row in rows:
        if parts and row == parts[-1][-1] + 1:
            parts[-1] = [parts[-1][0], row]
        else:
            parts.append([row])
    return listed("-".join(map(str, part)) for part in parts)


class _Totals:
    """The totals rows of a sheet, compared with what was read above them."""

    def __init__(self) -> None:
        self._said: list[tuple[int, bool, Decimal | None, int | None, Decimal, int]] = []

    def add(self, row: int, said: Sequence[str], area: str, reader: RowReader | None) -> None:
        assert reader is not None  # noqa: S101 - totals stand below a header
        homes = next(
            (int(m[1]) for text in said if (m := re.search(r"(\d+)\s*[户套]", text))), None
        )
        try:
            total = read_area_total(area)
        except Unclear:
            total = None
        partial = any(text.startswith("小") for text in said)
        self._said.append((row, partial, total, homes, reader.area_read, reader.dwellings_read))

    def check(self, draft: RosterDraft, sheet: str, reader: RowReader) -> None:
        """Warn where a total differs from the sum of the dwellings it stands under."""
        area_before, homes_before = Decimal(0), 0
        for row, partial, total, homes, area, count in self._said:
            area_here = area - area_before if partial else reader.area_read
            count_here = count - homes_before if partial else reader.dwellings_read
            if partial:
                area_before, homes_before = area, count
            if total is not None and total != area_here:
                draft.warn(
                    "rosters.total_area", sheet, row,
                    said=area_text(total), read=area_text(area_here),
                )  # fmt: skip
            if homes is not None and homes != count_here:
                draft.warn("rosters.total_dwellings", sheet, row, said=homes, read=count_here)


def read_area_total(text: str) -> Decimal | None:
    """Read the sum in a totals row, which may exceed what one dwelling can have."""
    if not text:
        return None
    plain = re.sub(r"[,，㎡\s]|平方米|m2|m²", "", number_text(text) if _is_number(text) else text)
    if not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return read_area(text)
    return Decimal(plain)


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d+(?:\.\d+)?(?:e[+-]?\d+)?", text))
