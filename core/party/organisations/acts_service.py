"""Acts on what members do where they live: check-ins, duties, points, reviews, letters."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.organisations.drafts import (
    CheckInDraft,
    DutyDraft,
    LetterDraft,
    PointsDraft,
    ReviewDraft,
)
from core.party.organisations.items import item_of
from core.party.organisations.kinds import DutyRole
from core.party.organisations.tables import (
    PartyCheckIn,
    PartyDuty,
    PartyLetter,
    PartyPoint,
    PartyReview,
)
from core.party.organisations.work import Work, get, limit_text, require_text


def check_in(work: Work, member_id: UUID, draft: CheckInDraft) -> Changes:
    """Note that a member reported to an organisation where the member lives."""
    require_text(receiver=draft.receiver)
    limit_text(note=draft.note)
    member = work.member(member_id)
    organisation = work.organisation(draft.organisation_id)
    if member.organisation_id == organisation.id:
        raise KnownError("organisations.reports_to_own", name=member.name, to=organisation.name)
    now = sa.select(PartyCheckIn).where(
        PartyCheckIn.member_id == member.id,
        PartyCheckIn.organisation_id == organisation.id,
        PartyCheckIn.withdrawn_on.is_(None),
    )
    if work.session.scalar(now) is not None:
        raise KnownError("organisations.reported", name=member.name, to=organisation.name)
    row = PartyCheckIn(
        member_id=member.id,
        organisation_id=organisation.id,
        day=work.past(draft.day),
        receiver=draft.receiver.strip(),
        note=draft.note,
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PARTY_CHECKED_IN, row.id, organisation=organisation.name, on=draft.day)


def withdraw_check_in(work: Work, check_in_id: UUID, day: date, reason: str) -> Changes:
    """Take a check-in back, with the reason."""
    require_text(reason=reason)
    row = get(work.session, PartyCheckIn, check_in_id)
    if row.withdrawn_on is not None:
        raise KnownError("organisations.withdrawn", day=row.withdrawn_on.isoformat())
    if work.past(day) < row.day:
        raise KnownError("organisations.ends_before", since=row.day.isoformat())
    row.withdrawn_on, row.withdrawn_reason = day, reason
    return work.done(Event.PARTY_CHECK_IN_WITHDRAWN, row.id, on=day)


def take_duty(work: Work, member_id: UUID, draft: DutyDraft) -> Changes:
    """Note that a member took on a role, or a wish, which has to be told."""
    member = work.member(member_id)
    if draft.role is DutyRole.WISH:
        require_text(wish=draft.text)
    limit_text(wish=draft.text)
    same = sa.select(PartyDuty).where(
        PartyDuty.member_id == member.id,
        PartyDuty.role == draft.role,
        PartyDuty.text == draft.text.strip(),
        PartyDuty.until.is_(None),
    )
    if work.session.scalar(same) is not None:
        raise KnownError("organisations.duty_taken", name=member.name)
    row = PartyDuty(
        member_id=member.id,
        role=draft.role,
        text=draft.text.strip(),
        since=work.past(draft.since),
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PARTY_DUTY_TAKEN, row.id, role=draft.role, on=draft.since)


def end_duty(work: Work, duty_id: UUID, until: date, outcome: str) -> Changes:
    """Note when and how a duty ended: done, or given back and why."""
    require_text(duty_outcome=outcome)
    row = get(work.session, PartyDuty, duty_id)
    if row.until is not None:
        raise KnownError("organisations.duty_over", day=row.until.isoformat())
    if work.past(until) < row.since:
        raise KnownError("organisations.ends_before", since=row.since.isoformat())
    row.until, row.outcome = until, outcome
    return work.done(Event.PARTY_DUTY_ENDED, row.id, role=row.role, on=until)


def give_points(work: Work, member_id: UUID, draft: PointsDraft) -> Changes:
    """Give points for an item; a row that was wrong is set off by one with less than none."""
    require_text(evidence=draft.evidence)
    member = work.member(member_id)
    item = item_of(draft.item)
    if draft.points == 0 or abs(draft.points) > item.most:
        raise KnownError("organisations.points_range", item=item.title, most=item.most)
    row = PartyPoint(
        member_id=member.id,
        item=item.code,
        points=draft.points,
        day=work.past(draft.day),
        evidence=draft.evidence,
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PARTY_POINTS_GIVEN, row.id, item=item.code, points=draft.points)


def review(work: Work, member_id: UUID, draft: ReviewDraft) -> Changes:
    """Keep a year's assessment of one side; another one afterwards wants a reason."""
    require_text(review_body=draft.body)
    limit_text(comment=draft.comment)
    member = work.member(member_id)
    if not draft.year <= work.past(draft.day).year:
        raise KnownError("organisations.year_ahead", year=draft.year)
    last = work.session.scalar(
        sa.select(sa.func.max(PartyReview.version)).where(
            PartyReview.member_id == member.id,
            PartyReview.year == draft.year,
            PartyReview.side == draft.side,
        )
    )
    if last is not None:
        require_text(reason=draft.reason)
    row = PartyReview(
        member_id=member.id,
        year=draft.year,
        side=draft.side,
        version=(last or 0) + 1,
        grade=draft.grade,
        day=draft.day,
        body=draft.body.strip(),
        comment=draft.comment,
        reason=draft.reason,
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PARTY_MEMBER_REVIEWED, row.id, year=draft.year, side=draft.side)


def write_letter(work: Work, member_id: UUID, draft: LetterDraft) -> Changes:
    """Write to a member's work unit; the paper is P01."""
    member = work.member(member_id)
    to_unit = draft.to_unit.strip() or member.unit
    require_text(to_unit=to_unit, letter=draft.text)
    row = PartyLetter(
        member_id=member.id,
        kind=draft.kind,
        year=draft.year,
        day=work.past(draft.day),
        to_unit=to_unit,
        text=draft.text,
    )
    work.session.add(row)
    work.session.flush()
    return work.done(Event.PARTY_LETTER_WRITTEN, row.id, kind=draft.kind, year=draft.year)


def answer_letter(work: Work, letter_id: UUID, day: date, answer: str) -> Changes:
    """Keep what the work unit answered."""
    require_text(answer=answer)
    row = get(work.session, PartyLetter, letter_id)
    if row.answered_on is not None:
        raise KnownError("organisations.answered", day=row.answered_on.isoformat())
    if work.past(day) < row.day:
        raise KnownError("organisations.ends_before", since=row.day.isoformat())
    row.answered_on, row.answer = day, answer
    return work.done(Event.PARTY_LETTER_ANSWERED, row.id, on=day)
