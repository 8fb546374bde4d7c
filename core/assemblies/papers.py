"""Table of contents of an assembly's papers: each with how it is built and what must be known.

The papers themselves are built by theme in papers_notices, papers_meeting, papers_roll,
papers_ballot, papers_forms, papers_registers, papers_boxes, papers_tally, papers_counting,
papers_result and papers_record.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from uuid import UUID

from core.assemblies.ballots import read_serial, serial
from core.assemblies.candidates import Standing
from core.assemblies.count_sheets import BallotRow, CountSheet, ResultSheet
from core.assemblies.paper_steps import Progress, Unfixed, unfixed
from core.assemblies.papers_ballot import ballot_copies, ballot_layout, build_ballot_sheet
from core.assemblies.papers_basis import Basis
from core.assemblies.papers_boxes import build_box_record
from core.assemblies.papers_counting import build_verification
from core.assemblies.papers_forms import build_co_owners_form, build_proxy_form
from core.assemblies.papers_meeting import build_meeting_notice, check_meeting_notice
from core.assemblies.papers_notices import (
    build_candidate_notice,
    build_extension_notice,
    build_group_notice,
    build_letter,
    confirmed_candidates,
)
from core.assemblies.papers_record import build_record
from core.assemblies.papers_registers import (
    build_delivery_register,
    build_receipts,
    build_return_register,
)
from core.assemblies.papers_result import build_result_notice, check_result_notice
from core.assemblies.papers_roll import build_roll_notice, check_roll_notice
from core.assemblies.papers_tally import build_tally_sheet, check_tally_sheet
from core.assemblies.printings import Run
from core.assemblies.queries_papers import ALL, Fact, PaperFacts
from core.assemblies.rechecks.papers import FORM, build_blank_request
from core.assemblies.service import Assemblies
from core.assemblies.sheets import CandidatesSheet
from core.changes import Changes
from core.documents.content import Paper
from core.documents.fonts import Fonts
from core.documents.markgeometry import MarkLayout
from core.documents.markprint import MarkRun
from core.documents.offers import Offer, Printable, due
from core.documents.wording import Wording
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress

_BLANK_LINES = 20
"""Lines to write on in a register of returns that is still empty: one page of it."""


WANTED: Mapping[str, frozenset[Fact]] = {
    "D06": frozenset({Fact.ROLL}),
    "D15": frozenset({Fact.ROLL}),
    "D17": frozenset({Fact.BALLOTS}),
    "D17_receipt": frozenset({Fact.BALLOTS}),
    "D21": frozenset({Fact.BALLOTS, Fact.DELIVERIES}),
    "D22": frozenset({Fact.RETURNS}),
    "D23": frozenset({Fact.COUNT}),
    "D26": frozenset({Fact.COUNT}),
    "D27": frozenset({Fact.COUNT, Fact.RESULT}),
    "D28": frozenset({Fact.RESULT}),
    FORM: frozenset({Fact.RESULT}),
    "D40_assembly": frozenset({Fact.COUNT, Fact.RESULT}),
}
"""What must be read for a paper beside the assembly's sheet; the others need nothing more."""


def wanted_for(key: str) -> frozenset[Fact]:
    """Name the facts that one paper is built from."""
    return WANTED.get(key, frozenset())


def load_desk(
    assemblies: Assemblies,
    assembly_id: UUID,
    wording: Wording,
    today: date,
    wanted: frozenset[Fact] | None = ALL,
) -> tuple[Basis, PaperFacts]:
    """Read, of one moment, what all papers of an assembly share and what the wanted ones tell."""
    known = assemblies.known(assembly_id, wanted)
    return Basis(known.sheet, known.book, wording, today, known.audit_head), known.facts


def offer_papers(
    basis: Basis, facts: PaperFacts, fonts: Fonts | None = None, run: Run | None = None
) -> tuple[Offer[Printable], ...]:
    """Name every paper that an assembly can have, in the order of the law.

    Each is built when it is asked for: NotDueError says what must be done before it is due. What
    keeps it from being built is found without building what is long. `run` says which ballots.
    """
    early = replace(basis, wording=basis.wording.with_gaps())
    ready = _builds(basis, facts, fonts, run), _checks(basis, facts, fonts)
    drafts = _builds(early, facts, fonts, run), _checks(early, facts, fonts)
    progress = Progress(
        kind=basis.sheet.kind,
        stage=basis.sheet.stage,
        ballot_fixed=bool(basis.sheet.items),
        candidates_pending=any(
            row.standing is Standing.NOMINATED for one in facts.elections for row in one.candidates
        ),
        tally_open=facts.tally_open,
        annulled=bool(basis.sheet.annulled),
    )
    offers = []
    for key in ready[0]:
        draft = _draft(key, progress)
        builds, checks = drafts if draft is not None else ready
        name = basis.paper(key).text("name")
        ended = draft is not None and progress.annulled
        offers.append(Offer(key, name, builds[key], checks.get(key), draft, ended=ended))
    return tuple(offers)


def _builds(
    basis: Basis, facts: PaperFacts, fonts: Fonts | None, run: Run | None
) -> dict[str, Callable[[], Printable]]:
    return {
        **_before_the_vote(basis, facts),
        "D17": partial(build_ballots, basis, facts, fonts, run or Run()),
        **_of_the_vote(basis, facts),
    }


