"""What the stage machine asks about candidates whose names may be on the ballot already."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import freezing
from core.assemblies.candidates import Standing, natural_person
from core.assemblies.check_facts import StandingFacts
from core.assemblies.count_sheets import Place, ResultSheet
from core.assemblies.noted import load_noted_candidates, load_noted_objections
from core.assemblies.tables import Candidate
from core.assemblies.tables_ballots import BallotItem, Result
from core.assemblies.tables_roll import Objection
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.terms import Calendar, open_until
from core.law.timetable import timetable
from core.text.names import name_key


def load_standing(
    session: Session,
    assembly_id: UUID,
    result: Result | None,
    law: tuple[LawBook, Calendar],
    days: Mapping[Moment, date],
) -> StandingFacts:
    """Gather who left the ballot, against whom an objection was upheld, until when they run."""
    candidates = load_noted_candidates(session, assembly_id)
    printed = set(
        session.scalars(
            sa.select(BallotItem.candidate_id).where(BallotItem.assembly_id == assembly_id)
        )
    )
    struck = [c for c in candidates if c.id in printed and c.standing is not Standing.CONFIRMED]
    noted = load_noted_objections(session, assembly_id)
    objections = [one for one in noted if one.about == "candidates"]
    upheld = [one for one in objections if one.upheld]
    named = [(one, [c for c in candidates if _names(one, c)]) for one in upheld]
    still = {c.name for _, about in named for c in about if c.standing is Standing.CONFIRMED}
    return StandingFacts(
        struck=tuple(c.name for c in struck),
        seated_struck=_seated(result, {c.id for c in struck}),
        upheld=tuple(sorted(still)),
        upheld_against_nobody=tuple(one.objector for one, about in named if not about),
        objections_open=sum(one.answered_on is None for one in objections),
        objections_until=_last_day(law, days) if candidates else None,
    )


def _names(objection: Objection, candidate: Candidate) -> bool:
    said = name_key(objection.item + objection.claim)
    return name_key(natural_person(candidate.name)) in said


def _seated(result: Result | None, struck: set[UUID]) -> tuple[str, ...]:
    """Name those of the struck whom the result in force seats or makes an alternate."""
    if result is None or not struck:
        return ()
    seats = {Place.ELECTED, Place.ALTERNATE, Place.RUN_OFF}
    return tuple(
        row.name
        for matter in freezing.thaw(ResultSheet, result.content).matters
        for row in matter.candidates
        if row.candidate_id in struck and row.place in seats
    )


def _last_day(law: tuple[LawBook, Calendar], days: Mapping[Moment, date]) -> date | None:
    """Give the last day to object to a candidate: that of the list, done or planned, else by law.

    A last day that is a rest day runs on to the next working day.
    """
    removed = (one for one in timetable(*law, days) if one.moment is Moment.CANDIDATES_REMOVED)
    last = days.get(Moment.CANDIDATES_REMOVED, max((one.target for one in removed), default=None))
    return None if last is None else open_until(last, law[1])
