"""Printing what an office knows: an assembly with its committee, a meeting. Not a command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from core.assemblies.papers import (
    build_papers,
    draw_papers,
    load_desk,
    print_ballots,
)
from core.assemblies.papers_basis import Basis
from core.assemblies.queries_papers import Facts
from core.committees.papers import CommitteeBasis, build_committee_papers
from core.db import audit
from core.documents.content import Paper
from core.documents.fonts import Fonts, load_fonts
from core.documents.pdf import pages_of, render
from core.documents.press import Press
from core.documents.wording import Wording
from core.meetings.papers import build_meeting_papers
from core.meetings.papers_basis import MeetingBasis
from core.office import Office
from core.progress import Progress, ProgressSink, ignore_progress

BALLOTS = "D17-表决票.pdf"
MEETING_PAPERS = {
    "D39": "签到表",
    "D40": "会议记录",
    "D43": "会议通知",
    "D44": "协商结果公示",
    "D45": "督办单",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What every print shares: the office's wording and faces, and the audit chain's end."""

    office: Office
    wording: Wording
    fonts: Fonts
    anchor: str

    @classmethod
    def of(cls, office: Office) -> Desk:
        """Read the office's own wording and faces, laid over the bundled ones."""
        with office.database.read() as session:
            anchor = audit.head(session).short
        return cls(office, Wording.load(office.folder.wording), office_fonts(office), anchor)

    def assembly(self, assembly_id: UUID) -> tuple[Basis, Facts]:
        """Read what the papers of an assembly are built from."""
        assemblies, today = self.office.assemblies, self.office.clock.today()
        return load_desk(assemblies, assembly_id, self.wording, today)


def office_fonts(office: Office) -> Fonts:
    """Load the faces, the office's own before the bundled."""
    own = office.folder.fonts
    return load_fonts(own if own.is_dir() else None)


def print_papers(
    office: Office, assembly_id: UUID, folder: Path, *, progress: ProgressSink = ignore_progress
) -> dict[str, Path]:
    """Write every paper for which the facts are there, and the ballots; give files by name.

    Raises `KnownError` naming paper and field where a due paper lacks a fact; nothing is written
    then, nor when `progress` cancels.
    """
    desk = Desk.of(office)
    basis, facts = desk.assembly(assembly_id)
    papers = build_papers(basis, facts)
    for row in office.committees.committees():
        sheet = office.committees.committee(row.id)
        if sheet.assembly_id == assembly_id:
            own = CommitteeBasis(
                sheet,
                desk.wording,
                basis.today,
                audit_head=basis.audit_head,
                street=basis.sheet.street,
                address=basis.sheet.objection_address,
                phone=basis.sheet.phone,
            )
            papers |= _packet(own, papers, desk.fonts)
    with Press(folder) as press:
        draw_papers(press, papers.values(), fonts=desk.fonts, progress=progress)
        if facts.ballots:
            press.add(BALLOTS, print_ballots(basis, facts, fonts=desk.fonts, progress=progress))
    return press.written


def _packet(own: CommitteeBasis, papers: Mapping[str, Paper], fonts: Fonts) -> dict[str, Paper]:
    """Build a committee's papers; the index names the pages of all there are, its own too."""
    listed = {row.code for row in own.sheet.filing.papers}
    there = {**papers, **build_committee_papers(own)}
    pages = {
        code: pages_of(paper.documents, fonts=fonts)
        for code, paper in there.items()
        if code in listed
    }
    return build_committee_papers(replace(own, printed=pages))


def print_meeting(
    office: Office, meeting_id: UUID, folder: Path, *, progress: ProgressSink = ignore_progress
) -> dict[str, Path]:
    """Write every paper for which a meeting has the facts: all of them appear, or none."""
    desk = Desk.of(office)
    sheet = office.meetings.meeting(meeting_id)
    basis = MeetingBasis(sheet, desk.wording, office.clock.today(), desk.anchor)
    papers = build_meeting_papers(basis)
    with Press(folder) as press:
        for done, (name, document) in enumerate(papers.items()):
            progress(Progress(done, len(papers), name))
            press.add(_meeting_file(name), render(document, fonts=desk.fonts))
    return press.written


def _meeting_file(name: str) -> str:
    """Name a paper's file: D45-1-2 becomes D45-督办单-1-2.pdf."""
    if name == "D40-summary":
        return "D40-会议纪要.pdf"
    code, _, rest = name.partition("-")
    return "-".join(filter(None, (code, MEETING_PAPERS[code], rest))) + ".pdf"
