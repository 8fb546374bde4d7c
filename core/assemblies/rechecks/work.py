"""What every act of rechecks shares: its unit of work, the checks of text."""

from __future__ import annotations

from dataclasses import dataclass

from core.db.work import BaseWork
from core.errors import KnownError
from core.phrases import FormField
from core.text.names import name_key

LONGEST = 2_000
"""Characters of one text, so that its box stays on a page."""


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade."""


def require_text(**texts: str) -> None:
    """Refuse what is empty or too long to print."""
    for name, text in texts.items():
        if not name_key(text):
            raise KnownError("rechecks.blank", what=FormField(name))
    limit_text(**texts)


def limit_text(**texts: str) -> None:
    """Refuse what is too long to print."""
    for name, text in texts.items():
        if len(text) > LONGEST:
            raise KnownError("rechecks.too_long", what=FormField(name), most=LONGEST)
