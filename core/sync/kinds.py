"""The words in which exchange is written; no table."""

from __future__ import annotations

import enum


class SendingState(enum.StrEnum):
    """How far an export came; one that was killed stays planned, and its number is not reused."""

    PLANNED = "planned"
    DONE = "done"
    FAILED = "failed"
