"""What printing hands out and is asked about: subjects, papers listed, drawn and printed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from core.assemblies.printings import runs_of
from core.changes import Changes
from core.law.findings import Told
from core.subject import Subject, SubjectKind

__all__ = [
    "BallotDrawn", "Drawn", "Kept", "PaperRow", "PrintOrder", "PrintedRow", "RecentRow", "Sending",
    "Sent", "Subject", "SubjectKind", "ballots_text",
]  # fmt: skip


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
    """What the record says of a paper that was printed or kept as a file.

    `hung` says that the paper was noted as hanging after this very version was printed;
    `hangs_from` is the day on which it says itself that it is hung up.
    """

    key: str
    at: datetime
    pages: int
    sha256: str
    hung: bool = False
    hangs_from: date | None = None


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A paper that was printed lately, with what it is about."""

    subject: Subject
    about: str
    key: str
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class BallotDrawn:
    """A ballot among the pages drawn: its number, which printing of it this is, how many pages."""

    number: int
    times: int
    pages: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as PDF."""

    key: str
    file_name: str
    data: bytes
    pages: int
    sha256: str  # by which the record knows it
    draft: bool = False
    ballots: tuple[BallotDrawn, ...] = ()  # which of them, in the order of their pages
    told: str = ""  # what a paper for the board told when it was drawn
    hung: UUID | None = None  # of which posting it is the very paper; None of one as it reads now
    hangs_from: date | None = None  # as a paper for the board says it

    @property
    def times(self) -> int:
        """Which printing it is, of the ballot among them that was printed most."""
        return max((one.times for one in self.ballots), default=1)

    def ballots_on(self, pages: Collection[int]) -> tuple[BallotDrawn, ...]:
        """Give the ballots of which one of these pages, counted from 0, is a part."""
        found, first = list[BallotDrawn](), 0
        for one in self.ballots:
            last = first + one.pages
            if any(page in pages for page in range(first, last)):
                found.append(one)
            first = last
        return tuple(found)


Sending = Callable[[Drawn, Sequence[int]], Generator[int, None, None]]
"""Brings pages of what was drawn, counted from 0, to a printer.

It tells 0 once the printer has begun, then after each page how many were taken; when it is through,
the printer was let go. KnownError where the printer does not begin, or takes no more. Closed before
it is through, it gives the run up.
"""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One printing: of which subject, what was drawn for it, which of its pages, counted from 0.

    Without a subject it is a sheet about nobody, of which no record is kept. `reason` says why
    ballots that were printed before are printed once more.
    """

    subject: Subject | None
    drawn: Drawn
    pages: tuple[int, ...]
    reason: str = ""

    @property
    def ballots(self) -> tuple[BallotDrawn, ...]:
        """The ballots that are wanted."""
        return self.drawn.ballots_on(set(self.pages))

    def ballots_within(self, taken: int) -> tuple[BallotDrawn, ...]:
        """Give those of which a page is on paper once the printer took so many."""
        return self.drawn.ballots_on(set(self.pages[:taken]))

    def ballots_after(self, taken: int) -> tuple[BallotDrawn, ...]:
        """Give those of which no page is on paper once the printer took so many."""
        printed = {one.number for one in self.ballots_within(taken)}
        return tuple(one for one in self.ballots if one.number not in printed)


@dataclass(frozen=True, slots=True)
class Sent:
    """What a printer took: how many pages, and what the record now says."""

    pages: int
    changes: Changes


def ballots_text(ballots: Collection[BallotDrawn]) -> tuple[str, ...]:
    """Give the numbers of ballots as runs: 1-440, 442."""
    return tuple(runs_of(one.number for one in ballots))


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written together, by file name, and what was not, each with its reason."""

    files: Mapping[str, Path]
    drafts: tuple[PaperRow, ...]
    lacking: tuple[PaperRow, ...]
    passed: tuple[PaperRow, ...]  # ballots that were printed before
