"""The days that are proposed where a plan is empty: back from the voting, and on from its end.

Every day keeps the law's limits and the order of the acts; where no office day does, none is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain

from core.assemblies.by_elections import as_change, moment_of
from core.assemblies.counted_days import Days, moments, objections_until
from core.assemblies.plan_order import FOLLOWS, ONE_DAY, Gap, first_after
from core.assemblies.stages import Form, Kind, Step
from core.law.packs import LawBook
from core.law.terms import SATURDAY, Calendar
from core.law.timetable import Direction, LegalDate, timetable

LONGEST_REST = 14
"""Days that offices are closed in a row at most; beyond that a calendar is wrong."""
PUBLICITIES = {
    Step.GROUP_POSTED: Step.GROUP_UNTIL,
    Step.CANDIDATES_POSTED: Step.CANDIDATES_UNTIL,
}
"""Publicities that are over before the next paper hangs."""
PUBLICITY_BEFORE = {
    Step.ROLL_POSTED: Step.GROUP_POSTED,
    Step.NOTICE_POSTED: Step.CANDIDATES_POSTED,
}
DAY_BEFORE = {
    Step.GROUP_POSTED: Step.GROUP_FORMED,
    Step.CANDIDATES_POSTED: Step.ROLL_POSTED,
}
"""What needs a day of work after another, so that both are not proposed on one day."""
BACKWARDS = (
    *(Step.NOTICE_POSTED, Step.CANDIDATES_POSTED, Step.ROLL_POSTED),
    *(Step.GROUP_POSTED, Step.GROUP_FORMED),
)
"""What comes before the voting, the last first."""
ONWARDS = (Step.RESULT_POSTED, Step.RESULT_UNTIL, Step.FIRST_MEETING, Step.FILING)
"""What comes after the count, in order."""


def elect(days: dict[Step, tuple[date | None, date | None]]) -> None:
    """Let the count be the day of the result, while no other is planned."""
    for step in (Step.RESULT_POSTED, Step.COUNTING):
        planned, done = days.get(step, (None, None))
        if days.get(Step.RESULT, (None, None)) == (None, None) and (done or planned):
            days[Step.RESULT] = (done or planned, None)


@dataclass(frozen=True, slots=True)
class Filling:
    """A plan as it is filled: `found` are its days, of the steps in `wanted` those missing."""

    book: LawBook
    calendar: Calendar
    known: Days
    form: Form
    kind: Kind
    today: date
    wanted: frozenset[Step]
    found: dict[Step, date] = field(default_factory=dict)
    gaps: dict[Step, Gap] = field(default_factory=dict)
    _read: dict[tuple[tuple[Step, date], ...], tuple[LegalDate, ...]] = field(
        default_factory=dict, init=False
    )

    def fill(self) -> None:
        """Propose what is missing of all that is wanted."""
        if not self._begin():
            for step in (*BACKWARDS, Step.CANDIDATES_UNTIL, Step.ROLL_UNTIL):
                self._put(step, Gap(waits=Step.VOTING_FROM))
            self._go_on()
            return
        if self.form is Form.MEETING:
            self.found.setdefault(Step.MEETING, self._start)
            self.found.setdefault(Step.VOTING_UNTIL, self._start)
        given = frozenset(self.found)
        for step in BACKWARDS:
            self._put(step, self._back(step))
        self._take_back(given)
        self._remove()
        if Step.VOTING_UNTIL in self.found:
            self._go_on()
            return
        for step in (Step.COUNTING, *ONWARDS):
            self._put(step, Gap(waits=Step.VOTING_UNTIL))

    # Backwards

    def _begin(self) -> bool:
        """Propose the first day of voting; False where the last one is given and comes too soon."""
        if Step.VOTING_FROM in self.found:
            return True
        if self.form is Form.MEETING and Step.MEETING in self.found:
            self.found[Step.VOTING_FROM] = self.found[Step.MEETING]
            return True
        day = self._first_voting()
        until = self.found.get(Step.VOTING_UNTIL, day)
        late = until < day
        self._put(Step.VOTING_FROM, Gap(day, until, over=until < self.today) if late else day)
        return not late

    def _first_voting(self) -> date:
        """Give the first day of voting if all that is missing is done from today, in order."""
        plan = replace(self, found=dict(self.found), gaps={})
        for step in reversed(BACKWARDS):
            if plan.is_missing(step):
                plan.found[step] = plan.workday(plan.first(step))
            if step in PUBLICITIES and step in plan.found:
                until = PUBLICITIES[step]
                plan.found.setdefault(until, plan.workday(plan.first(until)))
        return plan.workday(plan.first(Step.VOTING_FROM))

    def _back(self, step: Step) -> date | Gap:
        """Give the last office day on which `step` is in time for all that follows it."""
        first, last = self.first(step), self._last_before(step)
        return self._in(first, last, reversed(list(_days(first, last))))

    def _take_back(self, given: frozenset[Step]) -> None:
        """Propose no notice, nor anything, before an act for which there is no day any more."""
        for step in reversed(BACKWARDS):
            waits = next((act for act in FOLLOWS.get(step, ()) if act in self.gaps), None)
            if waits is not None and step in self.found and step not in given:
                del self.found[step]
                self.gaps[step] = Gap(waits=waits)

    def _last_before(self, step: Step) -> date:
        legal = self.legal(step, Direction.NOT_AFTER)
        last = min((one.target for one in legal), default=self._start - ONE_DAY)
        for later in BACKWARDS[: BACKWARDS.index(step)]:
            if (day := self._virtual(later)) is None:
                continue
            if step in PUBLICITIES:
                day = min(day, self.found.get(PUBLICITIES[step], day))
                day = self.workday(day, -ONE_DAY) - self._lasting(step)
            elif later is not Step.NOTICE_POSTED:
                day -= ONE_DAY  # the roll before candidates are told, the group before the roll
            last = min(last, day)
        return self.workday(last, -ONE_DAY)

    def _virtual(self, step: Step) -> date | None:
        """Give the day of a step, or the one by which it should have been."""
        gap = self.gaps.get(step)
        return gap.last if gap is not None else self.found.get(step)

    def _lasting(self, step: Step) -> timedelta:
        """Give how long a paper hangs that is posted on a day; nothing where no law says."""
        posted = replace(self, found={**self.found, step: self._start})
        legal = posted.legal(PUBLICITIES[step], Direction.NOT_BEFORE)
        return max((one.target - self._start for one in legal), default=ONE_DAY)

    def _remove(self) -> None:
        """Take papers down as soon as they have hung long enough.

        Where no law says how long the roll hangs, it hangs as long as the candidates do, or until
        the voting.
        """
        for step in (Step.GROUP_UNTIL, Step.CANDIDATES_UNTIL, Step.ROLL_UNTIL):
            (posted,) = FOLLOWS[step]
            if posted not in self.found:
                self._put(step, Gap(waits=posted))
                continue
            first, last = self.first(step), self._start - ONE_DAY
            if step is Step.CANDIDATES_UNTIL:
                last = self.found.get(Step.NOTICE_POSTED, last)
            if not self.legal(step, Direction.NOT_BEFORE) and step is Step.ROLL_UNTIL:
                other = self.found.get(Step.CANDIDATES_UNTIL)
                first = max(first, other or self.workday(last, -ONE_DAY))
            self._put(step, self._in(first, last, _days(first, last)))

    @property
    def _start(self) -> date:
        return self.found[Step.VOTING_FROM]

    # Onwards

    def _go_on(self) -> None:
        """Count on the first office day after the voting from which all the rest finds a day."""
        if not self.is_missing(Step.COUNTING):
            self.follow()
            return
        first = self.first(Step.COUNTING)
        last = self._last(Step.RESULT_POSTED) or first + timedelta(days=LONGEST_REST)
        last = min(last, self.found.get(Step.RESULT_POSTED, last))
        if self.form is Form.MEETING and first == self.found[Step.VOTING_UNTIL] <= last:
            counts = [first]  # owners are there, whatever day it is
        else:
            counts = [day for day in _days(first, last) if self._is_open(day)]
        tried = []
        for day in counts:
            plan = replace(self, found={**self.found, Step.COUNTING: day}, gaps=dict(self.gaps))
            plan.follow()
            tried.append(plan)
            if not plan.gaps.keys() & set(ONWARDS):
                break
        if not tried:
            self._put(Step.COUNTING, Gap(first, last, over=last < self.today))
            for step in ONWARDS:
                self._put(step, Gap(waits=Step.COUNTING))
            return
        best = min(tried, key=lambda plan: len(plan.gaps))
        self.found.update(best.found)
        self.gaps.update(best.gaps)

    def follow(self) -> None:
        for step in ONWARDS:
            waits = next((act for act in FOLLOWS[step] if act in self.gaps), None)
            if waits is not None:
                self._put(step, Gap(waits=waits))
                continue
            first, last = self.first(step), self._last(step)
            end = last or first + timedelta(days=LONGEST_REST)
            days = _days(first, end)
            if step is Step.FILING and first == self.found.get(Step.FIRST_MEETING):
                # The day after the meeting; on its own day only where the term leaves no other.
                days = chain(_days(first + ONE_DAY, end), [first])
            self._put(step, self._in(first, end, days))

    # The bounds of one step

    def first(self, step: Step) -> date:
        """Give the first day that the law, the acts before it and today leave for a step."""
        days = [one.target for one in self.legal(step, Direction.NOT_BEFORE)]
        if (after := first_after(step, self.found, self.form)) is not None:
            days.append(after[0])
        if step in PUBLICITY_BEFORE:
            days += self._publicity_over(PUBLICITY_BEFORE[step])
        if step in (Step.RESULT_UNTIL, Step.FIRST_MEETING):
            until, _ = objections_until(self.book, self.calendar, moments(self._all()))
            days += [until + ONE_DAY] if until else []
        if (before := DAY_BEFORE.get(step)) in self.found:
            days.append(self.found[before] + ONE_DAY)
        return max(self.today, *days) if days else self.today

    def _publicity_over(self, posted: Step) -> list[date]:
        until = PUBLICITIES[posted]
        if until in self.found:
            return [self.found[until]]
        return [one.target for one in self.legal(until, Direction.NOT_BEFORE)]

    def _last(self, step: Step) -> date | None:
        """Give the last lawful day, after rest days where the calendar of the year is known."""
        return min(
            (one.last or one.target for one in self.legal(step, Direction.NOT_AFTER)),
            default=None,
        )

    def _all(self) -> dict[Step, tuple[date | None, date | None]]:
        days: dict[Step, tuple[date | None, date | None]] = {
            step: (self.found.get(step), self.known.get(step, (None, None))[1])
            for step in self.known.keys() | self.found.keys()
        }
        elect(days)
        return days

    def legal(self, step: Step, direction: Direction) -> list[LegalDate]:
        wanted, state = moment_of(self.kind, step), tuple(self.found.items())
        if state not in self._read:
            self._read.clear()
            days = as_change(self.kind, moments(self._all()))
            self._read[state] = timetable(self.book, self.calendar, days)
        legal = self._read[state]
        return [one for one in legal if one.moment is wanted and one.direction is direction]

    def is_missing(self, step: Step) -> bool:
        return step in self.wanted and step not in self.found

    def _put(self, step: Step, day: date | Gap) -> None:
        if not self.is_missing(step):
            return
        if isinstance(day, Gap):
            self.gaps[step] = day
        else:
            self.found[step] = day

    def _in(self, first: date, last: date, days: Iterator[date]) -> date | Gap:
        day = next((day for day in days if self._is_open(day)), None)
        return day or Gap(first, last, over=last < self.today)

    def _is_open(self, day: date) -> bool:
        rest = self.calendar.is_rest(day)
        return day.weekday() < SATURDAY if rest is None else not rest

    def workday(self, day: date, onwards: timedelta = ONE_DAY) -> date:
        """Give the day itself or, where the office is closed, the next that way."""
        for _ in range(LONGEST_REST):
            if self._is_open(day):
                break
            day += onwards
        return day


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += ONE_DAY
