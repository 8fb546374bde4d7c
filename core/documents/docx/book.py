"""An empty Word file to fill: its pages, its settings, and how it is saved the same each time."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt

from core.documents.cleaning import printable_line
from core.documents.docx.elements import Element, node, twips
from core.documents.docx.styles import Styles, line_of, tell_other_names
from core.documents.official import MM
from core.documents.settled import settle
from core.documents.theme import Theme

_KEPT_PARTS = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
}
"""What is taken over of the library's template; its picture, its themes and numberings are not."""

_BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
_SPARE = 3 * MM
"""What the pages of forms and registers gain at their foot: Word's rows are higher by a hair, and
the PDF fills its page to the last of them. The margins of official papers are the standard's."""

_NEWEST = 15
"""The way of laying out of Word 2013 and later: the edge of a table stands on the margin."""


class Book:
    """A Word file that takes one section for each document."""

    def __init__(self, title: str, first: Theme) -> None:
        self._book: Any = docx.Document()
        main = self._book.part
        fonts = main.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
        for part in (main, main.package):
            for name, relation in list(part.rels.items()):
                if relation.reltype not in _KEPT_PARTS:
                    part.rels.pop(name)
        self.styles = Styles(self._book.styles.element, first)
        table = parse_xml(fonts.blob)
        tell_other_names(table)
        fonts._blob = _written(table)  # noqa: SLF001 - a part that the library does not parse
        self._sections = 0
        self._settle_properties(title)
        _set_up(self._book.settings.element)

    def section(self, theme: Theme, made: list[Element]) -> Any:
        """Add what one document made, on pages of its own, and give the section."""
        if self._sections:
            self._book.add_section(WD_SECTION.NEW_PAGE)
            _move_end_of_section(self._book.element.body)
        self._sections += 1
        section = self._book.sections[-1]
        body = self._book.element.body
        for part in made:
            body.insert(len(body) - 1, part)
        _measure(section, theme)
        return section

    def inline(self, picture: io.BytesIO, width: int, height: int) -> Element:
        """Keep a picture in the file, and give it as it stands in a line."""
        made: Element = self._book.part.new_pic_inline(picture, width, height)
        return made

    def save(self, *, both_sides: bool) -> bytes:
        """Give the file's bytes; with `both_sides` even pages have head and foot of their own."""
        self._book.settings.odd_and_even_pages_header_footer = both_sides
        draft, settled = io.BytesIO(), io.BytesIO()
        self._book.save(draft)
        settle(draft, settled)
        return settled.getvalue()

    def _settle_properties(self, title: str) -> None:
        facts = self._book.core_properties
        facts.title = printable_line(title)
        facts.author = facts.last_modified_by = "Liren"
        facts.comments = facts.keywords = facts.subject = facts.category = ""
        facts.created = facts.modified = _BEGINNING


def _measure(section: Any, theme: Theme) -> None:
    """Set page, margins and the grid of lines."""
    width, height = theme.page
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin, section.top_margin = Pt(theme.left), Pt(theme.top)
    spare = 0.0 if theme.grid else _SPARE
    section.right_margin = Pt(width - theme.right)
    section.bottom_margin = Pt(height - theme.bottom - spare)
    section.gutter = 0
    inside = section._sectPr  # noqa: SLF001 - the library knows neither grid nor page numbers
    for old in (*inside.findall(qn("w:docGrid")), *inside.findall(qn("w:pgNumType"))):
        inside.remove(old)
    margins = inside.find(qn("w:pgMar"))
    margins.addnext(node("pgNumType", start=1))
    if theme.grid:
        grid = node("docGrid", type="lines", linePitch=twips(line_of(theme)))
    else:
        grid = node("docGrid", linePitch=twips(theme.line))
    inside.append(grid)


def _move_end_of_section(body: Element) -> None:
    """End the section in its last paragraph, not in an empty one that might begin a page."""
    last, carrier = body[-3], body[-2]
    [end] = carrier.iter(qn("w:sectPr"))
    layout = next(last.iterchildren(qn("w:pPr")))
    layout.append(end)
    body.remove(carrier)


def _set_up(settings: Element) -> None:
    """Say how Word is to lay out and what it is not to complain about."""
    for child in list(settings):
        settings.remove(child)
    newest = node(
        "compatSetting",
        name="compatibilityMode",
        uri="http://schemas.microsoft.com/office/word",
        val=_NEWEST,
    )
    settings.extend(
        [
            node("zoom", percent=100),
            node("bordersDoNotSurroundHeader"),
            node("bordersDoNotSurroundFooter"),
            node("hideSpellingErrors"),
            node("hideGrammaticalErrors"),
            node("defaultTabStop", val=420),
            node("characterSpacingControl", val="doNotCompress"),
            node("compat", node("balanceSingleByteDoubleByteWidth"), newest),
            node("themeFontLang", val="en-US", eastAsia="zh-CN"),
        ]
    )


def _written(element: Element) -> bytes:
    return bytes(serialize_part_xml(element))
