"""An empty page teaches: one sentence, one button."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.kit.anatomy import plain_label
from gui.kit.icons import icon
from gui.kit.theme import THEME

PICTURE = 48
WIDTH = 460


class EmptyState(QWidget):
    """Shown in the place of a list that has nothing.

    Signals:
        pressed(): the button.
    """

    pressed = Signal()

    def __init__(
        self, picture: str, sentence: str, button: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = picture
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = plain_label(sentence, "secondary", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setFixedWidth(WIDTH)
        self.button = QPushButton(button)
        self.button.setProperty("role", "primary")
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for widget in (self._picture, self.sentence, self.button):
            row = QHBoxLayout()  # an alignment would cut a sentence of two lines
            row.addStretch(1)
            row.addWidget(widget)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)
        THEME.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        picture = icon(self._name, "secondary")
        size = QSize(PICTURE, PICTURE)
        self._picture.setPixmap(picture.pixmap(size, self.devicePixelRatioF()))
