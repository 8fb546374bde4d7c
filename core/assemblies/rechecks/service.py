"""Rechecks of a result, by theme:

- `ask` takes an owner's request to have votes counted again or to look at ballots, `answer` keeps
  what came of it, once;
- `of_assembly`, `recheck`; `labels` names them all for the search of papers.

Nothing of the assembly is changed by it: a result that turns out wrong is corrected by its own acts
(`Assemblies.reopen_counting`, `correct`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from core.assemblies.rechecks import acts, queries
from core.assemblies.rechecks.drafts import RecheckAnswerDraft, RecheckDraft
from core.assemblies.rechecks.sheets import RecheckRow, RecheckSheet
from core.assemblies.rechecks.work import Work
from core.changes import Changes
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database


class Rechecks:
    """复核、查票: what owners ask against a result, and what they were answered."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock

    def ask(self, assembly_id: UUID, draft: RecheckDraft) -> Changes:
        """Take a request; the subject is the request."""
        with self._work() as work:
            return acts.ask(work, assembly_id, draft)

    def answer(self, recheck_id: UUID, draft: RecheckAnswerDraft) -> Changes:
        """Answer a request, once."""
        with self._work() as work:
            return acts.answer(work, recheck_id, draft)

    def of_assembly(self, assembly_id: UUID) -> tuple[RecheckRow, ...]:
        """Give the requests of an assembly in the order in which they came."""
        with self._database.read() as session:
            return queries.load_rechecks(session, assembly_id)

    def recheck(self, recheck_id: UUID) -> RecheckSheet:
        """Give one request with what its paper says."""
        with self._database.read() as session:
            return queries.load_recheck(session, recheck_id)

    def labels(self, compound_id: UUID | None = None) -> Mapping[UUID, str]:
        """Name every request by compound and number."""
        with self._database.read() as session:
            return queries.load_labels(session, compound_id)

    @contextmanager
    def _work(self) -> Iterator[Work]:
        with self._database.write() as session:
            yield Work(session, self._audit, self._clock)
