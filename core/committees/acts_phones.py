"""The act that notes under which telephone a member is reached; the filing asks for each."""

from __future__ import annotations

from uuid import UUID

from core.assemblies.work import Work, find_assembly, require_reason
from core.changes import Changes, Topic
from core.committees.acts_correcting import keep_row, refuse_pending
from core.committees.lookups import find_committee
from core.committees.tables import CommitteeMember
from core.db.audit import Event
from core.errors import KnownError
from core.text.phones import clean_phone


def note_phone(work: Work, member_id: UUID, phone: str, reason: str = "") -> Changes:
    """Note a member's or an alternate's telephone; KnownError where it does not look like one.

    One that is there already is replaced for a reason only, the row before it is kept; not while
    the packet that gives it lies with the authority: the list handed in must stay what it was.
    """
    member = work.session.get(CommitteeMember, member_id)
    if member is None:
        raise KnownError("committees.unknown_member")
    number = clean_phone(phone)
    if not number:
        raise KnownError("committees.not_a_phone", value=phone)
    committee = find_committee(work.session, member.committee_id)
    refuse_pending(work, committee)
    if member.phone and member.phone != number:
        require_reason(reason)
        keep_row(work, member, reason)
    member.phone = number
    assembly = find_assembly(work.session, committee.assembly_id)
    work.record(
        Event.MEMBER_PHONE_NOTED,
        assembly,
        committee=committee.id,
        member=member_id,
        reason=reason.strip(),
    )
    return Changes.of(Topic.COMMITTEE, subject_id=member_id)
