"""Acts of rechecks: a request is taken from an owner on the roll, and answered once."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.owner_checks import place_key
from core.assemblies.queries_force import result_in_force, roll_in_force
from core.assemblies.rechecks.drafts import RecheckAnswerDraft, RecheckDraft
from core.assemblies.rechecks.kinds import RecheckFinding
from core.assemblies.rechecks.tables import Recheck, RecheckAnswer
from core.assemblies.rechecks.work import Work, limit_text, require_text
from core.assemblies.tables_roll import OwnerChange, RollDwelling, RollEntry, RollOwner
from core.assemblies.work import find_assembly
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.text.names import clean_name, name_key, read_names


def ask(work: Work, assembly_id: UUID, draft: RecheckDraft) -> Changes:
    """Take a request against a declared result; a closed assembly takes one too."""
    assembly = find_assembly(work.session, assembly_id)
    result = result_in_force(work.session, assembly_id)
    if result is None:
        raise KnownError("rechecks.no_result", title=assembly.title)
    require_text(
        recheck_applicant=draft.applicant,
        recheck_dwelling=draft.address,
        recheck_item=draft.item,
        recheck_grounds=draft.grounds,
        recheck_received_by=draft.received_by,
    )
    limit_text(recheck_agent=draft.agent)
    work.past(draft.received_on)
    if draft.received_on < result.declared_on:
        told = {"day": draft.received_on, "declared": result.declared_on}
        raise KnownError("rechecks.before_result", **told)
    dwelling = _dwelling_of(work.session, assembly_id, draft.address, draft.applicant)
    row = Recheck(
        assembly_id=assembly_id,
        number=work.next_of(Recheck.number, Recheck.assembly_id == assembly_id),
        dwelling_id=dwelling.dwelling_id,
        address=dwelling.address,
        applicant=clean_name(draft.applicant),
        agent=clean_name(draft.agent),
        kind=draft.kind,
        item=draft.item.strip(),
        grounds=draft.grounds.strip(),
        received_on=draft.received_on,
        received_by=clean_name(draft.received_by),
        result_version=result.version,
    )
    work.session.add(row)
    work.session.flush()
    facts = {"assembly": assembly_id, "kind": draft.kind}
    return work.record(Event.RECHECK_ASKED, row.id, Topic.ASSEMBLY, **facts)


def answer(work: Work, recheck_id: UUID, draft: RecheckAnswerDraft) -> Changes:
    """Answer a request, once; what was checked names the day and who watched."""
    asked = work.session.get(Recheck, recheck_id)
    if asked is None:
        raise KnownError("rechecks.not_found")
    answered = sa.select(RecheckAnswer.id).where(RecheckAnswer.recheck_id == recheck_id)
    if work.session.scalar(answered) is not None:
        raise KnownError("rechecks.answered_before")
    require_text(
        recheck_answer=draft.answer,
        recheck_answered_by=draft.answered_by,
        recheck_told_how=draft.told_how,
    )
    work.past(draft.answered_on)
    declined = draft.finding is RecheckFinding.DECLINED
    if not declined:
        _check_done(draft)
    for day in (draft.answered_on, draft.answered_on if declined else draft.done_on):
        if day is not None and day < asked.received_on:
            raise KnownError("rechecks.before_request", day=day, received=asked.received_on)
    row = RecheckAnswer(
        recheck_id=recheck_id,
        finding=draft.finding,
        done_on=None if declined else draft.done_on,
        place="" if declined else draft.place.strip(),
        witnesses="" if declined else "、".join(read_names(draft.witnesses)),
        answer=draft.answer.strip(),
        answered_on=draft.answered_on,
        answered_by=clean_name(draft.answered_by),
        told_how=draft.told_how.strip(),
    )
    work.session.add(row)
    facts = {"assembly": asked.assembly_id, "finding": draft.finding}
    return work.record(Event.RECHECK_ANSWERED, recheck_id, Topic.ASSEMBLY, **facts)


def _check_done(draft: RecheckAnswerDraft) -> None:
    """Refuse a check of which nobody says when, where and before whom it was made."""
    if draft.done_on is None:
        raise KnownError("rechecks.no_day")
    require_text(recheck_place=draft.place, recheck_witnesses=draft.witnesses)
    if draft.done_on > draft.answered_on:
        raise KnownError("rechecks.answered_early", day=draft.done_on, answered=draft.answered_on)


def _dwelling_of(session: Session, assembly_id: UUID, address: str, applicant: str) -> RollDwelling:
    """Find the dwelling on the roll in force; its owner asks, or who bought it since."""
    roll = roll_in_force(session, assembly_id)
    place = place_key(address)
    on_roll = (
        session.execute(
            sa.select(RollDwelling)
            .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
            .where(RollEntry.roll_id == roll.id)
        ).scalars()
        if roll is not None
        else ()
    )
    found = next((one for one in on_roll if place_key(one.address) == place), None)
    if found is None:
        raise KnownError("rechecks.no_dwelling", address=address)
    names = set(
        session.scalars(sa.select(RollOwner.name).where(RollOwner.entry_id == found.entry_id))
    )
    bought = session.scalars(
        sa.select(OwnerChange.to_names).where(
            OwnerChange.assembly_id == assembly_id, OwnerChange.dwelling_id == found.dwelling_id
        )
    )
    for to_names in bought:
        names |= {to_names, *read_names(to_names)}
    if name_key(applicant) not in {name_key(name) for name in names}:
        raise KnownError("rechecks.not_an_owner", address=found.address)
    return found
