"""The import wizard: the samples, a table of one's own, every hostile file, cancelling."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.office import Office
from core.rosters.columns import Field
from gui.desk import Place
from gui.kit.dialogs import Question
from gui.kit.tasks import Tasks
from gui.places import HOME
from gui.places import ROSTERS as ROSTERS_PAGE
from gui.rosters.page import RostersPage
from gui.rosters.wizard import ImportWizard
from gui.rosters.wizard_stages import Stage
from gui.window import MainWindow
from tests.core.workbooks.hostile import HOSTILE
from tests.core.workbooks.parts import write_rows
from tests.gui import sweeps
from tests.gui.conftest import settle
from tests.gui.rosters.conftest import SAMPLES, desk_of

ROSTERS = {
    "物业业主信息表.xlsx": 638,
    "云杉苑业主清册.xlsx": None,
    "业主台账导出.csv": None,
}


@pytest.fixture
def wizard(page: RostersPage) -> ImportWizard:
    page.start_import()
    return page.wizard


def go_on(wizard: ImportWizard, qtbot: QtBot) -> None:
    qtbot.mouseClick(wizard.foot.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=60_000)


def begin(wizard: ImportWizard, path: Path, compound: str = "云杉苑") -> None:
    wizard.file.take(path)
    wizard.file.form.restore({"compound": compound})


@pytest.mark.parametrize("name", ROSTERS)
def test_a_sample_goes_all_the_way(
    wizard: ImportWizard, window: MainWindow, office: Office, qtbot: QtBot, name: str
) -> None:
    begin(wizard, SAMPLES / name)
    for stage in (Stage.SHEET, Stage.COLUMNS, Stage.FINDINGS):
        go_on(wizard, qtbot)
        assert wizard.stage is stage, wizard.error.text()
        assert not sweeps.nameless(window)
        if stage is Stage.FINDINGS:  # the steps before show the file's own words
            assert not sweeps.english(window)
        assert not office.rosters.compounds()
    report = wizard.findings.report
    assert report is not None
    go_on(wizard, qtbot)
    assert wizard.stage is Stage.DONE, wizard.error.text()
    [compound] = office.rosters.compounds()
    assert compound.dwellings == report.figures.dwellings
    assert ROSTERS[name] in (None, compound.dwellings)
    go_on(wizard, qtbot)
    settle(window.tasks)
    assert desk_of(window).compound_id == compound.id
    assert window.frame is not None
    page = window.frame.page_of("rosters")
    assert isinstance(page, RostersPage)
    assert len(page.table.ids) == compound.dwellings


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_one_sentence_beside_the_step(
    wizard: ImportWizard, office: Office, qtbot: QtBot, tmp_path: Path, kind: str
) -> None:
    make, _code = HOSTILE[kind]
    path = make(tmp_path)
    begin(wizard, path)
    for _ in range(3):
        if wizard.error.text() or not wizard.foot.next.isEnabled():
            break
        go_on(wizard, qtbot)
    said = wizard.error.text() or wizard.columns.said.text()
    assert said
    assert wizard.stage is not Stage.DONE
    assert not office.rosters.compounds()


def test_without_a_file_or_a_name_it_says_so(wizard: ImportWizard, qtbot: QtBot) -> None:
    go_on(wizard, qtbot)
    assert "选择" in wizard.error.text()
    assert wizard.file.form.error_of("compound")
    assert wizard.stage is Stage.FILE


def test_a_table_of_ones_own_is_explained_and_remembered(
    wizard: ImportWizard, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [
        ["某小区登记"],
        ["甲", "乙", "丙", "丁"],
        ["1-1-101", "单雄信", "88.80", "13900001234"],
        ["1-1-102", "解缙", "90.10", "13900001235"],
    ]
    path = write_rows(tmp_path / "自己的表.xlsx", rows)
    begin(wizard, path)
    go_on(wizard, qtbot)
    wizard.sheet.row.setCurrentIndex(wizard.sheet.row.findData(2))
    go_on(wizard, qtbot)
    assert wizard.columns.lacks
    assert not wizard.foot.next.isEnabled()
    for letters, field in (("A", Field.ADDRESS), ("B", Field.OWNER), ("C", Field.AREA)):
        box = wizard.columns.boxes[letters]
        box.setCurrentIndex(box.findData(field.value))
    assert not wizard.columns.lacks
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    assert wizard.stage is Stage.DONE, wizard.error.text()
    assert office.rosters.compounds()[0].dwellings == 2
    wizard.begin("云杉苑")
    begin(wizard, path)
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    assert wizard.columns.boxes["B"].currentData() == Field.OWNER.value
    assert "以前导入过" in wizard.columns.said.text()


def test_two_columns_cannot_hold_one_thing(wizard: ImportWizard, qtbot: QtBot) -> None:
    begin(wizard, SAMPLES / "物业业主信息表.xlsx")
    go_on(wizard, qtbot)
    go_on(wizard, qtbot)
    boxes = wizard.columns.boxes
    owner = next(one for one, box in boxes.items() if box.currentData() == Field.OWNER.value)
    other = boxes["A" if owner != "A" else "B"]
    other.setCurrentIndex(other.findData(Field.OWNER.value))
    assert boxes[owner].currentData() == ""


def test_findings_are_grouped_and_given_back_as_a_workbook(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path, tasks: Tasks
) -> None:
    rows = [
        ["楼栋", "单元", "房号", "面积", "业主姓名"],
        ["1栋", "1单元", "101", "88.80", "单雄信"],
        ["1栋", "1单元", "102", "八十", "解缙"],
        ["1栋", "1单元", "103", "", "仇英"],
    ]
    begin(wizard, write_rows(tmp_path / "表.xlsx", rows))
    for _ in range(3):
        go_on(wizard, qtbot)
    assert wizard.stage is Stage.FINDINGS, wizard.error.text()
    groups = wizard.findings.groups.rows
    assert groups[0].refused
    every = len(wizard.findings.rows.rows)
    wizard.findings.groups.selectRow(0)
    assert 0 < len(wizard.findings.rows.rows) <= every
    wizard.findings.rows.selectRow(0)
    assert wizard.findings.whole.text()
    target = tmp_path / "错误报告.xlsx"
    wizard.write_report(target)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=30_000)
    assert target.exists()
    wizard.write_report(target)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=30_000)
    assert "已经有文件" in wizard.error.text()


def test_cancelling_leaves_nothing_behind(
    wizard: ImportWizard, office: Office, qtbot: QtBot
) -> None:
    begin(wizard, SAMPLES / "物业业主信息表.xlsx")
    for _ in range(2):
        go_on(wizard, qtbot)
    wizard.go_on()
    assert wizard.is_busy
    assert wizard.foot.stop.isVisible()
    qtbot.mouseClick(wizard.foot.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=60_000)
    assert "没有作任何改动" in wizard.error.text()
    assert wizard.stage is Stage.COLUMNS
    assert not office.rosters.compounds()


@pytest.mark.parametrize(("answer", "compounds"), [("登记为新小区", 2), ("回去改名称", 1)])
def test_a_name_much_like_a_known_one_is_asked_about(
    page: RostersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, compounds: int
) -> None:
    page.start_import()
    wizard, office = page.wizard, page.desk.office
    monkeypatch.setattr(Question, "ask", lambda _self: answer)
    office.rosters.import_file(SAMPLES / "物业业主信息表.xlsx", "云杉苑")
    begin(wizard, SAMPLES / "物业业主信息表.xlsx", "云杉苑小区")
    for _ in range(4):
        go_on(wizard, qtbot)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=30_000)
    assert len(office.rosters.compounds()) == compounds
    assert wizard.stage is (Stage.DONE if compounds == 2 else Stage.FILE)


def test_a_day_without_a_source_is_said_beside_it(wizard: ImportWizard, qtbot: QtBot) -> None:
    begin(wizard, SAMPLES / "物业业主信息表.xlsx")
    wizard.file.form.restore({"day": "2026-05-01", "source": "unknown"})
    for _ in range(3):
        go_on(wizard, qtbot)
    assert wizard.stage is Stage.FILE
    assert wizard.file.form.error_of("source")


def stage_of(wizard: ImportWizard) -> Stage:
    return wizard.stage


def test_enter_goes_on_and_steps_can_be_gone_back(wizard: ImportWizard, qtbot: QtBot) -> None:
    begin(wizard, SAMPLES / "物业业主信息表.xlsx")
    day = wizard.file.form.fields["day"].editor
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not wizard.is_busy, timeout=30_000)
    assert stage_of(wizard) is Stage.SHEET
    go_on(wizard, qtbot)
    qtbot.mouseClick(wizard.foot.back, Qt.MouseButton.LeftButton)
    assert stage_of(wizard) is Stage.SHEET
    wizard.rail.chosen.emit(Stage.FILE)
    assert stage_of(wizard) is Stage.FILE
    wizard.rail.chosen.emit(Stage.FINDINGS)
    assert stage_of(wizard) is Stage.FILE


def test_a_register_of_party_members_is_told_for_what_it_is(
    wizard: ImportWizard, qtbot: QtBot
) -> None:
    begin(wizard, SAMPLES / "党员名册.xlsx")
    go_on(wizard, qtbot)
    assert wizard.stage is Stage.SHEET
    assert "党员名册" in wizard.sheet.said.text()
    assert "没有认出表头" not in wizard.sheet.said.text()
    if not wizard.sheet.sheet or not wizard.sheet.sheet.header_row:
        assert not wizard.foot.next.isEnabled()


def test_nobody_goes_on_without_a_header(
    wizard: ImportWizard, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["某小区登记"], ["1-1-101", "单雄信", "88.80"], ["1-1-102", "解缙", "90.10"]]
    begin(wizard, write_rows(tmp_path / "表.xlsx", rows))
    go_on(wizard, qtbot)
    assert not wizard.foot.next.isEnabled()
    wizard.sheet.row.setCurrentIndex(wizard.sheet.row.findData(1))
    assert wizard.foot.next.isEnabled()


def test_an_import_that_is_over_is_not_what_one_comes_back_for(
    wizard: ImportWizard, window: MainWindow, qtbot: QtBot
) -> None:
    begin(wizard, SAMPLES / next(iter(ROSTERS)))
    for _ in range(4):
        go_on(wizard, qtbot)
    assert wizard.stage is Stage.DONE
    assert window.frame is not None
    desk_of(window).go(Place(HOME))
    desk_of(window).go(Place(ROSTERS_PAGE))
    settle(window.tasks)
    page = window.frame.page_of(ROSTERS_PAGE)
    assert isinstance(page, RostersPage)
    assert not wizard.isVisible()
    assert page.list.isVisible()
