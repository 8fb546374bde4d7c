"""新建业主大会: nothing is chosen that nobody chose, and the names follow what is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import OpenAssembly
from core.assemblies.stages import Kind
from core.changes import Changes, Topic
from core.office import Office
from gui.assemblies.listing import AssemblyList
from gui.assemblies.opening import ask_opening
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField
from gui.kit.dialogs import Question
from tests.builders import build_compound
from tests.gui.assemblies.clerk import LONG, Clerk

FIRST, SECOND = "云岭小区", "云杉苑小区"


@pytest.fixture
def opening(qtbot: QtBot, office: Office, desk: Desk) -> ActDialog[OpenAssembly]:
    for name in (FIRST, SECOND):
        desk.publish(office.rosters.add_compound(name))
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return ask_opening(desk, page)


def choose(opening: ActDialog[OpenAssembly], field: str, word: str) -> None:
    found = opening.form.fields[field]
    assert isinstance(found, ChoiceField)
    found.box.setCurrentText(word)


def test_names_follow_the_compound_and_the_kind_until_they_are_written(
    opening: ActDialog[OpenAssembly],
) -> None:
    form = opening.form
    assert form.value() is None
    assert form.error_of("compound_id") == "请选择小区。"
    assert form.error_of("kind") == "请选择会议。"
    assert form.state()["title"] == ""
    choose(opening, "compound_id", SECOND)
    form.fields["kind"].write(Kind.FIRST)
    assert form.state()["title"] == "云杉苑小区首次业主大会会议"
    choose(opening, "compound_id", FIRST)
    form.fields["kind"].write(Kind.VOTE)
    state = form.state()
    assert state["title"] == "云岭小区业主大会会议"
    assert state["organiser"] == "云岭小区业主委员会"
    assert (state["session"], state["term"]) == ("", "")
    form.fields["title"].restore("云岭小区2026年业主大会会议")
    choose(opening, "compound_id", SECOND)
    state = form.state()
    assert state["title"] == "云岭小区2026年业主大会会议"
    assert state["organiser"] == "云杉苑小区业主委员会"
    opening.leave()


def test_a_draft_comes_back_as_it_was_typed(opening: ActDialog[OpenAssembly], desk: Desk) -> None:
    choose(opening, "compound_id", FIRST)
    opening.form.fields["kind"].write(Kind.RE_ELECTION)
    opening.form.fields["title"].restore("自己写的名称")
    kept = dict(opening.form.typed())
    page = opening.parentWidget()
    assert page is not None
    again = ask_opening(desk, page)
    again.form.restore(kept)
    assert again.form.state() == opening.form.state()
    for dialog in (again, opening):
        dialog.leave()


def test_what_the_program_proposes_is_not_typed(
    qtbot: QtBot, office: Office, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_compound(office.database)
    desk.publish(Changes.of(Topic.COMPOUND))
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    opening = ask_opening(desk, page)
    qtbot.waitUntil(lambda: bool(opening.form.state()["serial_prefix"]), timeout=LONG)
    assert opening.form.typed() == {}
    opening.keeper.keep_now()
    assert desk.unsaved.rows == ()
    monkeypatch.setattr(Question, "ask", lambda _self: pytest.fail("nothing was typed"))
    opening.reject()
    assert not opening.isVisible()


def test_what_was_made_is_opened_and_the_list_has_a_button(
    qtbot: QtBot, office: Office, desk: Desk
) -> None:
    build_compound(office.database)
    desk.publish(Changes.of(Topic.COMPOUND))
    clerk = Clerk(qtbot, desk)
    clerk.settle()
    clerk.open_list()
    clerk.page._on_new()
    dialog = clerk.dialog
    clerk.until(lambda: bool(dialog.form.state()["serial_prefix"]))
    assert dialog.form.state()["serial_prefix"] == "YL1"
    clerk.submit(kind=Kind.FIRST, serial_prefix="yw7")
    assert clerk.page.view.seen is not None
    assert clerk.page.view.seen.sheet.serial_prefix == "YW7"
    clerk.open_list()
    listed = clerk.page.findChild(AssemblyList)
    assert listed is not None
    clerk.press(listed.open)
    assert clerk.page.view.isVisible()
