"""Printing all papers of an assembly and of the committee that it elected. Not a command."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from core.assemblies.papers import (
    build_papers,
    draw_papers,
    load_basis,
    load_facts,
    print_ballots,
)
from core.committees.papers import CommitteeBasis, build_committee_papers
from core.documents.fonts import Fonts, load_fonts
from core.documents.press import Press
from core.documents.wording import Wording
from core.office import Office
from core.progress import ProgressSink, ignore_progress

BALLOTS = "D17-表决票.pdf"


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
    wording, fonts = Wording.load(office.folder.wording), office_fonts(office)
    basis = load_basis(office.assemblies, assembly_id, wording, office.clock.today())
    facts = load_facts(office.assemblies, basis.sheet)
    papers = build_papers(basis, facts)
    for row in office.committees.committees():
        committee = office.committees.committee(row.id)
        if committee.assembly_id == assembly_id:
            of = CommitteeBasis(
                committee,
                wording,
                office.clock.today(),
                authority=basis.sheet.street,
                address=basis.sheet.objection_address,
            )
            papers |= build_committee_papers(of)
    with Press(folder) as press:
        draw_papers(press, papers.values(), fonts=fonts, progress=progress)
        if facts.ballots:
            press.add(BALLOTS, print_ballots(basis, facts, fonts=fonts, progress=progress))
    return press.written
