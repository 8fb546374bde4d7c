"""Where everything of a mark sheet stands, exact, in hundredths of a millimetre from top left.

The page is a ladder of slots 16.5 mm high whose rungs meet the fold lines at a third and two thirds
of the paper, so that no fold ever crosses a box.
"""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass, replace

from core.canonical import digest_of
from core.documents.fonts import Fonts, load_fonts
from core.documents.marksheet import MOST_OPTIONS, MarkSection, MarkSheet
from core.documents.marktext import MarkText
from core.errors import KnownError

PAGE = (21000, 29700)
CORNER = 900  # side of a corner mark
CORNER_CENTRE = 1400  # from both edges; copiers leave out 4 to 5 mm
CODE = 2500  # side of a QR code
CODES = ((16050, 1200), (2450, 26000))  # upper left corners: top right, bottom left
LEAST_MODULE = 60  # a scan at 100 dpi reads no smaller one surely
BOX = 700  # side of a box to mark
COLUMN = 2800  # from one option's box to the next
SLOT = 1650
FOLDS = (9900, 19800)
TABLE = (2000, 19000)  # left and right edge
LABEL_LEFT = 3100
ROW_MARKS = (1400, 19600)  # centres of the row codes
ROW_CELL = (200, 140)  # width and height of a row code's cell
ROW_CELLS = 7  # black, five bits, black
MOST_CODES = 31
STAMP = (14000, 23700, 4500)  # left, top, side
SIGNATURES = (2000, 13500, 1050)  # left, right, height of a line
MOST_SIGNATURES = 8
MOST_REPEATED = 2  # facts on further pages: one line of them
SIGNATURES_END = 25600
TABLE_END = 24750
TABLE_END_WITH_STAMP = 23100
_SHORT = 4  # rows of a section that is rather moved to the next page than parted
CONTINUED = 4950  # where the table begins on further pages, at the earliest


@dataclass(frozen=True, slots=True)
class BoxPlace:
    """The centre of one box to mark."""

    option: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class RowPlace:
    """One row on a page; `code` is the 5-bit pattern printed left and right of it."""

    section: int
    index: int  # in its section
    number: int
    label: str
    code: int
    top: int
    bottom: int
    boxes: tuple[BoxPlace, ...]


@dataclass(frozen=True, slots=True)
class HeadPlace:
    """A section's head on a page (repeated where the section goes on)."""

    section: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PagePlace:
    """One page: its heads and rows, top to bottom."""

    page: int  # from 1
    heads: tuple[HeadPlace, ...]
    rows: tuple[RowPlace, ...]

    @property
    def end(self) -> int:
        """Where the table ends."""
        return self.rows[-1].bottom


@dataclass(frozen=True, slots=True)
class MarkLayout:
    """A sheet with the place of everything on it, and the hash of both."""

    sheet: MarkSheet
    pages: tuple[PagePlace, ...]
    layout_hash: str  # 8 characters of A-Z and 2-7; printed in every code

    def geometry(self) -> dict[str, object]:
        """Give all positions as plain values for JSON: what a reader of scans needs."""
        return _geometry(self.pages)


def lay_out(sheet: MarkSheet, fonts: Fonts | None = None) -> MarkLayout:
    """Place a sheet on as many pages as its rows need.

    Raises KnownError "documents.row_too_long", "documents.instructions_too_long" or
    "documents.imprint_too_long" for words that no page can hold, ValueError for a sheet that no
    reader could read or nobody could sign.
    """
    if len(sheet.signatures) > MOST_SIGNATURES:
        raise ValueError(f"{len(sheet.signatures)} signatures, {MOST_SIGNATURES} are possible")
    for section in sheet.sections:
        if not 1 <= len(section.options) <= MOST_OPTIONS:
            raise ValueError(f"a section has {len(section.options)} options, 1 to 4 are possible")
    if sheet.repeated > min(MOST_REPEATED, len(sheet.facts)):
        raise ValueError(f"{sheet.repeated} facts are repeated, {MOST_REPEATED} are possible")
    if not any(section.rows for section in sheet.sections):
        raise ValueError("a mark sheet without rows")
    pages = _Ladder(sheet, MarkText(sheet, fonts or load_fonts())).climb()
    content = {
        "geometry": _geometry(pages),
        "sections": [asdict(section) for section in sheet.sections],
    }
    digest = bytes.fromhex(digest_of(content))
    return MarkLayout(sheet, pages, base64.b32encode(digest)[:8].decode("ascii"))


