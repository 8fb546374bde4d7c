"""A backup beside acts: neither waits for the other, and the record holds both."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.db import archive, backup, database
from core.db.audit import Event
from core.db.backup import check_backup
from core.office import Office
from tests.core.db.offices import PASSPHRASE, open_office, today
from tests.core.db.test_backup import WAYS
from tests.core.db.test_store import events, refusal


def test_acts_go_on_while_a_backup_is_copied_and_are_in_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act_meanwhile(*said: Any) -> None:
        with office.database.write() as session:
            office.audit.record(session, Event.VALUES_ERASED)
        archive.write_archive(*said)

    clock = today()
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        monkeypatch.setattr(backup, "write_archive", act_meanwhile)
        row = office.backups.make()
        assert events(office)[-2:] == [Event.VALUES_ERASED, Event.BACKUP_MADE]
        assert check_backup(row.path, WAYS).audit.ok
        clock.moment += timedelta(minutes=31)
        assert office.backups.is_due()


def test_an_act_that_takes_long_is_waited_for_and_then_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS[:-1], "busy_timeout=20"))
    with open_office(folder) as office:
        began, go = threading.Event(), threading.Event()

        def take_long() -> None:
            with office.database.write() as session:
                office.audit.record(session, Event.VALUES_ERASED)
                began.set()
                assert go.wait(20)

        act = threading.Thread(target=take_long)
        act.start()
        assert began.wait(20)
        monkeypatch.setattr(backup, "LONGEST_ACT_S", 0.2)
        assert refusal(office.backups.make) == "db.busy"
        monkeypatch.setattr(backup, "LONGEST_ACT_S", 20)
        threading.Timer(0.2, go.set).start()
        office.backups.make()
        act.join()
        assert events(office)[-2:] == [Event.VALUES_ERASED, Event.BACKUP_MADE]
