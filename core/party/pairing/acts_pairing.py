"""Acts of units and agreements: who builds together with which compound, until when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.pairing.drafts import ActivityDraft, AgreementDraft, StaffDraft, UnitDraft
from core.party.pairing.kinds import ChangedKind
from core.party.pairing.tables import (
    AssignedStaff,
    Pairing,
    PairingActivity,
    PairingAgreement,
    PartnerUnit,
)
from core.party.pairing.work import Work, limit_text, require_heads, require_order, require_text
from core.rosters.tables import Compound
from core.text.names import name_key
from core.text.phones import no_phone, read_phones

_OF_UNIT = ("kind", "name", "address", "contact", "phone")


def add_unit(work: Work, draft: UnitDraft) -> Changes:
    """Keep a unit; one of that name is kept once."""
    _check_unit(work, draft, None)
    return work.done(Event.PARTNER_ADDED, work.add(PartnerUnit, draft).id)


def change_unit(work: Work, unit_id: UUID, draft: UnitDraft, reason: str) -> Changes:
    """Change what is kept of a unit; how it stood is kept with the reason."""
    unit = work.get(PartnerUnit, unit_id)
    _check_unit(work, draft, unit_id)
    work.keep_before(ChangedKind.UNIT, unit, _OF_UNIT, reason)
    for name in _OF_UNIT:
        setattr(unit, name, getattr(draft, name))
    return work.done(Event.PARTNER_CHANGED, unit_id)


def _check_unit(work: Work, draft: UnitDraft, besides: UUID | None) -> None:
    require_text(unit_name=draft.name)
    _check_phone(draft.phone)
    work.past(draft.since)
    limit_text(address=draft.address, contact=draft.contact)
    for row in work.session.execute(sa.select(PartnerUnit.id, PartnerUnit.name)):
        if row.id != besides and name_key(row.name) == name_key(draft.name):
            raise KnownError("pairing.unit_twice", name=row.name)


def pair(work: Work, unit_id: UUID, compound_id: UUID, draft: AgreementDraft) -> Changes:
    """Pair a unit with a compound by an agreement; the subject is the pairing."""
    unit, compound = work.get(PartnerUnit, unit_id), work.get(Compound, compound_id)
    running = sa.select(Pairing.id).where(
        Pairing.unit_id == unit_id, Pairing.compound_id == compound_id, Pairing.ended_on.is_(None)
    )
    if work.session.scalar(running) is not None:
        raise KnownError("pairing.paired_already", unit=unit.name, compound=compound.name)
    row = Pairing(unit_id=unit_id, compound_id=compound_id)
    work.session.add(row)
    work.session.flush()
    _agree(work, row, 1, draft)
    return work.done(Event.PAIRED, row.id)


def renew(work: Work, pairing_id: UUID, draft: AgreementDraft) -> Changes:
    """Renew an agreement from after its last day; the old one stays."""
    row = _running(work, pairing_id)
    last = work.session.scalars(
        sa.select(PairingAgreement)
        .where(PairingAgreement.pairing_id == pairing_id)
        .order_by(PairingAgreement.ordinal.desc())
        .limit(1)
    ).one()
    if draft.since <= last.until:
        raise KnownError("pairing.renewed_within", until=last.until)
    _agree(work, row, last.ordinal + 1, draft)
    return work.done(Event.PAIRING_RENEWED, pairing_id)


def end_pairing(work: Work, pairing_id: UUID, day: date, reason: str) -> Changes:
    """End a pairing before or after its agreement ran out, with the reason."""
    row = _running(work, pairing_id)
    require_text(reason=reason)
    first = sa.select(sa.func.min(PairingAgreement.since)).where(
        PairingAgreement.pairing_id == pairing_id
    )
    require_order(work.session.scalars(first).one(), work.past(day))
    row.ended_on, row.ended_reason = day, reason
    return work.done(Event.PAIRING_ENDED, pairing_id)


def note_activity(work: Work, pairing_id: UUID, draft: ActivityDraft) -> Changes:
    """Keep what unit and compound did together; it lies within the time of the pairing."""
    row = work.get(Pairing, pairing_id)
    require_text(what=draft.what)
    work.past(draft.day)
    limit_text(outcome=draft.outcome)
    require_heads(draft.headcount)
    first = sa.select(sa.func.min(PairingAgreement.since)).where(
        PairingAgreement.pairing_id == pairing_id
    )
    begun = work.session.scalars(first).one()
    if draft.day < begun or (row.ended_on is not None and draft.day > row.ended_on):
        raise KnownError("pairing.outside_agreement", day=draft.day)
    number = work.next_of(PairingActivity.ordinal, PairingActivity.pairing_id == pairing_id)
    made = work.add(PairingActivity, draft, pairing_id=pairing_id, ordinal=number)
    return work.done(Event.PAIRING_ACTIVITY, made.id)


def assign(work: Work, draft: StaffDraft) -> Changes:
    """Keep who of another body answers for a compound."""
    work.get(Compound, draft.compound_id)
    require_text(name=draft.name, unit=draft.unit)
    _check_phone(draft.phone)
    require_order(draft.since, draft.until)
    return work.done(Event.STAFF_ASSIGNED, work.add(AssignedStaff, draft).id, kind=draft.kind)


def end_assignment(work: Work, staff_id: UUID, day: date, reason: str) -> Changes:
    """End an assignment, with the reason."""
    row = work.get(AssignedStaff, staff_id)
    if row.ended_on is not None:
        raise KnownError("pairing.ended_already")
    require_text(reason=reason)
    require_order(row.since, work.past(day))
    row.ended_on, row.ended_reason = day, reason
    return work.done(Event.STAFF_ASSIGNMENT_ENDED, staff_id)


def _check_phone(phone: str) -> None:
    wrong = no_phone(read_phones(phone))
    if wrong is not None:
        raise KnownError("pairing.not_a_phone", value=wrong)


def _agree(work: Work, row: Pairing, number: int, draft: AgreementDraft) -> None:
    require_text(terms=draft.terms)
    work.past(draft.signed_on)
    require_order(draft.since, draft.until)
    work.add(PairingAgreement, draft, pairing_id=row.id, ordinal=number)


def _running(work: Work, pairing_id: UUID) -> Pairing:
    row = work.get(Pairing, pairing_id)
    if row.ended_on is not None:
        raise KnownError("pairing.ended_already")
    return row
