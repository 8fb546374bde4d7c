"""A part of a page, in a tab of its own: what it is given, and when it reads again."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.errors import KnownError
from gui.desk import Desk
from gui.kit.anatomy import plain_label
from gui.kit.wording import TONGUE, Language, sentence_of

BETWEEN = 16
TOP = 24


class Part(QWidget):
    """One tab; `refresh` is called each time it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.told = plain_label("", "secondary", wrap=True)
        self.told.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, TOP, 0, 0)
        self.column.setSpacing(BETWEEN)

    def refresh(self) -> None:
        """Read what the part shows."""

    def tell(self, text: str, role: str = "done") -> None:
        """Say below the part what was done, or why it was not."""
        self.told.setProperty("role", role)
        self.told.style().polish(self.told)
        if self.told.parent() is None:  # or it would stand on the screen as a window of its own
            self.column.addWidget(self.told)
        self.told.setText(text)
        self.told.setVisible(bool(text))

    @property
    def language(self) -> Language:
        """Give the language in which sentences of the core are said."""
        return TONGUE.language

    @Slot(object)
    def refuse(self, error: KnownError) -> None:
        """Say why something was not done."""
        self.tell(sentence_of(error), "error")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
