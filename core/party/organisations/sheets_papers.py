"""What the papers of members tell: a letter to the work unit P01, a check-in slip P02."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.party.organisations.kinds import LetterKind, MemberStatus, ReviewGrade
from core.party.organisations.sheets import DutyRow


@dataclass(frozen=True, slots=True)
class SentRow:
    """A paper that a member's file has, named without the member."""

    id: UUID
    to: str
    day: date


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter with what the member did in its year; `number` counts the letters of the year."""

    id: UUID
    number: int
    kind: LetterKind
    year: int
    day: date
    issuer: str
    to_unit: str
    text: str
    member: str
    status: MemberStatus
    record: str
    reported_to: str
    reported_on: date | None
    duties: tuple[DutyRow, ...]
    points: int
    grade: ReviewGrade | None
    answered_on: date | None
    answer: str


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """A check-in; `number` counts the check-ins of its year."""

    id: UUID
    number: int
    day: date
    organisation: str
    receiver: str
    note: str
    member: str
    status: MemberStatus
    unit: str
    record: str
    duties: tuple[DutyRow, ...]
    withdrawn_on: date | None
    withdrawn_reason: str
