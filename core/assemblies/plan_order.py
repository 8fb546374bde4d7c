"""In which order the days of an assembly come, and why a day is not proposed. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.assemblies.stages import Form, Step

ONE_DAY = timedelta(days=1)

FOLLOWS: Mapping[Step, tuple[Step, ...]] = {
    Step.GROUP_POSTED: (Step.GROUP_FORMED,),
    Step.GROUP_UNTIL: (Step.GROUP_POSTED,),
    Step.ROLL_POSTED: (Step.GROUP_FORMED, Step.GROUP_POSTED),
    Step.ROLL_UNTIL: (Step.ROLL_POSTED,),
    Step.CANDIDATES_POSTED: (Step.ROLL_POSTED,),
    Step.CANDIDATES_UNTIL: (Step.CANDIDATES_POSTED,),
    Step.NOTICE_POSTED: (Step.ROLL_POSTED, Step.CANDIDATES_POSTED),
    Step.NOTICE_UNTIL: (Step.NOTICE_POSTED,),
    Step.MEETING: (Step.NOTICE_POSTED,),
    Step.VOTING_FROM: (Step.NOTICE_POSTED,),
    Step.VOTING_UNTIL: (Step.VOTING_FROM,),
    Step.COUNTING: (Step.VOTING_UNTIL,),
    Step.RESULT: (Step.VOTING_UNTIL, Step.COUNTING),
    Step.RESULT_POSTED: (Step.VOTING_UNTIL, Step.COUNTING),
    Step.RESULT_UNTIL: (Step.RESULT_POSTED,),
    Step.FIRST_MEETING: (Step.COUNTING, Step.RESULT_POSTED, Step.RESULT_UNTIL),
    Step.FIRST_MEETING_POSTED: (Step.FIRST_MEETING,),
    Step.FILING: (Step.RESULT_POSTED, Step.FIRST_MEETING),
}
"""The acts without which a step cannot be done: it never comes before one of them."""

NEXT_DAY = frozenset(
    {
        *(Step.GROUP_UNTIL, Step.ROLL_UNTIL, Step.CANDIDATES_UNTIL, Step.NOTICE_UNTIL),
        *(Step.RESULT_UNTIL, Step.MEETING, Step.VOTING_FROM),
    }
)
"""Steps that come a day after what they follow, at the earliest."""

AFTER_VOTING = frozenset({Step.COUNTING, Step.RESULT, Step.RESULT_POSTED})
"""Steps that wait until the vote is over: in writing it is open until the end of its last day."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Why no day is proposed: none from `first` to `last` will do, or another day comes first.

    Without `waits` either the last day is before the first, or offices are closed on all of them.
    """

    first: date | None = None
    last: date | None = None
    waits: Step | None = None
    over: bool = False  # the last day lies before today


@dataclass(frozen=True, slots=True)
class Proposal:
    """The days that are proposed, and the steps for which there is none."""

    days: Mapping[Step, date]
    gaps: Mapping[Step, Gap]


def first_after(step: Step, days: Mapping[Step, date], form: Form) -> tuple[date, Step] | None:
    """Give the first day on which `step` can be at all, and the act it waits for; None if any."""
    found = [
        (days[act] + (ONE_DAY if _next_day(step, act, form) else timedelta()), act)
        for act in FOLLOWS.get(step, ())
        if act in days
    ]
    return max(found, key=lambda one: one[0], default=None)


def _next_day(step: Step, act: Step, form: Form) -> bool:
    if act is Step.VOTING_UNTIL:
        return step in AFTER_VOTING and form is Form.WRITTEN
    return step in NEXT_DAY
