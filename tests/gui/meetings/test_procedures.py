"""The tabs of procedures and of weekly meeting days, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.meetings.drafts import Arrival, Discussion, FormBody
from core.meetings.kinds import BodyKind, Presence
from core.meetings.procedures.kinds import RunState, SlotTopicState, StepPlace
from core.meetings.stages import TopicState
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.documents.page import DocumentPage
from gui.meetings.procedures import ALL_RUNS, CATALOGUE, ProceduresTab
from gui.meetings.slots import SlotsTab
from gui.places import KIND, MEETINGS
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS
from tests.gui.assemblies.clerk import Clerk
from tests.gui.meetings.steps import page
from tests.offices import PASSPHRASE, QUICK

TUESDAY = date(2026, 7, 7)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(TUESDAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云杉社区", "西坝街道", "420502")
    made, _key = Office.create(folder, profile, PASSPHRASE, clock=clock, cost=QUICK)
    with made:
        compound = build_compound(made.database, name="松涛苑小区")
        name = "松涛苑周二议事会"
        body = FormBody(compound, BodyKind.TUESDAY_COUNCIL, name, 5, MEMBERS)
        made.meetings.form_body(body)
        yield made


@pytest.fixture
def clerk(qtbot: QtBot, app: object, desk: Desk) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(MEETINGS))
    return made


def settle(clerk: Clerk, tab: ProceduresTab | SlotsTab) -> None:
    clerk.settle()
    clerk.bot.waitUntil(lambda: not tab.is_reading, timeout=60_000)
    clerk.settle()


def procedures(clerk: Clerk) -> ProceduresTab:
    lists = page(clerk).lists
    lists.tabs.setCurrentWidget(lists.procedures)
    settle(clerk, lists.procedures)
    return lists.procedures


def slots(clerk: Clerk) -> SlotsTab:
    lists = page(clerk).lists
    lists.tabs.setCurrentWidget(lists.slots)
    settle(clerk, lists.slots)
    return lists.slots


def scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    around.ensureWidgetVisible(widget)


def begin(clerk: Clerk) -> ProceduresTab:
    """Start the Tuesday procedure out of the catalogue."""
    tab = procedures(clerk)
    clerk.press(tab.chips.buttons[CATALOGUE])
    tab.catalogue.procedures.select_id("tuesday")
    clerk.press(tab.begin)
    clerk.submit(title="楼道灯不亮", raised_by="业主李若谷", role_host="值班委员吴淑芬")
    settle(clerk, tab)
    return tab


def test_an_empty_list_leads_to_the_catalogue_with_sources(clerk: Clerk):
    tab = procedures(clerk)
    assert tab.nothing.isVisible()
    clerk.press(tab.nothing.button)
    assert len(tab.catalogue.procedures.rows) == 7
    tab.catalogue.procedures.select_id("five_n")
    said = dict(tab.catalogue.about.pairs)
    assert "没有写明" in said["说明"]
    assert said["固定的各方"].count("、") == 4
    assert "出处没有规定" in tab.catalogue.steps.pairs[0][1]
    tab.catalogue.procedures.select_id("four_two")
    assert tab.catalogue.procedures.current_row is not None


def test_a_matter_is_taken_through_its_steps_and_closed(clerk: Clerk):
    tab = begin(clerk)
    view = tab.view
    assert view.isVisible()
    assert [step.state.word for step in view.rail.steps] == [
        "可以办", "等前面的步骤", "等前面的步骤", "等前面的步骤",
    ]  # fmt: skip
    clerk.press(view.do)
    clerk.submit(note="记下来了", evidence="意见表一份")
    settle(clerk, tab)
    assert view.one is not None
    assert view.one.place is StepPlace.DONE, "the step that was looked at stays"
    assert view.attached.isVisible()
    view.rail.chosen.emit("assign")
    assert not view.do.isEnabled()
    assert view._lines, "it says what it waits for"
    view.rail.chosen.emit("discuss")
    clerk.press(view.do)
    clerk.submit(note="当场议定", evidence="签到表")
    settle(clerk, tab)
    view.rail.chosen.emit("assign")
    clerk.press(view.skip)
    clerk.submit(reason="当场解决，不用交办")
    settle(clerk, tab)
    assert not view.close_run.isEnabled()
    view.rail.chosen.emit("feed_back")
    clerk.press(view.do)
    clerk.submit(note="已告知", evidence="回执")
    settle(clerk, tab)
    clerk.press(view.close_run)
    settle(clerk, tab)
    assert view.read is not None
    assert view.read.sheet.run.state is RunState.CLOSED
    assert not view.close_run.isVisible()
    clerk.press(view.back)
    settle(clerk, tab)
    clerk.press(tab.chips.buttons[ALL_RUNS])
    (row,) = tab.runs.rows
    assert (row.done, row.steps) == (4, 4)


def test_a_step_is_taken_back_and_a_run_given_up(clerk: Clerk, office: Office):
    tab = begin(clerk)
    view = tab.view
    clerk.press(view.do)
    clerk.submit(note="记下来了", evidence="意见表一份")
    settle(clerk, tab)
    clerk.press(view.undo)
    clerk.submit(reason="写错了")
    settle(clerk, tab)
    assert view.rail.steps[0].state.word == "可以办"
    assert "写错了" in dict(view.about.pairs)["撤回的登记"]
    clerk.press(view.abandon)
    clerk.submit(reason="合并到另一件")
    settle(clerk, tab)
    (row,) = office.procedures.runs()
    assert (row.state, row.reason) == (RunState.ABANDONED, "合并到另一件")


def test_a_place_opens_a_run_and_its_record_is_previewed(clerk: Clerk, office: Office):
    begin(clerk)
    (row,) = office.procedures.runs()
    clerk.go(Place(MEETINGS))
    clerk.go(Place(MEETINGS, row.id, facts={KIND: "procedure"}))
    tab = page(clerk).lists.procedures
    settle(clerk, tab)
    assert tab.view.isVisible()
    view = tab.view
    view.tabs.setCurrentWidget(view.papers)
    view.papers.preview.emit(view.papers.cards[0].paper)
    clerk.settle()
    assert isinstance(clerk.frame.page, DocumentPage)


def test_a_copy_is_laid_into_the_data_folder(clerk: Clerk, office: Office):
    tab = procedures(clerk)
    clerk.press(tab.chips.buttons[CATALOGUE])
    tab.catalogue.procedures.select_id("price")
    clerk.press(tab.copy)
    settle(clerk, tab)
    path = office.folder.procedures / "price.toml"
    assert path.is_file()
    path.write_text("[procedure]\n", "utf-8")
    tab.refresh()
    settle(clerk, tab)
    assert tab.catalogue.faults.count() == 1


def test_a_weekly_day_is_set_up_held_and_its_topics_roll_over(clerk: Clerk, office: Office):
    tab = slots(clerk)
    assert tab.empty.isVisible()
    clerk.press(tab.empty.button)
    clerk.submit(at="15点30", place="党群服务站")
    settle(clerk, tab)
    assert tab.shown is not None
    (slot,) = tab.shown.slots
    assert (slot.weekday, f"{slot.at:%H:%M}") == (1, "15:30")
    for title in ("楼道灯不亮", "大门常开"):
        clerk.press(tab.add_topic)
        clerk.submit(title=title, raised_by="业主李若谷")
        settle(clerk, tab)
    clerk.press(tab.hold)
    clerk.submit(members="3", residents="8", topic_1="物业三天内换好")
    settle(clerk, tab)
    sheet = tab.shown.chosen
    assert sheet is not None
    assert [(row.state, row.rolled) for row in sheet.topics] == [
        (SlotTopicState.OPEN, 1), (SlotTopicState.SETTLED, 0),
    ]  # fmt: skip
    tab.topics.selectRow(0)
    clerk.press(tab.withdraw)
    clerk.submit(reason="已经装了门禁")
    settle(clerk, tab)
    clerk.press(tab.off)
    clerk.submit(day=date(2026, 7, 14), reason="台风")
    settle(clerk, tab)
    assert len(tab.days.rows) == 2
    assert tab.months.rows[0].held == 1
    clerk.press(tab.end)
    clerk.submit(day=date(2026, 7, 14), reason="改到周四")
    settle(clerk, tab)
    assert not tab.end.isVisible()
    clerk.press(tab.print)
    assert isinstance(clerk.frame.page, DocumentPage)


def test_a_day_with_minutes_has_its_meeting(clerk: Clerk, office: Office):
    tab = slots(clerk)
    clerk.press(tab.empty.button)
    clerk.submit(at="15:30", place="党群服务站")
    settle(clerk, tab)
    for title in ("楼道灯不亮", "大门常开"):
        clerk.press(tab.add_topic)
        clerk.submit(title=title, raised_by="业主李若谷")
        settle(clerk, tab)
    assert not tab.open_meeting.isEnabled()
    scroll_to(tab.call)
    clerk.press(tab.call)
    clerk.submit(convenor="钱承业", chair="钱承业", recorder="冯知微", topic_2="")
    view = page(clerk).view
    assert view.read is not None
    meeting = view.read.sheet
    assert [topic.title for topic in meeting.topics] == ["楼道灯不亮"]
    assert meeting.topics[0].background == "业主李若谷提出。"
    facade = office.meetings
    facade.notify(meeting.meeting.id, "张贴")
    clock = office.clock
    assert isinstance(clock, FixedClock)
    clock.set(meeting.meeting.starts_at.date(), 18)
    facade.sign_in(
        meeting.meeting.id, [Arrival(row.id, Presence.PRESENT) for row in meeting.attendance]
    )
    facade.hold(meeting.meeting.id, clock.now())
    said = Discussion((), "三天内换好", outcome=TopicState.AGREED)
    facade.discuss(meeting.topics[0].id, said)
    facade.write_minutes(meeting.meeting.id)
    clerk.go(Place(MEETINGS))
    tab = slots(clerk)
    tab.refresh()
    settle(clerk, tab)
    tab.meetings.selectRow(0)
    scroll_to(tab.enter)
    clerk.press(tab.enter)
    settle(clerk, tab)
    assert tab.shown is not None
    assert tab.shown.chosen is not None
    (day,) = tab.shown.chosen.days
    assert (day.talked, day.settled) == (2, 1)
    assert not tab.enter.isEnabled()
    clerk.press(tab.open_meeting)
    place = clerk.frame.place
    assert place is not None
    assert place.subject_id == meeting.meeting.id


def test_an_hour_is_typed_in_the_usual_ways(clerk: Clerk):
    tab = slots(clerk)
    clerk.press(tab.empty.button)
    field = clerk.dialog.form.fields["at"]
    for text, said in (("9：05", "09:05"), ("15点", "15:00"), ("23:59", "23:59")):
        assert field.say(field.parse(text)) == said
    for text in ("24:00", "9:60", "下午"):
        with pytest.raises(ValueError, match="几点几分"):
            field.parse(text)
    QTest.keyClick(clerk.dialog, Qt.Key.Key_Escape)
