"""One paper's blocks onto pages: what is bound to what, and how a sparse last page is spared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from core.documents.cleaning import printable_line
from core.documents.closing import Closing
from core.documents.content import (
    Block,
    Box,
    Choices,
    Document,
    Fields,
    Heading,
    NewPage,
    Paragraph,
    People,
    Photos,
    Plates,
    Signatures,
    Space,
    Table,
)
from core.documents.flow import Pages, Piece, Placed, kept_together, nothing, room
from core.documents.fonts import Fonts
from core.documents.frame import Frame
from core.documents.marking import Marking
from core.documents.pen import Pen
from core.documents.photos import PhotoSetter
from core.documents.plates import PlateSetter
from core.documents.prose import Prose
from core.documents.ruled import Ruled
from core.documents.theme import THEMES, TIGHTER, Theme
from core.progress import Progress, ProgressSink

_STEP = 200
"""Rows between two reports of a long table's layout."""

_INTRODUCING = 2
"""Lines of a paragraph that stay with the table under it."""

_EPSILON = 0.01
_KEPT = 3
"""Lines of body that stay with what ends a paper (GB/T 9704 7.3.5.4: never a signature alone)."""

_SPARSE = 0.5
"""A last page that is filled less than this is saved where tighter lines can save it."""

_MOST_TIGHTENED = 40
"""Pages of a paper up to which one page less is worth tighter lines."""

_SECTION_LINES = 12
"""Lines of a last section up to which it moves whole to a last page that is nearly empty."""

_STILL_FILLED = 0.7
"""How much of the page before must stay filled for that."""


def lay_out(document: Document, fonts: Fonts, progress: ProgressSink) -> LaidPaper:
    """Place a paper on as few pages as its look allows without crowding.

    GB/T 9704 5.2.2 gives 22 lines a page and lets them be adjusted; a paper whose last page would
    be nearly empty is set with up to 24, if that saves the page. Where it does not, the last
    section begins the last page rather than leave it a few lines of its end.
    """
    paper = LaidPaper(document, fonts, THEMES[document.look], progress)
    if not paper.is_sparse:
        return paper
    for theme in TIGHTER[document.look]:
        tighter = LaidPaper(document, fonts, theme, progress)
        if len(tighter.pages) < len(paper.pages):
            return tighter
    paper.even_out()
    return paper


def addressed(addressee: str) -> str:
    """End an addressee with a full-width colon, once."""
    return printable_line(addressee).rstrip("：:") + "："


def _is_table(following: Sequence[Block]) -> bool:
    return bool(following) and isinstance(following[0], Table | Fields)


def _introducing(pieces: list[Piece]) -> list[Piece]:
    """Bind the last lines of a paragraph to the table that it introduces."""
    free = max(0, len(pieces) - _INTRODUCING)
    return pieces[:free] + [replace(piece, keep=True) for piece in pieces[free:]]


def _last_lines(pieces: Sequence[Piece], count: int, enough: float = math.inf) -> int:
    """Give where the last `count` pieces that are no empty room begin.

    Fewer will do where they are `enough` points high: a row of a register may be three lines.
    """
    at, high = len(pieces), 0.0
    while at and count and high < enough:
        at -= 1
        if not pieces[at].gap:
            count -= 1
            high += pieces[at].height
    return at


def _index(pieces: Sequence[Piece], wanted: Piece) -> int:
    """Give where the very piece `wanted` stands: two headings may be equal."""
    return next(at for at, piece in enumerate(pieces) if piece is wanted)


def signing_from(blocks: Sequence[Block]) -> int:
    """Give where the room to sign in begins with which a paper ends; it never stands alone."""
    last = len(blocks)
    while last and _signs(blocks[last - 1]):
        last -= 1
    return last


def _signs(block: Block) -> bool:
    """Tell whether a block is room to sign in, without meaning apart from what it ends."""
    if isinstance(block, Fields):
        return not any(value for _, value in block.pairs)
    return isinstance(block, Signatures | Space)


