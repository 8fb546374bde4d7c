"""The page 设置: its parts as tabs, each a widget of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from core.changes import Topic
from gui.desk import Desk, Place
from gui.kit.page import Page
from gui.settings.look import LookPart


class SettingsPage(Page):
    """设置. A part that shows data has `refresh()`, called when it is seen."""

    TOPICS = frozenset({Topic.OFFICE})
    FOLLOWS_COMPOUND = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.set_title(self.tr("设置"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._keys: list[str] = []
        self._add("look", self.tr("外观"), LookPart(desk))
        self.body.addWidget(self.tabs)

    def opened(self, place: Place) -> None:
        """Show the part named, if one is."""
        if place.part in self._keys:
            self.tabs.setCurrentIndex(self._keys.index(place.part))

    def _add(self, key: str, title: str, part: QWidget) -> None:
        self._keys.append(key)
        self.tabs.addTab(part, title)
