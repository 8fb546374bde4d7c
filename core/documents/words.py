"""Days, moments, periods, shares, amounts and lists as papers write them, in Chinese.

The one place that writes them. Numerals are of core.law.numerals, areas and percentages of
core.law.shares; the words of a subject's own enumerations stand with the subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from core.law.shares import Bound, Threshold, area_text

_HALF = "二分之一"
_GAPS = re.compile(r"(?<=[^\x00-\x7f]) (?=[0-9])|(?<=[0-9%]) (?=[^\x00-\x7f])")
_FEN = 100
_MYRIAD = 10_000
_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_GROUPS = ("", "万", "亿", "万亿")


def day_text(day: date | None) -> str:
    """Write a day as GB/T 9704 does: 2026年3月2日; nothing for no day."""
    return "" if day is None else f"{day.year}年{day.month}月{day.day}日"


def deadline_text(day: date | None) -> str:
    """Write the end of a last day, so that nobody asks whether it still belongs: 7月12日24时."""
    return f"{day_text(day)}24时" if day else ""


def moment_text(moment: datetime) -> str:
    """Write a moment for a register, short."""
    return f"{moment.month}月{moment.day}日{moment:%H:%M}"


def period_text(first: date | None, last: date | None) -> str:
    """Write a period by its first and last day; nothing unless both are known."""
    return f"{day_text(first)}至{day_text(last)}" if first and last else ""


def when_text(starts: datetime, ends: datetime | None = None) -> str:
    """Write when a meeting is or was: 2026年3月2日19:00至20:30."""
    start = f"{day_text(starts.date())}{starts:%H:%M}"
    if ends is None:
        return start
    end = f"{ends:%H:%M}" if ends.date() == starts.date() else when_text(ends)
    return f"{start}至{end}"


def threshold_text(threshold: Threshold) -> str:
    """Write a threshold in the law's words: 三分之二以上 contains the number, 过半数 does not."""
    said = threshold.words()
    match threshold.bound:
        case Bound.AT_LEAST:
            return f"{said}以上"
        case Bound.MORE_THAN:
            return "过半数" if said == _HALF else f"超过{said}"
        case Bound.AT_MOST:
            return f"不超过{said}"
        case _:
            return f"不足{said}"


def persons_text(count: int | str) -> str:
    """Write how many persons: 3人."""
    return f"{count}人"


def sheets_text(count: int) -> str:
    """Write how many sheets of paper: 3张."""
    return f"{count}张"


def metres_text(area: Decimal) -> str:
    """Write an area with its unit: 101.50㎡."""
    return f"{area_text(area)}㎡"


def list_text(words: Iterable[str]) -> str:
    """Join with the enumeration comma; empty ones are left out."""
    return "、".join(word for word in words if word)


def dwellings_text(shown: Iterable[str], count: int) -> str:
    """Name some of `count` dwellings and say how many there are: 1幢101、1幢102等9套."""
    return f"{list_text(shown)}等{count}套"


def tight(text: str) -> str:
    """Close the gaps beside figures: sentences for the screen have them, papers do not."""
    return _GAPS.sub("", text)


def paragraphs(text: str) -> list[str]:
    """Split a text that somebody typed into its paragraphs, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def month_text(day: date) -> str:
    """Write the month of a day: 2026年6月."""
    return f"{day.year}年{day.month}月"


def money_text(fen: int) -> str:
    """Write an amount: 1,200元, 0.50元, and -0.50元 where it is owed."""
    yuan, rest = divmod(abs(fen), _FEN)
    sign = "-" if fen < 0 else ""
    return f"{sign}{yuan:,}.{rest:02d}元" if rest else f"{sign}{yuan:,}元"


def ended(text: str) -> str:
    """Drop the full stop that the wording adds."""
    return text.strip().rstrip("。")


def capital_money_text(fen: int) -> str:
    """Write an amount as receipts do, so that no figure can be added: 壹万零伍元整, 叁角伍分."""
    yuan, rest = divmod(fen, _FEN)
    jiao, last = divmod(rest, 10)
    said = f"{_capitals(yuan)}元" if yuan else ""
    if not rest:
        return f"{said or '零元'}整"
    if jiao:
        said += f"{_CAPITALS[jiao]}角"
    elif yuan:
        said += _CAPITALS[0]
    return f"{said}{_CAPITALS[last]}分" if last else f"{said}整"


def _capitals(number: int) -> str:
    """Write a whole number by groups of four digits; a gap of any length is one 零."""
    groups, said = list[int](), ""
    while number:
        number, group = divmod(number, _MYRIAD)
        groups.append(group)
    for at in range(len(groups) - 1, -1, -1):
        group = groups[at]
        if said and (group < _MYRIAD // 10 or groups[at + 1] % 10 == 0) and group:
            said += "" if said.endswith(_CAPITALS[0]) else _CAPITALS[0]
        if group:
            said += _capital_group(group) + _GROUPS[at]
    return said


def _capital_group(group: int) -> str:
    said, gap = "", False
    for at, digit in enumerate(map(int, f"{group:04d}")):
        if digit:
            said += (_CAPITALS[0] if gap and said else "") + _CAPITALS[digit] + _PLACES[at]
        gap = not digit
    return said