class _Ladder:
    """Climbs down the slots of as many pages as it takes."""

    def __init__(self, sheet: MarkSheet, text: MarkText) -> None:
        self._sheet = sheet
        self._text = text
        self._pages: list[PagePlace] = []
        self._heads: list[HeadPlace] = []
        self._rows: list[RowPlace] = []
        self._top = self._below(text.opening_end())
        again = self._below(text.repeated_end()) if sheet.repeated else CONTINUED
        self._continued = max(CONTINUED, again)
        if max(self._top, self._continued) > TABLE_END:
            raise KnownError("documents.instructions_too_long")
        if text.imprint() is None:
            raise KnownError("documents.imprint_too_long")

    def climb(self) -> tuple[PagePlace, ...]:
        """Place every row; the last page keeps room for signatures and the stamp."""
        ordinal = 0
        for number, section in enumerate(self._sheet.sections):
            for index, row in enumerate(section.rows):
                ordinal += 1
                height = SLOT * self._text.row_slots(section, row)
                need = height if index else self._least(section)
                if self._top + need > TABLE_END and self._top > self._continued:
                    self._turn()
                if self._top + need > TABLE_END:
                    raise KnownError("documents.row_too_long", number=row.number)
                if index == 0 or not self._heads:
                    self._head(number, section)
                code = (ordinal - 1) % MOST_CODES + 1
                boxes = _boxes(section, self._top + SLOT // 2)
                bottom = self._top + height
                place = RowPlace(
                    number, index, row.number, row.label, code, self._top, bottom, boxes
                )
                self._rows.append(place)
                self._top = bottom
        self._turn()
        self._free_the_end()
        return tuple(self._pages)

    def _least(self, section: MarkSection) -> int:
        """Give what a section needs of a page to begin there: all of it when it is short."""
        slots = [self._text.row_slots(section, row) for row in section.rows]
        begin = slots if len(slots) <= _SHORT else slots[:1]
        return SLOT * (self._text.head_slots(section) + sum(begin))

    def _head(self, number: int, section: MarkSection) -> None:
        bottom = self._top + SLOT * self._text.head_slots(section)
        self._heads.append(HeadPlace(number, self._top, bottom))
        self._top = bottom

    def _turn(self) -> None:
        page = PagePlace(len(self._pages) + 1, tuple(self._heads), tuple(self._rows))
        self._pages.append(page)
        self._heads, self._rows = [], []
        self._top = self._continued

    def _free_the_end(self) -> None:
        """Move rows that stand where signatures and stamp must be to one more page."""
        lines = (len(self._sheet.signatures) + 1) // 2
        limit = SIGNATURES_END - lines * SIGNATURES[2] if lines else TABLE_END
        if self._sheet.stamp:
            limit = min(limit, TABLE_END_WITH_STAMP)
        last = self._pages[-1]
        if last.end <= limit:
            return
        moved = [row for row in last.rows if row.bottom > limit]
        stay = last.rows[: len(last.rows) - len(moved)]
        heads = tuple(h for h in last.heads if any(row.section == h.section for row in stay))
        if not stay and len(self._pages) > 1:
            self._pages.pop()
        else:  # the first page stays for its opening, even when no row does
            self._pages[-1] = replace(last, rows=stay, heads=heads)
        for row in moved:
            section = self._sheet.sections[row.section]
            if all(head.section != row.section for head in self._heads):
                self._head(row.section, section)
            height = row.bottom - row.top
            boxes = _boxes(section, self._top + SLOT // 2)
            self._rows.append(replace(row, top=self._top, bottom=self._top + height, boxes=boxes))
            self._top += height
        self._turn()

    @staticmethod
    def _below(end: int) -> int:
        """Give the first rung of the ladder at or below `end`."""
        return FOLDS[0] + -((FOLDS[0] - end) // SLOT) * SLOT


def _boxes(section: MarkSection, y: int) -> tuple[BoxPlace, ...]:
    first = TABLE[1] - COLUMN * len(section.options) + COLUMN // 2
    return tuple(
        BoxPlace(option, first + COLUMN * column, y)
        for column, option in enumerate(section.options)
    )


def corners() -> tuple[tuple[int, int], ...]:
    """Give the centres of the corner marks 0 to 3: top left, top right, bottom right and left."""
    near, right, bottom = CORNER_CENTRE, PAGE[0] - CORNER_CENTRE, PAGE[1] - CORNER_CENTRE
    return (near, near), (right, near), (right, bottom), (near, bottom)


def row_code_cells(code: int) -> tuple[bool, ...]:
    """Give a row code's cells from top to bottom, True for black."""
    return (True, *(bool(code >> bit & 1) for bit in range(4, -1, -1)), True)


def _geometry(pages: tuple[PagePlace, ...]) -> dict[str, object]:
    return {
        "unit": "0.01 mm from the top left corner",
        "page": list(PAGE),
        "corners": [{"id": i, "x": x, "y": y} for i, (x, y) in enumerate(corners())],
        "corner_size": CORNER,
        "codes": [{"left": x, "top": y, "size": CODE} for x, y in CODES],
        "box_size": BOX,
        "row_marks": {"x": list(ROW_MARKS), "cell": list(ROW_CELL), "cells": ROW_CELLS},
        "pages": [
            {
                "page": page.page,
                "rows": [
                    {
                        "section": row.section,
                        "number": row.number,
                        "code": row.code,
                        "y": row.boxes[0].y,
                        "top": row.top,
                        "bottom": row.bottom,
                        "boxes": [{"option": b.option, "x": b.x, "y": b.y} for b in row.boxes],
                    }
                    for row in page.rows
                ],
            }
            for page in pages
        ],
    }
