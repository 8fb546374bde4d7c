"""A Document value written as Word file: its blocks in order, head and foot around them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any

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
from core.documents.docx.body import Body
from core.documents.docx.book import Book
from core.documents.docx.closing import Closing
from core.documents.docx.elements import Layout, run
from core.documents.docx.frame import Frame, Total
from core.documents.docx.marking import Marking
from core.documents.docx.photos import PhotoWriter
from core.documents.docx.plates import PlateWriter
from core.documents.docx.prose import Prose
from core.documents.docx.ruled import Ruled
from core.documents.docx.styles import Role, line_of
from core.documents.fonts import Fonts, drawing, load_fonts
from core.documents.layout import LaidPaper, addressed, lay_out, signing_from
from core.documents.marking import Marking as MarkingPlaces
from core.documents.official import LINES_OVER_TITLE
from core.documents.pdf import texts_of
from core.documents.photos import PhotoSetter
from core.documents.plates import PlateSetter
from core.documents.prose import Prose as Measures
from core.documents.ruled import Ruled as RuledMeasures
from core.progress import Progress, ProgressSink, ignore_progress

_KEPT = 2
"""Parts of the body that stay with what ends a paper (GB/T 9704 7.3.5.4)."""


def write_word(
    documents: Sequence[Document],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Write several parts of one paper into one .docx, each beginning a page and counting its own.

    The same input gives the same bytes. Raises KnownError "documents.missing_characters" as the
    PDF does: a Word file with a character that no face has would show a hole on other computers.
    """
    if not documents:
        raise ValueError("nothing to write")
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain.from_iterable(map(texts_of, documents)))
        laid = [lay_out(document, fonts, progress) for document in documents]
        book = Book(documents[0].title, laid[0].theme)
        for done, (document, paper) in enumerate(zip(documents, laid, strict=True)):
            progress(Progress(done, len(documents), "word"))
            written = _Written(document, paper, book, fonts, progress)
            section = book.section(paper.theme, written.body.made)
            total = Total(len(paper.pages), is_alone=len(documents) == 1)
            frame = Frame(document, paper.theme, book.styles, written.measures, total)
            frame.write(section)
        progress(Progress(len(documents), len(documents), "word"))
        turns = len(laid) == 1 or any(len(paper.pages) > 1 for paper in laid)
        return book.save(both_sides=turns)


class _Written:
    """One document as the parts of a Word file, by the theme that its PDF is set in."""

    def __init__(
        self,
        document: Document,
        paper: LaidPaper,
        book: Book,
        fonts: Fonts,
        progress: ProgressSink,
    ) -> None:
        theme = paper.theme
        self.measures = Measures(theme, fonts)
        self.body = Body(book.styles, theme)
        self._document = document
        self._theme = theme
        self._line = line_of(theme)
        self._prose = Prose(self.body, self.measures)
        self._closing = Closing(self.body, self._prose, self.measures)
        ruled = Ruled(self.body, RuledMeasures(theme, fonts), progress, book.inline)
        marking = Marking(self.body, self.measures, MarkingPlaces(theme, fonts))
        self._writers: dict[type[Block], Callable[[Any], None]] = {
            Table: ruled.table,
            Fields: ruled.fields,
            Box: ruled.box,
            Plates: PlateWriter(self.body, PlateSetter(theme, fonts)).plates,
            Photos: PhotoWriter(self.body, PhotoSetter(theme, fonts), book.inline).photos,
            Choices: marking.choices,
            Signatures: marking.signatures,
            Space: self._space,
        }
        self._write(small=paper.has_small_imprint)

    def _write(self, *, small: bool) -> None:
        document = self._document
        last = signing_from(document.blocks)
        self._opening()
        self._blocks(document.blocks[:last], None)
        end = len(self.body.made)
        self._blocks(document.blocks[last:], document.blocks[last - 1] if last else None)
        self._ending()
        self._closing.imprint(document.head, small=small)
        self.body.keep_together(end, _KEPT)

    def _opening(self) -> None:
        document, theme = self._document, self._theme
        if document.mark:
            self._closing.mark(document)
        serial = document.head.serial if theme.grid and not document.mark else ""
        under = self._line if theme.grid else theme.line / 2
        self._prose.title(
            document.title,
            before=LINES_OVER_TITLE * self._line if document.mark else 0.0,
            after=0.0 if serial else under,
        )
        if serial:
            self._prose.centred(serial, after=under)
        if document.addressee:
            text = addressed(document.addressee)
            self.body.add(Role.BODY, run(text), layout=Layout(keep=True))

    def _blocks(self, blocks: Sequence[Block], previous: Block | None) -> None:
        for at, block in enumerate(blocks, start=1):
            match block:
                case NewPage():
                    self.body.turn()
                    continue
                case Heading():
                    apart = previous is not None and not self._theme.grid
                    self._prose.heading(block, before=self._line / 3 if apart else 0.0)
                case Paragraph():
                    introduces = isinstance(next(iter(blocks[at : at + 1]), None), Table | Fields)
                    self._prose.paragraph(block, keep=introduces)
                case People():
                    apart = not isinstance(previous, People)
                    self._prose.people(block, before=self._line if apart else 0.0)
                case _:
                    self._writers[type(block)](block)
            previous = block

    def _space(self, space: Space) -> None:
        for _ in range(space.lines):
            self.body.add(Role.BODY)

    def _ending(self) -> None:
        """Attachments, signature, note; minutes show issuer and date under their mark instead."""
        document = self._document
        self._closing.attachments(document.attachments)
        signed = document.signed
        if signed and (signed.seal or not document.mark):
            self._closing.signature(signed, document.note)
        elif document.note:
            self._closing.note(document.note)
