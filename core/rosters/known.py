"""What the database knows before an import: loaded once, indexed for matching, never changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import Base
from core.rosters.tables import (
    Building,
    Company,
    Dwelling,
    Entrance,
    Ownership,
    PartyFlag,
    Person,
    Resident,
)
from core.text import upgrade_id

Record = dict[str, Any]
_OLD_ID = 15


@dataclass(slots=True, eq=False)
class Holder:
    """An owner or resident in force: the row that says so, and who it is."""

    row_id: UUID
    identity: UUID
    company: bool = False


@dataclass(slots=True, eq=False)
class Known:
    """A compound's records as plain dictionaries, with the ways to find them."""

    buildings: dict[str, UUID] = field(default_factory=dict)
    entrances: dict[tuple[UUID, str], UUID] = field(default_factory=dict)
    dwellings: dict[str, Record] = field(default_factory=dict)
    rooms: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    owners: dict[UUID, list[Holder]] = field(default_factory=dict)
    residents: dict[UUID, list[Holder]] = field(default_factory=dict)
    people: dict[UUID, Record] = field(default_factory=dict)
    companies: dict[UUID, Record] = field(default_factory=dict)
    by_document: dict[str, UUID] = field(default_factory=dict)
    by_code: dict[str, UUID] = field(default_factory=dict)
    by_company_name: dict[str, list[UUID]] = field(default_factory=dict)
    party: dict[UUID, Record] = field(default_factory=dict)

    def add_person(self, record: Record) -> None:
        """Index a person; a number of fifteen digits is found by its eighteen too."""
        identity, document = record["id"], record["document_number"]
        self.people[identity] = record
        if document:
            self.by_document[document] = identity
            if len(document) == _OLD_ID and document.isdecimal():
                self.by_document.setdefault(upgrade_id(document), identity)

    def add_company(self, record: Record) -> None:
        """Index a company by its code and its name."""
        identity = record["id"]
        self.companies[identity] = record
        if record["credit_code"]:
            self.by_code[record["credit_code"]] = identity
        self.by_company_name.setdefault(record["name"], []).append(identity)


def table_of(kind: type[Base]) -> sa.Table:
    """Give the Core table of a mapped class."""
    return Base.metadata.tables[kind.__tablename__]


def load_known(session: Session, compound_id: UUID) -> Known:
    """Load all that an import may match with. People are the office's, dwellings the compound's."""
    known = Known()
    for row in _records(session, Building, Building.compound_id == compound_id):
        known.buildings[row["key"]] = row["id"]
    in_compound = sa.select(Building.id).where(Building.compound_id == compound_id)
    for row in _records(session, Entrance, Entrance.building_id.in_(in_compound)):
        known.entrances[row["building_id"], row["key"]] = row["id"]
    rooms: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in _records(session, Dwelling, Dwelling.compound_id == compound_id):
        known.dwellings[row["key"]] = row
        building, _, room = row["key"].split("|", 2)
        rooms[building, room].append(row["key"])
    known.rooms = dict(rooms)
    for row in _records(session, Person):
        known.add_person(row)
    for row in _records(session, Company):
        known.add_company(row)
    for row in _records(session, PartyFlag):
        known.party[row["person_id"]] = row
    if known.dwellings:
        _load_holders(session, compound_id, known)
    return known


def _load_holders(session: Session, compound_id: UUID, known: Known) -> None:
    dwellings = sa.select(Dwelling.id).where(Dwelling.compound_id == compound_id)
    in_force = Ownership.until.is_(None)
    for row in _records(session, Ownership, in_force, Ownership.dwelling_id.in_(dwellings)):
        company = row["company_id"] is not None
        holder = Holder(row["id"], row["company_id"] or row["person_id"], company)
        known.owners.setdefault(row["dwelling_id"], []).append(holder)
    living = Resident.until.is_(None)
    for row in _records(session, Resident, living, Resident.dwelling_id.in_(dwellings)):
        holder = Holder(row["id"], row["person_id"])
        known.residents.setdefault(row["dwelling_id"], []).append(holder)


def _records(
    session: Session, kind: type[Base], *conditions: sa.ColumnElement[bool]
) -> list[Record]:
    statement = sa.select(table_of(kind)).where(*conditions)
    return [dict(row) for row in session.connection().execute(statement).mappings()]
