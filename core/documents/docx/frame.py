"""What every page carries outside of its type area, as headers and footers of a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.documents import frame as printed
from core.documents import official
from core.documents.codes import QUIET
from core.documents.content import Document, Look
from core.documents.docx.elements import Element, Layout, Tab, field, paragraph, run, tab
from core.documents.docx.floating import code_picture, slanted, turned_number
from core.documents.docx.styles import NUMBER_LINE, SMALL_LINE, Role, Styles
from core.documents.fonts import Face
from core.documents.frame import (
    ACROSS,
    CODE_OVER,
    DRAFT_STYLE,
    DRAFT_UP,
    FORM_ABOVE,
    FORM_BELOW,
    code_of,
    said_across,
    shortened,
)
from core.documents.pen import Style
from core.documents.prose import Prose as Measures
from core.documents.theme import Theme

EMU = 12_700
"""Of a point."""

_COUNT = Style(Face.SONG, 9.0)
_NUMBER = Style(Face.SONG, official.SIZE_4)
_DASH = 0.88 - 0.37
"""Where the dashes of a number stand in their character's square, from its top."""


@dataclass(frozen=True, slots=True)
class Total:
    """How many pages a paper has, as far as is known before Word counts them itself."""

    pages: int
    is_alone: bool  # in its file

    def field(self, style: Style | None = None) -> Element:
        """Make the field that counts them; not every program knows the one for sections."""
        return field("NUMPAGES" if self.is_alone else "SECTIONPAGES", str(self.pages), style)


class Frame:
    """Writes head and foot of one paper's pages."""

    def __init__(
        self, document: Document, theme: Theme, styles: Styles, measures: Measures, total: Total
    ) -> None:
        self._theme = theme
        self._styles = styles
        self._measures = measures
        self._total = total
        self._look = document.look
        self._code = code_of(document.head)
        self._draft = said_across(document)
        drawn = printed.Frame(document, theme)
        self._whose, self._which, self._proof = drawn.texts()
        self._fitting = drawn.proof_style(total.pages, measures.width)
        is_official = self._look is Look.OFFICIAL
        self._top = official.FACTS_ABOVE if is_official else FORM_ABOVE
        self._foot = official.FACTS_BELOW if is_official else theme.page[1] - FORM_BELOW

    def write(self, section: Any) -> None:
        """Fill a section's headers and footers: odd and even, and the first if it has a code."""
        theme = self._theme
        inside = (SMALL_LINE - theme.small.size) / 2
        up = DRAFT_UP if self._draft else 0.0
        section.header_distance = round((self._top - inside - up) * EMU)
        section.footer_distance = round((theme.page[1] - self._foot + inside - SMALL_LINE) * EMU)
        section.different_first_page_header_footer = self._code is not None
        self._head(section.header, is_odd=True)
        self._head(section.even_page_header, is_odd=False)
        _fill(section.footer, self._below(is_odd=True))
        _fill(section.even_page_footer, self._below(is_odd=False))
        if self._code is not None:
            self._head(section.first_page_header, is_odd=True, is_coded=True)
            _fill(section.first_page_footer, self._below(is_odd=True))

    def _head(self, header: Any, *, is_odd: bool, is_coded: bool = False) -> None:
        theme = self._theme
        header.is_linked_to_previous = False  # before its part is asked: a linked one is another's
        right, runs = theme.width, []
        if is_coded and self._code is not None:
            size = official.CODE_SIZE
            right -= size + QUIET * size / self._code.size
            top = official.CODE_TOP if self._look is Look.OFFICIAL else self._top - CODE_OVER
            runs.append(code_picture(header.part, self._code, theme.right - size, top, size))
        limit = right - self._measures.width(self._which, theme.small) - 2 * theme.small.size
        runs.append(run(shortened(self._whose, theme.small, limit, self._measures.width)))
        runs += [tab(), run(self._which)] if self._which else []
        layout = Layout(tabs=(Tab(right, "right"),))
        name = self._style(Role.SMALL)
        made = [paragraph(name, *runs, layout=layout)]
        if self._draft:
            word, line = self._draft
            across = slanted(word, ACROSS, theme.page, 2 * is_odd + is_coded + 1)
            said = run(line, DRAFT_STYLE)
            made.insert(0, paragraph(name, across, said, layout=Layout(line=DRAFT_UP)))
        if self._look is Look.WIDE:
            number = self._style(Role.NUMBER), self._number()
            made.insert(0, turned_number(*number, theme, is_odd=is_odd))
        _fill(header, made)

    def _below(self, *, is_odd: bool) -> list[Element]:
        """Give the foot: the page number of 7.5 on official pages, then whose pages they are."""
        theme = self._theme
        if self._look is Look.FORM:
            counted = [run("第", _COUNT), field("PAGE", "1", _COUNT), run("页　共", _COUNT)]
            counted += [self._total.field(_COUNT), run("页", _COUNT)]
        else:
            counted = [run("共"), self._total.field(), run("页")]
        layout = Layout(tabs=(Tab(theme.width, "right"),))
        name = self._style(Role.SMALL)
        proof = paragraph(name, run(self._proof, self._fitting), tab(), *counted, layout=layout)
        return [self._standing_number(is_odd=is_odd), proof] if theme.grid else [proof]

    def _standing_number(self, *, is_odd: bool) -> Element:
        """Make the line of the page number: dashes 7 mm under the type area, odd pages right."""
        theme = self._theme
        dashes = theme.bottom + official.PAGE_NUMBER_UNDER
        line_top = dashes - _DASH * _NUMBER.size - (NUMBER_LINE - _NUMBER.size) / 2
        indent = official.PAGE_NUMBER_INDENT
        layout = Layout(
            left=0.0 if is_odd else indent,
            right=indent if is_odd else 0.0,
            after=self._foot - (SMALL_LINE - theme.small.size) / 2 - line_top - NUMBER_LINE,
            align="right" if is_odd else "left",
        )
        return paragraph(self._style(Role.NUMBER), *self._number(), layout=layout)

    def _style(self, role: Role) -> str:
        return self._styles.name(self._theme, role)

    def _number(self) -> list[Element]:
        return [run("— ", _NUMBER), field("PAGE", "1", _NUMBER), run(" —", _NUMBER)]


def _fill(part: Any, paragraphs: list[Element]) -> None:
    """Put paragraphs into a header or footer in place of the empty one it comes with."""
    part.is_linked_to_previous = False
    inside = part._element  # noqa: SLF001 - python-docx takes no finished paragraphs
    for child in list(inside):
        inside.remove(child)
    inside.extend(paragraphs)
