"""What a subject can print: each paper with its name and how it is built, or why not yet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.documents.content import Paper
from core.documents.fonts import Fonts
from core.documents.frame import DRAFT, ENDED, HUNG
from core.documents.markprint import MarkRun, print_marksheets
from core.documents.pdf import render_all
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress

Printable = Paper | MarkRun
T = TypeVar("T")
P_co = TypeVar("P_co", bound=Printable, covariant=True)
P = TypeVar("P", bound=Printable)


@dataclass(frozen=True, slots=True)
class Written:
    """A paper as a Word file; how many pages it has, Word alone knows."""

    key: str
    file_name: str
    data: bytes
    sha256: str  # by which the record knows it as it was handed out
    draft: bool = False


class NotDueError(KnownError):
    """A paper for which the facts are not there yet; any other KnownError is a fact missing."""


@dataclass(frozen=True, slots=True)
class Offer(Generic[P_co]):
    """A paper that a subject can have. `build` raises KnownError where it cannot be printed."""

    key: str  # one of a subject's papers: "D15", "D17_receipt", "D45-1-2"
    name: str
    build: Callable[[], P_co]
    check: Callable[[], object] | None = None  # raises as `build` would, without its work
    draft: KnownError | None = None  # why what it tells is not fixed yet, if so
    ended: bool = False  # it never will be: what it tells of ended without a result

    @property
    def code(self) -> str:
        """The paper's number in the catalogue: D45."""
        return self.key[:3]

    def obstacle(self) -> KnownError | None:
        """Say what keeps it from being printed now; nothing long is built for it."""
        try:
            (self.check or self.build)()
        except KnownError as error:
            return error
        return None

    def make(self) -> Printable:
        """Build it as it is handed out now: marked as a draft while it is one."""
        made: Printable = self.build()
        if self.draft is None or not isinstance(made, Paper):
            return made
        return made.as_draft(ended=self.ended)


def due(fact: T | None, lacking: str) -> T:
    """Give a fact that a paper begins with; NotDueError `lacking` where it is not there yet."""
    if not fact:
        raise NotDueError(lacking)
    return fact


def build_due(offers: Iterable[Offer[P]]) -> dict[str, P]:
    """Build every paper that is due, by its key, in the order given.

    Raises `KnownError` naming paper and field where a paper is due and a fact of it is missing.
    """
    made: dict[str, P] = {}
    for offer in offers:
        try:
            made[offer.key] = offer.build()
        except NotDueError:
            continue
    return made


def numbered(paper: Printable, number: str) -> Printable:
    """Give a paper the 发文字号 that the office keeps for it; minutes and ballots have one."""
    if not number or isinstance(paper, MarkRun) or paper.documents[0].head.serial:
        return paper
    first, *rest = paper.documents
    head = replace(first.head, serial=number)
    return replace(paper, documents=(replace(first, head=head), *rest))


def file_name(paper: Printable, kind: str = "pdf") -> str:
    """Name a paper's file; it holds no personal data. A draft never bears the paper's name."""
    mark = ""
    if isinstance(paper, Paper) and paper.is_draft:
        mark = f"-{ENDED if paper.is_ended else DRAFT}"
    return f"{paper.code}-{paper.name}{mark}.{kind}"


def hung_name(name: str, day: str, number: int) -> str:
    """Name the file of a paper as it hung from a day on; the second one of that day by `number`."""
    stem, dot, kind = name.rpartition(".")
    return f"{stem}-{HUNG}{day}{f'-{number}' if number > 1 else ''}{dot}{kind}"


def draw(
    paper: Printable, *, fonts: Fonts | None = None, progress: ProgressSink = ignore_progress
) -> bytes:
    """Draw a paper as PDF; the same paper gives the same bytes. Cancelled when `progress` is."""
    if isinstance(paper, MarkRun):
        return print_marksheets(paper.layout, paper.copies, fonts=fonts, progress=progress)
    return render_all(paper.documents, fonts=fonts, progress=progress)


def write(
    key: str,
    paper: Printable,
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> Written:
    """Write a paper as a Word file, to be changed; its PDF says the same.

    KnownError "papers.not_editable" for mark sheets, whose boxes are read by machine.
    """
    from core.documents.docx.writer import write_word  # noqa: PLC0415 - few ask for Word files

    if isinstance(paper, MarkRun):
        raise KnownError("papers.not_editable", paper=key)
    data = write_word(paper.documents, fonts=fonts, progress=progress)
    digest = hashlib.sha256(data).hexdigest()
    return Written(key, file_name(paper, "docx"), data, digest, paper.is_draft)
