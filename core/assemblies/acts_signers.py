"""The act that notes later who signed a returned ballot for its voter."""

from __future__ import annotations

import sqlalchemy as sa

from core.assemblies.acts_ballots import find_ballots, one_assembly
from core.assemblies.acts_counting import refuse_closed
from core.assemblies.agents import add_agents, load_agents, mandates, refuse_too_many
from core.assemblies.drafts import SignerDraft
from core.assemblies.signers import Signed, refuse_wrong_right, voting_companies
from core.assemblies.stage_acts import Act
from core.assemblies.tables_ballots import BallotReturn, BallotSigner
from core.assemblies.work import Work, book_of, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError


def note_signer(work: Work, draft: SignerDraft) -> Changes:
    """Note who signed a returned ballot for its voter, once, where its return does not say."""
    [ballot] = find_ballots(work, [draft.serial])
    assembly = one_assembly(work, [ballot], Act.NOTE_SIGNER)
    refuse_closed(work, assembly)
    back = sa.select(BallotReturn).where(BallotReturn.ballot_id == ballot.id)
    returned = work.session.scalar(back)
    if returned is None:
        raise KnownError("assemblies.signer_before_return", serial=ballot.serial)
    noted = sa.select(BallotSigner.agent).where(BallotSigner.ballot_id == ballot.id)
    known = returned.agent.strip() or work.session.scalar(noted)
    if known:
        raise KnownError("assemblies.signer_known", serial=ballot.serial, name=known)
    if not draft.agent.strip():
        raise KnownError("assemblies.signer_needed", serial=ballot.serial)
    require_reason(draft.reason)
    signed = Signed(ballot.id, ballot.serial, ballot.entry_id, draft.agent, draft.signed_as)
    refuse_wrong_right(work.session, assembly.id, [signed])
    held = mandates([signed], voting_companies(work.session, assembly.id))
    book = book_of(assembly)
    refuse_too_many(book, add_agents(load_agents(work.session, assembly.id), held))
    row = BallotSigner(
        ballot_id=ballot.id,
        agent=draft.agent.strip(),
        signed_as=draft.signed_as,
        noted_at=work.clock.now(),
        reason=draft.reason.strip(),
    )
    work.session.add(row)
    work.session.flush()
    work.record(Event.BALLOT_SIGNER_NOTED, assembly, serial=ballot.serial)
    return Changes.of(Topic.BALLOT, subject_id=row.id)
