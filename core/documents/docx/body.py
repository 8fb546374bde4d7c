"""What stands on a paper's pages in order, and what Word may not part."""

from __future__ import annotations

from dataclasses import replace

from docx.oxml.ns import qn

from core.documents.docx.elements import (
    PLAIN,
    Element,
    Layout,
    keep_with_next,
    paragraph,
    run,
)
from core.documents.docx.styles import Role, Styles
from core.documents.pen import Style
from core.documents.theme import Theme


class Body:
    """Takes the paragraphs and tables of one document."""

    def __init__(self, styles: Styles, theme: Theme) -> None:
        self.theme = theme
        self.made: list[Element] = []
        self._styles = styles
        self._turns = False

    def style(self, role: Role) -> str:
        """Give the identifier of a style of this paper's look."""
        return self._styles.name(self.theme, role)

    def turn(self) -> None:
        """Let what follows begin a page."""
        self._turns = True

    def add(self, role: Role, *runs: Element, layout: Layout = PLAIN) -> None:
        """Add a paragraph."""
        if self._turns:
            layout, self._turns = replace(layout, turn=True), False
        self.made.append(paragraph(self.style(role), *runs, layout=layout))

    def text(
        self, role: Role, text: str, *, layout: Layout = PLAIN, style: Style | None = None
    ) -> None:
        """Add cleaned text; every line feed in it begins a paragraph of its own."""
        for part in text.split("\n"):
            self.add(role, run(part, style), layout=layout)

    def room(self, points: float, *, keep: bool = False) -> None:
        """Add empty room: a line so high."""
        self.add(Role.SMALL, layout=Layout(line=points, keep=keep))

    def table(self, made: Element, *, keep: bool = False) -> None:
        """Add a table with the air around it, which also keeps Word from joining two of them."""
        self.room(self.theme.over, keep=True)
        self.made.append(made)
        self.room(self.theme.under, keep=keep)

    def keep_together(self, start: int, before: int) -> None:
        """Keep everything from part `start` on one page, with the `before` parts over it."""
        if start >= len(self.made):
            return
        for made in self.made[max(0, start - before) : start]:
            _bind(made, whole=False)
        for made in self.made[start:-1]:
            _bind(made, whole=True)


def _bind(made: Element, *, whole: bool) -> None:
    """Bind a part to the next one: a paragraph, a table's last row or all of its rows."""
    rows = made.findall(qn("w:tr")) or [made]
    for row in rows if whole else rows[-1:]:
        for inside in row.iter(qn("w:p")):
            keep_with_next(inside)
