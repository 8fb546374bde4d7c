"""The foot of the window: the task that runs, the last verified backup, unsaved drafts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.changes import Changes, Topic
from core.clock import minute_text
from core.progress import Progress
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.sizes import steps_text
from gui.kit.tasks import Latest, Task
from gui.kit.theme import THEME
from gui.unsaved_button import UnsavedButton

SHOWN_AFTER_MS = 300
"""Work that is over sooner is not worth a flicker."""

SIDE, ABOVE = 16, 4
WHOLE = 1000
"""The bar's own steps: a count of bytes may be more than Qt's integers hold."""


class StatusBar(QWidget):
    """One task at a time, the oldest; the number of others stands beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("role", "status")
        self._desk = desk
        self._task: Task[Any] | None = None
        self._title = plain_label("", "secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._bar.setAccessibleName(self.tr("进度"))
        self.stop_button = QPushButton(self.tr("停止"))
        self.stop_button.setProperty("role", "quiet")
        self.stop_button.clicked.connect(self._on_cancel)
        self.unsaved = UnsavedButton(desk)
        self._backup = plain_label("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, ABOVE, SIDE, ABOVE)
        row.setSpacing(8)
        for widget in (self._title, self._bar, self.stop_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.unsaved)
        row.addSpacing(16)
        row.addWidget(self._backup)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._show_task)
        self._newest: Latest[datetime | None] = Latest(desk.tasks, self)
        self._newest.arrived.connect(self._on_backup)
        desk.tasks.started.connect(self._on_started)
        desk.tasks.ended.connect(self._on_ended)
        desk.changed.connect(self._on_changed)
        self._hide_task()
        THEME.changed.connect(self._fit)
        self._fit()
        self.look_for_backup()

    @property
    def free(self) -> QRect:
        """Give the part in which nothing stands at the moment."""
        shown: list[QWidget] = [self._title, self._bar, self.stop_button]
        left = max((one.x() + one.width() for one in shown if not one.isHidden()), default=0)
        right = self.unsaved if not self.unsaved.isHidden() else self._backup
        return QRect(self.rect()).adjusted(left + SIDE, 0, right.x() - self.width() - SIDE, 0)

    @Slot()
    def _fit(self) -> None:
        """Be as high with all it may say as with none of it: the page above never moves."""
        for button in (self.stop_button, self.unsaved):
            button.ensurePolished()
        highest = max(one.sizeHint().height() for one in (self.stop_button, self.unsaved))
        self.setFixedHeight(highest + 2 * ABOVE)

    @property
    def task_text(self) -> str:
        """Give what is said of the task that runs; nothing while none is shown."""
        return "" if self._title.isHidden() else self._title.text()

    @property
    def backup_text(self) -> str:
        """Give what is said of the last backup."""
        return self._backup.text()

    def look_for_backup(self) -> None:
        """Read anew when the last backup was made."""
        backups = self._desk.office.backups

        def newest(_report: object) -> datetime | None:
            return next((row.manifest.made_at for row in backups.list() if row.manifest), None)

        self._newest.ask(self.tr("查看备份"), newest)

    @Slot(object)
    def _on_backup(self, made_at: datetime | None) -> None:
        if made_at is None:
            self._backup.setText(self.tr("还没有备份"))
            self._backup.setProperty("role", "waiting")
        else:
            moment = minute_text(made_at)
            self._backup.setText(self.tr("上次备份（已核对）：{moment}").format(moment=moment))
            self._backup.setProperty("role", "secondary")
        self._backup.style().polish(self._backup)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Topic.OFFICE):
            self.look_for_backup()

    @Slot(object)
    def _on_started(self, task: Task[Any]) -> None:
        if self._task is None:
            self._take(task)

    @Slot(object)
    def _on_ended(self, _task: Task[Any]) -> None:
        running = self._desk.tasks.running
        if self._task not in running:
            self._task = None
            self._hide_task()
            if running:
                self._take(running[0])

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        if self.sender() is self._task:
            self._tell(progress)

    @Slot()
    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._title.setText(self.tr("正在停止：{title}").format(title=self._task.title))
            self.stop_button.setEnabled(False)

    def _take(self, task: Task[Any]) -> None:
        self._task = task
        task.progressed.connect(self._on_progressed)
        self._wait.start(SHOWN_AFTER_MS)

    @Slot()
    def _show_task(self) -> None:
        if self._task is None:
            return
        self.stop_button.setVisible(self._task.can_cancel)
        self.stop_button.setEnabled(not self._task.is_stopping)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._title.show()
        self._tell(self._task.progress or Progress(0, 0))

    def _tell(self, progress: Progress) -> None:
        if self._task is None or not self._bar.isVisibleTo(self) or self._task.is_stopping:
            return
        others = len(self._desk.tasks.running) - 1
        said = self.tr("正在{title}").format(title=self._task.title)
        if progress.total:
            self._bar.setRange(0, WHOLE)
            self._bar.setValue(min(progress.done * WHOLE // progress.total, WHOLE))
            done, total = steps_text(progress)
            said += self.tr("，{done} / {total}").format(done=done, total=total)
        if others > 0:
            said += self.tr("（另有 {others} 件）").format(others=others)
        self._title.setText(said)

    def _hide_task(self) -> None:
        self._wait.stop()
        for widget in (self._title, self._bar, self.stop_button):
            widget.hide()
