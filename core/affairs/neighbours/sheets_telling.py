"""What pages and papers show of duties to tell, opinion rounds and matters sent up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.neighbours.counting import days_late
from core.affairs.neighbours.kinds import Bearer, DutyKind, DutyPurpose
from core.law.articles import Article


@dataclass(frozen=True, slots=True)
class ToldRow:
    """What was told on a day."""

    id: UUID
    ordinal: int
    due_on: date | None
    done_on: date
    place: str
    until: date | None
    evidence: str
    actor: str
    note: str

    @property
    def late(self) -> int:
        """Count the days that it came late."""
        return days_late(self.due_on, self.done_on)


@dataclass(frozen=True, slots=True)
class DutyChangeRow:
    """How a duty stood before a change, and why it changed."""

    day: date
    reason: str
    months: int | None
    next_due: date | None


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty to disclose or to report, and when it was done last."""

    id: UUID
    compound_id: UUID
    compound: str
    purpose: DutyPurpose
    bearer: Bearer
    kind: DutyKind
    title: str
    basis: str
    months: int | None
    hang_days: int | None
    first_due: date | None
    next_due: date | None
    ended_on: date | None
    end_reason: str
    last_done: date | None
    times_done: int

    def days_late(self, today: date) -> int:
        """Count the days past its open day; one that ended is never late."""
        return 0 if self.ended_on is not None else days_late(self.next_due, today)


@dataclass(frozen=True, slots=True)
class DutySheet:
    """A duty with all that was told of it."""

    row: DutyRow
    told: tuple[ToldRow, ...]
    changes: tuple[DutyChangeRow, ...]


@dataclass(frozen=True, slots=True)
class UsualDuty:
    """A duty that the articles name: how often, and by which text; proposed, never imposed."""

    purpose: DutyPurpose
    bearer: Bearer
    kind: DutyKind
    article: Article
    months: int | None
    hang_days: int | None


@dataclass(frozen=True, slots=True)
class RoundRow:
    """An opinion round in a list."""

    id: UUID
    compound_id: UUID
    compound: str
    title: str
    aim: str
    convenor: str
    since: date
    until: date
    asked: int
    closed_on: date | None
    conclusion: str
    answered: int
    sent_up: int


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question with how often each option was chosen, and what was said in words."""

    id: UUID
    number: int
    text: str
    options: tuple[str, ...]
    counts: tuple[int, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerSheetRow:
    """An answer sheet."""

    id: UUID
    number: int
    who: str
    address: str
    day: date


@dataclass(frozen=True, slots=True)
class RoundSheet:
    """All of one opinion round."""

    row: RoundRow
    questions: tuple[QuestionRow, ...]
    sheets: tuple[AnswerSheetRow, ...]


@dataclass(frozen=True, slots=True)
class SentUpRow:
    """A serious matter that went to the community's party committee."""

    id: UUID
    compound_id: UUID
    compound: str
    round_id: UUID | None
    title: str
    account: str
    sent_on: date
    sent_by: str
    sent_to: str
    answer_due: date | None
    answered_on: date | None
    answered_by: str
    answer: str

    def days_late(self, today: date) -> int:
        """Count the days past the day by which an answer was asked for."""
        return 0 if self.answered_on is not None else days_late(self.answer_due, today)
