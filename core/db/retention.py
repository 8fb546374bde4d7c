"""Which backups to keep: dates in, names out. Touches no file."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

DAILY, WEEKLY, MONTHLY = 12, 10, 9
BEFORE_MIGRATION = timedelta(days=365)
LONGEST = timedelta(days=400)
"""Personal data is not kept in backups for ever."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup as retention sees it; each was opened and checked when it was made."""

    name: str
    made_at: datetime
    before_migration: bool = False


def choose_removals(backups: Iterable[Kept], now: datetime) -> tuple[str, ...]:
    """Name the backups that may go, oldest first.

    Stay: all since yesterday, then the last of each of 12 days, of 10 weeks, of 9 months, those
    made before migrations for a year, the newest one whatever its age. Nothing else stays beyond
    400 days.
    """
    newest_first = sorted(backups, key=lambda b: (b.made_at, b.name), reverse=True)
    safe = {b.name for b in newest_first[:1]}
    kept = safe | _kept_by_age(newest_first, now)
    return tuple(b.name for b in reversed(newest_first) if b.name not in kept)


def _kept_by_age(newest_first: list[Kept], now: datetime) -> set[str]:
    since = now.date() - timedelta(days=1)
    rungs = [_Rung(DAILY, _day), _Rung(WEEKLY, _week), _Rung(MONTHLY, _month)]
    kept = set()
    for backup in newest_first:
        age, day = now - backup.made_at, backup.made_at.date()
        if age > LONGEST:
            continue
        rung = next((rung for rung in rungs if rung.has_room), None)
        if day >= since or (rung is not None and rung.takes(day)):
            kept.add(backup.name)
            for each in rungs:  # a week that a daily one stands for needs no weekly one
                each.pass_by(day)
        elif backup.before_migration and age <= BEFORE_MIGRATION:
            kept.add(backup.name)
    return kept


class _Rung:
    """Keeps the last backup of each of so many periods, newest first."""

    def __init__(self, room: int, period: Callable[[date], Hashable]) -> None:
        self._room = room
        self._period = period
        self._covered: Hashable = None

    @property
    def has_room(self) -> bool:
        return self._room > 0

    def takes(self, day: date) -> bool:
        if self._period(day) == self._covered:
            return False
        self._room -= 1
        return True

    def pass_by(self, day: date) -> None:
        self._covered = self._period(day)


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
