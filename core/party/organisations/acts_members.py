"""Acts on members: entered, transferred in and out, confirmed, moved, corrected.

A corrected row leaves its old content in `replaced`; every movement is a row of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from core.changes import Changes, Topic
from core.db.audit import Event
from core.db.texts import longest
from core.errors import KnownError
from core.law.terms import after_months
from core.party.grids.tables_zones import ZoneMember
from core.party.organisations.checks import PROBATION
from core.party.organisations.drafts import AffiliationDraft, DepartureDraft, MemberDraft
from core.party.organisations.kinds import MemberChangeKind, MemberStatus
from core.party.organisations.tables import (
    PartyCheckIn,
    PartyDuty,
    PartyMember,
    PartyOrganisation,
    PersonPost,
)
from core.party.organisations.work import Work, get, limit_text, require_text
from core.phrases import names_text, phrase
from core.rosters.applying import keep_old
from core.text.documents import DocumentDoubt, clean_document, id_doubt
from core.text.names import clean_name, initials, name_key
from core.text.phones import clean_phone

T = TypeVar("T")
_WRONG = {DocumentDoubt.CHECK_DIGIT, DocumentDoubt.BIRTHDAY, DocumentDoubt.LENGTH}


def add(work: Work, draft: MemberDraft, day: date | None, come_from: str) -> Changes:
    """Enter a member; `come_from` names the organisation that a transfer came from."""
    check_draft(work, draft)
    limit_text(come_from=come_from, reason=draft.early_reason)
    check_early(work, draft)
    _check_same_name(work, draft)
    row = PartyMember(name="", status=draft.status)
    fill(row, draft)
    row.organisation_id, row.record_elsewhere = draft.organisation_id, draft.record_elsewhere
    row.community_branch_id = draft.community_branch_id
    work.session.add(row)
    work.session.flush()
    came = MemberChangeKind.TRANSFERRED_IN if come_from else MemberChangeKind.ENTERED
    on = work.past(day) if day is not None else work.clock.today()
    work.note_member(
        row, came, on, reason=draft.early_reason.strip(), before=come_from,
        after=_affiliations(work, row),
    )  # fmt: skip
    return work.done(Event.PARTY_MEMBER_ENTERED, row.id, how=came)


def correct(work: Work, member_id: UUID, draft: MemberDraft, reason: str) -> Changes:
    """Put right what stands of a member; affiliations are moved by `move`, not here."""
    require_text(reason=reason)
    row = work.member(member_id)
    check_draft(work, draft, itself=row)
    if (draft.joined_on, draft.confirmed_on) != (row.joined_on, row.confirmed_on):
        check_early(work, draft)
        reason = "；".join(filter(None, (reason, draft.early_reason.strip())))
        limit_text(reason=reason)
    if name_key(draft.name) != name_key(row.name):
        _check_same_name(work, draft, itself=row)
    old = {column.key: getattr(row, column.key) for column in sa.inspect(PartyMember).columns}
    fill(row, draft)
    new = {column.key: getattr(row, column.key) for column in sa.inspect(PartyMember).columns}
    if new == old:
        raise KnownError("organisations.nothing_changed", name=row.name)
    table = PartyMember.__tablename__
    keep_old(work.session.connection(), [(table, old)], reason, work.clock.now())
    work.note_member(row, MemberChangeKind.CORRECTED, work.clock.today(), reason=reason)
    return work.done(Event.PARTY_MEMBER_CORRECTED, row.id)


def confirm(work: Work, member_id: UUID, day: date, reason: str) -> Changes:
    """Make a probationary member a full one; before the probation is over only with a reason."""
    row = work.member(member_id)
    work.past(day)
    if row.status is MemberStatus.FULL:
        raise KnownError("organisations.is_full", name=row.name)
    book = work.law(day)
    if row.joined_on is not None:
        over = after_months(row.joined_on, book.number(PROBATION))
        if day < row.joined_on:
            raise KnownError("organisations.confirmed_before", name=row.name, day=row.joined_on)
        if day < over and not reason.strip():
            raise KnownError("organisations.confirmed_early", name=row.name, day=over)
    limit_text(reason=reason)
    row.status, row.confirmed_on = MemberStatus.FULL, day
    work.note_member(row, MemberChangeKind.CONFIRMED, day, reason=reason)
    return work.done(Event.PARTY_MEMBER_CONFIRMED, row.id, on=day)


def move(work: Work, member_id: UUID, draft: AffiliationDraft) -> Changes:
    """Change where a member's record lies or which community branch manages the member."""
    require_text(reason=draft.reason)
    row = work.member(member_id)
    work.past(draft.day)
    _check_affiliations(
        work, draft.organisation_id, draft.record_elsewhere, draft.community_branch_id
    )
    before = _affiliations(work, row)
    row.organisation_id, row.record_elsewhere = draft.organisation_id, draft.record_elsewhere
    row.community_branch_id = draft.community_branch_id
    after = _affiliations(work, row)
    if before == after:
        raise KnownError("organisations.nothing_changed", name=row.name)
    said = {"reason": draft.reason, "before": before, "after": after}
    work.note_member(row, MemberChangeKind.MOVED, draft.day, **said)
    return work.done(Event.PARTY_MEMBER_MOVED, row.id, on=draft.day)


