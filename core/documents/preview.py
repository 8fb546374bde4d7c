"""Pages of our own PDF files as pictures, for previews and for looking at what was printed."""

from __future__ import annotations

import io

import pypdfium2

_POINTS = 72


def page_png(data: bytes, *, page: int = 0, dpi: int = 100) -> bytes:
    """Give one page (counted from 0) of our own PDF as a PNG picture."""
    document = pypdfium2.PdfDocument(data)
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
    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()
