"""What a first assembly must adopt to come into being, beside electing its committee. Pure."""

from __future__ import annotations

from collections.abc import Collection

from core.law.matters import Matter
from core.law.packs import LawBook

FOUNDED_BY = "first.formed_by"


def lacking(book: LawBook, there: Collection[str]) -> tuple[Matter, ...]:
    """Name each matter that a first assembly needs and that is not among `there`."""
    wanted = book.names(FOUNDED_BY) if FOUNDED_BY in book.law else ()
    return tuple(Matter(name) for name in wanted if name not in there)
