"""Additions and corrections by hand inside the caller's unit of work: dwellings and people.

What is replaced keeps its old version with a reason. The facade opens the unit of work and records
the event; owners are in `acts_owners.py`.
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
from core.rosters.kinds import AreaSource, DocumentKind, DwellingUse
from core.rosters.known import Record, table_of
from core.rosters.name_cells import refuse_no_name
from core.rosters.plans import Correction
from core.rosters.tables import LARGEST_AREA, Building, Dwelling, Entrance, Person
from core.text.documents import DocumentDoubt, clean_document, id_doubt
from core.text.names import clean_name, initials
from core.text.order import natural_key
from core.text.phones import clean_phone, no_phone
from core.workbooks.cells import Unclear

_WRONG = {DocumentDoubt.CHECK_DIGIT, DocumentDoubt.BIRTHDAY}
"""What no card can bear; a region may be an abolished one."""


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
        values["name"] = kept_name(new.name)
        values["initials"] = initials(values["name"])
    if new.document is not None:
        known = sa.select(Person.document_number).where(Person.id == person_id)
        number = kept_document(new.document, session.scalar(known))
        holder = session.scalar(sa.select(Person.id).where(Person.document_number == number))
        if holder not in {None, person_id}:
            raise KnownError("rosters.document_taken")
        values["document_number"] = number or None
        values["document_kind"] = cells.kind_of_document(number) if number else None
    if new.phones is not None:
        values["phones"] = kept_phones(new.phones)
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


def kept_name(text: str) -> str:
    """Give a name as it is kept; KnownError where nothing is left of it, or it names nobody."""
    name = clean_name(text)
    if not name:
        raise KnownError("rosters.same_name_needed")
    try:
        refuse_no_name(name)
    except Unclear:
        raise KnownError("rosters.not_a_name") from None
    return name


def kept_document(text: str, known: str | None = None) -> str:
    """Give a document's number as it is kept; KnownError for an ID number that cannot be right.

    What was `known` before is let be: it may have come with a workbook, which warned of it.
    """
    number = clean_document(text)
    is_id = number and cells.kind_of_document(number) is DocumentKind.ID_CARD
    if is_id and number != known and id_doubt(number) in _WRONG:
        raise KnownError("rosters.id_wrong")
    return number


def kept_phones(phones: tuple[str, ...]) -> str:
    """Give the phones as they are kept; KnownError where one cannot be a number."""
    wrong = no_phone(phones)
    if wrong is not None:
        raise KnownError("rosters.not_a_phone", value=wrong)
    return " ".join(filter(None, map(clean_phone, phones)))


def _check_area(area: Decimal) -> None:
    if not 0 < area < LARGEST_AREA or area != area.quantize(Decimal("0.0001")):
        raise KnownError("rosters.bad_area", value=area)


def _told(values: Record) -> Record:
    return {name: value for name, value in values.items() if value is not None}
