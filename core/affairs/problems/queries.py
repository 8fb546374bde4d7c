"""Reading problems: every function returns frozen values, never tables' objects."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from core.affairs.problems.kinds import LinkKind, Nature, Way
from core.affairs.problems.sheets import (
    ChangeRow,
    ChargeRow,
    ClaimRow,
    DowntimeRow,
    LinkRow,
    MergedRow,
    PlanRow,
    ProblemRow,
    ProblemSheet,
    ProblemStepRow,
    RemovalRow,
    SpentRow,
    TargetRow,
    TellBackRow,
)
from core.affairs.problems.stages import BY_HAND, MOVES, ProblemState
from core.affairs.problems.tables import (
    Problem,
    ProblemChange,
    ProblemCharge,
    ProblemClaim,
    ProblemDowntime,
    ProblemFeedback,
    ProblemLink,
    ProblemPlan,
    ProblemRemoval,
    ProblemStep,
)
from core.affairs.problems.tables_money import Fund, FundEntry
from core.assemblies.tables import Assembly, Matter
from core.db.rows import row_of
from core.errors import KnownError
from core.meetings.pool.tables import PoolTopic
from core.meetings.tables import Meeting, MeetingBody, MeetingTopic
from core.rosters.scoping import belongs_to
from core.rosters.tables import Compound
from core.scope import Scope

T = TypeVar("T")


def get(session: Session, table: type[T], row_id: UUID) -> T:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("problems.not_found")
    return found


def spent() -> sa.ColumnElement[int]:
    """Give what an entry spends: an expense, less what undoes one."""
    is_expense = sa.and_(
        FundEntry.way == Way.OUT,
        FundEntry.nature.not_in([Nature.COUNTER, Nature.REFUND, Nature.REVERSAL]),
    )
    undone = sa.and_(FundEntry.way == Way.IN, FundEntry.nature == Nature.COUNTER)
    return sa.case((is_expense, FundEntry.fen), (undone, -FundEntry.fen), else_=0)


def load_problems(session: Session, scope: Scope, today: date) -> tuple[ProblemRow, ...]:
    """List problems: what is late first, then by deadline, then the newest."""
    rows = _rows(session, belongs_to(scope, Problem.compound_id, Problem.community_id))
    newest = sorted(rows, key=lambda row: (row.year, row.number), reverse=True)
    return tuple(
        sorted(
            newest,
            key=lambda row: (
                -row.days_late(today),
                not row.is_open,
                (row.deadline or date.max) if row.is_open else date.max,
            ),
        )
    )


def load_problem(session: Session, problem_id: UUID) -> ProblemSheet:
    """Load all that is shown of a problem; raise `KnownError` if it is not there."""
    problem = get(session, Problem, problem_id)
    (row,) = _rows(session, Problem.id == problem_id)

    def parts(table: Any, kind: type[T]) -> tuple[T, ...]:
        query = sa.select(table).where(table.problem_id == problem_id).order_by(table.ordinal)
        return tuple(row_of(kind, one) for one in session.scalars(query))

    others = sa.select(Problem).where(
        sa.or_(Problem.merged_into_id == problem_id, Problem.id == problem.merged_into_id)
    )
    merged = {one.id: _merged(one) for one in session.scalars(others.order_by(Problem.id))}
    into = merged.pop(problem.merged_into_id, None) if problem.merged_into_id else None
    return ProblemSheet(
        problem=row,
        detail=problem.detail,
        archive_number=problem.archive_number,
        steps=parts(ProblemStep, ProblemStepRow),
        charges=parts(ProblemCharge, ChargeRow),
        claims=_claims(session, problem_id),
        links=_links(session, problem_id),
        feedback=parts(ProblemFeedback, TellBackRow),
        downtimes=parts(ProblemDowntime, DowntimeRow),
        changes=parts(ProblemChange, ChangeRow),
        plans=parts(ProblemPlan, PlanRow),
        removals=parts(ProblemRemoval, RemovalRow),
        spent=_spent_by_source(session, problem_id),
        merged=tuple(merged.values()),
        merged_into=into,
        moves=tuple(state for state in ProblemState if state in BY_HAND & MOVES[problem.state]),
    )


def claims_of(problem_id: UUID) -> sa.Select[ProblemClaim]:
    """Select the claims of a problem, and those of what was merged into it while it is."""
    return (
        sa.select(ProblemClaim)
        .join(Problem, Problem.id == ProblemClaim.problem_id)
        .where(sa.or_(Problem.id == problem_id, Problem.merged_into_id == problem_id))
        .order_by(ProblemClaim.id)
    )


def _claims(session: Session, problem_id: UUID) -> tuple[ClaimRow, ...]:
    found = {(one.claimant, one.name): one for one in session.scalars(claims_of(problem_id))}
    return tuple(row_of(ClaimRow, one) for one in found.values())


def load_targets(session: Session, compound_id: UUID | None) -> tuple[TargetRow, ...]:
    """List the meetings, topics and matters of a compound's assemblies, the newest first."""
    found = [
        TargetRow(kind, row.id, row.text)
        for kind, query in _targets(compound_id).items()
        for row in session.execute(query)
    ]
    return tuple(sorted(found, key=lambda row: (row.kind, row.id), reverse=True))


