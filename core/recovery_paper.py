"""The recovery key as a paper for the safe: drawn, and promised before the key is made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.clock import Clock
from core.db.files import disk_errors
from core.documents.content import Block, Document, Fields, Head, Look, Signatures
from core.documents.fonts import Fonts
from core.documents.pdf import render
from core.documents.wording import PaperWording, Wording
from core.documents.words import day_text
from core.errors import KnownError
from core.files import PART, write_durably, write_whole

CODE = "D00"
TRIAL = "-".join(["AAAA"] * 8 + ["AA"])
"""Drawn before the key is made, so that the real paper cannot fail after it."""


class PaperWriter:
    """Writes the recovery key's paper to a file, or nowhere."""

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def rehearse(self, community: str) -> None:
        """Draw the paper without a key and try its place: KnownError now, not once it is made.

        The name stays free: whoever is killed here leaves no paper with a key that opens nothing.
        """
        if self._path is not None:
            paper = self._draw(TRIAL, community)
            trial = self._path.with_name(self._path.name + PART)
            with disk_errors(self._path):
                try:
                    trial.unlink(missing_ok=True)  # torn off by a kill
                    write_durably(trial, b"\0" * len(paper), private=True)
                finally:
                    trial.unlink(missing_ok=True)

    def write(self, recovery_key: str, community: str) -> None:
        """Write the paper."""
        if self._path is not None:
            with disk_errors(self._path):
                paper = self._draw(recovery_key, community)
                write_whole(self._path, paper, replace=True, private=True)

    def _draw(self, recovery_key: str, community: str) -> bytes:
        return draw(recovery_key, community, self._clock.today(), Wording.load().paper(CODE))


def promise_paper(path: Path | None, clock: Clock) -> PaperWriter:
    """Give what writes the paper to `path`, if one is given.

    KnownError "office.paper_exists" where there is something already.
    """
    if path is not None and path.exists():
        raise KnownError("office.paper_exists", path=path)
    return PaperWriter(path, clock)


def draw(
    recovery_key: str, community: str, day: date, wording: PaperWording, fonts: Fonts | None = None
) -> bytes:
    """Draw the paper; raises KnownError when the community's name cannot be printed."""
    *groups, check = recovery_key.split("-")
    pairs = [
        (wording.text("group", {"number": str(number)}), group)
        for number, group in enumerate(groups, 1)
    ]
    pairs.append((wording.text("check"), check))
    fields = {"community": community, "day": day_text(day)}
    parts: dict[str, list[Block]] = {
        "key": [Fields(tuple(pairs), across=2, row_height_mm=10)],
        "signatures": [Signatures((wording.text("sealed_by"), wording.text("kept_by")))],
    }
    document = Document(
        Head(code=CODE, compound=community, secret_code=recovery_key),
        wording.text("title"),
        tuple(wording.blocks("body", fields, parts)),
        look=Look.FORM,
    )
    return render(document, fonts=fonts)