def leave(work: Work, member_id: UUID, draft: DepartureDraft) -> Changes:
    """Let a member leave the roster; what the member holds and is in charge of ends that day."""
    require_text(reason=draft.reason)
    limit_text(to=draft.to)
    row = work.member(member_id)
    work.past(draft.day)
    before = _affiliations(work, row)
    kind = MemberChangeKind.TRANSFERRED_OUT if draft.to.strip() else MemberChangeKind.LEFT
    said = {"reason": draft.reason, "before": before, "after": draft.to}
    row.left_on, row.left_reason = draft.day, draft.reason
    for post in _open(work, PersonPost, row.id, PersonPost.until):
        post.until, post.ended_reason = max(draft.day, post.since), draft.reason
    for duty in _open(work, PartyDuty, row.id, PartyDuty.until):
        duty.until, duty.outcome = max(draft.day, duty.since), draft.reason
    for charge in _open(work, ZoneMember, row.id, ZoneMember.until):
        charge.until = max(draft.day, charge.since)
    for report in _open(work, PartyCheckIn, row.id, PartyCheckIn.withdrawn_on):
        report.withdrawn_on = max(draft.day, report.day)
        report.withdrawn_reason = draft.reason
    work.note_member(row, kind, draft.day, **said)
    done = work.done(Event.PARTY_MEMBER_LEFT, row.id, how=kind, on=draft.day)
    return replace(done, topics=done.topics | {Topic.GRID})


def _open(
    work: Work, table: type[T], member_id: UUID, until: InstrumentedAttribute[date | None]
) -> list[T]:
    """Give the rows of a member that are still in force."""
    mine: InstrumentedAttribute[UUID] = getattr(table, "member_id")  # noqa: B009 - of four tables
    return list(work.session.scalars(sa.select(table).where(mine == member_id, until.is_(None))))


def check_draft(work: Work, draft: MemberDraft, itself: PartyMember | None = None) -> None:
    """Refuse what no roster can hold: no name, days that cannot be, a number that is taken."""
    check_draft_itself(work, draft)
    _check_document(work, draft, itself)
    if itself is None:
        _check_affiliations(
            work, draft.organisation_id, draft.record_elsewhere, draft.community_branch_id
        )


