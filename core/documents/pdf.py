"""A Document value drawn as PDF: its blocks onto pages, head and foot around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import chain
from typing import Any

from core.documents import official
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
    Signatures,
    Space,
    Table,
)
from core.documents.flow import Pages, Piece, Placed, kept_together, nothing, room
from core.documents.fonts import Fonts, drawing, load_fonts
from core.documents.frame import Frame
from core.documents.marking import Marking
from core.documents.pen import Pen
from core.documents.prose import Prose
from core.documents.ruled import Ruled
from core.documents.theme import THEMES
from core.progress import Progress, ProgressSink, ignore_progress

_STEP = 200
"""Rows between two reports of a long table's layout."""

_INTRODUCING = 2
"""Lines of a paragraph that stay with the table under it."""


def render(
    document: Document, *, fonts: Fonts | None = None, progress: ProgressSink = ignore_progress
) -> bytes:
    """Draw one paper; the same input gives the same bytes.

    Raises KnownError "documents.missing_characters" with every character that no face has, before
    anything is drawn; Cancelled when `progress` says so.
    """
    return render_all((document,), fonts=fonts, progress=progress)


def render_all(
    documents: Sequence[Document],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw several papers into one file; each counts its own pages."""
    if not documents:
        raise ValueError("nothing to draw")
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain.from_iterable(map(texts_of, documents)))
        papers = [_Paper(document, fonts) for document in documents]
        laid = [paper.lay_out(progress) for paper in papers]
        width, height = THEMES[documents[0].look].page
        title = printable_line(documents[0].title)
        pen = Pen(fonts, title, width=width, height=height)
        total, done = sum(map(len, laid)), 0
        for paper, pages in zip(papers, laid, strict=True):
            for number, placed in enumerate(pages, start=1):
                progress(Progress(done, total, "绘制"))
                paper.draw(pen, placed, number, len(pages))
                done += 1
        data = pen.finish()
        progress(Progress(total, total, "绘制"))
        return data


def pages_of(documents: Sequence[Document], *, fonts: Fonts | None = None) -> int:
    """Tell how many pages `render_all` would draw, without drawing them."""
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain.from_iterable(map(texts_of, documents)))
        return sum(len(_Paper(document, fonts).lay_out(ignore_progress)) for document in documents)


def texts_of(value: object) -> Iterator[str]:
    """Give every text in a value of frozen rows and tuples, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def _is_table(following: Sequence[Block]) -> bool:
    return bool(following) and isinstance(following[0], Table | Fields)


def _introducing(pieces: list[Piece]) -> list[Piece]:
    """Bind the last lines of a paragraph to the table that it introduces."""
    free = max(0, len(pieces) - _INTRODUCING)
    return pieces[:free] + [replace(piece, keep=True) for piece in pieces[free:]]


class _Paper:
    """One document with everything that sets it."""

    def __init__(self, document: Document, fonts: Fonts) -> None:
        self._document = document
        self._theme = THEMES[document.look]
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
            Choices: marking.choices,
            Signatures: marking.signatures,
            Space: self._space,
        }
        self._frame = Frame(document, self._theme)

    def lay_out(self, progress: ProgressSink) -> list[list[Placed]]:
        """Place everything on pages."""
        pieces: list[Piece] = []
        for number, piece in enumerate(self._pieces(), start=1):
            if number % _STEP == 0:
                progress(Progress(0, 1, "排版"))
            pieces.append(piece)
        head, grid = self._document.head, bool(self._theme.grid)
        pages = self._closed(pieces, self._closing.imprint(head, small=not grid))
        if grid and (head.posted or head.contact):
            small = self._closed(pieces, self._closing.imprint(head, small=True))
            return small if len(small) < len(pages) else pages
        return pages

    def _closed(self, pieces: list[Piece], imprint: list[Piece]) -> list[list[Placed]]:
        """Place body and end; 7.3.5.4: no signature, and no imprint, on a page without body."""
        kept = official.KEPT_WITH_SIGNATURE
        end = [*self._ending(), *imprint]
        body = pieces
        if end and len(pieces) > kept:
            body, end = pieces[:-kept], pieces[-kept:] + end
        theme = self._theme
        return Pages(theme.top, theme.height, theme.grid).fill([*body, *kept_together(end)])

    def draw(self, pen: Pen, placed: Sequence[Placed], page: int, pages: int) -> None:
        """Draw one page."""
        pen.page(*self._theme.page)
        self._frame.draw(pen, page, pages)
        for item in placed:
            item.piece.draw(pen, item.top)
        pen.next_page()

    def _pieces(self) -> Iterator[Piece]:
        yield from self._opening()
        yield from chain.from_iterable(self._blocks())

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
            text = printable_line(document.addressee).rstrip("：:") + "："
            yield from self._prose.lines(text, theme.body, indent=0, keep=True)

    def _blocks(self) -> Iterator[Iterable[Piece]]:
        previous: Block | None = None
        turn = False
        blocks = self._document.blocks
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
