"""Corrections by hand, each inside the caller's unit of work: dwellings, owners, representatives.

What is replaced keeps its old version with a reason; an ownership is ended, never deleted. The
facade opens the unit of work and records the event.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.clock import Clock
from core.errors import KnownError
from core.rosters import cells
from core.rosters.addresses import read_address
from core.rosters.applying import correct
from core.rosters.known import Record, table_of
from core.rosters.plans import Correction
from core.rosters.tables import (
    LARGEST_AREA,
    AreaSource,
    Building,
    Company,
    Dwelling,
    DwellingUse,
    Entrance,
    Ownership,
    PartyFlag,
    PartyStatus,
    Person,
)
from core.text import clean_document, clean_name, clean_phone, clean_share, initials, natural_key


@dataclass(frozen=True, slots=True)
class NewOwner:
    """An owner to be registered. With a document the person or company may be known already."""

    name: str
    document: str = ""
    phones: tuple[str, ...] = ()
    is_company: bool = False
    share: str = ""


@dataclass(frozen=True, slots=True)
class NewDwelling:
    """A dwelling to be added. `area` in m²."""

    building: str
    entrance: str
    room: str
    area: Decimal
    use: DwellingUse = DwellingUse.HOME
    area_source: AreaSource = AreaSource.UNKNOWN
    area_date: date | None = None
    delivered: bool | None = None
    developer_stock: bool = False


@dataclass(frozen=True, slots=True)
class DwellingCorrection:
    """New values of a dwelling; None leaves the old one."""

    area: Decimal | None = None
    area_source: AreaSource | None = None
    area_date: date | None = None
    use: DwellingUse | None = None
    delivered: bool | None = None
    delivered_on: date | None = None
    developer_stock: bool | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class PersonCorrection:
    """New values of a person; None leaves the old one, an empty tuple takes the phones away."""

    name: str | None = None
    document: str | None = None
    phones: tuple[str, ...] | None = None


def add_dwelling(session: Session, compound_id: UUID, new: NewDwelling) -> Dwelling:
    """Add a dwelling, with its building and entrance where they are new."""
    address = read_address(new.building, new.entrance, new.room)
    if address is None:
        raise KnownError("rosters.bad_address")
    _check_area(new.area)
    taken = sa.select(Dwelling.id).where(
        Dwelling.compound_id == compound_id, Dwelling.key == address.key
    )
    if session.scalar(taken) is not None:
        raise KnownError("rosters.dwelling_exists", address=address.text)
    building = session.scalar(
        sa.select(Building).where(
            Building.compound_id == compound_id, Building.key == address.building_key
        )
    )
    if building is None:
        key = address.building_key
        building = Building(
            compound_id=compound_id, key=key, name=address.building, sort_key=natural_key(key)
        )
        session.add(building)
        session.flush()
    dwelling = Dwelling(
        compound_id=compound_id,
        building_id=building.id,
        entrance_id=_entrance(session, building.id, address.entrance_key, address.entrance),
        key=address.key,
        room=address.room,
        address=address.text,
        source_text=" ".join(filter(None, (new.building, new.entrance, new.room))),
        sort_key=address.sort_key,
        use=new.use,
        area=new.area,
        area_source=new.area_source,
        area_date=new.area_date,
        delivered=new.delivered,
        developer_stock=new.developer_stock,
    )
    session.add(dwelling)
    session.flush()
    return dwelling


def _entrance(session: Session, building_id: UUID, key: str, name: str) -> UUID | None:
    if not key:
        return None
    entrance = session.scalar(
        sa.select(Entrance).where(Entrance.building_id == building_id, Entrance.key == key)
    )
    if entrance is None:
        entrance = Entrance(building_id=building_id, key=key, name=name, sort_key=natural_key(key))
        session.add(entrance)
        session.flush()
    return entrance.id


def correct_dwelling(
    session: Session, dwelling_id: UUID, new: DwellingCorrection, reason: str, clock: Clock
) -> Record:
    """Give a dwelling new values; give back its old row, kept in the history."""
    if new.area is not None:
        _check_area(new.area)
    values = {name: getattr(new, name) for name in DwellingCorrection.__slots__}
    return _correct(session, Dwelling, dwelling_id, _told(values), (reason, clock))


def correct_person(
    session: Session, person_id: UUID, new: PersonCorrection, reason: str, clock: Clock
) -> Record:
    """Give a person a right name, document or phones; the old ones are kept in the history."""
    values: dict[str, Any] = {}
    if new.name is not None:
        values["name"] = _name(new.name)
        values["initials"] = initials(values["name"])
    if new.document is not None:
        number = clean_document(new.document)
        holder = session.scalar(sa.select(Person.id).where(Person.document_number == number))
        if holder not in {None, person_id}:
            raise KnownError("rosters.document_taken")
        values["document_number"] = number or None
        values["document_kind"] = cells.kind_of_document(number) if number else None
    if new.phones is not None:
        values["phones"] = _phones(new.phones)
    return _correct(session, Person, person_id, values, (reason, clock))


def _correct(
    session: Session,
    kind: type[Dwelling | Person],
    row_id: UUID,
    values: Record,
    why: tuple[str, Clock],
) -> Record:
    reason, clock = why
    if not reason.strip():
        raise KnownError("rosters.reason_needed")
    connection = session.connection()
    table = table_of(kind)
    row = connection.execute(sa.select(table).where(table.c.id == row_id)).mappings().one_or_none()
    if row is None:
        raise KnownError("rosters.no_dwelling" if kind is Dwelling else "rosters.no_person")
    old = dict(row)
    new = {name: value for name, value in values.items() if value != old[name]}
    if new:
        correct(connection, [Correction(table.name, old, new)], reason.strip(), clock.now())
    return old


# ---- ownership -----------------------------------------------------------------------------


def add_owner(
    session: Session, dwelling_id: UUID, new: NewOwner, *, since: date | None, source: str
) -> Ownership:
    """Register one more owner of a dwelling."""
    _require_dwelling(session, dwelling_id)
    owner = _find_or_make(session, new)
    person_id, company_id = (None, owner.id) if isinstance(owner, Company) else (owner.id, None)
    present = load_present(session, dwelling_id)
    if any((row.person_id or row.company_id) == owner.id for row in present):
        raise KnownError("rosters.already_owner")
    ownership = Ownership(
        dwelling_id=dwelling_id,
        person_id=person_id,
        company_id=company_id,
        position=1 + max((row.position for row in present), default=-1),
        share=clean_share(new.share),
        since=since,
        source=source,
    )
    session.add(ownership)
    session.flush()
    return ownership


def end_ownership(session: Session, ownership_id: UUID, *, on: date, reason: str) -> Ownership:
    """End an ownership on a day for a reason; the row stays."""
    row = session.get(Ownership, ownership_id)
    if row is None or row.until is not None:
        raise KnownError("rosters.no_ownership")
    if not reason.strip():
        raise KnownError("rosters.reason_needed")
    if row.since is not None and on < row.since:
        raise KnownError("rosters.ends_before_start")
    row.until, row.ended_reason = on, reason.strip()
    row.voting_representative = False
    row.revision += 1
    session.flush()
    return row


def transfer(
    session: Session, dwelling_id: UUID, owners: tuple[NewOwner, ...], *, on: date, reason: str
) -> tuple[Ownership, ...]:
    """End every ownership of the dwelling on a day and begin those of the new owners on it.

    A sold dwelling is no longer the developer's stock.
    """
    if not owners:
        raise KnownError("rosters.same_name_needed")
    dwelling = _require_dwelling(session, dwelling_id)
    for row in load_present(session, dwelling_id):
        end_ownership(session, row.id, on=on, reason=reason)
    made = tuple(
        add_owner(session, dwelling_id, owner, since=on, source=reason.strip()) for owner in owners
    )
    if dwelling.developer_stock:
        dwelling.developer_stock = False
        dwelling.revision += 1
    return made


def set_representative(session: Session, dwelling_id: UUID, owner_id: UUID) -> None:
    """Note which co-owner votes; the co-owners choose one (GR Art 25)."""
    present = load_present(session, dwelling_id)
    chosen = next((r for r in present if (r.person_id or r.company_id) == owner_id), None)
    if chosen is None:
        raise KnownError("rosters.not_an_owner")
    for row in present:
        if row.voting_representative and row is not chosen:
            row.voting_representative = False
            row.revision += 1
    session.flush()  # one representative at any moment, or the unique index refuses
    if not chosen.voting_representative:
        chosen.voting_representative = True
        chosen.revision += 1


def set_party_flag(
    session: Session, person_id: UUID, status: PartyStatus | None, source: str, clock: Clock
) -> None:
    """Note that a person is in the Party, or (None) take the note away."""
    if session.get(Person, person_id) is None:
        raise KnownError("rosters.no_person")
    flag = session.scalar(sa.select(PartyFlag).where(PartyFlag.person_id == person_id))
    if flag is None and status is not None:
        session.add(
            PartyFlag(person_id=person_id, status=status, source=source, noted_on=clock.today())
        )
    elif flag is not None and status is None:
        session.delete(flag)
    elif flag is not None and status is not None:
        flag.status, flag.source, flag.noted_on = status, source, clock.today()
        flag.revision += 1


def load_present(session: Session, dwelling_id: UUID) -> list[Ownership]:
    """Give the ownerships in force, in the roster's order."""
    return list(
        session.scalars(
            sa.select(Ownership)
            .where(Ownership.dwelling_id == dwelling_id, Ownership.until.is_(None))
            .order_by(Ownership.position, Ownership.id)
        )
    )


