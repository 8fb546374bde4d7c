"""What photos and files can be about, and which files are taken. Pure."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from uuid import UUID

MAX_FILE = 20 << 20
"""Bytes of one file."""
LONGEST_CAPTION = 100


class AboutKind(enum.StrEnum):
    """What a photo or file is about."""

    TOPIC = "topic"
    MEETING = "meeting"
    PROCEDURE_STEP = "procedure_step"
    PROBLEM = "problem"
    PROBLEM_BEFORE = "problem_before"  # photos of how it was, printed beside
    PROBLEM_AFTER = "problem_after"  # how it is now
    EVENT = "event"
    VENUE = "venue"
    DISPUTE = "dispute"
    AGREEMENT = "agreement"
    VOUCHER = "voucher"
    DISCLOSURE = "disclosure"
    PRICE_ROUND = "price_round"
    REPORT = "report"


class FileKind(enum.StrEnum):
    """What a kept file is."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    PDF = "pdf"

    @property
    def suffix(self) -> str:
        """The end of its file's name."""
        return "jpg" if self is FileKind.JPEG else self.value


@dataclass(frozen=True, slots=True)
class About:
    """The very thing that a photo or file is about."""

    kind: AboutKind
    id: UUID
