"""A problem's photos of before and after, and its other files; built when they are first seen."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.attachments.kinds import About, AboutKind
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.attached import AttachedPart
from gui.kit.scrolled import Scrolled


class ProblemPhotos(QWidget):
    """What is printed side by side stands above what is only kept."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._problem_id: UUID | None = None
        self.parts: dict[AboutKind, AttachedPart] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_problem(self, problem_id: UUID | None) -> None:
        """Show the photos of a problem; they are read only where somebody sees them."""
        self._problem_id = problem_id
        if self.parts:
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        if not self.parts:
            self._build()
            self._show()
        super().showEvent(event)

    def _show(self) -> None:
        for kind, part in self.parts.items():
            one = self._problem_id
            part.show_about(About(kind, one) if one is not None else None)

    def _build(self) -> None:
        titles = {
            AboutKind.PROBLEM_BEFORE: self.tr("办理前照片"),
            AboutKind.PROBLEM_AFTER: self.tr("办理后照片"),
            AboutKind.PROBLEM: self.tr("其他照片和文件"),
        }
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 12, 0)
        column.setSpacing(8)
        note = self.tr("办理前后的照片并排印在反馈单的附页上，各取最近的 6 张。")
        column.addWidget(plain_label(note, "secondary", wrap=True))
        for kind, title in titles.items():
            self.parts[kind] = AttachedPart(self._desk, title=title)
            column.addWidget(self.parts[kind])
        column.addStretch(1)
        self._column.addWidget(Scrolled(inside, self.tr("照片和文件")))
