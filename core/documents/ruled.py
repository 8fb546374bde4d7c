"""Tables, field grids and boxes: everything that stands between ruled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from core.documents.cleaning import printable
from core.documents.codes import QUIET, Code, qr
from core.documents.columns import column_widths
from core.documents.content import Align, Box, Column, Fields, Table
from core.documents.flow import Piece, room
from core.documents.fonts import Fonts
from core.documents.lines import break_lines, break_list, whole_pieces
from core.documents.official import MM
from core.documents.pen import Pen, Style
from core.documents.theme import Theme

PAD = 1.5 * MM
"""Between a line and the text beside it."""

_LABEL_SHARE = 0.42
"""The most of a field's width that its label may take."""

_SMALLEST = 0.72
"""Of a cell's size: how far text may shrink so that a number or a word stays whole."""

_SHORT_TABLE = 5
"""Rows of a table that is not parted by a page's end."""

SHORT_GRID = 6
"""Lines of a field grid that are not parted by a page's end."""

_ITEM = re.compile(r"(?<=、)|\n")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its text already broken, or with a code in its stead."""

    left: float
    width: float
    lines: tuple[str, ...]
    style: Style
    align: Align
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """Cells side by side, at least so high; `upper` text begins at the top, not in the middle."""

    cells: tuple[_Cell, ...]
    least: float
    upper: bool = False


class Ruled:
    """Sets ruled blocks for one look."""

    def __init__(self, theme: Theme, fonts: Fonts) -> None:
        self._theme = theme
        self._fonts = fonts

    def table(self, table: Table) -> Iterator[Piece]:
        """Set a table: its title row on every page, no row cut unless it is higher than a page."""
        theme = self._theme
        widths = self.widths(table)
        aligns = [column.align for column in table.columns]
        least = max(theme.row, (table.row_height_mm or 0) * MM)
        titles = [column.title for column in table.columns]
        centred = [Align.CENTRE] * len(widths)
        head = _Row(self._row(titles, widths, centred, theme.cell_head), theme.row)
        yield room(self._theme.over)
        if any(titles):
            yield from self._pieces(head, keep=True)
        repeated = tuple(self._pieces(head)) if any(titles) else ()
        taken = sum(piece.height for piece in repeated)
        last = len(table.rows) - 1
        for number, row in enumerate(table.rows):
            cells = self._coded(self._row(row, widths, aligns, theme.cell), row, table.columns)
            pieces = list(
                self._pieces(_Row(cells, least), head=repeated, most=theme.height - taken)
            )
            follows = table.total is not None or table.leads
            if len(pieces) == 1 and _is_bound(number, last, follows=follows):
                pieces = [replace(pieces[0], keep=True)]
            yield from pieces
        if table.total is not None:
            cells = self._row(table.total, widths, aligns, heavy(theme))
            most = theme.height - taken
            yield from self._pieces(_Row(cells, least), keep=table.leads, head=repeated, most=most)
        yield room(self._theme.under)

    def widths(self, table: Table) -> list[float]:
        """Give the widths of a table's columns in points; together they fill the type area."""
        theme = self._theme
        table = _without_codes(table)
        whole = sum(column.width_mm for column in table.columns)
        given = [column.width_mm / whole * theme.width for column in table.columns]
        return column_widths(table, given, (theme.cell_head, theme.cell), 2 * PAD, self._width)

    def fields(self, fields: Fields) -> Iterator[Piece]:
        """Set labels and values in a grid; the last value takes what is left of its line."""
        theme = self._theme
        across = max(1, fields.across)
        least = max(theme.row, (fields.row_height_mm or 0) * MM)
        each = theme.width / across
        label_width = self.label_width(fields)
        is_short = len(fields.pairs) <= SHORT_GRID * across
        yield room(self._theme.over)
        for at in range(0, len(fields.pairs), across):
            pairs = fields.pairs[at : at + across]
            cells: list[_Cell] = []
            left = theme.left
            for number, (label, value) in enumerate(pairs, start=1):
                end = theme.left + (each * number if number < len(pairs) else theme.width)
                label_cell = (left, label_width)
                value_cell = (left + label_width, end - left - label_width)
                cells.append(self._cell(label, label_cell, theme.cell_head, Align.CENTRE))
                cells.append(self._cell(value, value_cell, theme.cell, Align.LEFT))
                left = end
            keep = is_short and at + across < len(fields.pairs)
            yield from self._pieces(_Row(tuple(cells), least), keep=keep, most=theme.height)
        yield room(self._theme.under)

    def label_width(self, fields: Fields) -> float:
        """Give the width that every label of a grid takes, in points."""
        widest = max(
            (self._width(label, self._theme.cell_head) for label, _ in fields.pairs), default=0
        )
        each = self._theme.width / max(1, fields.across)
        return min(widest + 2 * PAD + 1, each * _LABEL_SHARE)

    def box(self, box: Box) -> Iterator[Piece]:
        """Set text in a ruled box; the box may go on over a page."""
        theme = self._theme
        cell = self._cell(box.text, (theme.left, theme.width), theme.cell, Align.LEFT)
        least = max(theme.row, (box.height_mm or 0) * MM)
        yield room(self._theme.over)
        yield from self._pieces(
            _Row((cell,), min(least, theme.height), upper=True), most=theme.height
        )
        yield room(self._theme.under)

    def _width(self, text: str, style: Style) -> float:
        return max(
            self._fonts.width(line, style.face, style.size) for line in printable(text).split("\n")
        )

    def _row(
        self,
        texts: Sequence[str],
        widths: Sequence[float],
        aligns: Sequence[Align],
        style: Style,
    ) -> tuple[_Cell, ...]:
        if len(texts) != len(widths):
            raise ValueError(f"a row of {len(texts)} cells in a table of {len(widths)} columns")
        cells: list[_Cell] = []
        left = self._theme.left
        for text, width, align in zip(texts, widths, aligns, strict=True):
            cells.append(self._cell(text, (left, width), style, align))
            left += width
        return tuple(cells)

    @staticmethod
    def _coded(
        cells: tuple[_Cell, ...], texts: Sequence[str], columns: Sequence[Column]
    ) -> tuple[_Cell, ...]:
        """Let codes stand where the columns want them."""
        return tuple(
            replace(cell, lines=("",), code=code_in(text)) if column.is_code else cell
            for cell, text, column in zip(cells, texts, columns, strict=True)
        )

    def _cell(self, text: str, place: tuple[float, float], style: Style, align: Align) -> _Cell:
        left, width = place
        cleaned = printable(text)
        inner = max(width - 2 * PAD, style.size)
        style = self.fitted(cleaned, width, style)
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        items = _ITEM.split(cleaned)
        # Names in a list are not parted where each of them fits on a line.
        is_list = len(items) > 1 and max(map(measure, items)) <= inner
        breaking = break_list if is_list else break_lines
        lines = tuple(line.text for line in breaking(cleaned, measure, inner))
        return _Cell(left, width, lines, style, align)

    def fitted(self, cleaned: str, width: float, style: Style) -> Style:
        """Shrink a cell's text where its head or an unbreakable part of it is too wide by little.

        Rather a smaller serial or head than a parted one.
        """
        inner = max(width - 2 * PAD, style.size)
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        parts = cleaned.split("\n")  # the author's own lines
        if max(map(measure, parts)) <= inner:
            return style
        heads = style == self._theme.cell_head
        whole = parts if heads else [piece for part in parts for piece in whole_pieces(part)]
        shrink = inner / max(inner, *map(measure, whole))
        if not _SMALLEST <= shrink < 1:
            return style
        return Style(style.face, style.size * shrink * 0.999, style.bold)

    def _pieces(
        self,
        row: _Row,
        *,
        keep: bool = False,
        head: tuple[Piece, ...] = (),
        most: float = 0.0,
    ) -> Iterator[Piece]:
        """Make a row one piece, or as many as it takes when it is higher than `most`."""
        step = self._theme.cell_line
        count = max(len(cell.lines) for cell in row.cells)
        fitting = int((most - 2 * PAD) // step) if most else count
        for start in range(0, max(count, 1), max(fitting, 1)):
            part = [replace(c, lines=c.lines[start : start + fitting]) for c in row.cells]
            lines = max(len(cell.lines) for cell in part)
            height = max(lines * step + 2 * PAD, row.least if count <= fitting else 0)
            draw = partial(self._draw, cells=part, height=height, upper=row.upper)
            yield Piece(height, draw, keep=keep, head=head)

    def _draw(
        self, pen: Pen, top: float, *, cells: Sequence[_Cell], height: float, upper: bool
    ) -> None:
        left, right = cells[0].left, cells[-1].left + cells[-1].width
        edges = [cell.left for cell in cells] + [right]
        pen.lines(
            [((left, top), (right, top)), ((left, top + height), (right, top + height))]
            + [((x, top), (x, top + height)) for x in edges]
        )
        for cell in cells:
            if cell.code is None:
                self._text(pen, top, cell, height, upper=upper)
                continue
            size = code_size(cell.code, cell.width, height)
            left = cell.left + (cell.width - size) / 2
            pen.code(left, top + (height - size) / 2, size, cell.code)

    def _text(self, pen: Pen, top: float, cell: _Cell, height: float, *, upper: bool) -> None:
        step = self._theme.cell_line
        inside = step * len(cell.lines)
        middle = top + (PAD if upper else (height - inside) / 2) + step / 2
        # Heads and cells differ in size; on one line they stand on one baseline.
        at = middle + 0.38 * self._theme.cell.size - 0.88 * cell.style.size
        for line in cell.lines:
            if cell.align is Align.CENTRE:
                pen.centred(cell.left + cell.width / 2, at, line, cell.style)
            elif cell.align is Align.RIGHT:
                pen.ending(cell.left + cell.width - PAD, at, line, cell.style)
            else:
                pen.text(cell.left + PAD, at, line, cell.style)
            at += step


def code_in(text: str) -> Code | None:
    """Encode what stands in a cell, in capitals as they take less room; nothing of nothing."""
    return qr(text.upper(), "M") if text else None


def code_size(code: Code, width: float, height: float) -> float:
    """Give a code's side in points: with the white around it, it fills its cell."""
    return min(width, height) * code.size / (code.size + 2 * QUIET)


def _without_codes(table: Table) -> Table:
    """Leave out what is drawn as a code: it is as wide as its column, whatever it tells."""
    if not any(column.is_code for column in table.columns):
        return table
    codes = [column.is_code for column in table.columns]
    rows = tuple(
        tuple("" if code else text for text, code in zip(row, codes, strict=True))
        for row in table.rows
    )
    return replace(table, rows=rows)


def _is_bound(number: int, last: int, *, follows: bool) -> bool:
    """Tell whether a row stays with the next one.

    Two rows stand together at both ends, what follows the last one (a total, the verdict on a
    matter) never stands alone, a short table is not parted.
    """
    if number == last:
        return follows
    return number in {0, last - 1} or last < _SHORT_TABLE


def heavy(theme: Theme) -> Style:
    """Write a total in the face of the heads at the size of the cells."""
    return Style(theme.cell_head.face, theme.cell.size)
