"""A Document value drawn as PDF: look, pages, heads and feet."""

from __future__ import annotations

from collections.abc import Sequence

from core.documents.content import Document
from core.documents.fonts import Fonts
from core.progress import ProgressSink, ignore_progress


def render(
    document: Document, *, fonts: Fonts | None = None, progress: ProgressSink = ignore_progress
) -> bytes:
    """Draw one paper; the same input gives the same bytes.

    Raises KnownError "documents.missing_characters" with every character that no face has, before
    anything is drawn; Cancelled when `progress` says so.
    """
    return render_all((document,), fonts=fonts, progress=progress)


def render_all(
    documents: Sequence[Document],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw several papers into one file; each counts its own pages."""
    raise NotImplementedError
