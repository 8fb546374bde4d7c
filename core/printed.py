"""What printing hands out and is asked about: subjects, papers listed, drawn and printed."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from core.assemblies.printings import numbers_in
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
    """A paper of a subject in a list.

    `obstacle` says why it cannot be printed now, `draft` why it comes out marked as a draft; with
    `is_due` it has begun and lacks a fact, else nothing of it is there yet.
    """

    key: str
    code: str
    title: str
    obstacle: Told | None
    draft: Told | None = None
    is_due: bool = True


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """What the record says of a paper that was printed or kept as a file."""

    key: str
    at: datetime
    pages: int
    sha256: str


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A paper that was printed lately, with what it is about."""

    subject: Subject
    about: str
    key: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as PDF."""

    key: str
    file_name: str
    data: bytes
    pages: int
    sha256: str  # by which the record knows it
    draft: bool = False
    ballots: tuple[str, ...] = ()  # which of them, as runs of their numbers
    times: int = 1  # which printing it is of the ballot among them that was printed most

    @property
    def numbers(self) -> tuple[int, ...]:
        """The ballots among them by their numbers."""
        return tuple(numbers_in(self.ballots))


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written together, by file name, and what was not, each with its reason."""

    files: Mapping[str, Path]
    drafts: tuple[PaperRow, ...]
    lacking: tuple[PaperRow, ...]
    passed: tuple[PaperRow, ...]  # ballots that were printed before
