"""The record of events to be read by people: what was done when, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import Base
from core.db.events import Event, describe
from core.db.tables import AuditRow

_audit = Base.metadata.tables[AuditRow.__tablename__]


@dataclass(frozen=True, slots=True)
class JournalRow:
    """An event as it stands in the chain. It names nobody: its facts lie apart, and are not read.

    `actor` is the office that acted, as its code; an event of another's record has another.
    """

    seq: int
    at: datetime
    actor: str
    event: Event

    def sentence(self, language: str = "zh") -> str:
        """Say what was done."""
        return describe(self.event, language)


def load_journal(session: Session, count: int) -> tuple[JournalRow, ...]:
    """Give the last `count` events."""
    rows = session.execute(
        sa.select(_audit.c.seq, _audit.c.at, _audit.c.actor, _audit.c.event)
        .order_by(_audit.c.seq.desc())
        .limit(count)
    )
    return tuple(JournalRow(row.seq, row.at, row.actor, Event(row.event)) for row in rows)
