"""The faces that papers are printed with, and which face has which character."""

from __future__ import annotations

import enum
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from core import paths
from core.documents.cleaning import LONGEST, printable
from core.errors import KnownError

if TYPE_CHECKING:
    from core.documents.faces import LoadedFace

drawing = threading.RLock()
"""Held while a PDF is drawn: ReportLab's faces keep a reading position that threads would share."""


class Face(enum.Enum):
    """A face by its role on the page."""

    TITLE = "title"  # in place of 小标宋
    FANGSONG = "fangsong"  # body; its digits and letters are half as wide as a character
    HEI = "hei"  # first-level headings, heads of tables
    KAI = "kai"  # second-level headings
    SONG = "song"  # tables, page numbers; also the first fallback of all others


_BUNDLED = {
    Face.TITLE: "LirenTitle-Bold",
    Face.FANGSONG: "LirenFangSong-Regular",
    Face.HEI: "LirenHei-Medium",
    Face.KAI: "LirenKai-Regular",
    Face.SONG: "LirenFallback-Light",
}
FALLBACKS = ("LirenFallback-Light", "LirenRareB-Regular", "LirenRareG-Regular")
"""The faces that help all others out, in this order; their strokes are thin."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How the characters of one face are set to look at home among those of another."""

    width: float  # the part of their width that they keep, around their own middle
    drop: float  # how much lower they stand, in sizes


_FITS = {
    ("LirenFangSong-Regular", "LirenFallback-Light"): Fit(0.92, 0.07),
    ("LirenFangSong-Regular", "LirenRareB-Regular"): Fit(0.93, 0.09),
    ("LirenFangSong-Regular", "LirenRareG-Regular"): Fit(0.93, 0.07),
}
"""仿宋 is slender and stands low: measured over a hundred characters, its strokes fill 0.82 of the
square's width around 0.31 over the baseline, those of the others 0.91 around 0.38. Unfitted, a rare
character of a name looks larger and bolder than the rest of it."""

_SIGNS = {
    Face.TITLE: ("小标宋", "xiaobiaosong", "标题", "title"),
    Face.FANGSONG: ("仿宋", "fangsong", "simfang"),
    Face.HEI: ("黑体", "heiti", "simhei"),
    Face.KAI: ("楷体", "kaiti", "simkai"),
    Face.SONG: ("宋体", "songti", "simsun"),
}
"""What tells the role of an office's own file: a part of its file's or its family's name."""

_SUFFIXES = {".ttf", ".ttc", ".otf"}
_LISTED = 60
"""Missing characters that a refusal names; a roll in a lost encoding would fill pages."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that no face has, and one text it stands in."""

    character: str
    text: str


