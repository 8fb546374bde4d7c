"""How wide the columns of a table become: what they are given, moved to where lines would break."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from core.documents.cleaning import printable
from core.documents.content import Table
from core.documents.lines import whole_pieces
from core.documents.pen import Style

Width = Callable[[str, Style], float]
"""Gives the width of a text in points."""

_SHORT = (22, 16, 12, 9)
"""Characters: texts up to so many stay on one line where all of them can, else the next fewer."""

_LEFT = 0.7
"""Of its width: what a column of long texts keeps when a short text elsewhere needs room."""

_SPARE = 0.5
"""Points beside a text, so that no last bit of a float breaks it."""


def column_widths(
    table: Table, given: Sequence[float], styles: tuple[Style, Style], pad: float, width: Width
) -> list[float]:
    """Give the columns' widths in points; `styles` are those of the head and of the cells.

    Columns whose head or short texts do not fit take from those that have more than they need.
    A column with empty cells is written on by hand and gives nothing.
    """
    head, cell = styles
    heads = [width(printable(column.title), head) + pad + _SPARE for column in table.columns]
    texts = [list(_widths(table, at, cell, width)) for at in range(len(table.columns))]
    made = list(given)
    for short in _SHORT:
        limit = short * cell.size
        fitting = [[wide for wide, _ in column if wide <= limit] for column in texts]
        wholes = [[whole for wide, whole in column if wide > limit] for column in texts]
        needs = [
            max(one, *(wide + pad + _SPARE for wide in (*fits, *parts)), 0.0)
            for one, fits, parts in zip(heads, fitting, wholes, strict=True)
        ]
        is_last = short == _SHORT[-1]
        keeps = [
            max(need, _kept(own, column, is_long=bool(parts), is_last=is_last))
            for need, own, column, parts in zip(needs, given, texts, wholes, strict=True)
        ]
        made, is_enough = _moved(given, needs, keeps)
        if is_enough:
            break
    return made


def _kept(
    own: float, texts: Sequence[tuple[float, float]], *, is_long: bool, is_last: bool
) -> float:
    """Give what a column does not give away beside what its short texts need."""
    if not texts or any(not wide for wide, _ in texts):
        return own
    if is_long:
        return own * _LEFT if is_last else own
    return 0.0


def _moved(
    given: Sequence[float], needs: Sequence[float], keeps: Sequence[float]
) -> tuple[list[float], bool]:
    """Move width from who has more than it keeps to who lacks; tell whether all got enough."""
    lacks = [max(0.0, need - own) for need, own in zip(needs, given, strict=True)]
    spares = [max(0.0, own - keep) for keep, own in zip(keeps, given, strict=True)]
    lacking, spare = sum(lacks), sum(spares)
    if not lacking or not spare:
        return list(given), not lacking
    taken = min(lacking, spare)
    made = [
        own + taken * lack / lacking - taken * over / spare
        for own, lack, over in zip(given, lacks, spares, strict=True)
    ]
    return made, spare >= lacking


def _widths(table: Table, at: int, style: Style, width: Width) -> Iterator[tuple[float, float]]:
    """Give of each different text of a column how wide it is, and its widest unbreakable part."""
    for text in dict.fromkeys(row[at] for row in table.rows if at < len(row)):
        lines = printable(text).split("\n")
        yield (
            max(width(line, style) for line in lines),
            max((width(part, style) for line in lines for part in whole_pieces(line)), default=0.0),
        )
