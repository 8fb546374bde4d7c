"""Acts on ballots that come back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_ballots import BATCH, find_ballots, one_assembly
from core.assemblies.acts_counting import refuse_closed
from core.assemblies.agents import add_agents, load_agents, mandates, refuse_too_many
from core.assemblies.drafts import ReturnDraft
from core.assemblies.refusing import Refusals
from core.assemblies.return_checks import ReturnCheck
from core.assemblies.returned import Returned
from core.assemblies.seals import return_line, seal
from core.assemblies.signers import Signed, company_needs, voting_companies
from core.assemblies.stages import Stage
from core.assemblies.tables_ballots import Ballot, BallotReturn
from core.assemblies.work import Work, book_of
from core.changes import Topic
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


def _returned(work: Work, assembly_id: UUID) -> set[UUID]:
    return set(
        work.session.scalars(
            sa.select(BallotReturn.ballot_id)
            .join(Ballot, Ballot.id == BallotReturn.ballot_id)
            .where(Ballot.assembly_id == assembly_id)
        )
    )
