"""Tables, field grids and boxes as tables of a Word file, in the exact widths of the PDF."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

from docx.shared import Pt

from core.documents import ruled as printed
from core.documents.cleaning import printable
from core.documents.codes import qr
from core.documents.content import Align, Box, Fields, Table
from core.documents.docx.body import Body
from core.documents.docx.elements import Element, Layout, node, paragraph, run, twips
from core.documents.docx.floating import code_png
from core.documents.docx.photos import Inline
from core.documents.docx.styles import Role
from core.documents.official import MM
from core.documents.pen import HAIR, Style
from core.documents.ruled import PAD, SHORT_GRID, heavy
from core.progress import Progress, ProgressSink

_STEP = 200
"""Rows between two reports of a long table."""

_SIDES = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: cleaned text, its width in points, how it is written, how many columns it takes."""

    text: str
    width: float
    role: Role
    align: Align
    span: int = 1
    code: float | None = None  # drawn as a code in a row at least so high


@dataclass(frozen=True, slots=True)
class _Row:
    """Cells side by side, at least so high in points; `upper` text begins at the top."""

    cells: Sequence[_Cell]
    least: float
    head: bool = False  # repeated on every page
    keep: bool = False  # on the page of the next row
    upper: bool = False


class Ruled:
    """Writes ruled blocks; `measures` knows what fits, `inline` keeps a picture."""

    def __init__(
        self, body: Body, measures: printed.Ruled, progress: ProgressSink, inline: Inline
    ) -> None:
        self._body = body
        self._theme = body.theme
        self._measures = measures
        self._progress = progress
        self._inline = inline

    def table(self, table: Table) -> None:
        """Write a table: its head on every page, no row cut, no row alone at a page's end."""
        widths = _whole_twips(self._measures.widths(table))
        aligns = [column.align for column in table.columns]
        least = max(self._theme.row, (table.row_height_mm or 0) * MM)
        titles = [column.title for column in table.columns]
        made = self._grid(widths)
        if any(titles):
            centred = [Align.CENTRE] * len(widths)
            cells = _cells(titles, widths, Role.CELL_HEAD, centred)
            made.append(self._row(_Row(cells, self._theme.row, head=True, keep=True)))
        last = len(table.rows) - 1
        for number, row in enumerate(table.rows):
            if number % _STEP == 0:
                self._progress(Progress(0, 1, "layout"))
            follows = table.total is not None or table.leads
            bound = number == 0 < last or (number == last and follows)
            cells = [
                replace(cell, code=least) if column.is_code and cell.text else cell
                for cell, column in zip(
                    _cells(row, widths, Role.CELL, aligns), table.columns, strict=True
                )
            ]
            made.append(self._row(_Row(cells, least, keep=bound)))
        if table.total is not None:
            cells = _cells(table.total, widths, Role.TOTAL, aligns)
            made.append(self._row(_Row(cells, least, keep=table.leads)))
        self._body.table(made, keep=table.leads)

    def fields(self, fields: Fields) -> None:
        """Write labels and values; the last value takes what is left of its line."""
        across = max(1, fields.across)
        least = max(self._theme.row, (fields.row_height_mm or 0) * MM)
        each, label = self._theme.width / across, self._measures.label_width(fields)
        widths = _whole_twips([label, each - label] * across)
        short = len(fields.pairs) <= SHORT_GRID * across
        made = self._grid(widths)
        for at in range(0, len(fields.pairs), across):
            pairs = fields.pairs[at : at + across]
            cells: list[_Cell] = []
            for number, (name, value) in enumerate(pairs):
                span = 1 if number < len(pairs) - 1 else 2 * (across - number) - 1
                wide = sum(widths[2 * number + 1 : 2 * number + 1 + span])
                name_wide = widths[2 * number]
                cells += [
                    _Cell(printable(name), name_wide, Role.CELL_HEAD, Align.CENTRE),
                    _Cell(printable(value), wide, Role.CELL, Align.LEFT, span),
                ]
            keep = short and at + across < len(fields.pairs)
            made.append(self._row(_Row(cells, least, keep=keep)))
        self._body.table(made)

    def box(self, box: Box) -> None:
        """Write text in a ruled box, at its top."""
        widths = _whole_twips([self._theme.width])
        least = min(max(self._theme.row, (box.height_mm or 0) * MM), self._theme.height)
        cell = _Cell(printable(box.text), widths[0], Role.CELL, Align.LEFT)
        made = self._grid(widths)
        made.append(self._row(_Row([cell], least, upper=True)))
        self._body.table(made)

    def _grid(self, widths: Sequence[float]) -> Element:
        """Begin a table that is exactly so wide whatever stands in it."""
        edges = [node(e, val="single", sz=round(HAIR * 8), space=0, color="auto") for e in _EDGES]
        under = {"bottom": PAD - HAIR}  # Word adds the line to the height of a row
        sides = ("top", "left", "bottom", "right")
        pads = [node(side, w=twips(under.get(side, PAD)), type="dxa") for side in sides]
        looks = node(
            "tblPr",
            node("tblW", w=twips(sum(widths)), type="dxa"),
            node("tblInd", w=0, type="dxa"),
            node("tblBorders", *edges),
            node("tblLayout", type="fixed"),
            node("tblCellMar", *pads),
        )
        columns = node("tblGrid", *(node("gridCol", w=twips(width)) for width in widths))
        return node("tbl", looks, columns)

    def _row(self, row: _Row) -> Element:
        looks = [] if row.upper else [node("cantSplit")]
        looks.append(node("trHeight", val=twips(row.least), hRule="atLeast"))
        looks += [node("tblHeader")] if row.head else []
        made = node("tr", node("trPr", *looks))
        for cell in row.cells:
            span = [node("gridSpan", val=cell.span)] if cell.span > 1 else []
            place = node(
                "tcPr",
                node("tcW", w=twips(cell.width), type="dxa"),
                *span,
                node("vAlign", val="top" if row.upper else "center"),
            )
            made.append(node("tc", place, *self._lines(cell, keep=row.keep)))
        return made

    def _lines(self, cell: _Cell, *, keep: bool) -> list[Element]:
        if cell.code is not None:
            return [self._code(cell.text, cell.width, cell.code)]
        theme = self._theme
        usual = {Role.CELL: theme.cell, Role.CELL_HEAD: theme.cell_head}.get(
            cell.role, heavy(theme)
        )
        style = self._measures.fitted(cell.text, cell.width, usual)
        other = _floored(style) if style != usual else None
        align = "" if cell.role is Role.CELL_HEAD else _SIDES[cell.align]
        layout = Layout(keep=keep, align=align)
        name = self._body.style(cell.role)
        parts = cell.text.split("\n") if cell.text else []
        made = [paragraph(name, run(part, other), layout=layout) for part in parts]
        return made or [paragraph(name, layout=layout)]

    def _code(self, text: str, width: float, height: float) -> Element:
        code = qr(text.upper(), "M")
        side = Pt(printed.code_size(code, width, height - 2 * PAD))
        picture = self._inline(io.BytesIO(code_png(code)), side, side)
        drawn = node("r", node("drawing", picture))
        return paragraph(self._body.style(Role.CELL), drawn, layout=Layout(align="center"))


def _cells(
    texts: Sequence[str], widths: Sequence[float], role: Role, aligns: Sequence[Align]
) -> list[_Cell]:
    return [
        _Cell(printable(text), width, role, align)
        for text, width, align in zip(texts, widths, aligns, strict=True)
    ]


def _floored(style: Style) -> Style:
    """Shrink to the next half point, so that what was measured to fit does."""
    return replace(style, size=int(style.size * 2) / 2)


def _whole_twips(widths: Sequence[float]) -> list[float]:
    """Round widths so that each is whole twips and together they are what they were."""
    made, edge, used = [], 0.0, 0
    for width in widths:
        edge += width
        made.append((twips(edge) - used) / 20)
        used = twips(edge)
    return made
