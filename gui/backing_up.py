"""Backups that nobody has to think of: while the window stands open, and when it closes."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from core.changes import Changes, Topic
from core.errors import KnownError
from core.office import BackupRow, Reason
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.tasks import Work
from gui.kit.wording import sentence_of

LOOK_EVERY_MS = 5 * 60_000
HALF_AN_HOUR = timedelta(minutes=30)


class AutomaticBackups(QObject):
    """Makes a backup where something was recorded since the newest one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)

    @Slot()
    def look(self) -> None:
        """Back up if the newest backup is half an hour old; a refusal is said once."""
        work = self._work(Reason.PERIODIC, HALF_AN_HOUR)
        self._desk.aside(self.tr("备份"), work, self._on_made, self._on_refused)

    def before_leaving(self) -> None:
        """Back up what was recorded since the newest backup."""
        self._desk.aside(self.tr("备份"), self._work(Reason.EXIT, timedelta(0)))

    def stop(self) -> None:
        """Make no more of them: the office closes."""
        self._timer.stop()

    def _work(self, reason: Reason, every: timedelta) -> Work[BackupRow | None]:
        backups = self._desk.office.backups

        def work(_report: ProgressSink) -> BackupRow | None:
            return backups.make(reason) if backups.is_due(every) else None

        return work

    @Slot(object)
    def _on_made(self, made: BackupRow | None) -> None:
        self._has_failed = False
        if made is not None:
            self._desk.publish(Changes.of(Topic.OFFICE))

    @Slot(object)
    def _on_refused(self, error: KnownError) -> None:
        if not self._has_failed:
            said = self.tr("自动备份没有做成：{why}").format(why=sentence_of(error))
            self._desk.say(said)
        self._has_failed = True
