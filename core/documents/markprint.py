"""Mark sheets drawn: one form for what all copies share, little more than two codes a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from core.documents.cleaning import printable_line
from core.documents.codes import qr
from core.documents.content import Document
from core.documents.fonts import Face, Fonts, drawing, load_fonts
from core.documents.layout import lay_out
from core.documents.lines import break_list
from core.documents.markform import MarkForm, fact_cells
from core.documents.markgeometry import CODE, CODES, LEAST_MODULE, PAGE, MarkLayout
from core.documents.marksheet import MarkCopy, MarkSheet
from core.documents.marktext import FACT, PAD, UNIT
from core.documents.pdf import texts_of
from core.documents.pen import Pen, Style
from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

SERIAL = Style(Face.HEI, 11.0)
SERIAL_PITCH = 0.63
"""From one character of a serial to the next, in sizes: all stand equally wide apart."""

_SERIALS = ((15650, 3150), (5350, 26300))
"""Where the serials stand: the first ends there, the second begins there."""

_ISSUED = Style(Face.SONG, 9.0)
_REMARK = Style(Face.HEI, 9.0)
_OVER = 400
"""How far over the lower serial a remark stands, clear of the place for the seal."""

_FACT_SIZES = ((10.5, 1), (8.5, 2), (7.0, 3))
"""A fact that is too long for its cell is set smaller, on more lines."""

_STEP = 50

_Facts = list[tuple[float, float, str, Style]]
"""Where each line of the facts stands, what it says and in which type."""


@dataclass(frozen=True, slots=True)
class MarkRun:
    """Mark sheets ready to be drawn: code and name of the paper, its layout, every copy."""

    code: str
    name: str
    layout: MarkLayout
    copies: tuple[MarkCopy, ...]


def print_marksheets(
    layout: MarkLayout,
    copies: Sequence[MarkCopy],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw all copies into one PDF, one-sided, in the order given.

    Raises KnownError "documents.missing_characters" or "documents.fact_too_long" before anything
    is drawn, ValueError for a copy that does not belong to the layout.
    """
    fonts = fonts or load_fonts()
    with drawing:
        fonts.require(chain(texts_of(layout.sheet), _texts(copies)))
        for copy in copies:
            _check(layout, copy)
        return _Press(layout, fonts).print(copies, progress)


def pages_of_copies(
    layout: MarkLayout, copies: Sequence[MarkCopy], fonts: Fonts | None = None
) -> tuple[int, ...]:
    """Count the pages of each copy, its annex among them, in the order given."""
    fonts, each = fonts or load_fonts(), len(layout.pages)
    with drawing:
        return tuple(
            each + (len(lay_out(copy.annex, fonts, ignore_progress).pages) if copy.annex else 0)
            for copy in copies
        )


def _texts(copies: Sequence[MarkCopy]) -> Iterator[str]:
    for copy in copies:
        yield copy.serial
        yield copy.issued
        yield copy.remark
        yield from copy.facts
        yield from texts_of(copy.annex)


def _check(layout: MarkLayout, copy: MarkCopy) -> None:
    if len(copy.facts) != len(layout.sheet.facts):
        raise ValueError(f"a copy has {len(copy.facts)} facts of {len(layout.sheet.facts)}")
    if len(copy.payloads) != len(layout.pages):
        raise ValueError(f"a copy has {len(copy.payloads)} payloads, pages {len(layout.pages)}")


class _Press:
    """Draws the copies of one layout."""

    def __init__(self, layout: MarkLayout, fonts: Fonts) -> None:
        self._layout = layout
        self._fonts = fonts
        self._cells = fact_cells(layout.sheet, fonts)
        width, height = PAGE[0] * UNIT, PAGE[1] * UNIT
        self._pen = Pen(fonts, printable_line(layout.sheet.title), width=width, height=height)

    def print(self, copies: Sequence[MarkCopy], progress: ProgressSink) -> bytes:
        """Draw every copy, all pages of one before the next."""
        facts = [self._fitted(copy) for copy in copies]
        form = MarkForm(self._layout, self._fonts)
        for page in self._layout.pages:
            self._pen.begin_form(f"sheet{page.page}")
            form.draw(self._pen, page)
            self._pen.end_form()
        for number, copy in enumerate(copies):
            if number % _STEP == 0:
                progress(Progress(number, len(copies), "draw"))
            for index, payload in enumerate(copy.payloads):
                self._pen.do_form(f"sheet{index + 1}")
                for x, top, text, style in facts[number][index > 0]:
                    self._pen.text(x, top, text, style)
                self._identify(copy, payload)
                self._pen.next_page()
            if copy.annex is not None:
                self._append(copy.annex)
        data = self._pen.finish()
        progress(Progress(len(copies), len(copies), "draw"))
        return data

    def _append(self, annex: Document) -> None:
        """Draw a copy's annex after its pages, and return to the sheet's own paper size."""
        laid = lay_out(annex, self._fonts, ignore_progress)
        for number in range(1, len(laid.pages) + 1):
            laid.draw(self._pen, number)
        self._pen.page(PAGE[0] * UNIT, PAGE[1] * UNIT)

    def _identify(self, copy: MarkCopy, payload: str) -> None:
        """Print code and serial twice; by the lower one the day of issue, a remark."""
        code, serial = qr(payload), copy.serial
        if CODE // code.size < LEAST_MODULE:
            raise ValueError(f"{len(payload)} characters make the modules of a code too small")
        for left, top in CODES:
            self._pen.code(left * UNIT, top * UNIT, CODE * UNIT, code)
        pitch = SERIAL_PITCH * SERIAL.size
        (right, above), (left, below) = _SERIALS
        self._pen.spaced(right * UNIT - len(serial) * pitch, above * UNIT, serial, SERIAL, pitch)
        self._pen.spaced(left * UNIT, below * UNIT, serial, SERIAL, pitch)
        if copy.issued:
            after = left * UNIT + (len(serial) + 1) * pitch
            self._pen.text(after, below * UNIT + 1.0, copy.issued, _ISSUED)
        if copy.remark:
            self._pen.text(left * UNIT, (below - _OVER) * UNIT, copy.remark, _REMARK)

    def _fitted(self, copy: MarkCopy) -> tuple[_Facts, _Facts]:
        """Place a copy's facts in their cells; give also those that further pages repeat."""
        placed: _Facts = []
        repeated: _Facts = []
        triples = zip(self._sheet.facts, copy.facts, self._cells, strict=True)
        for number, (label, value, cell) in enumerate(triples, 1):
            text = printable_line(value)
            lines, style = self._sized(text, (cell.width - 2 * PAD) * UNIT)
            if not lines:
                raise KnownError("documents.fact_too_long", label=label, serial=copy.serial)
            step = style.size * 1.12
            top = (cell.top + cell.height / 2) * UNIT - step * len(lines) / 2 + 0.06 * style.size
            for at, line in enumerate(lines):
                placed.append(((cell.left + PAD) * UNIT, top + at * step, line, style))
            if number == self._sheet.repeated:
                repeated = list(placed)
        return placed, repeated

    def _sized(self, text: str, width: float) -> tuple[list[str], Style]:
        for size, most in _FACT_SIZES:
            style = Style(FACT.face, size)
            measure = partial(self._fonts.width, face=style.face, size=size)
            if measure(text) <= width:
                return [text], style
            lines = [line.text for line in break_list(text, measure, width)]
            if len(lines) <= most:
                return lines, style
        return [], FACT

    @property
    def _sheet(self) -> MarkSheet:
        return self._layout.sheet
