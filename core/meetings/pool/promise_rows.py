"""A promise as the one list of all promises shows it, whoever made it, and how lists count.

Meetings give theirs; problems and whatever else promises give theirs in the same shape.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.meetings.kinds import FollowUpState
from core.subject import Subject

OPEN = frozenset({FollowUpState.OPEN, FollowUpState.IN_PROGRESS})


class Made(enum.StrEnum):
    """Where a promise was made."""

    AT_MEETING = "at_meeting"
    OF_PROBLEM = "of_problem"


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """Who does what by when, with what money; `source` says where it was promised.

    `subject` is what its papers are about and `paper` the key of its 督办单 among them.
    """

    id: UUID
    made: Made
    subject: Subject
    paper: str
    number: str
    place: str
    body: str
    source: str
    about: str
    action: str
    owner: str
    unit: str
    issued_on: date
    deadline: date
    check_on: date | None
    budget_fen: int | None
    money: str
    state: FollowUpState
    closed_on: date | None
    last_day: date | None = None
    last_note: str = ""
    compound_id: UUID | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it still has to be done."""
        return self.state in OPEN

    def days_late(self, today: date) -> int:
        """Count the days past the deadline; the deadline's own day is in time."""
        return max(0, (today - self.deadline).days) if self.is_open else 0

    @property
    def responsible(self) -> str:
        """Name the unit that answers for it; where none was named, the person."""
        return self.unit or self.owner


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many promises a unit has open, and how many of them are late."""

    unit: str
    open: int
    late: int


def in_order(lines: Iterable[PromiseLine]) -> tuple[PromiseLine, ...]:
    """Put what is open first, by deadline, so that what is late longest stands on top."""

    def place(line: PromiseLine) -> tuple[bool, date, str, UUID]:
        return not line.is_open, line.deadline, line.number, line.id

    return tuple(sorted(lines, key=place))


def by_unit(lines: Iterable[PromiseLine], today: date) -> tuple[UnitCount, ...]:
    """Count what each unit has open, the one with most that is late first."""
    counts: dict[str, list[int]] = {}
    for line in lines:
        if line.is_open:
            count = counts.setdefault(line.responsible, [0, 0])
            count[0] += 1
            count[1] += bool(line.days_late(today))
    found = (UnitCount(unit, *count) for unit, count in counts.items())
    return tuple(sorted(found, key=lambda one: (-one.late, -one.open, one.unit)))
