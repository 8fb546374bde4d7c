"""The door and the desk when the world is at fault: one sentence each, and nothing is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.db import keys
from core.db.database import Database
from core.office import Office
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.opening.door import Door
from gui.settings.backup_part import BackupPart
from gui.window import MainWindow
from tests.core.db.offices import full_disk
from tests.gui.conftest import DAY
from tests.gui.hands import type_text
from tests.gui.typist import form_of
from tests.offices import PASSPHRASE

WAIT_MS = 20_000
NEW = "山下有一条弯弯的小河"


def said(qtbot: QtBot, preferences: Preferences, tasks: Tasks, folder: Path) -> str:
    """Try to open a folder; give the sentence that stands below the field."""
    door = Door(preferences, tasks, folder)
    qtbot.addWidget(door)
    door.show()
    type_text(door.unlock.passphrase, PASSPHRASE)
    qtbot.mouseClick(door.unlock.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(door.unlock.error.text()), timeout=WAIT_MS)
    assert door.unlock.button.isEnabled()
    return door.unlock.error.text()


def test_a_wrong_passphrase(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    office.store.change_passphrase(PASSPHRASE, NEW)
    office.close()
    assert said(qtbot, preferences, tasks, folder).startswith("口令不对：")


def test_a_file_of_a_newer_version(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    office.close()
    slots = keys.load(folder / "keyslots.json")
    database = Database(folder / "liren.db", slots.unlock(PASSPHRASE))
    with database.write() as session:
        session.execute(sa.text("UPDATE alembic_version SET version_num = 'future'"))
    database.close()
    before = (folder / "liren.db").read_bytes()
    assert "更新版本的里仁" in said(qtbot, preferences, tasks, folder)
    assert (folder / "liren.db").read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_a_full_disk_at_the_door(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    office.close()
    with full_disk(100):
        told = said(qtbot, preferences, tasks, folder)
    assert any(words in told for words in ("磁盘已满", "磁盘读写出错", "不能写入"))
    with Office.open(folder, PASSPHRASE, clock=FixedClock.on(DAY)) as again:
        assert not again.database.check()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process")
def test_a_disk_that_fills_up_while_a_form_is_saved(qtbot: QtBot, window: MainWindow) -> None:
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, "云岭小区")
    with full_disk(100):
        dialog.submit()
        qtbot.waitUntil(lambda: bool(dialog.form.general_error.text()), timeout=WAIT_MS)
    assert "磁盘" in dialog.form.general_error.text()
    assert dialog.form.state()["name"] == "云岭小区"
    assert window.desk is not None
    assert window.desk.office.rosters.compounds() == ()
    dialog.submit()
    desk = window.desk
    qtbot.waitUntil(lambda: bool(desk.compounds), timeout=WAIT_MS)
    assert window.close()


def test_a_stick_that_was_pulled_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert window.desk is not None
    part = BackupPart(window.desk)
    qtbot.addWidget(part)
    part.back_up(tmp_path / "stick")
    qtbot.waitUntil(lambda: bool(part.told.text()), timeout=WAIT_MS)
    assert "请插好U盘" in part.told.text()
    assert window.desk.office.backups.list() == ()
    part.deleteLater()
    assert window.close()


def test_a_forgotten_passphrase(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    paper = office.renew_recovery_key(PASSPHRASE)
    office.close()
    door = Door(preferences, tasks, folder)
    qtbot.addWidget(door)
    door.resize(1366, 768)
    door.show()
    qtbot.mouseClick(door.unlock.forgotten, Qt.MouseButton.LeftButton)
    page = door.recover
    assert door.stack.currentWidget() is page
    slip = "A" if paper[-1] != "A" else "B"
    page.form.restore({"key": paper[:-1] + slip, "passphrase": NEW, "again": NEW})
    page.recover()
    qtbot.waitUntil(lambda: bool(page.form.error_of("key")), timeout=WAIT_MS)
    assert "校验字符" in page.form.error_of("key")
    page.form.restore({"key": paper.lower().replace("-", " "), "again": "x"})
    page.recover()
    assert page.form.error_of("again")
    page.form.restore({"again": NEW})
    qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: door.key is not None, timeout=WAIT_MS)
    assert door.key is not None
    assert paper not in door.key.key.text()
    assert page.form.state()["key"] == ""
    door.key.tick.setChecked(True)
    with qtbot.waitSignal(door.opened) as told:
        qtbot.mouseClick(door.key.go_on, Qt.MouseButton.LeftButton)
    told.args[0].close()
    Office.open(folder, NEW, clock=FixedClock.on(DAY)).close()


@pytest.mark.usefixtures("caplog")
@pytest.mark.parametrize("damaged", [True, False])
def test_a_backup_is_put_back_at_the_door(  # noqa: PLR0913, PLR0917 - its fixtures
    qtbot: QtBot,
    preferences: Preferences,
    tasks: Tasks,
    office: Office,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    damaged: bool,
) -> None:
    office.rosters.add_compound("云岭小区")
    file = office.backups.make().path
    office.close()
    if damaged:
        (folder / "liren.db").write_bytes(b"x" * 8192)
        assert "用最近的备份恢复" in said(qtbot, preferences, tasks, folder)
    else:
        folder = folder.parent / "another"
    asked: list[str] = []

    def agree(_title: str, text: str, *_rest: object) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr("gui.kit.dialogs.ask", agree)
    door = Door(preferences, tasks, folder)
    qtbot.addWidget(door)
    door.resize(1366, 768)
    door.show()
    qtbot.mouseClick(door.unlock.restore, Qt.MouseButton.LeftButton)
    page = door.restore
    page.form.restore({"file": str(file), "folder": str(folder), "passphrase": NEW})
    page.look()
    qtbot.waitUntil(lambda: bool(page.form.error_of("passphrase")), timeout=WAIT_MS)
    page.form.restore({"passphrase": PASSPHRASE})
    with qtbot.waitSignal(door.opened, timeout=WAIT_MS) as told:
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)
    opened: Office = told.args[0]
    assert [row.name for row in opened.rosters.compounds()] == ["云岭小区"]
    assert ("原样放在一边" in asked[0]) == damaged
    opened.close()
