"""What the acts of every subject share: one unit of work, its record, and the days of its acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.errors import KnownError


@dataclass(frozen=True, slots=True)
class BaseWork:
    """One unit of work of a facade: its session, record and clock. Each subject adds its own."""

    session: Session
    audit: AuditLog
    clock: Clock

    def record(self, event: Event, subject_id: UUID, *topics: Topic, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        self.session.flush()
        self.audit.record(self.session, event, subject_id, **facts)
        return Changes.of(*topics, subject_id=subject_id)

    def past(self, day: date) -> date:
        """Take the day on which something happened; raise `KnownError` for one still to come.

        What is only planned, such as a deadline or a meeting, lies where it likes.
        """
        if day > self.clock.today():
            raise KnownError("db.day_to_come", day=day)
        return day

    def day(self, given: date | None) -> date:
        """Take the day that the user confirmed, or today; nothing happened on a day to come."""
        return self.past(given) if given is not None else self.clock.today()

    def next_of(self, number: InstrumentedAttribute[int], *where: sa.ColumnElement[bool]) -> int:
        """Give the number after the greatest there is."""
        return (self.session.scalar(sa.select(sa.func.max(number)).where(*where)) or 0) + 1
