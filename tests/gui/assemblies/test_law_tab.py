"""法律要求 shows the office's own copy of an article, where it has laid one, and how to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.assemblies.stages import Stage
from core.clock import FixedClock
from core.office import Office, Profile
from gui.assemblies import law_tab
from gui.assemblies.law_tab import LawTab
from gui.assemblies.seen import look_at
from gui.desk import Desk
from tests.builders import HENAN_WEIDU, OPENED, Held, build_compound
from tests.gui import sweeps
from tests.offices import open_new


@pytest.fixture
def office(folder: Path) -> Iterator[Office]:
    profile = Profile("云岭社区", "云岭街道", HENAN_WEIDU)
    clock = FixedClock.on(OPENED)
    with open_new(folder, profile, clock) as made:
        yield made


def test_the_offices_own_text_is_one_click_away(
    qtbot: QtBot, desk: Desk, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = FixedClock.on(OPENED)
    held = Held(office.assemblies, clock, build_compound(office.database), seats=5).open()
    opened: list[Path] = []
    monkeypatch.setattr(law_tab, "show_folder", opened.append)
    tab = LawTab(desk)
    qtbot.addWidget(tab)
    tab.resize(700, 600)
    tab.show()
    assert tab.show_seen(look_at(office, held.id, Stage.VOTING))
    line = next(one for one in tab.lines if one.value.article.number)
    assert not line.more.isVisible()
    qtbot.mouseClick(tab.open_folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened == [office.folder.law_texts])
    text = "这一条由本单位抄录。"
    (opened[0] / f"{line.value.article.cite()}.txt").write_text(text, "utf-8")
    tab.hide()
    tab.show()
    assert line.more.isVisible()
    qtbot.mouseClick(line.more, Qt.MouseButton.LeftButton)
    assert line.text.text() == text
    assert line.text.isVisible()
    assert not sweeps.nameless(tab)
    assert not sweeps.markup(tab)
    qtbot.mouseClick(line.more, Qt.MouseButton.LeftButton)
    assert not line.text.isVisible()
