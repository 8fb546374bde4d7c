"""Reads printed pages back with other programs than the one that wrote them."""

from __future__ import annotations

import ctypes
import io
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Printed:
    """A character on a page: its origin on the baseline, in points from top left."""

    text: str
    x: float
    baseline: float
    size: float

    @property
    def top(self) -> float:
        """The upper edge of its square."""
        return self.baseline - 0.88 * self.size


def characters(data: bytes, page: int = 0) -> list[Printed]:
    """Give the characters of a page in drawing order, spaces left out."""
    document = pypdfium2.PdfDocument(data)
    sheet = document[page]
    text = sheet.get_textpage()
    found = []
    x, y = ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        if chr(code).isspace() or not code or pdfium.FPDFText_IsGenerated(text, index):
            continue
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        size = pdfium.FPDFText_GetFontSize(text, index)
        found.append(Printed(chr(code), x.value, sheet.get_height() - y.value, size))
    document.close()
    return found


def lines(data: bytes, page: int = 0) -> list[list[Printed]]:
    """Give the characters of a page by baseline, top to bottom, left to right."""
    rows: dict[float, list[Printed]] = {}
    for character in characters(data, page):
        rows.setdefault(round(character.baseline, 1), []).append(character)
    return [sorted(rows[y], key=lambda c: c.x) for y in sorted(rows)]


def said(row: list[Printed]) -> str:
    """Give the text of a line."""
    return "".join(character.text for character in row)


def line_of(data: bytes, start: str, page: int = 0) -> list[Printed]:
    """Give the line that begins with `start`."""
    return next(row for row in lines(data, page) if said(row).startswith(start))


def picture(data: bytes, page: int = 0, dpi: int = 100) -> Image.Image:
    """Render a page in grey."""
    document = pypdfium2.PdfDocument(data)
    image: Image.Image = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return image


def text_by_poppler(data: bytes, folder: Path) -> str:
    """Extract all text with pdftotext."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    command = ["pdftotext", "-layout", "-enc", "UTF-8", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def fonts_by_poppler(data: bytes, folder: Path) -> list[tuple[str, str, str]]:
    """Give name, embedded, and ToUnicode of each font."""
    path = folder / "fonts.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True)
    found = []
    for row in done.stdout.splitlines()[2:]:
        match = re.match(r"(\S+).*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", row)
        assert match, row
        found.append((match[1], match[2], match[4]))
    return found


def is_empty(image: Image.Image) -> bool:
    """Tell whether a picture has no ink."""
    return image.getextrema() == (255, 255)


def png(data: bytes) -> Image.Image:
    """Open a PNG picture."""
    return Image.open(io.BytesIO(data))
