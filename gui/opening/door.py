"""The door of the program: which page stands in it, and the office that comes through."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.opening.places import FOLDER, holds_office
from gui.opening.unlock_page import UnlockPage


class Door(QWidget):
    """Shows 打开 where a data folder is known, else 新建.

    Signals:
        opened(Office): somebody may enter.
        refused(Exception): a bug, for the crash dialog; what is known is said beside the field.
    """

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, preferences: Preferences, tasks: Tasks, folder: Path | None) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._preferences = preferences
        known = folder or _known(preferences)
        self.stack = QStackedWidget()
        self.unlock = UnlockPage(tasks, known)
        self.unlock.opened.connect(self._on_opened)
        self.unlock.refused.connect(self.refused)
        self.stack.addWidget(self.unlock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    @Slot(object)
    def _on_opened(self, office: object) -> None:
        self._preferences.set(FOLDER, str(self.unlock.folder))
        self.opened.emit(office)


def _known(preferences: Preferences) -> Path | None:
    kept = preferences.text(FOLDER)
    return Path(kept) if kept and holds_office(Path(kept)) else None
