"""Small photos and papers, made as cameras and scanners make them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image

PLACE = "N30.7000 E111.3000"
"""Where a camera says it was; it stands in the file's metadata."""


def photo(path: Path, *, size: tuple[int, int] = (120, 80), shade: int = 90) -> Path:
    """Write a photo that lies on its side and tells where it was taken."""
    picture = Image.new("RGB", size, (shade, 60, 30))
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned upright
    exif[0x010E] = PLACE
    exif.get_ifd(0x8825)[1] = "N"
    kind = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}[path.suffix]
    picture.save(path, kind, exif=exif)
    return path


def paper(path: Path, pages: int = 2, password: str = "") -> Path:
    """Write a PDF that tells who made it, and would act by itself."""
    with pikepdf.new() as file:
        for _number in range(pages):
            file.add_blank_page(page_size=(200, 300))
        file.docinfo["/Author"] = PLACE
        file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        locked = pikepdf.Encryption(owner=password, user=password) if password else None
        file.save(path, encryption=locked or False)
    return path


def size_of(content: bytes) -> tuple[int, int]:
    """Give a picture's width and height."""
    with Image.open(BytesIO(content)) as picture:
        return picture.size