class Fonts:
    """The bundled faces with an office's own before them; shared by all papers of a process.

    A face is read when its first character is needed, as the rare ones weigh 35 MB.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._folder = paths.resources() / "fonts"
        self._bundled: dict[str, LoadedFace] = {}
        self._own: dict[Face | None, list[LoadedFace]] = {}
        self._firsts: dict[Face, LoadedFace] = {}
        self._found: dict[Face, dict[str, LoadedFace | None]] = {face: {} for face in Face}
        if own is not None:
            self._take_own(own)

    def runs(self, text: str, face: Face) -> list[tuple[LoadedFace, str]]:
        """Split cleaned text into stretches of one face each, the role's own face where it can.

        Raises KnownError "documents.missing_characters"; a job checks itself by `require` first.
        """
        first = self._first(face)
        if first.has.issuperset(text):
            return [(first, text)] if text else []
        return [
            (loaded, "".join(part)) for loaded, part in groupby(text, lambda c: self._face(c, face))
        ]

    def fit(self, face: Face, loaded: LoadedFace) -> Fit | None:
        """Tell how characters of `loaded` are set in a text of a role; None: as they are."""
        return _FITS.get((self._first(face).name, loaded.name))

    def width(self, text: str, face: Face, size: float) -> float:
        """Measure cleaned text in points."""
        return sum(loaded.width(part, size) for loaded, part in self.runs(text, face))

    def missing(self, texts: Iterable[str]) -> list[Missing]:
        """Find each character of `texts` that cannot be printed, once, in order."""
        common = self._first(Face.SONG).has
        found: dict[str, str] = {}
        for raw in texts:
            text = printable(raw)
            if common.issuperset(text):
                continue
            for character in text:
                if character != "\n" and self._find(character, Face.SONG) is None:
                    found.setdefault(character, text)
        return [Missing(character, text) for character, text in found.items()]

    def require(self, texts: Iterable[str]) -> None:
        """Raise KnownError unless everything can be printed whole.

        The codes are "documents.missing_characters" and, as cleaning would cut a text of over
        5,000 characters, "documents.text_too_long".
        """
        missing = self.missing(map(_short_enough, texts))
        if missing:
            raise _refusal(missing)

    def _face(self, character: str, face: Face) -> LoadedFace:
        found = self._find(character, face)
        if found is None:
            raise _refusal([Missing(character, character)])
        return found

    def _find(self, character: str, face: Face) -> LoadedFace | None:
        known = self._found[face]
        if character not in known:
            known[character] = next(
                (loaded for loaded in self._chain(face) if character in loaded.has), None
            )
        return known[character]

    def _first(self, face: Face) -> LoadedFace:
        first = self._firsts.get(face)
        if first is None:
            first = self._firsts[face] = next(self._chain(face))
        return first

    def _chain(self, face: Face) -> Iterator[LoadedFace]:
        """Give the faces for a role, best first, reading each only when it is asked for."""
        yield from self._own.get(face, ())
        yield self._load(_BUNDLED[face])
        yield from self._own.get(None, ())
        for name in FALLBACKS:
            yield self._load(name)
        for other in Face:  # rather a character of another style than none
            yield from self._own.get(other, ())
            yield self._load(_BUNDLED[other])

    def _load(self, name: str) -> LoadedFace:
        loaded = self._bundled.get(name)
        if loaded is None:
            with drawing:
                loaded = self._bundled.setdefault(name, _face_of(self._folder / f"{name}.ttf"))
        return loaded

    def _take_own(self, folder: Path) -> None:
        names = {name.casefold() for name in (*_BUNDLED.values(), *FALLBACKS)}
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix.lower() not in _SUFFIXES:
                continue
            loaded = _face_of(path, own=True)
            if loaded.postscript.casefold() in names:
                raise KnownError("documents.font_same_name", file=path.name, name=loaded.postscript)
            names.add(loaded.postscript.casefold())
            self._own.setdefault(_role(path, loaded), []).append(loaded)


def _face_of(path: Path, *, own: bool = False) -> LoadedFace:
    from core.documents.faces import LoadedFace  # noqa: PLC0415 - 10 MB that wait for a paper

    return LoadedFace(path, own=own)


def _role(path: Path, loaded: LoadedFace) -> Face | None:
    """Tell a file's role by its names; without one it joins the fallbacks of every role."""
    names = f"{path.stem} {loaded.family} {loaded.postscript}".casefold()
    return next((face for face, signs in _SIGNS.items() if any(s in names for s in signs)), None)


def _short_enough(text: str) -> str:
    if len(text) > LONGEST:
        begin = " ".join(text[:20].split())
        raise KnownError("documents.text_too_long", most=LONGEST, count=len(text), begin=begin)
    return text


def _refusal(missing: list[Missing]) -> KnownError:
    """List the characters with their code points and where one stands, for the user only."""
    shown = "；".join(
        f"{m.character}（U+{ord(m.character):04X}，见“{_around(m.text, m.character)}”）"
        for m in missing[:_LISTED]
    )
    more = "……" if len(missing) > _LISTED else ""
    return KnownError("documents.missing_characters", count=len(missing), listing=shown + more)


def _around(text: str, character: str) -> str:
    """Give a stretch of `text` around a character: enough to find the person or the sentence."""
    at = text.index(character)
    return " ".join(text[max(0, at - 6) : at + 7].split())


_loaded: dict[tuple[object, ...], Fonts] = {}


def load_fonts(own: Path | None = None) -> Fonts:
    """Give the bundled faces with those of the office's folder `own`; read once while unchanged.

    Raises KnownError when an own face may not be embedded, has no TrueType outlines, or bears the
    name of another face.
    """
    state: tuple[object, ...] = (own,)
    if own is not None and own.is_dir():
        stats = ((p.name, p.stat().st_size, p.stat().st_mtime_ns) for p in sorted(own.iterdir()))
        state = (own, *stats)
    with drawing:
        fonts = _loaded.get(state)
        if fonts is None:
            fonts = _loaded[state] = Fonts(own)
        return fonts
