"""What a clerk notes of many ballots at once outlives the program, the time of day apart."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from core.assemblies.ballots import ReturnChannel
from core.office import Office
from gui.assemblies import words
from gui.assemblies.way_forms import WayForm, choice, line
from gui.desk import Desk
from gui.kit import unsaved
from gui.kit.unsaved import Keeper


def build(qtbot: QtBot, desk: Desk) -> tuple[WayForm, Keeper]:
    form = WayForm(
        (
            ("channel", "渠道", choice(ReturnChannel, words.returned_by)),
            ("at", "时间", line()),
            ("box", "票箱", line()),
        )
    )
    qtbot.addWidget(form)
    keeper = Keeper(desk, form, "登记收回", form, about="return")
    keeper.turn_to("return 1")
    form.propose("at", "2026-06-20 09:00")
    form.show()
    return form, keeper


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "PAUSE_MS", 20)


def test_only_what_was_typed_comes_back(
    qtbot: QtBot,
    desk: Desk,
    office: Office,
) -> None:
    form, keeper = build(qtbot, desk)
    assert form.typed() == {}
    qtbot.keyClicks(form.field("box"), "3")
    channel = form.field("channel")
    assert isinstance(channel, QComboBox)
    channel.setCurrentIndex(1)
    channel.activated.emit(1)
    qtbot.waitUntil(lambda: bool(office.unsaved.forms()))
    second = Desk(office, desk.preferences, desk.tasks)
    again, other = build(qtbot, second)
    assert again.text("box") == "3"
    assert again.chosen("channel") == list(ReturnChannel)[1]
    assert again.text("at") == "2026-06-20 09:00"
    assert set(again.typed()) == {"box", "channel"}
    other.drop()
    assert again.text("box") == ""
    assert again.typed() == {}
    keeper.deleteLater()
    assert desk.tasks.settle(20_000)
    assert office.unsaved.forms() == ()
