"""A backup exists even if nobody ever thinks of one; where it cannot be made, that is said."""

from __future__ import annotations

import shutil
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.db import archive, backup
from core.db.archive import Reason
from core.db.keys import Cost
from core.office import Office, Profile
from gui.backing_up import AutomaticBackups
from gui.window import MainWindow
from tests.gui.conftest import DAY, settle
from tests.offices import PASSPHRASE


@pytest.fixture
def office(folder: Path) -> Office:
    profile, cost = Profile("云杉社区", "西坝街道", "420502"), Cost(memory_kib=64, iterations=1)
    return Office.create(folder, profile, PASSPHRASE, clock=FixedClock.on(DAY), cost=cost)[0]


def automatic(window: MainWindow) -> AutomaticBackups:
    assert window.desk is not None
    found = window.desk.findChild(AutomaticBackups)
    assert isinstance(found, AutomaticBackups)
    return found


def reasons(office: Office) -> list[Reason]:
    return [row.manifest.reason for row in office.backups.list() if row.manifest]


def test_what_was_recorded_is_backed_up_after_half_an_hour(
    window: MainWindow, office: Office
) -> None:
    automatic(window).look()
    settle(window.tasks)
    assert reasons(office) == [Reason.PERIODIC]
    assert window.frame is not None
    assert "已核对" in window.frame.status.backup_text
    office.rosters.add_compound("云岭小区")
    automatic(window).look()
    settle(window.tasks)
    assert len(reasons(office)) == 1
    assert isinstance(office.clock, FixedClock)
    office.clock.moment += timedelta(minutes=31)
    automatic(window).look()
    settle(window.tasks)
    assert len(reasons(office)) == 2


def test_acts_go_on_while_a_backup_is_made(
    qtbot: QtBot, window: MainWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied, go = threading.Event(), threading.Event()

    def take_long(*said: Any) -> None:
        copied.set()
        assert go.wait(20)
        archive.write_archive(*said)

    monkeypatch.setattr(backup, "write_archive", take_long)
    automatic(window).look()
    assert copied.wait(20)
    done: list[object] = []
    assert window.desk is not None
    rosters = office.rosters
    window.desk.act("登记小区", lambda _r: rosters.add_compound("云岭小区"), done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    still = [task.title for task in window.tasks.running]
    go.set()
    assert "备份" in still
    settle(window.tasks)
    assert reasons(office) == [Reason.PERIODIC]
    assert office.backups.is_due(timedelta(0))  # the compound is not in it


def test_leaving_backs_up_what_was_recorded(window: MainWindow, office: Office) -> None:
    assert window.close()
    (only,) = (office.folder.backups).glob("*.lirenbak")
    assert only.stat().st_size


def test_a_backup_that_cannot_be_made_is_said_once(
    window: MainWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(office.folder.backups)
    office.folder.backups.write_text("in the way")
    automatic(window).look()
    settle(window.tasks)
    assert window.frame is not None
    assert "自动备份没有做成" in window.frame.toast.text
    office.folder.backups.unlink()
    office.folder.backups.mkdir()
