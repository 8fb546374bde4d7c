"""上报交换: to the stick, from the stick, and the key cards, each a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from core.changes import Topic
from gui.desk import Desk, Place
from gui.kit.page import Page
from gui.kit.part import Part
from gui.sync.cards_part import CardsPart
from gui.sync.export_part import ExportPart
from gui.sync.verify_part import VerifyPart

EXPORT, VERIFY, CARDS = "export", "verify", "cards"


class SyncPage(Page):
    """`Place.part` names a tab: export, verify, cards."""

    TOPICS = frozenset({Topic.PACKAGE})
    FOLLOWS_COMPOUND = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.set_title(self.tr("上报交换"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.parts: dict[str, Part] = {}
        self._add(EXPORT, self.tr("导出上报包"), ExportPart(desk))
        self._add(VERIFY, self.tr("核验上报包"), VerifyPart(desk))
        self._add(CARDS, self.tr("密钥卡"), CardsPart(desk))
        self.body.addWidget(self.tabs)

    def opened(self, place: Place) -> None:
        """Show the part named, if one is."""
        if place.part in self.parts:
            self.tabs.setCurrentWidget(self.parts[place.part])

    def refresh(self) -> None:
        """Read the part that is seen again."""
        part = self.tabs.currentWidget()
        if isinstance(part, Part):
            part.refresh()

    def _add(self, key: str, title: str, part: Part) -> None:
        self.parts[key] = part
        self.tabs.addTab(part, title)
