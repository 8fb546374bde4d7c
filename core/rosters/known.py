"""What the database knows before an import: loaded once, indexed for matching, never changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import Base
from core.rosters.drafts import PersonDraft, RosterDraft
from core.rosters.tables import (
    Building,
    Company,
    Compound,
    Dwelling,
    Entrance,
    Ownership,
    PartyFlag,
    Person,
    Resident,
)
from core.text.documents import upgrade_id

Record = dict[str, Any]
_OLD_ID = 15
_ASKED = 500


@dataclass(slots=True, eq=False)
class Holder:
    """An owner or resident in force: the row that says so, and who it is."""

    row_id: UUID
    identity: UUID
    company: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A dwelling that somebody owns or lives in, in whichever compound."""

    compound_id: UUID
    key: str
    text: str


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
    places: dict[UUID, list[Place]] = field(default_factory=dict)

    def add_person(self, record: Record) -> None:
        """Index a person; a number of fifteen digits is found by its eighteen too."""
        identity, document = record["id"], record["document_number"]
        self.people[identity] = record
        if document:
            self.by_document[document] = identity
            if len(document) == _OLD_ID and document.isdecimal():
                self.by_document.setdefault(upgrade_id(document), identity)

    def with_number(self, person: PersonDraft) -> UUID | None:
        """Give who bears the document number or credit code that the file gives a person."""
        number = person.document
        if not number:
            return None
        if person.company:
            return self.by_code.get(number)
        found = self.by_document.get(number)
        if found is None and len(number) == _OLD_ID and number.isdecimal():
            found = self.by_document.get(upgrade_id(number))
        return found

    def called(self, identity: UUID) -> str:
        """Give the name of a person or company as it was before the import."""
        return str((self.people.get(identity) or self.companies[identity])["name"])

    def add_company(self, record: Record) -> None:
        """Index a company by its code and its name; one that was merged means the other by both."""
        merged = record.get("merged_into_id")
        self.companies[record["id"]] = record
        if record["credit_code"]:
            self.by_code[record["credit_code"]] = merged or record["id"]
        if not merged:
            self.by_company_name.setdefault(record["name"], []).append(record["id"])


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


def contradicted(draft: RosterDraft, known: Known) -> frozenset[UUID]:
    """Give the people and companies whose number the file shows beside another name."""
    if not known.people and not known.companies:
        return frozenset()
    return frozenset(
        identity
        for dwelling in draft.dwellings.values()
        for person in (*dwelling.owners.values(), *dwelling.residents.values())
        if (identity := known.with_number(person)) and known.called(identity) != person.name
    )


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


def load_places(session: Session, identities: Collection[UUID]) -> dict[UUID, list[Place]]:
    """Give where each of these people and companies is known now, in all compounds."""
    places: defaultdict[UUID, list[Place]] = defaultdict(list)
    held = (
        (Ownership.person_id, Ownership.dwelling_id, Ownership.until),
        (Ownership.company_id, Ownership.dwelling_id, Ownership.until),
        (Resident.person_id, Resident.dwelling_id, Resident.until),
    )
    for who, dwelling_id, until in held:
        wanted = sorted(identities)
        for start in range(0, len(wanted), _ASKED):
            batch = wanted[start : start + _ASKED]
            rows = session.execute(
                sa.select(who, Dwelling.compound_id, Dwelling.key, Compound.name, Dwelling.address)
                .join(Dwelling, Dwelling.id == dwelling_id)
                .join(Compound, Compound.id == Dwelling.compound_id)
                .where(who.in_(batch), until.is_(None))
                .order_by(Compound.name, Dwelling.sort_key)
            )
            for identity, compound_id, key, compound, address in rows:
                assert identity is not None  # noqa: S101 - it was asked for
                places[identity].append(Place(compound_id, key, f"{compound} {address}"))
    return dict(places)


def _records(
    session: Session, kind: type[Base], *conditions: sa.ColumnElement[bool]
) -> list[Record]:
    statement = sa.select(table_of(kind)).where(*conditions)
    return [dict(row) for row in session.connection().execute(statement).mappings()]
