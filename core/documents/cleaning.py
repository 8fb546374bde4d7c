"""The one way for text to reach a page or a cell: cleaned, composed, capped; never interpreted."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 5_000
"""Characters of one text; a longer one is cut here, as laying it out could take minutes."""

_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]")
"""Blanks of all widths but the ideographic one, as word processors leave them behind."""

_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters (tab and line feed are kept for now)
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"  # bidi, joiners, fillers
    "\ufe00-\ufe0f\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"  # tags, variation selectors
    "\ud800-\udfff"  # halves of a surrogate pair: no character at all
    "]"
)


def printable(text: str) -> str:
    """Clean text of several lines: NFC (never NFKC, it would change 《（，》), nothing invisible.

    Tabs and odd blanks become spaces, all kinds of line ends line feeds; 5,000 characters stay.
    """
    if text.isascii() and text.isprintable():
        return text[:LONGEST]
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", _BREAKS.sub("\n", text[: 2 * LONGEST])))
    return _SPACES.sub(" ", text)[:LONGEST]


def printable_line(text: str) -> str:
    """Clean text that must stay on one line: line ends become spaces."""
    text = printable(text)
    return text.replace("\n", " ") if "\n" in text else text
