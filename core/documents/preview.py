"""Pages of a PDF as pictures, for previews and for looking at what was printed."""

from __future__ import annotations


def page_png(data: bytes, *, page: int = 0, dpi: int = 100) -> bytes:
    """Give one page (counted from 0) of our own PDF as a PNG picture."""
    raise NotImplementedError


def first_page_png(data: bytes, dpi: int = 100) -> bytes:
    """Give the first page of our own PDF as a PNG picture."""
    return page_png(data, page=0, dpi=dpi)