class LaidPaper:
    """One document placed on pages by one theme."""

    def __init__(
        self, document: Document, fonts: Fonts, theme: Theme, progress: ProgressSink
    ) -> None:
        self.theme = theme
        self.has_small_imprint = not theme.grid
        self._document = document
        self._theme = theme
        self._prose = prose = Prose(self._theme, fonts)
        self._closing = Closing(self._theme, prose)
        ruled, marking = Ruled(self._theme, fonts), Marking(self._theme, fonts)
        self._setters: dict[type[Block], Callable[[Any], Iterable[Piece]]] = {
            Heading: prose.heading,
            Paragraph: prose.paragraph,
            People: prose.people,
            Table: ruled.table,
            Fields: ruled.fields,
            Box: ruled.box,
            Plates: PlateSetter(self._theme, fonts).plates,
            Photos: PhotoSetter(self._theme, fonts).photos,
            Choices: marking.choices,
            Signatures: marking.signatures,
            Space: self._space,
        }
        self._signing: list[Piece] = []
        self._sections: list[Piece] = []
        self._body: list[Piece] = []
        self._frame = Frame(document, self._theme)
        self.pages = self._lay_out(progress)

    @property
    def is_sparse(self) -> bool:
        """Tell whether the last of a few pages is less than half filled."""
        if not 1 < len(self.pages) <= _MOST_TIGHTENED:
            return False
        return self._filled(self.pages[-1]) < _SPARSE

    def _filled(self, page: Sequence[Placed]) -> float:
        """Give which part of the height of `page` is used."""
        ends = (item.top + item.piece.height for item in page if not item.piece.at_foot)
        return (max(ends, default=self._theme.top) - self._theme.top) / self._theme.height

    def even_out(self) -> None:
        """Let the last section begin the last page, where that page only holds its end.

        Not where that would leave the page before it with a hole instead.
        """
        if not (self._theme.grid and self._sections):
            return
        lines = self._body[_index(self._body, self._sections[-1]) :]
        kept = sum(not piece.gap for piece in lines)
        if not _KEPT < kept <= _SECTION_LINES:
            return
        imprint = self._closing.imprint(self._document.head, small=self.has_small_imprint)
        pages = self._closed(self._body, imprint, kept)
        if len(pages) == len(self.pages) and self._filled(pages[-2]) >= _STILL_FILLED:
            self.pages = pages

    def _lay_out(self, progress: ProgressSink) -> list[list[Placed]]:
        pieces = self._body
        for number, piece in enumerate(self._pieces(), start=1):
            if number % _STEP == 0:
                progress(Progress(0, 1, "layout"))
            pieces.append(piece)
        head, grid = self._document.head, bool(self._theme.grid)
        self.has_small_imprint = not grid or self._closing.spills(head)
        pages = self._closed(pieces, self._closing.imprint(head, small=self.has_small_imprint))
        if not self.has_small_imprint and head.contact:
            small = self._closed(pieces, self._closing.imprint(head, small=True))
            if len(small) < len(pages):
                self.has_small_imprint = True
                return small
        return pages

    def _closed(
        self, pieces: list[Piece], imprint: list[Piece], kept: int = _KEPT
    ) -> list[list[Placed]]:
        """Place body and end; neither signatures nor the imprint stand on a page without body."""
        end = [*self._signing, *self._ending(), *imprint]
        body = pieces
        if end and len(pieces) > kept:
            enough = _KEPT * self._theme.line - _EPSILON if kept == _KEPT else math.inf
            first = _last_lines(pieces, kept, enough)
            body, end = pieces[:first], pieces[first:] + end
        theme = self._theme
        return Pages(theme.top, theme.height, theme.grid).fill([*body, *kept_together(end)])

    def draw(self, pen: Pen, number: int) -> None:
        """Draw page `number`, counted from 1."""
        pen.page(*self._theme.page)
        self._frame.draw(pen, number, len(self.pages))
        for item in self.pages[number - 1]:
            item.piece.draw(pen, item.top)
        pen.next_page()

    def _pieces(self) -> Iterator[Piece]:
        blocks = self._document.blocks
        last = signing_from(blocks)
        yield from self._opening()
        yield from chain.from_iterable(self._blocks(blocks[:last]))
        signing = self._blocks(blocks[last:], blocks[last - 1] if last else None)
        self._signing = list(chain.from_iterable(signing))

    def _opening(self) -> Iterator[Piece]:
        document, theme = self._document, self._theme
        if document.mark:
            yield from self._closing.mark(document)
        yield from self._prose.title(document.title)
        if theme.grid:
            if document.head.serial and not document.mark:
                yield from self._prose.centred(document.head.serial, theme.body)
            yield room(theme.line, on_grid=True)
        else:
            yield room(theme.line / 2)
        if document.addressee:
            text = addressed(document.addressee)
            yield from self._prose.lines(text, theme.body, indent=0, keep=True)

    def _blocks(
        self, blocks: Sequence[Block], previous: Block | None = None
    ) -> Iterator[Iterable[Piece]]:
        turn = False
        for at, block in enumerate(blocks, start=1):
            if isinstance(block, NewPage):
                turn = True
                continue
            if turn:
                yield [Piece(0.0, nothing, gap=True, new_page=True)]
                turn = False
            if isinstance(block, People) and not isinstance(previous, People):
                yield [room(self._theme.line, on_grid=True)]
            if isinstance(block, Heading) and previous is not None and not self._theme.grid:
                yield [room(self._theme.line / 3)]  # a form has no lines to stand on
            pieces = self._setters[type(block)](block)
            if isinstance(block, Heading) and block.level == 1:
                pieces = list(pieces)
                self._sections += pieces[:1]
            if isinstance(block, Paragraph) and _is_table(blocks[at : at + 1]):
                pieces = _introducing(list(pieces))
            yield pieces
            previous = block

    def _space(self, space: Space) -> list[Piece]:
        return [room(self._theme.line * space.lines, on_grid=True)]

    def _ending(self) -> Iterator[Piece]:
        """Attachments, signature, note; minutes show issuer and date under their mark instead."""
        document = self._document
        yield from self._closing.attachments(document.attachments)
        signed = document.signed
        if signed and (signed.seal or not document.mark):
            yield from self._closing.signature(signed, document.note)
        elif document.note:
            yield from self._closing.note(document.note)
