"""The weekly slot: its days around holidays, what rolls over, a month's figures. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from core.law.terms import SATURDAY, Calendar
from core.meetings.procedures.kinds import OnHoliday, SlotDayState, SlotTopicState

WEEK = timedelta(weeks=1)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Weekly:
    """When a slot sits: a weekday (0 is Monday), from a day on, until another if it ended."""

    weekday: int
    since: date
    until: date | None
    on_holiday: OnHoliday


@dataclass(frozen=True, slots=True)
class SlotDate:
    """A day of the slot. `moved_from` is the holiday that it stands for; `skipped`: nobody meets.

    `certain`: the holidays of its year are published.
    """

    day: date
    moved_from: date | None = None
    skipped: bool = False
    certain: bool = True


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What is counted of a day of the slot."""

    day: date
    state: SlotDayState
    members: int
    residents: int


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What is counted of a topic: when it came, when it was settled, the days it rolled over on."""

    added_on: date
    state: SlotTopicState
    ended_on: date | None
    rolled_on: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A month of the slot. `unrecorded` days are past and nobody entered what became of them."""

    month: date
    planned: int
    held: int
    called_off: int
    unrecorded: int
    members: int
    residents: int
    raised: int
    settled: int
    rolled: int
    open_at_end: int


def slot_dates(weekly: Weekly, first: date, last: date, holidays: Calendar) -> Iterator[SlotDate]:
    """Give the days of the slot from `first` to `last`, in order; skipped ones say so.

    A day that was moved is given where it was moved to.
    """
    start = max(first - 2 * WEEK, weekly.since)  # a holiday before may be moved into the time asked
    day = start + timedelta(days=(weekly.weekday - start.weekday()) % 7)
    end = last if weekly.until is None else min(last, weekly.until)
    while day <= end:
        found = _around(day, weekly.on_holiday, holidays)
        if first <= found.day <= end:
            yield found
        day += WEEK


def _around(day: date, on_holiday: OnHoliday, holidays: Calendar) -> SlotDate:
    certain = holidays.knows(day)
    if not _is_holiday(day, holidays):
        return SlotDate(day, certain=certain)
    if on_holiday is OnHoliday.SKIP:
        return SlotDate(day, skipped=True, certain=certain)
    moved = day + ONE_DAY
    while _is_rest(moved, holidays):
        moved += ONE_DAY
    return SlotDate(moved, moved_from=day, certain=certain and holidays.knows(moved))


def _is_holiday(day: date, holidays: Calendar) -> bool:
    """Tell whether a day is a holiday by its notice; a weekend alone is none for a weekend slot."""
    if day.weekday() < SATURDAY:
        return holidays.is_rest(day) is True
    return holidays.knows(day) and day in holidays.years[day.year].off


def _is_rest(day: date, holidays: Calendar) -> bool:
    known = holidays.is_rest(day)
    return day.weekday() >= SATURDAY if known is None else known


def next_dates(weekly: Weekly, today: date, count: int, holidays: Calendar) -> tuple[SlotDate, ...]:
    """Give the next days of a slot from today on, `count` of them on which somebody meets."""
    found: list[SlotDate] = []
    last = max(today, weekly.since) + (count + 8) * WEEK
    for one in slot_dates(weekly, today, last, holidays):
        found.append(one)
        if sum(not each.skipped for each in found) == count:
            break
    return tuple(found)


def is_slot_day(weekly: Weekly, day: date, holidays: Calendar) -> bool:
    """Tell whether a slot sits on `day`."""
    return any(not one.skipped for one in slot_dates(weekly, day, day, holidays))


def month_rows(
    dates: Iterable[SlotDate],
    days: Sequence[DayFacts],
    topics: Sequence[TopicFacts],
    today: date,
) -> tuple[MonthRow, ...]:
    """Count each month, the newest first, of the slot's dates up to today and what became of it."""
    planned = [one.day for one in dates if not one.skipped and one.day <= today]
    months = {_month(day) for day in planned} | {_month(one.day) for one in days}
    months |= {_month(one.added_on) for one in topics}
    return tuple(_month_row(month, planned, days, topics) for month in sorted(months, reverse=True))


def _month_row(
    month: date,
    planned: Sequence[date],
    days: Sequence[DayFacts],
    topics: Sequence[TopicFacts],
) -> MonthRow:
    own = [one for one in days if _month(one.day) == month]
    entered = {one.day for one in own}
    due = [day for day in planned if _month(day) == month]
    held = [one for one in own if one.state is SlotDayState.HELD]
    settled = [one for one in topics if one.state is SlotTopicState.SETTLED and _ended(one, month)]
    return MonthRow(
        month=month,
        planned=len(set(due) | entered),
        held=len(held),
        called_off=len(own) - len(held),
        unrecorded=sum(day not in entered for day in due),
        members=sum(one.members for one in held),
        residents=sum(one.residents for one in held),
        raised=sum(_month(one.added_on) == month for one in topics),
        settled=len(settled),
        rolled=sum(_month(day) == month for one in topics for day in one.rolled_on),
        open_at_end=sum(_open_after(one, month) for one in topics),
    )


def _month(day: date) -> date:
    return day.replace(day=1)


def _ended(topic: TopicFacts, month: date) -> bool:
    return topic.ended_on is not None and _month(topic.ended_on) == month


def _open_after(topic: TopicFacts, month: date) -> bool:
    came = _month(topic.added_on) <= month
    return came and (topic.ended_on is None or _month(topic.ended_on) > month)
