"""The keys of the frame: help of every page, the form in hand, the paper in hand; what is kept."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.office import Office
from gui.desk import Desk, Place
from gui.frame import Frame
from gui.home.page import HomePage
from gui.kit.fields import TextField
from gui.kit.form import Form
from gui.kit.help import HelpDialog, help_texts, tab_texts
from gui.kit.page import Page
from gui.kit.paper_list import PaperLine, PaperList
from gui.kit.preferences import Preferences
from gui.kit.states import State, Tone
from gui.kit.tabs_page import TabsPage
from gui.meetings.page import MeetingsPage
from gui.navigation import PAGES, PageEntry
from gui.places import HOME, ROSTERS, SETTINGS
from gui.rosters.page import RostersPage
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import DAY
from tests.gui.translations import CHINESE
from tests.gui.typist import form_of
from tests.offices import PASSPHRASE

CONTROL = Qt.KeyboardModifier.ControlModifier


class Held(Page):
    """A page with a form and one paper."""

    saved: ClassVar[list[str]] = []

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.form = Form([TextField("name", "姓名")], str)
        self.form.submitted.connect(self._on_submitted)
        self.papers = PaperList("文书")
        self.body.addWidget(self.form)
        self.body.addWidget(self.papers)

    def _on_submitted(self) -> None:
        self.saved.append(self.form.state()["name"])

    def help_name(self) -> str:
        return HOME


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> Frame:
    made = Frame(desk, (PageEntry(HOME, "home", Held),))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made, timeout=20_000)
    made.activateWindow()
    return made


def test_every_page_has_its_help_in_both_languages() -> None:
    assert list(help_texts()) == [entry.key for entry in PAGES]
    for key, texts in help_texts().items():
        assert set(texts) == {"zh", "en"}, key
        assert 60 < len(texts["zh"]) < 700, key
        assert not CHINESE.search(texts["en"]), key


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_the_help_of_a_page_opens_and_is_not_cut(
    qtbot: QtBot, app: QApplication, desk: Desk, key: str
) -> None:
    entry = next(one for one in PAGES if one.key == key)
    page = entry.make(desk)
    qtbot.addWidget(page)
    assert page.help_name() == key
    dialog = HelpDialog(page.help_name(), entry.title, None)
    dialog.show()
    qtbot.waitExposed(dialog, timeout=20_000)
    assert not sweeps.cut(dialog)
    assert not sweeps.english(dialog)
    assert not sweeps.nameless(dialog)
    dialog.close()
    desk.tasks.settle(20_000)


def test_every_tab_has_its_help_and_f1_tells_it_first(
    qtbot: QtBot, app: QApplication, desk: Desk
) -> None:
    for key, texts in tab_texts().items():
        page = next(one for one in PAGES if one.key == key).make(desk)
        qtbot.addWidget(page)
        assert isinstance(page, TabsPage | MeetingsPage)
        tabs = page.tabs if isinstance(page, TabsPage) else page.lists.tabs
        named = []
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            named.append(page.help_tab())
        assert [*named, *(("meeting", "topic") if key == "meetings" else ())] == list(texts)
        for tab, told in texts.items():
            assert 40 < len(told["zh"]) < 200, tab
            assert not CHINESE.search(told["en"]), tab
        dialog = HelpDialog(key, "帮助", None, page.help_tab())
        qtbot.addWidget(dialog)
        said = [label.text() for label in dialog.findChildren(QLabel)]
        assert said.index(texts[named[-1]]["zh"]) < said.index(
            help_texts()[key]["zh"].strip().split("\n\n")[0]
        )
        desk.tasks.settle(20_000)


def test_f1_opens_the_help(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_F1)
    (dialog,) = frame.findChildren(HelpDialog)
    assert dialog.isVisible()
    dialog.close()


def test_control_s_saves_the_form_that_has_the_keyboard(qtbot: QtBot, frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, Held)
    qtbot.keyClick(frame, Qt.Key.Key_S, CONTROL)
    assert "没有正在填的表单" in frame.toast.text
    editor = page.form.fields["name"].editor
    editor.setFocus()
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert Held.saved == ["12"]


def test_control_s_saves_a_form_in_a_dialog(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office
) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.enter(office)
    window.show()
    dialog = form_of(window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    editor = dialog.form.fields["name"].editor
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert dialog.form.error_of("name")
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(editor, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: bool(office.rosters.compounds()))
    window.tasks.settle(20_000)
    assert window.close()


def test_control_p_takes_the_paper_in_hand(qtbot: QtBot, frame: Frame) -> None:
    page = frame.page
    assert isinstance(page, Held)
    qtbot.keyClick(frame, Qt.Key.Key_P, CONTROL)
    assert "先在“文书”里选一份" in frame.toast.text
    wanted: list[PaperLine] = []
    page.papers.preview.connect(wanted.append)
    papers = [PaperLine(key, key, State("草稿", Tone.QUIET)) for key in ("D15", "D28")]
    page.papers.show_papers(papers)
    button = page.papers.card("D28").buttons["preview"]
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(frame, Qt.Key.Key_P, CONTROL)
    assert wanted == papers[1:]


def test_the_next_start_is_where_the_last_one_ended(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office, folder: Path
) -> None:
    for name in ("云岭小区", "云杉苑小区"):
        office.rosters.add_compound(name)
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.enter(office)
    window.resize(1234, 765)
    window.move(20, 10)
    window.show()
    assert window.desk is not None
    assert window.frame is not None
    second = window.desk.compounds[1].id
    window.desk.choose_compound(second)
    window.desk.go(Place(ROSTERS))
    page = window.frame.page
    assert isinstance(page, RostersPage)
    page.list.horizontalHeader().resizeSection(1, 177)
    page.list.horizontalHeader().moveSection(0, 2)
    window.tasks.settle(20_000)
    assert window.close()

    again = MainWindow(preferences)
    qtbot.addWidget(again)
    again.enter(Office.open(folder, PASSPHRASE, clock=FixedClock.on(DAY)))
    again.show()
    assert again.desk is not None
    assert again.frame is not None
    assert again.height() == 765  # the unseen screen is 800 wide, the window 1234
    assert again.desk.compound_id == second
    home = again.frame.page
    assert isinstance(home, HomePage)
    again.tasks.settle(20_000)
    assert home.go_on.text() == "接着上次：小区档案"
    home.go_on.click()
    page = again.frame.page
    assert isinstance(page, RostersPage)
    header = page.list.horizontalHeader()
    assert header.sectionSize(1) == 177
    assert header.visualIndex(0) == 2
    again.desk.go(Place(SETTINGS))
    again.tasks.settle(20_000)
    assert again.close()


def test_f1_in_a_dialog_opens_the_help_of_its_page(
    qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office
) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    window.enter(office)
    window.show()
    dialog = form_of(window)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    (shown,) = dialog.findChildren(HelpDialog)
    assert shown.isVisible()
    shown.accept()
    assert dialog.isVisible()
    dialog.leave()
    QApplication.processEvents()  # what the first paint announces comes while the window lives
    assert window.close()
