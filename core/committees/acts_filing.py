"""Acts of the filing: hand in the packet, note the authority's answer."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.assemblies.stages import Stage, Step
from core.assemblies.work import Work, find_assembly, put_day
from core.changes import Changes, Topic
from core.committees.acts_forming import find_committee
from core.committees.drafts import FilingAnswerDraft, FilingDraft
from core.committees.origin import require_origin
from core.committees.sheets import FilingState
from core.committees.tables import Filing, FilingPaper
from core.db.audit import Event
from core.errors import KnownError


def file(work: Work, committee_id: UUID, draft: FilingDraft) -> Changes:
    """Note that the packet was handed in, with its index; again after it was sent back."""
    committee = find_committee(work.session, committee_id)
    require_origin(work.session, committee)
    assembly = find_assembly(work.session, committee.assembly_id)
    last = last_filing(work, committee_id)
    if last is None:
        assembly = work.assembly(committee.assembly_id, Stage.FILING)
    elif last.state is not FilingState.RETURNED:
        raise KnownError("committees.already_filed", name=committee.name)
    if draft.submitted_on > work.today:
        raise KnownError("committees.day_in_future", day=draft.submitted_on.isoformat())
    missing = [paper.title for paper in draft.papers if not paper.included]
    if not draft.papers or missing:
        raise KnownError("committees.packet_not_whole", titles="、".join(missing) or "—")
    filing = Filing(
        committee_id=committee_id,
        sequence=last.sequence + 1 if last else 1,
        state=FilingState.SUBMITTED,
        authority=draft.authority,
        applicant=draft.applicant,
        submitted_on=draft.submitted_on,
        receiver=draft.receiver,
    )
    work.session.add(filing)
    work.session.flush()
    work.session.add_all(
        FilingPaper(
            filing_id=filing.id,
            position=position,
            code=paper.code,
            title=paper.title,
            article=paper.article,
            copies=paper.copies,
            pages=paper.pages,
            included=paper.included,
        )
        for position, paper in enumerate(draft.papers, 1)
    )
    if last is None:
        put_day(work.session, assembly.id, Step.FILING, done=draft.submitted_on)
    work.record(Event.COMMITTEE_FILED, assembly, committee=committee_id, number=filing.sequence)
    return Changes.of(Topic.COMMITTEE, Topic.ASSEMBLY, subject_id=committee_id)


def answer_filing(work: Work, committee_id: UUID, draft: FilingAnswerDraft) -> Changes:
    """Note the answer: filed under a number, or sent back with what is missing."""
    committee = find_committee(work.session, committee_id)
    filing = last_filing(work, committee_id)
    if filing is None or filing.state is not FilingState.SUBMITTED:
        raise KnownError("committees.nothing_filed", name=committee.name)
    if not (filing.submitted_on <= draft.on <= work.today):
        raise KnownError("committees.answer_day", day=draft.on.isoformat())
    if draft.filed and not draft.receipt_number.strip():
        raise KnownError("committees.no_receipt_number")
    if not draft.filed and not draft.answer.strip():
        raise KnownError("committees.no_reason_given")
    filing.state = FilingState.FILED if draft.filed else FilingState.RETURNED
    filing.receipt_number, filing.receipt_on = draft.receipt_number, draft.on
    filing.answer = draft.answer
    assembly = find_assembly(work.session, committee.assembly_id)
    work.record(
        Event.FILING_ANSWERED,
        assembly,
        committee=committee_id,
        filed=draft.filed,
        receipt=draft.receipt_number,
    )
    return Changes.of(Topic.COMMITTEE, subject_id=committee_id)


def last_filing(work: Work, committee_id: UUID) -> Filing | None:
    """Give the filing that counts."""
    return work.session.scalars(
        sa.select(Filing)
        .where(Filing.committee_id == committee_id)
        .order_by(Filing.sequence.desc())
        .limit(1)
    ).one_or_none()
