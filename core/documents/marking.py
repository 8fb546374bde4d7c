"""Boxes to tick and lines to sign on, within a paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
_SIGN_LINE = 45 * MM
_SIGN_LEAST = 28 * MM
"""Room to sign, at least."""
_SIGN_APART = 4 * MM
DATE = "　　　　年　　月　　日"

_Item = tuple[float, str, bool | None]
"""Where it stands, its text, and its box: ticked, empty, or none."""


@dataclass(frozen=True, slots=True)
class SignLine:
    """A label and the line after it, in points from the left edge of the type area."""

    label: str
    left: float
    start: float
    end: float  # not after `start` where there is no room for a line; a date begins here


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
        """Set lines to sign on; with dates one a line, without two side by side.

        A label so long that half a line would leave no room to sign has the line for itself.
        """
        rows = self.sign_lines(signatures)
        return [
            Piece(
                SIGN_ROW,
                partial(self._sign, lines=row, dated=signatures.dated),
                keep=number < len(rows) - 1,
            )
            for number, row in enumerate(rows)
        ]

    def sign_lines(self, signatures: Signatures) -> list[list[SignLine]]:
        """Give the lines to sign on, row by row: all of one length, in columns."""
        theme, dated = self._theme, signatures.dated
        labels = [printable_line(label) + "：" for label in signatures.labels]
        widest = max((self._width(label, theme.body) for label in labels), default=0.0)
        date = self._width(DATE, theme.body) if dated else 0.0
        rows = [[label] for label in labels] if dated else self._paired(labels)
        starts = self._starts(rows)
        has_pairs = any(len(row) > 1 for row in rows)
        made = []
        for row in rows:
            lines = []
            for number, label in enumerate(row):
                left = number * theme.width / 2
                start = left + (widest if dated else starts[number, label])
                limit = left + (theme.width if dated else theme.width / 2 - _SIGN_APART) - date
                if not dated and not has_pairs:
                    limit = max(limit, start + _SIGN_LINE)
                end = min(start + (2 if dated else 1) * _SIGN_LINE, limit)
                lines.append(SignLine(label, left, start, end))
            made.append(lines)
        if dated:  # they begin and end alike
            return made
        length = min((line.end - line.start for row in made for line in row), default=0.0)
        return [[replace(line, end=line.start + length) for line in row] for row in made]

    def _starts(self, rows: Sequence[Sequence[str]]) -> dict[tuple[int, str], float]:
        """Let the lines of a column begin under each other.

        A label so long that its line would be the only one of its length keeps its own start.
        """
        most = self._theme.width - _SIGN_LINE
        starts: dict[tuple[int, str], float] = {}
        for number, column in (
            (0, [row[0] for row in rows]),
            (1, [row[1] for row in rows if len(row) > 1]),
        ):
            wide = {label: self._width(label, self._theme.body) for label in column}
            widest = max((one for one in wide.values() if one <= most), default=0.0)
            starts |= {(number, label): max(one, widest) for label, one in wide.items()}
        return starts

    def _is_short(self, label: str) -> bool:
        """Tell whether half a line has room to sign behind a label."""
        most = self._theme.width / 2 - _SIGN_APART - _SIGN_LEAST
        return self._width(label, self._theme.body) <= most

    def _paired(self, labels: Sequence[str]) -> list[list[str]]:
        """Set two a row where that leaves room behind all of them, else each on its own."""
        if not all(map(self._is_short, labels)):
            return [[label] for label in labels]
        rows: list[list[str]] = []
        for label in labels:
            if rows and len(rows[-1]) == 1:
                rows[-1].append(label)
            else:
                rows.append([label])
        return rows

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

    def _sign(self, pen: Pen, top: float, *, lines: Sequence[SignLine], dated: bool) -> None:
        style, left = self._theme.body, self._theme.left
        at = top + SIGN_ROW - style.size - 1.5 * MM
        foot = at + style.size + 0.5 * MM
        for line in lines:
            pen.text(left + line.left, at, line.label, style)
            if line.end > line.start:
                pen.line((left + line.start, foot), (left + line.end, foot))
            if dated:
                pen.text(left + line.end, at, DATE, style)
