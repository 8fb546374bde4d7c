"""The page 设置: its parts as tabs, each a widget of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import Topic
from gui.desk import Desk
from gui.kit.tabs_page import TabsPage
from gui.places import AUDIT, SETTINGS, page_title
from gui.settings.audit_part import AuditPart
from gui.settings.backup_part import BackupPart
from gui.settings.communities_part import CommunitiesPart
from gui.settings.law_part import LawPart
from gui.settings.look_part import LookPart
from gui.settings.office_part import OfficePart


class SettingsPage(TabsPage):
    """设置. `Place.part` names a tab: look, office, communities, backup…"""

    TOPICS = frozenset({Topic.OFFICE, Topic.COMPOUND})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, page_title(SETTINGS), parent)
        self.add_part("look", self.tr("外观"), LookPart(desk))
        self.add_part("office", self.tr("单位"), OfficePart(desk))
        self.add_part("communities", self.tr("社区"), CommunitiesPart(desk))
        self.add_part("backup", self.tr("备份"), BackupPart(desk))
        self.add_part("law", self.tr("法律规则"), LawPart(desk))
        self.add_part(AUDIT, self.tr("操作记录"), AuditPart(desk))
