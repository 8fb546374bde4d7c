"""Every screen over the demo's finished office: its picture is taken, and it keeps the rules."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import sample
from core.clock import FixedClock
from core.office import Office
from gui import app as gui_app
from gui.app import equip, translate
from gui.kit.looks import LANGUAGE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Size
from gui.navigation import PAGES
from gui.window import MainWindow
from installer.screens import Screens
from tests.demo import Demo
from tests.gui import sweeps
from tests.gui.translations import compiled

ROOT = Path(__file__).parents[2]
SCREEN = 1366, 768
FEWEST = 40

pytestmark = pytest.mark.slow


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, *map(str, command)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr.strip(), "make demo says more than it should"
    return done.stdout


@pytest.fixture(scope="module")
def made(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return demo.copy(tmp_path_factory.mktemp("demo"))


def test_every_page_has_its_picture_and_a_second_demo_says_the_same_in_their_place(
    made: Demo,
) -> None:
    said = run("installer/pages.py", made.office, made.output)
    pictures = sorted(path.name for path in (made.output / "pages").iterdir())
    assert len(pictures) >= FEWEST
    for name in pictures:
        assert name in said
        assert QImage(str(made.output / "pages" / name)).size().toTuple() == SCREEN, name
    for entry in PAGES:
        assert any(entry.title in name for name in pictures), entry.title
    told = json.loads((made.output / "summary.json").read_text("utf-8"))
    assert {f"pages/{name}" for name in pictures} <= set(told["files"])
    again = json.loads(run("main.py", "--json", "demo", "--output", made.output))
    assert not (made.output / "pages").exists()
    assert {**again, "files": ()} == {**made.told, "files": ()}, "a package's name is of chance"
    assert len(list(made.output.glob("*.hoapkg"))) == 1


@pytest.fixture(params=["zh", "en"])
def tongue(
    request: pytest.FixtureRequest,
    app: QApplication,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """The program started in a language."""
    file = compiled(tmp_path)
    monkeypatch.setattr(gui_app, "english_file", lambda: file)
    preferences.set(LANGUAGE, request.param)
    equip(app, preferences)
    yield request.param
    translate(app, "zh")


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, made: Demo, tongue: str
) -> Iterator[MainWindow]:
    preferences.set(SIZE, Size.HUGE.value)
    apply_preferred(app, preferences)
    window = MainWindow(preferences, made.office)
    qtbot.addWidget(window)
    window.resize(*SCREEN)
    window.show()
    yield window
    window.close()
    apply_preferred(app, Preferences(made.output / "none.json"))


def kept(window: MainWindow, name: str, tongue: str) -> list[str]:
    """Name what a screen does not keep."""
    found = [
        *(f"nameless {one}" for one in sweeps.nameless(window)),
        *(f"English {one}" for one in (sweeps.english(window) if tongue == "zh" else ())),
        *(f"markup {one}" for one in sweeps.markup(window)),
        *(f"drops {one}" for one in sweeps.open_to_drops(window)),
        *(f"cut {one}" for one in sweeps.cut(window)),
    ]
    if window.size().toTuple() != SCREEN:
        found.append(f"needs {window.size().toTuple()}")
        window.resize(*SCREEN)
    return [f"{name}: {one}" for one in found]


def test_every_screen_keeps_the_rules_at_the_largest_size(
    window: MainWindow, made: Demo, tongue: str
) -> None:
    screens, found = Screens(window.tasks), []
    for name in screens.of_door(window.door, made.office):
        found += kept(window, name, tongue)
    clock = FixedClock.on(date.fromisoformat(made.told["ended_on"]))
    window.enter(Office.open(made.office, sample.PASSPHRASE, clock=clock))
    assert window.frame is not None
    for name in screens.of_frame(window.frame):
        found += kept(window, name, tongue)
    assert not found, "\n".join(found)
