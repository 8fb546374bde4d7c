"""Who bought a dwelling after the roll was frozen and is to vote for it, by what was ruled."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.queries_force import id_of_roll
from core.assemblies.tables_ballots import Ballot, BallotReturn
from core.assemblies.tables_roll import OwnerChange, RollDwelling, RollEntry


def load_buyers(session: Session, assembly_id: UUID) -> dict[UUID, str]:
    """Name the buyers who vote, by the entries of the roll in force: the last ruling counts."""
    rows = session.execute(
        sa.select(RollDwelling.entry_id, OwnerChange.to_names, OwnerChange.buyer_votes)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .join(OwnerChange, OwnerChange.dwelling_id == RollDwelling.dwelling_id)
        .where(
            RollEntry.roll_id == id_of_roll(assembly_id), OwnerChange.roll_id == RollEntry.roll_id
        )
        .order_by(OwnerChange.recorded_at, OwnerChange.id)
    )
    last = {entry_id: names if votes else "" for entry_id, names, votes in rows}
    return {entry_id: names for entry_id, names in last.items() if names}


def load_wrong_hands(session: Session, assembly_id: UUID) -> tuple[str, ...]:
    """Name the ballots that are out and made out to another than the ruling says."""
    ruled = sa.select(OwnerChange.id).where(OwnerChange.assembly_id == assembly_id).limit(1)
    if session.scalar(ruled) is None:
        return ()
    buyers = load_buyers(session, assembly_id)
    back = sa.select(BallotReturn.id).where(BallotReturn.ballot_id == Ballot.id).exists()
    rows = session.execute(
        sa.select(Ballot.serial, Ballot.entry_id, Ballot.made_out_to)
        .where(Ballot.assembly_id == assembly_id, Ballot.voided_at.is_(None), ~back)
        .order_by(Ballot.number)
    )
    return tuple(
        serial for serial, entry_id, made_out in rows if made_out != buyers.get(entry_id, "")
    )
