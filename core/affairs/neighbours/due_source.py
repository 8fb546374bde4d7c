"""What is due of disputes, events, disclosure and opinions, as the desk asks for it.

Cases are named by compound and number: a title may name somebody.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.kinds import DutyPurpose, EventState
from core.affairs.neighbours.queries_disputes import load_standing_promises
from core.affairs.neighbours.tables_disputes import Dispute
from core.affairs.neighbours.tables_duties import OpinionRound, SentUp, TellingDuty
from core.affairs.neighbours.tables_events import NeighbourEvent
from core.db.database import Database
from core.due import DueOf, DueRow, Errand
from core.rosters.tables import Compound
from core.subject import Subject, SubjectKind

DUTIES = {
    DutyPurpose.DISCLOSURE: (SubjectKind.DUTY, Errand.DISCLOSE),
    DutyPurpose.REPORT: (SubjectKind.REPORT, Errand.REPORT),
}


class NeighbourDue:
    """Whatever of the neighbourhood has a day and is not done."""

    about = DueOf.NEIGHBOURS

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, _today: date) -> Iterator[DueRow]:
        """Give duties to tell, agreements to ask after, events, rounds, answers."""
        with self._database.read() as session:
            yield from _duties(session)
            yield from _agreements(session)
            yield from _events(session)
            yield from _opinions(session)


def _duties(session: Session) -> Iterator[DueRow]:
    query = sa.select(
        TellingDuty.id,
        TellingDuty.purpose,
        TellingDuty.title,
        TellingDuty.compound_id,
        TellingDuty.next_due,
    ).where(TellingDuty.ended_on.is_(None))
    for one, purpose, title, compound_id, day in session.execute(query):
        if day is not None:
            kind, errand = DUTIES[purpose]
            yield DueRow(Subject(kind, one), title, compound_id, errand, day)


def _agreements(session: Session) -> Iterator[DueRow]:
    """Give of each case the promise that is to be kept next."""
    query = (
        sa.select(Dispute.id, Dispute.number, Dispute.compound_id, Compound.name)
        .join(Compound, Compound.id == Dispute.compound_id)
        .where(Dispute.ended_on.is_(None))
    )
    cases = session.execute(query).all()
    promises = load_standing_promises(session, [case.id for case in cases])
    for case in cases:
        left = [one for one in promises.get(case.id, ()) if not one.is_kept]
        if left:
            first = min(left, key=lambda one: one.deadline)
            yield DueRow(
                Subject(SubjectKind.DISPUTE, case.id),
                f"{case.name} {case.number}",
                case.compound_id,
                Errand.KEEP_AGREEMENT,
                first.deadline,
                count=len(left),
            )


def _events(session: Session) -> Iterator[DueRow]:
    query = sa.select(NeighbourEvent).where(NeighbourEvent.state == EventState.PLANNED)
    for one in session.scalars(query):
        yield DueRow(
            Subject(SubjectKind.EVENT, one.id),
            one.title,
            one.compound_id,
            Errand.HOLD_EVENT,
            one.planned_on,
            who=one.organiser,
        )


def _opinions(session: Session) -> Iterator[DueRow]:
    asked = sa.select(OpinionRound).where(OpinionRound.closed_on.is_(None))
    for one in session.scalars(asked):
        yield DueRow(
            Subject(SubjectKind.REPORT_ROUND, one.id),
            one.title,
            one.compound_id,
            Errand.CLOSE_ROUND,
            one.until,
            paper="P68",
            who=one.convenor,
        )
    for sent in session.scalars(sa.select(SentUp).where(SentUp.answered_on.is_(None))):
        if sent.answer_due is not None:
            yield DueRow(
                Subject(SubjectKind.SENT_UP, sent.id),
                sent.title,
                sent.compound_id,
                Errand.ASK_ANSWER,
                sent.answer_due,
                who=sent.sent_to,
            )
