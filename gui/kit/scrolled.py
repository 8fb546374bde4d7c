"""A scroll area whose width is settled beforehand, so that tables in it may ask for their height.

Where a bar comes and goes, a table that grows with its width asks for the bar, which takes its
width, which takes the need of the bar: Qt's layout then calls itself until the program dies.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class Scrolled(QScrollArea):
    """Scrolls up and down; its bar is always there. What stands in it takes the width there is."""

    def __init__(self, content: QWidget | None = None, name: str = "") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if name:
            self.setAccessibleName(name)
        if content is not None:
            content.setProperty("role", "scrolled")
            self.setWidget(content)
