"""Printing what an office knows: which papers there are and why not, their PDF, what was printed.

Everything is read through the facades of the subjects; no paper is written here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from uuid import UUID

from core.assemblies.papers import issue_ballots, wanted_for
from core.assemblies.printings import Run
from core.assemblies.service import Assemblies
from core.changes import Changes
from core.clock import Clock
from core.committees.service import Committees
from core.db import audit
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.documents.content import Document, Paper
from core.documents.offers import Printable, Written, numbered, write
from core.documents.press import Press
from core.documents.sources import PaperSource
from core.documents.testsheet import TITLE, draw_test_sheet
from core.drawing import Keeping, refuse_again, row_of
from core.drawing import drawn as draw_paper
from core.errors import KnownError
from core.hanging import hung_beside
from core.lately import recent_rows
from core.offering import Offering
from core.paths import DataFolder
from core.printed import (
    Drawn,
    Kept,
    PaperRow,
    PrintedRow,
    PrintOrder,
    RecentRow,
    Sending,
    Sent,
    Subject,
    SubjectKind,
)
from core.printing_record import printed_rows, record_paper
from core.progress import Progress, ProgressSink, ignore_progress
from core.sending import send_order
from core.sync.papers import build_card
from core.sync.queries import load_home

__all__ = [
    "BALLOTS", "CARD", "TEST", "Drawn", "Kept", "PaperRow", "PrintOrder", "PrintedRow", "Printing",
    "Sent", "Subject", "SubjectKind",
]  # fmt: skip

BALLOTS = "D17"
"""The key of the ballots: drawn by the hundred, they report how far they are."""
AGAIN = 5
"""How often, at most, one paper is looked for among the last printed."""
CARD = "card"
"""The key of the office's own key card, a sheet without a subject."""
TEST = "test"
"""The key of the printer's test sheet."""


