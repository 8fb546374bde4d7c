"""Pages of our own PDF files as pictures: for previews, for printers, for looking at demos."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import Any

_POINTS = 72
_pdfium = threading.RLock()
"""PDFium may be in one thread at a time; whoever draws a page holds this."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: four bytes each, blue, green, red and one unused, row by row."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page's measures in tenths of a millimetre."""

    width: int
    height: int


def _open(data: bytes) -> Any:
    """Open a PDF; whoever calls holds `_pdfium`."""
    import pypdfium2  # noqa: PLC0415 - 5 MB that wait for the first paper

    return pypdfium2.PdfDocument(data)


class Pages:
    """Our own PDF, open to be shown page by page, from any thread. Close it."""

    def __init__(self, data: bytes) -> None:
        with _pdfium:
            self._document: Any = _open(data)
            self._count = len(self._document)

    def __len__(self) -> int:
        return self._count

    def size(self, page: int) -> PageSize:
        """Give a page's measures."""
        with _pdfium:
            width, height = self._document.get_page_size(page)
        return PageSize(round(width / _POINTS * 254), round(height / _POINTS * 254))

    def picture(self, page: int, dpi: int) -> Picture:
        """Draw a page, counted from 0."""
        with _pdfium:
            opened = self._document[page]
            try:
                drawn = opened.render(scale=dpi / _POINTS, prefer_bgrx=True)
                found = Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
                drawn.close()
            finally:
                opened.close()
        return found

    def close(self) -> None:
        """Let the file go; harmless when done twice."""
        with _pdfium:
            if self._document is not None:
                self._document.close()
                self._document = None


def page_png(data: bytes, *, page: int = 0, dpi: int = 100) -> bytes:
    """Give one page (counted from 0) of our own PDF as a PNG picture."""
    with _pdfium:
        document = _open(data)
        try:
            picture = document[page].render(scale=dpi / _POINTS).to_pil()
        finally:
            document.close()
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=False)
    return file.getvalue()


def first_page_png(data: bytes, dpi: int = 100) -> bytes:
    """Give the first page of our own PDF as a PNG picture."""
    return page_png(data, page=0, dpi=dpi)


def page_count(data: bytes) -> int:
    """Count the pages of our own PDF."""
    with _pdfium:
        document = _open(data)
        try:
            return len(document)
        finally:
            document.close()
