"""The procedures there are: the bundled files, an office's own copies laid over by their code."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from core import paths
from core.documents.wording import Wording
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import Told, Where
from core.law.packs import LawBook
from core.law.values import Kind
from core.lawbooks import library
from core.meetings.procedures.reading import read_procedure
from core.meetings.procedures.templates import Procedure, Share, Step

NOT_PROCEDURES = {"filing.toml", "proposals.toml"}
"""What lies in the same folder and is read by others."""

ORDER = ("general_2015", "two_n", "five_n", "three_phases", "four_two", "tuesday", "price")
"""As they are listed."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All procedures by code, and the office's own files that cannot be used, each with why."""

    procedures: Mapping[str, Procedure]
    refused: Mapping[str, KnownError]

    @classmethod
    def load(cls, own: Path | None = None) -> Catalogue:
        """Read the bundled folder and then `own`, the office's, if it exists.

        A file of the office that is wrong leaves the bundled one in its place and is told.
        """
        found, refused = dict(_bundled()), {}
        seen: set[str] = set()
        for path in sorted(own.glob("*.toml")) if own is not None and own.is_dir() else ():
            try:
                one = read_procedure(path, paper_codes(), law_keys(), own=True)
                _once(one, seen)
            except KnownError as error:
                refused[path.name] = error
                continue
            seen.add(one.code)
            found[one.code] = one
        return cls(found, refused)

    def procedure(self, code: str) -> Procedure:
        """Give a procedure; KnownError where there is none of that code."""
        if code not in self.procedures:
            raise KnownError("procedures.none_such")
        return self.procedures[code]

    @property
    def faults(self) -> tuple[Told, ...]:
        """Tell what is wrong with the office's own files."""
        return tuple(refusal(error, Where(name)) for name, error in self.refused.items())


def _once(one: Procedure, seen: Collection[str]) -> None:
    if one.code in seen:
        raise KnownError("procedures.doubled", file=one.file, key="procedure.code")


@cache
def _bundled() -> Mapping[str, Procedure]:
    folder = paths.resources() / "procedures"
    files = (path for path in sorted(folder.glob("*.toml")) if path.name not in NOT_PROCEDURES)
    read = (read_procedure(path, paper_codes(), law_keys()) for path in files)
    return {one.code: one for one in read}


@cache
def paper_codes() -> frozenset[str]:
    """Name every paper that there is wording for."""
    return frozenset(Wording.load().codes())


@cache
def law_keys() -> frozenset[str]:
    """Name the law's values that a step may ask for: numbers of days and shares."""
    keys = library().keys.values()
    return frozenset(key.name for key in keys if key.kind in {Kind.NUMBER, Kind.SHARE})


def resolved(procedure: Procedure, book: LawBook) -> Procedure:
    """Put in what the law of the day sets: the days and the shares that its steps name."""
    steps = tuple(_resolved(step, book) for step in procedure.steps)
    return replace(procedure, steps=steps)


def _resolved(step: Step, book: LawBook) -> Step:
    step = replace(step, attend=_share(step.attend, book), agree=_share(step.agree, book))
    if not step.days_key or not book.has(step.days_key):
        return step
    value = book.value(step.days_key)
    days = book.limit(step.days_key) or 0
    return replace(step, min_days=days, days_source=value.article.cite(), firm=value.firm)


def _share(share: Share | None, book: LawBook) -> Share | None:
    if share is None or not book.has(share.key):
        return share
    value, asked = book.value(share.key), book.threshold(share.key)
    return replace(
        share,
        fraction=asked.fraction(),
        bound=asked.bound.value,
        source=value.article.cite(),
        sure=value.confidence,
    )


def rank(procedure: Procedure) -> tuple[int, str]:
    """Order procedures: the general one first, the office's own last."""
    at = ORDER.index(procedure.code) if procedure.code in ORDER else len(ORDER)
    return at, procedure.file


def keep_copy(procedure: Procedure, folder: Path) -> Path:
    """Copy a bundled file into the office's folder, to be changed there; never over another."""
    path = folder / procedure.file
    if path.exists():
        raise KnownError("procedures.copy_there", file=path.name)
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(paths.resources() / "procedures" / procedure.file, path)
    return path
