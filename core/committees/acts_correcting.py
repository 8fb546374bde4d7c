"""Acts that put right what was noted wrongly: how a committee is named and reached, its filing."""

from __future__ import annotations

from uuid import UUID

from core.assemblies.stages import Step
from core.assemblies.work import Work, find_assembly, put_day, require_reason
from core.changes import Changes, Topic
from core.committees.acts_filing import check_authority, last_filing
from core.committees.drafts import CommitteeCorrection, FilingCorrection
from core.committees.lookups import find_committee
from core.committees.sheets import FilingState
from core.committees.tables import Committee, CommitteeMember, Filing
from core.db.audit import Event
from core.db.base import Base
from core.errors import KnownError
from core.rosters.applying import keep_old
from core.text.phones import no_phone, read_phones


def correct_committee(work: Work, committee_id: UUID, draft: CommitteeCorrection) -> Changes:
    """Put a committee's name, address and telephone right; the row before is kept.

    Not while the packet that gives them lies with the authority.
    """
    committee = find_committee(work.session, committee_id)
    refuse_pending(work, committee)
    if not draft.name.strip():
        raise KnownError("committees.no_name")
    wrong = no_phone(read_phones(draft.phone))
    if wrong is not None:
        raise KnownError("committees.not_a_phone", value=wrong)
    require_reason(draft.reason)
    keep_row(work, committee, draft.reason)
    committee.name, committee.address = draft.name.strip(), draft.address.strip()
    committee.phone = draft.phone.strip()
    work.record(
        Event.COMMITTEE_CORRECTED,
        find_assembly(work.session, committee.assembly_id),
        committee=committee_id,
        reason=draft.reason.strip(),
    )
    return Changes.of(Topic.COMMITTEE, subject_id=committee_id)


def correct_filing(work: Work, committee_id: UUID, draft: FilingCorrection) -> Changes:
    """Put right to whom, by whom and when the packet in force was handed in; the rest stays."""
    committee = find_committee(work.session, committee_id)
    filing = last_filing(work, committee_id)
    if filing is None:
        raise KnownError("committees.nothing_filed", name=committee.name)
    answered = filing.receipt_on or work.today
    if draft.submitted_on > answered:
        raise KnownError("committees.filed_after_answer", day=answered.isoformat())
    require_reason(draft.reason)
    assembly = find_assembly(work.session, committee.assembly_id)
    check_authority(work, assembly, draft.authority, draft.elsewhere)
    keep_row(work, filing, draft.reason)
    filing.authority, filing.applicant = draft.authority, draft.applicant
    filing.submitted_on, filing.receiver = draft.submitted_on, draft.receiver
    if filing.sequence == 1:
        put_day(work.session, assembly.id, Step.FILING, done=draft.submitted_on)
    work.record(
        Event.FILING_CORRECTED,
        assembly,
        committee=committee_id,
        number=filing.sequence,
        reason=draft.reason.strip(),
    )
    return Changes.of(Topic.COMMITTEE, Topic.ASSEMBLY, subject_id=committee_id)


def refuse_pending(work: Work, committee: Committee) -> None:
    """Refuse to change what the packet tells while the authority has it."""
    filing = last_filing(work, committee.id)
    if filing is not None and filing.state is FilingState.SUBMITTED:
        raise KnownError("committees.filing_pending", name=committee.name)


def keep_row(work: Work, row: Committee | CommitteeMember | Filing, reason: str) -> None:
    """Keep a row as papers were printed from it."""
    table = Base.metadata.tables[row.__tablename__]
    old = {column.name: getattr(row, column.name) for column in table.columns}
    keep_old(work.session.connection(), [(table.name, old)], reason.strip(), work.clock.now())
