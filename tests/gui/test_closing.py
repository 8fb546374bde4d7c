"""Closing the window: nobody's key is lost, no worker is left in a folder that is let go."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.progress import ProgressSink
from gui import window as window_module
from gui.kit.dialogs import Waiting
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import PATIENCE_MS
from tests.offices import PASSPHRASE


class Held:
    """Work that cannot be stopped, and ends when the test says so."""

    def __init__(self, window: MainWindow) -> None:
        self.go = threading.Event()
        self.task = window.tasks.act(Task("备份", self._work, can_cancel=False))

    def _work(self, _report: ProgressSink) -> None:
        assert self.go.wait(PATIENCE_MS / 1000)


def when_waiting(then: Callable[[Waiting], None]) -> None:
    """Do something as soon as the window says what it waits for."""

    def look() -> None:
        active = QApplication.activeModalWidget()
        if isinstance(active, Waiting):
            then(active)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def test_a_key_that_is_made_while_the_window_closes_is_asked_for(
    qtbot: QtBot,
    app: QApplication,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    answers = ["回去打印密钥", "不要密钥，退出"]

    def answer(title: str, *_rest: object) -> str:
        asked.append(title)
        return answers[len(asked) - 1]

    monkeypatch.setattr(window_module, "_ask", answer)
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.show()
    found = window.door.found
    found.form.restore(
        {
            "street": "西坝街道办事处",
            "community": "云杉社区居民委员会",
            "division": "420502",
            "folder": str(tmp_path / "data"),
            "passphrase": PASSPHRASE,
            "again": PASSPHRASE,
        }
    )
    found.found()
    assert not window.close()
    assert asked == ["恢复密钥还没有放好"]
    assert window.door.key is not None
    assert window.door.stack.currentWidget() is window.door.key
    assert window.close()
    assert len(asked) == 2


def test_work_that_cannot_be_stopped_is_waited_for(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "PATIENCE_MS", 10)
    held, said = Held(window), list[str]()

    def let_go(waiting: Waiting) -> None:
        said.extend(text for one in sweeps.shown(waiting) for text in sweeps.texts_of(one))
        said.extend(f"WRONG {found}" for found in sweeps.cut(waiting) + sweeps.english(waiting))
        held.go.set()

    when_waiting(let_go)
    assert window.close()
    assert "正在备份，做完就关闭。" in said
    assert "WRONG" not in "".join(said)
    assert not window.tasks.running
    assert not (folder / "liren.lock").read_text()


def test_who_would_rather_stay_keeps_the_office_open(
    window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_module, "PATIENCE_MS", 10)
    held = Held(window)
    when_waiting(lambda waiting: waiting.leave.click())
    assert not window.close()
    assert window.desk is not None
    assert (folder / "liren.lock").read_text()
    held.go.set()
    window.tasks.settle(PATIENCE_MS)
    assert window.close()
