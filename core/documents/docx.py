"""A Document value as an editable Word file, in the measures of GB/T 9704 as far as Word has them.

The faces are named, not embedded: Word and WPS bring 仿宋, 黑体, 楷体 and 宋体 themselves.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from core.documents import official
from core.documents.cleaning import printable, printable_line
from core.documents.content import (
    Align,
    Block,
    Box,
    Choices,
    Document,
    Fields,
    Heading,
    Look,
    NewPage,
    Paragraph,
    People,
    Signatures,
    Signed,
    Space,
    Table,
)
from core.documents.words import day_text

FANGSONG, HEI, KAI, SONG = "仿宋", "黑体", "楷体", "宋体"
HEADINGS = {1: (HEI, False), 2: (KAI, False), 3: (FANGSONG, True), 4: (FANGSONG, False)}
SIDES = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}
BODY = {Look.OFFICIAL: 16.0, Look.FORM: 12.0, Look.WIDE: 12.0}
PITCH = {Look.OFFICIAL: official.LINE, Look.FORM: 20.0, Look.WIDE: 20.0}
CELL = 10.5
TICKED, OPEN = "☑", "□"
BLANK = "_" * 16


def write_word(documents: Sequence[Document]) -> bytes:
    """Write several parts of one paper into one .docx, each beginning a page."""
    book: Any = docx.Document()
    book.core_properties.author = book.core_properties.last_modified_by = "Liren"
    book.core_properties.title = printable_line(documents[0].title)
    book.core_properties.comments = ""
    for number, document in enumerate(documents):
        section = book.sections[0] if number == 0 else book.add_section()
        _page(section, document.look)
        _Writer(book, document).write()
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _page(section: Any, look: Look) -> None:
    wide = look is Look.WIDE
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(297), Mm(210)) if wide else (Mm(210), Mm(297))
    if look is Look.OFFICIAL:
        margins = (Mm(37), Mm(26), Mm(35), Mm(28))
    else:
        margins = (Mm(20), Mm(15), Mm(18), Mm(20))
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = margins


class _Writer:
    """Writes one document into an open Word file."""

    def __init__(self, book: Any, document: Document) -> None:
        self._book = book
        self._document = document
        self._size = BODY[document.look]
        self._pitch = PITCH[document.look]

    def write(self) -> None:
        document = self._document
        if document.mark:
            self._line(document.mark, HEI, 26, Align.CENTRE)
        if document.head.serial:
            self._line(document.head.serial, FANGSONG, self._size, Align.CENTRE)
        for line in document.title.split("\n"):
            self._line(line, SONG, 22, Align.CENTRE, bold=True)
        self._line("")
        if document.addressee:
            self._line(f"{document.addressee}：")
        for block in document.blocks:
            self._block(block)
        for number, name in enumerate(document.attachments, 1):
            self._line(f"附件：{number}. {name}", indent=2)
        if document.signed is not None:
            self._signed(document.signed)
        if document.note:
            self._line(f"（{document.note}）", indent=2)

    def _block(self, block: Block) -> None:  # noqa: C901 - one line a kind of block
        match block:
            case Heading(text, level):
                face, bold = HEADINGS[min(level, 4)]
                self._line(text, face, bold=bold, indent=2)
            case Paragraph(text, indented, bold):
                self._line(text, bold=bold, indent=2 if indented else 0)
            case Table():
                self._table(block)
            case Fields():
                self._fields(block)
            case Choices(label, options):
                said = "　".join(f"{TICKED if on else OPEN}{word}" for word, on in options)
                self._line(f"{label}　{said}")
            case Signatures(labels, dated):
                for label in labels:
                    day = "　　　　年　　月　　日" if dated else ""
                    self._line(f"{label}：{BLANK}{day}")
            case People(label, names):
                self._line(f"{label}：{names}", indent=2)
            case Box(text):
                self._boxed(text)
            case Space(lines):
                for _ in range(lines):
                    self._line("")
            case NewPage():
                self._book.add_page_break()

    def _signed(self, signed: Signed) -> None:
        self._line("")
        self._line(signed.issuer, side=Align.RIGHT)
        self._line(day_text(signed.day), side=Align.RIGHT)

    def _line(  # noqa: PLR0913 - how one line looks
        self,
        text: str,
        face: str = FANGSONG,
        size: float | None = None,
        side: Align = Align.LEFT,
        *,
        bold: bool = False,
        indent: int = 0,
    ) -> None:
        paragraph = self._book.add_paragraph()
        points = size or self._size
        layout = paragraph.paragraph_format
        layout.alignment = SIDES[side]
        layout.space_before = layout.space_after = Pt(0)
        layout.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
        layout.line_spacing = Pt(self._pitch)
        layout.first_line_indent = Pt(points * indent)
        _write(paragraph, printable(text), face, points, bold=bold)

    def _table(self, table: Table) -> None:
        rows = [tuple(column.title for column in table.columns), *table.rows]
        if table.total:
            rows.append(table.total)
        grid = self._grid(len(rows), len(table.columns))
        for number, row in enumerate(rows):
            cells = grid.rows[number].cells
            for cell, text, column in zip(cells, row, table.columns, strict=True):
                side = Align.CENTRE if number == 0 else column.align
                _fill(cell, text, side, bold=number == 0)

    def _fields(self, fields: Fields) -> None:
        across = fields.across
        lines = [fields.pairs[at : at + across] for at in range(0, len(fields.pairs), across)]
        grid = self._grid(len(lines), across * 2)
        for number, pairs in enumerate(lines):
            cells = grid.rows[number].cells
            for place, (label, value) in enumerate(pairs):
                _fill(cells[place * 2], label, Align.CENTRE)
                _fill(cells[place * 2 + 1], value, Align.LEFT)

    def _boxed(self, text: str) -> None:
        _fill(self._grid(1, 1).rows[0].cells[0], text, Align.LEFT)

    def _grid(self, rows: int, columns: int) -> Any:
        grid = self._book.add_table(rows=rows, cols=columns)
        grid.style = "Table Grid"
        return grid


def _fill(cell: Any, text: str, side: Align, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.alignment = SIDES[side]
    paragraph.paragraph_format.space_after = Pt(0)
    _write(paragraph, printable(text), FANGSONG, CELL, bold=bold)


def _write(paragraph: Any, text: str, face: str, points: float, *, bold: bool) -> None:
    run = paragraph.add_run(text)
    run.font.size = Pt(points)
    run.font.bold = bold
    run.font.name = face
    run._element.rPr.rFonts.set(qn("w:eastAsia"), face)  # noqa: SLF001 - python-docx has no other way
