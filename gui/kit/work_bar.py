"""The progress of one long work in its own page: a bar, what is being done, and its stop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.progress import Progress
from gui.kit.anatomy import GAP, plain_label
from gui.kit.tasks import Task

BAR = 240


class WorkBar(QWidget):
    """Hidden while nothing runs."""

    def __init__(self, stop: str) -> None:
        super().__init__()
        self._task: Task[Any] | None = None
        self._said = plain_label("", "secondary")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR)
        self._bar.setAccessibleName(self.tr("进度"))
        self.stop_button = QPushButton(stop)
        self.stop_button.clicked.connect(self._on_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._said)
        row.addWidget(self._bar)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        self.hide()

    def follow(self, task: Task[Any]) -> None:
        """Show how far `task` is, until it ends."""
        self._task = task
        self._said.setText(self.tr("正在{title}…").format(title=task.title))
        self._bar.setRange(0, 0)
        self.stop_button.setEnabled(task.can_cancel)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self._on_finished)
        self.show()

    @Slot(object)
    def _on_progressed(self, progress: Progress) -> None:
        if self.sender() is self._task and progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(progress.done * 1000 // progress.total, 1000))

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._said.setText(self.tr("正在停止…"))
            self.stop_button.setEnabled(False)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()
