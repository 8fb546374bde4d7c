"""The days of voting as owners were told them: put off by another D15, extended by a D24.

What is planned and what stands are two things: a change stands once its notice hangs in time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from core.assemblies.noted import load_noted_days, load_noted_postings
from core.assemblies.sheets import Announced
from core.assemblies.stages import Step

NOTICE, EXTENSION, RESULT_NOTICE = "D15", "D24", "D28"


def announced(session: Session, assembly_id: UUID) -> Announced | None:
    """Give what D15 and each D24 announced; None while no D15 hangs.

    A D15 hung again changes nothing but a start that it puts off before the voting began.
    """
    told: Announced | None = None
    for row in load_noted_postings(session, assembly_id):
        if row.voting_from is None or row.voting_until is None:
            continue
        if told is None and row.paper == NOTICE:
            days = (row.voting_from, row.voting_until)
            told = Announced(days[0], *days, days[1], row.posted_on)
        elif told is not None and row.paper == NOTICE:
            if max(row.posted_on, row.recorded_on) < told.start <= row.voting_from:
                told = replace(told, start=row.voting_from)
        elif told is not None and row.paper == EXTENSION:
            until = max(told.until, row.voting_until)
            made = (*told.extensions, (row.posted_on, until))
            told = replace(told, until=until, extensions=made)
    return told


def planned_day(session: Session, assembly_id: UUID, step: Step) -> tuple[date | None, str]:
    """Give the day planned last for `step`, and why."""
    day = load_noted_days(session, assembly_id).get(step)
    return (None, "") if day is None else (day.planned, day.reason)


def voting_ends(session: Session, assembly_id: UUID) -> date | None:
    """Give the last day on which a ballot is in time: what was announced, else what is planned."""
    told = announced(session, assembly_id)
    return told.until if told else planned_day(session, assembly_id, Step.VOTING_UNTIL)[0]


def voting_starts(session: Session, assembly_id: UUID) -> date | None:
    """Give the day on which voting starts: what was announced, else what is planned."""
    told = announced(session, assembly_id)
    return told.start if told else planned_day(session, assembly_id, Step.VOTING_FROM)[0]


def ballots_from(session: Session, assembly_id: UUID) -> date | None:
    """Give the first day on which a ballot may come back: any day that was announced stays one."""
    told = announced(session, assembly_id)
    return told.first_start if told else planned_day(session, assembly_id, Step.VOTING_FROM)[0]
