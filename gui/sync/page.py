"""上报交换: to the stick, from the stick, and the key cards, each a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import Topic
from gui.desk import Desk
from gui.kit.tabs_page import TabsPage
from gui.places import SYNC, page_title
from gui.sync.cards_part import CardsPart
from gui.sync.export_part import ExportPart
from gui.sync.verify_part import VerifyPart


class SyncPage(TabsPage):
    """`Place.part` names a tab: export, verify, cards."""

    TOPICS = frozenset({Topic.PACKAGE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, page_title(SYNC), parent)
        self.add_part("export", self.tr("导出上报包"), ExportPart(desk))
        self.add_part("verify", self.tr("核验上报包"), VerifyPart(desk))
        self.add_part("cards", self.tr("密钥卡"), CardsPart(desk))
