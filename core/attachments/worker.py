"""The child's work on a stranger's photo or file: looked at, cleaned, or one page of it drawn.

Pictures are made anew without what a camera notes of place, time and device; of a PDF goes what
acts by itself and what tells who made it. It knows no database and no subject.
"""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from core.attachments.kinds import FileKind
from core.errors import KnownError

Message = Mapping[str, object]

PART = 1 << 20
LONGEST_SIDE = 3_000
"""Pixels; a larger picture is made smaller."""
MOST_PIXELS = 60_000_000
MOST_PIXELS_JPEG = 250_000_000
"""A JPEG is read at a fraction of its size."""
MOST_PAGES = 500
QUALITY = 88
DRAWN_WIDTH = 1_400


def work(order: Mapping[str, Any], content: bytes) -> Iterator[Message]:
    """Clean a file, or draw the page that is ordered. Raises `KnownError`."""
    if order["do"] == "draw":
        made, facts = _draw(content, int(order["page"])), {}
    elif content.startswith(b"%PDF-"):
        made, pages = _clean_pdf(content)
        facts = {"kind": FileKind.PDF, "pages": pages}
    else:
        made, kind = _clean_picture(content)
        facts = {"kind": kind, "pages": 1}
    yield facts
    for start in range(0, len(made), PART):
        yield {"part": b64encode(made[start : start + PART]).decode()}


def _clean_picture(content: bytes) -> tuple[bytes, FileKind]:
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - a PDF needs none

    Image.MAX_IMAGE_PIXELS = None  # our own bound is below
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            said = str(picture.format)
            kind = FileKind({"MPO": "jpeg"}.get(said, said.lower()))
            most = MOST_PIXELS_JPEG if kind is FileKind.JPEG else MOST_PIXELS
            if picture.width * picture.height > most:
                raise KnownError("attachments.too_many_pixels")
            picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(picture)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            keeps_alpha = kind is not FileKind.JPEG and upright.has_transparency_data
            made = upright.convert("RGBA" if keeps_alpha else "RGB")
    except UnidentifiedImageError:
        raise KnownError("attachments.unknown_kind") from None
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError):
        raise KnownError("attachments.damaged") from None
    made.info.clear()
    target = io.BytesIO()
    made.save(target, kind.value, quality=QUALITY)
    return target.getvalue(), kind


def _clean_pdf(content: bytes) -> tuple[bytes, int]:
    import pikepdf  # noqa: PLC0415 - a picture needs none

    from core.attachments.papers_bare import make_bare  # noqa: PLC0415 - likewise

    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content)) as file:
            pages = len(file.pages)
            if not 0 < pages <= MOST_PAGES:
                raise KnownError("attachments.too_many_pages", limit=MOST_PAGES)
            make_bare(file)
            file.remove_unreferenced_resources()
            file.save(target, fix_metadata_version=False)
    except pikepdf.PasswordError:
        raise KnownError("attachments.password") from None
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, LookupError):
        raise KnownError("attachments.damaged") from None
    return target.getvalue(), pages


def _draw(content: bytes, page: int) -> bytes:
    import pypdfium2  # noqa: PLC0415 - nothing else needs it

    try:
        with pypdfium2.PdfDocument(content) as file:
            sheet = file[page]
            width, _height = sheet.get_size()
            scale = DRAWN_WIDTH / max(width, 1)
            picture = sheet.render(scale=min(scale, 4)).to_pil()
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        raise KnownError("attachments.damaged") from None
    target = io.BytesIO()
    picture.convert("RGB").save(target, "PNG")
    return target.getvalue()
