"""Photos side by side, as a table without rules in a Word file, in the sizes of the PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx.shared import Pt

from core.documents.content import Photos
from core.documents.docx.body import Body
from core.documents.docx.elements import Element, Layout, node, paragraph, run, twips
from core.documents.docx.styles import Role
from core.documents.photos import APART, SAID, SAID_LINE, Hung, PhotoSetter

Inline = Callable[[Any, int, int], Element]
"""Keeps a picture in the file and gives it as it stands in a line, so wide and so high."""


class PhotoWriter:
    """Writes photos; `setter` knows how large they are."""

    def __init__(self, body: Body, setter: PhotoSetter, inline: Inline) -> None:
        self._body = body
        self._setter = setter
        self._inline = inline

    def photos(self, block: Photos) -> None:
        """Write the photos row by row, each row on one page."""
        width = self._setter.width(block) + APART
        columns = (node("gridCol", w=twips(width)) for _ in range(block.across))
        looks = node(
            "tblPr",
            node("tblW", w=twips(width) * block.across, type="dxa"),
            node("tblInd", w=0, type="dxa"),
            node("tblLayout", type="fixed"),
            node("tblCellMar", *(node(s, w=0, type="dxa") for s in ("left", "right"))),
        )
        made = node("tbl", looks, node("tblGrid", *columns))
        for row in self._setter.rows(block):
            line = node("tr", node("trPr", node("cantSplit")))
            cells = [*row, *(None for _ in range(block.across - len(row)))]
            for one in cells:
                place = node(
                    "tcPr", node("tcW", w=twips(width), type="dxa"), node("vAlign", val="bottom")
                )
                line.append(node("tc", place, *self._written(one)))
            made.append(line)
        self._body.table(made)

    def _written(self, one: Hung | None) -> list[Element]:
        name = self._body.style(Role.CELL)
        if one is None:
            return [paragraph(name)]
        picture = self._inline(io.BytesIO(one.photo.data), Pt(one.width), Pt(one.height))
        drawn = node("r", node("drawing", picture))
        said = [
            paragraph(name, run(text, SAID), layout=Layout(align="center", line=SAID_LINE))
            for text in one.said
        ]
        return [paragraph(name, drawn, layout=Layout(align="center", keep=True)), *said]
