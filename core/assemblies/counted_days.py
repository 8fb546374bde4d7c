"""The days of an assembly as the law engine counts with them: done, else planned. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from core.assemblies.paper_steps import MOMENT_OF_STEP
from core.assemblies.stages import Step
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.terms import Calendar, open_until
from core.law.timetable import timetable

Days = Mapping[Step, tuple[date | None, date | None]]
"""Of each step the planned day and the day on which it was done."""


def moments(days: Days) -> dict[Moment, date]:
    """Give the days the law engine counts with: those done, else those planned.

    A result that hung before it was noted here was there on the day it hung, not of the noting.
    Where owners meet, the vote begins with the meeting: what must hang before it hangs before that.
    """
    found: dict[Moment, date] = {}
    for step, (planned, done) in days.items():
        day = done or planned
        if step in MOMENT_OF_STEP and day is not None:
            found[MOMENT_OF_STEP[step]] = day
    begins = (found.get(Moment.VOTING_STARTS), meets(days))
    if meets(days) is not None:
        found[Moment.VOTING_STARTS] = min(day for day in begins if day is not None)
    declared = (days.get(step, (None, None))[1] for step in (Step.RESULT, Step.RESULT_POSTED))
    if noted := [day for day in declared if day is not None]:
        found[Moment.ELECTED] = min(noted)
    return found


def meets(days: Days) -> date | None:
    """Give the day on which owners meet; None where none is known or they vote in writing."""
    planned, done = days.get(Step.MEETING, (None, None))
    return done or planned


def objections_until(
    book: LawBook, calendar: Calendar, days: Mapping[Moment, date]
) -> tuple[date | None, bool]:
    """Give the last day for objections to the posted result, and whether firm law sets it.

    The paper may come down when its days are full; who objects has until the rest days are over.
    """
    found = [
        legal for legal in timetable(book, calendar, days) if legal.moment is Moment.CHALLENGE_ENDS
    ]
    if not found:
        return None, False
    latest = max(found, key=lambda legal: legal.target)
    last = open_until(latest.target - timedelta(days=1), calendar)
    return last, any(legal.blocks for legal in found)
