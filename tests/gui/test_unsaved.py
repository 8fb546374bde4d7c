"""What is typed and not saved survives kill -9, comes back where it was, goes when saved."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.errors import KnownError
from core.office import Office
from core.unsaved.rows import UnsavedRow
from core.unsaved.service import UnsavedForms
from gui.kit import unsaved
from gui.kit.act_dialog import ActDialog, Ask
from gui.kit.fields import DateField, Field, TextField
from gui.kit.passphrase import PassphraseField
from gui.kit.preferences import Preferences
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import DAY
from tests.gui.hands import type_text
from tests.gui.typist import ADDRESS, NAME, form_of
from tests.offices import PASSPHRASE

ROOT = Path(__file__).parent.parent.parent
PAUSE_MS = 30


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "PAUSE_MS", PAUSE_MS)


@pytest.fixture
def killed(office: Office, folder: Path, tmp_path: Path) -> Path:
    """The folder of a program that was killed while a form was half filled in."""
    office.close()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.typist", str(folder), str(tmp_path / "typist.json")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        process.send_signal(signal.SIGKILL)
        assert process.wait(20) == -signal.SIGKILL
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_half_filled_form_survives_kill_9(
    qtbot: QtBot, app: QApplication, preferences: Preferences, killed: Path
) -> None:
    for path in killed.rglob("*"):
        if path.is_file():
            assert NAME.encode() not in path.read_bytes()
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.enter(Office.open(killed, PASSPHRASE, clock=FixedClock.on(DAY)))
    window.resize(1366, 768)
    window.show()
    assert window.frame is not None
    assert window.frame.status.unsaved.text() == "没存完的表单 1 份"
    dialog = form_of(window)
    assert dialog.form.state() == {"name": NAME, "address": ADDRESS}
    assert dialog.keeper.line.label.text() == "上次没有存完，已恢复（2026-06-20 09:00）"
    assert not sweeps.nameless(dialog)
    assert not sweeps.cut(dialog)
    dialog.submit()
    assert window.desk is not None
    desk = window.desk
    qtbot.waitUntil(lambda: bool(desk.compounds))
    qtbot.waitUntil(lambda: not desk.office.unsaved.forms())
    assert [row.name for row in desk.compounds] == [NAME]
    assert window.frame.status.unsaved.isHidden()
    assert window.close()


def test_the_line_offers_to_drop_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: bool(desk.office.unsaved.forms()))
    again = form_of(window)
    assert again.form.state()["name"] == NAME
    qtbot.mouseClick(again.keeper.line.button, Qt.MouseButton.LeftButton)
    assert again.form.state() == {"name": "", "address": ""}
    assert again.keeper.line.isHidden()
    qtbot.waitUntil(lambda: not desk.office.unsaved.forms())
    again.leave()
    assert window.close()


def test_who_dismisses_a_form_wants_nothing_of_it(qtbot: QtBot, window: MainWindow) -> None:
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: bool(desk.office.unsaved.forms()))
    qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.office.unsaved.forms())
    assert window.close()


def test_closing_the_window_keeps_what_was_typed_last(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unsaved, "PAUSE_MS", 60_000)
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    assert window.close()
    with Office.open(folder, PASSPHRASE, clock=FixedClock.on(DAY)) as again:
        (row,) = again.unsaved.forms()
    assert row.typed["name"] == NAME


def test_what_is_typed_is_kept_while_an_act_runs(qtbot: QtBot, window: MainWindow) -> None:
    desk, go = window.desk, threading.Event()
    assert desk is not None
    desk.act("导入名册", lambda _report: go.wait(20))
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    qtbot.waitUntil(lambda: bool(desk.office.unsaved.forms()))
    qtbot.waitUntil(lambda: len(window.tasks.running) == 1)  # the act, which still holds its pool
    assert not go.is_set()
    go.set()
    dialog.leave()
    assert window.close()


def test_what_could_not_be_kept_is_kept_a_moment_later(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, keep, tried = window.desk, UnsavedForms.keep, list[UnsavedRow]()
    assert desk is not None
    assert window.frame is not None
    desk.unsaved._again.setInterval(PAUSE_MS)
    said = window.frame.status.unsaved

    def busy_at_first(self: UnsavedForms, row: UnsavedRow) -> None:
        tried.append(row)
        if len(tried) == 1:
            raise KnownError("db.busy", path="")
        keep(self, row)

    monkeypatch.setattr(UnsavedForms, "keep", busy_at_first)
    dialog = form_of(window)
    type_text(dialog.form.fields["name"].editor, NAME)
    qtbot.waitUntil(lambda: bool(desk.office.unsaved.forms()))
    assert len(tried) == 2
    qtbot.waitUntil(lambda: said.text() == "没存完的表单 1 份")
    dialog.leave()
    assert window.close()


def _ask(shown: object | None = None, about: object = None) -> Ask[object]:
    fields: list[Field[Any]] = [
        TextField("name", "姓名"),
        DateField("on", "日期"),
        PassphraseField("passphrase", "口令"),
    ]
    return Ask(
        title="更正业主",
        verb="保存更正",
        fields=fields,
        make=lambda **values: values,
        act=lambda _value, _report: None,
        shown=shown,
        about=about,
    )


class Shown:
    def __init__(self, name: str) -> None:
        self.name = name


def test_what_was_typed_about_one_never_comes_back_about_another(window: MainWindow) -> None:
    desk = window.desk
    assert desk is not None

    def key(shown: object | None = None, about: object = None) -> str:
        dialog = ActDialog(desk, _ask(shown, about), window)
        dialog.deleteLater()
        return dialog.keeper.key

    assert key(Shown("云鹤")) == key(Shown("云鹤"))
    assert key(Shown("云鹤")) != key(Shown("云雀"))
    assert key(about=1) == key(Shown("云鹤"), about=1)
    assert key(about=1) != key(about=2)
    assert window.close()


def test_a_passphrase_is_never_kept(window: MainWindow) -> None:
    assert window.desk is not None
    dialog = ActDialog(window.desk, _ask(), window)
    dialog.form.restore({"name": "云鹤", "passphrase": PASSPHRASE})
    assert dialog.form.typed() == {"name": "云鹤", "on": ""}
    dialog.deleteLater()
    assert window.close()
