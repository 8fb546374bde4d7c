"""What stands around the body of an official paper: mark, attachments, signature, note, imprint."""

from __future__ import annotations

from functools import partial

from core.documents import official
from core.documents.cleaning import printable, printable_line
from core.documents.content import Document, Head, Signed
from core.documents.flow import Piece, room
from core.documents.fonts import Face
from core.documents.official import INDENT, LINE, SIZE_3
from core.documents.pen import Pen, Style
from core.documents.prose import Prose
from core.documents.theme import Theme
from core.documents.words import day_text

_SEAL_DOWN = 0.4 * LINE
"""How far under the body's last line a seal begins: its gap stays within one line (7.3.5.1)."""

SEAL_LINES = 5
"""Lines of a signature block that keep a seal's 45 mm free."""

_IMPRINT = Style(Face.FANGSONG, official.SIZE_4)
_SMALL_IMPRINT = Style(Face.SONG, 10.0)


class Closing:
    """Sets the fixed parts of a paper; looks other than the official one use the same rules."""

    def __init__(self, theme: Theme, prose: Prose) -> None:
        self._theme = theme
        self._prose = prose

    def mark(self, document: Document) -> list[Piece]:
        """Set the red mark of minutes, number, issuer and date, and the red line (10.3, 7.2)."""
        theme, prose = self._theme, self._prose
        lines, style = self.marked(printable_line(document.mark))
        height = style.size * (1 + (len(lines) - 1) * official.MARK_LEADING)
        pieces = [Piece(official.MARK_TOP + height, partial(self._mark, lines, style))]
        if document.head.serial:
            pieces += self._blank(official.LINES_UNDER_MARK)
            pieces += prose.centred(document.head.serial, theme.body)
        issuer = document.signed.issuer if document.signed else document.head.body
        if issuer or document.signed:
            left = printable_line(issuer)
            pieces.append(
                Piece(theme.line, partial(self._issuer_line, left, document.signed), on_grid=True)
            )
        pieces.append(Piece(0.0, self._red_line))
        return [*pieces, *self._blank(official.LINES_OVER_TITLE)]

    def attachments(self, names: tuple[str, ...]) -> list[Piece]:
        """Set the list of attachments under the body (7.3.4): names align, no mark ends them."""
        if not names:
            return []
        prose, theme = self._prose, self._theme
        label = "附件："
        left = theme.left + INDENT + prose.width(label, theme.body)
        pieces = [room(theme.line, on_grid=True)]
        for number, raw in enumerate(names, start=1):
            name = printable_line(raw).rstrip("。；;")
            count = f"{number}. " if len(names) > 1 else ""
            start = left + prose.width(count, theme.body)
            wide = theme.right - start
            for at, line in enumerate(prose.broken(name, theme.body, wide, wide)):
                texts = [(theme.left + INDENT, label)] if at == 0 and number == 1 else []
                texts += [(left, count)] if at == 0 else []
                texts.append((start, line.text))
                pieces.append(Piece(theme.line, partial(self._texts, texts), on_grid=True))
        return pieces

    def signature(self, signed: Signed, note: str = "") -> list[Piece]:
        """Set issuer and date (7.3.5) and the note under them, 附注, in brackets.

        With a seal its 45 mm stay free of everything else; a short note stands beside them.
        """
        theme = self._theme
        lines = SEAL_LINES if signed.seal else official.LINES_OVER_UNSEALED + 2
        block = Piece(lines * theme.line, partial(self._sign, signed), on_grid=True)
        pieces = self.note(note) if note else []
        if not self.is_beside(signed, note):
            return [block, *pieces]
        cleaned = in_brackets(note)

        def both(pen: Pen, top: float) -> None:
            block.draw(pen, top)
            under = official.LINES_OVER_SEALED + 2
            pen.text(theme.left + INDENT, top + under * theme.line, cleaned, theme.body)

        return [Piece(block.height, both, on_grid=True)]

    def is_beside(self, signed: Signed, note: str) -> bool:
        """Tell whether a note is so short that it stands beside the seal's room, not under it."""
        theme, cleaned = self._theme, in_brackets(note)
        left, _ = seal_sides(theme, self._prose.width(day_text(signed.day), theme.body))
        free = left - theme.left - INDENT
        wide = self._prose.width(cleaned.replace("\n", ""), theme.body)
        return bool(note) and signed.seal and "\n" not in cleaned and wide <= free

    def note(self, text: str) -> list[Piece]:
        """Set the note in brackets under the date (附注)."""
        return self._prose.lines(in_brackets(text), self._theme.body, indent=2)

    def imprint(self, head: Head, *, small: bool) -> list[Piece]:
        """Set whom to ask at the foot of the last page, between lines (7.4).

        `small` type is for forms, and for papers that would need one more page otherwise.
        """
        style = imprint_style(small=small)
        entries = self._imprinted(head, style)
        if not entries:
            return []
        height = sum(len(lines) for _, _, lines in entries) * imprint_line(style)
        return [
            room(self._theme.line / 3),
            Piece(height, partial(self._imprint, entries, style), at_foot=True),
        ]

    def spills(self, head: Head) -> bool:
        """Tell whether an imprint leaves a word or two on a line of its own unless it is small."""
        normal, small = (self._imprinted(head, imprint_style(small=one)) for one in (False, True))
        return _lines_of(normal) > _lines_of(small)

    def _imprinted(self, head: Head, style: Style) -> list[tuple[str, float, list[str]]]:
        entries = []
        for label, text in imprint_facts(head):
            start = style.size + self._prose.width(label, style)
            wide = self._theme.width - start - style.size
            lines = self._prose.broken(text, style, wide, wide)
            entries.append((label, start, [line.text for line in lines]))
        return entries

    def _blank(self, lines: int) -> list[Piece]:
        return [room(self._theme.line, on_grid=True) for _ in range(lines)]

    def marked(self, text: str) -> tuple[list[str], Style]:
        """Make the mark as large as its line allows, or break it in lines when it is long."""
        size = official.MARK_SIZE
        while size >= official.MARK_SMALLEST:
            style = Style(Face.TITLE, size, colour=official.RED)
            if self._prose.width(text, style) <= official.MARK_WIDTH:
                return [text], style
            size -= 1
        style = Style(Face.TITLE, official.MARK_BROKEN, colour=official.RED)
        return self._prose.shaped(text, style, official.MARK_WIDTH), style

    def _mark(self, lines: list[str], style: Style, pen: Pen, top: float) -> None:
        middle = self._theme.left + self._theme.width / 2
        for number, line in enumerate(lines):
            step = number * style.size * official.MARK_LEADING
            pen.centred(middle, top + official.MARK_TOP + step, line, style)

    def _issuer_line(self, issuer: str, signed: Signed | None, pen: Pen, top: float) -> None:
        theme = self._theme
        pen.text(theme.left + SIZE_3, top, issuer, theme.body)
        if signed is not None:
            pen.ending(theme.right - SIZE_3, top, day_text(signed.day), theme.body)

    def _red_line(self, pen: Pen, top: float) -> None:
        theme = self._theme
        y = top - theme.line + SIZE_3 + official.RED_LINE_UNDER  # under characters, not their line
        pen.line((theme.left, y), (theme.right, y), official.RED_LINE_WIDTH, official.RED)

    def _texts(self, texts: list[tuple[float, str]], pen: Pen, top: float) -> None:
        for x, text in texts:
            pen.text(x, top, text, self._theme.body)

    def _sign(self, signed: Signed, pen: Pen, top: float) -> None:
        theme, body = self._theme, self._theme.body
        issuer, day = printable_line(signed.issuer), day_text(signed.day)
        left, day_left = self.signing(signed)
        over = official.LINES_OVER_SEALED if signed.seal else official.LINES_OVER_UNSEALED
        top += over * theme.line
        pen.text(left, top, issuer, body)
        pen.text(day_left, top + theme.line, day, body)

    def signing(self, signed: Signed) -> tuple[float, float]:
        """Give where issuer and date begin, in points from the paper's left edge (7.3.5)."""
        theme = self._theme
        wide = self._prose.width(printable_line(signed.issuer), theme.body)
        day_wide = self._prose.width(day_text(signed.day), theme.body)
        if signed.seal:
            day_left = theme.right - official.DATE_INDENT_SEALED - day_wide
            left = min(day_left + (day_wide - wide) / 2, theme.right - wide)
        else:
            left = theme.right - official.ISSUER_INDENT_UNSEALED - wide
            day_left = left + official.ISSUER_INDENT_UNSEALED
            past = day_left + day_wide - theme.right + official.ISSUER_INDENT_UNSEALED
            if day_wide > wide and past > 0:  # a date longer than the issuer: it is the date that
                left, day_left = left - past, day_left - past  # keeps two characters on its right
        return max(left, theme.left), day_left

    def _imprint(
        self, entries: list[tuple[str, float, list[str]]], style: Style, pen: Pen, top: float
    ) -> None:
        theme, step = self._theme, imprint_line(style)
        inside = (step - style.size) / 2
        pen.line((theme.left, top), (theme.right, top), official.IMPRINT_THICK)
        for number, (label, start, lines) in enumerate(entries):
            if number:
                pen.line((theme.left, top), (theme.right, top), official.IMPRINT_THIN)
            pen.text(theme.left + style.size, top + inside, label, style)
            for line in lines:
                pen.text(theme.left + start, top + inside, line, style)
                top += step
        pen.line((theme.left, top), (theme.right, top), official.IMPRINT_THICK)


