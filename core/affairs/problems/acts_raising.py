"""Acts that enter a problem, correct it, put somebody in charge and tie it to others."""

from __future__ import annotations

from uuid import UUID

from core.affairs.problems import queries
from core.affairs.problems.drafts import (
    Charge,
    ClaimProblem,
    CorrectProblem,
    LinkProblem,
    RaiseProblem,
)
from core.affairs.problems.kinds import LinkKind, ProblemKind
from core.affairs.problems.stages import OPEN, ProblemState
from core.affairs.problems.tables import (
    Problem,
    ProblemChange,
    ProblemCharge,
    ProblemClaim,
    ProblemLink,
)
from core.affairs.problems.work import Work, limit_text, require_text
from core.changes import Changes, Topic
from core.db.audit import Event
from core.db.base import current_origin
from core.errors import KnownError

DESCRIBES = ("kind", "own_kind", "title", "place", "detail", "cost_fen")


def raise_problem(work: Work, draft: RaiseProblem) -> Changes:
    """Enter a problem; its number is the next of the year in which it was found."""
    require_text(title=draft.title, place=draft.place, found_by=draft.found_by)
    limit_text(detail=draft.detail)
    _check_kind(draft.kind, draft.own_kind)
    day = work.day(draft.found_on)
    mine = (Problem.origin == current_origin(), Problem.year == day.year)
    row = Problem(
        compound_id=draft.compound_id,
        community_id=draft.community_id,
        year=day.year,
        number=work.next_number(Problem.number, *mine),
        kind=draft.kind,
        own_kind=draft.own_kind,
        title=draft.title,
        place=draft.place,
        detail=draft.detail,
        found_by=draft.found_by,
        found_on=day,
    )
    work.session.add(row)
    work.session.flush()
    work.add_step(row, ProblemState.RAISED, day, draft.found_by, "")
    return work.done(Event.PROBLEM_RAISED, row.id, Topic.PROBLEM, kind=draft.kind)


def correct(work: Work, problem_id: UUID, draft: CorrectProblem) -> Changes:
    """Correct how a problem is described; what it said before stays with the reason."""
    problem = queries.get(work.session, Problem, problem_id)
    require_text(reason=draft.reason, title=draft.title, place=draft.place)
    limit_text(detail=draft.detail)
    _check_kind(draft.kind, draft.own_kind)
    if draft.cost_fen is not None and draft.cost_fen < 0:
        raise KnownError("problems.amount_wrong")
    before = {name: getattr(problem, name) for name in DESCRIBES}
    mine = ProblemChange.problem_id == problem_id
    row = ProblemChange(
        problem_id=problem_id,
        ordinal=work.next_number(ProblemChange.ordinal, mine),
        day=work.clock.today(),
        reason=draft.reason,
        **before,
    )
    work.session.add(row)
    for name in DESCRIBES:
        setattr(problem, name, getattr(draft, name))
    return work.done(Event.PROBLEM_CORRECTED, problem_id, Topic.PROBLEM)


def charge(work: Work, problem_id: UUID, draft: Charge) -> Changes:
    """Say who answers for a problem by when; another charge takes its place with a reason."""
    problem = queries.get(work.session, Problem, problem_id)
    if problem.state not in OPEN | {ProblemState.SHELVED}:
        raise KnownError("problems.not_open")
    require_text(unit=draft.unit, person=draft.person, requirement=draft.requirement)
    mine = ProblemCharge.problem_id == problem_id
    number = work.next_number(ProblemCharge.ordinal, mine)
    if number > 1:
        require_text(reason=draft.reason)
    day = work.day(draft.day)
    if draft.deadline < day:
        raise KnownError("problems.deadline_past", deadline=draft.deadline)
    row = ProblemCharge(
        problem_id=problem_id,
        ordinal=number,
        unit=draft.unit,
        person=draft.person,
        requirement=draft.requirement,
        issued_on=day,
        deadline=draft.deadline,
        reason=draft.reason,
    )
    work.session.add(row)
    return work.done(Event.PROBLEM_CHARGED, problem_id, Topic.PROBLEM, until=draft.deadline)


def claim(work: Work, problem_id: UUID, draft: ClaimProblem) -> Changes:
    """Note that a body counts the problem among its own."""
    problem = queries.get(work.session, Problem, problem_id)
    if problem.state is ProblemState.MERGED:
        raise KnownError("problems.is_merged")
    require_text(claimant=draft.name)
    same = queries.claims_of(problem_id).where(
        ProblemClaim.claimant == draft.claimant,
        ProblemClaim.name == draft.name,
    )
    if work.session.scalars(same).first() is not None:
        raise KnownError("problems.claimed_already", name=draft.name)
    day = work.day(draft.day)
    work.session.add(
        ProblemClaim(problem_id=problem_id, claimant=draft.claimant, name=draft.name, day=day)
    )
    return work.done(Event.PROBLEM_CLAIMED, problem_id, Topic.PROBLEM, by=draft.claimant)


def link(work: Work, problem_id: UUID, draft: LinkProblem) -> Changes:
    """Tie a problem to the meeting, topic or vote that dealt with it, in the same compound."""
    problem = queries.get(work.session, Problem, problem_id)
    if draft.kind is LinkKind.ELSEWHERE:
        require_text(reference=draft.reference)
    elif draft.target_id not in queries.load_target_ids(
        work.session, problem.compound_id, draft.kind
    ):
        raise KnownError("problems.link_elsewhere")
    limit_text(reference=draft.reference)
    mine = ProblemLink.problem_id == problem_id
    row = ProblemLink(
        problem_id=problem_id,
        ordinal=work.next_number(ProblemLink.ordinal, mine),
        kind=draft.kind,
        meeting_id=draft.target_id if draft.kind is LinkKind.MEETING else None,
        topic_id=draft.target_id if draft.kind is LinkKind.TOPIC else None,
        pool_topic_id=draft.target_id if draft.kind is LinkKind.POOL_TOPIC else None,
        matter_id=draft.target_id if draft.kind is LinkKind.MATTER else None,
        reference=draft.reference,
        day=work.day(draft.day),
    )
    work.session.add(row)
    return work.done(Event.PROBLEM_LINKED, problem_id, Topic.PROBLEM, to=draft.kind)


def _check_kind(kind: ProblemKind, own_kind: str) -> None:
    """Refuse an own word beside one of the five kinds: the totals would not know it."""
    if own_kind and kind is not ProblemKind.OTHER:
        raise KnownError("problems.own_kind_of_other")
    limit_text(own_kind=own_kind)
