"""What hangs on the board: noted with the very paper that hangs, and given back as it hung."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from core.assemblies.drafts import PostingDraft
from core.assemblies.hung import HungFile, PaperFile
from core.assemblies.paper_steps import POSTED_FROM
from core.assemblies.service import Assemblies
from core.changes import Changes
from core.db.audit import AuditLog
from core.db.database import Database
from core.documents.offers import hung_name
from core.documents.press import Press
from core.errors import KnownError
from core.printed import Drawn, Subject, SubjectKind
from core.printing_record import board_file, record_paper

if TYPE_CHECKING:
    from core.printing import Printing


class Hanging:
    """张贴: papers on the board, each with the file that hangs."""

    def __init__(
        self, database: Database, audit: AuditLog, assemblies: Assemblies, printing: Printing
    ) -> None:
        self._database = database
        self._audit = audit
        self._assemblies = assemblies
        self._printing = printing

    def post(self, assembly_id: UUID, draft: PostingDraft) -> Changes:
        """Note that a paper hangs, and keep it as it hangs.

        That is its last print, if that tells what is in force; else the paper as it reads now, if
        it can be printed.
        """
        file = None
        if draft.paper in POSTED_FROM and draft.paper not in self.printed(assembly_id):
            file = self._draw(assembly_id, draft.paper, draft.posted_on)
        return self._assemblies.post(assembly_id, draft, file)

    def printed(self, assembly_id: UUID) -> frozenset[str]:
        """Name the papers for the board of which a print tells what is in force now."""
        return self._assemblies.printed_now(assembly_id)

    def copies(self, posting_id: UUID) -> tuple[HungFile, ...]:
        """Give what is kept of a posting's paper, of every time that it hung, in order."""
        hung, _ = self._assemblies.hung_file(posting_id)
        return tuple(one for one in self._files(hung) if one.paper == hung.paper)

    def draw(self, posting_id: UUID) -> Drawn:
        """Give the very paper that hung; KnownError where it is not kept or was changed."""
        hung, _ = found = self._assemblies.hung_file(posting_id)
        return _drawn(*found, _names(self._files(hung))[posting_id])

    def keep(self, subject: Subject, posting_id: UUID, path: Path) -> Drawn:
        """Write the very paper that hung to `path`, whole or not at all, and record it."""
        drawn = self.draw(posting_id)
        with Press(path.parent) as press, self._database.write() as session:
            press.add(path.name, drawn.data)
            record_paper(self._audit, session, subject, drawn)
            session.flush()
            press.publish()
        return drawn

    def _files(self, hung: HungFile) -> tuple[HungFile, ...]:
        return self._assemblies.hung_files(hung.assembly_id)

    def _draw(self, assembly_id: UUID, paper: str, day: date) -> PaperFile | None:
        """Draw a paper as it reads now, hung on `day`; None where it cannot be printed yet."""
        for subject in self._printing.subjects(assembly_id):
            try:
                drawn = self._printing.draw_as_of(subject, paper, day)
            except KnownError:
                continue
            return None if drawn.draft else board_file(drawn)
        return None


def hung_beside(
    assemblies: Assemblies, subjects: Sequence[Subject], digests: Collection[str]
) -> list[tuple[Subject, Drawn]]:
    """Give the papers of assemblies that hung, as they hung, where they read otherwise now."""
    found = []
    for subject in subjects:
        if subject.kind is SubjectKind.ASSEMBLY:
            files = assemblies.hung_files(subject.id)
            names = _names(files)
            for one in {file.sha256: file for file in files}.values():
                if one.sha256 not in digests:
                    file = _drawn(*assemblies.hung_file(one.posting_id), names[one.posting_id])
                    found.append((subject, file))
    return found


def _drawn(hung: HungFile, data: bytes, name: str) -> Drawn:
    return Drawn(hung.paper, name, data, hung.pages, hung.sha256, hung=hung.posting_id)


def _names(files: Sequence[HungFile]) -> dict[UUID, str]:
    """Name each file after the day on which it was hung up; a second one of a day by its number."""
    times = Counter[tuple[str, str]]()
    names = {}
    for file in files:
        day = file.posted_on.isoformat()
        times[file.paper, day] += 1
        names[file.posting_id] = hung_name(file.file_name, day, times[file.paper, day])
    return names
