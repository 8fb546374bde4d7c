"""What a cell or a field holds, without what hides in it."""

from __future__ import annotations

import re
import unicodedata

_RESIDUAL = {
    0xE78D: 0xFE10,
    0xE78E: 0xFE12,
    0xE78F: 0xFE11,
    0xE790: 0xFE13,
    0xE791: 0xFE14,
    0xE792: 0xFE15,
    0xE793: 0xFE16,
    0xE794: 0xFE17,
    0xE795: 0xFE18,
    0xE796: 0xFE19,
    0xE7C7: 0x1E3F,
    0xE7C8: 0x01F9,
    0xE816: 0x20087,
    0xE817: 0x20089,
    0xE818: 0x200CC,
    0xE81E: 0x9FB4,
    0xE826: 0x9FB5,
    0xE82B: 0x9FB6,
    0xE82C: 0x9FB7,
    0xE831: 0x215D7,
    0xE832: 0x9FB8,
    0xE83B: 0x2298F,
    0xE843: 0x9FB9,
    0xE854: 0x9FBA,
    0xE855: 0x241FE,
    0xE864: 0x9FBB,
}
"""Private code points that older GB 18030 tables, Python's among them, still give."""


def _private_use() -> dict[int, int]:
    """Old GBK systems put U+E815…E864 at FE50…FEA0; the codec knows where most belong."""
    table = dict(_RESIDUAL)
    trails = [*range(0x50, 0x7F), *range(0x80, 0xA1)]
    for code, trail in zip(range(0xE815, 0xE865), trails, strict=True):
        table.setdefault(code, ord(bytes((0xFE, trail)).decode("gb18030")))
    return table


_PRIVATE_USE = _private_use()
_INVISIBLE = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        0xFFFE,
        0xFFFF,
    ]
)
"""Control, zero-width and bidi characters. They would hide or turn round what a paper prints."""
_KEEP_LINES = _INVISIBLE | {0x0A: 0x0A, 0x0D: None, 0x09: 0x20, 0x0B: 0x0A}
_CLEAN = {**_KEEP_LINES, **_PRIVATE_USE, 0xA0: 0x20, 0x3000: 0x20}
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), 0x2D),  # noqa: RUF001 - dashes that stand for a hyphen
    0x3002: 0x2E,
}
_PLAIN = re.compile(r"[!-~\u4e00-\u9fff]*")


def clean(text: str) -> str:
    """Give `text` in NFC without control, zero-width and bidi characters; inner lines stay lines.

    Private-use characters of older GB 18030 tables become the characters they stand for.
    """
    if _PLAIN.fullmatch(text):
        return text
    return unicodedata.normalize("NFC", text.translate(_CLEAN)).strip()


def narrow(text: str) -> str:
    """Narrow full-width digits, letters and signs: for fields of digits only, never for names."""
    return text.translate(_NARROW)


def has_private_use(text: str) -> bool:
    """Tell whether a character of somebody's own font is left, which no paper can print."""
    if _PLAIN.fullmatch(text):
        return False
    return any(unicodedata.category(character) == "Co" for character in text)
