"""A stranger's PDF made bare: nothing in it acts by itself, holds a file, or tells who made it.

Every object is walked, whoever refers to it. Links within the file and to the web stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

_ROOT = ("/OpenAction", "/AcroForm", "/Collection")
_ANYWHERE = ("/Metadata", "/PieceInfo")
_PLAIN = ("/AA", "/AF", "/EF", "/RF")
"""Dropped anywhere too, but a font or picture may bear such a name among a page's resources."""
_HOLDERS = {
    f"/{kind}" for kind in ("FileAttachment", "RichMedia", "Movie", "Screen", "3D", "Sound")
}
_STEPS = ("/A", "/PA")
_ACTING = {
    f"/{kind}"
    for kind in (
        "JavaScript", "Launch", "SubmitForm", "ImportData", "ResetForm", "GoToR", "GoToE", "GoToDp",
        "Rendition", "Sound", "Movie", "Hide", "Named", "Thread", "SetOCGState", "Trans",
        "GoTo3DView", "RichMediaExecute",
    )
}  # fmt: skip
_WEB = (b"http://", b"https://")
_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_END = 0xD9
_ALONE = {0x01, 0xD8}
_TELLING = {0xE1, 0xED, 0xFE}
"""EXIF and XMP; IPTC; comments."""


def make_bare(file: pikepdf.Pdf) -> None:
    """Drop from an open file all that acts, is embedded, or tells who made it and where."""
    _drop(file.Root, _ROOT)
    names = file.Root.get("/Names")
    if names is not None:
        _drop(names, tuple(key for key in names.keys() if key != "/Dests"))  # noqa: SIM118 - not a dict
    for held in file.objects:
        for one in _within(held):
            _make_bare(one)
            if isinstance(one, Stream):
                _bare_stream(file, one)
    for page in file.pages:
        if "/Annots" in page.obj:
            kept = [one for one in page.obj.Annots if isinstance(one, Dictionary) and one.keys()]
            page.obj.Annots = Array(kept)
    _drop(file.trailer, ("/Info",))


def _within(held: Any) -> Iterator[Any]:
    """Give an object's dictionaries, those written within each other too."""
    waiting = [held]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Array):
            inner = list(one)
        elif isinstance(one, Dictionary | Stream):
            yield one
            inner = [one[key] for key in one.keys()]  # noqa: SIM118 - not a dict
        else:
            continue
        waiting += [
            part for part in inner if isinstance(part, Array | Dictionary) and not part.is_indirect
        ]


def _make_bare(one: Any) -> None:
    if _acts(one) or _holds(one):
        _drop(one, tuple(one.keys()))
        return
    _drop(one, _ANYWHERE)
    _drop(one, tuple(key for key in _PLAIN if not _is_resource(one.get(key))))
    for step in _STEPS:
        action = one.get(step)
        if isinstance(action, Dictionary) and (_acts(action) or not action.keys()):
            _drop(one, (step,))
    if one.get("/S") in {Name.GoTo, Name.URI}:
        _drop(one, ("/Next",))
    if "/Rect" in one and "/Subtype" in one:
        _drop(one, ("/T",))


def _acts(one: Any) -> bool:
    if isinstance(one, Stream):
        return False
    kind = one.get("/S")
    if not isinstance(kind, Name):
        return False
    if kind == Name.URI:
        target = one.get("/URI")
        return not (isinstance(target, pikepdf.String) and bytes(target).lower().startswith(_WEB))
    return str(kind) in _ACTING


def _holds(one: Any) -> bool:
    return not isinstance(one, Stream) and "/Rect" in one and str(one.get("/Subtype")) in _HOLDERS


def _is_resource(value: Any) -> bool:
    return isinstance(value, Stream) or (
        isinstance(value, Dictionary) and value.get("/Type") == Name.Font
    )


def _drop(holder: Any, names: tuple[str, ...]) -> None:
    for name in names:
        if name in holder:
            del holder[name]


def _bare_stream(file: pikepdf.Pdf, stream: Any) -> None:
    """Drop from a JPEG picture what its camera noted."""
    said = stream.get("/Filter")
    filters = list(said) if isinstance(said, Array) else [said]
    if not filters or filters[-1] != Name.DCTDecode:
        return
    content = stream.read_raw_bytes()
    parms = stream.get("/DecodeParms")
    each = list(parms) if isinstance(parms, Array) else [parms] * len(filters)
    if filters[:-1]:
        outer = Stream(file, content)
        outer.Filter = Array(filters[:-1])
        content = outer.read_bytes()
    last = each[-1] if isinstance(each[-1], Dictionary) else None
    stream.write(bare_jpeg(content), filter=Name.DCTDecode, decode_parms=last)


def bare_jpeg(content: bytes) -> bytes:
    """Give a JPEG without EXIF, XMP, IPTC, comments, and what follows its end."""
    made, at = bytearray(), 0
    while found := _MARK.search(content, at):
        start, kind = found.start(), content[found.start() + 1]
        made += content[at:start]
        if kind == _END:
            return bytes(made + content[start : start + 2])
        said = int.from_bytes(content[start + 2 : start + 4], "big")
        length = 0 if kind in _ALONE else max(said, 2)
        at = start + 2 + length
        if kind not in _TELLING:
            made += content[start:at]
    return bytes(made + content[at:])
