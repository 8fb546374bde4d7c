"""What every page carries outside of its type area: whose paper, which page, which rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from core.documents import official
from core.documents.cleaning import printable_line
from core.documents.codes import QUIET, Code, qr
from core.documents.content import Document, Head, Look
from core.documents.fonts import Face
from core.documents.official import MM
from core.documents.pen import Pen, Style
from core.documents.theme import Theme
from core.documents.words import day_text

_NUMBER = Style(Face.SONG, official.SIZE_4)
_COUNT = Style(Face.SONG, 9.0)
DRAFT = "草稿"
DRAFT_SAID = "草稿　内容尚未确定，不得张贴、送达"
"""What a draft says across each page and over it, so that nobody takes it for the paper."""
HUNG = "张贴"
"""What the file of a paper is marked with that is printed again as it hung."""
ENDED = "终止"
ENDED_SAID = "会议已经终止，没有形成结果，本文书不生效"
"""What a paper says there whose assembly ended without a result."""
DRAFT_STYLE = Style(Face.HEI, 12.0)
ACROSS = Style(Face.HEI, 150.0, colour=(0.86, 0.86, 0.86))
"""The word across the page: so grey that it is seen, and what it crosses is read."""
FORM_ABOVE = 15 * MM
FORM_BELOW = 14 * MM
DRAFT_UP = 6 * MM
"""How far over the line of facts a draft says what it is."""
CODE_OVER = 7 * MM
"""How far a form's code begins over its line of facts."""


def said_across(document: Document) -> tuple[str, str] | None:
    """Give the word across each page and the line over it; None on a paper that stands."""
    if document.ended:
        return ENDED, ENDED_SAID
    return (DRAFT, DRAFT_SAID) if document.draft else None


class Frame:
    """Draws head and foot of one paper's pages."""

    def __init__(self, document: Document, theme: Theme) -> None:
        self._theme = theme
        self._official = document.look is Look.OFFICIAL
        self._draft = said_across(document)
        self._wide = document.look is Look.WIDE
        head = document.head
        whose = (head.body,) if head.body.startswith(head.compound) else (head.compound, head.body)
        self._whose = " · ".join(printable_line(text) for text in whose if text)
        shown = self._official or document.mark  # its serial stands under the title or the mark
        self._which = "" if shown else printable_line(head.serial)
        kept = f"文书编号 {printable_line(head.archive or head.code)}"
        rules = f"规则版本 {printable_line(head.rule_pack)}" if head.rule_pack else ""
        audit = f"校验码 {printable_line(head.audit_head)}" if head.audit_head else ""
        dated = document.signed is None and head.issued_on is not None
        issued = f"制发日期 {day_text(head.issued_on)}" if dated else ""
        self._proof = "　".join(text for text in (kept, rules, audit, issued) if text)
        self._code = code_of(head)

    def texts(self) -> tuple[str, ...]:
        """Give what it writes, so that the job's check of characters sees it."""
        return self._whose, self._which, self._proof

    def draw(self, pen: Pen, page: int, pages: int) -> None:
        """Draw around page `page` of `pages`."""
        theme = self._theme
        above = official.FACTS_ABOVE if self._official else FORM_ABOVE
        right = theme.right
        if self._draft:
            across, said = self._draft
            pen.slanted(across, ACROSS, theme.page)
            pen.text(theme.left, above - DRAFT_UP, said, DRAFT_STYLE)
        if page == 1 and self._code is not None:
            quiet = QUIET * official.CODE_SIZE / self._code.size
            top = official.CODE_TOP if self._official else above - CODE_OVER
            pen.code(right - official.CODE_SIZE, top, official.CODE_SIZE, self._code)
            right -= official.CODE_SIZE + quiet
        self._above(pen, above, right)
        below = official.FACTS_BELOW if self._official else theme.page[1] - FORM_BELOW
        style = self.proof_style(pages, pen.width)
        pen.text(theme.left, below, self._proof, style)
        count, style = self._count(page, pages)
        pen.ending(theme.right, below - (style is _COUNT), count, style)
        if self._official:
            self._number(pen, page)
        if self._wide:
            self._turned_number(pen, page)

    def proof_style(self, pages: int, width: Callable[[str, Style], float]) -> Style:
        """Give the type in which the foot's facts fit beside the count of pages; none is cut."""
        small = self._theme.small
        free = self._theme.width - width(*self._count(pages, pages)) - small.size
        return replace(
            small, size=small.size * min(1.0, free / max(1.0, width(self._proof, small)))
        )

    def _count(self, page: int, pages: int) -> tuple[str, Style]:
        if self._official or self._wide:  # their page number stands between dashes
            return f"共{pages}页", self._theme.small
        return f"第{page}页　共{pages}页", _COUNT

    def _above(self, pen: Pen, top: float, right: float) -> None:
        theme = self._theme
        wide = pen.width(self._which, theme.small)
        limit = right - theme.left - wide - 2 * theme.small.size
        pen.text(
            theme.left, top, shortened(self._whose, theme.small, limit, pen.width), theme.small
        )
        pen.ending(right, top, self._which, theme.small)

    def _number(self, pen: Pen, page: int) -> None:
        """Write the page number of 7.5: its dashes 7 mm under the type area, odd pages right."""
        theme = self._theme
        text = f"— {page} —"
        dash = 0.88 - 0.37  # the dash's height, from the top of the character's square
        top = theme.bottom + official.PAGE_NUMBER_UNDER - dash * _NUMBER.size
        if page % 2:
            pen.ending(theme.right - official.PAGE_NUMBER_INDENT, top, text, _NUMBER)
        else:
            pen.text(theme.left + official.PAGE_NUMBER_INDENT, top, text, _NUMBER)

    def _turned_number(self, pen: Pen, page: int) -> None:
        """Write it on the table's left, turned, where it is on upright pages once bound."""
        theme = self._theme
        text = f"— {page} —"
        wide = pen.width(text, _NUMBER)
        odd = theme.bottom - official.PAGE_NUMBER_INDENT - wide
        even = theme.top + official.PAGE_NUMBER_INDENT
        left = theme.left - official.PAGE_NUMBER_UNDER
        pen.turned(left, odd if page % 2 else even, text, _NUMBER)


def code_of(head: Head) -> Code | None:
    """Encode a paper's code, in capitals as they take less room."""
    text = head.opaque_id or head.secret_code
    return qr(text.upper(), "M") if text else None


def shortened(text: str, style: Style, limit: float, width: Callable[[str, Style], float]) -> str:
    """Cut a head line that is too long; the paper says everything in full elsewhere."""
    if width(text, style) <= limit:
        return text
    while text and width(text + "…", style) > limit:
        text = text[:-1]
    return text + "…"
