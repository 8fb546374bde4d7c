"""A kept photo made as small as its print allows. What is kept was made by this program itself."""

from __future__ import annotations

import io

from core.attachments.sheets import PrintPhoto
from core.errors import KnownError

DPI = 200
MOST_BYTES = 300 << 10
"""Of one photo in a paper: a paper is sent by mail and kept for years."""
_QUALITIES = (85, 70, 55, 40)
_MM = 25.4


def shrink(content: bytes, caption: str, width_mm: float, height_mm: float) -> PrintPhoto:
    """Give a photo as JPEG, at most so large in print; it is never made larger."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - few papers have photos

    most = round(width_mm / _MM * DPI), round(height_mm / _MM * DPI)
    try:
        with Image.open(io.BytesIO(content)) as kept:
            kept.draft("RGB", most)
            small = kept.convert("RGBA") if kept.has_transparency_data else kept.convert("RGB")
    except (UnidentifiedImageError, OSError):
        raise KnownError("attachments.damaged_here") from None
    small.thumbnail(most)
    if small.mode == "RGBA":
        white = Image.new("RGB", small.size, "white")
        white.paste(small, mask=small.getchannel("A"))
        small = white
    made = b""
    for quality in _QUALITIES:
        target = io.BytesIO()
        small.save(target, "JPEG", quality=quality, dpi=(DPI, DPI))
        made = target.getvalue()
        if len(made) <= MOST_BYTES:
            break
    return PrintPhoto(caption, made, *small.size)
