"""The acts on ballot boxes: opened, counted again, and what is found in them that is no ballot."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_counting import refuse_closed
from core.assemblies.drafts import BoxDraft, ForeignDraft, RecountDraft
from core.assemblies.return_checks import check_opening, check_present
from core.assemblies.stage_acts import Act
from core.assemblies.tables_ballots import BoxOpening, ForeignPaper
from core.assemblies.work import Work, require_reason
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError


def open_box(work: Work, assembly_id: UUID, draft: BoxDraft) -> Changes:
    """Note how many papers came out of a box, with its seals and who was present."""
    assembly = work.assembly(assembly_id, Act.OPEN_BOX)
    refuse_closed(work, assembly)
    check_opening(work, assembly, draft)
    opening = BoxOpening(
        assembly_id=assembly_id,
        box=draft.box,
        seal_before=draft.seal_before,
        seal_after=draft.seal_after,
        papers=draft.papers,
        opened_at=draft.opened_at,
        present="、".join(draft.present),
        recorded_at=work.clock.now(),
        reason=draft.reason.strip(),
    )
    work.session.add(opening)
    work.session.flush()
    work.record(Event.BOX_OPENED, assembly, box=draft.box, papers=draft.papers)
    return Changes.of(Topic.BALLOT, subject_id=opening.id)


def recount_box(work: Work, draft: RecountDraft) -> Changes:
    """Put the papers of an opening right after counting them again; what stood before is kept."""
    before = work.session.get(BoxOpening, draft.opening_id)
    if before is None:
        raise KnownError("assemblies.no_such_opening")
    assembly = work.assembly(before.assembly_id, Act.RECOUNT_BOX)
    refuse_closed(work, assembly)
    again = sa.select(BoxOpening.id).where(BoxOpening.replaces_id == before.id)
    if work.session.scalar(again) is not None:
        raise KnownError("assemblies.opening_replaced", box=before.box)
    if draft.papers < 0:
        raise KnownError("assemblies.negative_papers", box=before.box)
    if draft.papers == before.papers:
        raise KnownError("assemblies.recount_same", box=before.box, papers=before.papers)
    check_present(assembly, before.box, draft.present)
    require_reason(draft.reason)
    opening = BoxOpening(
        assembly_id=before.assembly_id,
        replaces_id=before.id,
        box=before.box,
        seal_before=before.seal_before,
        seal_after=before.seal_after,
        papers=draft.papers,
        opened_at=before.opened_at,
        present="、".join(draft.present),
        recorded_at=work.clock.now(),
        reason=draft.reason.strip(),
    )
    work.session.add(opening)
    work.session.flush()
    work.record(
        Event.BOX_RECOUNTED,
        assembly,
        box=before.box,
        before=before.papers,
        papers=draft.papers,
        reason=opening.reason,
    )
    return Changes.of(Topic.BALLOT, subject_id=opening.id)


def record_foreign_paper(work: Work, assembly_id: UUID, draft: ForeignDraft) -> Changes:
    """Note a paper that is none of the ballots; it is kept and never counted."""
    assembly = work.assembly(assembly_id, Act.NOTE_FOREIGN_PAPER)
    refuse_closed(work, assembly)
    paper = ForeignPaper(
        assembly_id=assembly_id,
        serial_read=draft.serial_read,
        reason=draft.reason,
        note=draft.note,
        found_at=work.clock.now(),
        found_by=draft.found_by,
    )
    work.session.add(paper)
    work.session.flush()
    work.record(Event.FOREIGN_PAPER_FOUND, assembly, paper=paper.id, reason=draft.reason)
    return Changes.of(Topic.BALLOT, subject_id=paper.id)
