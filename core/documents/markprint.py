"""Mark sheets drawn: one form for what all copies share, little more than two codes a copy."""

from __future__ import annotations

from collections.abc import Sequence

from core.documents.fonts import Fonts
from core.documents.markgeometry import MarkLayout
from core.documents.marksheet import MarkCopy
from core.progress import ProgressSink, ignore_progress


def print_marksheets(
    layout: MarkLayout,
    copies: Sequence[MarkCopy],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw all copies into one PDF, one-sided, in the order given.

    Raises KnownError "documents.missing_characters" before anything is drawn.
    """
    raise NotImplementedError
