"""Table of contents of an assembly's papers: each with how it is built and what must be known.

The papers themselves are built by theme in papers_notices, papers_meeting, papers_roll,
papers_ballot, papers_forms, papers_registers, papers_tally, papers_counting and papers_result.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from core.assemblies.count_sheets import BallotRow, CountSheet, ResultSheet
from core.assemblies.papers_ballot import ballot_copies, ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_counting import build_verification
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
from core.assemblies.papers_tally import build_tally_sheet
from core.assemblies.queries_papers import Facts
from core.assemblies.service import Assemblies
from core.assemblies.sheets import CandidatesSheet
from core.changes import Changes
from core.documents.content import Paper
from core.documents.fonts import Fonts
from core.documents.markprint import MarkRun
from core.documents.offers import Offer, Printable, due
from core.documents.wording import Wording
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress

_BLANK_LINES = 20
"""Lines to write on in a register of returns that is still empty: one page of it."""


def load_desk(
    assemblies: Assemblies, assembly_id: UUID, wording: Wording, today: date
) -> tuple[Basis, Facts]:
    """Read, of one moment, what all papers of an assembly share and all that they tell."""
    known = assemblies.known(assembly_id)
    return Basis(known.sheet, known.book, wording, today, known.audit_head), known.facts


def offer_papers(
    basis: Basis, facts: Facts, fonts: Fonts | None = None
) -> tuple[Offer[Printable], ...]:
    """Name every paper that an assembly can have, in the order of the law.

    Each is built when it is asked for: NotDueError says what must be done before it is due.
    """
    builds: dict[str, Callable[[], Printable]] = {
        **_before_the_vote(basis, facts),
        "D17": partial(build_ballots, basis, facts, fonts),
        **_of_the_vote(basis, facts),
    }
    return tuple(Offer(key, basis.paper(key).text("name"), build) for key, build in builds.items())


def _before_the_vote(basis: Basis, facts: Facts) -> dict[str, Callable[[], Paper]]:
    elections = [sheet for sheet in facts.elections if confirmed_candidates(sheet)]

    def of_the_notice() -> Basis:
        due(facts.roll, "papers.no_roll")
        due(basis.sheet.matters, "papers.no_matters")
        return basis

    def members() -> Basis:
        due(basis.sheet.members, "papers.no_group")
        return basis

    return {
        "D03": lambda: build_group_notice(members()),
        "D06": lambda: build_roll_notice(basis, due(facts.roll, "papers.no_roll")),
        "D11": lambda: build_candidate_notice(basis, due(elections, "papers.no_candidates")),
        "D15": lambda: build_meeting_notice(
            of_the_notice(), due(facts.roll, "papers.no_roll"), elections
        ),
        "D16": lambda: build_letter(of_the_notice()),
        "D19": lambda: build_proxy_form(of_the_notice(), elections),
        "D20": lambda: build_co_owners_form(of_the_notice()),
    }


def _of_the_vote(basis: Basis, facts: Facts) -> dict[str, Callable[[], Paper]]:
    lines = 0 if facts.returns else _BLANK_LINES

    def ballots() -> Sequence[BallotRow]:
        return due(facts.ballots, "papers.no_ballots")

    def count() -> CountSheet:
        counted = due(facts.count, "papers.no_ballots")
        due(counted.items, "papers.no_items")
        return counted

    def result() -> ResultSheet:
        return due(facts.result, "papers.no_result")

    def register() -> Basis:
        ballots()
        return basis

    return {
        "D17_receipt": lambda: build_receipts(basis, ballots()),
        "D21": lambda: build_delivery_register(basis, ballots(), facts.deliveries),
        "D24": lambda: build_extension_notice(
            register(), due(basis.sheet.extension, "papers.no_extension")
        ),
        "D22": lambda: build_return_register(register(), facts.returns, lines),
        "D26": lambda: build_tally_sheet(basis, count()),
        "D27": lambda: build_verification(basis, due(facts.count, "papers.no_ballots"), result()),
        "D28": lambda: build_result_notice(basis, result()),
    }


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


def build_ballots(basis: Basis, facts: Facts, fonts: Fonts | None = None) -> MarkRun:
    """Build all ballots that are not voided, by their serials.

    Raises `KnownError` "papers.no_ballots" before any is issued, and "papers.layout_changed" when
    the ballots were issued for another layout than the one that would be printed: their codes
    would name boxes that are not there.
    """
    ballots = sorted(
        (ballot for ballot in facts.ballots if not ballot.void_reason),
        key=lambda ballot: ballot.number,
    )
    due(ballots, "papers.no_ballots")
    layout, printed = ballot_layout(build_ballot_sheet(basis, facts.elections), fonts)
    if any(f":{printed.hash}:" not in payload for payload in ballots[0].payloads):
        raise KnownError("papers.layout_changed")
    name = basis.paper("D17").text("name")
    return MarkRun("D17", name, layout, tuple(ballot_copies(basis, ballots)))
