"""A day as people write it, in a cell or a field."""

from __future__ import annotations

import re
from datetime import date

from core.text.cleaning import clean, narrow

_PARTED = re.compile(r"(\d{4})\s?[-/. 年]\s?(\d{1,2})\s?[-/. 月]\s?(\d{1,2})\s?日?")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")


def read_day(text: str) -> date | None:
    """Read 2026-05-15, 2026.5.15, 2026/5/15, 2026年5月15日 or 20260515; None where it is no day.

    Digits that nothing parts are eight or no day: 2026115 may be the 15th of January, or the 5th of
    November.
    """
    plain = narrow(clean(text))
    found = _EIGHT.fullmatch(plain) or _PARTED.fullmatch(plain)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
