"""Photos side by side, set on a page: each as large as its half allows, its words below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from core.documents.cleaning import printable_line
from core.documents.content import Photo, Photos
from core.documents.flow import Piece
from core.documents.fonts import Face, Fonts
from core.documents.lines import break_lines
from core.documents.official import MM
from core.documents.pen import Pen, Style
from core.documents.theme import Theme

APART = 4 * MM
"""The room between two photos, and under a row of them."""
SAID = Style(Face.FANGSONG, 10.5)
SAID_LINE = 15.0
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Hung:
    """A photo with its size in points and the lines below it."""

    photo: Photo
    width: float
    height: float
    said: tuple[str, ...]


class PhotoSetter:
    """Sets photos for one look."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts

    def width(self, block: Photos) -> float:
        """Give the room of one photo across."""
        return (self._theme.width - APART * (block.across - 1)) / block.across

    def rows(self, block: Photos) -> Iterator[list[Hung | None]]:
        """Give the photos row by row, as large as they go; None is an empty place."""
        width, height = self.width(block), block.height_mm * MM
        for start in range(0, len(block.photos), block.across):
            row = block.photos[start : start + block.across]
            yield [self._hung(photo, width, height) if photo else None for photo in row]

    def photos(self, block: Photos) -> Iterator[Piece]:
        """Set the photos; a row is never cut in two."""
        step = self.width(block) + APART
        for row in self.rows(block):
            high = max((one.height for one in row if one), default=0.0)
            lines = max((len(one.said) for one in row if one), default=0)
            yield Piece(
                high + lines * SAID_LINE + APART, partial(self._draw, row=row, step=step, high=high)
            )

    def _hung(self, photo: Photo, width: float, height: float) -> Hung:
        scale = min(width / photo.width, height / photo.height)
        measure = partial(self._fonts.width, face=SAID.face, size=SAID.size)
        lines = break_lines(printable_line(photo.caption), measure, width)
        said = tuple(line.text for line in lines[:_MOST_LINES])
        return Hung(photo, photo.width * scale, photo.height * scale, said)

    def _draw(
        self, pen: Pen, top: float, *, row: list[Hung | None], step: float, high: float
    ) -> None:
        for number, one in enumerate(row):
            if one is None:
                continue
            middle = self._theme.left + number * step + (step - APART) / 2
            size = one.width, one.height
            pen.picture(middle - one.width / 2, top + high - one.height, size, one.photo.data)
            for line, text in enumerate(one.said):
                pen.centred(middle, top + high + 3 + line * SAID_LINE, text, SAID)
