"""Where the program gets its law: resources/law with the office's own folder laid beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from core import paths
from core.errors import KnownError
from core.law.faults import LawFault
from core.law.library import Library
from core.law.packs import LawBook, Pack
from core.law.values import Layer


class OfficeLibrary(Library):
    """The library as the program's facades use it: what it refuses is told to the user."""

    __slots__ = ()

    def book(self, division: str, day: date, house: Pack | None = None) -> LawBook:
        """Give the law of a day; KnownError where there was none, as of a clock that stands."""
        with told():
            return Library.book(self, division, day, house)

    def house_rules(self, path: Path) -> Pack:
        """Read a compound's own rules; KnownError where they are none."""
        with told():
            return Library.house_rules(self, path)


def library(office: Path | None = None) -> Library:
    """Read the bundled packs, and `office` (the data folder's law/) if given.

    The bundled ones are read once; an office's own are read anew, as it may have edited them.
    Raise KnownError naming file and key where a pack is broken.
    """
    with told():
        bundled = _bundled(paths.resources() / "law")
        return bundled if office is None else bundled.beside(office)


@cache
def _bundled(folder: Path) -> Library:
    return OfficeLibrary.load(folder)


def pack_text(pack_id: str) -> str:
    """Say a law book's id in words: national+hubei@3f2a… is 全国、湖北省（3f2a…）."""
    names, _, digest = pack_id.partition("@")
    titles = {pack.name: pack.title for pack in library().packs}
    said = "、".join(titles.get(name, name) for name in names.split("+") if name)
    return f"{said}（{digest}）" if digest else said


def pack_layers(pack_id: str) -> tuple[Layer, ...]:
    """Give the layer of each pack in a law book's id, in its order: national, province."""
    names = pack_id.partition("@")[0].split("+")
    layers = {pack.name: pack.layer for pack in library().packs}
    return tuple(layers[name] for name in names if name in layers)


@contextmanager
def told() -> Iterator[None]:
    """Turn what the law refuses into a KnownError, whose sentence the user sees."""
    try:
        yield
    except LawFault as fault:
        raise KnownError(fault.code, **fault.facts) from fault
