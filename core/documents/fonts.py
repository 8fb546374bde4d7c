"""The faces that papers are printed with, and which face has which character."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


class Face(enum.Enum):
    """A face by its role on the page."""

    TITLE = "title"  # in place of 小标宋
    FANGSONG = "fangsong"  # body
    HEI = "hei"  # first-level headings, tables
    KAI = "kai"  # second-level headings
    SONG = "song"  # page numbers; also the first fallback of all others


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no face has, and one text it stands in."""

    character: str
    text: str


class Fonts:
    """The bundled faces with an office's own before them; shared by all papers of a process."""

    def missing(self, texts: Iterable[str]) -> list[Missing]:
        """Find each character of `texts` that cannot be printed, once, in order."""
        raise NotImplementedError

    def require(self, texts: Iterable[str]) -> None:
        """Raise KnownError "documents.missing_characters" unless every character can be printed."""
        raise NotImplementedError


def load_fonts(own: Path | None = None) -> Fonts:
    """Load the bundled faces and those of the office's folder `own`; the same folder once only.

    Raises KnownError when an own face may not be embedded, has no TrueType outlines, or bears the
    name of another face.
    """
    raise NotImplementedError
