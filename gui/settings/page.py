"""The page 设置: its parts as tabs, each a widget of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from core.changes import Topic
from gui.desk import Desk, Place
from gui.kit.page import Page
from gui.kit.part import Part
from gui.settings.audit_part import AuditPart
from gui.settings.backup_part import BackupPart
from gui.settings.law_part import LawPart
from gui.settings.look_part import LookPart
from gui.settings.office_part import OfficePart


class SettingsPage(Page):
    """设置. `Place.part` names a tab: look, office, backup, law, audit."""

    TOPICS = frozenset({Topic.OFFICE})
    FOLLOWS_COMPOUND = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head.set_title(self.tr("设置"))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.parts: dict[str, Part] = {}
        self._add("look", self.tr("外观"), LookPart(desk))
        self._add("office", self.tr("单位"), OfficePart(desk))
        self._add("backup", self.tr("备份"), BackupPart(desk))
        self._add("law", self.tr("法律规则"), LawPart(desk))
        self._add("audit", self.tr("操作记录"), AuditPart(desk))
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
