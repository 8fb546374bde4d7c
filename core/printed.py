"""What printing hands out and is asked about: subjects, papers listed, drawn and printed."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.law.findings import Told


class SubjectKind(enum.StrEnum):
    """What papers can be about."""

    ASSEMBLY = "assembly"
    COMMITTEE = "committee"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Subject:
    """The thing that papers are about."""

    kind: SubjectKind
    id: UUID

    @classmethod
    def assembly(cls, assembly_id: UUID) -> Subject:
        """An owners' assembly."""
        return cls(SubjectKind.ASSEMBLY, assembly_id)

    @classmethod
    def committee(cls, committee_id: UUID) -> Subject:
        """An owners' committee."""
        return cls(SubjectKind.COMMITTEE, committee_id)

    @classmethod
    def meeting(cls, meeting_id: UUID) -> Subject:
        """A meeting."""
        return cls(SubjectKind.MEETING, meeting_id)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A paper of a subject in a list. `obstacle` says why it cannot be printed now, if so."""

    key: str
    code: str
    title: str
    obstacle: Told | None


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """What the record says of a paper that was printed or kept as a file."""

    key: str
    at: datetime
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as PDF."""

    key: str
    file_name: str
    data: bytes
    pages: int
    sha256: str  # by which the record knows it
