"""Which column of a sheet holds what: the header is found and read, or the clerk's word is taken.

The headings that rosters use are data, in resources/rosters/columns.toml. Nothing of the rows below
the header is read here.
"""

from __future__ import annotations

import difflib
import enum
import hashlib
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core import paths
from core.errors import KnownError
from core.text.cleaning import clean, narrow
from core.workbooks.cells import column_number

SEARCHED_ROWS = 30
"""A header lies within the first rows, below titles, notes and blank lines."""
_ALIKE = 4 / 5
_TOO_SHORT = 2
_ROOM_FOR_MORE = 8


class Field(enum.StrEnum):
    """What a column may hold."""

    BUILDING = "building"
    ENTRANCE = "entrance"
    ROOM = "room"
    ADDRESS = "address"
    USE = "use"
    AREA = "area"
    AREA_SOURCE = "area_source"
    AREA_DATE = "area_date"
    OWNER = "owner"
    CO_OWNER = "co_owner"
    CO_OWNER_DOCUMENT = "co_owner_document"
    CO_OWNER_PHONE = "co_owner_phone"
    PHONE = "phone"
    DOCUMENT_KIND = "document_kind"
    DOCUMENT = "document"
    RELATION = "relation"
    SHARE = "share"
    PARTY = "party"
    DELIVERED = "delivered"
    FAMILY = "family"
    TENANT = "tenant"
    NOTE = "note"
    SERIAL = "serial"


@dataclass(frozen=True, slots=True)
class Heading:
    """How a field is headed."""

    label: str
    names: frozenset[str]
    parts: tuple[str, ...]
    never: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """Where a table begins: its last header row, from 1, and the index of each field's column."""

    row: int
    first_row: int
    columns: Mapping[Field, int]
    titles: tuple[str, ...]

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings that no field was found for."""
        taken = set(self.columns.values())
        return tuple(t for index, t in enumerate(self.titles) if t and index not in taken)

    def title(self, field: Field) -> str:
        """Give the heading of a field's column; a column named by its letters may have none."""
        column = self.columns.get(field, len(self.titles))
        return self.titles[column] if column < len(self.titles) else ""

    @property
    def signature(self) -> str:
        """The same for every file of the same kind, so that a mapping can be remembered."""
        return _signature(self.titles)


@dataclass(frozen=True, slots=True)
class SaidColumns:
    """The clerk's own word: field to heading or column letters, and the header's row if given.

    A field said to be "" is in no column, whatever its heading is like. `sheets` names those to
    read; all of them where it is empty.
    """

    columns: Mapping[Field, str]
    row: int | None = None
    sheets: frozenset[str] = frozenset()


def _signature(titles: Sequence[str]) -> str:
    return hashlib.sha256("|".join(titles).rstrip("|").encode()).hexdigest()


@cache
def headings() -> Mapping[Field, Heading]:
    """Read the table of headings."""
    path = paths.resources() / "rosters" / "columns.toml"
    return {
        Field(name): Heading(
            entry["label"],
            frozenset(map(_bare, entry["names"])),
            tuple(map(_bare, entry.get("parts", ()))),
            tuple(map(_bare, entry.get("never", ()))),
        )
        for name, entry in tomllib.loads(path.read_text("utf-8")).items()
    }


_PARTY = re.compile(
    r"入党(?:时间|日期)|转正(?:时间|日期)|党龄|所在(?:党)?支部|党支部(?:名称)?|组织关系(?:所在.*)?"
)


def party_heading(titles: Iterable[str]) -> str:
    """Give the title that only a register of party members has; nothing where there is none."""
    return next((text for text in titles if _PARTY.fullmatch(text)), "")


def is_heading(text: str, header: Header) -> bool:
    """Tell whether a text below the header is one of its headings once more."""
    bare = _bare(text)
    return bare in header.titles or any(bare in headings()[f].names for f in header.columns)


def _bare(title: str) -> str:
    """Strip what differs between two ways to write one heading: spaces, units, brackets, stars."""
    text = narrow(clean(title)).lower()
    text = re.sub(
        r"\((?:㎡|m2|m²|平方米|平米|平方|必填|选填|[\u4e00-\u9fff]{0,4}填写?)\)", "", text
    )
    return re.sub(r"[^\w㐀-鿿]|㎡|m2|m²|平方米|_", "", text)


