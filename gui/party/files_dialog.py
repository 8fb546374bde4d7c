"""照片和文件 of a row of a register, in a dialog: seen, added, saved, taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.attachments.kinds import About
from gui.desk import Desk
from gui.kit.attached import AttachedPart

WIDTH, HEIGHT = 760, 420


class FilesDialog(QDialog):
    """What is kept about one thing; every act takes effect at once."""

    def __init__(self, desk: Desk, title: str, about: About, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.files = AttachedPart(desk, about, title)
        self.files.come_first()
        self.shut = QPushButton(self.tr("关闭"))
        self.shut.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.files, 1)
        column.addLayout(row)
