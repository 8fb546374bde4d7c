"""The line of the place's policy: above how many households a complete place is a grid alone."""

from __future__ import annotations

from dataclasses import dataclass

from core.law.packs import LawBook
from core.law.values import Value


@dataclass(frozen=True, slots=True)
class Line:
    """A line and by whose rule it is one."""

    line: int
    source: str


def line_of(book: LawBook) -> Line | None:
    """Give the line that is wanted in a place; None where nobody wrote one."""
    values: tuple[Value, ...] = book.every("grid.alone_over")
    for value in values:
        if type(value.setting) is int:
            return Line(value.setting, value.article.cite())
    return None
