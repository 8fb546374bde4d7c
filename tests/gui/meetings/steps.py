"""What a clerk does on the page of one meeting, step by step, for its tests."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from core.clock import FixedClock
from core.meetings.sheets import MeetingSheet
from core.meetings.stages import TopicState
from gui.meetings.page import MeetingsPage
from tests.gui.assemblies.clerk import Clerk

HANDS = ("agree", "against", "abstain")


def page(clerk: Clerk) -> MeetingsPage:
    found = clerk.frame.page
    assert isinstance(found, MeetingsPage)
    return found


def sheet(clerk: Clerk) -> MeetingSheet:
    read = page(clerk).view.read
    assert read is not None
    return read.sheet


def see(clerk: Clerk, button: QAbstractButton) -> None:
    """Scroll to a button and press it."""
    page(clerk).view._scroll.ensureWidgetVisible(button)
    clerk.press(button)


def open_meeting(clerk: Clerk) -> None:
    lists = page(clerk).lists
    clerk.select(lists.meetings, 0)
    QTest.keyClick(lists.meetings, Qt.Key.Key_Return)
    clerk.settle()


def hold(clerk: Clerk, clock: FixedClock) -> None:
    """Announce the meeting, let everybody come but one, and end it."""
    shown = page(clerk)
    clerk.press(shown.next)
    clerk.submit(how="书面送达并在楼道张贴", day=date(2026, 6, 20))
    assert shown.view.read is not None
    people = shown.view.people
    clerk.select(people.table, 4)
    see(clerk, people.excused)
    clerk.submit(reason="出差")
    clock.set(date(2026, 6, 27), 21)
    see(clerk, people.rest)
    clerk.press(shown.next)
    clerk.submit(ended_at="2026-06-27 20:40")


def write(clerk: Clerk, number: int, **typed: object) -> None:
    """Open the minutes at a topic and type into its form."""
    view = page(clerk).view
    if not view.minutes.isVisible():
        view.tabs.setCurrentIndex(0)
        clerk.select(view.topics.table, number)
        see(clerk, view.topics.write)
    view.minutes.open_topic(view.minutes.topics[number].id)
    form = view.minutes.form
    for name, value in typed.items():
        if name in HANDS:
            clerk.type(form.hands.hands[name].editor, str(value))
        elif name == "outcome":
            clerk.choose(form.outcome.box, form.outcome._values.index(value))
        else:
            clerk.type(form.fields[name].editor, str(value))


def promise(clerk: Clerk, **typed: str) -> None:
    """Add a promise below the topic in hand."""
    view = page(clerk).view
    add = view.minutes.form.promises.add
    view.minutes._scroll.ensureWidgetVisible(add)
    clerk.press(add)
    card = view.minutes.form.promises.cards[-1]
    for name, text in typed.items():
        clerk.type(card.lines[name].editor, text)


def record(clerk: Clerk) -> None:
    clerk.press(page(clerk).view.minutes.record)


def discuss(clerk: Clerk) -> None:
    """Record both topics and one promise."""
    write(
        clerk,
        0,
        views="钱承业：搬到车棚最省事。",
        dissent="孙𬸚：老人接送孩子不方便。",
        consensus="迁到东侧车棚。",
        resolution="自7月15日起执行。",
        agree="3",
        against="1",
        abstain="0",
    )
    promise(
        clerk,
        action="车棚加装照明",
        owner="郑物业",
        unit="物业服务中心",
        deadline="2026-07-10",
        budget_fen="1200.50",
        source="公共收益",
    )
    record(clerk)
    write(clerk, 1, consensus="同意提交业主大会表决。", outcome=TopicState.AGREED)
    record(clerk)
    page(clerk).view.tabs.setCurrentIndex(0)


def minute_and_publish(clerk: Clerk) -> None:
    shown = page(clerk)
    clerk.press_and_agree(shown.next, "定稿会议记录")
    clock = clerk.desk.office.clock
    assert isinstance(clock, FixedClock)
    clock.set(date(2026, 6, 28))
    clerk.press(shown.next)
    clerk.submit(since=date(2026, 6, 28), until=date(2026, 7, 14), where="小区公告栏")
