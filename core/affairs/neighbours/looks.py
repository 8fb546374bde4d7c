"""What is seen of registers whose rows tell all there is: each look is one snapshot.

The acts, and the looks at what has more to it, stand in core.affairs.neighbours.service.
"""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from core.affairs.neighbours import queries_duties, queries_events
from core.affairs.neighbours.sheets_events import GroupRow, TotalRow
from core.affairs.neighbours.sheets_telling import SentUpRow
from core.db.database import Database
from core.errors import KnownError
from core.scope import ALL, Scope

T = TypeVar("T")


class RegisterLooks:
    """What is sent up, the groups, and what others counted; `Neighbours` adds the rest."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sent_up(self, scope: Scope = ALL) -> tuple[SentUpRow, ...]:
        """List what was sent up, unanswered first."""
        with self._database.read() as session:
            return queries_duties.load_sent_up(session, scope)

    def one_sent_up(self, sent_id: UUID) -> SentUpRow:
        """Give one matter that was sent up."""
        with self._database.read() as session:
            return _only(queries_duties.load_sent_up(session, ALL, sent_id))

    def groups(self, scope: Scope = ALL) -> tuple[GroupRow, ...]:
        """List the self-organised groups."""
        with self._database.read() as session:
            return queries_events.load_groups(session, scope)

    def group(self, group_id: UUID) -> GroupRow:
        """Give one group."""
        with self._database.read() as session:
            return _only(queries_events.load_groups(session, ALL, group_id))

    def totals_of_others(self) -> tuple[TotalRow, ...]:
        """List what other systems counted."""
        with self._database.read() as session:
            return queries_events.load_totals_of_others(session)

    def total_of_others(self, total_id: UUID) -> TotalRow:
        """Give one of the totals that other systems counted."""
        with self._database.read() as session:
            return _only(queries_events.load_totals_of_others(session, total_id))


def _only(rows: tuple[T, ...]) -> T:
    if not rows:
        raise KnownError("neighbours.not_found")
    return rows[0]
