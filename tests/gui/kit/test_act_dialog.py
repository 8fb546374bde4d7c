"""A form whose act runs: nobody leaves it unheard, and no end of the act leaves it dead."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from core.office import Office
from core.progress import ProgressSink
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog, Ask, open_ask
from gui.kit.dialogs import Question
from gui.kit.fields import TextField
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks

TITLE = "登记小区"


@pytest.fixture
def heard(office: Office, preferences: Preferences, tasks: Tasks) -> tuple[Desk, list[Exception]]:
    """A desk, and the errors that nobody but the frame says."""
    desk, errors = Desk(office, preferences, tasks), list[Exception]()
    desk.refused.connect(errors.append)
    return desk, errors


@pytest.fixture
def page(qtbot: QtBot, app: object) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


class Held:
    """An act that goes on when the test says so, and then ends as the test wants."""

    def __init__(self, end: Callable[[str], object]) -> None:
        self.began, self.go, self._end = threading.Event(), threading.Event(), end

    def __call__(self, name: str, _report: ProgressSink) -> object:
        self.began.set()
        assert self.go.wait(20)
        return self._end(name)


def begin(desk: Desk, page: QWidget, act: Held) -> ActDialog[str]:
    ask = Ask(
        title=TITLE,
        verb=TITLE,
        fields=[TextField("name", "名称", required=True)],
        make="{name}".format,
        act=act,
        done="已登记。",
    )
    dialog = open_ask(desk, ask, page)
    dialog.form.restore({"name": "云岭小区"})
    dialog.keeper.keep_now()
    dialog.submit()
    assert act.began.wait(20)
    return dialog


def _refuse(_name: str) -> object:
    raise KnownError("commands.cancelled")


def _break(_name: str) -> object:
    raise ValueError


def test_who_turns_away_while_the_act_runs_hears_the_refusal(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, errors = heard
    act = Held(_refuse)
    dialog = begin(desk, page, act)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.no.isEnabled()
    act.go.set()
    said = dialog.form.general_error
    qtbot.waitUntil(lambda: not said.isHidden())
    assert dialog.isVisible()
    assert dialog.form.isEnabled()
    assert dialog.yes.isEnabled()
    assert dialog.no.isEnabled()
    assert [row.typed["name"] for row in desk.unsaved.rows] == ["云岭小区"]
    assert not errors
    qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_slip_on_esc_asks_before_what_was_typed_goes(
    qtbot: QtBot,
    heard: tuple[Desk, list[Exception]],
    page: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk, _errors = heard
    asked: list[str] = []
    answers = iter(("接着填写", "", "不要了，离开"))

    def answer(question: Question) -> str:
        asked.extend(one.text() for one in question.findChildren(QLabel))
        assert question.buttons["接着填写"].isDefault()
        return next(answers)

    monkeypatch.setattr(Question, "ask", answer)
    fields = [TextField("name", "名称", required=True)]
    ask = Ask(title=TITLE, verb=TITLE, fields=fields, make=str, act=Held(str))
    untouched = open_ask(desk, ask, page)
    qtbot.keyClick(untouched, Qt.Key.Key_Escape)
    assert not untouched.isVisible()
    assert not asked
    fields = [TextField("name", "名称", required=True)]
    dialog = open_ask(
        desk, Ask(title=TITLE, verb=TITLE, fields=fields, make=str, act=Held(str)), page
    )
    dialog.form.restore({"name": "云岭小区"})
    dialog.keeper.keep_now()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.close()
    assert dialog.isVisible()
    assert desk.unsaved.rows
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not desk.unsaved.rows
    assert f"“{TITLE}”里填写的内容还没有保存，离开后就没有了。" in asked


def test_who_turns_away_too_late_is_told_that_it_is_done(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, _errors = heard
    told: list[str] = []
    desk.said.connect(lambda toast: told.append(toast.text))
    act = Held(str)
    dialog = begin(desk, page, act)
    dialog.close()
    assert dialog.isVisible()
    act.go.set()
    qtbot.waitUntil(lambda: told == ["已登记。"])
    assert not desk.unsaved.rows


def test_an_act_that_waits_for_its_turn_is_not_done_where_nobody_wants_it(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, errors = heard
    before, acts = Held(str), list[str]()
    desk.act("导入名册", lambda report: before("", report))
    assert before.began.wait(20)
    act = Held(acts.append)
    act.began.set()
    dialog = begin(desk, page, act)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
        before.go.set()
    assert not acts
    assert not errors
    assert not desk.unsaved.rows


def test_work_that_somebody_else_stops_leaves_the_form_as_it_was(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, _errors = heard
    before = Held(str)
    desk.act("导入名册", lambda report: before("", report))
    assert before.began.wait(20)
    act = Held(str)
    act.began.set()
    dialog = begin(desk, page, act)
    for task in desk.tasks.running:
        task.cancel()
    before.go.set()
    qtbot.waitUntil(dialog.form.isEnabled)
    assert dialog.isVisible()
    assert dialog.yes.isEnabled()
    assert desk.unsaved.rows


def test_a_bug_in_an_act_leaves_a_form_that_lives(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, errors = heard
    act = Held(_break)
    dialog = begin(desk, page, act)
    act.go.set()
    qtbot.waitUntil(dialog.form.isEnabled)
    assert [type(error) for error in errors] == [ValueError]
    assert dialog.isVisible()
    assert dialog.yes.isEnabled()
    assert dialog.form.state() == {"name": "云岭小区"}
    assert desk.unsaved.rows


def test_a_refusal_whose_form_is_gone_is_said_by_the_frame(
    qtbot: QtBot, heard: tuple[Desk, list[Exception]], page: QWidget
) -> None:
    desk, errors = heard
    act = Held(_refuse)
    dialog = begin(desk, page, act)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.deleteLater()
    act.go.set()
    qtbot.waitUntil(lambda: bool(errors))
    assert [getattr(error, "code", "") for error in errors] == ["commands.cancelled"]
