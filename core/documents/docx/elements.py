"""Paragraphs and stretches of text as WordprocessingML; the one way for text to reach a Word file.

Text stands in `w:t` and nowhere else, as data: a field's code is written by `field` alone, which no
text of a user reaches. Schema order is kept here, as Word refuses files that break it.
"""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

from core.documents.docx.office_fonts import office_name
from core.documents.fonts import Face
from core.documents.pen import BLACK, Colour, Style

Element = BaseOxmlElement

_TWIPS = 20


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop, in points from the type area's left edge."""

    at: float
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Edge:
    """A line over ("top") or under ("bottom") a paragraph, as wide as the type area."""

    side: str
    width: float
    apart: int = 0  # whole points between the paragraph's line and this one
    colour: Colour = BLACK


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph differs from its style; measures in points."""

    keep: bool = False  # on the page of what follows
    turn: bool = False  # begins a page
    at_foot: float = 0.0  # so wide on the lower edge of the type area; 0: within the text
    edges: tuple[Edge, ...] = ()
    tabs: tuple[Tab, ...] = ()
    before: float = 0.0
    after: float = 0.0
    line: float = 0.0  # exactly so high; 0: as its style has it
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0  # of the first line, more than `left`; less than 0: the others hang
    align: str = ""


PLAIN = Layout()


def twips(points: float) -> int:
    """Give Word's twentieths of a point."""
    return round(points * _TWIPS)


def half_points(size: float) -> int:
    """Give a type size as Word counts it; 15.79 pt is its 16."""
    return round(size * 2)


def node(tag: str, *children: Element, **values: object) -> Element:
    """Make an element of the main namespace (`w:…`) with attributes of the same."""
    made = OxmlElement(f"w:{tag}")
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def type_of(face: Face) -> Element:
    """Name a role's face for all writing systems."""
    name = office_name(face)
    return node("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name, hint="eastAsia")


def run(text: str, style: Style | None = None) -> Element:
    """Make a stretch of cleaned text of one line; `style` where it is not its paragraph's."""
    said = node("t")
    said.text = text
    said.set(qn("xml:space"), "preserve")
    return node("r", _look(style), said)


def tab(*, is_ruled: bool = False) -> Element:
    """Go on at the next tab stop; ruled, on a line to sign on, which no face of type breaks."""
    look = _look(None)
    if is_ruled:
        look.append(node("u", val="single"))
    return node("r", look, node("tab"))


def line_end() -> Element:
    """End a line within a paragraph, as the lines of a shaped title do."""
    return node("r", node("br"))


def field(code: str, shown: str, style: Style | None = None) -> Element:
    """Make a field that Word fills in, such as PAGE; `shown` stands there until it does."""
    return node("fldSimple", run(shown, style), instr=f" {code} ")


def paragraph(style: str, *runs: Element, layout: Layout = PLAIN) -> Element:
    """Make a paragraph of a named style."""
    found: list[Element] = [node("pStyle", val=style)]
    if layout.keep:
        found.append(node("keepNext"))
    if layout.turn:
        found.append(node("pageBreakBefore"))
    if layout.at_foot:
        found.append(_frame(layout.at_foot))
    if layout.edges:
        found.append(node("pBdr", *map(_edge, layout.edges)))
    if layout.tabs:
        found.append(node("tabs", *map(_stop, layout.tabs)))
    found += _spacing(layout) + _indents(layout)
    if layout.align:
        found.append(node("jc", val=layout.align))
    return node("p", node("pPr", *found), *runs)


def keep_with_next(made: Element) -> None:
    """Bind a finished paragraph to what follows it."""
    layout = made.find(qn("w:pPr"))
    if layout is not None and layout.find(qn("w:keepNext")) is None:
        layout.insert(1, node("keepNext"))  # after pStyle


def size_of(style: Style) -> list[Element]:
    """Give the size of a style's type."""
    size = half_points(style.size)
    return [node("sz", val=size), node("szCs", val=size)]


def colour_of(colour: Colour) -> list[Element]:
    """Give a colour; none for black, so that Word's own settings for readers keep working."""
    return [] if colour == BLACK else [node("color", val=_hexadecimal(colour))]


def _look(style: Style | None) -> Element:
    """Say that text is Chinese, which widens its quotation marks, and how it looks."""
    if style is None:
        return node("rPr", node("rFonts", hint="eastAsia"))
    bold = [node("b")] if style.bold else []
    return node("rPr", type_of(style.face), *bold, *colour_of(style.colour), *size_of(style))


def _hexadecimal(colour: Colour) -> str:
    return "auto" if colour == BLACK else "".join(f"{round(255 * part):02X}" for part in colour)


def _edge(edge: Edge) -> Element:
    width, colour = round(edge.width * 8), _hexadecimal(edge.colour)
    return node(edge.side, val="single", sz=width, space=edge.apart, color=colour)


def _frame(width: float) -> Element:
    """Take a paragraph out of the text and stand it on the lower edge of the type area."""
    return node(
        "framePr",
        w=twips(width),
        wrap="notBeside",
        vAnchor="margin",
        hAnchor="margin",
        xAlign="left",
        yAlign="bottom",
    )


def _stop(stop: Tab) -> Element:
    return node("tab", val=stop.align, pos=twips(stop.at))


def _spacing(layout: Layout) -> list[Element]:
    values: dict[str, object] = {}
    if layout.before:
        values["before"] = twips(layout.before)
    if layout.after:
        values["after"] = twips(layout.after)
    if layout.line:
        values |= {"line": twips(layout.line), "lineRule": "exact"}
    return [node("spacing", **values)] if values else []


def _indents(layout: Layout) -> list[Element]:
    values: dict[str, object] = {}
    if layout.left:
        values["left"] = twips(layout.left)
    if layout.right:
        values["right"] = twips(layout.right)
    if layout.first:
        name = "firstLine" if layout.first > 0 else "hanging"
        values[name] = twips(abs(layout.first))
    return [node("ind", **values)] if values else []
