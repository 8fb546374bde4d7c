"""Every page of the navigation, whoever built it: named, Chinese, plain, not cut, any size."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from core import paths, sample
from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.kit.looks import SHADE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Shade, Size
from gui.navigation import PAGES
from gui.places import LISTED
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import DAY, raise_it, settle
from tests.offices import PASSPHRASE

KEYS = [entry.key for entry in PAGES]
SCREEN = 1366, 768


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample roster."""
    folder = tmp_path_factory.mktemp("filled") / "office"
    profile = Profile("云杉社区", "西坝街道", "420502")
    cost = Cost(memory_kib=64, iterations=1)
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=FixedClock.on(DAY), cost=cost)
    with made:
        roster = paths.resources() / "sample" / sample.ROSTER
        made.rosters.import_file(roster, sample.COMPOUND)
    return folder


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, filled: Path
) -> Iterator[MainWindow]:
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(Office.open(filled, PASSPHRASE, clock=FixedClock.on(DAY)))
    assert made.desk is not None
    made.desk.refused.connect(raise_it)
    made.resize(*SCREEN)
    made.show()
    yield made
    made.close()
    apply_preferred(app, Preferences(filled / "none.json"))


def views(window: MainWindow, key: str) -> Iterator[str]:
    """Open a page, and each of its tabs, one after the other; name what is seen."""
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(key))
    settle(window.tasks)
    page = window.frame.page_of(key)
    tabs = page.findChild(QTabWidget)
    for number in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(number)
            settle(window.tasks)
        yield f"{key} {tabs.tabText(number) if tabs else ''}"


@pytest.mark.parametrize("key", KEYS)
def test_a_page_keeps_what_every_page_must(window: MainWindow, key: str) -> None:
    for name in views(window, key):
        assert not sweeps.nameless(window), f"{name}: give these an accessible name"
        assert not sweeps.english(window), f"{name}: say it in Chinese"
        assert not sweeps.markup(window), f"{name}: use plain_label"
        assert not sweeps.open_to_drops(window), f"{name}: setAcceptDrops(False)"


@pytest.mark.parametrize("key", KEYS)
def test_no_word_is_cut_at_any_size(
    app: QApplication, preferences: Preferences, window: MainWindow, key: str
) -> None:
    preferences.set(SHADE, Shade.DARK.value)
    found = []
    for size in Size:
        preferences.set(SIZE, size.value)
        apply_preferred(app, preferences)
        for name in views(window, key):
            found += [f"{name} at {size}: {cut}" for cut in sweeps.cut(window)]
            if window.size().toTuple() != SCREEN:
                found.append(f"{name} at {size} needs {window.size().toTuple()}, has {SCREEN}")
                window.resize(*SCREEN)
    assert not found


def test_a_page_is_made_when_it_is_first_wanted(desk: Desk, window: MainWindow) -> None:
    assert window.frame is not None
    assert window.frame.stack.count() == 1


def test_the_pages_listed_are_those_that_places_name() -> None:
    assert tuple(entry.key for entry in PAGES if entry.listed) == LISTED
