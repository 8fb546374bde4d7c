"""Acts of the filing: hand in the packet, note the authority's answer."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.assemblies.overrides import note_override
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Kind, Step
from core.assemblies.tables import Assembly
from core.assemblies.work import Work, book_of, find_assembly, put_day, require_reason, take_off_day
from core.changes import Changes, Topic
from core.committees.drafts import FilingAnswerDraft, FilingDraft
from core.committees.lookups import find_committee
from core.committees.origin import passed_kinds, require_origin, result_of
from core.committees.packets import authority_words, not_adopted
from core.committees.queries_filing import FILING_TO, wanted_papers
from core.committees.sheets import FilingState
from core.committees.tables import Committee, Filing, FilingPaper
from core.db.audit import Event
from core.errors import KnownError
from core.findings import told
from core.law.findings import Finding, Names, Severity
from core.phrases import listed

LACKS = "committees.packet_without"
_NO_AUTHORITY = {
    "housing": "filing_not_to_housing",
    "street": "filing_not_to_street",
}


def file(work: Work, committee_id: UUID, draft: FilingDraft) -> Changes:
    """Note that the packet was handed in, with its index; again after it was sent back."""
    committee = find_committee(work.session, committee_id)
    require_origin(work.session, committee)
    assembly = find_assembly(work.session, committee.assembly_id)
    last = last_filing(work, committee_id)
    if last is None:
        assembly = work.assembly(committee.assembly_id, Act.FILE)
    elif last.state is not FilingState.RETURNED:
        raise KnownError("committees.already_filed", name=committee.name)
    if draft.submitted_on > work.today:
        raise KnownError("committees.day_in_future", day=draft.submitted_on.isoformat())
    missing = [paper.title for paper in draft.papers if not paper.included]
    if not draft.papers or missing:
        raise KnownError("committees.packet_not_whole", titles=listed(missing or ["—"]))
    _check_adopted(work, committee, assembly, draft)
    _check_whole(work, committee, assembly, draft)
    check_authority(work, assembly, draft.authority, draft.reason)
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
    put_day(work.session, assembly.id, Step.FILING, done=draft.submitted_on)
    work.record(Event.COMMITTEE_FILED, assembly, committee=committee_id, number=filing.sequence)
    return Changes.of(Topic.COMMITTEE, Topic.ASSEMBLY, subject_id=committee_id)


def _check_adopted(
    work: Work, committee: Committee, assembly: Assembly, draft: FilingDraft
) -> None:
    """Refuse a packet that says it holds rules which the owners did not adopt."""
    if assembly.kind is not Kind.FIRST:
        return
    passed = passed_kinds(result_of(work.session, committee))
    for paper in draft.papers:
        if paper.included and not_adopted(paper.code, passed):
            raise KnownError("committees.not_adopted", title=paper.title)


def _check_whole(work: Work, committee: Committee, assembly: Assembly, draft: FilingDraft) -> None:
    """Ask why a paper of the packet is not in it: the authority may have it, or want less."""
    passed = passed_kinds(result_of(work.session, committee))
    there = {paper.code for paper in draft.papers}
    lines = wanted_papers(work.session, committee.id, assembly.kind, passed)
    lacking = [line.title for line in lines if line.code not in there]
    if not lacking:
        return
    if not draft.reason.strip():
        raise KnownError("committees.packet_lacks", titles=listed(lacking))
    require_reason(draft.reason)
    need = Finding(LACKS, Severity.WARNING, {"titles": Names.first(lacking)})
    note_override(work, assembly, need, draft.reason.strip())


def check_authority(work: Work, assembly: Assembly, authority: str, reason: str) -> None:
    """Ask why where the authority is not by its name the one that the law wants."""
    book = book_of(assembly)
    value, words = book.value(FILING_TO), authority_words()
    wanted = {"both": ("housing", "street")}.get(book.text(FILING_TO), (book.text(FILING_TO),))
    for kind in wanted:
        if any(word in authority for word in words[kind]):
            continue
        code = _NO_AUTHORITY[kind]
        need = Finding(code, value.severity, {}, (value.article,), value.ask_street)
        if not reason.strip():
            raise KnownError("committees.wrong_authority", said=told(need).text)
        require_reason(reason)
        note_override(work, assembly, need, reason.strip())


def answer_filing(work: Work, committee_id: UUID, draft: FilingAnswerDraft) -> Changes:
    """Note the answer: filed under a number, or sent back with what is missing.

    What was sent back is not filed: its stage asks for it again, and so does the desk.
    """
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
    if not draft.filed:
        take_off_day(work.session, assembly.id, Step.FILING, draft.answer.strip())
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
