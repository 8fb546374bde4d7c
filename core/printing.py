"""Printing what an office knows: which papers there are and why not, their PDF, what was printed.

Everything is read through the facades of the subjects; no paper is written here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.papers import issue_ballots, load_desk, offer_papers
from core.assemblies.papers_basis import Basis
from core.assemblies.queries_papers import Facts
from core.assemblies.service import Assemblies
from core.changes import Changes
from core.clock import Clock
from core.committees.papers import listed_documents, offer_committee_papers
from core.committees.papers_basis import CommitteeBasis
from core.committees.service import Committees
from core.committees.sheets import CommitteeSheet
from core.db import audit
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.documents.content import Document, Paper
from core.documents.fonts import Fonts, load_fonts
from core.documents.offers import (
    Offer,
    Printable,
    Written,
    build_due,
    draw,
    file_name,
    numbered,
    write,
)
from core.documents.pdf import pages_of
from core.documents.press import Press
from core.documents.preview import page_count
from core.documents.testsheet import TITLE, draw_test_sheet
from core.documents.wording import Wording
from core.errors import KnownError
from core.findings import refusal
from core.law.findings import Where
from core.meetings.papers import offer_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.meetings.service import Meetings
from core.paths import DataFolder
from core.printed import Drawn, PaperRow, PrintedRow, Subject, SubjectKind
from core.progress import Progress, ProgressSink, ignore_progress

__all__ = [
    "BALLOTS",
    "TEST",
    "Drawn",
    "PaperRow",
    "PrintedRow",
    "Printing",
    "Subject",
    "SubjectKind",
]

BALLOTS = "D17"
"""The key of the ballots: drawn by the hundred, they report how far they are."""
TEST = "test"
"""The key of the printer's test sheet."""


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every print shares: the office's own wording and faces over the bundled ones."""

    wording: Wording
    fonts: Fonts


