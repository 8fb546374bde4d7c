"""Pieces of a paper one under another, and how they fall onto pages; knows no block's meaning."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from core.documents.pen import Pen

Draw = Callable[[Pen, float], None]
"""Draws a piece whose upper edge lies at the given distance from the paper's top, in points."""

_EPSILON = 0.01


@dataclass(frozen=True, slots=True)
class Piece:
    """A strip as wide as the page that is never cut in two."""

    height: float
    draw: Draw
    keep: bool = False  # stays on one page with the piece after it
    gap: bool = False  # empty room: falls away at a page's top
    on_grid: bool = False  # begins on a line of the page's grid
    at_foot: bool = False  # stands at the very foot of its page
    new_page: bool = False
    head: tuple[Piece, ...] = ()  # drawn above it when it begins a page: a table's title row


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece and the distance of its upper edge from the paper's top."""

    top: float
    piece: Piece


def nothing(pen: Pen, top: float) -> None:
    """Draw an empty piece."""


def room(height: float, *, on_grid: bool = False) -> Piece:
    """Make empty room."""
    return Piece(height, nothing, gap=True, on_grid=on_grid)


def kept_together(pieces: Sequence[Piece]) -> list[Piece]:
    """Bind pieces so that they share a page."""
    return [replace(piece, keep=True) for piece in pieces[:-1]] + list(pieces[-1:])


class Pages:
    """Fills pages of one size from top to bottom."""

    def __init__(self, top: float, height: float, grid: float = 0.0) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._top, self._height, self._grid = top, height, grid
        self._used = 0.0

    def fill(self, pieces: Sequence[Piece]) -> list[list[Placed]]:
        """Place all pieces; those bound to each other move to the next page together."""
        at = 0
        while at < len(pieces):
            end, bound = at + 1, pieces[at].keep
            while end < len(pieces) and bound and not pieces[end].new_page:
                # Empty room between a heading and what it heads does not end their bond.
                bound = pieces[end].keep or pieces[end].gap
                end += 1
            self._place(pieces[at:end])
            at = end
        return self.pages

    def _place(self, group: Sequence[Piece]) -> None:
        if group[0].new_page and self.pages[-1]:
            self._turn()
        if self.pages[-1] and not self._fits(group):
            self._turn()
        for piece in group:
            if self.pages[-1] and not self._fits((piece,)):
                self._turn()  # the group is higher than a page
            if not self.pages[-1]:
                if piece.gap:
                    continue
                for head in piece.head:
                    self._put(head)
            self._put(piece)

    def _fits(self, group: Sequence[Piece]) -> bool:
        used = self._used
        for piece in group:
            used = self._start(piece, used) + piece.height
        return used <= self._height + _EPSILON

    def _start(self, piece: Piece, used: float) -> float:
        if piece.on_grid and self._grid:
            return math.ceil((used - _EPSILON) / self._grid) * self._grid
        return used

    def _put(self, piece: Piece) -> None:
        start = self._start(piece, self._used)
        if piece.at_foot:
            start = max(start, self._height - piece.height)
        self.pages[-1].append(Placed(self._top + start, piece))
        self._used = start + piece.height

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0
