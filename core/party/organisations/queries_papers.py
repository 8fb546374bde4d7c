"""Reading what the papers of members tell: letters, check-ins, and who signs them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.party.organisations.kinds import OrgLevel, ReviewSide
from core.party.organisations.queries import names_of
from core.party.organisations.sheets import DutyRow
from core.party.organisations.sheets_papers import LetterSheet, SentRow, SlipSheet
from core.party.organisations.tables import (
    PartyCheckIn,
    PartyDuty,
    PartyLetter,
    PartyMember,
    PartyOrganisation,
    PartyPoint,
    PartyReview,
)
from core.party.organisations.work import get

LATEST = 200
"""Check-ins that a search for papers offers; older ones are found through their member."""


def load_letters(session: Session) -> tuple[SentRow, ...]:
    """List every letter, the latest first."""
    table = PartyLetter
    query = sa.select(table.id, table.to_unit, table.day)
    rows = session.execute(query.order_by(table.day.desc(), table.id.desc()))
    return tuple(SentRow(*row) for row in rows)


def load_slips(session: Session) -> tuple[SentRow, ...]:
    """List the latest check-ins that stand."""
    table = PartyCheckIn
    query = (
        sa.select(table.id, PartyOrganisation.name, table.day)
        .join(PartyOrganisation, PartyOrganisation.id == table.organisation_id)
        .where(table.withdrawn_on.is_(None))
        .order_by(table.day.desc(), table.id.desc())
        .limit(LATEST)
    )
    return tuple(SentRow(*row) for row in session.execute(query))


def load_letter(session: Session, letter_id: UUID) -> LetterSheet:
    """Load a letter; raise `KnownError` if there is none."""
    row = get(session, PartyLetter, letter_id)
    member = get(session, PartyMember, row.member_id)
    names = names_of(session)
    report = session.scalar(
        sa.select(PartyCheckIn)
        .where(PartyCheckIn.member_id == member.id, PartyCheckIn.withdrawn_on.is_(None))
        .order_by(PartyCheckIn.day.desc(), PartyCheckIn.id.desc())
        .limit(1)
    )
    first, last = date(row.year, 1, 1), date(row.year, 12, 31)
    points = sa.select(sa.func.sum(PartyPoint.points)).where(
        PartyPoint.member_id == member.id, PartyPoint.day.between(first, last)
    )
    grade = sa.select(PartyReview.grade).where(
        PartyReview.member_id == member.id,
        PartyReview.year == row.year,
        PartyReview.side == ReviewSide.COMMUNITY,
    )
    at = report.organisation_id if report is not None else None
    return row_of(
        LetterSheet,
        row,
        number=_number(session, PartyLetter, PartyLetter.year == row.year, row.id),
        issuer=_issuer(session, (member.community_branch_id, at, member.organisation_id)),
        member=member.name,
        status=member.status,
        record=_record(member, names),
        reported_to=names[at] if at is not None else "",
        reported_on=report.day if report is not None else None,
        duties=_duties(session, member.id, first, last),
        points=session.scalar(points) or 0,
        grade=session.scalar(grade.order_by(PartyReview.version.desc()).limit(1)),
    )


def load_slip(session: Session, check_in_id: UUID) -> SlipSheet:
    """Load a check-in; raise `KnownError` if there is none."""
    row = get(session, PartyCheckIn, check_in_id)
    member = get(session, PartyMember, row.member_id)
    names = names_of(session)
    first, last = date(row.day.year, 1, 1), date(row.day.year, 12, 31)
    return row_of(
        SlipSheet,
        row,
        number=_number(session, PartyCheckIn, PartyCheckIn.day.between(first, last), row.id),
        organisation=names[row.organisation_id],
        member=member.name,
        status=member.status,
        unit=member.unit,
        record=_record(member, names),
        duties=_duties(session, member.id, first, last),
    )


def _record(member: PartyMember, names: dict[UUID, str]) -> str:
    return names[member.organisation_id] if member.organisation_id else member.record_elsewhere


def _number(
    session: Session, table: type[Any], of_year: sa.ColumnElement[bool], row_id: UUID
) -> int:
    """Count which of its year it is: rows are never deleted, and their ids rise with time."""
    query = sa.select(sa.func.count()).select_from(table).where(of_year, table.id <= row_id)
    return session.scalar(query) or 0


def _duties(session: Session, member_id: UUID, first: date, last: date) -> tuple[DutyRow, ...]:
    query = sa.select(PartyDuty).where(
        PartyDuty.member_id == member_id,
        PartyDuty.since <= last,
        sa.or_(PartyDuty.until.is_(None), PartyDuty.until >= first),
    )
    rows = session.scalars(query.order_by(PartyDuty.since, PartyDuty.id))
    return tuple(row_of(DutyRow, row) for row in rows)


def _issuer(session: Session, candidates: Iterable[UUID | None]) -> str:
    """Name who signs: the community's organisation above the first that is known, or that one."""
    query = sa.select(
        PartyOrganisation.id,
        PartyOrganisation.parent_id,
        PartyOrganisation.level,
        PartyOrganisation.name,
    )
    known = {one: (parent, level, name) for one, parent, level, name in session.execute(query)}
    start = next((one for one in candidates if one is not None), None)
    if start is None:
        return ""
    at: UUID | None = start
    while at is not None:
        parent, level, name = known[at]
        if level is OrgLevel.COMMUNITY:
            return name
        at = parent
    return known[start][2]
