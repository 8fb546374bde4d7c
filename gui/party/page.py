"""党建引领: organisations and members, and what else builds on them, each a tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from core.changes import Topic
from gui.desk import Desk, Place
from gui.kit.later import Later
from gui.kit.tabs_page import TabsPage
from gui.party.grids_part import GridsPart
from gui.party.organisations_part import OrganisationsPart
from gui.party.pairing_tabs import PairingTab, Registers, VenuesTab
from gui.party.posts_part import PostsPart
from gui.party.service_part import ServicePart
from gui.party.zones_part import ZonesPart
from gui.places import COMPOUND, KIND, PARTY, page_title

GRIDS, ZONES, SERVICE = "grids", "zones", "service"
ORGANISATIONS = "organisations"
PART_OF = {
    "grid_plan": GRIDS,
    "grid": GRIDS,
    "zone": ZONES,
    "own_zone": ZONES,
    "letter": SERVICE,
    "check_in": SERVICE,
    "organisation": ORGANISATIONS,
    "member": ORGANISATIONS,
}
"""Which tab shows what papers and days are about."""


class PartyPage(TabsPage):
    """`Place.part` names a tab: organisations, service, posts, grids, zones; more are behind.

    `Place(PARTY, id, facts={KIND: "grid_plan"})` shows one thing in its tab.
    """

    TOPICS = frozenset({Topic.PARTY, Topic.COMMITTEE, Topic.GRID, Topic.PAIRING, Topic.COMPOUND})
    FOLLOWS_COMPOUND = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, page_title(PARTY), parent)
        self.organisations = OrganisationsPart(desk)
        self.add_part(ORGANISATIONS, self.tr("组织与党员"), self.organisations)
        self.add_part(SERVICE, self.tr("双报到"), Later(desk, ServicePart))
        self.add_part("posts", self.tr("任职与换届"), Later(desk, PostsPart))
        self._grids, self._zones = Later(desk, GridsPart), Later(desk, ZonesPart)
        self.add_part(GRIDS, self.tr("网格"), self._grids)
        self.add_part(ZONES, self.tr("责任区"), self._zones)
        self.add_part("building", self.tr("共建"), PairingTab(desk))
        self.add_part("venues", self.tr("阵地与经费"), VenuesTab(desk))

    @property
    def grids(self) -> GridsPart:
        """Give the tab 网格, built when it is first asked for."""
        return self._grids.part

    @property
    def zones(self) -> ZonesPart:
        """Give the tab 责任区, built when it is first asked for."""
        return self._zones.part

    def opened(self, place: Place) -> None:
        """Show the part named, or the one of what a paper is about."""
        kind = place.facts.get(KIND, "")
        for one in self.parts.values():
            if isinstance(one, Registers) and one.show_subject(
                kind or place.part, place.subject_id
            ):
                self.tabs.setCurrentWidget(one)
                self.mark_stale()
                return
        part = self.parts.get(PART_OF.get(kind, ""))
        if part is None:
            super().opened(place)
            return
        self.tabs.setCurrentWidget(part)
        if kind == "grid_plan" and place.subject_id is not None:
            self.grids.show_plan(place.subject_id)
        if kind == "grid" and place.subject_id is not None:
            self.grids.show_grid(place.subject_id)
        if kind == "own_zone" and place.subject_id is not None:
            self.desk.choose_compound(UUID(place.facts[COMPOUND]))
            self.zones.show_zone(place.subject_id)
        if part is self.organisations and place.subject_id is not None:
            self.organisations.show_subject(place.subject_id, kind)
            self.mark_stale()
