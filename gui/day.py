"""The day, while the window stands open: it may pass over midnight, or wake on another day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from core.clock import Clock

MINUTE_MS = 60_000


class DayWatch(QObject):
    """Looks at the clock each minute, at midnight, and when the window is taken up again.

    A timer until midnight alone would come late by as long as the computer slept.

    Signals:
        changed(date): it is another day than when the clock was looked at last.
    """

    changed = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._day = clock.today()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(pause_ms(clock.now()))
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self.look)

    @property
    def day(self) -> date:
        """Give the day as last seen."""
        return self._day

    @Slot()
    def look(self, _state: object = None) -> None:
        """Look at the clock."""
        self._timer.start(pause_ms(self._clock.now()))
        today = self._clock.today()
        if today != self._day:
            self._day = today
            self.changed.emit(today)


def pause_ms(now: datetime) -> int:
    """Tell how long to wait: a minute, or until midnight if that is nearer."""
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return max(1_000, min(MINUTE_MS, int((midnight - now) / timedelta(milliseconds=1))))
