"""The page of compounds in a window, over a real office with the sample's roster."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from core import paths, sample
from core.clock import FixedClock
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.kit.act_dialog import ActDialog
from gui.kit.preferences import Preferences
from gui.rosters.page import RostersPage
from gui.window import MainWindow
from tests.gui.conftest import DAY, settle
from tests.offices import PASSPHRASE, QUICK, open_new

SAMPLES = paths.resources() / "sample"
SCREEN = 1366, 768


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample's roster and an empty compound; tests work on copies."""
    folder = tmp_path_factory.mktemp("sampled") / "office"
    profile = Profile("云杉社区", "西坝街道", "420502")
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=FixedClock.on(DAY), cost=QUICK)
    with made:
        made.rosters.import_file(SAMPLES / sample.ROSTER, sample.COMPOUND)
        made.rosters.add_compound("空小区")
    return folder


@pytest.fixture
def office(request: pytest.FixtureRequest, folder: Path) -> Iterator[Office]:
    """An office over a copy of the sample for those who ask for `filled`, else an empty one."""
    clock = FixedClock.on(DAY)
    if "filled" in request.fixturenames:
        shutil.copytree(request.getfixturevalue("sampled"), folder)
        with Office.open(folder, PASSPHRASE, clock=clock) as office:
            yield office
    else:
        with open_new(folder, Profile("云杉社区", "西坝街道", "420502"), clock) as office:
            yield office


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office
) -> Iterator[MainWindow]:
    """The window over an office without a compound."""
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    assert made.desk is not None
    made.resize(*SCREEN)
    made.show()
    made.activateWindow()
    yield made
    made.tasks.stop()


@pytest.fixture
def page(window: MainWindow) -> RostersPage:
    """The page, open and without a compound."""
    return open_page(window)


@pytest.fixture
def filled(office: Office, window: MainWindow) -> RostersPage:
    """The page over the sample's compound."""
    desk = desk_of(window)
    desk.choose_compound(office.rosters.compound_id(sample.COMPOUND))
    return open_page(window)


def desk_of(window: MainWindow) -> Desk:
    assert window.desk is not None
    return window.desk


def open_page(window: MainWindow) -> RostersPage:
    desk_of(window).go(Place("rosters"))
    settle(window.tasks)
    assert window.frame is not None
    page = window.frame.page_of("rosters")
    assert isinstance(page, RostersPage)
    return page


def dialog_of(page: RostersPage, act: Callable[[], object]) -> ActDialog[object]:
    """Do what opens a dialog, and give it."""
    act()
    settle(page.desk.tasks)
    open_ones = [one for one in page.window().findChildren(QDialog) if one.isVisible()]
    assert len(open_ones) == 1
    [dialog] = open_ones
    assert isinstance(dialog, ActDialog)
    return dialog


def fill(dialog: ActDialog[object], **said: str) -> None:
    """Type into the fields of a dialog and press its button."""
    dialog.form.restore(said)
    dialog.submit()


def addresses(page: RostersPage) -> list[str]:
    rows = (page.table.row_at(number) for number in range(len(page.table.ids)))
    return [row.address for row in rows if row is not None]