class Printing:
    """文书: for every subject its list of papers, each paper drawn, kept and recorded.

    A paper is named by its key in the list of `papers`. Nothing is recorded by looking at one
    (`document`, `draw`, `word`); `keep`, `keep_word` and `keep_all` write files and record them,
    `print` sends what was drawn to a printer and records what left. What is not fixed yet comes
    out marked as a draft and is recorded as one; ballots that were printed before say so.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the facades and sources whose papers it prints
        self,
        database: Database,
        audit_log: AuditLog,
        clock: Clock,
        folder: DataFolder,
        assemblies: Assemblies,
        committees: Committees,
        sources: Sequence[PaperSource] = (),
    ) -> None:
        self._database = database
        self._audit = audit_log
        self._clock = clock
        self._assemblies = assemblies
        self._committees = committees
        self._offering = Offering(database, clock, folder, assemblies, committees, sources)

    # ---- looks ---------------------------------------------------------------------------

    def papers(self, subject: Subject) -> tuple[PaperRow, ...]:
        """List every paper that the subject can have, and what keeps each from being printed.

        Nothing is built for it that takes long.
        """
        offers = self._offering.listed(subject, self._offering.desk())
        return tuple(row_of(offer, offer.obstacle()) for offer in offers)

    def some(self, subject: Subject, keys: Collection[str]) -> tuple[PaperRow, ...]:
        """List the papers of these keys alone, as `papers` does."""
        offers = self._offering.listed(subject, self._offering.desk())
        return tuple(row_of(offer, offer.obstacle()) for offer in offers if offer.key in keys)

    def recent(self, count: int) -> tuple[RecentRow, ...]:
        """Give the papers printed last, each once, newest first; what is gone leaves no row."""
        with self._database.read() as session:
            found = audit.latest(session, count * AGAIN, Event.PAPER_PRINTED)
        return recent_rows(found, self._offering.about(), self._offering.desk().wording)[:count]

    def subjects(self, assembly_id: UUID) -> tuple[Subject, ...]:
        """Give an assembly and the committee that it elected, if one was formed."""
        formed = [
            Subject.committee(row.id)
            for row in self._committees.committees()
            if row.assembly_id == assembly_id
        ]
        return (Subject.assembly(assembly_id), *formed)

    def printed(self, subject: Subject) -> tuple[PrintedRow, ...]:
        """Give what was printed of a subject, in order; erased facts leave no row, nor drafts."""
        with self._database.read() as session:
            return printed_rows(session, subject.id)

    def document(self, subject: Subject, key: str) -> tuple[Document, ...]:
        """Give the parts of a paper as values; none for ballots, which are mark sheets."""
        made = self._offering.one(subject, key, self._offering.desk()).make()
        return made.documents if isinstance(made, Paper) else ()

    def draw(
        self,
        subject: Subject,
        key: str,
        *,
        number: str = "",
        serials: Sequence[str] = (),
        progress: ProgressSink = ignore_progress,
    ) -> Drawn:
        """Draw a paper as it is now, under the office's own `number` for it (发文字号) if any.

        Of ballots those of `serials`, else those that were never printed, else all once more;
        each says which printing it is. KnownError where it cannot be printed.
        """
        desk, run = self._offering.desk(), self._run(subject, key, serials)
        tells = self._offering.told(subject, key)  # read before the paper is: never newer than it
        made = numbered(self._offering.one(subject, key, desk, run).make(), number)
        return draw_paper(key, made, desk, run, progress, tells)

    def draw_as_of(self, subject: Subject, key: str, day: date) -> Drawn:
        """Draw a paper for the board as it reads now, to be hung on `day`; KnownError as `draw`."""
        desk, tells = replace(self._offering.desk(), as_of=day), self._offering.told(subject, key)
        made = self._offering.one(subject, key, desk).make()
        return draw_paper(key, made, desk, Run(), ignore_progress, tells)

    def word(
        self,
        subject: Subject,
        key: str,
        *,
        number: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Written:
        """Write a paper as it is now as a Word file; KnownError as `draw`, and for ballots."""
        desk = self._offering.desk()
        made = numbered(self._offering.one(subject, key, desk).make(), number)
        return write(key, made, fonts=desk.fonts, progress=progress)

    def test_sheet(self) -> Drawn:
        """Draw the sheet by which a printer's scale and edges are tried; it is about nobody."""
        data = draw_test_sheet(self._offering.desk().fonts)
        return Drawn(TEST, f"{TITLE}.pdf", data, 1, hashlib.sha256(data).hexdigest())

    def card_sheet(self) -> Drawn:
        """Draw this office's key card; it is public, and about nobody."""
        desk = self._offering.desk()
        with self._database.read() as session:
            home = load_home(session)
        paper = build_card(home, desk.wording, self._clock.today())
        return draw_paper(CARD, paper, desk, Run(), ignore_progress)

    # ---- acts ----------------------------------------------------------------------------

    def issue_ballots(
        self, assembly_id: UUID, *, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Issue the ballots of the whole roll for the very layout that is going to be printed."""
        desk = self._offering.desk()
        basis, facts = self._offering.assembly(assembly_id, desk, wanted_for(BALLOTS))
        return issue_ballots(
            self._assemblies, basis, facts.elections, fonts=desk.fonts, progress=progress
        )

    def keep(  # noqa: PLR0913 - which paper, where, and how
        self,
        subject: Subject,
        key: str,
        path: Path,
        *,
        number: str = "",
        serials: Sequence[str] = (),
        reason: str = "",
        progress: ProgressSink = ignore_progress,
    ) -> Drawn:
        """Write one paper to `path`, whole or not at all, and record it.

        Ballots as `draw` chooses them; KnownError "papers.printed_before" where one of them was
        printed before and no `reason` says why it is printed again.
        """
        desk, run = self._offering.desk(), self._run(subject, key, serials)
        tells = self._offering.told(subject, key)
        made = numbered(self._offering.one(subject, key, desk, run).make(), number)
        refuse_again(made, reason)
        drawn = draw_paper(key, made, desk, run, progress, tells)
        self._keep(subject, path, drawn, reason)
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
        whole: bool = False,
        progress: ProgressSink = ignore_progress,
    ) -> Kept:
        """Write every paper of the subjects that has begun and record it.

        What is not fixed yet is written as a draft; a paper that lacks a fact is left out and
        named, or stops them all where the set is to be `whole`. All files appear, or none where
        `progress` cancels. Ballots are among them once: printing them again is an act of its own.
        What hung and reads otherwise now is among them as it hung.
        `numbers` are the office's own, by the papers' keys; KnownError "papers.unknown" for one
        that is not written. With `word` all but the ballots are there as Word files too.
        """
        desk, due, kept = self._offering.desk(), list[_Due](), Keeping()
        for subject in subjects:
            run, tells = self._offering.run(subject), self._offering.told_by_all(subject)
            for offer in self._offering.all(subject, desk):
                made = kept.make(offer, whole=whole)
                if made is not None:
                    due.append(_Due(subject, offer.key, made, run, tells.get(offer.key, "")))
        for stray in sorted(numbers.keys() - {one.key for one in due}):
            raise KnownError("papers.unknown", paper=stray)
        with Press(folder) as press:
            files: list[tuple[Subject, Drawn | Written]] = []
            for done, (subject, key, made, run, told) in enumerate(due):
                progress(Progress(done, len(due), f"{made.code} {made.name}"))
                inner = progress if key == BALLOTS else ignore_progress
                paper = numbered(made, numbers.get(key, ""))
                files.append((subject, draw_paper(key, paper, desk, run, inner, told)))
                if word and isinstance(paper, Paper):
                    files.append((subject, write(key, paper, fonts=desk.fonts)))
            digests = {file.sha256 for _, file in files}
            files += hung_beside(self._assemblies, subjects, digests)
            for _, file in files:
                press.add(file.file_name, file.data)
            progress(Progress(len(due), len(due)))
            self._publish(press, files)
        return Kept(press.written, *map(tuple, (kept.drafts, kept.lacking, kept.passed)))

    def keep_sheet(self, drawn: Drawn, path: Path) -> None:
        """Write a sheet about nobody to `path`, whole or not at all; it is not recorded."""
        with Press(path.parent) as press:
            press.add(path.name, drawn.data)

    def print(
        self, order: PrintOrder, sending: Sending, *, progress: ProgressSink = ignore_progress
    ) -> Sent:
        """Send a paper to a printer and record it: which, how many pages, its SHA-256.

        `core.sending` says when. KnownError "papers.printed_before" for ballots that were printed
        before, without a reason, and "papers.printed_meanwhile" for those printed since they were
        drawn: neither sends a page.
        """
        return send_order(self._database, self._audit, order, sending, progress)

    def _run(self, subject: Subject, key: str, serials: Sequence[str]) -> Run:
        return self._offering.run(subject, serials) if key == BALLOTS else Run()

    def _keep(self, subject: Subject, path: Path, file: Drawn | Written, reason: str = "") -> None:
        with Press(path.parent) as press:
            press.add(path.name, file.data)
            self._publish(press, [(subject, file)], reason)

    def _publish(
        self, press: Press, files: Sequence[tuple[Subject, Drawn | Written]], reason: str = ""
    ) -> None:
        with self._database.write() as session:
            for subject, file in files:
                record_paper(self._audit, session, subject, file, reason)
            session.flush()  # a paper that cannot be recorded does not appear
            press.publish()


class _Due(NamedTuple):
    subject: Subject
    key: str
    made: Printable
    run: Run
    told: str
