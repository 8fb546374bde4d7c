"""Looks for a page or a command: one dwelling's sheet, the roster's findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.errors import KnownError
from core.findings import all_told
from core.law.findings import Told
from core.rosters.checks import CheckedDwelling, CheckedOwner, check_roster
from core.rosters.kinds import AreaSource
from core.rosters.queries import load_voting_units
from core.rosters.queries_same_names import load_rulings, parted
from core.rosters.rows import (
    DwellingSheet,
    OwnerRow,
    OwnershipRow,
    ResidentRow,
    VotingUnit,
)
from core.rosters.tables import Company, Dwelling, Ownership, Person, Resident


def load_dwelling(session: Session, dwelling_id: UUID) -> DwellingSheet:
    """Give all of one dwelling, past owners included."""
    dwelling = session.get(Dwelling, dwelling_id)
    if dwelling is None:
        raise KnownError("rosters.no_dwelling")
    unit = load_voting_units(session, dwelling.compound_id, dwelling_id)[0]
    return DwellingSheet(
        unit=unit,
        source_text=dwelling.source_text,
        area_date=dwelling.area_date,
        delivered_on=dwelling.delivered_on,
        note=dwelling.note,
        ownerships=_load_ownerships(session, dwelling_id),
        residents=_load_residents(session, dwelling_id),
    )


def _load_ownerships(session: Session, dwelling_id: UUID) -> tuple[OwnershipRow, ...]:
    rows = session.execute(
        sa.select(
            Ownership,
            sa.func.coalesce(Person.name, Company.name),
            sa.func.coalesce(Person.phones, Company.phones),
        )
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(Ownership.dwelling_id == dwelling_id)
        .order_by(Ownership.until.is_not(None), Ownership.position, Ownership.id)
    )
    found = []
    for row, name, phones in rows:
        identity = row.company_id or row.person_id
        assert identity is not None  # noqa: S101 - the table's CHECK says so
        company = row.company_id is not None
        owner = OwnerRow(identity, name, company, tuple(phones.split()), row.share)
        found.append(
            OwnershipRow(
                row.id, owner, row.since, row.until, row.ended_reason, row.source,
                row.voting_representative,
            )
        )  # fmt: skip
    return tuple(found)


def _load_residents(session: Session, dwelling_id: UUID) -> tuple[ResidentRow, ...]:
    rows = session.execute(
        sa.select(Resident.id, Person.id, Person.name, Resident.kind, Person.phones)
        .join(Person, Person.id == Resident.person_id)
        .where(Resident.dwelling_id == dwelling_id, Resident.until.is_(None))
        .order_by(Resident.id)
    )
    return tuple(
        ResidentRow(row_id, person_id, name, kind, tuple(phones.split()))
        for row_id, person_id, name, kind, phones in rows
    )


# ---- findings ------------------------------------------------------------------------------


def check(session: Session, compound_id: UUID) -> tuple[Told, ...]:
    """Look over a compound's roster."""
    documents: defaultdict[UUID, str] = defaultdict(str)
    numbers = (
        sa.select(Person.id, Person.document_number)
        .join(Ownership, Ownership.person_id == Person.id)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .where(Dwelling.compound_id == compound_id, Person.document_number.is_not(None))
    )
    for person_id, number in session.execute(numbers):
        documents[person_id] = number or ""
    units = load_voting_units(session, compound_id)
    dwellings = (checked_dwelling(unit, documents.__getitem__) for unit in units)
    return all_told(check_roster(dwellings, parted(load_rulings(session))))


def checked_dwelling(unit: VotingUnit, document: Callable[[UUID], str]) -> CheckedDwelling:
    """Give a dwelling as the checks see one."""
    return CheckedDwelling(
        id=str(unit.dwelling_id),
        label=unit.address,
        building=unit.building,
        use=unit.use.value,
        area=unit.area,
        owners=tuple(
            CheckedOwner(
                str(owner.id), owner.name, owner.is_company, document(owner.id), owner.phones,
                owner.share,
            )
            for owner in unit.owners
        ),
        area_source_known=unit.area_source is not AreaSource.UNKNOWN,
        developer_stock=unit.developer_stock,
        has_representative=unit.voting_representative is not None,
    )  # fmt: skip
