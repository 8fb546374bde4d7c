"""Plates to cut out, set on a page: head, name and what is promised, as large as there is room.

What hangs side by side is written alike: the fullest plate settles the size of all of a block.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from core.documents.cleaning import printable
from core.documents.content import Plate, Plates
from core.documents.flow import Piece
from core.documents.fonts import Face, Fonts
from core.documents.lines import break_lines
from core.documents.official import MM
from core.documents.pen import Pen, Style
from core.documents.theme import Theme

EDGE = 6 * MM
"""The room between a plate's edge and its text."""
_LINE = 1.45
_LARGEST, _SMALLEST = 24.0, 7.0
_HEAD, _NAME, _FOOT = 1.5, 1.25, 0.7
"""How large head, name and foot are, with the text as one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plate: its text, how it looks, whether it stands in the middle."""

    text: str
    style: Style
    centred: bool

    @property
    def height(self) -> float:
        """Its height with the air under it."""
        return self.style.size * _LINE


class PlateSetter:
    """Sets plates for one look."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts

    def width(self, plates: Plates) -> float:
        """Give the width of one plate."""
        return self._theme.width / plates.across

    def plates(self, block: Plates) -> Iterator[Piece]:
        """Set the plates row by row."""
        height, width = block.height_mm * MM, self.width(block)
        made = self.fitted(block)
        for start in range(0, len(made), block.across):
            row = made[start : start + block.across]
            yield Piece(height, partial(self._draw, row=row, size=(width, height)))

    def fitted(self, block: Plates) -> list[list[Line]]:
        """Break the text of each plate, all at the largest size at which every one has room."""
        room, height = self.width(block) - 2 * EDGE, block.height_mm * MM - 2 * EDGE
        size = _LARGEST
        for plate in block.plates:
            while size > _SMALLEST and _height(self._lines(plate, room, size)) > height:
                size -= 0.5
        return [self._lines(plate, room, size) for plate in block.plates]

    def _lines(self, plate: Plate, room: float, size: float) -> list[Line]:
        made = [
            *self._broken(plate.head, Style(Face.TITLE, size * _HEAD), room),
            *self._broken(plate.name, Style(Face.HEI, size * _NAME), room),
        ]
        body = Style(Face.FANGSONG, size)
        for label, text in plate.lines:
            made += self._broken(f"{label}：{text}", body, room, centred=False)
        return made + self._broken(plate.foot, Style(Face.SONG, size * _FOOT), room)

    def _broken(self, text: str, style: Style, room: float, *, centred: bool = True) -> list[Line]:
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        lines = break_lines(printable(text), measure, room) if text else []
        return [Line(line.text, style, centred) for line in lines]

    def _draw(
        self, pen: Pen, top: float, *, row: list[list[Line]], size: tuple[float, float]
    ) -> None:
        for number, lines in enumerate(row):
            left = self._theme.left + number * size[0]
            pen.box(left, top, size)
            at = top + (size[1] - _height(lines)) / 2
            for one in lines:
                if one.centred:
                    pen.centred(left + size[0] / 2, at, one.text, one.style)
                else:
                    pen.text(left + EDGE, at, one.text, one.style)
                at += one.height


def _height(lines: list[Line]) -> float:
    return sum(one.height for one in lines)
