"""The clock of an assembly forwards and backwards: what is lawful for each day, and a plan of all.

Nothing is stored here: days that are typed are laid over those known, and the law answers at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.assemblies.facts import Days, moments
from core.assemblies.paper_steps import MOMENT_OF_STEP
from core.assemblies.sheets import DateRow
from core.assemblies.stages import Form, Step
from core.law.packs import LawBook
from core.law.terms import ONE_DAY, SATURDAY, Calendar
from core.law.timetable import Direction, LegalDate, timetable

BEFORE_VOTING = (Step.NOTICE_POSTED, Step.CANDIDATES_POSTED, Step.ROLL_POSTED)
"""The papers that must hang some time before the voting, the last of them first."""
REMOVALS = (Step.ROLL_UNTIL, Step.CANDIDATES_UNTIL, Step.RESULT_UNTIL)
LONGEST_REST = 14
"""Days that offices are closed in a row at most; beyond that a calendar is wrong."""


def date_rows(book: LawBook, calendar: Calendar, days: Days) -> tuple[DateRow, ...]:
    """Give every day that is planned, done or bound by the law, with its limits."""
    legal = timetable(book, calendar, moments(days))
    rows = []
    for step in Step:
        planned, done = days.get(step, (None, None))
        own = [date_ for date_ in legal if date_.moment is MOMENT_OF_STEP.get(step)]
        if planned is None and done is None and not own:
            continue
        rows.append(_date_row(step, planned, done, own))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Planner:
    """The law, the rest days and the known days of one assembly, as they stood when it was read."""

    book: LawBook
    calendar: Calendar
    days: Days
    form: Form
    today: date

    def rows(self, typed: Mapping[Step, date | None]) -> dict[Step, DateRow]:
        """Give the limits of each step if the days were planned as they are `typed`."""
        days = dict(self.days)
        for step, day in typed.items():
            days[step] = (day, days.get(step, (None, None))[1])
        self._elect(days)
        return {row.step: row for row in date_rows(self.book, self.calendar, days)}

    def proposed(self, typed: Mapping[Step, date | None]) -> dict[Step, date]:
        """Fill what is empty of `typed`, backwards and forwards from the voting; the rest stays.

        Without a day of the voting it begins on the first that the papers allow if they are hung
        today. How long owners vote no law says: what follows the end waits until that is given. A
        day whose last lawful one is over is not proposed.
        """
        planned = {step: day for step, (day, _) in self.days.items() if step not in typed}
        found = {step: day for step, day in (planned | dict(typed)).items() if day is not None}
        given = set(found)
        found.setdefault(Step.VOTING_FROM, self._first_voting(found))
        if self.form is Form.MEETING:
            found.setdefault(Step.MEETING, found[Step.VOTING_FROM])
            found.setdefault(Step.VOTING_UNTIL, found[Step.VOTING_FROM])
        for step in BEFORE_VOTING:
            self._put(found, step, self._latest(found, step))
        for step in REMOVALS[:2]:
            self._put(found, step, self._earliest(found, step))
        self._found_group(found)
        if Step.VOTING_UNTIL in found:
            self._go_on(found)
        return {step: day for step, day in found.items() if step in typed and step not in given}

    # Insides

    def _known(self, step: Step) -> date | None:
        return self.days.get(step, (None, None))[1]

    def _put(self, found: dict[Step, date], step: Step, day: date | None) -> None:
        """Propose a day where none is known, unless it is over."""
        if day is not None and day >= self.today and self._known(step) is None:
            found.setdefault(step, day)

    def _elect(self, days: dict[Step, tuple[date | None, date | None]]) -> None:
        """Let the count be the day of the result, while no other is planned."""
        for step in (Step.RESULT_POSTED, Step.COUNTING):
            planned, done = days.get(step, (None, None))
            if days.get(Step.RESULT, (None, None)) == (None, None) and (done or planned):
                days[Step.RESULT] = (done or planned, None)

    def _legal(self, found: Mapping[Step, date], step: Step) -> list[LegalDate]:
        days: dict[Step, tuple[date | None, date | None]] = {
            one: (day, self._known(one)) for one, day in found.items()
        }
        days |= {one: (None, day) for one, (_, day) in self.days.items() if one not in days and day}
        self._elect(days)
        wanted = MOMENT_OF_STEP.get(step)
        return [one for one in self._timetable(days) if one.moment is wanted]

    def _timetable(self, days: Days) -> tuple[LegalDate, ...]:
        return timetable(self.book, self.calendar, moments(days))

    def _earliest(self, found: Mapping[Step, date], step: Step) -> date | None:
        legal = self._legal(found, step)
        days = [one.target for one in legal if one.direction is Direction.NOT_BEFORE]
        return self._workday(max(days), ONE_DAY) if days else None

    def _latest(self, found: Mapping[Step, date], step: Step) -> date | None:
        """Give the last office day in time: the safe one, whatever the texts leave open."""
        legal = self._legal(found, step)
        days = [one.target for one in legal if one.direction is Direction.NOT_AFTER]
        return self._workday(min(days), -ONE_DAY) if days else None

    def _first_voting(self, found: Mapping[Step, date]) -> date:
        papers = {step: found.get(step, self.today) for step in BEFORE_VOTING}
        return self._earliest({**found, **papers}, Step.VOTING_FROM) or self.today

    def _found_group(self, found: dict[Step, date]) -> None:
        """Let the group be told long enough before the roll is, and be formed the day before."""
        roll = self._known(Step.ROLL_POSTED) or found.get(Step.ROLL_POSTED)
        if roll is None:
            return
        removed = self._earliest({**found, Step.GROUP_POSTED: roll}, Step.GROUP_UNTIL)
        posted = self._workday(roll - ((removed or roll) - roll) - ONE_DAY, -ONE_DAY)
        self._put(found, Step.GROUP_POSTED, max(posted, min(self.today, roll)))
        posted = self._known(Step.GROUP_POSTED) or found.get(Step.GROUP_POSTED, posted)
        formed = max(self._workday(posted - ONE_DAY, -ONE_DAY), min(self.today, posted))
        last = self._latest(found, Step.GROUP_FORMED)
        self._put(found, Step.GROUP_FORMED, min(formed, last or formed))

    def _go_on(self, found: dict[Step, date]) -> None:
        """Count on the office day after the voting, and go on from there."""
        until = found[Step.VOTING_UNTIL]
        meeting = self.form is Form.MEETING
        count = until if meeting else self._workday(until + ONE_DAY, ONE_DAY)
        self._put(found, Step.COUNTING, count)
        count = max(found.get(Step.COUNTING, count), until)
        self._put(found, Step.RESULT_POSTED, self._by(found, Step.RESULT_POSTED, count))
        self._put(found, Step.RESULT_UNTIL, self._earliest(found, Step.RESULT_UNTIL))
        after = found.get(Step.RESULT_UNTIL, count)
        day = self._by(found, Step.FIRST_MEETING, self._workday(after + ONE_DAY, ONE_DAY))
        self._put(found, Step.FIRST_MEETING, day)
        met = found.get(Step.FIRST_MEETING, day)
        day = self._by(found, Step.FILING, self._workday(met + ONE_DAY, ONE_DAY))
        self._put(found, Step.FILING, day)

    def _by(self, found: Mapping[Step, date], step: Step, wanted: date) -> date:
        last = self._latest(found, step)
        return wanted if last is None else min(wanted, last)

    def _workday(self, day: date, onwards: timedelta) -> date:
        """Give the day itself or, where the office is closed, the next that way."""
        for _ in range(LONGEST_REST):
            rest = self.calendar.is_rest(day)
            closed = day.weekday() >= SATURDAY if rest is None else rest
            if not closed:
                break
            day += onwards
        return day


def _date_row(
    step: Step, planned: date | None, done: date | None, legal: list[LegalDate]
) -> DateRow:
    earliest = [one.target for one in legal if one.direction is Direction.NOT_BEFORE]
    latest = [one for one in legal if one.direction is Direction.NOT_AFTER]
    binding = min(latest, key=lambda one: one.target, default=None)
    return DateRow(
        step=step,
        planned=planned,
        earliest=max(earliest, default=None),
        last=(binding.last or binding.target) if binding else None,
        done=done,
        article="、".join(dict.fromkeys(one.article.cite() for one in legal)),
    )
