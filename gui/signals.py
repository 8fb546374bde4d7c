"""Ctrl+C and the end of the session: the window closes as if its cross were pressed."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtWidgets import QWidget

HEARD = (signal.SIGINT, signal.SIGTERM)
TURN_MS = 500
"""So often Python gets a turn under Windows, where no pipe wakes Qt."""


class Signals(QObject):
    """Asks the window to close; what is typed is kept, work is waited for, a backup is made.

    Python hears a signal only when it has a turn, and Qt's loop gives it none: a pipe wakes it.
    What the program was started with switched off, such as a job in the background, stays so.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._closing = False
        self._before = {
            number: signal.signal(number, self._on_signal)
            for number in HEARD
            if signal.getsignal(number) is not signal.SIG_IGN
        }
        self._pipe: tuple[int, int] | None = None
        self._woken: QSocketNotifier | None = None
        if sys.platform == "win32":
            turn = QTimer(self)
            turn.timeout.connect(self._on_turn)
            turn.start(TURN_MS)
        else:
            self._pipe = os.pipe()
            for end in self._pipe:
                os.set_blocking(end, False)
            signal.set_wakeup_fd(self._pipe[1])
            self._woken = QSocketNotifier(self._pipe[0], QSocketNotifier.Type.Read, self)
            self._woken.activated.connect(self._on_woken)

    def stop(self) -> None:
        """Leave the signals as they were."""
        for number, before in self._before.items():
            signal.signal(number, before)
        if self._pipe is not None and self._woken is not None:
            signal.set_wakeup_fd(-1)
            self._woken.setEnabled(False)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        QTimer.singleShot(0, self._close)  # not in the midst of what runs now

    @Slot()
    def _close(self) -> None:
        if self._closing:  # a question may stand open
            return
        self._closing = True
        try:
            self._window.close()
        finally:
            self._closing = False

    @Slot()
    def _on_woken(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)

    @Slot()
    def _on_turn(self) -> None:
        """Nothing: Python has its turn by being called."""
