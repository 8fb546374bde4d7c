"""Acts of mediation: a case opened, talked of, agreed on, looked after, ended. Nobody is judged."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.neighbours.drafts import (
    AgreementDraft,
    CheckDraft,
    DisputeRoundDraft,
    EndDispute,
    MediatorDraft,
    OpenDispute,
    PartyDraft,
)
from core.affairs.neighbours.kinds import DisputeState, Kept, MediatorKind, PartySide
from core.affairs.neighbours.queries_disputes import load_agreements
from core.affairs.neighbours.tables_disputes import (
    AgreementPromise,
    Dispute,
    DisputeAgreement,
    DisputeMediator,
    DisputeParty,
    DisputeRound,
    PromiseCheck,
)
from core.affairs.neighbours.work import Work, limit_text, require_text
from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError

TALKING = (DisputeState.OPEN, DisputeState.AGREED)
ENDS = {
    DisputeState.OPEN: frozenset({DisputeState.NOT_AGREED, DisputeState.WITHDRAWN}),
    DisputeState.AGREED: frozenset({DisputeState.KEPT, DisputeState.NOT_AGREED}),
}
"""How a case may end from where it stands: an agreement that is broken ends as not agreed."""


def open_dispute(work: Work, draft: OpenDispute) -> Changes:
    """Keep a case with its parties and mediators."""
    require_text(
        title=draft.title,
        place=draft.place,
        account=draft.account,
        received_how=draft.received_how,
    )
    _check_parties(draft.parties)
    if not draft.mediators:
        raise KnownError("neighbours.no_mediator")
    day = work.day(draft.received_on)
    dispute = work.add(
        Dispute(
            compound_id=draft.compound_id,
            number=work.next_number(Dispute.number, Dispute.compound_id, draft.compound_id),
            title=draft.title,
            kind=draft.kind,
            place=draft.place,
            account=draft.account,
            received_on=day,
            received_how=draft.received_how,
        )
    )
    work.session.add_all(
        DisputeParty(
            dispute_id=dispute.id,
            ordinal=ordinal,
            side=party.side,
            name=party.name,
            address=party.address,
            phone=party.phone,
            agent=party.agent,
        )
        for ordinal, party in enumerate(draft.parties, 1)
    )
    for mediator in draft.mediators:
        _join(work, dispute.id, mediator, day)
    return work.done(Event.DISPUTE_OPENED, dispute.id, parties=len(draft.parties))


def _check_parties(parties: Iterable[PartyDraft]) -> None:
    sides = set()
    for party in parties:
        require_text(name=party.name)
        limit_text(address=party.address, agent=party.agent)
        sides.add(party.side)
    if not {PartySide.FIRST, PartySide.SECOND} <= sides:
        raise KnownError("neighbours.one_sided")


def add_mediator(work: Work, dispute_id: UUID, draft: MediatorDraft) -> Changes:
    """Note that somebody joined the mediation."""
    dispute = _talking(work, dispute_id)
    _join(work, dispute.id, draft, work.clock.today())
    return work.done(Event.DISPUTE_MEDIATOR_JOINED, dispute_id, kind=draft.kind)


def _join(work: Work, dispute_id: UUID, draft: MediatorDraft, day: date) -> None:
    require_text(name=draft.name)
    if draft.kind is MediatorKind.OWN:
        require_text(own_kind=draft.own_kind)
    mediator = DisputeMediator(
        dispute_id=dispute_id,
        ordinal=work.next_number(DisputeMediator.ordinal, DisputeMediator.dispute_id, dispute_id),
        kind=draft.kind,
        own_kind=draft.own_kind if draft.kind is MediatorKind.OWN else "",
        name=draft.name,
        unit=draft.unit,
        joined_on=day,
    )
    work.add(mediator)


def hold_round(work: Work, dispute_id: UUID, draft: DisputeRoundDraft) -> Changes:
    """Keep one sitting: what each side said and what came of it."""
    dispute = _talking(work, dispute_id)
    require_text(
        place=draft.place,
        present=draft.present,
        said=draft.said,
        result=draft.result,
        recorder=draft.recorder,
    )
    day = _not_before(work.day(draft.day), dispute.received_on)
    row = work.add(
        DisputeRound(
            dispute_id=dispute_id,
            number=work.next_number(DisputeRound.number, DisputeRound.dispute_id, dispute_id),
            day=day,
            place=draft.place,
            present=draft.present,
            said=draft.said,
            result=draft.result,
            recorder=draft.recorder,
        )
    )
    return work.done(Event.DISPUTE_ROUND_HELD, dispute_id, number=row.number)


def agree(work: Work, dispute_id: UUID, draft: AgreementDraft) -> Changes:
    """Keep the agreement that the parties signed; one that replaces another says why."""
    dispute = _talking(work, dispute_id)
    require_text(place=draft.place, terms=draft.terms, signers=draft.signers)
    signed = _not_before(work.day(draft.signed_on), dispute.received_on)
    if not _has_round(work, dispute_id):
        raise KnownError("neighbours.no_round_yet")
    if not draft.promises:
        raise KnownError("neighbours.no_promise")
    number = work.next_number(DisputeAgreement.number, DisputeAgreement.dispute_id, dispute_id)
    if number > 1:
        require_text(reason=draft.reason)
    for promise in draft.promises:
        require_text(who=promise.who, action=promise.action)
        if promise.deadline < signed:
            raise KnownError("neighbours.deadline_past", day=promise.deadline)
    agreement = work.add(
        DisputeAgreement(
            dispute_id=dispute_id,
            number=number,
            signed_on=signed,
            place=draft.place,
            terms=draft.terms,
            signers=draft.signers,
            reason=draft.reason if number > 1 else "",
        )
    )
    work.session.add_all(
        AgreementPromise(
            agreement_id=agreement.id,
            number=place,
            who=promise.who,
            action=promise.action,
            deadline=promise.deadline,
            fen=promise.fen,
        )
        for place, promise in enumerate(draft.promises, 1)
    )
    dispute.state = DisputeState.AGREED
    return work.done(Event.DISPUTE_AGREED, dispute_id, number=number)


def _has_round(work: Work, dispute_id: UUID) -> bool:
    query = sa.select(sa.func.count()).where(DisputeRound.dispute_id == dispute_id)
    return bool(work.session.scalar(query))


def check_promise(work: Work, promise_id: UUID, draft: CheckDraft) -> Changes:
    """Note what was found when somebody asked after a promise."""
    require_text(actor=draft.actor)
    if draft.found is not Kept.KEPT:
        require_text(note=draft.note)
    promise = work.get(AgreementPromise, promise_id)
    agreement = work.get(DisputeAgreement, promise.agreement_id)
    _talking(work, agreement.dispute_id)
    check = PromiseCheck(
        promise_id=promise_id,
        ordinal=work.next_number(PromiseCheck.ordinal, PromiseCheck.promise_id, promise_id),
        found=draft.found,
        day=_not_before(work.day(draft.day), agreement.signed_on),
        actor=draft.actor,
        note=draft.note,
    )
    work.add(check)
    return work.done(Event.DISPUTE_PROMISE_CHECKED, agreement.dispute_id, found=draft.found)


def end_dispute(work: Work, dispute_id: UUID, draft: EndDispute) -> Changes:
    """Close a case; who did not agree was told where to go, who agreed kept the promises."""
    dispute = _talking(work, dispute_id)
    require_text(end_note=draft.note)
    if draft.state not in ENDS[dispute.state]:
        raise KnownError("neighbours.ends_otherwise")
    if draft.state is DisputeState.NOT_AGREED and draft.recourse is None:
        raise KnownError("neighbours.no_recourse")
    if draft.state is DisputeState.KEPT:
        standing = load_agreements(work.session, dispute_id)[-1]
        left = sum(not promise.is_kept for promise in standing.promises)
        if left:
            raise KnownError("neighbours.promises_open", left=left)
    dispute.state = draft.state
    dispute.ended_on = _not_before(work.day(draft.day), dispute.received_on)
    dispute.recourse = draft.recourse if draft.state is DisputeState.NOT_AGREED else None
    dispute.end_note = draft.note
    return work.done(Event.DISPUTE_ENDED, dispute_id, state=draft.state)


def _talking(work: Work, dispute_id: UUID) -> Dispute:
    dispute = work.get(Dispute, dispute_id)
    if dispute.state not in TALKING:
        raise KnownError("neighbours.dispute_ended")
    return dispute


def _not_before(day: date, received_on: date) -> date:
    if day < received_on:
        raise KnownError("neighbours.day_before_case", day=day, received_on=received_on)
    return day
