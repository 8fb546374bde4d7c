"""Every dialog that a button of any screen opens, over the demo's office: it keeps the rules too.

Nothing is done: acts are only asked for. What is grey at the end of the story is pressed as well.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QTableView,
    QTabWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core import sample
from core.clock import FixedClock
from core.office import Office
from gui import window as gui_window
from gui.desk import Desk
from gui.frame import Frame
from gui.kit.crash import CrashDialog, report_of
from gui.kit.dialogs import Question
from gui.kit.form_dialog import FormDialog
from gui.kit.help import HelpDialog
from gui.kit.looks import SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.tasks import Task
from gui.kit.theme import Size
from gui.navigation import PAGES
from gui.window import MainWindow
from installer.screens import Screens
from tests.demo import Demo
from tests.gui import sweeps
from tests.gui.test_screens import SCREEN

ELSEWHERE = {
    *("进入“.*”", "终止“.*”", "答复异议", "答复复核、查票申请", "登记张贴：.*", "登记取下：.*"),
    *("成立业主委员会", "补入业主委员会", "登记会议结束", "登记公示", "登记不再在任"),
    *("移除照片或文件", "重新办理：.*", "反馈：.*", "测算各户应缴", "发起筹资", "登记缴款：.*"),
    *(
        "登记退款：.*",
        "补打收据 .*",
        "结束筹资：.*",
        "登记进展：.*",
        "登记恢复：.*",
        "登记意见：.*",
    ),
    *("更正党员：.*", "登记转正：.*", "结束任职：.*，.*", "登记：.*"),
    *("登记密钥卡：.*", "登记党员身份：.*"),
    *("更正房屋 .*", "更正业主 .*", "添加业主 .*", "过户 .*"),
}
"""What no button asks at the end of the story: of an earlier stage, after an answer, of a row that
is not chosen. The tests of their pages open these."""
OF_GREY = (AssertionError, LookupError)
"""What a slot may raise that is called though its button is grey: there is nothing to act on."""
GUI = Path(gui_window.__file__).parent
NOT_PRESSED = {"预览并打印", "打印"}
"""One leads away; the other would print, without a printer."""

pytestmark = pytest.mark.slow


class Looker:
    """Looks over each dialog once, by its title; closes it as Esc does."""

    def __init__(self) -> None:
        self.titles: set[str] = set()
        self.found: list[str] = []
        self.raised: list[str] = []

    def look(self, dialog: QDialog) -> None:
        if dialog.windowTitle() in self.titles:
            return
        self.titles.add(dialog.windowTitle())
        dialog.show()
        QApplication.processEvents()
        faults = [
            *(f"nameless {one}" for one in sweeps.nameless(dialog)),
            *(f"English {one}" for one in sweeps.english(dialog)),
            *(f"cut {one}" for one in sweeps.cut(dialog)),
        ]
        if not isinstance(dialog, QFileDialog):  # its insides are Qt's
            faults += [f"markup {one}" for one in sweeps.markup(dialog)]
            faults += [f"drops {one}" for one in sweeps.open_to_drops(dialog)]
        if dialog.height() > SCREEN[1]:
            faults.append(f"is {dialog.height()} high")
        self.found += [f"{dialog.windowTitle()}: {one}" for one in faults]
        dialog.hide()


@pytest.fixture
def looker(monkeypatch: pytest.MonkeyPatch) -> Looker:
    """Looks instead of waiting for an answer; no act is done, no refusal is shown."""
    made = Looker()

    def execute(dialog: QDialog) -> int:
        made.look(dialog)
        return 0

    def act(_desk: Desk, title: str, work: Any, *_more: Any, **_how: Any) -> Task[Any]:
        return Task(title, work)

    for kind in (Question, FormDialog, QFileDialog):
        monkeypatch.setattr(kind, "exec", execute)
    monkeypatch.setattr(Desk, "act", act)
    monkeypatch.setattr(Desk, "aside", act)
    monkeypatch.setattr(gui_window, "show_error", lambda *_arguments: None)
    return made


@pytest.fixture(scope="module")
def made(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return demo.copy(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def window(
    qtbot: QtBot, app: QApplication, preferences: Preferences, made: Demo, looker: Looker
) -> Iterator[MainWindow]:
    preferences.set(SIZE, Size.HUGE.value)
    apply_preferred(app, preferences)
    window = MainWindow(preferences, made.office)
    qtbot.addWidget(window)
    clock = FixedClock.on(date.fromisoformat(made.told["ended_on"]))
    window.enter(Office.open(made.office, sample.PASSPHRASE, clock=clock))
    window.resize(*SCREEN)
    window.show()
    yield window
    window.close()
    apply_preferred(app, Preferences(made.output / "none.json"))


def press_all(qtbot: QtBot, window: MainWindow, frame: Frame, looker: Looker) -> None:
    """Press what can be pressed on the page that is open, and look at what opens."""
    place, page = frame.place, frame.page
    assert place is not None
    assert page is not None
    for table in page.findChildren(QTableView):
        if table.isVisible() and not table.selectionModel().hasSelection():
            table.selectRow(0)
    window.tasks.settle(20_000)
    QApplication.processEvents()
    tabs = {one: one.currentIndex() for one in page.findChildren(QTabWidget)}
    for button in page.findChildren(QAbstractButton):
        if not isValid(button) or not _is_pressed(button):  # what was read anew is made anew
            continue
        _press(qtbot, window, button, looker, place.page)
        for one, index in tabs.items():  # it may lead to another part of the page
            if isValid(one) and one.currentIndex() != index:
                one.setCurrentIndex(index)
                window.tasks.settle(20_000)
        if frame.place is not place:  # it led away
            frame.go(place)
            window.tasks.settle(20_000)
            QApplication.processEvents()
            if frame.place != place:
                return
            place = frame.place


def _press(
    qtbot: QtBot, window: MainWindow, button: QAbstractButton, looker: Looker, page: str
) -> None:
    """Press a button, grey or not, and look at what it opens."""
    was_grey, said = not button.isEnabled(), button.text()
    button.setEnabled(True)
    with qtbot.captureExceptions() as raised:
        button.click()
        for _ in range(2):
            window.tasks.settle(20_000)
            QApplication.processEvents()
    looker.raised += [
        f"{page}, {said}: {error!r}"
        for _kind, error, _trace in raised
        if not (was_grey and isinstance(error, OF_GREY))
    ]
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            looker.look(dialog)
            dialog.deleteLater()


def _is_pressed(button: QAbstractButton) -> bool:
    is_one = button.isVisible() and not button.isCheckable() and bool(button.text())
    return is_one and button.text() not in NOT_PRESSED and type(button).__module__[:7] == "PySide6"


def titles_asked() -> Iterator[str]:
    """Give the title of every `Ask` in gui, as a pattern where it has places to fill."""
    for path in sorted(GUI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("Ask"):
                said = next(one.value for one in node.keywords if one.arg == "title")
                words = [
                    one.value
                    for one in ast.walk(said)
                    if isinstance(one, ast.Constant) and not str(one.value).isascii()
                ]
                for word in words:
                    pieces = re.split(r"\{[^}]*\}", str(word))
                    yield ".*".join(map(re.escape, pieces))


def test_every_dialog_keeps_the_rules_at_the_largest_size(
    qtbot: QtBot, window: MainWindow, looker: Looker
) -> None:
    frame = window.frame
    assert frame is not None
    for _name in Screens(window.tasks).of_frame(frame):
        press_all(qtbot, window, frame, looker)
    looker.look(CrashDialog(report_of(ValueError("错")), window))
    for entry in PAGES:
        looker.look(HelpDialog(entry.key, entry.title, window))
    assert not looker.raised, "\n".join(looker.raised)
    assert not looker.found, "\n".join(looker.found)
    unseen = {
        title.replace("\\", "")
        for title in titles_asked()
        if not any(re.fullmatch(title, one) for one in looker.titles)
    }
    assert unseen <= ELSEWHERE, f"no button led to {unseen - ELSEWHERE}"
