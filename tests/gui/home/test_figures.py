"""统计 on the desk: rings and bars of a scope, the rows behind a share, the bulletin, the table."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.affairs.problems.drafts import RaiseProblem
from core.affairs.problems.kinds import ProblemKind
from core.committees.drafts import NoteKnown
from core.committees.kinds import KnownKind
from core.office import Office
from core.scope import ALL, Scope
from core.totals.kinds import Figure
from gui.desk import Desk, Place
from gui.home import figures
from gui.home.behind import COUNTED, LEFT, BehindDialog
from gui.home.figures import FiguresSection
from gui.places import AFFAIRS, DOCUMENTS, ROSTERS

TERM = date(2024, 5, 1), date(2027, 4, 30)


@pytest.fixture
def compound(office: Office) -> UUID:
    office.rosters.add_compound("乙苑")
    one = office.rosters.add_compound("甲苑").made
    for _number in range(3):
        told = RaiseProblem(one, ProblemKind.LIFT, "电梯停运", "1栋", "业主")
        office.problems.raise_problem(told)
    known = NoteKnown(one, KnownKind.INTERIM, "甲苑物管会", *TERM, "街道文件", 5, 0)
    office.committees.note_known(known)
    return one


@pytest.fixture
def section(qtbot: QtBot, app: object, desk: Desk, compound: UUID) -> FiguresSection:
    made = FiguresSection(desk)
    qtbot.addWidget(made)
    made.resize(960, 600)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: bool(made.asked.bars))
    return made


def places(desk: Desk) -> list[Place]:
    gone: list[Place] = []
    desk.going.connect(gone.append)
    return gone


def test_shares_say_numerator_and_denominator(section: FiguresSection) -> None:
    said = section.rings[Figure.COMMITTEES].accessibleName()
    assert "1 / 2，50.00%" in said
    assert "物管会 1" in said
    assert "还没有记录" in section.rings[Figure.VENUES_FIT].accessibleName()
    assert section.asked.bars[-1].value == 3
    assert any("电梯 3" in line.text() for line in section.lines)
    assert any("正在上升" in line.text() for line in section.lines)


def test_a_ring_opens_its_rows_and_a_row_its_place(
    qtbot: QtBot, section: FiguresSection, desk: Desk, compound: UUID
) -> None:
    gone = places(desk)
    section.rings[Figure.COMMITTEES].setFocus()
    QTest.keyClick(section.rings[Figure.COMMITTEES], Qt.Key.Key_Return)
    (dialog,) = section.window().findChildren(BehindDialog)
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 2)
    dialog.chips.buttons[LEFT].click()
    assert [row.title for row in dialog.table.rows] == ["乙苑"]
    dialog.chips.buttons[COUNTED].click()
    assert [row.id for row in dialog.table.rows] == [compound]
    dialog.table.selectRow(0)
    dialog.go.click()
    assert gone == [Place(ROSTERS)]
    qtbot.mouseClick(section.rings[Figure.PROBLEMS_DONE], Qt.MouseButton.LeftButton)
    dialog = next(one for one in section.window().findChildren(BehindDialog) if one.isVisible())
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 3)
    dialog.table.selectRow(0)
    dialog.go.click()
    assert gone[-1].page == AFFAIRS


def test_the_scope_is_switched(
    qtbot: QtBot, section: FiguresSection, office: Office, desk: Desk
) -> None:
    community = office.rosters.add_community("桃花岭社区", "学院街道").made
    section.refresh()
    qtbot.waitUntil(lambda: section.scope.findText("桃花岭社区") >= 0)
    assert section.scope.currentData() == ALL
    section.scope.setCurrentIndex(section.scope.findText("桃花岭社区"))
    section.scope.activated.emit(section.scope.currentIndex())
    said = section.rings[Figure.COMMITTEES]
    qtbot.waitUntil(lambda: "还没有记录" in said.accessibleName())
    assert section.scope.currentData() == Scope.community(community)
    gone = places(desk)
    section.bulletin.click()
    assert (gone[-1].page, gone[-1].subject_id, gone[-1].part) == (DOCUMENTS, community, "T01")


def test_the_table_is_written(
    qtbot: QtBot, section: FiguresSection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "统计.xlsx"
    monkeypatch.setattr(figures, "choose_new_file", lambda *_words: target)
    section.export.click()
    qtbot.waitUntil(target.exists)
    assert target.stat().st_size


def test_a_bar_opens_what_was_asked_in_its_month(
    qtbot: QtBot, section: FiguresSection, desk: Desk
) -> None:
    gone = places(desk)
    section.asked.setFocus()
    QTest.keyClick(section.asked, Qt.Key.Key_Return)
    (dialog,) = section.window().findChildren(BehindDialog)
    assert dialog.windowTitle() == "2026 年 6 月提出的诉求"
    qtbot.waitUntil(lambda: len(dialog.table.rows) == 3)
    dialog.table.selectRow(0)
    dialog.go.click()
    assert gone[-1].page == AFFAIRS
    section.done.opened.emit(11)
    dialog = next(one for one in section.window().findChildren(BehindDialog) if one.isVisible())
    assert dialog.windowTitle() == "2026 年 6 月办结的问题"
    qtbot.waitUntil(lambda: not desk.tasks.running)
    assert dialog.table.rows == ()
