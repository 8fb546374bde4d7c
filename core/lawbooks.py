"""Where the program gets its law: resources/law with the office's own folder laid beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from core import paths
from core.errors import KnownError
from core.law.faults import LawFault
from core.law.library import Library


@cache
def library(office: Path | None = None) -> Library:
    """Read the bundled packs, and `office` (the data folder's law/) if given; read once.

    Raise KnownError naming file and key where a pack is broken.
    """
    with told():
        return Library.load(paths.resources() / "law", office)


@contextmanager
def told() -> Iterator[None]:
    """Turn what the law refuses into a KnownError, whose sentence the user sees."""
    try:
        yield
    except LawFault as fault:
        raise KnownError(fault.code, **fault.facts) from fault