class Printing:
    """文书: for every subject its list of papers, each paper drawn, kept and recorded.

    A paper is named by its key in the list of `papers`. Nothing is recorded by looking at one
    (`document`, `draw`, `word`); `keep`, `keep_word` and `keep_all` write files and record them,
    `record` notes that what was drawn went to a printer.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the facades whose papers it prints
        self,
        database: Database,
        audit_log: AuditLog,
        clock: Clock,
        folder: DataFolder,
        assemblies: Assemblies,
        committees: Committees,
        meetings: Meetings,
    ) -> None:
        self._database = database
        self._audit = audit_log
        self._clock = clock
        self._folder = folder
        self._assemblies = assemblies
        self._committees = committees
        self._meetings = meetings

    # ---- looks ---------------------------------------------------------------------------

    def papers(self, subject: Subject) -> tuple[PaperRow, ...]:
        """List every paper that the subject can have, and what keeps each from being printed."""
        return tuple(_row(offer) for offer in self._offers(subject, self._desk()))

    def subjects(self, assembly_id: UUID) -> tuple[Subject, ...]:
        """Give an assembly and the committee that it elected, if one was formed."""
        formed = [
            Subject.committee(row.id)
            for row in self._committees.committees()
            if self._committees.committee(row.id).assembly_id == assembly_id
        ]
        return (Subject.assembly(assembly_id), *formed)

    def printed(self, subject: Subject) -> tuple[PrintedRow, ...]:
        """Give what was printed of a subject, in order; erased facts leave no row."""
        with self._database.read() as session:
            found = audit.recorded(session, subject.id, Event.PAPER_PRINTED)
        return tuple(
            PrintedRow(
                str(row.facts["paper"]), row.at, int(row.facts["pages"]), str(row.facts["sha256"])
            )
            for row in found
            if row.facts is not None
        )

    def document(self, subject: Subject, key: str) -> tuple[Document, ...]:
        """Give the parts of a paper as values; none for ballots, which are mark sheets."""
        made = self._build(subject, key, self._desk())
        return made.documents if isinstance(made, Paper) else ()

    def draw(
        self,
        subject: Subject,
        key: str,
        *,
        number: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Drawn:
        """Draw a paper as it is now, under the office's own `number` for it (发文字号) if any.

        KnownError where it cannot be printed.
        """
        desk = self._desk()
        return _drawn(key, numbered(self._build(subject, key, desk), number), desk, progress)

    def word(
        self,
        subject: Subject,
        key: str,
        *,
        number: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Written:
        """Write a paper as it is now as a Word file; KnownError as `draw`, and for ballots."""
        desk = self._desk()
        made = numbered(self._build(subject, key, desk), number)
        return write(key, made, fonts=desk.fonts, progress=progress)

    def test_sheet(self) -> Drawn:
        """Draw the sheet by which a printer's scale and edges are tried; it is about nobody."""
        data = draw_test_sheet(self._desk().fonts)
        return Drawn(TEST, f"{TITLE}.pdf", data, 1, hashlib.sha256(data).hexdigest())

    # ---- acts ----------------------------------------------------------------------------

    def issue_ballots(
        self, assembly_id: UUID, *, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Issue the ballots of the whole roll for the very layout that is going to be printed."""
        desk = self._desk()
        basis, facts = self._assembly(assembly_id, desk)
        return issue_ballots(
            self._assemblies, basis, facts.elections, fonts=desk.fonts, progress=progress
        )

    def keep(
        self,
        subject: Subject,
        key: str,
        path: Path,
        *,
        number: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Drawn:
        """Write one paper to `path`, whole or not at all, and record it."""
        drawn = self.draw(subject, key, number=number, progress=progress)
        self._keep(subject, path, drawn)
        return drawn

    def keep_word(
        self,
        subject: Subject,
        key: str,
        path: Path,
        *,
        number: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Written:
        """Write one paper to `path` as a Word file, whole or not at all, and record it."""
        written = self.word(subject, key, number=number, progress=progress)
        self._keep(subject, path, written)
        return written

    def keep_all(
        self,
        folder: Path,
        *subjects: Subject,
        numbers: Mapping[str, str] = MappingProxyType({}),
        word: bool = False,
        progress: ProgressSink = ignore_progress,
    ) -> dict[str, Path]:
        """Write every paper of the subjects that is due and record it; give files by name.

        All of them appear, or none: neither where a due paper lacks a fact (`KnownError` naming
        both) nor when `progress` cancels. Ballots are among an assembly's papers. `numbers` are
        the office's own, by the papers' keys; KnownError "papers.unknown" for one that is not due.
        With `word` all but the ballots are there as Word files too.
        """
        desk = self._desk()
        due = [
            (subject, key, made)
            for subject in subjects
            for key, made in build_due(self._offers(subject, desk, counted=True)).items()
        ]
        keys = {key for _, key, _ in due}
        for stray in sorted(numbers.keys() - keys):
            raise KnownError("papers.unknown", paper=stray)
        with Press(folder) as press:
            kept: list[tuple[Subject, Drawn | Written]] = []
            for done, (subject, key, made) in enumerate(due):
                progress(Progress(done, len(due), f"{made.code} {made.name}"))
                inner = progress if key == BALLOTS else ignore_progress
                paper = numbered(made, numbers.get(key, ""))
                files: list[Drawn | Written] = [_drawn(key, paper, desk, inner)]
                if word and isinstance(paper, Paper):
                    files.append(write(key, paper, fonts=desk.fonts))
                for file in files:
                    press.add(file.file_name, file.data)
                    kept.append((subject, file))
            progress(Progress(len(due), len(due)))
            with self._database.write() as session:
                for subject, file in kept:
                    self._record(session, subject, file)
                session.flush()  # a paper that cannot be recorded does not appear
                press.publish()
        return press.written

    def record(self, subject: Subject, drawn: Drawn) -> Changes:
        """Note that what was drawn was printed: which paper, how many pages, its SHA-256."""
        with self._database.write() as session:
            self._record(session, subject, drawn)
        return Changes.of(subject_id=subject.id)

    def _keep(self, subject: Subject, path: Path, file: Drawn | Written) -> None:
        with Press(path.parent) as press:
            press.add(path.name, file.data)
            with self._database.write() as session:
                self._record(session, subject, file)
                session.flush()  # a paper that cannot be recorded does not appear
                press.publish()

    def _record(self, session: Session, subject: Subject, file: Drawn | Written) -> None:
        facts: dict[str, Any] = {"paper": file.key, "sha256": file.sha256}
        if isinstance(file, Drawn):
            self._audit.record(session, Event.PAPER_PRINTED, subject.id, pages=file.pages, **facts)
        else:
            self._audit.record(session, Event.PAPER_WRITTEN, subject.id, **facts)

    # ---- what is offered -----------------------------------------------------------------

    def _build(self, subject: Subject, key: str, desk: _Desk) -> Printable:
        for offer in self._offers(subject, desk, counted=True):
            if offer.key == key:
                return offer.build()
        raise KnownError("papers.unknown", paper=key)

    def _offers(
        self, subject: Subject, desk: _Desk, *, counted: bool = False
    ) -> Sequence[Offer[Printable]]:
        """Give the papers of a subject; where `counted`, an index of papers knows their pages."""
        match subject.kind:
            case SubjectKind.ASSEMBLY:
                return offer_papers(*self._assembly(subject.id, desk), desk.fonts)
            case SubjectKind.COMMITTEE:
                return self._of_committee(subject.id, desk, counted=counted)
            case SubjectKind.MEETING:
                return self._of_meeting(subject.id, desk)

    def _assembly(self, assembly_id: UUID, desk: _Desk) -> tuple[Basis, Facts]:
        return load_desk(self._assemblies, assembly_id, desk.wording, self._clock.today())

    def _of_committee(
        self, committee_id: UUID, desk: _Desk, *, counted: bool
    ) -> Sequence[Offer[Printable]]:
        """Offer a committee's papers; it is reached, and filed, where its assembly says."""
        sheet = self._committees.committee(committee_id)
        basis, facts = self._assembly(sheet.assembly_id, desk)
        own = CommitteeBasis(
            sheet,
            desk.wording,
            basis.today,
            audit_head=basis.audit_head,
            street=basis.sheet.street,
            address=basis.sheet.objection_address,
            phone=basis.sheet.phone,
            convenor=basis.sheet.organiser,
            posting_place=basis.sheet.posting_place,
            posted=basis.posting("D30", None),
            serial_prefix=basis.sheet.serial_prefix,
        )
        offers = offer_committee_papers(own)
        if not counted:
            return offers
        pages = _pages(sheet, [*offer_papers(basis, facts, desk.fonts), *offers], desk)
        return offer_committee_papers(replace(own, printed=pages))

    def _of_meeting(self, meeting_id: UUID, desk: _Desk) -> Sequence[Offer[Printable]]:
        with self._database.read() as session:
            anchor = audit.head(session).short
        sheet = self._meetings.meeting(meeting_id)
        basis = MeetingBasis(
            sheet, desk.wording, self._clock.today(), anchor, self._meetings.pack(sheet)
        )
        return offer_meeting_papers(basis)

    def _desk(self) -> _Desk:
        own = self._folder.fonts
        fonts = load_fonts(own if own.is_dir() else None)
        return _Desk(Wording.load(self._folder.wording), fonts)


def _row(offer: Offer[Printable]) -> PaperRow:
    obstacle = None
    try:
        offer.build()
    except KnownError as error:
        obstacle = refusal(error, Where(offer.key))
    return PaperRow(offer.key, offer.code, offer.name, obstacle)


def _drawn(key: str, made: Printable, desk: _Desk, progress: ProgressSink) -> Drawn:
    data = draw(made, fonts=desk.fonts, progress=progress)
    return Drawn(key, file_name(made), data, page_count(data), hashlib.sha256(data).hexdigest())


def _pages(
    sheet: CommitteeSheet, offers: Sequence[Offer[Printable]], desk: _Desk
) -> dict[str, int]:
    """Count the pages of the papers that a filing lists, as far as there are any."""
    listed = {row.code for row in sheet.filing.papers}
    there = build_due(offer for offer in offers if offer.key in listed)
    return {
        key: pages_of(listed_documents(paper), fonts=desk.fonts)
        for key, paper in there.items()
        if isinstance(paper, Paper)
    }
