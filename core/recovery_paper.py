"""The recovery key as a paper for the safe: drawn, and promised before the key is made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
from core.files import write_whole

CODE = "D00"
TRIAL = "-".join(["AAAA"] * 8 + ["AA"])
"""Drawn before the key is made, so that the real paper cannot fail after it."""


class PaperWriter:
    """Writes the recovery key's paper to a file, or nowhere."""

    def __init__(self, path: Path | None, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self.is_written = False

    def rehearse(self, community: str) -> None:
        """Write the paper without a key: KnownError now, not once the key is made."""
        self._put(TRIAL, community)

    def write(self, recovery_key: str, community: str) -> None:
        """Write the paper."""
        self._put(recovery_key, community)
        self.is_written = True

    def _put(self, recovery_key: str, community: str) -> None:
        if self._path is not None:
            wording, day = Wording.load().paper(CODE), self._clock.today()
            paper = draw(recovery_key, community, day, wording)
            with disk_errors(self._path):
                write_whole(self._path, paper, replace=True, private=True)


@contextmanager
def promised_paper(path: Path | None, clock: Clock) -> Iterator[PaperWriter]:
    """Give what writes the paper to `path`, if one is given; nothing stays there unless it does.

    KnownError "office.paper_exists" where there is something already.
    """
    if path is not None and path.exists():
        raise KnownError("office.paper_exists", path=path)
    writer = PaperWriter(path, clock)
    try:
        yield writer
    finally:
        if path is not None and not writer.is_written:
            path.unlink(missing_ok=True)


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
