"""The act that notes under which telephone a member is reached; the filing asks for each."""

from __future__ import annotations

from uuid import UUID

from core.assemblies.work import Work, find_assembly, require_reason
from core.changes import Changes, Topic
from core.committees.acts_filing import last_filing
from core.committees.acts_forming import find_committee
from core.committees.sheets import FilingState
from core.committees.tables import CommitteeMember
from core.db.audit import Event
from core.db.base import Base
from core.errors import KnownError
from core.rosters.applying import keep_old
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
    filing = last_filing(work, committee.id)
    if filing is not None and filing.state is FilingState.SUBMITTED:
        raise KnownError("committees.filing_pending", name=committee.name)
    if member.phone and member.phone != number:
        require_reason(reason)
        _keep_old(work, member, reason.strip())
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


def _keep_old(work: Work, member: CommitteeMember, reason: str) -> None:
    """Keep the row that a list of members was printed from."""
    table = Base.metadata.tables[CommitteeMember.__tablename__]
    row = {column.name: getattr(member, column.name) for column in table.columns}
    keep_old(work.session.connection(), [(table.name, row)], reason, work.clock.now())
