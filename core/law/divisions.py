"""What a division code is: the one check for every place that takes one."""

from __future__ import annotations

import re
import unicodedata

from core.law.faults import LawFault

WHOLE = 12
_DIVISION = re.compile(r"[1-8]\d{5}(?:\d{6})?", re.ASCII)
"""GB/T 2260: a county in six digits; with street and community in twelve (rulebook 7.1)."""
_SHOWN = 20


def read_division(text: str) -> str:
    """Give the code in plain digits; full-width digits and spaces are how it was typed.

    Raise LawFault where it is no code of 6 or 12 digits.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not _DIVISION.fullmatch(plain):
        raise LawFault("law.bad_division", value=text[:_SHOWN])
    return plain
