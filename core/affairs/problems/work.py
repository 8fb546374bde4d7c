"""What every act of problems shares: its unit of work, and the checks of texts and of money."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from core.affairs.problems.kinds import LARGEST_FEN
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem, ProblemStep
from core.changes import Changes, Topic
from core.db.events import Event
from core.db.texts import limit_text, require_text
from core.db.work import BaseWork
from core.errors import KnownError

__all__ = ["Work", "limit_text", "require_money", "require_text"]


@dataclass(frozen=True, slots=True)
class Work(BaseWork):
    """One unit of work of the facade."""

    def done(self, event: Event, subject_id: UUID, topic: Topic, **facts: Any) -> Changes:
        """Record the act and say what changed."""
        return self.record(event, subject_id, topic, **facts)

    def next_number(
        self, column: InstrumentedAttribute[int], *where: sa.ColumnElement[bool]
    ) -> int:
        """Give the number after the last one of the rows `where` holds of."""
        return self.next_of(column, *where)

    def add_step(self, problem: Problem, to: ProblemState, day: date, actor: str, why: str) -> None:
        """Bring `problem` to `to` and note when, by whom and on what evidence."""
        number = self.next_number(ProblemStep.ordinal, ProblemStep.problem_id == problem.id)
        step = ProblemStep(
            problem_id=problem.id, ordinal=number, state=to, day=day, actor=actor, evidence=why
        )
        self.session.add(step)
        problem.state = to
        self.session.flush()


def require_money(fen: int) -> None:
    """Raise `KnownError` unless `fen` is an amount that somebody can pay."""
    if not 0 < fen <= LARGEST_FEN:
        raise KnownError("problems.amount_wrong")
