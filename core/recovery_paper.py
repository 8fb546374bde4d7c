"""The recovery key as a paper for the safe. Knows no store."""

from __future__ import annotations

from datetime import date

from core.documents.content import Block, Document, Fields, Head, Look, Signatures
from core.documents.fonts import Fonts
from core.documents.pdf import render
from core.documents.wording import PaperWording
from core.documents.words import day_text

CODE = "D00"


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
