"""The words of a mark sheet broken into lines: how much room its opening, heads and rows take."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from core.documents.cleaning import printable
from core.documents.fonts import Face, Fonts
from core.documents.lines import break_lines, shape_title
from core.documents.marksheet import MarkRow, MarkSection, MarkSheet
from core.documents.official import MM
from core.documents.pen import GREY, Style

UNIT = MM / 100
"""Points in a hundredth of a millimetre."""

TITLE = Style(Face.TITLE, 18.0)
SUBTITLE = Style(Face.HEI, 11.0)
FACT = Style(Face.SONG, 10.5)
FACT_LABEL = Style(Face.HEI, 9.5)
INSTRUCTION = Style(Face.SONG, 9.5)
SECTION = Style(Face.HEI, 12.0)
NOTE = Style(Face.SONG, 9.5)
OPTION = Style(Face.HEI, 12.0)
LABEL = Style(Face.HEI, 14.0)
SUBLABEL = Style(Face.SONG, 10.0)
SMALL = Style(Face.SONG, 8.0, colour=GREY)
_IMPRINTS = ((8.0, 3), (7.0, 3), (6.0, 4))
"""Size and lines that the imprint's room holds; a long one is set smaller."""

IMPRINT_WIDTH = 8400  # from beside the lower code to the stamp's zone
IMPRINT_HEIGHT = 1150

OPENING_LEFT, OPENING_RIGHT = 2450, 15500  # beside the upper code
TITLE_TOP, TITLE_LINE = 1350, 820
SUBTITLE_LINE = 560
FACTS_TOP = 4150  # under the upper code's quiet zone
FACT_LINE = 800
FACT_LABEL_WIDTH = 2300
INSTRUCTION_LINE = 450
INSTRUCTION_GAP = 250
PAD = 150
_LEADING = 1.3


@dataclass(frozen=True, slots=True)
class Said:
    """Lines of one style."""

    style: Style
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        """The height in hundredths of a millimetre."""
        return round(len(self.lines) * self.style.size * _LEADING / UNIT)


class MarkText:
    """Breaks the words of one sheet."""

    def __init__(self, sheet: MarkSheet, fonts: Fonts) -> None:
        self._sheet = sheet
        self._fonts = fonts

    def title(self) -> list[str]:
        """Break the title beside the upper code."""
        width = (OPENING_RIGHT - OPENING_LEFT) * UNIT
        measure = partial(self._fonts.width, face=TITLE.face, size=TITLE.size)
        return shape_title(printable(self._sheet.title), measure, width)

    def subtitle(self) -> tuple[str, ...]:
        """Break the line under the title."""
        if not self._sheet.subtitle:
            return ()
        return self._broken(self._sheet.subtitle, SUBTITLE, OPENING_RIGHT - OPENING_LEFT).lines

    def facts_top(self) -> int:
        """Give where the facts begin: under title and code."""
        lines = len(self.title()) * TITLE_LINE + len(self.subtitle()) * SUBTITLE_LINE
        return max(FACTS_TOP, TITLE_TOP + lines + 600)

    def instructions(self) -> tuple[str, ...]:
        """Break the instructions over the table's width."""
        text = "\n".join(self._sheet.instructions)
        return self._broken(text, INSTRUCTION, 17000).lines if text else ()

    def repeated_end(self) -> int:
        """Give where the table may begin on further pages that repeat facts."""
        return self.facts_top() + (FACT_LINE if self._sheet.repeated else 0)

    def imprint(self) -> Said | None:
        """Break the imprint; None where no size holds it."""
        text = "\n".join(self._sheet.imprint)
        for size, most in _IMPRINTS:
            said = self._broken(text, Style(Face.SONG, size), IMPRINT_WIDTH)
            if len(said.lines) <= most:
                return said
        return None

    def opening_end(self) -> int:
        """Give where the table may begin on the first page."""
        facts = (len(self._sheet.facts) + 1) // 2 * FACT_LINE
        lines = len(self.instructions()) + (1 if self._sheet.sample else 0)
        said = lines * INSTRUCTION_LINE + (INSTRUCTION_GAP + 150 if lines else INSTRUCTION_GAP)
        return self.facts_top() + facts + said

    def head(self, section: MarkSection) -> tuple[Said, Said]:
        """Break a section's title and note."""
        width = self._label_width(section) + 1100  # over the numbers too
        title = self._broken(section.title, SECTION, width)
        note = self._broken(section.note, NOTE, width) if section.note else Said(NOTE, ())
        return title, note

    def head_slots(self, section: MarkSection) -> int:
        """Tell how many slots a section's head takes."""
        title, note = self.head(section)
        return _slots(title.height + note.height)

    def row(self, section: MarkSection, row: MarkRow) -> tuple[Said, Said]:
        """Break a row's label and the smaller line under it; a long label is set smaller."""
        width = self._label_width(section)
        sizes = (LABEL.size, 12.0, 10.5)
        labels = [self._broken(row.label, Style(LABEL.face, size), width) for size in sizes]
        below = self._broken(row.sublabel, SUBLABEL, width) if row.sublabel else Said(SUBLABEL, ())
        if len(below.lines) > 1:  # two small lines rather than a row of two slots
            below = self._broken(row.sublabel, Style(SUBLABEL.face, 9.0), width)
            labels = labels[1:]
        label = next((label for label in labels if len(label.lines) == 1), labels[-1])
        return label, below

    def row_slots(self, section: MarkSection, row: MarkRow) -> int:
        """Tell how many slots a row takes; its boxes stand in the first."""
        label, below = self.row(section, row)
        return _slots(label.height + below.height)

    def _label_width(self, section: MarkSection) -> int:
        return 19000 - 3100 - 2800 * len(section.options)

    def _broken(self, text: str, style: Style, width: int) -> Said:
        measure = partial(self._fonts.width, face=style.face, size=style.size)
        inner = (width - 2 * PAD) * UNIT
        return Said(style, tuple(ln.text for ln in break_lines(printable(text), measure, inner)))


def _slots(height: int) -> int:
    """Tell how many slots of 16.5 mm a text so high takes, with room over and under it."""
    return max(1, -(-(height + PAD) // 1650))
