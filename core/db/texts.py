"""How long a text may be: as long as its column holds, else as long as a paper prints it."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from core.errors import KnownError
from core.phrases import FormField

LONGEST_TEXT = 5_000
"""Characters of one text (security 2(f)); what is longer is attached."""


def require_text(most: int = LONGEST_TEXT, /, **texts: str) -> None:
    """Raise `KnownError` if one of `texts` is blank or too long."""
    for name, text in texts.items():
        if not text.strip():
            raise KnownError("db.blank", what=FormField(name))
    limit_text(most, **texts)


def limit_text(most: int = LONGEST_TEXT, /, **texts: str) -> None:
    """Raise `KnownError` if one of `texts` is too long."""
    for name, text in texts.items():
        if len(text) > most:
            raise KnownError("db.too_long", what=FormField(name), most=most)


def longest(column: InstrumentedAttribute[Any]) -> int:
    """Give how many characters a column holds; one without a limit takes what a paper prints."""
    return getattr(column.type, "length", None) or LONGEST_TEXT
