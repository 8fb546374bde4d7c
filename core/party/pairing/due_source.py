"""What is due of agreements, needs and payment lists, as the desk asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.database import Database
from core.due import DueOf, DueRow, Errand
from core.law.packs import LawBook
from core.party.pairing import policy
from core.party.pairing.kinds import NeedState
from core.party.pairing.tables import Pairing, PairingAgreement, PairingNeed, PartnerUnit
from core.party.pairing.tables_money import Payment, PaymentList
from core.rosters.tables import Compound
from core.subject import Subject, SubjectKind


class PairingDue:
    """Agreements that end, needs that wait for a unit or for their task, payments not made."""

    about = DueOf.PAIRING

    def __init__(self, database: Database, law: Callable[[date], LawBook]) -> None:
        self._database = database
        self._law = law

    def due(self, today: date) -> Iterator[DueRow]:
        """Give them; an agreement as early before its end as the register tells of it."""
        soon = today + timedelta(policy.soon(self._law(today)))
        with self._database.read() as session:
            yield from _agreements(session, soon)
            yield from _needs(session)
            yield from _lists(session)


def _agreements(session: Session, soon: date) -> Iterator[DueRow]:
    until = sa.func.max(PairingAgreement.ordinal)
    last = (
        sa.select(PairingAgreement.pairing_id, until.label("ordinal"))
        .group_by(PairingAgreement.pairing_id)
        .subquery()
    )
    query = (
        sa.select(
            Pairing.id,
            Pairing.compound_id,
            PartnerUnit.name.label("unit"),
            Compound.name.label("compound"),
            PairingAgreement.until,
        )
        .join(last, last.c.pairing_id == Pairing.id)
        .join(
            PairingAgreement,
            sa.and_(
                PairingAgreement.pairing_id == Pairing.id,
                PairingAgreement.ordinal == last.c.ordinal,
            ),
        )
        .join(PartnerUnit, PartnerUnit.id == Pairing.unit_id)
        .join(Compound, Compound.id == Pairing.compound_id)
        .where(Pairing.ended_on.is_(None), PairingAgreement.until <= soon)
    )
    for one in session.execute(query):
        yield DueRow(
            Subject(SubjectKind.PAIRING, one.id),
            f"{one.unit}—{one.compound}",
            one.compound_id,
            Errand.RENEW_PAIRING,
            one.until,
        )


def _needs(session: Session) -> Iterator[DueRow]:
    """Give needs by the day that was wanted, or by the one that its unit has promised."""
    query = (
        sa.select(PairingNeed, PartnerUnit.name)
        .outerjoin(PartnerUnit, PartnerUnit.id == PairingNeed.unit_id)
        .where(PairingNeed.state.in_([NeedState.RAISED, NeedState.TAKEN]))
    )
    for need, unit in session.execute(query):
        is_taken = need.state is NeedState.TAKEN
        day = need.deadline if is_taken else need.wanted_by
        if day is not None:
            yield DueRow(
                Subject(SubjectKind.NEED, need.id),
                need.title,
                need.compound_id,
                Errand.MEET_NEED if is_taken else Errand.TAKE_NEED,
                day,
                paper="P04" if is_taken else "P03",
                who=unit or "",
            )


def _lists(session: Session) -> Iterator[DueRow]:
    """Give lists of which something is still to be paid; no rule says by when."""
    query = (
        sa.select(PaymentList.id, PaymentList.title, PaymentList.made_on, sa.func.count())
        .join(Payment, Payment.list_id == PaymentList.id)
        .where(Payment.paid_on.is_(None), Payment.voided_on.is_(None))
        .group_by(PaymentList.id, PaymentList.title, PaymentList.made_on)
    )
    for one, title, made_on, left in session.execute(query):
        yield DueRow(
            Subject(SubjectKind.REWARDS, one),
            title,
            None,
            Errand.PAY_LIST,
            made_on,
            must=False,
            paper="P13",
            count=left,
        )
