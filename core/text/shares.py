"""Shares of an ownership as cells write them."""

from __future__ import annotations

import re

from core.errors import KnownError
from core.law.numerals import number_of
from core.text.cleaning import clean, narrow


def clean_share(text: str) -> str:
    """Give a share as "1/2"; "50%" and "二分之一" too. Raises `KnownError` when it is none."""
    from fractions import Fraction  # noqa: PLC0415 - used by few

    narrowed = narrow(clean(text)).replace(" ", "")
    if not narrowed:
        return ""
    said = re.fullmatch(r"([一二三四五六七八九十])分之([一二三四五六七八九])", narrowed)
    try:
        if said:
            share = Fraction(number_of(said[2]) or 0, number_of(said[1]) or 1)
        elif narrowed.endswith("%"):
            share = Fraction(narrowed[:-1]) / 100
        else:
            share = Fraction(narrowed)
    except (ValueError, ZeroDivisionError):
        raise KnownError("rosters.bad_share", value=text) from None
    if not 0 < share <= 1:
        raise KnownError("rosters.bad_share", value=text)
    return f"{share.numerator}/{share.denominator}"
