"""What every act of pairing shares: its unit of work, and the checks of text and of days."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes, Topic
from core.db.base import Row
from core.db.events import Event
from core.db.texts import limit_text, require_text
from core.db.work import BaseWork
from core.errors import KnownError
from core.law.packs import LawBook
from core.party.pairing.kinds import ChangedKind
from core.party.pairing.tables import PairingChange

__all__ = ["MOST_HEADS", "Work", "limit_text", "require_heads", "require_order", "require_text"]

R = TypeVar("R", bound=Row)
MOST_HEADS = 1_000_000
"""Heads of one activity; more is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade, with the law of today."""

    book: LawBook

    def add(self, table: type[R], draft: object, **more: Any) -> R:
        """Add a row of what a draft holds, and `more` over it."""
        names = {column.key for column in sa.inspect(table).column_attrs}
        given = {one.name: getattr(draft, one.name) for one in fields(draft)}  # type: ignore[arg-type]  # always a draft
        row = table(**{k: v for k, v in given.items() if k in names} | more)
        self.session.add(row)
        self.session.flush()
        return row

    def get(self, table: type[R], row_id: UUID) -> R:
        """Get one row; raise `KnownError` if it is not there."""
        found = self.session.get(table, row_id)
        if found is None:
            raise KnownError("pairing.not_found")
        return found

    def keep_before(self, kind: ChangedKind, row: Row, names: tuple[str, ...], reason: str) -> None:
        """Keep how `row` stood before it is changed, and why it is."""
        require_text(reason=reason)
        before = "\n".join(f"{name}={getattr(row, name)}" for name in names)
        change = PairingChange(
            kind=kind, subject_id=row.id, day=self.clock.today(), reason=reason, before=before
        )
        self.session.add(change)

    def done(self, event: Event, subject_id: UUID, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        return self.record(event, subject_id, Topic.PAIRING, **facts)


def require_order(first: date, last: date | None) -> None:
    """Raise `KnownError` if `last` lies before `first`."""
    if last is not None and last < first:
        raise KnownError("pairing.days_order", first=first, last=last)


def require_heads(count: int) -> None:
    """Raise `KnownError` unless `count` can be a number of heads."""
    if not 0 <= count <= MOST_HEADS:
        raise KnownError("pairing.headcount", most=MOST_HEADS)
