"""Chinese numerals from 零 to 九十九, written and read."""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_SAID = re.compile(r"([一二三四五六七八九])?(十)?([一二三四五六七八九])?")
_WRITTEN = 100


def number_text(number: int) -> str:
    """Write a number in Chinese, as in 第十二项; from a hundred on in figures."""
    if not 0 <= number < _WRITTEN:
        return str(number)
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def number_of(text: str) -> int | None:
    """Read what `number_text` writes in Chinese; None where it is no such numeral."""
    said = _SAID.fullmatch(text)
    if not said or not text:
        return 0 if text == _DIGITS[0] else None
    tens, ten, ones = said.groups()
    if not ten:
        return None if tens and ones else _DIGITS.index(tens or ones)
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)
