"""What every act shares: its unit of work, the checks of text, the next number of a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute

from core.changes import Changes, Topic
from core.db.events import Event
from core.db.texts import limit_text, require_text
from core.db.work import BaseWork
from core.errors import KnownError

__all__ = ["Work", "limit_text", "require_period", "require_text"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade."""

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        return self.record(event, subject_id, Topic.NEIGHBOURS, **facts)

    def get(self, table: type[T], row_id: UUID) -> T:
        """Get one row; raise `KnownError` if it is not there."""
        found = self.session.get(table, row_id)
        if found is None:
            raise KnownError("neighbours.not_found")
        return found

    def add(self, row: T) -> T:
        """Keep a new row; its id is known afterwards."""
        self.session.add(row)
        self.session.flush()
        return row

    def next_number(
        self, column: InstrumentedAttribute[int], owner: InstrumentedAttribute[UUID], of: UUID
    ) -> int:
        """Give the number after the last one of `of`."""
        return self.next_of(column, owner == of)


def require_period(since: date, until: date) -> None:
    """Raise `KnownError` if a period ends before it begins."""
    if until < since:
        raise KnownError("neighbours.ends_before_start", since=since, until=until)
