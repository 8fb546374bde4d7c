"""Boxes to tick and lines to sign on, in a Word file."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from core.documents import marking as printed
from core.documents.cleaning import printable_line
from core.documents.content import Choices, Signatures
from core.documents.docx.body import Body
from core.documents.docx.elements import Element, Layout, Tab, node, run, tab
from core.documents.docx.styles import Role
from core.documents.marking import DATE, SIGN_ROW
from core.documents.prose import Prose

TICKED, OPEN = "☑", "☐"
"""No face of offices has both; Word takes them from the system's face for symbols."""

_SPARE = 2.0
"""Points from a label to the tab stop after it, which else might pass for reached, and from the
last stop to the right edge, where some programs part the line."""

_SYMBOLS = "Segoe UI Symbol"
_GAP = "　"


class Marking:
    """Writes choices and signatures; `places` knows where lines to sign on begin and end."""

    def __init__(self, body: Body, measures: Prose, places: printed.Marking) -> None:
        self._body = body
        self._measures = measures
        self._places = places

    def choices(self, choices: Choices) -> None:
        """Write a label and its boxes, which a click ticks."""
        size = self._body.theme.body.size
        label = printable_line(choices.label)
        runs = [run(label), run(_GAP)] if label else []
        for number, (text, ticked) in enumerate(choices.options):
            runs += [run(_GAP)] if number else []
            runs += [_box(ticked=ticked), run(printable_line(text))]
        first = 2 * size if self._body.theme.grid else 0.0  # as paragraphs are
        self._body.add(Role.BODY, *runs, layout=Layout(first=first, align="left"))

    def signatures(self, signatures: Signatures) -> None:
        """Write lines to sign on; a tab draws each, and another one ends the date after it."""
        theme = self._body.theme
        date = self._measures.width(DATE, theme.body)
        rows = self._places.sign_lines(signatures)
        for number, row in enumerate(rows):
            runs: list[Element] = []
            stops: list[Tab] = []
            for line in row:
                if line.left:
                    stops.append(Tab(line.left))
                    runs.append(tab())
                runs.append(run(line.label))
                if line.end > line.start:
                    stops += [Tab(line.start + _SPARE), Tab(line.end)]
                    runs += [tab(), tab(is_ruled=True)]
            if signatures.dated:
                stops.append(Tab(min(row[-1].end + date, theme.width - _SPARE), "right"))
                runs += [tab(), run(DATE.strip())]
            layout = Layout(
                tabs=tuple(stops),
                before=SIGN_ROW - theme.line,
                keep=number + 1 < len(rows),
                align="left",
            )
            self._body.add(Role.BODY, *runs, layout=layout)


def _box(*, ticked: bool) -> Element:
    """Make a box that ticks where it is clicked."""
    state = _of_2010("checkbox")
    state.append(_of_2010("checked", val=str(int(ticked))))
    for name, sign in (("checkedState", TICKED), ("uncheckedState", OPEN)):
        state.append(_of_2010(name, val=f"{ord(sign):04X}", font=_SYMBOLS))
    face = node("rFonts", ascii=_SYMBOLS, hAnsi=_SYMBOLS, eastAsia=_SYMBOLS, cs=_SYMBOLS)
    shown = node("t")
    shown.text = TICKED if ticked else OPEN
    inside = node("sdtContent", node("r", node("rPr", face), shown))
    return node("sdt", node("sdtPr", state), inside)


def _of_2010(tag: str, **values: str) -> Element:
    """Make an element of the namespace that Word 2010 brought."""
    made = OxmlElement(f"w14:{tag}")
    for name, value in values.items():
        made.set(qn(f"w14:{name}"), value)
    return made
