"""Entering ballots by keys: leaving by Esc, two readers, and slips in a serial."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.assemblies.counting import Reading
from core.assemblies.sheets import AssemblySheet
from core.assemblies.stages import Stage
from gui.assemblies.counting import CountingPane
from gui.assemblies.entry import EntryPanel
from gui.assemblies.voting import VotingPane
from tests.gui.assemblies.clerk import Clerk
from tests.gui.assemblies.conftest import Stand, Standing
from tests.gui.assemblies.test_acts import in_counting


def serial_of(one: Standing) -> str:
    rows = one.held.assemblies.ballots(one.held.id)
    return next(row.serial for row in rows if row.state.value == "returned")


def begin(one: Standing) -> tuple[Clerk, EntryPanel]:
    clerk, pane = one.clerk, one.clerk.pane(CountingPane)
    clerk.press(pane.first)
    panel = clerk.page.view.entry
    assert isinstance(panel, EntryPanel)
    return clerk, panel


def test_esc_puts_the_ballot_down_and_then_goes_back_to_the_count(stand: Stand) -> None:
    one = stand("voted", in_counting)
    clerk, panel = begin(one)
    QTest.keyClicks(panel.serial, serial_of(one))
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    QTest.keyClick(panel.lines, Qt.Key.Key_1)
    assert panel.serial_in_hand
    QTest.keyClick(panel.lines, Qt.Key.Key_Escape)
    assert not panel.serial_in_hand
    assert clerk.page.view.is_entering
    QTest.keyClick(panel.serial, Qt.Key.Key_Escape)
    clerk.settle()
    assert not clerk.page.view.is_entering
    assert clerk.page.view.seen is not None
    assert clerk.page.view.seen.shown is Stage.COUNTING


def test_somebody_else_is_proposed_for_the_second_reading(stand: Stand) -> None:
    one = stand("voted", in_counting)
    _clerk, panel = begin(one)
    first = panel.who.name
    assert first
    panel.begin(Reading.SECOND)
    second = panel.who.name
    assert second not in {"", first}
    panel.begin(Reading.FIRST)
    assert panel.who.name == first
    panel.teller.setCurrentIndex(panel.teller.findData(second))
    panel.begin(Reading.SECOND)
    assert panel.who.name != second
    panel.teller.setCurrentIndex(-1)
    QTest.keyClicks(panel.serial, serial_of(one))
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    for _row in panel.lines.rows:
        QTest.keyClick(panel.lines, Qt.Key.Key_1)
    panel.save()
    assert "录入人" in panel.error.text()
    assert panel.saved == 0


def test_a_slip_in_a_serial_is_told_from_a_foreign_paper(stand: Stand) -> None:
    one = stand("voted")
    one.look_at(Stage.VOTING)
    clerk, pane = one.clerk, one.clerk.pane(VotingPane)
    whole = serial_of(one)
    wrong = whole[:-1] + ("A" if whole[-1] != "A" else "B")
    for text, told in ((wrong, "末位校验符不对"), ("1", "不是完整的编号")):
        clerk.type(pane.serial, text)
        QTest.keyClick(pane.serial, Qt.Key.Key_Return)
        assert told in pane.form.error.text()
        assert "来历不明" not in pane.form.error.text()


def test_more_ticks_than_seats_are_told_before_the_ballot_is_saved(stand: Stand) -> None:
    one = stand("voted", in_counting)
    _clerk, panel = begin(one)
    QTest.keyClicks(panel.serial, serial_of(one))
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    seats = next(m.seats for m in one.held.assemblies.assembly(one.held.id).matters if m.seats)
    rows = len(panel.marks)
    assert rows > seats
    for _ in range(rows):
        QTest.keyClick(panel.lines, Qt.Key.Key_1)
    assert f"应选 {seats} 人" in panel.error.text()
    assert not panel.error.isHidden()
    assert panel.saved == 0  # Enter saves it, when the clerk has compared the paper
    QTest.keyClick(panel.serial, Qt.Key.Key_Backspace)
    QTest.keyClick(panel.lines, Qt.Key.Key_2)
    panel.lines.selectRow(0)
    for _ in range(rows):
        QTest.keyClick(panel.lines, Qt.Key.Key_2)
    assert panel.error.isHidden()


def test_a_ballot_that_was_read_is_told_at_its_serial(stand: Stand) -> None:
    one = stand("voted", in_counting)
    clerk, panel = begin(one)
    serial = serial_of(one)

    def open_it() -> None:
        QTest.keyClicks(panel.serial, serial)
        QTest.keyClick(panel.serial, Qt.Key.Key_Return)

    open_it()
    for _row in panel.lines.rows:
        QTest.keyClick(panel.lines, Qt.Key.Key_1)
    panel.save()
    clerk.settle()
    assert panel.saved == 1
    open_it()
    assert "已经录入过" in panel.error.text()
    assert panel.reason.isVisible()
    assert panel.window().focusWidget() is panel.reason
    QTest.keyClicks(panel.reason, "xxxx")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert panel.window().focusWidget() is panel.lines, "the reason stands, the ballot is read"
    panel.begin(Reading.SECOND)
    open_it()
    assert not panel.error.isVisible(), "the other reading is not done yet"


def test_a_ballot_entered_tells_how_far_it_is_and_the_rest_is_read_when_the_clerk_leaves(
    stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = stand("voted", in_counting)
    clerk, panel = begin(one)
    assemblies = clerk.page.desk.office.assemblies
    sheets = list[object]()
    whole = assemblies.assembly

    def read(assembly_id: UUID) -> AssemblySheet:
        sheets.append(assembly_id)
        return whole(assembly_id)

    monkeypatch.setattr(assemblies, "assembly", read)
    QTest.keyClicks(panel.serial, serial_of(one))
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    for _row in panel.lines.rows:
        QTest.keyClick(panel.lines, Qt.Key.Key_1)
    panel.save()
    clerk.settle()
    assert panel.saved == 1
    assert panel.progress.text().startswith("初录 1 / ")
    assert not sheets, "nothing but the two numbers is read for a ballot"
    QTest.keyClick(panel.serial, Qt.Key.Key_Escape)
    clerk.settle()
    assert sheets
    assert clerk.page.view.seen is not None
    assert clerk.page.view.seen.count is not None
    assert clerk.page.view.seen.count.first_entered == 1
