"""With English chosen every page is English, but for what belongs to users, the law and papers.

What an office typed, articles with their gist, titles of rules and packs, and the wording of
papers stay as they are: a translation would say what nobody decided.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QRadioButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from core import paths, sample
from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.committees.drafts import FormCommittee
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind
from core.office import Office, Profile
from gui import app as gui_app
from gui.app import equip, translate
from gui.assemblies.opening import ask_opening
from gui.desk import Place
from gui.kit.help import HelpDialog
from gui.kit.looks import LANGUAGE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Size
from gui.kit.wording import TONGUE
from gui.meetings.asking import ask_body
from gui.navigation import PAGES
from gui.opening.places import sample_folder
from gui.places import ASSEMBLIES, COMMITTEES, MEETINGS, SETTINGS, page_title
from gui.settings.page import SettingsPage
from gui.window import MainWindow
from tests.builders import HENAN_WEIDU, OPENED, Held, build_compound
from tests.core.assemblies.conftest import agree
from tests.core.meetings.story import MEMBERS, RULES, TOPICS, Story, at
from tests.gui import sweeps
from tests.gui.conftest import settle
from tests.gui.translations import SPOKEN, TS, compiled, texts
from tests.offices import open_new

OF_TOPIC = re.compile(r"（议题[一二三四五六七八九十百]+）")
"""Of which topic a paper of a meeting is: part of the paper's name."""
CITED = re.compile(r"[《》]|第[\d.一二三四五六七八九十百]+[条款项]")
LANGUAGES = {"中文"}
SHOWN_ROWS = 30
SCREEN = 1366, 768


@pytest.fixture(scope="session")
def english_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("english"))


