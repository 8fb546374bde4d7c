"""Unsaved forms: kept while somebody types, found again after the program died, erased when saved.

No act of the office: nothing here is audited, printed or sent, and no backup is due because of it.
"""

from __future__ import annotations

import json
from datetime import timedelta

import sqlalchemy as sa

from core.clock import Clock
from core.db.database import Database
from core.unsaved.rows import UnsavedRow
from core.unsaved.tables import UnsavedForm

KEPT_FOR = timedelta(hours=24 * 28)
"""What nobody has come back to by then is personal data without a purpose."""


class UnsavedForms:
    """The facade of what is typed and not saved. One row a form, by its key."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def forms(self) -> tuple[UnsavedRow, ...]:
        """Give all unsaved forms, the newest first."""
        with self._database.read() as session:
            rows = session.scalars(sa.select(UnsavedForm).order_by(UnsavedForm.kept_at.desc()))
            return tuple(_row(found) for found in rows)

    def keep(self, row: UnsavedRow) -> None:
        """Keep what was typed so far in place of what was kept before; forget what is too old."""
        with self._database.write(aside=True) as session:
            old = self._clock.now() - KEPT_FOR
            session.execute(sa.delete(UnsavedForm).where(UnsavedForm.kept_at < old))
            session.merge(
                UnsavedForm(
                    key=row.key,
                    title=row.title,
                    page=row.page,
                    subject_id=row.subject_id,
                    part=row.part,
                    typed=json.dumps(dict(row.typed), ensure_ascii=False),
                    kept_at=row.kept_at,
                )
            )

    def drop(self, key: str) -> None:
        """Erase what was kept: the form is saved, or nobody wants it."""
        with self._database.write(aside=True) as session:
            session.execute(sa.delete(UnsavedForm).where(UnsavedForm.key == key))


def _row(found: UnsavedForm) -> UnsavedRow:
    return UnsavedRow(
        key=found.key,
        title=found.title,
        page=found.page,
        subject_id=found.subject_id,
        part=found.part,
        typed=json.loads(found.typed),
        kept_at=found.kept_at,
    )
