"""TrueType files as ReportLab faces: what may be embedded, which characters really have ink.

Two faults of ReportLab 5.1 are answered here and nowhere else:

- its ToUnicode map writes five hexadecimal digits for characters above U+FFFF, so that copied and
  extracted text is another text; `_to_unicode` replaces that one function;
- two files with one PostScript name share their font descriptor inside a document, and the second
  is drawn with the outlines of the first; `Fonts` therefore refuses a name that it already has.
"""

from __future__ import annotations

import hashlib
import struct
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from reportlab.pdfbase import pdfmetrics, ttfonts

from core.errors import KnownError

_BLOCK = 100
"""Entries that a bfchar section may hold (Adobe Technical Note 5014)."""

_MEANINGLESS = frozenset(map(chr, (0xFFFD, *range(0xE000, 0xF900))))
"""Private use in the first plane, and the sign for "was unreadable"."""

_PRIVATE_PLANES = 0xF0000
_OUTLINES = {b"\x00\x01\x00\x00", b"true", b"ttcf"}
_RESTRICTED = 0x0002
_NO_SUBSET_OR_BITMAP = 0x0300
_USAGE_BITS = 0x000F


def _to_unicode(name: str, subset: Sequence[int]) -> str:
    """Write the map from codes to UTF-16BE text that makes printed text readable by programs."""
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>"
        for code, point in enumerate(subset)
        if point
    ]
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


setattr(ttfonts, "makeToUnicodeCMap", _to_unicode)  # noqa: B010 - typed stubs fix its parameters


class LoadedFace:
    """A face that is registered for drawing, with the characters that it can really draw."""

    def __init__(self, path: Path, *, own: bool = False) -> None:
        """Read and register a file; KnownError says why an office's own file cannot be used."""
        key = f"{path}:{path.stat().st_size}:{path.stat().st_mtime_ns}" if own else path.stem
        self.name = f"own-{hashlib.sha256(key.encode()).hexdigest()[:12]}" if own else key
        if own:
            _check_file(path)
        try:
            self.font = ttfonts.TTFont(self.name, str(path), asciiReadable=False)
        except (ttfonts.TTFError, struct.error, LookupError, ValueError) as error:
            raise KnownError("documents.font_damaged", file=path.name) from error
        self.postscript = self.font.face.name.decode("latin-1")
        self.family = str(self.font.face.familyName)
        self.has = _drawable(self.font.face)
        pdfmetrics.registerFont(self.font)

    def width(self, text: str, size: float) -> float:
        """Measure `text` in points."""
        return float(self.font.stringWidth(text, size))


def _check_file(path: Path) -> None:
    """Refuse outlines that ReportLab cannot embed and licences that do not let it."""
    data = path.read_bytes()
    if data[:4] not in _OUTLINES:
        raise KnownError("documents.font_not_truetype", file=path.name)
    try:
        start = struct.unpack_from(">L", data, 12)[0] if data[:4] == b"ttcf" else 0
        (count,) = struct.unpack_from(">H", data, start + 4)
        tables = {
            data[at : at + 4]: struct.unpack_from(">L", data, at + 8)[0]
            for at in range(start + 12, start + 12 + 16 * count, 16)
        }
        rights = struct.unpack_from(">H", data, tables[b"OS/2"] + 8)[0] if b"OS/2" in tables else 0
    except struct.error as error:
        raise KnownError("documents.font_damaged", file=path.name) from error
    if b"glyf" not in tables:
        raise KnownError("documents.font_not_truetype", file=path.name)
    if rights & _USAGE_BITS == _RESTRICTED or rights & _NO_SUBSET_OR_BITMAP:
        raise KnownError("documents.font_not_embeddable", file=path.name)


def _drawable(face: ttfonts.TTFontFace) -> frozenset[str]:
    """Give the characters with ink, or with width where whitespace is meant.

    A character whose glyph is the boxed .notdef or is empty would print as a box or a hole; a
    private-use character means something else on every machine. Neither counts as present.
    """
    places = face.glyphPos
    last = len(places) - 1
    inked = {
        chr(point)
        for point, glyph in face.charToGlyph.items()
        if 0 < glyph < last
        and point < _PRIVATE_PLANES
        and (places[glyph] != places[glyph + 1] or _is_space(point))
    }
    return frozenset(inked - _MEANINGLESS)


def _is_space(point: int) -> bool:
    return unicodedata.category(chr(point)) == "Zs"
