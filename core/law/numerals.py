"""Chinese numerals, written up to 九千九百九十九 and read up to 九十九; the years of a term."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_PLACES = ("千", "百", "十", "")
_SAID = re.compile(r"([一二三四五六七八九])?(十)?([一二三四五六七八九])?")
_WRITTEN = 10_000
_TERM = re.compile(r"任期(?:为|是|：|共)?(\d{1,2}|[一二三四五六七八九十]{1,3})年")


def number_text(number: int) -> str:
    """Write a number in Chinese, as in 第二百七十八条; from ten thousand on in figures."""
    if not 0 <= number < _WRITTEN:
        return str(number)
    digits = zip(f"{number:04}", _PLACES, strict=True)
    said = "".join(_DIGITS[int(d)] + (place if d != "0" else "") for d, place in digits)
    said = re.sub("零+", "零", said).strip("零")
    return said.removeprefix("一") if said.startswith("一十") else said or _DIGITS[0]


def fraction_text(above: int, below: int) -> str:
    """Write a fraction: 三分之二."""
    return f"{number_text(below)}分之{number_text(above)}"


def number_of(text: str) -> int | None:
    """Read what `number_text` writes below a hundred; None where it is no such numeral."""
    said = _SAID.fullmatch(text)
    if not said or not text:
        return 0 if text == _DIGITS[0] else None
    tens, ten, ones = said.groups()
    if not ten:
        return None if tens and ones else _DIGITS.index(tens or ones)
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)


def term_told(text: str) -> int | None:
    """Read how many years of a term a text tells: 任期五年, 每届任期为 3 年; None if it tells none.

    Where it tells several that differ, nobody can say which is meant: None too.
    """
    found = {_years(said) for said in _TERM.findall("".join(text.split()))}
    return found.pop() if len(found) == 1 else None


def _years(said: str) -> int | None:
    return int(said) if said.isdecimal() else number_of(said)
