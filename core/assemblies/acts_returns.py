"""Acts on ballots that come back: their return, boxes opened, papers that are not ours."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_ballots import BATCH, find_ballots, one_assembly
from core.assemblies.acts_counting import refuse_closed
from core.assemblies.agents import add_agents, load_agents, mandates, refuse_too_many
from core.assemblies.drafts import BoxDraft, ForeignDraft, ReturnDraft
from core.assemblies.refusing import Refusals
from core.assemblies.return_checks import ReturnCheck, check_opening
from core.assemblies.returned import Returned
from core.assemblies.seals import return_line, seal
from core.assemblies.signers import Signed, company_needs, voting_companies
from core.assemblies.stages import Stage
from core.assemblies.tables_ballots import Ballot, BallotReturn, BoxOpening, ForeignPaper
from core.assemblies.work import Work, book_of
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.findings import all_told
from core.progress import Progress, ProgressSink, ignore_progress


def record_returns(
    work: Work, drafts: Sequence[ReturnDraft], *, progress: ProgressSink = ignore_progress
) -> Returned:
    """Note ballots that came back, all or none; each comes back once.

    What is noted after the voting has ended says why, and stands as noted late in the papers. What
    of these ballots is for a second look is told with the changes; it never refuses them.
    """
    if not drafts:
        raise KnownError("assemblies.nothing_given")
    ballots = find_ballots(work, [draft.serial for draft in drafts])
    assembly = one_assembly(work, ballots, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    known = _returned(work, assembly.id)
    came = (
        Signed(ballot.id, ballot.serial, ballot.entry_id, one.agent, one.signed_as)
        for one, ballot in zip(drafts, ballots, strict=True)
    )
    held = mandates(came, voting_companies(work.session, assembly.id))
    agents = add_agents(load_agents(work.session, assembly.id), held)
    refuse_too_many(book := book_of(assembly), agents)
    check, lines, refusals = ReturnCheck.load(work, assembly), [], Refusals()
    for number, (draft, ballot) in enumerate(zip(drafts, ballots, strict=True), 1):
        with refusals.gathered():
            row = _return(draft, ballot, known, check)
            work.session.add(row)
            way = (draft.at, draft.channel, draft.collectors, draft.box, draft.seal)
            who = (draft.agent, draft.signed_as, row.supervisor, row.reason)
            lines.append(return_line(ballot.serial, *way, *who))
        if number % BATCH == 0 or number == len(drafts):
            work.session.flush()
            progress(Progress(number, len(drafts), "returns"))
    refusals.tell()
    serials = [ballot.serial for ballot in ballots]
    sealed = {"serials": serials, "digest": seal(lines)}
    work.record(Event.BALLOTS_RETURNED, assembly, sealed=sealed)
    work.session.flush()
    found = company_needs(work.session, assembly.id, book, serials)
    return Returned(frozenset({Topic.BALLOT}), assembly.id, all_told(found))


def _return(
    draft: ReturnDraft, ballot: Ballot, known: set[UUID], check: ReturnCheck
) -> BallotReturn:
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    if ballot.id in known:
        raise KnownError("assemblies.ballot_returned", serial=ballot.serial)
    supervisor = check.supervisor(draft, ballot)
    known.add(ballot.id)
    return BallotReturn(
        ballot_id=ballot.id,
        at=draft.at,
        channel=draft.channel,
        collector_1=draft.collectors[0],
        collector_2=draft.collectors[1] if len(draft.collectors) > 1 else "",
        box=draft.box,
        seal=draft.seal,
        agent=draft.agent,
        signed_as=draft.signed_as,
        recorded_at=check.now,
        supervisor=supervisor,
        reason=draft.reason.strip() if check.late(draft) else "",
    )


def open_box(work: Work, assembly_id: UUID, draft: BoxDraft) -> Changes:
    """Note how many papers came out of a box, with its seals and who was present."""
    assembly = work.assembly(assembly_id, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    check_opening(work, assembly, draft)
    opening = BoxOpening(
        assembly_id=assembly_id,
        box=draft.box,
        seal_before=draft.seal_before,
        seal_after=draft.seal_after,
        papers=draft.papers,
        opened_at=draft.opened_at,
        present="、".join(draft.present),
        recorded_at=work.clock.now(),
        reason=draft.reason.strip(),
    )
    work.session.add(opening)
    work.session.flush()
    work.record(Event.BOX_OPENED, assembly, box=draft.box, papers=draft.papers)
    return Changes.of(Topic.BALLOT, subject_id=opening.id)


def record_foreign_paper(work: Work, assembly_id: UUID, draft: ForeignDraft) -> Changes:
    """Note a paper that is none of the ballots; it is kept and never counted."""
    assembly = work.assembly(assembly_id, Stage.VOTING, Stage.COUNTING)
    refuse_closed(work, assembly)
    paper = ForeignPaper(
        assembly_id=assembly_id,
        serial_read=draft.serial_read,
        reason=draft.reason,
        note=draft.note,
        found_at=work.clock.now(),
        found_by=draft.found_by,
    )
    work.session.add(paper)
    work.session.flush()
    work.record(Event.FOREIGN_PAPER_FOUND, assembly, paper=paper.id, reason=draft.reason)
    return Changes.of(Topic.BALLOT, subject_id=paper.id)


def _returned(work: Work, assembly_id: UUID) -> set[UUID]:
    return set(
        work.session.scalars(
            sa.select(BallotReturn.ballot_id)
            .join(Ballot, Ballot.id == BallotReturn.ballot_id)
            .where(Ballot.assembly_id == assembly_id)
        )
    )
