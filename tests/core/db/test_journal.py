"""The record of events can be read: the newest first, each in a sentence, naming nobody."""

from __future__ import annotations

from pathlib import Path

from core.db.audit import Event
from tests.core.db.offices import open_office


def test_the_last_events_are_read_newest_first(folder: Path) -> None:
    with open_office(folder) as office:
        office.backups.make()
        with office.database.write() as session:
            office.audit.record(session, Event.VALUES_ERASED, reason="姓名不外泄")
        rows = office.journal(3)
        assert [row.event for row in rows] == [
            Event.VALUES_ERASED,
            Event.BACKUP_MADE,
            Event.OFFICE_OPENED,
        ]
        assert [row.seq for row in rows] == sorted((row.seq for row in rows), reverse=True)
        assert all(row.sentence() and row.sentence("en") for row in rows)
        assert "姓名" not in rows[0].sentence()
        assert len(office.journal(1)) == 1
