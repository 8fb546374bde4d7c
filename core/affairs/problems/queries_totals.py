"""What totals ask of problems and money: each problem once, each yuan once."""

from __future__ import annotations

from collections import Counter
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.problems.counting import Sums
from core.affairs.problems.kinds import Nature, Way
from core.affairs.problems.queries import load_problems, spent
from core.affairs.problems.sheets import ClaimCount, KindCount, ProblemTotals
from core.affairs.problems.sheets_money import MoneyRow, MoneyTotals
from core.affairs.problems.stages import ProblemState
from core.affairs.problems.tables import Problem, ProblemClaim, ProblemFeedback
from core.affairs.problems.tables_money import Fund, FundEntry
from core.rosters.scoping import belongs_to
from core.scope import Scope

_YEAR = 4
"""Digits of a year at the head of a day as the file holds it."""


def load_totals(session: Session, scope: Scope, today: date) -> ProblemTotals:
    """Count problems by kind and year, those merged not at all; claims for the one that is kept."""
    counts: dict[tuple[int, str], list[int]] = {}
    kinds = {}
    late = 0
    for row in load_problems(session, scope, today):
        if row.state is ProblemState.MERGED:
            continue
        found = counts.setdefault((row.year, row.kind), [0, 0, 0])
        kinds[row.kind.value] = row.kind
        found[0] += 1
        found[1] += row.done_on is not None
        found[2] += row.is_open
        late += row.days_late(today) > 0
    kept = sa.func.coalesce(Problem.merged_into_id, Problem.id)
    claims = (
        sa.select(ProblemClaim.claimant, sa.func.count(kept.distinct()))
        .join(Problem, Problem.id == ProblemClaim.problem_id)
        .where(belongs_to(scope, Problem.compound_id, Problem.community_id))
        .group_by(ProblemClaim.claimant)
        .order_by(ProblemClaim.claimant)
    )
    marks = Counter(session.scalars(select_marks(scope)))
    return ProblemTotals(
        kinds=tuple(
            KindCount(year, kinds[kind], *numbers)
            for (year, kind), numbers in sorted(counts.items())
        ),
        claims=tuple(ClaimCount(*row) for row in session.execute(claims)),
        satisfaction=tuple(marks[mark] for mark in range(1, 6)),
        late=late,
    )


def select_marks(scope: Scope) -> sa.Select[int | None]:
    """Select how satisfied each was who was told; what was merged into another counts no more."""
    return (
        sa.select(ProblemFeedback.satisfaction)
        .join(Problem, Problem.id == ProblemFeedback.problem_id)
        .where(
            belongs_to(scope, Problem.compound_id, Problem.community_id),
            Problem.state != ProblemState.MERGED,
        )
    )


def load_money(session: Session, scope: Scope) -> MoneyTotals:
    """Sum money by source and year of the entry; and what of it went to problems."""
    year = sa.func.substr(sa.cast(FundEntry.day, sa.String), 1, _YEAR)
    came = sa.case(
        (
            sa.and_(FundEntry.way == Way.IN, FundEntry.nature != Nature.COUNTER),
            FundEntry.fen,
        ),
        (
            sa.and_(
                FundEntry.way == Way.OUT,
                FundEntry.nature.in_([Nature.COUNTER, Nature.REFUND, Nature.REVERSAL]),
            ),
            -FundEntry.fen,
        ),
        else_=0,
    )

    def rows(*where: sa.ColumnElement[bool]) -> tuple[MoneyRow, ...]:
        query = (
            sa.select(Fund.source, year, sa.func.sum(came), sa.func.sum(spent()))
            .join(Fund, Fund.id == FundEntry.fund_id)
            .where(belongs_to(scope, Fund.compound_id, Fund.community_id), *where)
            .group_by(Fund.source, year)
            .order_by(year, Fund.source)
        )
        return tuple(
            MoneyRow(source, int(of), Sums(income, out))
            for source, of, income, out in session.execute(query)
        )

    return MoneyTotals(rows(), rows(FundEntry.problem_id.is_not(None)))
