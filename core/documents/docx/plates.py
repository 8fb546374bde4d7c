"""Plates to cut out, as a table of a Word file in the sizes of the PDF."""

from __future__ import annotations

from core.documents.content import Plates
from core.documents.docx.body import Body
from core.documents.docx.elements import Element, Layout, node, paragraph, run, twips
from core.documents.docx.styles import Role
from core.documents.official import MM
from core.documents.pen import HAIR, Style
from core.documents.plates import EDGE, Line, PlateSetter

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


class PlateWriter:
    """Writes plates; `setter` knows how large their text is."""

    def __init__(self, body: Body, setter: PlateSetter) -> None:
        self._body = body
        self._setter = setter

    def plates(self, block: Plates) -> None:
        """Write the plates row by row, each row on one page."""
        width, height = self._setter.width(block), block.height_mm * MM
        made = self._grid(block.across, width)
        fitted = self._setter.fitted(block)
        for start in range(0, len(fitted), block.across):
            cells = fitted[start : start + block.across]
            cells += [[] for _ in range(block.across - len(cells))]
            made.append(self._row(cells, width, height))
        self._body.table(made)

    def _grid(self, across: int, width: float) -> Element:
        edges = [node(e, val="single", sz=round(HAIR * 8), space=0, color="auto") for e in _EDGES]
        looks = node(
            "tblPr",
            node("tblW", w=twips(width) * across, type="dxa"),
            node("tblInd", w=0, type="dxa"),
            node("tblBorders", *edges),
            node("tblLayout", type="fixed"),
            node("tblCellMar", *(node(s, w=twips(EDGE), type="dxa") for s in ("left", "right"))),
        )
        columns = (node("gridCol", w=twips(width)) for _ in range(across))
        return node("tbl", looks, node("tblGrid", *columns))

    def _row(self, cells: list[list[Line]], width: float, height: float) -> Element:
        looks = node("trPr", node("cantSplit"), node("trHeight", val=twips(height), hRule="exact"))
        made = node("tr", looks)
        for lines in cells:
            place = node(
                "tcPr", node("tcW", w=twips(width), type="dxa"), node("vAlign", val="center")
            )
            made.append(node("tc", place, *self._written(lines)))
        return made

    def _written(self, lines: list[Line]) -> list[Element]:
        name = self._body.style(Role.CELL)
        made = [
            paragraph(
                name,
                run(line.text, Style(line.style.face, int(line.style.size * 2) / 2)),
                layout=Layout(align="center" if line.centred else "left", line=line.height),
            )
            for line in lines
        ]
        return made or [paragraph(name)]
