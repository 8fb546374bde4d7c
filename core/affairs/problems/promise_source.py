"""Charges of problems, as the one list of promises asks for them: who does what by when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.problems.stages import OPEN, ProblemState
from core.affairs.problems.tables import Problem, ProblemCharge, ProblemStep
from core.meetings.kinds import FollowUpState
from core.meetings.pool.promise_rows import Made, PromiseLine
from core.rosters.scoping import belongs_to
from core.rosters.tables import Community, Compound
from core.scope import Scope
from core.subject import Subject, SubjectKind

PAPER = "D45_problem"

_S, _F = ProblemState, FollowUpState
STANDING: Mapping[ProblemState, FollowUpState] = MappingProxyType(
    {
        _S.RAISED: _F.OPEN,
        _S.ACCEPTED: _F.OPEN,
        _S.DISCUSSED: _F.OPEN,
        _S.IN_HAND: _F.IN_PROGRESS,
        _S.PASSED_ON: _F.IN_PROGRESS,
        _S.DECLINED: _F.DROPPED,
        _S.SHELVED: _F.DROPPED,
    }
)
"""How a charge stands while its problem stands so; else by whether the problem was solved."""


class ProblemPromises:
    """Every problem that somebody answers for; one merged into another is that other's."""

    def promise_lines(
        self, session: Session, scope: Scope, *, only_open: bool = False
    ) -> Iterator[PromiseLine]:
        """Give the charge that holds of each problem, with its last step, in one statement."""
        where = [
            belongs_to(scope, Problem.compound_id, Problem.community_id),
            Problem.state != ProblemState.MERGED,
        ]
        if only_open:
            where.append(Problem.state.in_(OPEN))
        for problem, charge, step, place in session.execute(_charges().where(*where)):
            yield _line(problem, charge, step, place)


def _charges() -> sa.Select[Problem, ProblemCharge, ProblemStep, str]:
    last = _last(ProblemCharge)
    step = _last(ProblemStep)
    return (
        sa.select(
            Problem,
            ProblemCharge,
            ProblemStep,
            sa.func.coalesce(Compound.name, Community.name, ""),
        )
        .join(last, last.c.problem_id == Problem.id)
        .join(
            ProblemCharge,
            sa.and_(
                ProblemCharge.problem_id == Problem.id, ProblemCharge.ordinal == last.c.ordinal
            ),
        )
        .join(step, step.c.problem_id == Problem.id)
        .join(
            ProblemStep,
            sa.and_(ProblemStep.problem_id == Problem.id, ProblemStep.ordinal == step.c.ordinal),
        )
        .outerjoin(Compound, Compound.id == Problem.compound_id)
        .outerjoin(Community, Community.id == Problem.community_id)
    )


def _last(table: type[ProblemCharge | ProblemStep]) -> sa.Subquery:
    number = sa.func.max(table.ordinal).label("ordinal")
    return sa.select(table.problem_id, number).group_by(table.problem_id).subquery()


def _line(problem: Problem, charge: ProblemCharge, step: ProblemStep, place: str) -> PromiseLine:
    solved = _F.DONE if problem.done_on is not None else _F.DROPPED
    state = STANDING.get(problem.state, solved)
    return PromiseLine(
        id=problem.id,
        made=Made.OF_PROBLEM,
        subject=Subject(SubjectKind.PROBLEM, problem.id),
        paper=PAPER,
        number=f"{problem.year}-{problem.number:03d}",
        place=place,
        body="",
        source=problem.title,
        about=problem.title,
        action=charge.requirement,
        owner=charge.person,
        unit=charge.unit,
        issued_on=charge.issued_on,
        deadline=charge.deadline,
        check_on=None,
        budget_fen=problem.cost_fen,
        money="",
        state=state,
        closed_on=None if problem.state in OPEN else problem.done_on or step.day,
        last_day=step.day,
        last_note=step.evidence,
        compound_id=problem.compound_id,
    )
