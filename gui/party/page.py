"""党建引领: organisations and members, and what else builds on them, each a tab."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from core.changes import Topic
from gui.desk import Desk
from gui.kit.tabs_page import TabsPage
from gui.party.organisations_part import OrganisationsPart
from gui.party.posts_part import PostsPart
from gui.party.service_part import ServicePart
from gui.places import PARTY, page_title


class PartyPage(TabsPage):
    """`Place.part` names a tab: organisations, service, posts; more are added behind them."""

    TOPICS = frozenset({Topic.PARTY, Topic.COMMITTEE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, page_title(PARTY), parent)
        self.add_part("organisations", self.tr("组织与党员"), OrganisationsPart(desk))
        self.add_part("service", self.tr("双报到"), ServicePart(desk))
        self.add_part("posts", self.tr("任职与换届"), PostsPart(desk))
