"""党建引领: organisations and members, and what else builds on them, each a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import Topic
from gui.desk import Desk
from gui.kit.tabs_page import TabsPage
from gui.party.organisations_part import OrganisationsPart
from gui.places import PARTY, page_title


class PartyPage(TabsPage):
    """`Place.part` names a tab: organisations; more tabs are added behind it."""

    TOPICS = frozenset({Topic.PARTY})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, page_title(PARTY), parent)
        self.add_part("organisations", self.tr("组织与党员"), OrganisationsPart(desk))
