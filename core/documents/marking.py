"""Boxes to tick and lines to sign on, within a paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from core.documents.cleaning import printable_line
from core.documents.content import Choices, Signatures
from core.documents.flow import Piece
from core.documents.fonts import Fonts
from core.documents.official import MM
from core.documents.pen import Pen, Style
from core.documents.theme import Theme

_GAP = 1.2
"""Between two options, in characters."""

SIGN_ROW = 12 * MM
SIGN_LINE = 45 * MM
DATE = "　　　　年　　月　　日"

_Item = tuple[float, str, bool | None]
"""Where it stands, its text, and its box: ticked, empty, or none."""


class Marking:
    """Sets choices and signatures for one look."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts

    def choices(self, choices: Choices) -> list[Piece]:
        """Set a label and its boxes on a line, or on more where they do not fit."""
        theme = self._theme
        style = theme.body
        label = printable_line(choices.label)
        inset = self._width(label, style) + (0.5 * style.size if label else 0)
        if inset > theme.width / 2:  # a long label has lines of its own
            inset = 2 * style.size
        rows: list[list[_Item]] = [[]]
        start = theme.left + (2 * style.size if theme.grid else 0)  # as paragraphs are
        at = start + inset
        for text, ticked in choices.options:
            option = printable_line(text)
            wide = 1.25 * style.size + self._width(option, style)
            if rows[-1] and at + wide > theme.right:
                rows.append([])
                at = start + inset
            rows[-1].append((at, option, ticked))
            at += wide + _GAP * style.size
        pieces = []
        for number, row in enumerate(rows):
            items: list[_Item] = [(start, label, None), *row] if number == 0 else row
            draw = partial(self._draw, items=items, style=style)
            pieces.append(Piece(theme.line, draw, on_grid=True))
        return pieces

    def signatures(self, signatures: Signatures) -> list[Piece]:
        """Set lines to sign on; with dates one a line, without two side by side."""
        theme = self._theme
        across = 1 if signatures.dated else 2
        labels = [printable_line(label) for label in signatures.labels]
        widest = max((self._width(label + "：", theme.body) for label in labels), default=0.0)
        rows = [labels[at : at + across] for at in range(0, len(labels), across)]
        return [
            Piece(
                SIGN_ROW,
                partial(self._sign, labels=row, inset=widest, dated=signatures.dated),
                keep=number < len(rows) - 1,
            )
            for number, row in enumerate(rows)
        ]

    def _width(self, text: str, style: Style) -> float:
        return self._fonts.width(text, style.face, style.size)

    def _draw(self, pen: Pen, top: float, *, items: Sequence[_Item], style: Style) -> None:
        for x, text, ticked in items:
            if ticked is None:
                pen.text(x, top, text, style)
            else:
                size = 0.86 * style.size
                pen.check_box(x, top + 0.07 * style.size, size, ticked=ticked)
                pen.text(x + 1.25 * style.size, top, text, style)

    def _sign(
        self, pen: Pen, top: float, *, labels: Sequence[str], inset: float, dated: bool
    ) -> None:
        theme = self._theme
        style = theme.body
        at = top + SIGN_ROW - style.size - 1.5 * MM
        foot = at + style.size + 0.5 * MM
        for number, label in enumerate(labels):
            left = theme.left + number * theme.width / 2
            pen.text(left, at, label + "：", style)
            date = self._width(DATE, style) if dated else 0.0
            limit = left + (theme.width if dated else theme.width / 2 - 4 * MM) - date
            start = left + inset
            end = min(start + (2 if dated else 1) * SIGN_LINE, limit)
            if end > start:
                pen.line((start, foot), (end, foot))
            if dated:
                pen.text(end, at, DATE, style)