@pytest.fixture
def english(
    app: QApplication,
    preferences: Preferences,
    english_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[QApplication]:
    """The program started with English preferred."""
    monkeypatch.setattr(gui_app, "english_file", lambda: english_file)
    preferences.set(LANGUAGE, "en")
    equip(app, preferences)
    yield app
    translate(app, "zh")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(OPENED)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    with open_new(folder, Profile("云岭社区", "云岭街道", HENAN_WEIDU), clock) as office:
        yield office


@pytest.fixture
def held(office: Office, clock: FixedClock) -> Held:
    """An election with its result, the committee of it, and a meeting that was published."""
    made = Held(office.assemblies, clock, build_compound(office.database), seats=5)
    return made.to_result(agree)


@pytest.fixture
def met(office: Office, held: Held, clock: FixedClock) -> Story:
    """A consultation that was held, published, and left a promise open."""
    name = "云岭小区业主协商议事会"
    draft = FormBody(held.compound_id, BodyKind.OWNERS_COUNCIL, name, 5, MEMBERS, rules=RULES)
    body = office.meetings.form_body(draft).made
    call = CallMeeting(
        body, "停车和充电协商会", at(27, 19), "会议室", "钱承业", "钱承业", "冯知微", TOPICS
    )
    meeting_id = office.meetings.call(call).made
    made = Story(office.meetings, clock, held.compound_id, body, meeting_id)
    clock.set(date(2026, 6, 20))
    made.hold()
    made.discuss()
    made.publish()
    return made


@pytest.fixture(params=[Size.NORMAL, Size.HUGE])
def size(request: pytest.FixtureRequest, preferences: Preferences) -> Iterator[Size]:
    preferences.set(SIZE, request.param.value)
    yield request.param
    preferences.set(SIZE, Size.NORMAL.value)


@pytest.fixture
def window(
    qtbot: QtBot, english: QApplication, preferences: Preferences, office: Office, met: Story
) -> Iterator[MainWindow]:
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(*SCREEN)
    made.show()
    settle(made.tasks)
    yield made
    made.tasks.stop()
    apply_preferred(english, Preferences(office.folder.root / "none.json"))


def strings(found: Any) -> Iterator[str]:
    """Give every text in what was read from a file or a column."""
    if isinstance(found, str):
        yield found
        if found[:1] in "[{":
            try:
                yield from strings(json.loads(found))
            except ValueError:
                return
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from (key, *strings(value))
    elif isinstance(found, list | tuple):
        for value in found:
            yield from strings(value)


def typed(office: Office) -> Iterator[str]:
    """Give every text that lies in the data of the office."""
    with office.database.engine.connect() as connection:
        for table in sa.inspect(connection).get_table_names():
            for row in connection.execute(sa.text(f'SELECT * FROM "{table}"')):  # noqa: S608
                yield from strings(list(row))


def of_law_and_papers() -> Iterator[str]:
    """Give the words of the law and of papers, as their files have them."""
    for folder in ("law", "documents", "procedures"):
        for file in (paths.resources() / folder).rglob("*.toml"):
            yield from strings(tomllib.loads(file.read_text("utf-8")))


def kept(office: Office) -> list[str]:
    """Give what stays Chinese, the longest first."""
    known = {*typed(office), *of_law_and_papers(), *LANGUAGES}
    return sorted((one for one in known if len(one) > 1 and SPOKEN.search(one)), key=len)[::-1]


def cells(widget: QWidget) -> Iterator[str]:
    """Give what the first rows of a table say."""
    model = widget.model() if isinstance(widget, QAbstractItemView) else None
    if model is not None:
        for row in range(min(model.rowCount(), SHOWN_ROWS)):
            for column in range(model.columnCount()):
                yield str(model.index(row, column).data() or "")


class Reader:
    """Reads what is shown and remembers what nobody but a Chinese reader can read."""

    def __init__(self, window: MainWindow, office: Office) -> None:
        self.window = window
        self.kept = kept(office)
        self.found: dict[str, str] = {}
        self.cut: set[str] = set()

    def read(self, place: str, shown: QWidget | None = None) -> None:
        for one in sweeps.shown(shown or self.window):
            for text in (*sweeps.texts_of(one), *cells(one)):
                if self.strange(text):
                    self.found.setdefault(text, f"{place}, {sweeps.named(one)}")

    def strange(self, text: str) -> bool:
        if SPOKEN.search(text):
            text = OF_TOPIC.sub("", text)
            for known in self.kept:
                text = text.replace(known, "")
            text = CITED.sub("", text).replace("、", "")
        return bool(SPOKEN.search(text))

    def go(self, place: Place) -> None:
        """Open a place and each of its tabs."""
        desk, frame = self.window.desk, self.window.frame
        assert desk is not None
        assert frame is not None
        desk.go(place)
        settle(self.window.tasks)
        self.read(str(place))
        for tabs in frame.page_of(place.page).findChildren(QTabWidget):
            for number in range(tabs.count()):
                tabs.setCurrentIndex(number)
                settle(self.window.tasks)
                self.read(f"{place.page} {place.part} {tabs.tabText(number)}")
                self.cut.update(sweeps.cut(self.window))


@pytest.mark.slow
@pytest.mark.usefixtures("english")
def test_the_sample_is_found_again_in_english() -> None:
    """Under another name its door would ask for a passphrase that nobody was told."""
    assert sample_folder().name == sample.FOLDER


def test_every_page_is_english(
    size: Size, window: MainWindow, office: Office, held: Held, met: Story
) -> None:
    reader = Reader(window, office)
    for entry in PAGES:
        reader.go(Place(entry.key))
        assert not SPOKEN.search(entry.title)
        reader.read(entry.key, HelpDialog(entry.key, entry.title, window))
    for stage in Stage:
        reader.go(Place(ASSEMBLIES, held.id, stage.value))
    reader.go(Place(MEETINGS, met.meeting_id))
    assert not reader.found, f"say it with tr, or with gui.kit.wording: {reader.found}"
    assert not reader.cut, f"shorter, in en.ts: {reader.cut}"
    assert window.size().toTuple() == SCREEN, "buttons in one row need shorter words in en.ts"


def test_the_committee_is_english(
    window: MainWindow, office: Office, held: Held, clock: FixedClock
) -> None:
    office.assemblies.advance(held.id)
    order = FormCommittee(held.id, "云岭小区业主委员会", clock.today(), 5)
    made = office.committees.form(order).made
    reader = Reader(window, office)
    reader.go(Place(COMMITTEES))
    reader.go(Place(COMMITTEES, made))
    assert not reader.found, reader.found


def test_forms_are_english(window: MainWindow, office: Office, met: Story) -> None:
    assert window.desk is not None
    reader = Reader(window, office)
    for dialog in (ask_opening(window.desk, window), ask_body(window.desk, window)):
        reader.read(dialog.windowTitle(), dialog)
        dialog.close()
    assert not {
        text for text in reader.found if "首次业主大会会议" not in text and "公告栏" not in text
    }


def test_the_door_is_english(
    qtbot: QtBot, english: QApplication, preferences: Preferences, folder: Path
) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.show()
    door = window.door
    for show in (
        door.show_founding,
        lambda: door.show_recovery(folder),
        lambda: door.show_restore(folder),
        door.show_unlock,
    ):
        show()
        said = [text for one in sweeps.shown(window) for text in sweeps.texts_of(one)]
        assert said
        assert not [text for text in said if SPOKEN.search(text)]


def test_the_choice_is_kept_and_takes_a_restart(
    qtbot: QtBot, english: QApplication, preferences: Preferences, window: MainWindow
) -> None:
    assert window.frame is not None
    page = window.frame.page_of(SETTINGS)
    assert isinstance(page, SettingsPage)
    assert window.desk is not None
    window.desk.go(Place(SETTINGS, part="look"))
    part = page.parts["look"]
    buttons = {one.objectName(): one for one in part.findChildren(QRadioButton)}
    assert buttons["language:en"].isChecked()
    buttons["language:zh"].click()
    assert Preferences(preferences._path).text(LANGUAGE) == "zh"
    assert "open it again" in part.told.text()
    assert TONGUE.language == "en"
    buttons["language:en"].click()
    assert not part.told.isVisibleTo(part)
    buttons["language:zh"].click()
    equip(english, Preferences(preferences._path))
    assert page_title(SETTINGS) == "设置"


def test_without_its_file_the_window_stays_chinese(
    app: QApplication,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(gui_app, "english_file", lambda: tmp_path / "en.qm")
    translate(app, "en")
    assert TONGUE.language == "zh"
    assert "make compiles it" in caplog.text
    assert len(app.findChildren(QTranslator)) == 1


def test_english_that_make_has_not_compiled_is_read_as_it_is_written(
    app: QApplication, english_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python main.py` without `make run`: what was chosen is spoken, text for text."""
    shutil.copy(TS, tmp_path / "en.ts")
    monkeypatch.setattr(gui_app, "english_file", lambda: tmp_path / "en.qm")
    compiled_one = QTranslator()
    assert compiled_one.load(str(english_file))
    translate(app, "en")
    assert TONGUE.language == "en"
    assert page_title(SETTINGS) == "Settings"
    said = QApplication.translate
    for text in texts():
        whole = said(text.context, text.source, "", text.number)
        asked = compiled_one.translate(text.context, text.source, "", text.number)
        assert whole == (asked or text.source).replace("%n", str(text.number)), text
    assert said("QPlatformTheme", "Cancel") == "Cancel"
    assert said("Nobody", "没有人说过") == "没有人说过"
    translate(app, "zh")
    assert page_title(SETTINGS) == "设置"


def test_english_compiled_before_it_was_written_anew_is_left_aside(
    app: QApplication, english_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(english_file, tmp_path / "en.qm")
    newer = TS.read_text("utf-8").replace(">Settings<", ">All settings<")
    (tmp_path / "en.ts").write_text(newer, "utf-8")
    os.utime(tmp_path / "en.qm", (0, 0))
    monkeypatch.setattr(gui_app, "english_file", lambda: tmp_path / "en.qm")
    translate(app, "en")
    assert page_title(SETTINGS) == "All settings"
    translate(app, "zh")
