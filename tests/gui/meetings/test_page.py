"""议事协商 by mouse and keys: one consultation from its body to the archive; refusals; papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.clock import FixedClock
from core.law.matters import Matter
from core.law.shares import Threshold
from core.meetings.counting import Base
from core.meetings.drafts import CallMeeting, FormBody
from core.meetings.kinds import BodyKind, Capacity, FollowUpState, MinutesKind, Presence
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import Stage, TopicState
from core.office import Office, Profile
from gui.desk import Desk, Place
from gui.documents.page import DocumentPage
from gui.kit.choices import ChoiceField
from gui.places import DOCUMENTS, MEETINGS, ROSTERS
from tests.builders import build_compound
from tests.core.meetings.story import MEMBERS, RULES, TOPICS, at
from tests.gui.assemblies.clerk import Clerk
from tests.gui.conftest import DAY
from tests.gui.meetings.steps import (
    discuss,
    hold,
    minute_and_publish,
    open_meeting,
    page,
    see,
    sheet,
)
from tests.offices import open_new

MORE_THAN_HALF = Threshold.parse("1/2", "more_than")


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(DAY)


@pytest.fixture
def office(folder: Path, clock: FixedClock) -> Iterator[Office]:
    profile = Profile("云杉社区", "西坝街道", "420502")
    with open_new(folder, profile, clock) as made:
        yield made


@pytest.fixture
def compound(office: Office) -> None:
    build_compound(office.database, name="云杉苑小区")


@pytest.fixture
def called(office: Office, compound: None) -> MeetingSheet:
    """A council of five and its first meeting, called for the evening of 27 June."""
    (row,) = office.rosters.compounds()
    name = "云杉苑小区业主协商议事会"
    body = office.meetings.form_body(
        FormBody(row.id, BodyKind.OWNERS_COUNCIL, name, 5, MEMBERS, rules=RULES)
    )
    draft = CallMeeting(
        body.made, "停车和充电协商会", at(27, 19), "会议室", "钱承业", "钱承业", "冯知微", TOPICS
    )
    return office.meetings.meeting(office.meetings.call(draft).made)


@pytest.fixture
def clerk(qtbot: QtBot, app: object, desk: Desk) -> Clerk:
    made = Clerk(qtbot, desk)
    made.go(Place(MEETINGS))
    return made


def test_without_a_compound_the_way_to_one_is_shown(clerk: Clerk) -> None:
    clerk.press(page(clerk).empty.button)
    assert clerk.frame.place == Place(ROSTERS)


def test_only_bodies_that_may_set_it_are_offered_a_base(compound: None, clerk: Clerk) -> None:
    clerk.press(page(clerk).empty.button)
    form = clerk.dialog.form
    kind, base, decision = (form.fields[name] for name in ("kind", "decision_base", "decision"))
    assert isinstance(base, ChoiceField)
    assert isinstance(decision, ChoiceField)
    of_all = [Base.SEATS, Base.SITTING]
    for one, bases, votes in (
        (BodyKind.OWNERS_COUNCIL, list(Base), True),
        (BodyKind.COMMITTEE, of_all, True),
        (BodyKind.OWNER_REPRESENTATIVES, of_all, False),
        (BodyKind.MEDIATION, of_all, False),
        (BodyKind.JOINT, list(Base), True),
    ):
        kind.write(one)
        assert base._values == bases
        assert (len(decision._values) > 1) is votes
    clerk.submit(kind=BodyKind.JOINT, name="联席会议", seats="3", members="钱承业 一单位")


def test_a_body_is_formed_and_its_first_meeting_called(
    compound: None, clerk: Clerk, office: Office
) -> None:
    shown = page(clerk)
    assert not shown.call.isVisible()
    clerk.press(shown.empty.button)
    clerk.submit(
        kind=BodyKind.OWNERS_COUNCIL,
        name="云杉苑小区业主协商议事会",
        seats="5",
        members="钱承业 1栋 召集人\n孙𬸚，2栋\n李若谷、3栋、候补",
        quorum=MORE_THAN_HALF,
        decision=MORE_THAN_HALF,
        decision_base=Base.SITTING,
        source="议事规则第六条",
    )
    (body,) = office.meetings.bodies()
    assert (body.seats, body.term) == (5, 1)
    clerk.press(shown.call)
    clerk.submit(
        title="停车协商会",
        starts_at="2026-06-27 19:00",
        place="会议室",
        convenor="钱承业",
        chair="钱承业",
        recorder="冯知微",
        observers="卫民警 派出所 社区民警\n路人甲 旁听",
        topic_title="门前停放",
        raised_by="12户联名",
        background="通道被占。",
    )
    found = sheet(clerk)
    assert [(row.name, row.capacity) for row in found.attendance] == [
        ("钱承业", Capacity.MEMBER),
        ("孙𬸚", Capacity.MEMBER),
        ("李若谷", Capacity.ALTERNATE),
        ("卫民警", Capacity.OBSERVER),
        ("路人甲", Capacity.VISITOR),
    ]
    assert found.attendance[0].post == "召集人"
    assert found.rules.decision_base is Base.SITTING
    see(clerk, shown.view.topics.add_topic)
    clerk.submit(
        title="架空层充电",
        raised_by="物业",
        background="架空层属于全体业主。",
        matter=Matter.CHANGE_USE_OF_COMMON_PARTS,
    )
    assert [topic.title for topic in sheet(clerk).topics] == ["门前停放", "架空层充电"]


def test_a_meeting_is_held_from_notice_to_archive(
    called: MeetingSheet, clerk: Clerk, office: Office, clock: FixedClock
) -> None:
    open_meeting(clerk)
    shown = page(clerk)
    assert [step.state.word for step in shown.view.rail.steps][:3] == ["已完成", "可以办", "未开始"]
    hold(clerk, clock)
    assert sheet(clerk).meeting.stage is Stage.HELD
    assert len(sheet(clerk).people(Presence.PRESENT, Capacity.MEMBER)) == 4
    assert "已达到" in shown.view.people.note
    assert not shown.next.isEnabled()  # a topic is not discussed yet
    clerk.settle()
    see(clerk, shown.view.to_missing[0])
    assert shown.view.minutes.isVisible()
    shown.view.tabs.setCurrentIndex(0)
    clerk.settle()
    see(clerk, shown.view.people.guest)
    clerk.submit(name="路过的人", capacity=Capacity.VISITOR)
    discuss(clerk)
    one, two = sheet(clerk).topics
    assert (one.state, two.state) == (TopicState.AGREED, TopicState.AGREED)
    assert [view.is_dissent for view in one.views] == [False, True]
    assert one.promises[0].budget_fen == 120_050
    minute_and_publish(clerk)
    finish(clerk, clock)
    found = sheet(clerk)
    assert found.meeting.stage is Stage.FOLLOWED_UP
    assert found.meeting.archive_number == "2026-07"
    assert not shown.next.isVisible()
    assert office.verify_audit().ok


def finish(clerk: Clerk, clock: FixedClock) -> None:
    """Keep the promise, link the vote, feed both topics back, file them, close."""
    shown = page(clerk)
    topics = shown.view.topics
    clock.set(date(2026, 7, 9))
    clerk.select(shown.view.promises.table, 0)
    see(clerk, shown.view.promises.report)
    clerk.submit(state=FollowUpState.DONE, note="灯已装好")
    for row in (0, 1):
        clerk.select(topics.table, row)
        if row:
            assert not topics.link.isEnabled(), "nobody was asked yet"
            see(clerk, topics.move_on)
            clerk.submit(to=TopicState.TO_ASSEMBLY, actor="钱承业")
            see(clerk, topics.link)
            said = "2026年7月业主大会第3项决定"
            clerk.submit(vote_id=None, reference=said, passed=True, day=date(2026, 7, 8))
        see(clerk, topics.move_on)
        clerk.submit(to=TopicState.DONE, actor="钱承业")
        see(clerk, topics.feed_back)
        clerk.submit(told="联名业主", how="上门", actor="钱承业", satisfaction=5)
        see(clerk, topics.move_on)
        clerk.submit(to=TopicState.FILED, actor="冯知微")
    clerk.press(shown.next)
    clerk.submit(number="2026-07")


def test_a_meeting_called_by_mistake_is_changed_then_called_off(
    called: MeetingSheet, clerk: Clerk, office: Office
) -> None:
    open_meeting(clerk)
    shown = page(clerk)
    clerk.press(shown.next)
    clerk.submit(how="书面送达", day=date(2026, 6, 20))
    clerk.press(shown.change)
    clerk.submit(starts_at="2026-06-29 19:30", place="物业一楼", reason="与消防检查冲突")
    assert sheet(clerk).meeting.stage is Stage.CALLED
    assert sheet(clerk).meeting.starts_at == at(29, 19, 30)
    label, said = shown.view.about.pairs[-1]
    assert (label, "与消防检查冲突" in said) == ("变更", True)
    clerk.press(shown.next)
    clerk.submit(how="电话逐一告知", day=date(2026, 6, 20))
    clerk.press(shown.call_off)
    clerk.submit(reason="会议室漏水", how="电话逐一告知")
    assert sheet(clerk).meeting.stage is Stage.CALLED_OFF
    assert not any(one.isVisible() for one in (shown.next, shown.change, shown.call_off))
    assert [card.paper.key for card in shown.view.papers.cards] == ["D43"]
    assert [step.state.word for step in shown.view.rail.steps][:2] == ["已完成", "已取消"]
    assert office.verify_audit().ok


def test_members_of_a_body_change(called: MeetingSheet, clerk: Clerk, office: Office) -> None:
    lists = page(clerk).lists
    lists.tabs.setCurrentIndex(3)
    clerk.select(lists.bodies, 0)
    clerk.press(lists.change_members)
    assert "钱承业、1栋、召集人" in clerk.dialog.form.state()["members"]
    clerk.submit(members="郑向东、5栋\n孙𬸚、2栋、成员", reason="换届")
    assert [one.name for one in office.meetings.members(called.body.id)] == ["孙𬸚", "郑向东"]


def test_minutes_are_corrected_and_withdrawn_with_a_reason_and_every_version_stays(
    called: MeetingSheet, clerk: Clerk, clock: FixedClock
) -> None:
    open_meeting(clerk)
    hold(clerk, clock)
    discuss(clerk)
    minute_and_publish(clerk)
    view = page(clerk).view
    clerk.select(view.topics.table, 0)
    see(clerk, view.topics.correct)
    clerk.submit(resolution="自8月1日起执行。", reason="日期写错了")
    assert sheet(clerk).topics[0].resolution == "自8月1日起执行。"
    assert sheet(clerk).meeting.stage is Stage.MINUTED, "the result has to hang anew"
    assert page(clerk).next.text() == "登记公示"
    clerk.press(page(clerk).withdraw)
    clerk.submit(reason="漏记一名成员的意见")
    kinds = [row.kind for row in view.versions.rows]
    assert kinds == [MinutesKind.ORIGINAL, MinutesKind.CORRECTED, MinutesKind.WITHDRAWN]
    assert view.versions.rows[1].reason == "日期写错了"
    assert sheet(clerk).meeting.stage is Stage.HELD


def test_every_paper_of_a_meeting_is_listed_and_previewed(
    called: MeetingSheet, clerk: Clerk, clock: FixedClock
) -> None:
    open_meeting(clerk)
    view = page(clerk).view
    view.tabs.setCurrentWidget(view.papers)
    clerk.settle()
    keys = [card.paper.key for card in view.papers.cards]
    assert keys == ["D43", "D43_each", "D39", "D40", "D40_summary", "D44"]
    assert not view.papers.card("D40").buttons["preview"].isEnabled()
    clerk.press(view.papers.card("D39").buttons["preview"])
    place = clerk.frame.place
    assert place is not None
    assert (place.page, place.subject_id, place.part) == (
        DOCUMENTS,
        called.meeting.id,
        "D39",
    )
    shown = clerk.frame.page
    assert isinstance(shown, DocumentPage)
    assert shown._ready is not None
    clerk.desk.back()
    clerk.settle()
    view.tabs.setCurrentIndex(0)
    hold(clerk, clock)
    discuss(clerk)
    minute_and_publish(clerk)
    cards = {card.paper.key: card for card in view.papers.cards}
    assert set(cards) == {*keys, "D45-1-1", "D46-1", "D46-2"}
    assert all(card.buttons["preview"].isEnabled() for card in cards.values())


def test_open_promises_stand_on_top_of_the_next_meeting_and_in_a_list(
    called: MeetingSheet, clerk: Clerk, clock: FixedClock, office: Office
) -> None:
    open_meeting(clerk)
    hold(clerk, clock)
    discuss(clerk)
    shown = page(clerk)
    clerk.press(shown.to_list)
    lists = shown.lists
    lists.tabs.setCurrentIndex(2)
    clock.set(date(2026, 7, 12))
    shown.mark_stale()
    clerk.settle()
    (line,) = lists.promises.table.rows
    assert lists.promises._word(line) == "待办，逾期 2 天"
    clerk.select(lists.promises.table, 0)
    clerk.press(lists.promises.report)
    clerk.submit(state=FollowUpState.IN_PROGRESS, note="已下单")
    clerk.press(shown.call)
    clerk.submit(
        title="第二次会议",
        starts_at="2026-07-20 19:00",
        place="会议室",
        convenor="钱承业",
        chair="钱承业",
        recorder="冯知微",
        topic_title="看看进度",
        raised_by="召集人",
        background="上次的承诺。",
    )
    assert [row.action for row in sheet(clerk).inherited] == ["车棚加装照明"]
    assert shown.view.inherited.isVisible()
    assert shown.view.inherited.table.rows[0].state is FollowUpState.IN_PROGRESS


def test_topics_of_all_meetings_are_listed_by_state(called: MeetingSheet, clerk: Clerk) -> None:
    lists = page(clerk).lists
    lists.tabs.setCurrentIndex(4)
    assert lists.board.titles(0) == [topic.title for topic in TOPICS]
    assert lists.board.titles(1) == []
    clerk.press(lists.board.cards[0].button)
    assert clerk.frame.place == Place(MEETINGS, called.meeting.id)
    clerk.press(page(clerk).to_list)
    clerk.press_action(lists, "列表")
    assert [line.topic.title for line in lists.topics.rows] == [topic.title for topic in TOPICS]
    clerk.select(lists.topics, 1)
    QTest.keyClick(lists.topics, Qt.Key.Key_Return)
    clerk.settle()
    assert clerk.frame.place == Place(MEETINGS, called.meeting.id)
    view = page(clerk).view
    view.rail.chosen.emit(Stage.MINUTED)
    assert view._scroll.verticalScrollBar().value() > 0
