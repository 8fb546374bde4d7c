"""The act that notes that a dwelling changed hands after the roll was frozen, and who votes."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.assemblies.drafts import OwnerChangeDraft
from core.assemblies.owner_checks import place_key
from core.assemblies.queries_force import roll_in_force
from core.assemblies.stage_acts import Act
from core.assemblies.tables_ballots import Ballot, BallotReturn, Entry
from core.assemblies.tables_roll import OwnerChange, RollDwelling, RollEntry
from core.assemblies.work import Work, refuse_future, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.text.names import name_key


def record_owner_change(work: Work, assembly_id: UUID, draft: OwnerChangeDraft) -> Changes:
    """Note that a dwelling changed hands after freezing; the roll itself stays as it is.

    Where the buyer is to vote, ballots from now on are made out to him; persons and area stay.
    """
    assembly = work.assembly(assembly_id, Act.RECORD_OWNER_CHANGE)
    roll = roll_in_force(work.session, assembly_id)
    if roll is None:
        raise KnownError("assemblies.roll_missing", title=assembly.title)
    on_roll = (
        sa.select(RollDwelling.address, RollDwelling.entry_id)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .where(RollEntry.roll_id == roll.id, RollDwelling.dwelling_id == draft.dwelling_id)
    )
    found = work.session.execute(on_roll).one_or_none()
    if found is None:
        raise KnownError("assemblies.dwelling_not_on_roll", address=draft.address)
    address, entry_id = found
    if place_key(draft.address) != place_key(address):
        told = {"given": draft.address, "address": address}
        raise KnownError("assemblies.owner_change_address", **told)
    refuse_future(work, draft.changed_on)
    if not (name_key(draft.from_names) and name_key(draft.to_names)):
        raise KnownError("assemblies.owner_change_names", address=address)
    require_reason(draft.ruling)
    if draft.buyer_votes:
        _check_buyer(work, entry_id, address)
    change = OwnerChange(
        assembly_id=assembly_id,
        dwelling_id=draft.dwelling_id,
        address=address,
        from_names=draft.from_names,
        to_names=draft.to_names,
        changed_on=draft.changed_on,
        ruling=draft.ruling,
        roll_id=roll.id,
        buyer_votes=draft.buyer_votes,
        recorded_at=work.clock.now(),
    )
    work.session.add(change)
    work.session.flush()
    work.record(
        Event.OWNER_CHANGED,
        assembly,
        dwelling=draft.dwelling_id,
        ruling=draft.ruling,
        buyer_votes=draft.buyer_votes,
    )
    return Changes.of(Topic.ROLL, Topic.BALLOT, subject_id=change.id)


def _check_buyer(work: Work, entry_id: UUID, address: str) -> None:
    """Refuse a buyer whose vote cannot be told from another's, or was cast by the seller already.

    A voter of several dwellings is one person: no part of that vote can be the buyer's.
    """
    number = sa.select(sa.func.count(RollDwelling.id)).where(RollDwelling.entry_id == entry_id)
    if (work.session.scalar(number) or 0) > 1:
        raise KnownError("assemblies.buyer_of_one_among_several", address=address)
    back = sa.select(BallotReturn.id).where(BallotReturn.ballot_id == Ballot.id).exists()
    read = sa.select(Entry.id).where(Entry.ballot_id == Ballot.id).exists()
    cast = work.session.scalar(
        sa.select(Ballot.serial).where(
            Ballot.entry_id == entry_id, Ballot.voided_at.is_(None), sa.or_(back, read)
        )
    )
    if cast is not None:
        raise KnownError("assemblies.buyer_too_late", address=address, serial=cast)
