"""The only place that asks what time it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Protocol

CHINA = timezone(timedelta(hours=8), "UTC+8")
"""The whole country keeps one time, without summer time; no zone database is needed."""


class Clock(Protocol):
    """Tells the time of the office."""

    def now(self) -> datetime:
        """Give the present moment with its zone, UTC+8, to the second."""
        ...

    def today(self) -> date:
        """Give the present day in China."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        return datetime.now(UTC).astimezone(CHINA).replace(microsecond=0)

    def today(self) -> date:
        return self.now().date()


@dataclass(slots=True)
class FixedClock:
    """A clock that stands until it is set: for the demo and for tests."""

    moment: datetime

    @classmethod
    def on(cls, day: date, hour: int = 9) -> FixedClock:
        """Make a clock that stands at `hour` o'clock on `day`."""
        return cls(datetime(day.year, day.month, day.day, hour, tzinfo=CHINA))

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def set(self, day: date, hour: int = 9) -> None:
        """Move to `hour` o'clock on `day`."""
        self.moment = FixedClock.on(day, hour).moment


def minute_of(moment: datetime) -> datetime:
    """Give the minute that a moment is in, as screens show it: 09:30:59 is in 09:30."""
    return moment.replace(second=0, microsecond=0)


def minute_text(moment: datetime) -> str:
    """Write a moment by China's clock, to the minute: 2026-06-20 09:30."""
    return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M}"
