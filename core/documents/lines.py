"""Where lines of Chinese text may break, and how titles are shaped; measures nothing itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.documents.title_words import kept_whole

Measure = Callable[[str], float]
"""Gives the width of a text in points."""

NOT_FIRST = frozenset(
    "。，、；：？！）》〉】』」”’…—·‧％‰℃°′″〕〗〙〛～々ー﹪｝］＞．"  # noqa: RUF001 - the marks meant
    "!%),.:;?]}>»›"  # noqa: RUF001 - the marks meant
)
"""Marks that may not begin a line (GB/T 15834, 5.1; CLReq 3.1.3)."""

NOT_LAST = frozenset("（《〈【『「“‘〔〖〘〚([{｛［＜«‹￥＄￡$¥№＃")  # noqa: RUF001 - the marks meant
"""Marks that may not end a line."""

_PAIRED = frozenset("—…")
"""Dashes and dots that come in pairs and are not parted."""

_JOINERS = frozenset(".,:/-_@%+'&=~#*")
"""Marks inside numbers, times, serials and addresses that do not part them."""

_MOST_TITLE_LINES = 4
"""A longer title is broken like body text: trying all shapes would take too long."""

_EPSILON = 0.01
"""Points; sums of exact widths may be off by the last bit of a float."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `full` tells that the paragraph goes on, so that it may be spread."""

    text: str
    width: float
    full: bool


def break_lines(
    text: str, measure: Measure, width: float, first: float | None = None
) -> list[Line]:
    """Break cleaned text into lines of at most `width` points; `first` is the first line's width.

    A line feed ends a paragraph. Numbers, Latin words and identifiers stay whole where a line can
    hold them. An empty paragraph gives an empty line.
    """
    lines: list[Line] = []
    room = width if first is None else first
    for paragraph in text.split("\n"):
        lines += _fill(paragraph, measure, room, width)
        room = width
    return lines


def break_list(text: str, measure: Measure, width: float) -> list[Line]:
    """Break a list of names so that no name is parted; such lines are not to be spread."""
    lines = []
    for paragraph in text.split("\n"):
        items = [item for item in re.split(r"(?<=[、，；。,;])", paragraph) if item]
        broken = _fill(paragraph, measure, width, width, items)
        lines += [Line(line.text, line.width, full=False) for line in broken]
    return lines


def _fill(
    paragraph: str,
    measure: Measure,
    room: float,
    width: float,
    parts: Sequence[str] | None = None,
) -> list[Line]:
    """Fill lines with `parts` of a paragraph, by default the stretches that no line may part."""
    whole = measure(paragraph)
    if whole <= room + _EPSILON:
        return [Line(paragraph, whole, full=False)]
    lines: list[Line] = []
    current, used = "", 0.0
    pieces = [(piece, measure(piece)) for piece in parts or whole_pieces(paragraph)]
    pieces.reverse()
    while pieces:
        piece, wide = pieces.pop()
        if not current and lines and piece.isspace():
            continue  # the space between two words that the line's end has parted
        if used + wide <= room + _EPSILON:
            current, used = current + piece, used + wide
        elif current:
            lines.append(_line(current, measure, full=True))
            current, used, room = "", 0.0, width
            pieces.append((piece, wide))
        else:  # wider than a whole line: it has to be parted somewhere
            head = _fitting(piece, measure, room)
            lines.append(_line(piece[:head], measure, full=True))
            room = width
            pieces.append((piece[head:], measure(piece[head:])))
    if current or not lines:
        lines.append(_line(current, measure, full=False))
    else:
        lines[-1] = Line(lines[-1].text, lines[-1].width, full=False)
    return lines


def _line(text: str, measure: Measure, *, full: bool) -> Line:
    text = text.rstrip(" ")
    return Line(text, measure(text), full)


def _fitting(piece: str, measure: Measure, room: float) -> int:
    """Tell how many characters of an overlong piece fit; at least one, or nothing would end."""
    count = 1
    while count < len(piece) and measure(piece[: count + 1]) <= room + _EPSILON:
        count += 1
    return count


def whole_pieces(text: str) -> list[str]:
    """Part text into stretches that no line end may part."""
    pieces: list[str] = []
    for character in text:
        if pieces and _holds(pieces[-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _holds(piece: str, character: str) -> bool:
    """Tell whether `character` must stay on the line of the piece before it."""
    last = piece[-1]
    if character == " " or last == " ":
        return last == character
    if character in _PAIRED:
        return True
    if last in NOT_LAST or character in NOT_FIRST:
        return True
    return _latin(last) and _latin(character)


def _latin(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or character in _JOINERS


def shape_title(text: str, measure: Measure, width: float) -> list[str]:
    """Part a title into lines of unlike length, a trapezoid or a diamond, parting no word.

    A line feed in `text` is the author's own break and is kept; such lines are still parted when
    they are wider than the page.
    """
    shaped: list[str] = []
    for part in text.split("\n"):
        shaped += _shape(part.strip(), measure, width)
    return shaped


def _shape(text: str, measure: Measure, width: float) -> list[str]:
    total = measure(text)
    if total <= width + _EPSILON:
        return [text]
    words = _words(text)
    widths = [measure(word) for word in words]
    for count in range(2, _MOST_TITLE_LINES + 1):
        best = _best_break(widths, count, width)
        if best is not None:
            edges = pairwise((0, *best, len(words)))
            return ["".join(words[start:end]).strip() for start, end in edges]
    return [line.text for line in break_lines(text, measure, width)]


def _words(text: str) -> list[str]:
    """Join the unbreakable pieces of a title into words that should stay whole."""
    inside: set[int] = set()
    for whole in kept_whole(text):
        inside.update(whole[1:])
    words: list[str] = []
    at = 0
    for piece in whole_pieces(text):
        if words and (at in inside or piece == "的"):
            words[-1] += piece
        else:
            words.append(piece)
        at += len(piece)
    return words


def _best_break(widths: Sequence[float], count: int, width: float) -> tuple[int, ...] | None:
    """Choose the breaks into `count` lines whose shape is best, or None when no choice fits."""
    best: tuple[float, tuple[int, ...]] | None = None

    def search(start: int, left: int, breaks: tuple[int, ...], lines: tuple[float, ...]) -> None:
        nonlocal best
        rest = sum(widths[start:])
        if left == 1:
            if rest <= width + _EPSILON:
                cost = _ugliness((*lines, rest))
                best = min(best, (cost, breaks)) if best else (cost, breaks)
            return
        if rest > left * width + _EPSILON:
            return
        used = 0.0
        for end in range(start + 1, len(widths)):
            used += widths[end - 1]
            if used > width + _EPSILON:
                break
            search(end, left - 1, (*breaks, end), (*lines, used))

    search(0, count, (), ())
    return best[1] if best else None


def _ugliness(lines: Sequence[float]) -> float:
    """Give how far lines are from a trapezoid or a diamond of nearly even lines; 0 is best."""
    mean = sum(lines) / len(lines)
    uneven = sum(abs(line - mean) for line in lines) / mean
    steps = [b - a for a, b in pairwise(lines)]
    rectangle = sum(1.0 for step in steps if abs(step) < mean / 20)
    hourglass = sum(2.0 for a, b in pairwise(steps) if a < 0 < b)
    return uneven + rectangle + hourglass
