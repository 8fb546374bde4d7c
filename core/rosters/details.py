"""One dwelling whole: owners and residents masked or not, its history, what to question."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import Base
from core.findings import all_told
from core.law.findings import Finding
from core.rosters.applying import content_of
from core.rosters.checks import check_roster
from core.rosters.kinds import PartyStatus
from core.rosters.lookups import checked_dwelling, load_dwelling
from core.rosters.rows import DwellingSheet, OwnerRow, VotingUnit
from core.rosters.tables import Company, Compound, Dwelling, PartyFlag, Person, Replaced
from core.text.documents import mask_document
from core.text.phones import mask_phone

SHOWN = frozenset(
    {
        "name", "document_number", "phones", "area", "area_source", "area_date", "use",
        "delivered", "delivered_on", "developer_stock", "note", "status", "source",
        "credit_code", "developer", "room", "address",
    }
)  # fmt: skip
"""The columns whose change a person wants to see; the others follow from these."""
SECRET = frozenset({"document_number", "phones", "credit_code"})


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of an owner or resident beside the name."""

    document: str
    party: PartyStatus | None


@dataclass(frozen=True, slots=True)
class OldValue:
    """One value that was corrected: whose, which column, from what to what, when and why."""

    at: datetime
    subject: str
    column: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class DwellingDetail:
    """All that a page shows of one dwelling. `masked` tells whether numbers are."""

    sheet: DwellingSheet
    compound_id: UUID
    compound: str
    building_id: UUID
    people: Mapping[UUID, PersonFacts]
    history: tuple[OldValue, ...]
    findings: tuple[Finding, ...]
    masked: bool


def load_detail(session: Session, dwelling_id: UUID, *, masked: bool = True) -> DwellingDetail:
    """Give one dwelling. Raises `KnownError` where it is gone."""
    sheet = load_dwelling(session, dwelling_id)
    compound_id, compound, building_id = session.execute(
        sa.select(Compound.id, Compound.name, Dwelling.building_id)
        .join(Dwelling, Dwelling.compound_id == Compound.id)
        .where(Dwelling.id == dwelling_id)
    ).one()
    names = {row.owner.id: row.owner.name for row in sheet.ownerships}
    names |= {row.person_id: row.name for row in sheet.residents}
    people = _load_people(session, names, masked=masked)
    developers = _developers(session, names)
    findings = check_roster([checked_dwelling(sheet.unit, lambda _one: "")])
    return DwellingDetail(
        sheet=_shown(sheet, developers, masked=masked),
        compound_id=compound_id,
        compound=compound,
        building_id=building_id,
        people=people,
        history=tuple(_load_history(session, {dwelling_id: "", **names}, masked=masked)),
        findings=all_told(findings),
        masked=masked,
    )


def _load_people(
    session: Session, names: Mapping[UUID, str], *, masked: bool
) -> dict[UUID, PersonFacts]:
    found: dict[UUID, PersonFacts] = {}
    query = (
        sa.select(Person.id, sa.func.coalesce(Person.document_number, ""), PartyFlag.status)
        .outerjoin(PartyFlag, PartyFlag.person_id == Person.id)
        .where(Person.id.in_(names))
    )
    for one, document, party in session.execute(query):
        found[one] = PersonFacts(mask_document(document) if masked else document, party)
    codes = sa.select(Company.id, sa.func.coalesce(Company.credit_code, ""))
    for one, code in session.execute(codes.where(Company.id.in_(names))):
        found[one] = PersonFacts(code, None)
    return found


def _developers(session: Session, names: Mapping[UUID, str]) -> set[UUID]:
    return set(
        session.scalars(sa.select(Company.id).where(Company.id.in_(names), Company.developer))
    )


def _shown(sheet: DwellingSheet, developers: set[UUID], *, masked: bool) -> DwellingSheet:
    """Mask the phones, where they shall be, and say which owner is the developer."""

    def owner(row: OwnerRow) -> OwnerRow:
        phones = tuple(map(mask_phone, row.phones)) if masked else row.phones
        return replace(row, phones=phones, is_developer=row.id in developers)

    unit: VotingUnit = replace(sheet.unit, owners=tuple(map(owner, sheet.unit.owners)))
    residents = tuple(
        replace(row, phones=tuple(map(mask_phone, row.phones)) if masked else row.phones)
        for row in sheet.residents
    )
    ownerships = tuple(replace(row, owner=owner(row.owner)) for row in sheet.ownerships)
    return replace(sheet, unit=unit, residents=residents, ownerships=ownerships)


# ---- history -------------------------------------------------------------------------------


def _load_history(
    session: Session, names: Mapping[UUID, str], *, masked: bool
) -> Iterator[OldValue]:
    """Give every corrected value, the newest first."""
    flags = sa.select(PartyFlag.id, PartyFlag.person_id).where(PartyFlag.person_id.in_(names))
    subjects = dict(names)
    for flag_id, person_id in session.execute(flags):
        subjects[flag_id] = names[person_id]
    versions: defaultdict[tuple[str, UUID], list[Replaced]] = defaultdict(list)
    for row in session.scalars(
        sa.select(Replaced)
        .where(Replaced.subject_id.in_(subjects))
        .order_by(Replaced.subject_revision)
    ):
        versions[row.subject, row.subject_id].append(row)
    found: list[OldValue] = []
    for (table, one), rows in versions.items():
        contents = [json.loads(row.content) for row in rows]
        contents.append(_now(session, table, one))
        for row, old, new in zip(rows, contents, contents[1:], strict=False):
            said = (subjects[one], row.replaced_at, row.reason)
            found += _differences(said, old, new, masked=masked)
    yield from sorted(found, key=lambda value: value.at, reverse=True)


def _now(session: Session, name: str, one: UUID) -> dict[str, Any]:
    table = Base.metadata.tables[name]
    row = session.connection().execute(sa.select(table).where(table.c.id == one)).mappings()
    found = row.one_or_none()
    return json.loads(content_of(dict(found))) if found is not None else {}


def _differences(
    said: tuple[str, datetime, str], old: dict[str, Any], new: dict[str, Any], *, masked: bool
) -> Iterable[OldValue]:
    subject, at, reason = said
    for column in sorted(SHOWN & set(old)):
        if old[column] != new.get(column):
            before, after = _word(old[column]), _word(new.get(column))
            if masked and column in SECRET:
                before, after = _hidden(column, before), _hidden(column, after)
            yield OldValue(at, subject, column, before, after, reason)


def _word(value: object) -> str:
    return "" if value is None else str(value)


def _hidden(column: str, text: str) -> str:
    if column == "phones":
        return " ".join(map(mask_phone, text.split()))
    return mask_document(text)
