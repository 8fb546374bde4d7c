"""Printers that are none: they take pages as they are told, and remember which."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field

from core.errors import KnownError
from core.printing import Drawn, PrintOrder, Subject


@dataclass
class Tray:
    """A printer for `core.printing`: where pages end up, and what it knows when it is through."""

    pages: list[int] = field(default_factory=list)
    begins: bool = True
    takes: int | None = None  # refuses to take more
    before_each: Callable[[], object] = lambda: None
    was_let_go: bool = False

    def __call__(self, _drawn: Drawn, pages: Sequence[int]) -> Generator[int, None, None]:
        if not self.begins:
            raise KnownError("papers.no_printer")
        try:
            yield 0
            for count, page in enumerate(pages, 1):
                self.before_each()
                if self.takes is not None and count > self.takes:
                    raise KnownError("papers.printer_refused", printer="测试")
                self.pages.append(page)
                yield count
        finally:
            self.was_let_go = True


def order_of(subject: Subject | None, drawn: Drawn, reason: str = "") -> PrintOrder:
    """Order all pages of what was drawn."""
    return PrintOrder(subject, drawn, tuple(range(drawn.pages)), reason)
