"""What is owed of problems and of money, as the desk asks for it; charges are promises."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.problems.queries_money import load_open_fundings
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem, ProblemStep
from core.db.database import Database
from core.due import DueOf, DueRow, Errand
from core.subject import Subject, SubjectKind

TOLD_NEXT = (ProblemState.DONE, ProblemState.DECLINED)
"""States after which somebody has still to be told what came of it."""


class ProblemDue:
    """Feedback that is owed, and households that have not paid."""

    about = DueOf.PROBLEMS

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, _today: date) -> Iterator[DueRow]:
        """Give what is open. No rule says by when one is told: it may be done from its day on."""
        with self._database.read() as session:
            yield from _feedback(session)
            yield from _shares(session)


def _feedback(session: Session) -> Iterator[DueRow]:
    ended = (
        sa.select(Problem.id, Problem.title, Problem.compound_id, sa.func.max(ProblemStep.day))
        .join(ProblemStep, ProblemStep.problem_id == Problem.id)
        .where(Problem.state.in_(TOLD_NEXT))
        .group_by(Problem.id, Problem.title, Problem.compound_id)
    )
    for one, title, compound_id, day in session.execute(ended):
        yield DueRow(
            Subject(SubjectKind.PROBLEM, one),
            title,
            compound_id,
            Errand.TELL_BACK,
            day,
            must=False,
            paper="D46_problem",
        )


def _shares(session: Session) -> Iterator[DueRow]:
    for one in load_open_fundings(session):
        unpaid = one.households - one.paid_up
        if unpaid:
            yield DueRow(
                Subject(SubjectKind.CROWD_FUNDING, one.id),
                one.title,
                one.compound_id,
                Errand.COLLECT_SHARES,
                one.pay_by,
                paper="D48",
                count=unpaid,
            )
