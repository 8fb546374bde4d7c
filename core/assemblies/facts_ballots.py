"""The facts of an assembly's ballots: who still lacks one, where they are, what boxes gave."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import DeliveryOutcome
from core.assemblies.paper_steps import GO_OUT
from core.assemblies.queries_force import id_of_roll
from core.assemblies.queries_printings import load_times_printed
from core.assemblies.return_checks import IN_BOXES
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot, BallotReturn, BoxOpening, Delivery
from core.assemblies.tables_roll import RollEntry
from core.law.findings import SHOWN


def boxes_unopened(session: Session, assembly_id: UUID) -> bool:
    """Tell whether ballots came back in boxes of which nobody noted what came out of them."""
    opened = sa.select(BoxOpening.id).where(BoxOpening.assembly_id == assembly_id)
    if session.scalar(opened.limit(1)) is not None:
        return False
    boxed = (
        sa.select(BallotReturn.id)
        .join(Ballot, Ballot.id == BallotReturn.ballot_id)
        .where(Ballot.assembly_id == assembly_id, BallotReturn.channel.in_(IN_BOXES))
    )
    return session.scalar(boxed.limit(1)) is not None


def ballots_out(session: Session, assembly_id: UUID) -> int:
    """Count the ballots that are neither voided nor back."""
    back = sa.select(BallotReturn.id).where(BallotReturn.ballot_id == Ballot.id)
    out = sa.select(sa.func.count(Ballot.id)).where(
        Ballot.assembly_id == assembly_id, Ballot.voided_at.is_(None), ~back.exists()
    )
    return session.scalar(out) or 0


def voters_without_ballot(session: Session, assembly: Assembly) -> int:
    """Count the voters of the roll in force who hold no valid ballot."""
    holding = sa.select(Ballot.id).where(
        Ballot.entry_id == RollEntry.id, Ballot.voided_at.is_(None)
    )
    number = sa.select(sa.func.count(RollEntry.id)).where(
        RollEntry.roll_id == id_of_roll(assembly.id), ~holding.exists()
    )
    return session.scalar(number) or 0


def left_without_ballot(session: Session, assembly: Assembly) -> tuple[str, ...]:
    """Name some of the voters whose ballot was voided and who hold no other."""
    holding = sa.select(Ballot.id).where(
        Ballot.entry_id == RollEntry.id, Ballot.voided_at.is_(None)
    )
    issued = sa.select(Ballot.id).where(Ballot.entry_id == RollEntry.id)
    rows = sa.select(RollEntry.representative).where(
        RollEntry.roll_id == id_of_roll(assembly.id), issued.exists(), ~holding.exists()
    )
    return tuple(session.scalars(rows.order_by(RollEntry.voter_no).limit(SHOWN + 1)))


def without_attempt(session: Session, assembly: Assembly) -> int:
    """Count the valid ballots that nobody has tried to deliver yet."""
    tried = sa.select(Delivery.id).where(Delivery.ballot_id == Ballot.id, Delivery.stands())
    number = sa.select(sa.func.count(Ballot.id)).where(
        Ballot.assembly_id == assembly.id, Ballot.voided_at.is_(None), ~tried.exists()
    )
    return session.scalar(number) or 0


def unprinted(session: Session, assembly: Assembly) -> int:
    """Count the valid ballots that were never printed or saved, while they are to go out."""
    if assembly.stage not in GO_OUT:
        return 0
    times = load_times_printed(session, assembly.id)
    numbers = sa.select(Ballot.number).where(
        Ballot.assembly_id == assembly.id, Ballot.voided_at.is_(None)
    )
    return sum(times[number] <= 0 for number in session.scalars(numbers))


def are_on_the_way(session: Session, assembly: Assembly) -> bool:
    """Tell whether ballots are still being delivered: some valid one has not arrived yet."""
    if assembly.stage is not Stage.DELIVERY:
        return False
    arrived = sa.select(Delivery.id).where(
        Delivery.ballot_id == Ballot.id,
        Delivery.outcome == DeliveryOutcome.DELIVERED,
        Delivery.stands(),
    )
    left = sa.select(Ballot.id).where(
        Ballot.assembly_id == assembly.id, Ballot.voided_at.is_(None), ~arrived.exists()
    )
    return session.scalar(left.limit(1)) is not None
