"""Acts that bring a problem on: its states, feedback, merging, reopening, downtimes and papers."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.problems import queries
from core.affairs.problems.drafts import (
    Downtime,
    MoveProblem,
    PlanDraft,
    ProblemReport,
    RemovalDraft,
    TellBack,
)
from core.affairs.problems.stages import (
    BY_HAND,
    OPEN,
    REOPENABLE,
    ProblemFacts,
    ProblemState,
    check_move,
)
from core.affairs.problems.tables import (
    Problem,
    ProblemCharge,
    ProblemDowntime,
    ProblemFeedback,
    ProblemPlan,
    ProblemRemoval,
    ProblemStep,
)
from core.affairs.problems.work import Work, limit_text, require_text
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.findings import refuse


def move(work: Work, problem_id: UUID, draft: MoveProblem) -> Changes:
    """Bring a problem to its next state, with who and on what evidence."""
    problem = queries.get(work.session, Problem, problem_id)
    require_text(actor=draft.actor, evidence=draft.evidence)
    if draft.to not in BY_HAND:
        raise KnownError("problems.order", problem=problem.title)
    refuse(check_move(_facts(work, problem), draft.to))
    day = work.day(draft.day)
    _not_before(work, problem, day)
    work.add_step(problem, draft.to, day, draft.actor, draft.evidence)
    if draft.to is ProblemState.DONE:
        problem.done_on = day
        problem.cost_fen = draft.cost_fen if draft.cost_fen is not None else problem.cost_fen
    if draft.to is ProblemState.FILED:
        problem.archive_number = draft.archive_number
    return work.done(Event.PROBLEM_MOVED, problem_id, Topic.PROBLEM, state=draft.to)


def report(work: Work, problem_id: UUID, draft: ProblemReport) -> Changes:
    """Note what was answered or done of what somebody answers for; a step to where it stands."""
    problem = queries.get(work.session, Problem, problem_id)
    require_text(actor=draft.actor, note=draft.note)
    if problem.state not in OPEN or not _facts(work, problem).has_charge:
        raise KnownError("problems.not_in_hand", problem=problem.title)
    day = work.day(draft.day)
    _not_before(work, problem, day)
    work.add_step(problem, problem.state, day, draft.actor, draft.note)
    return work.done(Event.PROBLEM_REPORTED, problem_id, Topic.PROBLEM)


def tell_back(work: Work, problem_id: UUID, draft: TellBack) -> Changes:
    """Note who was told what came of it, how, and how satisfied they were."""
    problem = queries.get(work.session, Problem, problem_id)
    require_text(told=draft.told, how=draft.how, actor=draft.actor)
    limit_text(comment=draft.comment)
    if draft.satisfaction is not None and draft.satisfaction not in range(1, 6):
        raise KnownError("problems.satisfaction_range")
    day = work.day(draft.day)
    _not_before(work, problem, day)
    row = ProblemFeedback(
        problem_id=problem_id,
        ordinal=work.next_number(ProblemFeedback.ordinal, ProblemFeedback.problem_id == problem_id),
        told=draft.told,
        how=draft.how,
        day=day,
        satisfaction=draft.satisfaction,
        comment=draft.comment,
    )
    work.session.add(row)
    work.session.flush()
    if problem.state not in {ProblemState.FED_BACK, ProblemState.RATED}:
        refuse(check_move(_facts(work, problem), ProblemState.FED_BACK))
        work.add_step(problem, ProblemState.FED_BACK, day, draft.actor, draft.how)
    if draft.satisfaction is not None and problem.state is ProblemState.FED_BACK:
        work.add_step(problem, ProblemState.RATED, day, draft.actor, draft.comment)
    return work.done(Event.PROBLEM_FED_BACK, problem_id, Topic.PROBLEM)


def merge(work: Work, keep_id: UUID, other_id: UUID, reason: str, actor: str) -> Changes:
    """Find that two entries are one problem: the other stays readable and counts no more.

    Its claims count for the one that is kept as long as they are merged, and whatever was merged
    into it before goes over.
    """
    keep = queries.get(work.session, Problem, keep_id)
    other = queries.get(work.session, Problem, other_id)
    require_text(reason=reason, actor=actor)
    if keep_id == other_id:
        raise KnownError("problems.merge_itself")
    if ProblemState.MERGED in {keep.state, other.state}:
        raise KnownError("problems.is_merged")
    if (keep.compound_id, keep.community_id) != (other.compound_id, other.community_id):
        raise KnownError("problems.merge_other_place")
    before = sa.select(Problem).where(Problem.merged_into_id == other_id)
    for row in work.session.scalars(before).all():
        row.merged_into_id = keep_id
    other.state, other.merged_into_id = ProblemState.MERGED, keep_id
    work.add_step(other, ProblemState.MERGED, work.clock.today(), actor, reason)
    return work.done(Event.PROBLEM_MERGED, keep_id, Topic.PROBLEM, other=other_id)


def reopen(work: Work, problem_id: UUID, reason: str, actor: str) -> Changes:
    """Take a problem up again that was done, filed, declined, shelved or merged."""
    problem = queries.get(work.session, Problem, problem_id)
    require_text(reason=reason, actor=actor)
    if problem.state not in REOPENABLE:
        raise KnownError("problems.is_open")
    problem.state, problem.merged_into_id = ProblemState.ACCEPTED, None
    problem.done_on = None
    work.add_step(problem, ProblemState.ACCEPTED, work.clock.today(), actor, reason)
    return work.done(Event.PROBLEM_REOPENED, problem_id, Topic.PROBLEM)


def stand_still(work: Work, problem_id: UUID, draft: Downtime) -> Changes:
    """Note from when until when something stood still."""
    queries.get(work.session, Problem, problem_id)
    require_text(what=draft.what)
    limit_text(note=draft.note)
    since = work.day(draft.since)
    until = work.day(draft.until) if draft.until is not None else None
    if until is not None and until < since:
        raise KnownError("problems.ends_before_start")
    mine = ProblemDowntime.problem_id == problem_id
    row = ProblemDowntime(
        problem_id=problem_id,
        ordinal=work.next_number(ProblemDowntime.ordinal, mine),
        what=draft.what,
        since=since,
        until=until,
        note=draft.note,
    )
    work.session.add(row)
    return work.done(Event.PROBLEM_STOOD_STILL, problem_id, Topic.PROBLEM)


def run_again(work: Work, downtime_id: UUID, draft: Downtime) -> Changes:
    """Note on which day it ran again; once noted, it stays."""
    row = queries.get(work.session, ProblemDowntime, downtime_id)
    if row.until is not None:
        raise KnownError("problems.runs_already")
    until = work.day(draft.until)
    if until < row.since:
        raise KnownError("problems.ends_before_start")
    limit_text(note=draft.note)
    row.until = until
    row.note = draft.note or row.note
    return work.done(Event.PROBLEM_STOOD_STILL, row.problem_id, Topic.PROBLEM)


def plan(work: Work, problem_id: UUID, draft: PlanDraft) -> Changes:
    """Keep a plan of works; a later version says why, and the earlier one stays."""
    queries.get(work.session, Problem, problem_id)
    require_text(
        scope=draft.scope,
        measures=draft.measures,
        money=draft.money,
        builder=draft.builder,
        safety=draft.safety,
        issuer=draft.issuer,
        contact=draft.contact,
    )
    number = work.next_number(ProblemPlan.ordinal, ProblemPlan.problem_id == problem_id)
    if number > 1:
        require_text(reason=draft.reason)
    if draft.ends_on < draft.starts_on:
        raise KnownError("problems.ends_before_start")
    if draft.budget_fen < 0:
        raise KnownError("problems.amount_wrong")
    row = ProblemPlan(
        problem_id=problem_id,
        ordinal=number,
        day=work.clock.today(),
        reason=draft.reason,
        scope=draft.scope,
        measures=draft.measures,
        budget_fen=draft.budget_fen,
        money=draft.money,
        builder=draft.builder,
        starts_on=draft.starts_on,
        ends_on=draft.ends_on,
        safety=draft.safety,
        issuer=draft.issuer,
        contact=draft.contact,
    )
    work.session.add(row)
    return work.done(Event.PROBLEM_PLANNED, problem_id, Topic.PROBLEM, version=number)


def ask_removal(work: Work, problem_id: UUID, draft: RemovalDraft) -> Changes:
    """Keep a notice to take something down; its basis is named, and time is left to object."""
    queries.get(work.session, Problem, problem_id)
    require_text(
        addressee=draft.addressee,
        structure=draft.structure,
        basis=draft.basis,
        objection=draft.objection,
        issuer=draft.issuer,
        contact=draft.contact,
    )
    day = work.day(draft.day)
    if draft.remove_by <= day:
        raise KnownError("problems.deadline_past", deadline=draft.remove_by)
    mine = ProblemRemoval.problem_id == problem_id
    row = ProblemRemoval(
        problem_id=problem_id,
        ordinal=work.next_number(ProblemRemoval.ordinal, mine),
        day=day,
        addressee=draft.addressee,
        structure=draft.structure,
        basis=draft.basis,
        remove_by=draft.remove_by,
        objection=draft.objection,
        issuer=draft.issuer,
        contact=draft.contact,
    )
    work.session.add(row)
    return work.done(Event.PROBLEM_REMOVAL_ASKED, problem_id, Topic.PROBLEM)


def _facts(work: Work, problem: Problem) -> ProblemFacts:
    def count(*where: sa.ColumnElement[bool]) -> int:
        return work.session.scalar(sa.select(sa.func.count()).where(*where)) or 0

    return ProblemFacts(
        title=problem.title,
        state=problem.state,
        has_charge=count(ProblemCharge.problem_id == problem.id) > 0,
        has_feedback=count(ProblemFeedback.problem_id == problem.id) > 0,
    )


def _not_before(work: Work, problem: Problem, day: date) -> None:
    """Refuse a day before the last step: a history runs forwards."""
    query = sa.select(sa.func.max(ProblemStep.day)).where(ProblemStep.problem_id == problem.id)
    last = work.session.scalar(query)
    if last is not None and day < last:
        raise KnownError("problems.day_before", day=last)
