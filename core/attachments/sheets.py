"""What attachments hand out: frozen rows and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from core.attachments.kinds import FileKind


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A photo or file in a list."""

    id: UUID
    kind: FileKind
    caption: str
    size: int
    pages: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo, or one page of a file, as a picture that a window can show; pages count from 0."""

    caption: str
    data: bytes = field(repr=False)
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class PrintPhoto:
    """A photo as JPEG, as small as its print allows, with its size in pixels."""

    caption: str
    data: bytes = field(repr=False)
    width: int
    height: int
