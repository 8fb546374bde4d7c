"""The weekly slot: its days around holidays, roll-over with its count, a month's figures."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.law.terms import Calendar, Year
from core.meetings.procedures.drafts import HoldDay, Settled, SlotTopicDraft
from core.meetings.procedures.kinds import OnHoliday, SlotDayState, SlotTopicState
from core.meetings.procedures.slots import Weekly, is_slot_day, next_dates, slot_dates
from core.scope import Scope
from tests.core.meetings.procedures.hand import Hand, refused

TUESDAY, SATURDAY = 1, 5
OFF = frozenset({date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 9)})
HOLIDAYS = Calendar({2026: Year(2026, True, OFF, frozenset({date(2026, 5, 10)}))})  # noqa: FBT003 - as its fields stand
FIRST = date(2026, 4, 28)


def weekly(on_holiday: OnHoliday = OnHoliday.SKIP, **changes: object) -> Weekly:
    fields = {"weekday": TUESDAY, "since": FIRST, "until": None, **changes}
    return Weekly(**fields, on_holiday=on_holiday)  # type: ignore[arg-type]


def test_a_holiday_is_left_out_and_told():
    found = next_dates(weekly(), FIRST, 2, HOLIDAYS)
    assert [(one.day, one.skipped) for one in found] == [
        (date(2026, 4, 28), False), (date(2026, 5, 5), True), (date(2026, 5, 12), False),
    ]  # fmt: skip
    assert not is_slot_day(weekly(), date(2026, 5, 5), HOLIDAYS)
    assert is_slot_day(weekly(), date(2026, 5, 12), HOLIDAYS)
    assert not is_slot_day(weekly(), date(2026, 5, 13), HOLIDAYS)


def test_a_holiday_moves_to_the_next_workday():
    found = next_dates(weekly(OnHoliday.NEXT_WORKDAY), date(2026, 5, 1), 1, HOLIDAYS)
    (moved,) = found
    assert (moved.day, moved.moved_from) == (date(2026, 5, 6), date(2026, 5, 5))
    assert is_slot_day(weekly(OnHoliday.NEXT_WORKDAY), date(2026, 5, 6), HOLIDAYS)
    assert not is_slot_day(weekly(OnHoliday.NEXT_WORKDAY), date(2026, 5, 5), HOLIDAYS)


def test_a_weekend_is_no_holiday_for_a_slot_of_weekends():
    slot = weekly(OnHoliday.NEXT_WORKDAY, weekday=SATURDAY)
    found = next_dates(slot, date(2026, 5, 2), 2, HOLIDAYS)
    assert [one.day for one in found] == [date(2026, 5, 2), date(2026, 5, 10)], "a worked Sunday"
    assert found[1].moved_from == date(2026, 5, 9)


def test_days_of_a_year_without_a_notice_are_not_certain():
    (found,) = next_dates(weekly(since=date(2027, 1, 1)), date(2027, 1, 1), 1, HOLIDAYS)
    assert (found.day, found.certain) == (date(2027, 1, 5), False)
    always = Calendar({}, frozenset({(10, 5)}))
    moved = next_dates(
        weekly(OnHoliday.NEXT_WORKDAY, since=date(2027, 10, 5)), date(2027, 10, 5), 1, always
    )
    assert moved[0].day == date(2027, 10, 6)
    friday = weekly(OnHoliday.NEXT_WORKDAY, weekday=4, since=date(2027, 10, 1))
    always = Calendar({}, frozenset({(10, 1)}))
    assert next_dates(friday, date(2027, 10, 1), 1, always)[0].day == date(2027, 10, 4)


def test_a_slot_that_ended_has_no_more_days():
    ended = weekly(until=date(2026, 5, 12))
    found = [one.day for one in slot_dates(ended, FIRST, date(2026, 12, 31), HOLIDAYS)]
    assert found == [date(2026, 4, 28), date(2026, 5, 5), date(2026, 5, 12)]
    assert next_dates(ended, date(2026, 5, 13), 2, HOLIDAYS) == ()


@given(st.integers(0, 6), st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(1, 6))
def test_next_days_rise_and_fall_on_their_weekday(weekday: int, today: date, count: int):
    found = next_dates(weekly(weekday=weekday, since=today), today, count, HOLIDAYS)
    days = [one.day for one in found]
    assert days == sorted(set(days))
    assert all(day.weekday() == weekday and day >= today for day in days)
    assert sum(not one.skipped for one in found) == count


def test_topics_that_are_not_settled_roll_over_with_a_count(hand: Hand):
    slot_id = hand.open_slot()
    lamp, gate = hand.add(slot_id, "楼道灯不亮", "大门常开")
    first, second = date(2026, 7, 7), date(2026, 7, 14)
    hand.clock.set(first)
    hand.procedures.hold_day(
        slot_id, HoldDay(first, 5, 12, (Settled(lamp, "物业三天内换好"),), "到会踊跃")
    )
    (late,) = hand.add(slot_id, "垃圾清运")
    hand.clock.set(second)
    hand.procedures.hold_day(slot_id, HoldDay(second, 4, 3))
    sheet = hand.procedures.slot(slot_id)
    rows = {row.id: row for row in sheet.topics}
    assert [row.id for row in sheet.topics] == [gate, late, lamp], "open ones first"
    assert (rows[gate].rolled, rows[late].rolled, rows[lamp].rolled) == (2, 1, 0)
    assert (rows[lamp].state, rows[lamp].outcome) == (SlotTopicState.SETTLED, "物业三天内换好")
    assert [(row.day, row.talked, row.settled) for row in sheet.days] == [
        (second, 2, 0), (first, 2, 1),
    ]  # fmt: skip
    (month,) = sheet.months
    assert (month.planned, month.held, month.unrecorded) == (2, 2, 0)
    assert (month.members, month.residents) == (9, 15)
    assert (month.raised, month.settled, month.rolled, month.open_at_end) == (3, 1, 3, 2)


def test_months_tell_what_was_called_off_and_what_nobody_entered(hand: Hand):
    slot_id = hand.open_slot()
    (topic,) = hand.add(slot_id, "楼道灯不亮")
    hand.clock.set(date(2026, 8, 5))
    hand.procedures.call_off_day(slot_id, date(2026, 7, 14), "台风")
    hand.procedures.hold_day(slot_id, HoldDay(date(2026, 8, 4), 3, 0, (Settled(topic, "已换"),)))
    august, july = hand.procedures.slot(slot_id).months
    assert (july.month, july.planned, july.called_off, july.unrecorded) == (
        date(2026, 7, 1), 4, 1, 3,
    )  # fmt: skip
    assert (july.raised, july.open_at_end) == (1, 1)
    assert (august.held, august.settled, august.open_at_end) == (1, 1, 0)


def test_what_a_day_is_refused_for(hand: Hand):
    slot_id = hand.open_slot()
    day = date(2026, 7, 7)
    with refused("day_to_come"):
        hand.procedures.hold_day(slot_id, HoldDay(day, 1, 1))
    hand.clock.set(day)
    with refused("no_slot_day"):
        hand.procedures.hold_day(slot_id, HoldDay(day - timedelta(days=1), 1, 1))
    with refused("nobody_came"):
        hand.procedures.hold_day(slot_id, HoldDay(day, 0, 0))
    with refused("nobody_came"):
        hand.procedures.hold_day(slot_id, HoldDay(day, -1, 5))
    with refused("topic_not_waiting"):
        hand.procedures.hold_day(slot_id, HoldDay(day, 1, 0, (Settled(uuid4(), "好"),)))
    hand.procedures.hold_day(slot_id, HoldDay(day, 1, 0))
    with refused("day_entered"):
        hand.procedures.call_off_day(slot_id, day, "台风")
    with refused("no_slot_day"):
        hand.procedures.call_off_day(slot_id, day + timedelta(days=1), "台风")
    hand.procedures.call_off_day(slot_id, day + timedelta(days=7), "党员大会占用")
    assert hand.procedures.slot(slot_id).days[0].state is SlotDayState.CALLED_OFF


def test_topics_wait_once_and_are_withdrawn_with_a_reason(hand: Hand):
    slot_id = hand.open_slot()
    of_pool = SlotTopicDraft("充电桩", "物业", uuid4())
    made = hand.procedures.add_slot_topic(slot_id, of_pool).made
    with refused("topic_waits"):
        hand.procedures.add_slot_topic(slot_id, of_pool)
    hand.procedures.withdraw_slot_topic(made, "已经解决")
    with refused("topic_ended"):
        hand.procedures.withdraw_slot_topic(made, "再撤")
    hand.procedures.add_slot_topic(slot_id, of_pool)
    with pytest.raises(KnownError, match="blank"):
        hand.procedures.add_slot_topic(slot_id, SlotTopicDraft(" ", "物业"))
    assert hand.procedures.slot(slot_id).topics[-1].outcome == "已经解决"


def test_a_slot_ends_with_a_reason_and_another_follows(hand: Hand):
    slot_id = hand.open_slot()
    body_id = hand.procedures.slot(slot_id).slot.body_id
    with refused("slot_there"):
        hand.open_slot(body_id=body_id)
    hand.clock.set(date(2026, 7, 7))
    hand.procedures.hold_day(slot_id, HoldDay(date(2026, 7, 7), 1, 1))
    with refused("slot_ends_before"):
        hand.procedures.end_slot(slot_id, date(2026, 6, 30), "改到周四")
    with refused("slot_ends_before"):
        hand.procedures.end_slot(slot_id, date(2026, 7, 6), "改到周四")
    hand.procedures.end_slot(slot_id, date(2026, 7, 7), "改到周四")
    with refused("slot_ended"):
        hand.add(slot_id, "晚了")
    with refused("slot_ended"):
        hand.procedures.end_slot(slot_id, date(2026, 7, 8), "再停")
    hand.clock.set(date(2026, 7, 8))
    again = hand.open_slot(body_id=body_id, weekday=3, since=date(2026, 7, 8))
    first, second = hand.procedures.slots(Scope.compound(hand.compound_id))
    assert (first.id, second.id) == (again, slot_id), "those that sit come first"
    assert second.next == ()
    assert first.next[0].day == date(2026, 7, 9)
    assert hand.procedures.slots(Scope.compound(hand.other_id)) == ()
    assert (first.body, first.place_of, first.at.hour) == ("松涛苑周二议事会", "松涛苑小区", 15)
    assert hand.procedures.is_slot(slot_id)
    assert not hand.procedures.is_slot(hand.start())
    with refused("not_found"):
        hand.procedures.slot(uuid4())
