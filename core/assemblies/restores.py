"""What a restore means for ballots: which numbers may have been handed out before it."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.ballots import NUMBER_DIGITS, serial
from core.assemblies.check_facts import RestoredFacts
from core.assemblies.tables import Assembly
from core.assemblies.tables_ballots import Ballot
from core.clock import CHINA
from core.db.events import Event
from core.db.tables import AuditRow, OfficeRecord

NUMBERS_OF_AN_EPOCH = 100_000
"""Each restore begins another range of numbers, so that none is ever on two ballots.

A backup does not know the ballots that were issued after it was made; they are in owners' hands.
"""


def next_number(session: Session, assembly: Assembly) -> int:
    """Give the number of the next ballot: none that was issued, here or before a restore."""
    last = session.scalar(
        sa.select(sa.func.max(Ballot.number)).where(Ballot.assembly_id == assembly.id)
    )
    return max(last or 0, _before(session)) + 1


def load_restored(session: Session, assembly: Assembly) -> RestoredFacts | None:
    """Give the last restore since the assembly was opened; None if there was none."""
    moment = session.scalar(
        sa.select(AuditRow.at)
        .where(AuditRow.event == Event.BACKUP_RESTORED.value)
        .order_by(AuditRow.seq.desc())
        .limit(1)
    )
    if moment is None or (day := moment.astimezone(CHINA).date()) < assembly.opened_on:
        return None
    return RestoredFacts(day, serial(assembly.serial_prefix, _before(session) + 1))


def _before(session: Session) -> int:
    """Give the last number of the ranges before this epoch."""
    epoch = int(session.scalar(sa.select(OfficeRecord.epoch)) or 1)
    ranges = int(10**NUMBER_DIGITS) // NUMBERS_OF_AN_EPOCH
    return (epoch - 1) % ranges * NUMBERS_OF_AN_EPOCH