def _lines_of(entries: list[tuple[str, float, list[str]]]) -> int:
    return sum(len(lines) for _, _, lines in entries)


def imprint_facts(head: Head) -> list[tuple[str, str]]:
    """Give what an imprint says, label and text; where a notice hangs it says in its body."""
    return [("联系和异议：", printable(head.contact))] if head.contact else []


def imprint_style(*, small: bool) -> Style:
    """Give the type of an imprint."""
    return _SMALL_IMPRINT if small else _IMPRINT


def imprint_line(style: Style) -> float:
    """Give the height of an imprint's line, in the proportion that size 4 has there."""
    return official.IMPRINT_LINE / official.SIZE_4 * style.size


def seal_top(block_top: float) -> float:
    """Give where a seal's upper edge falls when it is pressed on a signature block."""
    return block_top + _SEAL_DOWN


def seal_sides(theme: Theme, day_width: float) -> tuple[float, float]:
    """Give the left and right edge of the seal that is pressed on a date so wide."""
    middle = theme.right - official.DATE_INDENT_SEALED - day_width / 2
    return middle - official.SEAL / 2, middle + official.SEAL / 2


def in_brackets(text: str) -> str:
    """Put a note in its brackets, once."""
    return f"（{printable(text).strip().removeprefix('（').removesuffix('）')}）"
