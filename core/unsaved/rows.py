"""An unsaved form as it is handed about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class UnsavedRow:
    """A form as far as it was filled in: which, where it is opened, what was typed, when."""

    key: str
    title: str
    page: str
    subject_id: UUID | None
    part: str
    typed: Mapping[str, str]
    kept_at: datetime
