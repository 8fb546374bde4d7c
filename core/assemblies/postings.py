"""Which version of what they tell the papers on the board told, and which one is in force.

A posting counts for what it told: another roll, other candidates or another result hang by another
posting. Days are not looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.aspects import Aspect, contradicted
from core.assemblies.candidates import Standing
from core.assemblies.check_facts import PostedFacts
from core.assemblies.deadlines import NOTICE, RESULT_NOTICE
from core.assemblies.noted import load_noted_members, load_noted_postings, load_standing_candidates
from core.assemblies.paper_steps import STEP_OF_REMOVAL, may_hang
from core.assemblies.queries_force import result_in_force, roll_in_force
from core.assemblies.stages import Step
from core.assemblies.tables import Assembly, AssemblyDay, Candidate
from core.assemblies.told import load_hung, told_by
from core.clock import CHINA
from core.db.audit import Event, last_moment
from core.db.once import once
from core.errors import KnownError

JOINT = " "
_ASKED_APART = frozenset({Aspect.DAYS, Aspect.ROLL})


def refuse_early(session: Session, assembly: Assembly, paper: str) -> str:
    """Refuse a paper that no board knows, or that there cannot be yet; give what it tells now."""
    ready = may_hang(paper, assembly.kind, assembly.stage)
    if ready is None:
        raise KnownError("assemblies.paper_not_posted", paper=paper[:20])
    if not ready:
        raise KnownError("assemblies.paper_early", paper=paper)
    tells = told_now(session, assembly.id, paper)
    if tells is None:
        if paper == RESULT_NOTICE:
            raise KnownError("assemblies.need_result")
        raise KnownError("assemblies.paper_not_there", paper=paper)
    return tells


def refuse_older(session: Session, assembly_id: UUID, paper: str, posted_on: date) -> None:
    """Refuse a paper dated before what it tells was there: nobody could have hung it then.

    The roll was frozen, the last candidate confirmed, the ballot fixed, or the meeting held.
    """
    read = _SINCE.get(paper)
    days = read(session, assembly_id) if read is not None else ()
    since = max((day for day in days if day is not None), default=None)
    if since is not None and posted_on < since:
        raise KnownError("assemblies.posted_early", paper=paper, day=since.isoformat())


@once
def told_now(session: Session, assembly_id: UUID, paper: str) -> str | None:
    """Give the version of what `paper` would tell now; None while there is nothing to tell."""
    read = _TELLS.get(paper)
    return "" if read is None else read(session, assembly_id)


@once
def load_posted(session: Session, assembly_id: UUID) -> PostedFacts:
    """Say which papers hang that tell what is in force, and which hung and tell something older."""
    told: dict[str, list[str]] = {}
    rows = load_noted_postings(session, assembly_id)
    for row in rows:
        told.setdefault(row.paper, []).append(row.tells)
    totals = [(row.tells, row.posted_on) for row in rows if row.paper == NOTICE]
    otherwise = _otherwise(session, assembly_id) if NOTICE in told else ()
    current = {
        paper for paper, versions in told.items() if _tells(session, assembly_id, paper, versions)
    } - ({NOTICE} if otherwise else set())
    return PostedFacts(
        current=frozenset(current),
        outdated=frozenset(told.keys() - current),
        again=frozenset(paper for paper, versions in told.items() if len(set(versions)) > 1),
        untold=_untold(session, assembly_id, told.get("D11", [])),
        otherwise=otherwise,
        totals_on=_retold(totals),
    )


def _retold(totals: Sequence[tuple[str, date]]) -> date | None:
    """Give the day on which owners first read the last told totals, where it was not the first."""
    if not totals or totals[0][0] == totals[-1][0]:
        return None
    return min(day for tells, day in totals if tells == totals[-1][0])


def hanging(session: Session, assembly_id: UUID) -> frozenset[Step]:
    """Name the steps of removal of papers that hang: an older copy came down, this one did not."""
    rows = load_noted_postings(session, assembly_id)
    newest = {row.paper: row.removed_on for row in rows}
    return frozenset(
        step for paper, step in STEP_OF_REMOVAL.items() if newest.get(paper, "none") is None
    )


def _otherwise(session: Session, assembly_id: UUID) -> tuple[Aspect, ...]:
    """Name what the notice told last and is otherwise now; its days and roll ask for themselves."""
    assembly = session.get_one(Assembly, assembly_id)
    last = load_hung(session, assembly_id)[NOTICE][-1].told
    found = contradicted(last, told_by(session, assembly, NOTICE))
    return tuple(one for one in found if one not in _ASKED_APART)


def _tells(session: Session, assembly_id: UUID, paper: str, versions: list[str]) -> bool:
    """Tell whether what was posted last tells what is in force."""
    if paper == "D11":  # whoever left since is told of by other needs
        return bool(versions) and not _untold(session, assembly_id, versions)
    return versions[-1] == told_now(session, assembly_id, paper)


def _untold(session: Session, assembly_id: UUID, versions: list[str]) -> tuple[str, ...]:
    """Name who stands and was on no list that hung last."""
    told = set(versions[-1].split(JOINT)) if versions else set()
    return tuple(
        name for one, name in _standing(session, assembly_id) if versions and str(one) not in told
    )


def _standing(session: Session, assembly_id: UUID) -> list[tuple[UUID, str]]:
    return [(one.id, one.name) for one in load_standing_candidates(session, assembly_id)]


def _group(session: Session, assembly_id: UUID) -> str | None:
    return "、".join(one.name for one in load_noted_members(session, assembly_id)) or None


def _roll(session: Session, assembly_id: UUID) -> str | None:
    roll = roll_in_force(session, assembly_id)
    return None if roll is None else roll.number


def _candidates(session: Session, assembly_id: UUID) -> str | None:
    return JOINT.join(str(one) for one, _ in _standing(session, assembly_id)) or None


def _result(session: Session, assembly_id: UUID) -> str | None:
    result = result_in_force(session, assembly_id)
    return None if result is None else str(result.version)


def _first_meeting(session: Session, assembly_id: UUID) -> str | None:
    held = sa.select(sa.func.max(AssemblyDay.done)).where(
        AssemblyDay.assembly_id == assembly_id, AssemblyDay.step == Step.FIRST_MEETING
    )
    day = session.scalar(held)
    return None if day is None else day.isoformat()


_TELLS: Mapping[str, Callable[[Session, UUID], str | None]] = {
    "D03": _group,
    "D06": _roll,
    "D11": _candidates,
    NOTICE: _roll,
    RESULT_NOTICE: _result,
    "D30": _first_meeting,
}
"""How the version is read that a paper tells; D24 tells days alone, which its posting keeps."""


def _roll_since(session: Session, assembly_id: UUID) -> tuple[date | None, ...]:
    roll = roll_in_force(session, assembly_id)
    return (None if roll is None else roll.frozen_on,)


def _candidates_since(session: Session, assembly_id: UUID) -> tuple[date | None, ...]:
    decided = sa.select(sa.func.max(Candidate.decided_on)).where(
        Candidate.assembly_id == assembly_id, Candidate.standing == Standing.CONFIRMED
    )
    return (session.scalar(decided),)


def _ballot_since(session: Session, assembly_id: UUID) -> tuple[date | None, ...]:
    fixed = last_moment(session, assembly_id, Event.BALLOT_FROZEN)
    day = None if fixed is None else fixed.astimezone(CHINA).date()
    return (*_roll_since(session, assembly_id), day)


def _meeting_since(session: Session, assembly_id: UUID) -> tuple[date | None, ...]:
    held = sa.select(AssemblyDay.done).where(
        AssemblyDay.assembly_id == assembly_id, AssemblyDay.step == Step.FIRST_MEETING
    )
    return (session.scalar(held.order_by(AssemblyDay.sequence.desc()).limit(1)),)


_SINCE: Mapping[str, Callable[[Session, UUID], tuple[date | None, ...]]] = {
    "D06": _roll_since,
    "D11": _candidates_since,
    NOTICE: _ballot_since,
    "D30": _meeting_since,
}
"""How the days are read on which what a paper tells came to be; D28's has words of its own."""
