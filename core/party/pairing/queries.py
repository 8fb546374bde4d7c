"""Reading pairings, needs, wishes and staff: every function returns frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.party.pairing.counting import pairing_state
from core.party.pairing.rows import get, grouped, of_each
from core.party.pairing.sheets import (
    ActivityRow,
    AgreementRow,
    NeedRow,
    NeedStepRow,
    PairingRow,
    PairingSheet,
    StaffRow,
    UnitRow,
    WishRow,
)
from core.party.pairing.tables import (
    Alliance,
    AllianceMember,
    AssignedStaff,
    Pairing,
    PairingActivity,
    PairingAgreement,
    PairingNeed,
    PairingNeedStep,
    PartnerUnit,
    Wish,
    WishStep,
)
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import Scope


def load_units(session: Session) -> tuple[UnitRow, ...]:
    """List every unit by name."""
    paired = _counts(
        session,
        sa.select(Pairing.unit_id, sa.func.count())
        .where(Pairing.ended_on.is_(None))
        .group_by(Pairing.unit_id),
    )
    allied = _counts(
        session,
        sa.select(AllianceMember.unit_id, sa.func.count())
        .join(Alliance, Alliance.id == AllianceMember.alliance_id)
        .where(AllianceMember.left_on.is_(None), Alliance.ended_on.is_(None))
        .group_by(AllianceMember.unit_id),
    )
    rows = session.scalars(sa.select(PartnerUnit).order_by(PartnerUnit.name))
    return tuple(
        row_of(UnitRow, row, pairings=paired.get(row.id, 0), alliances=allied.get(row.id, 0))
        for row in rows
    )


def load_pairings(
    session: Session, scope: Scope, today: date, soon: int, unit_id: UUID | None = None
) -> tuple[PairingRow, ...]:
    """List the pairings of a scope by compound and unit, or those of one unit."""
    query = _pairings().where(lies_in(scope)).order_by(Compound.name, PartnerUnit.name)
    if unit_id is not None:
        query = query.where(Pairing.unit_id == unit_id)
    return _pairing_rows(session, query, today, soon)


def load_pairing(session: Session, pairing_id: UUID, today: date, soon: int) -> PairingSheet:
    """Load all that is shown of a pairing."""
    get(session, Pairing, pairing_id)
    (row,) = _pairing_rows(session, _pairings().where(Pairing.id == pairing_id), today, soon)
    agreements = of_each(session, PairingAgreement, PairingAgreement.pairing_id, [pairing_id])
    activities = of_each(session, PairingActivity, PairingActivity.pairing_id, [pairing_id])
    needs = _needs().where(
        PairingNeed.unit_id == row.unit_id, PairingNeed.compound_id == row.compound_id
    )
    return PairingSheet(
        row,
        tuple(row_of(AgreementRow, one) for one in agreements),
        tuple(row_of(ActivityRow, one) for one in activities),
        _need_rows(session, needs),
    )


def load_needs(session: Session, scope: Scope) -> tuple[NeedRow, ...]:
    """List the needs of a scope, the latest first."""
    return _need_rows(session, _needs().where(lies_in(scope)))


def load_need(session: Session, need_id: UUID) -> NeedRow:
    """Load one need."""
    get(session, PairingNeed, need_id)
    (row,) = _need_rows(session, _needs().where(PairingNeed.id == need_id))
    return row


def load_wishes(session: Session, scope: Scope) -> tuple[WishRow, ...]:
    """List the wishes of a scope, the latest first."""
    query = (
        sa.select(Wish, Compound.name)
        .join(Compound, Compound.id == Wish.compound_id)
        .where(lies_in(scope))
        .order_by(Wish.raised_on.desc(), Wish.number.desc())
    )
    found = session.execute(query).all()
    steps = grouped(
        (one.wish_id, NeedStepRow(one.state, one.day, one.actor, one.evidence))
        for one in of_each(session, WishStep, WishStep.wish_id, [row.id for row, _ in found])
    )
    return tuple(
        row_of(WishRow, row, compound=name, steps=steps.get(row.id, ())) for row, name in found
    )


def load_staff(session: Session, scope: Scope) -> tuple[StaffRow, ...]:
    """List who was assigned to the compounds of a scope."""
    query = (
        sa.select(AssignedStaff, Compound.name)
        .join(Compound, Compound.id == AssignedStaff.compound_id)
        .where(lies_in(scope))
        .order_by(Compound.name, AssignedStaff.kind, AssignedStaff.since)
    )
    return tuple(row_of(StaffRow, row, compound=name) for row, name in session.execute(query))


def _pairings() -> sa.Select[Pairing, PartnerUnit, str]:
    return (
        sa.select(Pairing, PartnerUnit, Compound.name)
        .join(PartnerUnit, PartnerUnit.id == Pairing.unit_id)
        .join(Compound, Compound.id == Pairing.compound_id)
    )


def _pairing_rows(
    session: Session, query: sa.Select[Pairing, PartnerUnit, str], today: date, soon: int
) -> tuple[PairingRow, ...]:
    found = session.execute(query).all()
    ids = [row.id for row, *_ in found]
    agreed = grouped(
        (one.pairing_id, one)
        for one in of_each(session, PairingAgreement, PairingAgreement.pairing_id, ids)
    )
    activities = _activities(session, ids)
    return tuple(
        row_of(
            PairingRow,
            row,
            unit=unit.name,
            unit_kind=unit.kind,
            compound=compound,
            since=agreed[row.id][0].since,
            until=agreed[row.id][-1].until,
            agreements=len(agreed[row.id]),
            state=pairing_state(agreed[row.id][-1].until, row.ended_on, today, soon),
            activities=activities.get(row.id, (0, None))[0],
            last_activity=activities.get(row.id, (0, None))[1],
        )
        for row, unit, compound in found
    )


def _activities(session: Session, ids: Iterable[UUID]) -> Mapping[UUID, tuple[int, date | None]]:
    rows = session.execute(
        sa.select(PairingActivity.pairing_id, sa.func.count(), sa.func.max(PairingActivity.day))
        .where(PairingActivity.pairing_id.in_(tuple(ids)))
        .group_by(PairingActivity.pairing_id)
    )
    return {key: (count, last) for key, count, last in rows}


def _needs() -> sa.Select[PairingNeed, str, str | None]:
    return (
        sa.select(PairingNeed, Compound.name, PartnerUnit.name)
        .join(Compound, Compound.id == PairingNeed.compound_id)
        .outerjoin(PartnerUnit, PartnerUnit.id == PairingNeed.unit_id)
        .order_by(PairingNeed.raised_on.desc(), PairingNeed.number.desc())
    )


def _need_rows(
    session: Session, query: sa.Select[PairingNeed, str, str | None]
) -> tuple[NeedRow, ...]:
    found = session.execute(query).all()
    steps = grouped(
        (one.need_id, row_of(NeedStepRow, one))
        for one in of_each(
            session, PairingNeedStep, PairingNeedStep.need_id, [row.id for row, *_ in found]
        )
    )
    return tuple(
        row_of(NeedRow, row, compound=name, unit=unit or "", steps=steps.get(row.id, ()))
        for row, name, unit in found
    )


def _counts(session: Session, query: sa.Select[UUID, int]) -> Mapping[UUID, int]:
    return dict(session.execute(query).all())
