"""Ctrl+C in the terminal, or the session's end, closes the window as its cross does."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.office import Office
from gui.kit.preferences import Preferences
from gui.signals import HEARD, Signals
from gui.window import MainWindow

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends a process there")


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office
) -> Iterator[MainWindow]:
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.show()
    signals = Signals(made)
    yield made
    signals.stop()


@pytest.mark.parametrize("number", HEARD)
def test_a_signal_closes_the_window_with_its_backup(
    qtbot: QtBot, window: MainWindow, office: Office, number: int
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.desk is None  # the office is closed
    assert list(office.folder.backups.glob("*.lirenbak"))


def test_what_was_switched_off_stays_so(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        made = QWidget()
        qtbot.addWidget(made)
        signals = Signals(made)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
        signals.stop()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
