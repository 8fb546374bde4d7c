"""Reads of bodies that this program did not see elected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.committees.kinds import KnownKind
from core.committees.sheets import KnownRow
from core.committees.tables_known import KnownBody
from core.findings import all_told
from core.law.composition import CommitteeMakeUp, check_committee
from core.law.packs import LawBook
from core.rosters.tables import Compound


def load_known(session: Session, day: date | None = None) -> tuple[KnownRow, ...]:
    """Give the bodies that are not ended, by compound; of a `day` those in office on it."""
    in_office: sa.ColumnElement[bool] = sa.true()
    if day is not None:
        in_office = sa.and_(KnownBody.term_from <= day, KnownBody.term_until >= day)
    rows: Iterable[Any] = session.execute(
        sa.select(
            KnownBody.id, KnownBody.compound_id, Compound.name, KnownBody.kind, KnownBody.name,
            KnownBody.term_from, KnownBody.term_until, KnownBody.seats, KnownBody.party_members,
            KnownBody.source,
        )
        .join(Compound, Compound.id == KnownBody.compound_id)
        .where(KnownBody.ended_on.is_(None), in_office)
        .order_by(Compound.name, KnownBody.term_from)
    )  # fmt: skip
    return tuple(KnownRow(*row) for row in rows)


def checked(row: KnownRow, book: LawBook) -> KnownRow:
    """Say what law and policy have against the make-up of a committee.

    A 物管会 is made up otherwise, and of nothing that is kept here.
    """
    if row.kind is not KnownKind.COMMITTEE or row.seats is None:
        return row
    made_up = CommitteeMakeUp(row.seats, row.party_members)
    return replace(row, findings=all_told(check_committee(book, made_up)))
