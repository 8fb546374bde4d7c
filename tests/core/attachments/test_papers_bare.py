"""What goes from a PDF before it is kept, one test a holder, and what stays."""

from __future__ import annotations

from base64 import b64decode
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Stream
from PIL import Image

from core.attachments.papers_bare import bare_jpeg
from core.attachments.worker import work
from tests.core.attachments.full_paper import GOES, STAYS, all_of, full_paper


@cache
def cleaned() -> bytes:
    _facts, *parts = work({"do": "clean"}, full_paper())
    return b"".join(b64decode(str(part["part"])) for part in parts)


@pytest.mark.parametrize("mark", GOES)
def test_it_goes(mark: str) -> None:
    assert mark.encode() in all_of(full_paper()), "the sample holds it"
    assert mark.encode() not in all_of(cleaned())


@pytest.mark.parametrize("mark", STAYS)
def test_it_stays(mark: str) -> None:
    assert mark.encode() in all_of(cleaned())


def test_nothing_empty_is_left_where_something_acted() -> None:
    with pikepdf.open(BytesIO(cleaned())) as file:
        (page,) = file.pages
        kinds = [str(one.Subtype) for one in page.obj.Annots]
        assert kinds == ["/Text", *["/Link"] * 8]
        assert sum("/A" in one for one in page.obj.Annots) == 3
        assert "/A" not in file.Root.Outlines.First


def test_its_pictures_are_still_seen() -> None:
    with pikepdf.open(BytesIO(cleaned())) as file:
        pictures = [one for one in file.objects if isinstance(one, Stream) and "/Width" in one]
        assert len(pictures) == 2
        for one in pictures:
            assert pikepdf.PdfImage(one).as_pil_image().size == (16, 16)


def test_a_jpeg_loses_what_tells_and_no_pixel() -> None:
    target = BytesIO()
    picture = Image.effect_noise((64, 64), 90)
    picture.save(target, "JPEG", progressive=True, comment=b"mark", exif=b"Exif\0\0mark")
    made = bare_jpeg(target.getvalue() + b"mark")
    assert b"mark" not in made
    with Image.open(BytesIO(made)) as one, Image.open(target) as other:
        assert one.tobytes() == other.tobytes()


def test_what_is_no_jpeg_is_left() -> None:
    assert bare_jpeg(b"") == b""
    assert bare_jpeg(b"nothing") == b"nothing"
    assert bare_jpeg(b"\xff\xd8\xff\xe1\0") == b"\xff\xd8"
