"""The table of pages: icon, and how each is made. Nothing of a page is loaded here.

Keys and titles are in `gui.places`, which pages may import.

A page appears when its subject is built: add a `PageEntry` with a function that imports its class.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gui.desk import Desk
from gui.kit.page import Page
from gui.places import (
    AFFAIRS,
    ASSEMBLIES,
    COMMITTEES,
    DOCUMENTS,
    HOME,
    MEETINGS,
    PARTY,
    ROSTERS,
    SETTINGS,
    SYNC,
    page_title,
)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the navigation. `make` imports the page's module and makes it.

    One that is not `listed` is only gone to from others: the preview of a paper.
    """

    key: str
    icon: str
    make: Callable[[Desk], Page]
    listed: bool = True

    @property
    def title(self) -> str:
        """Give its word in the navigation."""
        return page_title(self.key)


def _home(desk: Desk) -> Page:
    from gui.home.page import HomePage

    return HomePage(desk)


def _rosters(desk: Desk) -> Page:
    from gui.rosters.page import RostersPage

    return RostersPage(desk)


def _assemblies(desk: Desk) -> Page:
    from gui.assemblies.page import AssembliesPage

    return AssembliesPage(desk)


def _committees(desk: Desk) -> Page:
    from gui.committees.page import CommitteesPage

    return CommitteesPage(desk)


def _meetings(desk: Desk) -> Page:
    from gui.meetings.page import MeetingsPage

    return MeetingsPage(desk)


def _affairs(desk: Desk) -> Page:
    from gui.affairs.page import AffairsPage

    return AffairsPage(desk)


def _party(desk: Desk) -> Page:
    from gui.party.page import PartyPage

    return PartyPage(desk)


def _sync(desk: Desk) -> Page:
    from gui.sync.page import SyncPage

    return SyncPage(desk)


def _documents(desk: Desk) -> Page:
    from gui.documents.page import DocumentPage

    return DocumentPage(desk)


def _settings(desk: Desk) -> Page:
    from gui.settings.page import SettingsPage

    return SettingsPage(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry(HOME, "home", _home),
    PageEntry(ROSTERS, "building-community", _rosters),
    PageEntry(ASSEMBLIES, "checkbox", _assemblies),
    PageEntry(COMMITTEES, "users-group", _committees),
    PageEntry(MEETINGS, "messages", _meetings),
    PageEntry(PARTY, "flag", _party),
    PageEntry(AFFAIRS, "clipboard-list", _affairs),
    PageEntry(SYNC, "usb", _sync),
    PageEntry(SETTINGS, "settings", _settings),
    PageEntry(DOCUMENTS, "printer", _documents, listed=False),
)
"""In the order of window.md: home, rosters, assemblies, committees, meetings, …, sync, settings."""
