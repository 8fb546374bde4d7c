"""A page whose content is parts, each in a tab of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from gui.desk import Desk, Place
from gui.kit.page import Page
from gui.kit.part import Part


class TabsPage(Page):
    """A subclass adds its parts with `add_part`; `Place.part` names one of them."""

    FOLLOWS_COMPOUND = False

    def __init__(self, desk: Desk, title: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.set_title(title)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.parts: dict[str, Part] = {}
        self.body.addWidget(self.tabs)

    def add_part(self, key: str, title: str, part: Part) -> None:
        """Put a part in the next tab; `key` is its name in a place."""
        self.parts[key] = part
        self.tabs.addTab(part, title)

    def help_tab(self) -> str:
        shown = self.tabs.currentWidget()
        return next((key for key, part in self.parts.items() if part is shown), "")

    def opened(self, place: Place) -> None:
        """Show the part named, if one is."""
        if place.part in self.parts:
            self.tabs.setCurrentWidget(self.parts[place.part])

    def refresh(self) -> None:
        """Read the part that is seen again."""
        part = self.tabs.currentWidget()
        if isinstance(part, Part):
            part.refresh()