_WHY_DRAFT: Mapping[Unfixed, str] = {
    Unfixed.STEP: "papers.draft_early",
    Unfixed.BALLOT: "papers.draft_ballot",
    Unfixed.CANDIDATES: "papers.draft_candidates",
    Unfixed.COUNT: "papers.draft_count",
    Unfixed.ENDED: "papers.draft_ended",
}


def _draft(key: str, progress: Progress) -> KnownError | None:
    found = unfixed(key, progress)
    return None if found is None else KnownError(_WHY_DRAFT[found], paper=key)


def _checks(
    basis: Basis, facts: PaperFacts, fonts: Fonts | None
) -> dict[str, Callable[[], object]]:
    """Give, for each paper that takes long to build, what would keep it from being built."""

    def issued() -> Basis:
        due(facts.has(Fact.BALLOTS), "papers.no_ballots")
        return basis

    def tallied() -> None:
        issued()
        due(basis.sheet.items, "papers.no_items")
        check_tally_sheet(basis)

    def declared() -> Basis:
        due(facts.has(Fact.RESULT), "papers.no_result")
        return basis

    def noticed() -> None:
        due(facts.has(Fact.ROLL), "papers.no_roll")
        due(basis.sheet.matters, "papers.no_matters")
        check_meeting_notice(basis, facts.elections)

    def enrolled() -> None:
        due(facts.has(Fact.ROLL), "papers.no_roll")
        check_roll_notice(basis)

    return {
        "D06": enrolled,
        "D15": noticed,
        "D17": lambda: _ballot_form(issued(), facts, fonts),
        "D17_receipt": issued,
        "D21": issued,
        "D22": issued,
        "D23": issued,
        "D26": tallied,
        "D27": lambda: issued() and declared(),
        "D28": lambda: check_result_notice(declared()),
        FORM: declared,
        "D40_assembly": lambda: issued() and declared(),
    }


def _before_the_vote(basis: Basis, facts: PaperFacts) -> dict[str, Callable[[], Paper]]:
    elections = [sheet for sheet in facts.elections if confirmed_candidates(sheet)]

    def of_the_notice() -> Basis:
        due(facts.has(Fact.ROLL), "papers.no_roll")
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


def _of_the_vote(basis: Basis, facts: PaperFacts) -> dict[str, Callable[[], Paper]]:
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
        due(facts.has(Fact.BALLOTS), "papers.no_ballots")
        return basis

    return {
        "D17_receipt": lambda: build_receipts(basis, ballots()),
        "D21": lambda: build_delivery_register(basis, ballots(), facts.deliveries),
        "D24": lambda: build_extension_notice(
            register(), due(basis.sheet.extension, "papers.no_extension")
        ),
        "D22": lambda: build_return_register(register(), facts.returns, lines),
        "D23": lambda: build_box_record(basis, due(facts.count, "papers.no_ballots")),
        "D26": lambda: build_tally_sheet(basis, count()),
        "D27": lambda: build_verification(basis, due(facts.count, "papers.no_ballots"), result()),
        "D28": lambda: build_result_notice(basis, result(), facts.former_result),
        FORM: lambda: build_blank_request(basis, result().declared_on),
        "D40_assembly": lambda: build_record(
            basis, due(facts.count, "papers.no_ballots"), result(), facts.former_result
        ),
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


def build_ballots(
    basis: Basis, facts: PaperFacts, fonts: Fonts | None = None, run: Run | None = None
) -> MarkRun:
    """Build the ballots that `run` wants, none of them voided, by their serials.

    One that was printed before says which printing this is. Raises `KnownError`
    "papers.no_ballots" before any is issued, and "papers.layout_changed" when the ballots were
    issued for another layout than the one that would be printed: their codes would name boxes
    that are not there.
    """
    run = run or Run()
    ballots = _wanted(facts.ballots, run)
    layout = _ballot_form(basis, facts, fonts)
    name = basis.paper("D17").text("name")
    return MarkRun("D17", name, layout, tuple(ballot_copies(basis, ballots, run.before)))


def _wanted(ballots: Sequence[BallotRow], run: Run) -> list[BallotRow]:
    """Choose the ballots to print: those named, else the unprinted, else all once more."""
    valid = [ballot for ballot in ballots if not ballot.void_reason]
    due(valid, "papers.no_ballots")
    valid.sort(key=lambda ballot: ballot.number)
    if not run.only:
        return [one for one in valid if not run.before.get(one.number)] or valid
    by_serial = {ballot.serial: ballot for ballot in ballots}
    chosen = []
    for typed in run.only:
        read = read_serial(typed)
        if read is None:
            raise KnownError("assemblies.bad_serial", serial=typed[:40])
        found = by_serial.get(serial(*read))
        if found is None:
            raise KnownError("assemblies.unknown_serial", serial=serial(*read))
        if found.void_reason:
            raise KnownError("assemblies.ballot_voided", serial=found.serial)
        chosen.append(found)
    return sorted(set(chosen), key=lambda ballot: ballot.number)


def _ballot_form(basis: Basis, facts: PaperFacts, fonts: Fonts | None) -> MarkLayout:
    """Lay the ballot out; refuse a form that is not the one the ballots were issued for."""
    layout, printed = ballot_layout(build_ballot_sheet(basis, facts.elections), fonts)
    if printed.hash != facts.layout_hash:
        raise KnownError("papers.layout_changed")
    return layout
