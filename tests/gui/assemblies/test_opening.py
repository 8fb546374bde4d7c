"""新建业主大会: nothing is chosen that nobody chose, and the names follow what is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import OpenAssembly
from core.assemblies.stages import Kind
from core.office import Office
from gui.assemblies.opening import ask_opening
from gui.desk import Desk
from gui.kit.act_dialog import ActDialog
from gui.kit.choices import ChoiceField

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
