"""Titles, headings, paragraphs and lists of people as lines on a page."""

from __future__ import annotations

from functools import partial

from core.documents.cleaning import printable
from core.documents.content import Heading, Paragraph, People
from core.documents.flow import Piece
from core.documents.fonts import Face, Fonts
from core.documents.lines import Line, break_lines, break_list, shape_title
from core.documents.pen import Pen, Style
from core.documents.theme import Theme

_MOST_SPREAD = 0.1
"""Of a character's size: a line that would need more stays ragged, as holes read worse.

Such a line stands before a telephone number or a serial that no line's end may part."""


class Prose:
    """Sets text for one look."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts

    def width(self, text: str, style: Style) -> float:
        """Measure cleaned text in points."""
        return self._fonts.width(text, style.face, style.size)

    def broken(self, text: str, style: Style, width: float, first: float) -> list[Line]:
        """Break cleaned text at `width`, its first line at `first`."""
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        return break_lines(text, measure, width, first)

    def shaped(self, text: str, style: Style, width: float) -> list[str]:
        """Break a cleaned title into a trapezoid or a diamond."""
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        return shape_title(text, measure, width)

    def title(self, text: str) -> list[Piece]:
        """Set a paper's title: centred, its lines a trapezoid or a diamond."""
        theme = self._theme
        middle = theme.left + theme.width / 2
        return [
            Piece(
                theme.title_line,
                partial(_centred, middle=middle, text=line, style=theme.title),
                keep=True,
                on_grid=True,
            )
            for line in self.shaped(printable(text), theme.title, theme.width)
        ]

    def centred(self, text: str, style: Style) -> list[Piece]:
        """Set a line, or more, centred under the title."""
        theme = self._theme
        middle = theme.left + theme.width / 2
        return [
            Piece(
                theme.line,
                partial(_centred, middle=middle, text=line.text, style=style),
                keep=True,
                on_grid=True,
            )
            for line in self.broken(printable(text), style, theme.width, theme.width)
        ]

    def heading(self, heading: Heading) -> list[Piece]:
        """Set a heading; it stays with what follows."""
        style = self._theme.headings[max(1, min(heading.level, 4)) - 1]
        return self.lines(printable(heading.text), style, indent=2, keep=True)

    def paragraph(self, paragraph: Paragraph) -> list[Piece]:
        """Set body text."""
        body = self._theme.body
        style = Style(body.face, body.size, bold=paragraph.bold)
        return self.lines(printable(paragraph.text), style, indent=2 if paragraph.indented else 0)

    def lines(
        self, text: str, style: Style, *, indent: int, keep: bool = False, hang: float = 0.0
    ) -> list[Piece]:
        """Set cleaned text: `indent` characters before its first line, `hang` points before others.

        Every line feed begins a paragraph of its own.
        """
        theme = self._theme
        pieces: list[Piece] = []
        for part in text.split("\n"):
            inset = indent * style.size
            for line in self.broken(part, style, theme.width - hang, theme.width - inset):
                left = theme.left + inset
                draw = partial(self._line, line=line, left=left, style=style)
                pieces.append(Piece(theme.line, draw, keep=keep, on_grid=True))
                inset = hang
        return pieces

    def people(self, people: People) -> list[Piece]:
        """Set 出席, 请假, 列席 (GB/T 9704 10.3): names wrap under the first of them."""
        theme = self._theme
        label_style = Style(Face.HEI, theme.body.size)
        label = printable(people.label).rstrip("：") + "："
        left = theme.left + 2 * theme.body.size
        wide = self.width(label, label_style)
        room = theme.right - left - wide
        pieces: list[Piece] = []
        measure = partial(self._fonts.width, face=theme.body.face, size=theme.body.size)
        for line in break_list(printable(people.names), measure, room):
            draw = partial(self._line, line=line, left=left + wide, style=theme.body)
            pieces.append(Piece(theme.line, draw, on_grid=True))
        names = pieces[0].draw

        def first(pen: Pen, top: float) -> None:
            pen.text(left, top, label, label_style)
            names(pen, top)

        pieces[0] = Piece(theme.line, first, keep=len(pieces) > 1, on_grid=True)
        return pieces

    def _line(self, pen: Pen, top: float, *, line: Line, left: float, style: Style) -> None:
        spread = 0.0
        if line.full and len(line.text) > 1:
            spread = (self._theme.right - left - line.width) / (len(line.text) - 1)
        pen.text(left, top, line.text, style, spread if spread <= _MOST_SPREAD * style.size else 0)


def _centred(pen: Pen, top: float, *, middle: float, text: str, style: Style) -> None:
    pen.centred(middle, top, text, style)
