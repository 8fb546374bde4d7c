"""Acts on ballots that come back: noting them, and undoing what was noted of the wrong one."""

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
from core.assemblies.signers import Signed, company_needs, refuse_wrong_right, voting_companies
from core.assemblies.stage_acts import Act
from core.assemblies.tables_ballots import Ballot, BallotReturn, BallotSigner, Entry, ReturnUndone
from core.assemblies.work import Work, book_of, require_reason, require_witness
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
    assembly = one_assembly(work, ballots, Act.TAKE_BACK)
    refuse_closed(work, assembly)
    known = _returned(work, assembly.id)
    came = [
        Signed(ballot.id, ballot.serial, ballot.entry_id, one.agent, one.signed_as)
        for one, ballot in zip(drafts, ballots, strict=True)
    ]
    refuse_wrong_right(work.session, assembly.id, came)
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


def undo_returns(work: Work, serials: Sequence[str], reason: str, *, witness: str) -> Changes:
    """Undo the return noted of each of these ballots, all or none; it stays on record.

    For a slip of the pen, seen by somebody else: refused once anything was read of the ballot.
    """
    if not serials:
        raise KnownError("assemblies.nothing_given")
    require_reason(reason)
    require_witness(witness)
    ballots = find_ballots(work, list(dict.fromkeys(serials)))
    assembly = one_assembly(work, ballots, Act.UNDO_RETURNS)
    refuse_closed(work, assembly)
    refusals = Refusals()
    for ballot in ballots:
        with refusals.gathered():
            _undo(work, ballot, reason.strip(), witness.strip())
    refusals.tell()
    work.session.flush()
    undone = [ballot.serial for ballot in ballots]
    work.record(
        Event.RETURNS_UNDONE,
        assembly,
        witness=witness.strip(),
        sealed={"serials": undone},
        reason=reason.strip(),
    )
    return Changes.of(Topic.BALLOT, subject_id=assembly.id)


def _undo(work: Work, ballot: Ballot, reason: str, witness: str) -> None:
    session, mine = work.session, BallotReturn.ballot_id == ballot.id
    row = session.scalars(sa.select(BallotReturn).where(mine)).one_or_none()
    if row is None:
        raise KnownError("assemblies.no_return_to_undo", serial=ballot.serial)
    read = sa.select(Entry.id).where(Entry.ballot_id == ballot.id).limit(1)
    if session.scalar(read) is not None:
        raise KnownError("assemblies.undone_after_reading", serial=ballot.serial)
    before = sa.select(sa.func.max(ReturnUndone.sequence)).where(
        ReturnUndone.ballot_id == ballot.id
    )
    signer = session.scalars(
        sa.select(BallotSigner).where(BallotSigner.ballot_id == ballot.id)
    ).one_or_none()
    session.add(
        ReturnUndone(
            ballot_id=ballot.id,
            sequence=(session.scalar(before) or 0) + 1,
            **{name: getattr(row, name) for name in _NOTED},
            signer_noted=f"{signer.agent}：{signer.reason}" if signer is not None else "",
            undone_at=work.clock.now(),
            undone_reason=reason,
            witness=witness,
        )
    )
    if signer is not None:
        session.delete(signer)
    session.delete(row)


_NOTED = (
    *("at", "channel", "collector_1", "collector_2", "box", "seal"),
    *("agent", "signed_as", "recorded_at", "supervisor", "reason"),
)
"""What is noted of a return, and kept of one that is undone."""


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
