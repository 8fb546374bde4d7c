"""One number beside two names: a slip of the pen, or a number that belongs to somebody else. Pure.

A wrong number in one file must never rename a person somewhere else.
"""

from __future__ import annotations

import re

_LEAST = 2


def is_slip(known: str, said: str) -> bool:
    """Tell whether two names differ by one character only: 赵云松 and 赵芸松."""
    short, long = sorted((known, said), key=len)
    if len(short) < _LEAST or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) == 1
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))


def fits_mask(masked: str, name: str) -> bool:
    """Tell whether "赵*松", "李某某" or "王□" may be this name."""
    pattern = re.escape(re.sub(r"[^\w·]|某|[Xx]", "*", masked)).replace(r"\*", ".")
    return re.fullmatch(pattern, name) is not None
