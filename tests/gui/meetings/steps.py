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
    see(clerk, people.rest)
    clock.set(date(2026, 6, 27), 21)
    clerk.press(shown.next)
    clerk.submit(ended_at="2026-06-27 20:40")


def discuss(clerk: Clerk) -> None:
    """Record both topics and one promise."""
    topics = page(clerk).view.topics
    clerk.select(topics.table, 0)
    see(clerk, topics.discuss)
    clerk.submit(
        views="钱承业：搬到车棚最省事。",
        dissent="孙𬸚：老人接送孩子不方便。",
        consensus="迁到东侧车棚。",
        resolution="自7月15日起执行。",
        agree="3",
        against="1",
        abstain="0",
    )
    see(clerk, topics.promise)
    clerk.submit(
        action="车棚加装照明",
        owner="郑物业",
        unit="物业服务中心",
        deadline=date(2026, 7, 10),
        budget_fen="1200.50",
        source="公共收益",
    )
    clerk.select(topics.table, 1)
    see(clerk, topics.discuss)
    clerk.submit(consensus="同意提交业主大会表决。", outcome=TopicState.AGREED)


def minute_and_publish(clerk: Clerk) -> None:
    shown = page(clerk)
    clerk.press_and_agree(shown.next, "定稿会议记录")
    clock = clerk.desk.office.clock
    assert isinstance(clock, FixedClock)
    clock.set(date(2026, 6, 28))
    clerk.press(shown.next)
    clerk.submit(since=date(2026, 6, 28), until=date(2026, 7, 14), where="小区公告栏")