def find_header(rows: Sequence[tuple[int, Sequence[str]]]) -> Header | None:
    """Find the header among the first rows of a sheet; None where there is none.

    Two rows may make one header: "业主信息" above "姓名" and "电话".
    """
    best: Header | None = None
    for index, (number, cells) in enumerate(rows[:SEARCHED_ROWS]):
        candidates = [Header(number, number, *_read(cells, None))]
        if index + 1 < len(rows) and rows[index + 1][0] == number + 1:
            below = rows[index + 1][1]
            candidates.append(Header(number + 1, number, *_read(below, cells)))
        for header in candidates:
            if best is None or len(header.columns) > len(best.columns):
                best = header
    return best if best is not None and len(best.columns) > 1 and _certain(best) else None


def _certain(header: Header) -> bool:
    """A title that names the owners is not a header; most of a header's headings are known."""
    return not lacking_columns(header) or len(header.columns) >= len(header.ignored)


def lacking_columns(header: Header) -> tuple[str, ...]:
    """Name, in Chinese, the columns that no roster can do without."""
    known = headings()
    missing = []
    if not {Field.ROOM, Field.ADDRESS} & set(header.columns):
        missing.append(known[Field.ROOM].label)
    missing += [known[f].label for f in (Field.OWNER, Field.AREA) if f not in header.columns]
    return tuple(missing)


def _read(
    cells: Sequence[str], above: Sequence[str] | None
) -> tuple[dict[Field, int], tuple[str, ...]]:
    titles = _titles(cells, above)
    scores: list[tuple[int, int, Field]] = []
    for index, title in enumerate(titles):
        for order, field in enumerate(Field):
            if score := max(_score(name, field) for name in title):
                scores.append((-score * 100 + order, index, field))
    columns: dict[Field, int] = {}
    taken: set[int] = set()
    for _, index, field in sorted(scores):
        if field not in columns and index not in taken:
            columns[field] = index
            taken.add(index)
    return columns, tuple(title[0] for title in titles)


def _titles(cells: Sequence[str], above: Sequence[str] | None) -> list[tuple[str, ...]]:
    """Give each column's heading in the ways it may be read, the plainest first."""
    own = [_bare(cell) for cell in cells]
    if above is None:
        return [(title,) for title in own]
    upper: list[str] = []
    for cell in above:  # a merged cell's text stands in its first column only
        upper.append(_bare(cell) or (upper[-1] if upper else ""))
    titles: list[tuple[str, ...]] = []
    for index in range(max(len(own), len(upper))):
        low = own[index] if index < len(own) else ""
        high = upper[index] if index < len(upper) else (upper[-1] if upper else "")
        titles.append((high + low, low) if low else (high,))
    return titles


@cache
def _score(title: str, field: Field) -> int:
    """Say how well a heading fits: 4 the very name, 3 holds it, 2 is like it, 0 not at all."""
    heading = headings()[field]
    if not title:
        return 0
    if title in heading.names:
        return 4
    if len(title) > max(map(len, heading.names)) + _ROOM_FOR_MORE or any(
        n in title for n in heading.never
    ):
        return 0
    if any(part in title for part in heading.parts):
        return 3
    if len(title) <= _TOO_SHORT or re.search(r"\d", title):  # alike by chance, or data
        return 0
    return 2 if difflib.get_close_matches(title, heading.names, 1, cutoff=_ALIKE) else 0


def recall(
    known: Mapping[str, SaidColumns], rows: Sequence[tuple[int, Sequence[str]]]
) -> SaidColumns | None:
    """Find what the clerk once said of a header like one of these rows."""
    for number, cells in rows[:SEARCHED_ROWS] if known else ():
        if said := known.get(_signature([_bare(cell) for cell in cells])):
            return SaidColumns(said.columns, number)
    return None


def apply_mapping(mapping: SaidColumns, rows: Sequence[tuple[int, Sequence[str]]]) -> Header:
    """Read the header as the clerk said. Raises `KnownError` where a heading is not there."""
    guess = find_header(rows)
    number = mapping.row or (guess.row if guess else None)
    cells = next((cells for n, cells in rows if n == number), None)
    if number is None or cells is None:
        raise KnownError("rosters.mapping_row", row=mapping.row or "?")
    titles = tuple(_bare(cell) for cell in cells)
    columns = dict(guess.columns) if guess and guess.row == number else {}
    for field, said in mapping.columns.items():
        if not said:
            columns.pop(field, None)
        elif _bare(said) in titles:
            columns[field] = titles.index(_bare(said))
        elif re.fullmatch(r"[A-Za-z]{1,2}", said):
            columns[field] = column_number(said.upper()) - 1
        else:
            raise KnownError("rosters.mapping_column", column=said)
    said_columns = {columns[field] for field in mapping.columns if field in columns}
    kept = {f: c for f, c in columns.items() if f in mapping.columns or c not in said_columns}
    return Header(number, guess.first_row if guess else number, kept, titles)
