"""Counting days by 民法典第200至204条: start day, months, rest days, full days on the board."""

from __future__ import annotations

import calendar
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from core.law.faults import LawFault
from core.law.findings import Finding, Severity

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class TermUnit(enum.StrEnum):
    """What a term is counted in."""

    DAYS = "days"
    WORKDAYS = "workdays"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Year:
    """A year's rest days and make-up workdays, as the State Council published them."""

    year: int
    published: bool
    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are rest days; of a year that it does not have it says so, never guesses.

    `always` are months and days that are off in every year.
    """

    years: Mapping[int, Year] = field(default_factory=dict)
    always: frozenset[tuple[int, int]] = frozenset()

    def missing(self, year: int) -> Finding:
        """Make the finding that a year's rest days are not known: not published, or not entered."""
        code = "calendar_not_published" if year in self.years else "calendar_not_entered"
        return Finding(code, Severity.WARNING, {"year": year})

    def knows(self, day: date) -> bool:
        """Tell whether the year of `day` is published."""
        year = self.years.get(day.year)
        return year is not None and year.published

    def is_rest(self, day: date) -> bool | None:
        """Tell whether `day` is a statutory rest day; None if its year is not known.

        What is off in every year is known of any.
        """
        if not self.knows(day):
            return True if (day.month, day.day) in self.always else None
        year = self.years[day.year]
        return day in year.off or (day.weekday() >= SATURDAY and day not in year.work)


@dataclass(frozen=True, slots=True)
class Term:
    """A counted term: `target` unextended, `last` the last legal day after rest days.

    `target` is the safe day: in time whatever the rest days are. `last` is None where an unknown
    year would have to be guessed; then `findings` says so.
    """

    start: date
    target: date
    last: date | None
    findings: tuple[Finding, ...] = ()


def after_days(start: date, days: int) -> date:
    """开始的当日不计入，自下一日开始计算。"""
    return start + timedelta(days=days)


def after_months(start: date, months: int) -> date:
    """按照月计算的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。"""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def before_days(event: date, days: int, *, strict: bool = True) -> date:
    """Give the latest day to act “X days before” `event`; strict leaves X clear days between."""
    return event - timedelta(days=days + (1 if strict else 0))


def before_months(event: date, months: int) -> date:
    """Give the matching day `months` before `event`, or that month's last day."""
    return after_months(event, -months)


def term(start: date, amount: int, unit: TermUnit, days: Calendar) -> Term:
    """Count a term from `start`."""
    match unit:
        case TermUnit.WORKDAYS:
            return _workdays(start, amount, days)
        case TermUnit.MONTHS | TermUnit.YEARS:
            target = after_months(start, amount * (12 if unit is TermUnit.YEARS else 1))
        case _:
            target = after_days(start, amount)
    return Term(start, target, *_extended(target, days))


def earliest_removal(posted: date, days: int) -> date:
    """Give the first day on which a paper posted for `days` full days may come down."""
    return posted + timedelta(days=days + 1)


def open_until(last: date, days: Calendar) -> date:
    """Give the day until which owners may still object, the `last` of their time a rest day or not.

    民法典第二百零三条. Of a year that is not published only its weekends are known: the longer
    reading, as a right is not lost over a doubt.
    """
    while (rest := days.is_rest(last)) or (rest is None and last.weekday() >= SATURDAY):
        last += ONE_DAY
    return last


def read_year(found: Mapping[str, Any], file: str) -> Year:
    """Read a table of a year; raise LawFault naming the file and what is wrong in it."""
    year, published = found.get("year"), found.get("published", True)
    if type(year) is not int or not isinstance(published, bool):
        raise LawFault("law.bad_holidays", file=file, key="year")
    off = _days(found, "off", year, file)
    work = _days(found, "work", year, file)
    if off & work:
        raise LawFault("law.bad_holidays", file=file, key="work")
    return Year(year, published, off, work, str(found.get("source", "")))


def read_rest_days(found: Mapping[str, Any], file: str) -> frozenset[tuple[int, int]]:
    """Read the days that are off in every year, each as 10-01; raise LawFault naming the file."""
    listed = found.get("days")
    try:
        days = [date.fromisoformat(f"2000-{day}") for day in listed or [""]]
    except (TypeError, ValueError):
        raise LawFault("law.bad_holidays", file=file, key="days") from None
    return frozenset((day.month, day.day) for day in days)


def _days(found: Mapping[str, Any], name: str, year: int, file: str) -> frozenset[date]:
    listed = found.get(name, [])
    if not isinstance(listed, list) or not all(
        type(day) is date and day.year == year for day in listed
    ):
        raise LawFault("law.bad_holidays", file=file, key=name)
    return frozenset(listed)


def _extended(target: date, days: Calendar) -> tuple[date | None, tuple[Finding, ...]]:
    """期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。"""
    last = target
    while (rest := days.is_rest(last)) is True:
        last += ONE_DAY
    if rest is None:
        return None, (days.missing(last.year),)
    return last, ()


def _workdays(start: date, amount: int, days: Calendar) -> Term:
    day, left = start, amount
    while left:
        day += ONE_DAY
        rest = days.is_rest(day)
        if rest is None:
            # Without a table no workday can be told: a day a day is the earliest it could end.
            return Term(start, after_days(start, amount), None, (days.missing(day.year),))
        left -= 0 if rest else 1
    return Term(start, day, day)
