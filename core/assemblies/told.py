"""What a paper would tell if it were hung now, read aspect by aspect from the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.aspects import (
    Aspect,
    Correction,
    Hung,
    Told,
    completed,
    contradicted,
    correction,
    digest,
    kept,
    left_open,
    promised,
)
from core.assemblies.check_facts import CountDayFacts
from core.assemblies.deadlines import NOTICE, announced, planned_day, voting_ends, voting_starts
from core.assemblies.meeting_day import told_meeting
from core.assemblies.noted import (
    load_noted_matters,
    load_noted_members,
    load_noted_officials,
    load_noted_postings,
    load_standing_candidates,
)
from core.assemblies.queries import load_follow
from core.assemblies.queries_force import roll_in_force
from core.assemblies.stages import BEFORE_COUNT, Form, Kind, Stage, Step
from core.assemblies.tables import Assembly, Candidate
from core.assemblies.work import book_of
from core.db.once import once
from core.law.following import dead_beforehand

Read = Callable[[Session, Assembly], object]


@once
def told_by(session: Session, assembly: Assembly, paper: str) -> Told:
    """Give the digests of all that `paper` would tell now; none of one that tells days alone."""
    reads = _ASPECTS.get(paper, {})
    return {aspect: digest(read(session, assembly)) for aspect, read in reads.items()}


@once
def load_hung(session: Session, assembly_id: UUID) -> dict[str, list[Hung]]:
    """Give what each paper told at each of its postings, in the order they were noted."""
    found: dict[str, list[Hung]] = {}
    for row in load_noted_postings(session, assembly_id):
        found.setdefault(row.paper, []).append(Hung(row.posted_on, kept(row.facts)))
    return found


def load_corrections(session: Session, assembly: Assembly) -> tuple[Correction, ...]:
    """Say which papers tell otherwise than they did when they were first hung.

    Until the count begins the notice can still keep what it promised to tell later.
    """
    found = (
        correction(
            paper,
            hung,
            told_by(session, assembly, paper),
            completing=paper == NOTICE and assembly.stage in BEFORE_COUNT,
        )
        for paper, hung in load_hung(session, assembly.id).items()
        if paper in _ASPECTS
    )
    return tuple(one for one in found if one is not None)


def load_left_open(session: Session, assembly: Assembly) -> frozenset[Aspect]:
    """Name what D15 says is to be told later, as it is printed now.

    What is known since is told by a D15 that can still be hung; afterwards it is printed as it
    hung.
    """
    hung = load_hung(session, assembly.id).get(NOTICE)
    if not hung:
        return frozenset()
    last, now = hung[-1].told, told_by(session, assembly, NOTICE)
    if contradicted(last, now):
        return frozenset()
    told = completed(last, now) if assembly.stage in BEFORE_COUNT else ()
    return left_open(last) - set(told)


def load_count_day(session: Session, assembly: Assembly) -> CountDayFacts:
    """Give the day of the count, and what of it the notice that hangs told owners or promised."""
    hung = load_hung(session, assembly.id).get(NOTICE)
    last: Told = hung[-1].told if hung else {}
    return CountDayFacts(
        planned=planned_day(session, assembly.id, Step.COUNTING)[0],
        told=_day_of_count(session, assembly) if last.get(Aspect.COUNT_DAY) else None,
        promised=promised(last),
        at_meeting=assembly.form is Form.MEETING,
    )


def _group(session: Session, assembly: Assembly) -> object:
    rows = load_noted_members(session, assembly.id)
    return [(row.name, row.side, row.post, row.phone, row.is_leader) for row in rows]


def _roll(session: Session, assembly: Assembly) -> object:
    roll = roll_in_force(session, assembly.id)
    return roll and roll.number


def _matters(session: Session, assembly: Assembly) -> object:
    rows = load_noted_matters(session, assembly.id)
    return [(row.kind, row.title, row.text, row.seats, row.alternates) for row in rows]


def _seats(session: Session, assembly: Assembly) -> object:
    rows = load_noted_matters(session, assembly.id)
    return [(row.seats, row.alternates) for row in rows if row.seats > 0]


def _standing(session: Session, assembly: Assembly) -> list[Candidate]:
    """Give who stands, election by election, in the order of the ballot once it is found."""
    return sorted(
        load_standing_candidates(session, assembly.id),
        key=lambda one: (one.matter_id, one.position is not None, one.position or 0, one.id),
    )


def _names(session: Session, assembly: Assembly) -> object:
    return [row.name for row in _standing(session, assembly)]


def _candidates(session: Session, assembly: Assembly) -> object:
    """Give what the list says of each; their order is found after it hung, too."""
    return sorted(
        [row.name, row.address, row.political_status, row.occupation, row.channel]
        for row in _standing(session, assembly)
    )


def _days(session: Session, assembly: Assembly) -> object:
    """Give first and last day of voting as D15 says them: a start that has come stays."""
    told = announced(session, assembly.id)
    start, _ = planned_day(session, assembly.id, Step.VOTING_FROM)
    until, _ = planned_day(session, assembly.id, Step.VOTING_UNTIL)
    if told is not None:
        until = told.first_until
        if assembly.stage not in (Stage.NOTICE, Stage.BALLOTS, Stage.DELIVERY):
            start = told.start
    return [day and day.isoformat() for day in (start, until)]


def _count_day(session: Session, assembly: Assembly) -> object:
    day = _day_of_count(session, assembly)
    return day and day.isoformat()


def _day_of_count(session: Session, assembly: Assembly) -> date | None:
    """Give the planned day of the count; one that an extension overtook is to be told anew."""
    day, _ = planned_day(session, assembly.id, Step.COUNTING)
    until = voting_ends(session, assembly.id)
    if day is None or (until is not None and day < until):
        return None
    return day


def _places(_session: Session, assembly: Assembly) -> object:
    return [assembly.voting_place, assembly.return_place]


def _officials(session: Session, assembly: Assembly) -> object:
    rows = load_noted_officials(session, assembly.id)
    return sorted([row.duty.value, row.name] for row in rows)


def _clause(session: Session, assembly: Assembly) -> object:
    """Give the clause that D15 tells: one that cannot come to life is not told (rulebook 1.7)."""
    row, day = load_follow(session, assembly.id), voting_starts(session, assembly.id)
    first = assembly.kind is Kind.FIRST
    if row and day and dead_beforehand(book_of(assembly), row.law, day=day, first=first):
        row = None
    return ["" if row is None else (row.source, row.text, row.adopted.isoformat())]


def _contact(_session: Session, assembly: Assembly) -> object:
    return [assembly.contact, assembly.phone, assembly.objection_address]


def _objections(_session: Session, assembly: Assembly) -> object:
    return [assembly.objection_address]


_ASPECTS: Mapping[str, Mapping[Aspect, Read]] = {
    "D03": {Aspect.GROUP: _group, Aspect.CONTACT: _objections},
    "D06": {Aspect.ROLL: _roll, Aspect.CONTACT: _objections},
    "D11": {
        Aspect.CANDIDATES: _candidates,
        Aspect.SEATS: _seats,
        Aspect.CONTACT: _objections,
    },
    NOTICE: {
        Aspect.ROLL: _roll,
        Aspect.MATTERS: _matters,
        Aspect.CANDIDATES: _names,
        Aspect.DAYS: _days,
        Aspect.MEETING: told_meeting,
        Aspect.COUNT_DAY: _count_day,
        Aspect.PLACES: _places,
        Aspect.OFFICIALS: _officials,
        Aspect.CLAUSE: _clause,
        Aspect.CONTACT: _contact,
    },
}
"""What each paper tells. D28 says itself what it corrects; D24 and D30 tell days alone."""
