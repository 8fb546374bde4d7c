"""The window: pages read again when they must, work is told, closing asks, all is remembered."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core.changes import Changes, Topic
from core.errors import KnownError
from core.office import Office
from core.progress import Progress, ProgressSink
from core.rosters.rows import CompoundRow
from gui import window as window_module
from gui.desk import Desk, Place
from gui.frame import Frame
from gui.kit import announcing
from gui.kit.fields import TextField
from gui.kit.form import Form
from gui.kit.page import Page
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task
from gui.navigation import PageEntry
from gui.places import HOME, ROSTERS
from gui.window import MainWindow
from tests.gui.hands import type_text


class Counting(Page):
    """Counts how often it reads."""

    TOPICS = frozenset({Topic.DWELLING})
    leaves: ClassVar[bool] = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reads = 0
        self.places: list[Place] = []
        self.answers: list[object] = []

    def opened(self, place: Place) -> None:
        self.places.append(place)

    def refresh(self) -> None:
        self.reads += 1
        self.load("读", lambda _report: self.reads, self.answers.append)

    def may_leave(self) -> bool:
        return type(self).leaves


ENTRIES = (PageEntry(HOME, "home", Counting), PageEntry(ROSTERS, "building-community", Counting))


@pytest.fixture
def frame(qtbot: QtBot, desk: Desk) -> Iterator[Frame]:
    made = Frame(desk, ENTRIES)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made, timeout=20_000)
    yield made
    Counting.leaves = True


def counting(frame: Frame, key: str) -> Counting:
    page = frame.page_of(key)
    assert isinstance(page, Counting)
    return page


def test_a_page_reads_when_it_is_seen_and_when_its_topics_change(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    home = counting(frame, HOME)
    qtbot.waitUntil(lambda: home.answers == [1])
    desk.publish(Changes.of(Topic.MEETING))
    assert home.reads == 1
    desk.publish(Changes.of(Topic.DWELLING))
    assert home.reads == 2
    desk.go(Place(ROSTERS))
    desk.publish(Changes.of(Topic.DWELLING))
    assert home.reads == 2
    assert home.is_stale
    desk.back()
    assert home.reads == 3


def test_back_from_one_thing_leads_to_its_list_where_nothing_was_before(
    frame: Frame, desk: Desk
) -> None:
    desk.go(Place(ROSTERS, uuid4()))
    desk.back()
    assert frame.place == Place(HOME)
    desk.go(Place(ROSTERS, uuid4()))
    frame._past.clear()  # as at the next start, which opens where the last one ended
    desk.back()
    assert frame.place == Place(ROSTERS)
    desk.back()
    assert frame.place == Place(ROSTERS)


def test_f5_reads_again_and_escape_goes_back(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    frame.activateWindow()
    home = counting(frame, HOME)
    qtbot.waitUntil(lambda: home.answers == [1])
    desk.go(Place(ROSTERS, part="x"))
    assert counting(frame, ROSTERS).places == [Place(ROSTERS, part="x")]
    qtbot.keyClick(frame, Qt.Key.Key_Escape)
    assert frame.place == Place(HOME)
    assert home.reads == 1
    qtbot.keyClick(frame, Qt.Key.Key_F5)
    assert home.reads == 2
    qtbot.keyClick(frame, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.place == Place(ROSTERS))


def test_a_page_may_hold_on_to_what_is_half_filled(frame: Frame, desk: Desk) -> None:
    Counting.leaves = False
    desk.go(Place(ROSTERS))
    assert frame.place == Place(HOME)
    assert not frame.may_close()


def test_what_an_act_changed_is_read_off_the_windows_thread(
    qtbot: QtBot, frame: Frame, desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All compounds with their sums: a third of a second over 100,000 homes."""
    here, read = threading.get_ident(), office.rosters.compounds
    threads: list[int] = []

    def watched() -> tuple[CompoundRow, ...]:
        threads.append(threading.get_ident())
        return read()

    monkeypatch.setattr(office.rosters, "compounds", watched)
    done: list[object] = []
    desk.act("新增小区", lambda _report: office.rosters.add_compound("云岭小区"), done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert [row.name for row in desk.compounds] == ["云岭小区"]
    assert threads
    assert here not in threads


def test_an_act_is_published_and_its_refusal_goes_where_it_belongs(
    qtbot: QtBot, frame: Frame, desk: Desk, office: Office
) -> None:
    home = counting(frame, HOME)
    done: list[object] = []
    desk.act("新增小区", lambda _report: office.rosters.add_compound("云岭小区"), done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert [row.name for row in desk.compounds] == ["云岭小区"]
    assert frame.top.compounds.count() == 2
    refused: list[KnownError] = []
    desk.act("新增小区", lambda _r: office.rosters.add_compound(""), done.append, refused.append)
    qtbot.waitUntil(lambda: len(refused) == 1)
    assert len(done) == 1
    assert home.reads >= 1


def test_the_compound_in_hand_is_kept(
    qtbot: QtBot, frame: Frame, desk: Desk, office: Office, preferences: Preferences
) -> None:
    desk.publish(office.rosters.add_compound("云岭小区"))
    desk.publish(office.rosters.add_compound("云杉苑小区"))
    second = desk.compounds[1]
    before = counting(frame, HOME).reads
    desk.choose_compound(second.id)
    assert frame.top.compounds.currentText() == second.name
    assert counting(frame, HOME).reads == before + 1
    again = Desk(office, preferences, desk.tasks)
    assert again.compound_id == second.id


def test_the_switch_of_compounds_keeps_no_text_that_is_none(
    qtbot: QtBot, frame: Frame, desk: Desk, office: Office
) -> None:
    desk.publish(office.rosters.add_compound("云岭小区"))
    desk.publish(office.rosters.add_compound("云杉苑小区"))
    switch = frame.top.compounds
    said: list[str] = []
    desk.said.connect(lambda toast: said.append(toast.text))

    def enter(text: str) -> str:
        line = switch.lineEdit()
        assert line is not None
        line.setText(text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        return switch.currentText()

    assert enter("议事-D44") == "全部小区"
    assert "议事-D44" in said[-1]
    assert enter("云") == "全部小区"
    assert "2" in said[-1]
    assert enter("云杉") == "云杉苑小区"
    assert desk.compound_id == office.rosters.compounds()[1].id
    assert enter("x") == "云杉苑小区", "what is in hand stands there again"
    assert enter("全部小区") == "全部小区"
    assert desk.compound_id is None


def test_enter_presses_the_button_that_has_the_keyboard(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    pressed: list[str] = []
    button = QPushButton("打开会议", frame.page)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: pressed.append("once"))
    button.show()
    with qtbot.waitActive(frame, timeout=20_000):
        frame.activateWindow()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == ["once"]


def test_long_work_is_told_and_can_be_stopped(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    go_on = threading.Event()

    def work(report: ProgressSink) -> None:
        while not go_on.wait(0.02):
            report(Progress(3, 10))

    ended: list[str] = []
    task = Task("打印表决票", work)
    task.cancelled.connect(lambda: ended.append("cancelled"))
    desk.tasks.look(task)
    status = frame.status
    qtbot.waitUntil(lambda: "3 / 10" in status.task_text)
    assert status.task_text == "正在打印表决票，3 / 10"
    qtbot.mouseClick(status.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ended == ["cancelled"])
    assert status.task_text == ""
    go_on.set()


def test_bytes_are_told_in_megabytes_however_many_there_are(
    qtbot: QtBot, frame: Frame, desk: Desk
) -> None:
    go_on = threading.Event()

    def work(report: ProgressSink) -> None:
        while not go_on.wait(0.02):
            report(Progress(3 << 30, 6 << 30, "write"))

    desk.tasks.look(Task("导出上报包", work))
    qtbot.waitUntil(lambda: "MB" in frame.status.task_text)
    assert frame.status.task_text == "正在导出上报包，3072.0 MB / 6144.0 MB"
    go_on.set()


def test_a_toast_offers_to_take_it_back(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    taken: list[int] = []
    desk.say("已删除候选人", lambda: taken.append(1))
    assert frame.toast.text == "已删除候选人"
    qtbot.mouseClick(frame.toast.undo_button, Qt.MouseButton.LeftButton)
    assert taken == [1]
    assert frame.toast.text == ""


def test_search_finds_pages_and_people(qtbot: QtBot, frame: Frame, desk: Desk) -> None:
    frame.activateWindow()
    qtbot.keyClick(frame, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = frame.top.search
    assert search.hasFocus()
    type_text(search, "小区档")
    qtbot.waitUntil(lambda: bool(search.hits))
    assert search.hits[0].startswith("小区档案")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert frame.place == Place(ROSTERS)
    assert search.text() == ""


@pytest.fixture
def window(qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office) -> MainWindow:
    made = MainWindow(preferences)
    made.enter(office)
    made.show()
    qtbot.waitExposed(made, timeout=20_000)
    return made


def test_closing_lets_the_folder_go_and_keeps_the_place(
    window: MainWindow, preferences: Preferences, folder: Path
) -> None:
    assert window.close()
    assert window.desk is None
    assert preferences.text("geometry")
    assert not (folder / "liren.lock").read_text()


def test_closing_during_work_asks_in_words(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = ["", "接着做", "停止并退出"]

    def answer(_title: str, text: str, *_rest: object) -> str:
        asked.append(text)
        return answers.pop(0)

    monkeypatch.setattr(window_module, "_ask", answer)
    monkeypatch.setattr(window_module, "PATIENCE_MS", 10)
    stop = threading.Event()

    def work(report: ProgressSink) -> None:
        while not stop.wait(0.01):
            report(Progress(1, 2))

    window.tasks.act(Task("导入名册", work))
    assert not window.close()
    assert not window.close()
    assert window.close()
    assert len(asked) == 3
    assert "导入名册" in asked[0]
    stop.set()


def test_a_broken_settings_file_is_no_reason_to_stop(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    for text in ("", "[", "[1]", '{"size": 5, "columns.x": "y"}', "\0" * 9):
        path.write_text(text)
        found = Preferences(path)
        assert found.text("size", "normal") == "normal"
        assert found.table("columns.x") == {}
    found.set("size", "huge")
    assert Preferences(path).text("size") == "huge"


def test_what_was_done_is_said_aloud_and_taken_back_by_key(
    qtbot: QtBot, frame: Frame, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader hears the toast; its button cannot be reached by Tab in its few seconds."""
    heard: list[str] = []
    listener = SimpleNamespace(updateAccessibility=lambda event: heard.append(event.message()))
    monkeypatch.setattr(announcing, "QAccessible", listener)
    undone: list[bool] = []
    desk.say("已登记。", lambda: undone.append(True))
    assert heard == ["已登记。按 Ctrl+Z 撤销。"]
    frame.activateWindow()
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == [True]
    desk.say("已导出。")
    assert heard[-1] == "已导出。"
    field = TextField("name", "姓名", required=True)
    form = Form([field], str)
    qtbot.addWidget(form)
    assert form.value() is None
    assert heard[-1] == form.error_of("name")
