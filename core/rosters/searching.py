"""The search box: who and where a text may mean, one hit a person, masked unless asked."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.finder import Finder
from core.rosters.rows import SearchHit
from core.rosters.tables import Company, Compound, Dwelling, Ownership, Person, Resident
from core.rosters.wanted import Wanted, line_of, place_line, read_wanted
from core.text.documents import mask_document
from core.text.names import mask_name
from core.text.phones import mask_phone

MOST_HITS = 200


def search(
    session: Session, finder: Finder, text: str, *, most: int = MOST_HITS, masked: bool = True
) -> tuple[SearchHit, ...]:
    """Find by name, initials, room, or the last digits of a phone or document; masked by default.

    Owners come first, then those who only live there. Raises `KnownError` for a blank text.
    """
    wanted = read_wanted(text)
    homes = [*finder.find(session, wanted).ids[:most].texts()]
    order = {one: number for number, one in enumerate(homes)}
    hits: list[tuple[bool, int, SearchHit]] = []
    for query, is_owner in ((_owners(homes), True), (_residents(homes), False)):
        for row in session.execute(query):
            if _is_meant(row, wanted):
                hit = _hit(row, is_owner=is_owner, masked=masked)
                hits.append((not is_owner, order[hit.dwelling_id.hex], hit))
    hits.sort(key=lambda found: found[:2])
    return tuple(hit for _, _, hit in hits[:most])


def _is_meant(row: sa.Row[*tuple[Any, ...]], wanted: Wanted) -> bool:
    name, initials, phones, document = row.name, row.initials, row.phones, row.document
    numbers = line_of(*phones.split(), document)
    if name and wanted.in_person(line_of(name), line_of(initials), numbers):
        return True
    return wanted.in_place(place_line(row.address, row.key, row.room))


def _hit(row: sa.Row[*tuple[Any, ...]], *, is_owner: bool, masked: bool) -> SearchHit:
    name, company, phones, document = row.name, row.company, row.phones.split(), row.document
    return SearchHit(
        compound=row.compound,
        dwelling_id=row.id,
        address=row.address,
        name=mask_name(name, is_company=company) if name and masked else name,
        phones=tuple(map(mask_phone, phones) if masked else phones),
        document=mask_document(document) if masked and not company else document,
        is_owner=is_owner,
    )


_Query = sa.Select[*tuple[Any, ...]]


def _place() -> tuple[Any, ...]:
    return (
        Compound.name.label("compound"),
        Dwelling.id,
        Dwelling.address,
        Dwelling.key,
        Dwelling.room,
    )


def _owners(homes: list[str]) -> _Query:
    in_force = sa.and_(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
    return (
        sa.select(
            *_place(),
            sa.func.coalesce(Person.name, Company.name, "").label("name"),
            Company.id.is_not(None).label("company"),
            sa.func.coalesce(Person.initials, Company.initials, "").label("initials"),
            sa.func.coalesce(Person.phones, Company.phones, "").label("phones"),
            sa.func.coalesce(Person.document_number, Company.credit_code, "").label("document"),
        )
        .join(Compound, Compound.id == Dwelling.compound_id)
        .outerjoin(Ownership, in_force)
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(sa.type_coerce(Dwelling.id, sa.String).in_(homes))
        .order_by(Ownership.position, Ownership.id)
    )


def _residents(homes: list[str]) -> _Query:
    return (
        sa.select(
            *_place(),
            Person.name.label("name"),
            sa.false().label("company"),
            Person.initials.label("initials"),
            Person.phones.label("phones"),
            sa.func.coalesce(Person.document_number, "").label("document"),
        )
        .join(Resident, sa.and_(Resident.dwelling_id == Dwelling.id, Resident.until.is_(None)))
        .join(Person, Person.id == Resident.person_id)
        .join(Compound, Compound.id == Dwelling.compound_id)
        .where(sa.type_coerce(Dwelling.id, sa.String).in_(homes))
        .order_by(Resident.id)
    )
