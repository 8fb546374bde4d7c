"""The foot of the import wizard: what runs, how far it is, and the buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from core.progress import Progress
from gui.kit.anatomy import GAP, Yielding

BAR = 160


class Foot(QWidget):
    """返回名册 at the left; progress, cancel, back and the primary button at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.working = Yielding("secondary")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR)
        self.bar.setAccessibleName(self.tr("进度"))
        self.stop = QPushButton(self.tr("取消"))
        self.leave = QPushButton(self.tr("返回名册"))
        self.back = QPushButton(self.tr("上一步"))
        self.next = QPushButton()
        self.next.setProperty("role", "primary")
        self._title = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.leave)
        row.addStretch(1)
        for widget in (self.working, self.bar, self.stop, self.back, self.next):
            row.addWidget(widget)

    def begin(self, title: str) -> None:
        """Something runs; nobody knows yet how long."""
        self._title = title
        self.working.show_text(title)
        self.bar.setRange(0, 0)

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        done = f"{progress.done:,}" if progress.done else ""
        self.working.show_text(f"{self._title}  {done}")

    def show_busy(self, *, busy: bool, can_stop: bool) -> None:
        """Show what runs, or hide it."""
        for widget in (self.working, self.bar, self.stop):
            widget.setVisible(busy)
        self.stop.setEnabled(can_stop)
