"""Where everything of a mark sheet stands, exact, in hundredths of a millimetre from top left."""

from __future__ import annotations

from dataclasses import dataclass

from core.documents.fonts import Fonts
from core.documents.marksheet import MarkSheet


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


@dataclass(frozen=True, slots=True)
class MarkLayout:
    """A sheet with the place of everything on it, and the hash of both."""

    sheet: MarkSheet
    pages: tuple[PagePlace, ...]
    layout_hash: str  # 8 characters of A-Z and 2-7; printed in every code

    def geometry(self) -> dict[str, object]:
        """Give all positions as plain values for JSON: what a reader of scans needs."""
        raise NotImplementedError


def lay_out(sheet: MarkSheet, fonts: Fonts | None = None) -> MarkLayout:
    """Place a sheet on as many pages as its rows need."""
    raise NotImplementedError
