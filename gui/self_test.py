"""What `self-test` asks of the window: that every page opens. It is drawn where nobody sees it."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core.clock import FixedClock
from core.errors import KnownError
from core.office import Office, Profile
from gui.app import equip, make_application
from gui.desk import Desk
from gui.frame import Frame
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.navigation import PAGES, PageEntry

NAME = "自检"
DAY = date(2026, 6, 20)
PASSPHRASE = "self-test of an installation"  # noqa: S105 - of a folder that is thrown away
SETTLE_MS = 30_000
ROUNDS = 3
"""What a page reads may make it read more."""


def check_pages() -> Iterator[KnownError]:
    """Open every page over an office that is thrown away; give what keeps one from opening."""
    app = _application()
    with tempfile.TemporaryDirectory(prefix="liren-") as place:
        preferences = Preferences(Path(place) / "preferences.json")
        equip(app, preferences)
        profile = Profile(NAME, NAME, "420502")
        folder, clock = Path(place) / "office", FixedClock.on(DAY)
        made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock)
        with made:
            made.rosters.add_compound(NAME)
            yield from _unopened(Desk(made, preferences, Tasks()))


def _application() -> QApplication:
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return make_application(["liren"])


def _unopened(desk: Desk) -> list[KnownError]:
    """Open page after page; a mistake in a slot comes to the hook, all others to the desk."""
    found = []
    with _collecting() as faults:
        desk.refused.connect(faults.append)
        for entry in PAGES:
            _open(desk, entry)
            if faults:
                why = "、".join(sorted({type(fault).__name__ for fault in faults}))
                found.append(KnownError("self_test.no_page", page=entry.title, why=why))
                faults.clear()
        desk.tasks.stop()
    return found


def _open(desk: Desk, entry: PageEntry) -> None:
    frames: list[Frame] = []

    def show() -> None:
        frames.append(Frame(desk, (entry,)))
        frames[0].show()

    QTimer.singleShot(0, show)  # in a slot, so that the hook hears of mistakes
    for _ in range(ROUNDS):
        QApplication.processEvents()
        desk.tasks.settle(SETTLE_MS)
    for frame in frames:
        frame.grab()
        frame.close()
        frame.deleteLater()
    QApplication.processEvents()


@contextmanager
def _collecting() -> Iterator[list[BaseException]]:
    """Gather what no code expected; no worker collects cycles, which would delete its widgets."""
    faults: list[BaseException] = []

    def note(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        faults.append(error)

    before, sys.excepthook = sys.excepthook, note
    told = qInstallMessageHandler(_unheard)
    gc.disable()
    try:
        yield faults
    finally:
        gc.enable()
        qInstallMessageHandler(told)
        sys.excepthook = before


def _unheard(_kind: QtMsgType, _where: QMessageLogContext, _text: str) -> None:
    """Qt tells that there is no window manager."""