def check_draft_itself(work: Work, draft: MemberDraft) -> None:
    """Refuse what a draft says that cannot be, whoever else is on the roster; asks no database."""
    require_text(longest(PartyMember.name), name=draft.name)
    limit_text(occupation=draft.occupation, work_unit=draft.unit, home=draft.home)
    for day in (draft.joined_on, draft.confirmed_on):
        work.day(day)
    if draft.status is MemberStatus.PROBATIONARY and draft.confirmed_on is not None:
        raise KnownError("organisations.probationary_confirmed", name=draft.name)
    if (
        draft.joined_on is not None
        and draft.confirmed_on is not None
        and draft.confirmed_on < draft.joined_on
    ):
        raise KnownError("organisations.confirmed_before", name=draft.name, day=draft.joined_on)
    if draft.phone.strip() and not clean_phone(draft.phone):
        raise KnownError("organisations.bad_phone", name=draft.name)
    number = clean_document(draft.document)
    if number and id_doubt(number) in _WRONG:
        raise KnownError("organisations.bad_document", name=draft.name)


def check_early(work: Work, draft: MemberDraft) -> None:
    """Raise `KnownError` where a probation was too short by the rules of its end, with no reason.

    Before the day from which the rule is known, nothing is said: older rules knew other lengths.
    """
    if draft.joined_on is None or draft.confirmed_on is None or draft.early_reason.strip():
        return
    book = work.law(work.clock.today())
    if draft.confirmed_on < book.value(PROBATION).since:
        return
    over = after_months(draft.joined_on, book.number(PROBATION))
    if draft.confirmed_on < over:
        raise KnownError("organisations.confirmed_early", name=draft.name, day=over)


def _check_same_name(work: Work, draft: MemberDraft, itself: PartyMember | None = None) -> None:
    """Ask where somebody of this name is on the roster: two numbers are two people."""
    if draft.is_another:
        return
    number, key = clean_document(draft.document), name_key(draft.name)
    there = sa.select(PartyMember).where(
        PartyMember.initials == initials(clean_name(draft.name)), PartyMember.left_on.is_(None)
    )
    for one in work.session.scalars(there):
        if name_key(one.name) != key or (itself is not None and one.id == itself.id):
            continue
        if number and one.document_number:
            continue
        raise KnownError("organisations.same_name", name=one.name, where=_affiliations(work, one))


def _check_document(work: Work, draft: MemberDraft, itself: PartyMember | None) -> None:
    number = clean_document(draft.document)
    if not number:
        return
    taken = work.session.scalar(sa.select(PartyMember).where(PartyMember.document_number == number))
    if taken is not None and (itself is None or taken.id != itself.id):
        raise KnownError("organisations.document_taken", name=draft.name, other=taken.name)


def _check_affiliations(
    work: Work, record_id: UUID | None, elsewhere: str, community_id: UUID | None
) -> None:
    """Refuse a member who belongs nowhere, and one whose two affiliations are one."""
    limit_text(record_elsewhere=elsewhere)
    if record_id is None and not elsewhere.strip():
        raise KnownError("organisations.no_record")
    if record_id is not None and elsewhere.strip():
        raise KnownError("organisations.two_records")
    for one in (record_id, community_id):
        if one is not None:
            work.organisation(one)
    if record_id is not None and record_id == community_id:
        raise KnownError("organisations.affiliations_same", name=work.organisation(record_id).name)


def fill(row: PartyMember, draft: MemberDraft) -> None:
    """Write what a draft says of the member, the affiliations apart."""
    name = clean_name(draft.name)
    row.name, row.initials = name, initials(name)
    row.document_number = clean_document(draft.document) or None
    row.phone = clean_phone(draft.phone)
    row.status, row.kind = draft.status, draft.kind
    row.joined_on, row.confirmed_on = draft.joined_on, draft.confirmed_on
    row.occupation, row.unit = draft.occupation.strip(), draft.unit.strip()
    row.home = draft.home.strip()


def _affiliations(work: Work, row: PartyMember) -> str:
    """Name where a member belongs, as the log keeps it."""
    record = row.record_elsewhere
    if row.organisation_id is not None:
        record = get(work.session, PartyOrganisation, row.organisation_id).name
    parts = [phrase("party_record", where=record)]
    if row.community_branch_id is not None:
        branch = get(work.session, PartyOrganisation, row.community_branch_id)
        parts.append(phrase("party_community_branch", where=branch.name))
    return names_text(parts)
