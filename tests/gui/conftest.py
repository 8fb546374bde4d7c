"""What window tests share: a real office in a temporary folder, a desk over it, the look."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Generator, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.errors import VOICE
from core.office import Office, Profile
from gui.app import COLLECT_MS, equip
from gui.desk import Desk
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.window import MainWindow
from tests.offices import open_new

DAY = date(2026, 6, 20)
SCREEN = 1366, 768
PATIENCE_MS = 20_000
"""As long as a loaded machine may take; a test that waits goes on as soon as it can."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Collect in this thread only, as `gui.app` does: in a worker Qt objects would be deleted.

    Windows that pytest-qt closed are let go here too: `deleteLater` waits for an event loop to
    return, tests have none, and a window that lives on is styled anew with each later one.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.enable()
        gc.collect(1)


class PatientBot(QtBot):
    """Waits longer than pytest-qt's five seconds, where a test does not say how long."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], Any], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - pytest-qt's name
        self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any
    ) -> Any:
        return super().waitSignal(signal, timeout=timeout, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "office"


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    """An office without a compound; its clock stands on 2026-06-20."""
    profile = Profile("云杉社区", "西坝街道", "420502")
    with open_new(folder, profile, FixedClock.on(DAY)) as office:
        yield office


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.json")


@pytest.fixture
def app(qapp: QApplication, preferences: Preferences) -> Iterator[QApplication]:
    """The application with its face, its Chinese, and the light look of ordinary size."""
    VOICE.to_window()
    qapp.setStyle("Fusion")
    equip(qapp, preferences)
    collector = QTimer()
    collector.timeout.connect(_collect)
    collector.start(COLLECT_MS)
    yield qapp
    collector.stop()
    VOICE.to_window(is_window=False)


def _collect() -> None:
    gc.collect(1)


@pytest.fixture
def tasks(app: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    assert made.stop(), "a task went on after the test"


@pytest.fixture
def desk(office: Office, preferences: Preferences, tasks: Tasks) -> Desk:
    """A desk over the real office; errors nobody awaits fail the test."""
    made = Desk(office, preferences, tasks)
    made.refused.connect(raise_it)
    return made


def raise_it(error: Exception) -> None:
    """Let an error that nobody awaits fail the test."""
    raise error


def settle(tasks: Tasks) -> None:
    """Let reads arrive, and what follows from them, and layouts come to rest."""
    for _ in range(5):
        tasks.settle(PATIENCE_MS)
        QApplication.processEvents()


@pytest.fixture
def window(qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office) -> MainWindow:
    """The window over the open office, all read."""
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(*SCREEN)
    made.show()
    settle(made.tasks)
    return made
