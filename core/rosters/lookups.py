"""Looks for a page or a command: one dwelling's sheet, the search box, the roster's findings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.errors import KnownError
from core.findings import all_told
from core.law.findings import Told
from core.rosters.addresses import read_address
from core.rosters.checks import CheckedDwelling, CheckedOwner, check_roster
from core.rosters.kinds import AreaSource
from core.rosters.queries import load_voting_units
from core.rosters.rows import (
    DwellingSheet,
    OwnerRow,
    OwnershipRow,
    ResidentRow,
    SearchHit,
    VotingUnit,
)
from core.rosters.tables import Company, Compound, Dwelling, Ownership, Person, Resident
from core.text.cleaning import clean, narrow
from core.text.documents import mask_document
from core.text.names import mask_name
from core.text.phones import mask_phone

MOST_HITS = 200
_SHORTEST_TAIL = 4


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


# ---- search --------------------------------------------------------------------------------


def search(
    session: Session, text: str, *, most: int = MOST_HITS, masked: bool = True
) -> tuple[SearchHit, ...]:
    """Find by name, initials, room, or the last digits of a phone or document; masked by default.

    Owners come first, then those who only live there. Raises `KnownError` for a blank text.
    """
    wanted = clean(text)
    if not wanted:
        raise KnownError("rosters.no_search")
    owners = session.execute(_owners_like(wanted).limit(most))
    living = session.execute(_residents_like(wanted).limit(most))
    rows = [*((row, True) for row in owners), *((row, False) for row in living)]
    return tuple(_hit(row, is_owner=is_owner, masked=masked) for row, is_owner in rows[:most])


def _hit(row: sa.Row[*tuple[Any, ...]], *, is_owner: bool, masked: bool) -> SearchHit:
    compound, dwelling_id, address, name, company, phones, document = row
    return SearchHit(
        compound=compound,
        dwelling_id=dwelling_id,
        address=address,
        name=mask_name(name, is_company=company) if name and masked else name,
        phones=tuple(map(mask_phone, phones.split()) if masked else phones.split()),
        document=mask_document(document) if masked and not company else document,
        is_owner=is_owner,
    )


def _owners_like(wanted: str) -> sa.Select[*tuple[Any, ...]]:
    in_force = sa.and_(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
    return (
        sa.select(
            Compound.name,
            Dwelling.id,
            Dwelling.address,
            sa.func.coalesce(Person.name, Company.name, ""),
            Company.id.is_not(None),
            sa.func.coalesce(Person.phones, Company.phones, ""),
            sa.func.coalesce(Person.document_number, Company.credit_code, ""),
        )
        .join(Compound, Compound.id == Dwelling.compound_id)
        .outerjoin(Ownership, in_force)
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(sa.or_(*_person_ways(wanted), *_company_ways(wanted), *_place_ways(wanted)))
        .order_by(Compound.name, Dwelling.sort_key, Ownership.position)
    )


def _residents_like(wanted: str) -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(
            Compound.name,
            Dwelling.id,
            Dwelling.address,
            Person.name,
            sa.false(),
            Person.phones,
            sa.func.coalesce(Person.document_number, ""),
        )
        .join(Resident, sa.and_(Resident.dwelling_id == Dwelling.id, Resident.until.is_(None)))
        .join(Person, Person.id == Resident.person_id)
        .join(Compound, Compound.id == Dwelling.compound_id)
        .where(sa.or_(*_person_ways(wanted), *_place_ways(wanted)))
        .order_by(Compound.name, Dwelling.sort_key, Resident.id)
    )


_Ways = list[sa.ColumnElement[bool]]


def _person_ways(wanted: str) -> _Ways:
    return _ways(wanted, Person.name, Person.initials, Person.phones, Person.document_number)


def _company_ways(wanted: str) -> _Ways:
    return _ways(wanted, Company.name, Company.initials, Company.phones, Company.credit_code)


def _ways(wanted: str, *columns: InstrumentedAttribute[Any]) -> _Ways:
    """Say how a text may mean somebody: by name, initials, or the end of a number."""
    name, letters, phones, number = columns
    ways: _Ways = [name.like(f"%{_like(wanted)}%", escape="\\")]
    plain = narrow(wanted).replace(" ", "")
    if re.fullmatch(r"[A-Za-z]{2,}", plain):
        ways.append(letters.like(f"{plain.lower()}%"))
    if re.fullmatch(r"\d+[Xx]?", plain) and len(plain) >= _SHORTEST_TAIL:
        tail = plain.upper()
        ways += [number.like(f"%{tail}"), phones.like(f"%{tail}"), phones.like(f"%{tail} %")]
    return ways


def _place_ways(wanted: str) -> _Ways:
    """Say how a text may mean a dwelling: "1-1-101", "1栋1单元101", or a room alone."""
    plain = narrow(wanted).replace(" ", "")
    ways: _Ways = []
    address = read_address("", "", plain)
    if address is not None:
        ways.append(Dwelling.key == address.key)
        if not address.entrance_key:
            key = f"{_like(address.building_key)}|%|{_like(address.room_key)}"
            ways.append(Dwelling.key.like(key, escape="\\"))
    if re.fullmatch(r"[0-9A-Za-z]+", plain):
        ways.append(Dwelling.room == plain)
    return ways


def _like(text: str) -> str:
    return re.sub(r"([%_\\])", r"\\\1", text)


# ---- findings ------------------------------------------------------------------------------


def check(session: Session, compound_id: UUID) -> tuple[Told, ...]:
    """Look over a compound's roster."""
    documents: defaultdict[UUID, str] = defaultdict(str)
    numbers = sa.select(Person.id, Person.document_number).where(
        Person.document_number.is_not(None)
    )
    for person_id, number in session.execute(numbers):
        documents[person_id] = number or ""
    units = load_voting_units(session, compound_id)
    return all_told(check_roster(_checked(unit, documents.__getitem__) for unit in units))


def _checked(unit: VotingUnit, document: Callable[[UUID], str]) -> CheckedDwelling:
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
