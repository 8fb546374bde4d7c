"""Reading disputes: every function returns frozen values, never tables' objects."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.affairs.neighbours.reading import group
from core.affairs.neighbours.sheets import (
    AgreementRow,
    CheckRow,
    DisputeRoundRow,
    DisputeRow,
    DisputeSheet,
    MediatorRow,
    PartyRow,
    PromiseRow,
)
from core.affairs.neighbours.tables_disputes import (
    AgreementPromise,
    Dispute,
    DisputeAgreement,
    DisputeMediator,
    DisputeParty,
    DisputeRound,
    PromiseCheck,
)
from core.db.rows import row_of
from core.errors import KnownError
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope


def load_disputes(
    session: Session, scope: Scope, only: UUID | None = None
) -> tuple[DisputeRow, ...]:
    """List the cases of a compound, or of all, the newest first; or `only` one."""
    query = sa.select(Dispute, Compound.name).join(Compound, Compound.id == Dispute.compound_id)
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(Dispute.id == only)
    found = session.execute(query.order_by(Dispute.received_on.desc(), Dispute.id.desc())).all()
    ids = [dispute.id for dispute, _name in found]
    rounds = _count_rounds(session, ids)
    promises = load_standing_promises(session, ids)
    return tuple(
        _dispute_row(dispute, name, rounds.get(dispute.id, 0), promises.get(dispute.id, ()))
        for dispute, name in found
    )


def load_dispute(session: Session, dispute_id: UUID) -> DisputeSheet:
    """Give all of one case."""
    rows = load_disputes(session, ALL, dispute_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    parties = sa.select(DisputeParty).where(DisputeParty.dispute_id == dispute_id)
    mediators = sa.select(DisputeMediator).where(DisputeMediator.dispute_id == dispute_id)
    rounds = sa.select(DisputeRound).where(DisputeRound.dispute_id == dispute_id)
    return DisputeSheet(
        row=rows[0],
        parties=tuple(
            row_of(PartyRow, one) for one in session.scalars(parties.order_by(DisputeParty.ordinal))
        ),
        mediators=tuple(
            row_of(MediatorRow, one)
            for one in session.scalars(mediators.order_by(DisputeMediator.ordinal))
        ),
        rounds=tuple(
            row_of(DisputeRoundRow, one)
            for one in session.scalars(rounds.order_by(DisputeRound.number))
        ),
        agreements=load_agreements(session, dispute_id),
    )


def load_agreements(session: Session, dispute_id: UUID) -> tuple[AgreementRow, ...]:
    """Give the agreements of a case, the one that stands last."""
    query = sa.select(DisputeAgreement).where(DisputeAgreement.dispute_id == dispute_id)
    agreements = session.scalars(query.order_by(DisputeAgreement.number)).all()
    promises = _promises(session, [one.id for one in agreements])
    return tuple(
        row_of(AgreementRow, one, promises=tuple(promises.get(one.id, ()))) for one in agreements
    )


def _promises(session: Session, agreement_ids: Sequence[UUID]) -> dict[UUID, list[PromiseRow]]:
    wanted = AgreementPromise.agreement_id.in_(agreement_ids)
    query = sa.select(AgreementPromise).where(wanted)
    rows = session.scalars(
        query.order_by(AgreementPromise.agreement_id, AgreementPromise.number)
    ).all()
    checks = sa.select(PromiseCheck).where(PromiseCheck.promise_id.in_([one.id for one in rows]))
    found = group(
        session.scalars(checks.order_by(PromiseCheck.promise_id, PromiseCheck.ordinal)),
        lambda one: one.promise_id,
        lambda one: row_of(CheckRow, one),
    )
    return group(
        rows,
        lambda one: one.agreement_id,
        lambda one: row_of(PromiseRow, one, checks=tuple(found.get(one.id, ()))),
    )


def _count_rounds(session: Session, ids: Sequence[UUID]) -> dict[UUID, int]:
    query = (
        sa.select(DisputeRound.dispute_id, sa.func.count())
        .where(DisputeRound.dispute_id.in_(ids))
        .group_by(DisputeRound.dispute_id)
    )
    return {dispute_id: count for dispute_id, count in session.execute(query)}  # noqa: C416 - rows are no pairs


def load_standing_promises(
    session: Session, ids: Sequence[UUID]
) -> dict[UUID, tuple[PromiseRow, ...]]:
    """Give the promises of each case's last agreement."""
    query = sa.select(DisputeAgreement.dispute_id, DisputeAgreement.id)
    query = query.where(DisputeAgreement.dispute_id.in_(ids)).order_by(DisputeAgreement.number)
    last = {dispute_id: agreement_id for dispute_id, agreement_id in session.execute(query)}  # noqa: C416 - rows are no pairs
    promises = _promises(session, list(last.values()))
    return {one: tuple(promises.get(agreement, ())) for one, agreement in last.items()}


def _dispute_row(
    dispute: Dispute, compound: str, rounds: int, promises: Sequence[PromiseRow]
) -> DisputeRow:
    left = [one for one in promises if not one.is_kept] if dispute.ended_on is None else []
    return row_of(
        DisputeRow,
        dispute,
        compound=compound,
        rounds=rounds,
        open_promises=len(left),
        next_deadline=min((one.deadline for one in left), default=None),
    )
