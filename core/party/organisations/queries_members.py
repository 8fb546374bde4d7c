"""Reading members: lists and one member, masked unless revealed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.findings import all_told
from core.law.packs import LawBook
from core.party.organisations import checks
from core.party.organisations.items import items
from core.party.organisations.kinds import MemberStatus, ReviewGrade, ReviewSide
from core.party.organisations.queries import below, load_posts, names_of
from core.party.organisations.sheets import (
    CheckInRow,
    DutyRow,
    LetterRow,
    MemberChangeRow,
    MemberLook,
    MemberRow,
    MemberSheet,
    PointRow,
    ReviewRow,
    ServiceRow,
)
from core.party.organisations.tables import (
    PartyCheckIn,
    PartyDuty,
    PartyLetter,
    PartyMember,
    PartyMemberChange,
    PartyPoint,
    PartyReview,
    PersonPost,
)
from core.party.organisations.work import get
from core.text.documents import mask_document
from core.text.names import name_key
from core.text.phones import mask_phone, phone_text

T = TypeVar("T")


def load_members(session: Session, look: MemberLook, today: date) -> tuple[MemberRow, ...]:
    """List the members of a look, by name."""
    query = sa.select(PartyMember).where(*wanted(session, look))
    rows = session.scalars(query.order_by(PartyMember.initials, PartyMember.id)).all()
    names = names_of(session)
    reported = set(session.scalars(sa.select(PartyCheckIn.member_id).where(_reports()).distinct()))
    made = (_row(row, names, today, reported=row.id in reported) for row in rows)
    if look.checked_in is None:
        return tuple(made)
    return tuple(row for row in made if row.checked_in is look.checked_in)


def load_member(
    session: Session, member_id: UUID, book: LawBook, today: date, *, masked: bool = True
) -> MemberSheet:
    """Load all that is shown of a member; raise `KnownError` if there is none."""
    row = get(session, PartyMember, member_id)
    names = names_of(session)
    titles = {item.code: item.title for item in items()}
    reports = [
        row_of(CheckInRow, one, organisation=names[one.organisation_id])
        for one in _of(session, PartyCheckIn, member_id, PartyCheckIn.day)
    ]
    probation = checks.Probation(row.id, row.name, row.joined_on)
    asked = row.status is MemberStatus.PROBATIONARY and row.left_on is None
    return MemberSheet(
        row=_row(
            row,
            names,
            today,
            reported=any(one.withdrawn_on is None for one in reports),
            masked=masked,
        ),
        occupation=row.occupation,
        document=mask_document(row.document_number) if masked else row.document_number or "",
        record_elsewhere=row.record_elsewhere,
        left_reason=row.left_reason,
        changes=tuple(
            row_of(MemberChangeRow, one)
            for one in _of(session, PartyMemberChange, member_id, PartyMemberChange.ordinal)
        ),
        posts=load_posts(session, PersonPost.member_id == member_id),
        check_ins=tuple(reports),
        duties=tuple(
            row_of(DutyRow, one) for one in _of(session, PartyDuty, member_id, PartyDuty.since)
        ),
        points=tuple(
            row_of(PointRow, one, title=titles.get(one.item, one.item))
            for one in _of(session, PartyPoint, member_id, PartyPoint.day)
        ),
        reviews=tuple(
            row_of(ReviewRow, one)
            for one in _of(session, PartyReview, member_id, PartyReview.year, PartyReview.version)
        ),
        letters=tuple(
            row_of(LetterRow, one) for one in _of(session, PartyLetter, member_id, PartyLetter.day)
        ),
        findings=all_told(checks.check_probation([probation] if asked else [], book, today)),
    )


def load_service(
    session: Session, year: int, look: MemberLook, today: date
) -> tuple[ServiceRow, ...]:
    """Give what each member did in a year where the member lives, by name."""
    members = load_members(session, look, today)
    ids = [row.id for row in members]
    names = names_of(session)
    reports: dict[UUID, PartyCheckIn] = {}
    for one in _in(session, PartyCheckIn, ids, _reports()):
        reports[one.member_id] = one
    first, last = date(year, 1, 1), date(year, 12, 31)
    held = sa.and_(
        PartyDuty.since <= last, sa.or_(PartyDuty.until.is_(None), PartyDuty.until >= first)
    )
    duties: defaultdict[UUID, list[Any]] = defaultdict(list)
    for duty in _in(session, PartyDuty, ids, held):
        if duty.role not in duties[duty.member_id]:
            duties[duty.member_id].append(duty.role)
    points: defaultdict[UUID, int] = defaultdict(int)
    for point in _in(session, PartyPoint, ids, PartyPoint.day.between(first, last)):
        points[point.member_id] += point.points
    grades: dict[tuple[UUID, ReviewSide], ReviewGrade] = {}
    for review in sorted(
        _in(session, PartyReview, ids, PartyReview.year == year), key=lambda one: one.version
    ):
        grades[review.member_id, review.side] = review.grade
    letters: defaultdict[UUID, list[bool]] = defaultdict(list)
    for letter in _in(session, PartyLetter, ids, PartyLetter.year == year):
        letters[letter.member_id].append(letter.answered_on is not None)
    return tuple(
        ServiceRow(
            member_id=row.id,
            name=row.name,
            unit=row.unit,
            record=row.record,
            reported_to=names[reports[row.id].organisation_id] if row.id in reports else "",
            reported_on=reports[row.id].day if row.id in reports else None,
            duties=tuple(duties[row.id]),
            points=points[row.id],
            unit_grade=grades.get((row.id, ReviewSide.UNIT)),
            community_grade=grades.get((row.id, ReviewSide.COMMUNITY)),
            letters=len(letters[row.id]),
            answered=sum(letters[row.id]),
        )
        for row in members
    )


def _reports() -> sa.ColumnElement[bool]:
    return PartyCheckIn.withdrawn_on.is_(None)


def _in(
    session: Session, table: type[T], ids: list[UUID], where: sa.ColumnElement[bool]
) -> Iterator[T]:
    """Give the rows of many members at once; of all members where a list would be too long."""
    wanted = set(ids)
    query = sa.select(table).where(where).order_by(sa.inspect(table).columns["id"])
    for row in session.scalars(query):
        if row.member_id in wanted:  # type: ignore[attr-defined]  # of the member's tables
            yield row


def _of(session: Session, table: type[T], member_id: UUID, *order: Any) -> list[T]:
    columns = sa.inspect(table).columns
    query = sa.select(table).where(columns["member_id"] == member_id)
    return list(session.scalars(query.order_by(*order, columns["id"])))


def wanted(session: Session, look: MemberLook) -> Iterator[sa.ColumnElement[bool]]:
    """Say which members a look wants, check-ins apart."""
    yield PartyMember.left_on.is_not(None) if look.is_gone else PartyMember.left_on.is_(None)
    if look.organisation_id is not None:
        inside = below(session, look.organisation_id)
        yield sa.or_(
            PartyMember.organisation_id.in_(inside), PartyMember.community_branch_id.in_(inside)
        )
    if look.status is not None:
        yield PartyMember.status == look.status
    if look.kind is not None:
        yield PartyMember.kind == look.kind
    if text := name_key(look.text).lower():
        likes = [
            PartyMember.name.contains(text, autoescape=True),
            PartyMember.initials.startswith(text, autoescape=True),
        ]
        if text.isdigit():
            likes.append(PartyMember.phone.endswith(text, autoescape=True))
        yield sa.or_(*likes)


def _row(
    row: PartyMember, names: dict[UUID, str], today: date, *, reported: bool, masked: bool = True
) -> MemberRow:
    record = names[row.organisation_id] if row.organisation_id else row.record_elsewhere
    branch = names[row.community_branch_id] if row.community_branch_id else ""
    return row_of(
        MemberRow,
        row,
        years=years_of(row.confirmed_on, row.left_on or today),
        phone=mask_phone(row.phone) if masked and row.phone else phone_text(row.phone),
        record=record,
        community_branch=branch,
        checked_in=reported,
    )


def years_of(confirmed_on: date | None, today: date) -> int | None:
    """Count 党龄 in whole years from 转正; None where that day is not known."""
    if confirmed_on is None:
        return None
    passed = (today.month, today.day) >= (confirmed_on.month, confirmed_on.day)
    return today.year - confirmed_on.year - (0 if passed else 1)
