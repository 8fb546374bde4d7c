"""What all copies of a mark sheet share, drawn once: marks, table, words, zones."""

from __future__ import annotations

from dataclasses import dataclass

from core.documents import aruco, marktext
from core.documents.cleaning import printable_line
from core.documents.fonts import Face, Fonts
from core.documents.markgeometry import (
    BOX,
    COLUMN,
    CORNER,
    FOLDS,
    LABEL_LEFT,
    PAGE,
    ROW_CELL,
    ROW_CELLS,
    ROW_MARKS,
    SIGNATURES,
    SIGNATURES_END,
    SLOT,
    STAMP,
    TABLE,
    HeadPlace,
    MarkLayout,
    PagePlace,
    RowPlace,
    corners,
    row_code_cells,
)
from core.documents.marksheet import MarkSheet
from core.documents.marktext import PAD, UNIT, MarkText, Said
from core.documents.pen import GREY, Pen, Style

_BOX_LINE = 35 * UNIT
_FOLD_TICK = (500, 900)
_PAGE_NUMBER = (15650, 2600)
_FOOTER = (5350, 28100)
_IMPRINT = (5350, 26880)
_MORE = 25300
_SAMPLE = Style(Face.SONG, 9.5)


@dataclass(frozen=True, slots=True)
class FactCell:
    """Where a fact's value goes."""

    left: int
    top: int
    width: int
    height: int


def fact_cells(sheet: MarkSheet, fonts: Fonts) -> list[FactCell]:
    """Give the cells of the facts, two a line; the last one alone takes the whole line."""
    top = MarkText(sheet, fonts).facts_top()
    cells = []
    half = (TABLE[1] - TABLE[0]) // 2
    for number in range(len(sheet.facts)):
        line, column = divmod(number, 2)
        left = TABLE[0] + column * half
        alone = column == 0 and number == len(sheet.facts) - 1
        right = TABLE[1] if alone else left + half
        start = left + marktext.FACT_LABEL_WIDTH
        cells.append(
            FactCell(start, top + line * marktext.FACT_LINE, right - start, marktext.FACT_LINE)
        )
    return cells


