"""Titles, headings, paragraphs and lists of people as paragraphs of a Word file."""

from __future__ import annotations

from core.documents import prose as printed
from core.documents.cleaning import printable
from core.documents.content import Heading, Paragraph, People
from core.documents.docx.body import Body
from core.documents.docx.elements import Element, Layout, line_end, run
from core.documents.docx.styles import HEADINGS, Role
from core.documents.fonts import Face
from core.documents.pen import Style


class Prose:
    """Writes text; `measures` knows how wide it is on paper."""

    def __init__(self, body: Body, measures: printed.Prose) -> None:
        self._body = body
        self._measures = measures

    def title(self, text: str, *, before: float, after: float) -> None:
        """Write a title in the lines that shape it: a trapezoid or a diamond."""
        theme = self._body.theme
        runs: list[Element] = []
        for line in self._measures.shaped(printable(text), theme.title, theme.width):
            runs += [line_end()] if runs else []
            runs.append(run(line))
        self._body.add(Role.TITLE, *runs, layout=Layout(before=before, after=after))

    def centred(self, text: str, *, before: float = 0.0, after: float = 0.0) -> None:
        """Write a line centred under the title or the mark."""
        layout = Layout(align="center", keep=True, before=before, after=after)
        self._body.text(Role.BODY, printable(text), layout=layout)

    def heading(self, heading: Heading, *, before: float = 0.0) -> None:
        """Write a heading; its style keeps it with what follows."""
        role = HEADINGS[max(1, min(heading.level, len(HEADINGS))) - 1]
        self._body.text(role, printable(heading.text), layout=Layout(before=before))

    def paragraph(self, paragraph: Paragraph, *, keep: bool = False) -> None:
        """Write body text; `keep` where it introduces a table."""
        body = self._body.theme.body
        style = Style(body.face, body.size, bold=True) if paragraph.bold else None
        indent = 2 * body.size if paragraph.indented else 0.0
        layout = Layout(keep=keep, first=indent)
        self._body.text(Role.BODY, printable(paragraph.text), layout=layout, style=style)

    def people(self, people: People, *, before: float) -> None:
        """Write 出席, 请假, 列席 (GB/T 9704 10.3): names wrap under the first of them."""
        body = self._body.theme.body
        label_style = Style(Face.HEI, body.size)
        label = printable(people.label).rstrip("：") + "："
        wide = self._measures.width(label, label_style)
        names = printable(people.names).split("\n")
        left = 2 * body.size + wide
        for number, line in enumerate(names):
            runs = [run(label, label_style)] if number == 0 else []
            layout = Layout(
                left=left,
                first=0.0 if number else -wide,
                before=0.0 if number else before,
                align="left",
            )
            self._body.add(Role.BODY, *runs, run(line), layout=layout)