def load_target_ids(session: Session, compound_id: UUID | None, kind: LinkKind) -> frozenset[UUID]:
    """Give what of `kind` a problem of the compound can be tied to."""
    return frozenset(row.id for row in session.execute(_targets(compound_id)[kind]))


def _targets(compound_id: UUID | None) -> dict[LinkKind, sa.Select[UUID, str]]:
    mine = MeetingBody.compound_id == compound_id
    named = MeetingBody.name + " " + sa.cast(Meeting.number, sa.String)
    return {
        LinkKind.MEETING: sa.select(Meeting.id, (named + " " + Meeting.title).label("text"))
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .where(mine),
        LinkKind.TOPIC: sa.select(MeetingTopic.id, (named + " " + MeetingTopic.title).label("text"))
        .join(Meeting, Meeting.id == MeetingTopic.meeting_id)
        .join(MeetingBody, MeetingBody.id == Meeting.body_id)
        .where(mine),
        LinkKind.POOL_TOPIC: sa.select(PoolTopic.id, PoolTopic.title.label("text")).where(
            PoolTopic.compound_id.is_not_distinct_from(compound_id)
        ),
        LinkKind.MATTER: sa.select(Matter.id, (Assembly.title + " " + Matter.title).label("text"))
        .join(Assembly, Assembly.id == Matter.assembly_id)
        .where(Assembly.compound_id == compound_id),
    }


def _rows(session: Session, where: sa.ColumnElement[bool]) -> tuple[ProblemRow, ...]:
    """Read problems with the charge that holds and what was spent on each, in one statement."""
    kept = aliased(Problem)
    last = (
        sa.select(ProblemCharge.problem_id, sa.func.max(ProblemCharge.ordinal).label("ordinal"))
        .group_by(ProblemCharge.problem_id)
        .subquery()
    )
    money = (
        sa.select(
            sa.func.coalesce(kept.merged_into_id, kept.id).label("problem_id"),
            sa.func.sum(spent()).label("fen"),
        )
        .join(kept, kept.id == FundEntry.problem_id)
        .group_by(sa.func.coalesce(kept.merged_into_id, kept.id))
        .subquery()
    )
    query = (
        sa.select(
            Problem,
            sa.func.coalesce(Compound.name, ""),
            sa.func.coalesce(ProblemCharge.unit, ""),
            sa.func.coalesce(ProblemCharge.person, ""),
            ProblemCharge.deadline,
            sa.func.coalesce(money.c.fen, 0),
        )
        .outerjoin(Compound, Compound.id == Problem.compound_id)
        .outerjoin(last, last.c.problem_id == Problem.id)
        .outerjoin(
            ProblemCharge,
            sa.and_(
                ProblemCharge.problem_id == last.c.problem_id,
                ProblemCharge.ordinal == last.c.ordinal,
            ),
        )
        .outerjoin(money, money.c.problem_id == Problem.id)
        .where(where)
    )
    names = ("compound", "unit", "person", "deadline", "spent_fen")
    return tuple(
        row_of(ProblemRow, problem, **dict(zip(names, given, strict=True)))
        for problem, *given in session.execute(query)
    )


def _links(session: Session, problem_id: UUID) -> tuple[LinkRow, ...]:
    met = MeetingBody.name + " " + sa.cast(Meeting.number, sa.String) + " "
    text = sa.case(
        (ProblemLink.kind == LinkKind.MEETING, met + Meeting.title),
        (ProblemLink.kind == LinkKind.TOPIC, met + MeetingTopic.title),
        (ProblemLink.kind == LinkKind.POOL_TOPIC, PoolTopic.title),
        (ProblemLink.kind == LinkKind.MATTER, Assembly.title + " " + Matter.title),
        else_=ProblemLink.reference,
    )
    query = (
        sa.select(ProblemLink.kind, text, ProblemLink.day)
        .outerjoin(MeetingTopic, MeetingTopic.id == ProblemLink.topic_id)
        .outerjoin(
            Meeting,
            Meeting.id == sa.func.coalesce(ProblemLink.meeting_id, MeetingTopic.meeting_id),
        )
        .outerjoin(MeetingBody, MeetingBody.id == Meeting.body_id)
        .outerjoin(PoolTopic, PoolTopic.id == ProblemLink.pool_topic_id)
        .outerjoin(Matter, Matter.id == ProblemLink.matter_id)
        .outerjoin(Assembly, Assembly.id == Matter.assembly_id)
        .where(ProblemLink.problem_id == problem_id)
        .order_by(ProblemLink.ordinal)
    )
    return tuple(LinkRow(*row) for row in session.execute(query))


def _spent_by_source(session: Session, problem_id: UUID) -> tuple[SpentRow, ...]:
    query = (
        sa.select(Fund.source, sa.func.sum(spent()))
        .join(Fund, Fund.id == FundEntry.fund_id)
        .join(Problem, Problem.id == FundEntry.problem_id)
        .where(sa.func.coalesce(Problem.merged_into_id, Problem.id) == problem_id)
        .group_by(Fund.source)
        .order_by(Fund.source)
    )
    return tuple(SpentRow(source, fen) for source, fen in session.execute(query) if fen)


def _merged(problem: Problem) -> MergedRow:
    return MergedRow(problem.id, f"{problem.year}-{problem.number:03d}", problem.title)
