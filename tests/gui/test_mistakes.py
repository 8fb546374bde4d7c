"""Mistakes a clerk makes before an assembly: what the window says to each, and what it loses.

The mistakes of ballots and papers stand in tests/gui/assemblies/test_mistakes.py.
"""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import paths, sample
from core.office import Office
from core.progress import Progress, ProgressSink
from core.rosters.columns import Field
from core.sync import writing
from gui import window as window_module
from gui.desk import Place
from gui.kit.dialogs import Question
from gui.kit.fields import DateField, FieldError
from gui.kit.preferences import Preferences
from gui.kit.tasks import Tasks
from gui.opening.door import Door
from gui.rosters.page import RostersPage
from gui.rosters.wizard import ImportWizard
from gui.rosters.wizard_stages import Stage
from gui.sync.export_part import ExportPart
from gui.sync.page import SyncPage
from gui.window import MainWindow
from tests.core.workbooks.hostile import HOSTILE
from tests.gui.conftest import PATIENCE_MS, settle
from tests.gui.hands import type_text
from tests.offices import PASSPHRASE

LEFT = Qt.MouseButton.LeftButton
ROSTER = paths.resources() / "sample" / sample.ROSTER


@pytest.fixture
def wizard(window: MainWindow) -> ImportWizard:
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place("rosters"))
    settle(window.tasks)
    page = window.frame.page
    assert isinstance(page, RostersPage)
    page.start_import()
    return page.wizard


def go_on(wizard: ImportWizard, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        qtbot.mouseClick(wizard.foot.next, LEFT)
        qtbot.waitUntil(lambda: not wizard.is_busy, timeout=60_000)


def at_the_door(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, folder: Path, passphrase: str
) -> str:
    door = Door(preferences, tasks, folder)
    qtbot.addWidget(door)
    door.show()
    type_text(door.unlock.passphrase, passphrase)
    qtbot.mouseClick(door.unlock.button, LEFT)
    qtbot.waitUntil(lambda: bool(door.unlock.error.text()), timeout=PATIENCE_MS)
    assert door.unlock.passphrase.hasSelectedText() or door.unlock.passphrase.text()
    return door.unlock.error.text()


def test_a_wrong_passphrase(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    office.close()
    said = at_the_door(qtbot, preferences, tasks, folder, "昨天的旧口令是这一句")
    assert said.startswith("口令不对")
    assert "恢复密钥" in said


def test_the_program_started_twice(
    qtbot: QtBot, preferences: Preferences, tasks: Tasks, office: Office, folder: Path
) -> None:
    said = at_the_door(qtbot, preferences, tasks, folder, PASSPHRASE)
    assert "正被另一个里仁程序使用" in said
    assert "先关闭那个程序" in said


@pytest.mark.parametrize("kind", ["old workbook renamed", "web page as xls", "csv renamed"])
def test_a_file_with_another_ending(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    wizard.file.take(HOSTILE[kind][0](tmp_path))
    wizard.file.form.restore({"compound": "云杉苑"})
    go_on(wizard, qtbot)
    assert "另存" in wizard.error.text()
    assert wizard.stage is Stage.FILE


def test_a_wrong_column(wizard: ImportWizard, office: Office, qtbot: QtBot) -> None:
    wizard.file.take(ROSTER)
    wizard.file.form.restore({"compound": "云杉苑"})
    go_on(wizard, qtbot, 2)
    boxes = wizard.columns.boxes
    at = {box.currentData(): box for box in boxes.values()}
    owner = at[Field.OWNER.value]
    area = at[Field.AREA.value]
    area.setCurrentIndex(area.findData(Field.OWNER.value))
    owner.setCurrentIndex(owner.findData(Field.AREA.value))
    go_on(wizard, qtbot)
    said = wizard.error.text()
    assert "没有作任何改动" in said
    assert "看不懂" in said
    assert wizard.stage is Stage.COLUMNS
    assert not office.rosters.compounds()


@pytest.mark.parametrize("text", ["2026-13-40", "2026-02-30", "20260631", "明天", "26-5-1"])
def test_a_day_that_is_none(app: QApplication, text: str) -> None:
    field = DateField("day", "日期")
    field.restore(text)
    with pytest.raises(FieldError, match="日历上有的一天"):
        field.read()


def test_closing_while_a_roster_is_imported(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_title: str, text: str, *_rest: object) -> str:
        asked.append(text)
        return "停止并退出" if len(asked) > 1 else "接着做"

    monkeypatch.setattr(window_module, "_ask", answer)
    monkeypatch.setattr(window_module, "PATIENCE_MS", 10)
    begun = threading.Event()
    desk = window.desk
    assert desk is not None

    def work(report: ProgressSink) -> object:
        def slowly(progress: Progress) -> None:
            begun.set()
            report(progress)

        report(Progress(0, 1))
        while not begun.wait(0.01):
            desk.office.rosters.import_file(ROSTER, sample.COMPOUND, slowly)
        while True:
            report(Progress(1, 2))

    desk.act("导入名册", work)
    qtbot.waitUntil(begun.is_set, timeout=PATIENCE_MS)
    assert not window.close()
    assert window.close()
    assert "导入名册" in asked[0]
    assert "不会保存" in asked[0]


def test_the_stick_is_pulled_out_while_a_package_is_written(
    qtbot: QtBot,
    window: MainWindow,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    real = writing.write_once

    def pulled(folder: Path, *rest: object) -> Path:
        shutil.rmtree(stick)
        return real(folder, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "write_once", pulled)
    assert window.desk is not None
    assert window.frame is not None
    window.desk.go(Place("sync", part="export"))
    settle(window.tasks)
    page = window.frame.page
    assert isinstance(page, SyncPage)
    part = page.tabs.currentWidget()
    assert isinstance(part, ExportPart)
    monkeypatch.setattr(Question, "ask", lambda question: list(question.buttons)[-1])
    part.form.restore({"folder": str(stick)})
    qtbot.mouseClick(part.button, LEFT)
    settle(window.tasks)
    said = part.form.error_of("folder")
    assert said
    assert part.button.isEnabled()
    assert not part.sent.rows  # nothing was written, and no number is used up
    stick.mkdir()
    monkeypatch.setattr(writing, "write_once", real)
    qtbot.mouseClick(part.button, LEFT)
    settle(window.tasks)
    assert "可以安全拔出" in part.told.text()