class MarkForm:
    """Draws the common part of each page."""

    def __init__(self, layout: MarkLayout, fonts: Fonts) -> None:
        self._layout = layout
        self._sheet = layout.sheet
        self._text = MarkText(layout.sheet, fonts)
        self._fonts = fonts

    def draw(self, pen: Pen, page: PagePlace) -> None:
        """Draw the common part of one page."""
        self._corners(pen)
        self._folds(pen)
        self._opening(pen, page)
        for head in page.heads:
            self._head(pen, head)
        for row in page.rows:
            self._row(pen, row)
        if page.page == len(self._layout.pages):
            self._ending(pen)
        else:
            more = f"未完，请继续填写第{page.page + 1}页"
            pen.ending(TABLE[1] * UNIT, _MORE * UNIT, more, marktext.SUBTITLE)
        self._imprint(pen)
        footer = printable_line(self._sheet.footer)
        pen.text(_FOOTER[0] * UNIT, _FOOTER[1] * UNIT, footer, marktext.SMALL)

    def _imprint(self, pen: Pen) -> None:
        said = self._text.imprint()
        x, top = _IMPRINT
        if said is None or not self._sheet.imprint:
            return
        step = min(said.height / len(said.lines), marktext.IMPRINT_HEIGHT / len(said.lines))
        for number, line in enumerate(said.lines):
            pen.text(x * UNIT, (top + number * step) * UNIT, line, said.style)

    def _corners(self, pen: Pen) -> None:
        cell = CORNER / aruco.CELLS
        for marker, (x, y) in enumerate(corners()):
            left, top = x - CORNER / 2, y - CORNER / 2
            pen.blocks(
                [
                    ((left + c * cell) * UNIT, (top + r * cell) * UNIT, cell * UNIT, cell * UNIT)
                    for c, r in aruco.black_cells(marker)
                ]
            )

    def _folds(self, pen: Pen) -> None:
        """Print where to fold: between the rows, so that no crease runs through a box."""
        start, end = _FOLD_TICK
        for y in FOLDS:
            for left, right in ((start, end), (PAGE[0] - end, PAGE[0] - start)):
                pen.line((left * UNIT, y * UNIT), (right * UNIT, y * UNIT), 0.4, GREY)

    def _opening(self, pen: Pen, page: PagePlace) -> None:
        count = f"第{page.page}页　共{len(self._layout.pages)}页"
        pen.ending(_PAGE_NUMBER[0] * UNIT, _PAGE_NUMBER[1] * UNIT, count, marktext.NOTE)
        middle = (marktext.OPENING_LEFT + marktext.OPENING_RIGHT) / 2 * UNIT
        top = marktext.TITLE_TOP
        for line in self._text.title():
            pen.centred(middle, top * UNIT, line, marktext.TITLE)
            top += marktext.TITLE_LINE
        for line in self._text.subtitle():
            pen.centred(middle, top * UNIT, line, marktext.SUBTITLE)
            top += marktext.SUBTITLE_LINE
        cells = fact_cells(self._sheet, self._fonts)
        if page.page == 1:
            self._facts(pen, cells)
            self._instructions(pen)
        else:
            self._facts(pen, cells[: self._sheet.repeated])

    def _facts(self, pen: Pen, cells: list[FactCell]) -> None:
        for label, cell in zip(self._sheet.facts, cells, strict=False):
            left = cell.left - marktext.FACT_LABEL_WIDTH
            size = ((cell.width + marktext.FACT_LABEL_WIDTH) * UNIT, cell.height * UNIT)
            pen.box(left * UNIT, cell.top * UNIT, size)
            pen.line(
                (cell.left * UNIT, cell.top * UNIT),
                (cell.left * UNIT, (cell.top + cell.height) * UNIT),
            )
            style = marktext.FACT_LABEL
            at = (cell.top + cell.height / 2) * UNIT - style.size / 2
            middle = (left + cell.left) / 2 * UNIT
            pen.centred(middle, at, printable_line(label), style)

    def _instructions(self, pen: Pen) -> None:
        lines = (len(self._sheet.facts) + 1) // 2
        top = self._text.facts_top() + lines * marktext.FACT_LINE + marktext.INSTRUCTION_GAP
        for line in self._text.instructions():
            pen.text((TABLE[0] + PAD) * UNIT, top * UNIT, line, marktext.INSTRUCTION)
            top += marktext.INSTRUCTION_LINE
        if self._sheet.sample:
            self._sample(pen, top)

    def _sample(self, pen: Pen, top: int) -> None:
        """Show a right mark; smaller than a real box, so that no reader takes it for one."""
        x, y, size = (TABLE[0] + PAD) * UNIT, top * UNIT, 340 * UNIT
        label = "填写样例："
        pen.text(x, y, label, _SAMPLE)
        x += pen.width(label, _SAMPLE)
        pen.check_box(x, y - 0.2, size, ticked=True)
        pen.text(x + size + 4, y, "（在所选意见的方框内打一个勾）", _SAMPLE)

    def _head(self, pen: Pen, place: HeadPlace) -> None:
        section = self._sheet.sections[place.section]
        self._frame(pen, place.top, place.bottom, len(section.options), numbered=False)
        title, note = self._text.head(section)
        self._said(pen, TABLE[0], (place.top, place.bottom), (title, note))
        first = TABLE[1] - COLUMN * len(section.options) + COLUMN / 2
        for column, option in enumerate(section.options):
            middle = (first + column * COLUMN) * UNIT
            at = (place.top + place.bottom) / 2 * UNIT - marktext.OPTION.size / 2
            pen.centred(middle, at, printable_line(option), marktext.OPTION)

    def _row(self, pen: Pen, place: RowPlace) -> None:
        section = self._sheet.sections[place.section]
        row = section.rows[place.index]
        self._frame(pen, place.top, place.bottom, len(section.options), numbered=True)
        middle = (TABLE[0] + LABEL_LEFT) / 2 * UNIT
        centre = place.boxes[0].y
        at = centre * UNIT - marktext.LABEL.size / 2
        pen.centred(middle, at, str(place.number), marktext.LABEL)
        self._said(pen, LABEL_LEFT, (place.top, place.bottom), self._text.row(section, row))
        for box in place.boxes:
            left, top = (box.x - BOX / 2) * UNIT, (box.y - BOX / 2) * UNIT
            pen.box(left, top, (BOX * UNIT, BOX * UNIT), _BOX_LINE)
        self._row_code(pen, place.code, centre)

    def _row_code(self, pen: Pen, code: int, centre: int) -> None:
        """Print the row's number as a pattern on both sides: a shifted table is noticed by it."""
        width, height = ROW_CELL
        top = centre - ROW_CELLS * height / 2
        cells = [n for n, black in enumerate(row_code_cells(code)) if black]
        for x in ROW_MARKS:
            left = (x - width / 2) * UNIT
            pen.blocks(
                [(left, (top + n * height) * UNIT, width * UNIT, height * UNIT) for n in cells]
            )

    def _frame(self, pen: Pen, top: int, bottom: int, options: int, *, numbered: bool) -> None:
        first = TABLE[1] - COLUMN * options
        edges = [TABLE[0], *(first + COLUMN * n for n in range(options + 1))]
        if numbered:
            edges.insert(1, LABEL_LEFT)
        upright = [((x * UNIT, top * UNIT), (x * UNIT, bottom * UNIT)) for x in edges]
        level = [((TABLE[0] * UNIT, y * UNIT), (TABLE[1] * UNIT, y * UNIT)) for y in (top, bottom)]
        pen.lines(upright + level)

    def _said(self, pen: Pen, left: int, span: tuple[int, int], texts: tuple[Said, Said]) -> None:
        """Write two texts under each other in the middle of a strip."""
        height = sum(said.height for said in texts)
        at = (sum(span) - height) / 2 * UNIT
        for said in texts:
            step = said.height * UNIT / max(1, len(said.lines))
            for line in said.lines:
                pen.text((left + PAD) * UNIT, at + (step - said.style.size) / 2, line, said.style)
                at += step

    def _ending(self, pen: Pen) -> None:
        left, right, step = SIGNATURES
        labels = [printable_line(label) for label in self._sheet.signatures]
        lines = (len(labels) + 1) // 2
        half = (right - left) // 2
        for number, label in enumerate(labels):
            line, column = divmod(number, 2)
            x = left + column * half
            foot = SIGNATURES_END - (lines - 1 - line) * step
            text = label + "："
            size = marktext.FACT.size
            pen.text(x * UNIT, foot * UNIT - size - 1, text, marktext.FACT)
            start = x * UNIT + pen.width(text, marktext.FACT)
            end = (x + half - 400) * UNIT
            pen.line((start, foot * UNIT), (end, foot * UNIT))
        if self._sheet.stamp:
            x, y, side = STAMP
            pen.dashed_box(x * UNIT, y * UNIT, side * UNIT)
            at = (x + side / 2) * UNIT
            below = (y + side - SLOT // 4) * UNIT
            pen.centred(at, below, printable_line(self._sheet.stamp), marktext.SMALL)
