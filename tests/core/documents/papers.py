"""Papers to print in tests; every person is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.documents.content import Block, Document, Head, Look, Paragraph, Signed

HEAD = Head(code="D15", compound="云杉苑小区")
DAY = date(2026, 6, 20)
ISSUER = "云杉苑小区首次业主大会筹备组"
LONG = "专有部分面积占比三分之二以上且人数占比三分之二以上的业主参与表决" * 48
"""Fills a little more than two and a half pages."""


def paper(*blocks: Block, **changes: object) -> Document:
    """Make an official paper of these blocks."""
    document = Document(head=HEAD, title="会议公告", blocks=blocks)
    return replace(document, **changes)  # type: ignore[arg-type]


def form(*blocks: Block, look: Look = Look.FORM, **changes: object) -> Document:
    """Make a form of these blocks."""
    return paper(*blocks, look=look, **changes)


def signed(*, seal: bool = True, issuer: str = ISSUER) -> Signed:
    """Make a signature."""
    return Signed(issuer=issuer, day=DAY, seal=seal)


def body(text: str) -> Paragraph:
    """Make a paragraph that begins at the margin."""
    return Paragraph(text, indented=False)