def _find_or_make(session: Session, new: NewOwner) -> Person | Company:
    """Find by document or code, never by name; else make a new record."""
    name, number = _name(new.name), clean_document(new.document)
    phones = _phones(new.phones)
    owner: Person | Company | None = None
    if new.is_company:
        if number:
            owner = session.scalar(sa.select(Company).where(Company.credit_code == number))
        owner = owner or Company(
            name=name, initials=initials(name)[:60], credit_code=number or None, phones=phones
        )
    else:
        if number:
            owner = session.scalar(sa.select(Person).where(Person.document_number == number))
        if isinstance(owner, Person) and owner.name != name:
            raise KnownError("rosters.document_taken")
        owner = owner or Person(
            name=name,
            initials=initials(name),
            document_kind=cells.kind_of_document(number) if number else None,
            document_number=number or None,
            phones=phones,
        )
    session.add(owner)
    session.flush()
    return owner


def _require_dwelling(session: Session, dwelling_id: UUID) -> Dwelling:
    dwelling = session.get(Dwelling, dwelling_id)
    if dwelling is None:
        raise KnownError("rosters.no_dwelling")
    return dwelling


def _name(text: str) -> str:
    name = clean_name(text)
    if not name:
        raise KnownError("rosters.same_name_needed")
    return name


def _phones(phones: tuple[str, ...]) -> str:
    return " ".join(filter(None, map(clean_phone, phones)))


def _check_area(area: Decimal) -> None:
    if not 0 < area < LARGEST_AREA or area != area.quantize(Decimal("0.0001")):
        raise KnownError("rosters.bad_area", value=area)


def _told(values: Record) -> Record:
    return {name: value for name, value in values.items() if value is not None}
