"""排定日期 in the window: the lawful days beside each field, and all the empty ones proposed."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.assemblies.drafts import MatterDraft, OpenAssembly
from core.assemblies.sheets import DateRow
from core.assemblies.stages import Kind, Step
from core.law.matters import Matter
from core.office import Office
from gui.assemblies import words
from gui.assemblies.days import day_state
from gui.assemblies.preparation import PreparationPane
from gui.desk import Desk, Place
from gui.kit.fields import DateField
from gui.places import ASSEMBLIES
from tests.builders import HENAN_WEIDU, build_compound
from tests.gui.assemblies.clerk import Clerk


def bare(qtbot: QtBot, desk: Desk, office: Office) -> Clerk:
    """Give a clerk before an assembly of which no day is planned."""
    compound = build_compound(office.database)
    order = OpenAssembly(compound, "首次会议", Kind.FIRST, HENAN_WEIDU, "YL1", "筹备组")
    made = office.assemblies.open(order).made
    matter = MatterDraft(Matter.ELECT_COMMITTEE, "选举", "选举委员。", seats=5)
    office.assemblies.add_matter(made, matter)
    clerk = Clerk(qtbot, desk)
    clerk.go(Place(ASSEMBLIES, made))
    return clerk


def test_days_are_bound_live_and_proposed(qtbot: QtBot, desk: Desk, office: Office) -> None:
    clerk = bare(qtbot, desk, office)
    pane = clerk.pane(PreparationPane)
    clerk.press_action(pane, "排定日期")
    dialog = clerk.dialog
    days = {Step(name): field for name, field in dialog.form.fields.items() if name != "reason"}
    notice = days[Step.NOTICE_POSTED]
    assert isinstance(notice, DateField)
    assert notice.aside == ""
    assert not any(c.isdigit() for c in notice.line.placeholderText())
    start = office.clock.today() + timedelta(days=60)
    clerk.fill(dialog, Step.VOTING_FROM.value, start)
    assert "不晚于" in notice.aside
    told = notice.aside
    clerk.fill(dialog, Step.VOTING_FROM.value, start + timedelta(days=1))
    assert notice.aside != told
    fill = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "按法定期限推算")
    fill.click()
    assert "截止" in dialog.form.error_of(Step.VOTING_UNTIL.value)
    clerk.fill(dialog, Step.VOTING_UNTIL.value, start + timedelta(days=12))
    fill.click()
    assert all(field.state() for step, field in days.items() if step is not Step.MEETING)
    if os.environ.get("SHOT"):
        dialog.grab().save(os.environ["SHOT"])
    clerk.submit()
    sheet = clerk.page.view.seen
    assert sheet is not None
    planned = {row.step: row.planned for row in sheet.sheet.dates if row.planned}
    assert planned[Step.VOTING_FROM] == start + timedelta(days=1)
    assert isinstance(planned[Step.FILING], date)


def test_what_cannot_be_is_said_beside_the_day(qtbot: QtBot, desk: Desk, office: Office) -> None:
    clerk = bare(qtbot, desk, office)
    clerk.press_action(clerk.pane(PreparationPane), "排定日期")
    dialog = clerk.dialog
    start = office.clock.today() + timedelta(days=60)
    until = start + timedelta(days=10)
    fill = next(b for b in dialog.findChildren(QAbstractButton) if b.text() == "按法定期限推算")

    def aside(step: Step) -> str:
        field = dialog.form.fields[step.value]
        assert isinstance(field, DateField)
        return field.aside

    clerk.fill(dialog, Step.VOTING_FROM.value, start)
    clerk.fill(dialog, Step.VOTING_UNTIL.value, until)
    clerk.fill(dialog, Step.COUNTING.value, until)
    after = (until + timedelta(days=1)).isoformat()
    assert aside(Step.COUNTING) == f"排在“投票截止”之前，不早于 {after}"
    clerk.fill(dialog, Step.COUNTING.value, until + timedelta(days=30))
    fill.click()
    assert "没有合适的日期" in aside(Step.RESULT_POSTED)
    assert "等“结果公布”排定后推算" in aside(Step.RESULT_UNTIL)
    if os.environ.get("SHOT"):
        filing = dialog.form.fields[Step.FILING.value]
        assert isinstance(filing, DateField)
        filing.line.setFocus()
        dialog.grab().save(os.environ["SHOT"])
    clerk.fill(dialog, Step.VOTING_FROM.value, office.clock.today() + timedelta(days=2))
    notice = dialog.form.fields[Step.NOTICE_POSTED.value]
    assert isinstance(notice, DateField)
    notice.line.clear()
    fill.click()
    assert "已经过去" in aside(Step.NOTICE_POSTED)


def test_a_day_that_misses_the_law_says_so_in_words() -> None:
    day = date(2026, 6, 2)
    late = DateRow(Step.VOTING_FROM, day, None, date(2026, 6, 1), done=None, article="")
    early = replace(late, earliest=date(2026, 6, 3), last=None)
    fits = replace(late, last=None, done=day)
    said = [state.word if (state := day_state(row)) else "" for row in (late, early, fits)]
    assert said == ["晚于规定", "早于规定", words.day(day)]
    done = day_state(replace(late, done=day))
    assert done is not None
    assert done.word == f"{words.day(day)} 晚于规定"
