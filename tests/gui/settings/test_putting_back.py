"""A backup takes the place of the data: looked into, asked, done, and the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from gui.desk import Place
from gui.kit.dialogs import Question
from gui.kit.preferences import Preferences
from gui.places import SETTINGS
from gui.settings.backup_part import BackupPart
from gui.settings.page import SettingsPage
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import DAY
from tests.offices import PASSPHRASE


@pytest.fixture
def window(qtbot: QtBot, app: QApplication, preferences: Preferences, office: Office) -> MainWindow:
    office.rosters.add_compound("云岭小区")
    office.backups.make()
    office.rosters.add_compound("云杉苑小区")
    office.rosters.add_compound("云中鹤苑")
    made = MainWindow(preferences)
    qtbot.addWidget(made)
    made.enter(office)
    made.resize(1366, 768)
    made.show()
    return made


def part_of(window: MainWindow) -> BackupPart:
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place(SETTINGS, part="backup"))
    page = window.frame.page_of(SETTINGS)
    assert isinstance(page, SettingsPage)
    part = page.parts["backup"]
    assert isinstance(part, BackupPart)
    window.tasks.settle(20_000)
    return part


def answer(said: list[str], press: Callable[[Question], None]) -> None:
    """Answer the next question as soon as it stands."""

    def look() -> None:
        active = QApplication.activeModalWidget()
        if isinstance(active, Question):
            said.extend(text for one in sweeps.shown(active) for text in sweeps.texts_of(one))
            said.extend(f"WRONG {found}" for found in sweeps.cut(active) + sweeps.english(active))
            press(active)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def press_last(question: Question) -> None:
    list(question.buttons.values())[-1].click()


def names(window: MainWindow) -> list[str]:
    assert window.desk is not None
    return [row.name for row in window.desk.compounds]


def test_a_backup_is_put_back_and_the_window_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    part = part_of(window)
    part.view.selectRow(0)
    asked: list[str] = []
    answer(asked, press_last)
    part.put_back.click()
    told: list[str] = []
    qtbot.waitUntil(lambda: bool(asked))
    answer(told, press_last)
    qtbot.waitUntil(lambda: window.desk is not None and names(window) == ["云岭小区"])
    qtbot.waitUntil(lambda: bool(told))
    whole = "\n".join(asked)
    assert "WRONG" not in whole + "\n".join(told)
    assert "云杉社区，2026-06-20 09:00 制作" in whole
    assert "做这份备份以后的 3 条操作记录" in whole  # two compounds and the backup itself
    assert "2 次：登记了一个小区。" in whole
    assert "先另存一份备份" in whole
    assert "数据已恢复到 2026-06-20 09:00 的样子" in "\n".join(told)
    assert window.desk is not None
    reasons = [row.manifest.reason for row in window.desk.office.backups.list() if row.manifest]
    assert [reason.value for reason in reasons].count("before_restore") == 1
    assert window.desk.office.verify_audit().ok
    assert window.close()


def test_who_does_not_want_it_loses_nothing(qtbot: QtBot, window: MainWindow) -> None:
    part = part_of(window)
    part.view.selectRow(0)
    asked: list[str] = []
    answer(asked, lambda question: question.reject())
    part.put_back.click()
    qtbot.waitUntil(lambda: bool(asked) and part.put_back.isEnabled())
    assert len(names(window)) == 3
    assert window.close()


def test_a_damaged_backup_is_refused_before_anything_is_asked(
    qtbot: QtBot, window: MainWindow
) -> None:
    part = part_of(window)
    row = part.view.rows[0]
    content = bytearray(row.path.read_bytes())
    content[-100] ^= 1
    row.path.write_bytes(bytes(content))
    part.look_into(row.path)
    qtbot.waitUntil(lambda: bool(part.told.text()))
    assert "已损坏" in part.told.text()
    assert len(names(window)) == 3
    assert window.close()


def test_a_backup_of_another_office_is_refused(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    profile = Profile("松涛社区", "西坝街道", "420502")
    cost = Cost(memory_kib=64, iterations=1)
    other, _key = Office.create(
        tmp_path / "other", profile, PASSPHRASE, clock=FixedClock.on(DAY), cost=cost
    )
    with other:
        row = other.backups.make()
    part = part_of(window)
    part.look_into(row.path)
    qtbot.waitUntil(lambda: bool(part.told.text()))
    assert "松涛社区" in part.told.text()
    assert window.close()


def test_where_it_fails_the_office_that_was_there_opens_again(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    told: list[str] = []
    answer(told, press_last)
    window.put_back(tmp_path / "gone.lirenbak")
    qtbot.waitUntil(lambda: bool(told))
    assert "找不到" in "\n".join(told)
    assert len(names(window)) == 3
    assert window.close()
