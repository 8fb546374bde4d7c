"""What is due of branches and members, as the desk asks for it. Members are named masked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.database import Database
from core.due import DueOf, DueRow, Errand
from core.law.packs import LawBook
from core.law.terms import after_months
from core.party.organisations.checks import AHEAD, PROBATION
from core.party.organisations.kinds import MemberStatus, OrgKind
from core.party.organisations.tables import (
    PartyCoverage,
    PartyElection,
    PartyMember,
    PartyOrganisation,
)
from core.subject import Subject, SubjectKind
from core.text.names import mask_name


class OrganisationDue:
    """Terms that end by the calendar of elections, and members whose probation is over."""

    about = DueOf.ORGANISATIONS

    def __init__(self, database: Database, law: Callable[[date], LawBook]) -> None:
        self._database = database
        self._law = law

    def due(self, today: date) -> Iterator[DueRow]:
        """Give elections as early as the calendar tells of them, and each probation's last day."""
        book = self._law(today)
        with self._database.read() as session:
            yield from _elections(session, after_months(today, book.number(AHEAD)))
            yield from _probations(session, book.number(PROBATION))


def _elections(session: Session, ahead: date) -> Iterator[DueRow]:
    """Tell of each organisation's last term; one of several compounds belongs to none of them."""
    until = sa.func.max(PartyElection.term_until)
    terms = (
        sa.select(PartyElection.organisation_id, until.label("until"))
        .group_by(PartyElection.organisation_id)
        .having(until <= ahead)
        .subquery()
    )
    query = (
        sa.select(PartyOrganisation.id, PartyOrganisation.name, terms.c.until)
        .join(terms, terms.c.organisation_id == PartyOrganisation.id)
        .where(
            PartyOrganisation.ended_on.is_(None),
            PartyOrganisation.is_temporary.is_(False),
            PartyOrganisation.kind != OrgKind.GROUP,
        )
    )
    found = session.execute(query).all()
    covered = sa.select(PartyCoverage.organisation_id, PartyCoverage.compound_id).where(
        PartyCoverage.until.is_(None),
        PartyCoverage.organisation_id.in_(sa.select(terms.c.organisation_id)),
    )
    compounds: dict[UUID, list[UUID]] = {}
    for of, compound_id in session.execute(covered):
        compounds.setdefault(of, []).append(compound_id)
    for one in found:
        own = compounds.get(one.id, [])
        yield DueRow(
            Subject(SubjectKind.ORGANISATION, one.id),
            one.name,
            own[0] if len(own) == 1 else None,
            Errand.ELECT_BRANCH,
            one.until,
        )


def _probations(session: Session, months: int) -> Iterator[DueRow]:
    query = (
        sa.select(PartyMember.id, PartyMember.name, PartyMember.joined_on, PartyOrganisation.name)
        .outerjoin(PartyOrganisation, PartyOrganisation.id == PartyMember.organisation_id)
        .where(
            PartyMember.status == MemberStatus.PROBATIONARY,
            PartyMember.left_on.is_(None),
            PartyMember.joined_on.is_not(None),
        )
    )
    for one, name, joined_on, organisation in session.execute(query):
        if joined_on is not None:
            yield DueRow(
                Subject(SubjectKind.MEMBER, one),
                organisation or "",
                None,
                Errand.CONFIRM_MEMBER,
                after_months(joined_on, months),
                detail=mask_name(name),
            )
