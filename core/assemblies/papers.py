"""Table of contents of an assembly's papers: which can be built from what is known, and printing.

The papers themselves are built by theme in papers_notices, papers_meeting, papers_roll,
papers_ballot, papers_forms, papers_registers, papers_counting and papers_result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from core.assemblies.papers_ballot import ballot_copies, ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_counting import build_tally_sheet, build_verification
from core.assemblies.papers_forms import build_co_owners_form, build_proxy_form
from core.assemblies.papers_meeting import build_meeting_notice
from core.assemblies.papers_notices import (
    build_candidate_notice,
    build_extension_notice,
    build_group_notice,
    build_letter,
    confirmed_candidates,
)
from core.assemblies.papers_registers import (
    build_delivery_register,
    build_receipts,
    build_return_register,
)
from core.assemblies.papers_result import build_result_notice
from core.assemblies.papers_roll import build_roll_notice
from core.assemblies.queries_papers import Facts
from core.assemblies.service import Assemblies
from core.assemblies.sheets import CandidatesSheet
from core.changes import Changes
from core.documents.content import Paper
from core.documents.fonts import Fonts
from core.documents.markprint import print_marksheets
from core.documents.pdf import render_all
from core.documents.press import Press
from core.documents.wording import Wording
from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

_BLANK_LINES = 20
"""Lines to write on in a register of returns that is still empty: one page of it."""


def load_desk(
    assemblies: Assemblies, assembly_id: UUID, wording: Wording, today: date
) -> tuple[Basis, Facts]:
    """Read, of one moment, what all papers of an assembly share and all that they tell."""
    known = assemblies.known(assembly_id)
    return Basis(known.sheet, known.book, wording, today, known.audit_head), known.facts


def build_papers(basis: Basis, facts: Facts) -> dict[str, Paper]:
    """Build every paper for which the facts are there, by its key, in the order of the law.

    Raises `KnownError` naming paper and field where a paper is due and a fact of it is missing.
    """
    return {**_before_the_vote(basis, facts), **_of_the_vote(basis, facts)}


def _before_the_vote(basis: Basis, facts: Facts) -> dict[str, Paper]:
    made: dict[str, Paper] = {}
    elections = [sheet for sheet in facts.elections if confirmed_candidates(sheet)]
    if basis.sheet.members:
        made["D03"] = build_group_notice(basis)
    if facts.roll is not None:
        made["D06"] = build_roll_notice(basis, facts.roll)
    if elections:
        made["D11"] = build_candidate_notice(basis, elections)
    if facts.roll is not None and basis.sheet.matters:
        made["D15"] = build_meeting_notice(basis, facts.roll, elections)
        made["D16"] = build_letter(basis)
        made["D19"] = build_proxy_form(basis, elections)
        made["D20"] = build_co_owners_form(basis)
    return made


def _of_the_vote(basis: Basis, facts: Facts) -> dict[str, Paper]:
    made: dict[str, Paper] = {}
    if facts.ballots:
        made["D17_receipt"] = build_receipts(basis, facts.ballots)
        made["D21"] = build_delivery_register(basis, facts.ballots, facts.deliveries)
        lines = 0 if facts.returns else _BLANK_LINES
        if basis.sheet.extension is not None:
            made["D24"] = build_extension_notice(basis, basis.sheet.extension)
        made["D22"] = build_return_register(basis, facts.returns, lines)
    if facts.count is not None and facts.count.items:
        made["D26"] = build_tally_sheet(basis, facts.count)
    if facts.count is not None and facts.result is not None:
        made["D27"] = build_verification(basis, facts.count, facts.result)
        made["D28"] = build_result_notice(basis, facts.result)
    return made


def issue_ballots(
    assemblies: Assemblies,
    basis: Basis,
    elections: Sequence[CandidatesSheet],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> Changes:
    """Issue the ballots of the whole roll for the very layout that is going to be printed."""
    layout = ballot_layout(build_ballot_sheet(basis, elections), fonts)[1]
    return assemblies.issue_ballots(basis.sheet.id, layout, progress=progress)


def print_ballots(
    basis: Basis,
    facts: Facts,
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Draw all ballots that are not voided into one PDF, by their serials.

    Raises `KnownError` "papers.no_ballots" before any is issued, and "papers.layout_changed" when
    the ballots were issued for another layout than the one that would be printed: their codes
    would name boxes that are not there.
    """
    ballots = sorted(
        (ballot for ballot in facts.ballots if not ballot.void_reason),
        key=lambda ballot: ballot.number,
    )
    if not ballots:
        raise KnownError("papers.no_ballots")
    layout, printed = ballot_layout(build_ballot_sheet(basis, facts.elections), fonts)
    if any(f":{printed.hash}:" not in payload for payload in ballots[0].payloads):
        raise KnownError("papers.layout_changed")
    return print_marksheets(layout, ballot_copies(ballots), fonts=fonts, progress=progress)


def write_papers(
    papers: Iterable[Paper],
    folder: Path,
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> dict[str, Path]:
    """Draw papers as `D15-业主大会会议公告.pdf` into `folder`: all of them appear, or none.

    No file name holds personal data. The same papers give the same bytes.
    """
    with Press(folder) as press:
        draw_papers(press, papers, fonts=fonts, progress=progress)
    return press.written


def draw_papers(
    press: Press,
    papers: Iterable[Paper],
    *,
    fonts: Fonts | None = None,
    progress: ProgressSink = ignore_progress,
) -> None:
    """Draw papers for a press, which makes them appear together with what else it is given."""
    due = list(papers)
    for done, paper in enumerate(due):
        progress(Progress(done, len(due), f"{paper.code} {paper.name}"))
        press.add(file_name(paper), render_all(paper.documents, fonts=fonts))
    progress(Progress(len(due), len(due)))


def file_name(paper: Paper) -> str:
    """Name a paper's file."""
    return f"{paper.code}-{paper.name}.pdf"
