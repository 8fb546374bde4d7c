"""A window that stands open over midnight: nothing in it says yesterday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from core.clock import CHINA, FixedClock
from core.office import Office, Profile
from gui.assemblies.page import AssembliesPage
from gui.day import MINUTE_MS, DayWatch, pause_ms
from gui.desk import Place
from gui.home.page import HomePage
from gui.kit.preferences import Preferences
from gui.places import ASSEMBLIES, HOME
from gui.window import MainWindow
from tests.builders import HENAN_WEIDU, OPENED, Held, build_compound
from tests.gui.conftest import settle
from tests.offices import PASSPHRASE, QUICK

DAY = timedelta(days=1)


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 6, 20, hour, minute, second, tzinfo=CHINA)


def test_the_clock_is_looked_at_each_minute_and_at_midnight() -> None:
    assert pause_ms(at(9, 30)) == MINUTE_MS
    assert pause_ms(at(23, 59, 20)) == 40_000
    assert pause_ms(at(23, 59, 59)) == 1_000


def test_another_day_is_told_once(qtbot: QtBot, app: object) -> None:
    clock = FixedClock.on(date(2026, 6, 20), hour=23)
    watch = DayWatch(clock)
    told: list[date] = []
    watch.changed.connect(told.append)
    watch.look()
    clock.set(date(2026, 6, 21), hour=0)
    watch.look()
    watch.look()
    assert told == [date(2026, 6, 21)] == [watch.day]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def window(
    qtbot: QtBot, app: object, preferences: Preferences, folder: Path, clock: FixedClock
) -> Iterator[MainWindow]:
    """A window over an election whose roll hangs."""
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    office, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    Held(office.assemblies, clock, build_compound(office.database), seats=5).open().freeze_roll()
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    settle(made.tasks)
    yield made
    made.close()


def test_midnight_passes_over_every_place_that_says_a_day(
    window: MainWindow, clock: FixedClock
) -> None:
    frame, desk = window.frame, window.desk
    assert frame is not None
    assert desk is not None
    home = frame.page
    assert isinstance(home, HomePage)
    before = frame.top.deadline.text(), [line.state.text for line in home.due.lines]
    eve = clock.today()
    clock.set(eve + DAY, hour=0)
    desk.day.look()
    settle(window.tasks)
    new = (eve + DAY).isoformat()
    assert frame.top.day.text().startswith(new)
    assert home.head.count.startswith(new)
    after = frame.top.deadline.text(), [line.state.text for line in home.due.lines]
    assert after[0] != before[0]
    assert after[1] != before[1]


def test_a_page_that_is_hidden_at_midnight_reads_again_when_it_is_seen(
    window: MainWindow, clock: FixedClock
) -> None:
    frame, desk = window.frame, window.desk
    assert frame is not None
    assert desk is not None
    row = desk.office.assemblies.assemblies()[0]
    frame.go(Place(ASSEMBLIES, row.id, Stage.ROLL.value))
    settle(window.tasks)
    page = frame.page
    assert isinstance(page, AssembliesPage)
    frame.go(Place(HOME))
    clock.set(clock.today() + DAY, hour=0)
    desk.day.look()
    assert page.is_stale


def test_the_bar_and_the_page_say_one_day_after_a_sleep(
    qtbot: QtBot, window: MainWindow, clock: FixedClock
) -> None:
    """The timer slept too: going somewhere and F5 look at the clock themselves."""
    frame = window.frame
    assert frame is not None
    clock.set(clock.today() + 3 * DAY)
    frame.go(Place(ASSEMBLIES))
    assert frame.top.day.text().startswith(clock.today().isoformat())
    clock.set(clock.today() + 3 * DAY)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F5)
    assert frame.top.day.text().startswith(clock.today().isoformat())
