"""What stands around the body of an official paper: mark, attachments, signature, note, imprint."""

from __future__ import annotations

from core.documents import closing as printed
from core.documents import official
from core.documents.cleaning import printable_line
from core.documents.closing import (
    SEAL_LINES,
    imprint_facts,
    imprint_line,
    imprint_style,
    in_brackets,
)
from core.documents.content import Document, Head, Signed
from core.documents.docx.body import Body
from core.documents.docx.elements import (
    Edge,
    Element,
    Layout,
    Tab,
    line_end,
    run,
    tab,
)
from core.documents.docx.prose import Prose
from core.documents.docx.styles import Role, line_of
from core.documents.official import INDENT, SIZE_3
from core.documents.prose import Prose as Measures
from core.documents.words import day_text

_PARTED = 0.15
"""Of the type's size: half of the leading that a mark's line has over its characters."""


_RED_LINE = (Edge("bottom", official.RED_LINE_WIDTH, 5, official.RED),)
"""About 4 mm under the characters: 5 points under their line."""


class Closing:
    """Writes the fixed parts of a paper; `measures` and `places` are those of the PDF."""

    def __init__(self, body: Body, prose: Prose, measures: Measures) -> None:
        self._body = body
        self._theme = body.theme
        self._prose = prose
        self._measures = measures
        self._places = printed.Closing(body.theme, measures)
        self._line = line_of(body.theme)

    def mark(self, document: Document) -> None:
        """Write the red mark of minutes, number, issuer and date, and the red line (10.3, 7.2)."""
        lines, style = self._places.marked(printable_line(document.mark))
        runs: list[Element] = []
        for line in lines:
            runs += [line_end()] if runs else []
            runs.append(run(line, style))
        issuer = document.signed.issuer if document.signed else document.head.body
        serial = document.head.serial
        self._body.add(
            Role.TITLE,
            *runs,
            layout=Layout(
                before=official.MARK_TOP - _PARTED * style.size,
                line=style.size * official.MARK_LEADING,
                edges=() if serial or issuer or document.signed else _RED_LINE,
            ),
        )
        if serial:
            self._prose.centred(serial, before=official.LINES_UNDER_MARK * self._line)
        if issuer or document.signed:
            right = self._theme.width - SIZE_3
            day = [tab(), run(day_text(document.signed.day))] if document.signed else []
            layout = Layout(
                tabs=(Tab(right, "right"),), first=SIZE_3, align="left", keep=True, edges=_RED_LINE
            )
            self._body.add(Role.BODY, run(printable_line(issuer)), *day, layout=layout)

    def attachments(self, names: tuple[str, ...]) -> None:
        """Write the list of attachments (7.3.4): names align, no mark ends them."""
        body = self._theme.body
        label = "附件："
        wide = self._measures.width(label, body)
        for number, raw in enumerate(names, start=1):
            name = printable_line(raw).rstrip("。；;")
            count = f"{number}. " if len(names) > 1 else ""
            count_wide = self._measures.width(count, body)
            first = number == 1
            layout = Layout(
                left=INDENT + wide + count_wide,
                first=-(count_wide + (wide if first else 0.0)),
                before=self._line if first else 0.0,
                align="left",
            )
            self._body.add(Role.BODY, run((label if first else "") + count + name), layout=layout)

    def signature(self, signed: Signed, note: str) -> None:
        """Write issuer and date (7.3.5), and the note under them; a seal's room stays free."""
        theme = self._theme
        issuer, day = printable_line(signed.issuer), day_text(signed.day)
        left, day_left = self._places.signing(signed)
        over = official.LINES_OVER_SEALED if signed.seal else official.LINES_OVER_UNSEALED
        beside = self._places.is_beside(signed, note)
        under = SEAL_LINES - over - 2 if signed.seal and not beside else 0
        for text, at, before, after in (
            (issuer, left, over, 0),
            (day, day_left, 0, under),
        ):
            wide = self._measures.width(text, theme.body)
            layout = Layout(
                right=max(0.0, theme.right - at - wide),
                before=before * self._line,
                after=after * self._line,
                align="right",
            )
            self._body.add(Role.BODY, run(text), layout=layout)
        if note:
            self.note(note)

    def note(self, text: str) -> None:
        """Write the note in brackets under the date (附注)."""
        size = self._theme.body.size
        self._body.text(Role.BODY, in_brackets(text), layout=Layout(first=2 * size))

    def imprint(self, head: Head, *, small: bool) -> None:
        """Write posting and contact at the foot of the page between lines (7.4): one frame.

        All its paragraphs have the same edges and indents, or programs part the frame; so no thin
        line stands between them.
        """
        facts = imprint_facts(head)
        style = imprint_style(small=small)
        wide = style.size + max(
            (self._measures.width(label, style) for label, _ in facts), default=0
        )
        layout = Layout(
            at_foot=self._theme.width,
            edges=(
                Edge("top", official.IMPRINT_THICK),
                Edge("bottom", official.IMPRINT_THICK),
            ),
            tabs=(Tab(style.size),),
            left=wide,
            first=-wide,
            line=imprint_line(style),
            align="left",
        )
        for label, text in facts:
            for number, part in enumerate(text.split("\n")):
                runs = [tab()] if number else [run(label, style)]
                self._body.add(Role.CELL, tab(), *runs, run(part, style), layout=layout)
        if facts:
            self._body.room(1.0)  # the frame hangs on the paragraph after it
