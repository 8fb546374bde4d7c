"""The rows of a list of dwellings, by their ids: what a table shows of each, some at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.kinds import AreaSource, DwellingUse
from core.rosters.listing import Doubt
from core.rosters.tables import Building, Company, Compound, Dwelling, Entrance, Ownership, Person
from core.text.phones import mask_phone


@dataclass(frozen=True, slots=True)
class DwellingRow:
    """A dwelling as a list shows it; phones are masked. Area in m².

    `delivered` is None where no roster says.
    """

    id: UUID
    compound_id: UUID
    compound: str
    building: str
    entrance: str
    room: str
    address: str
    use: DwellingUse
    area: Decimal
    area_source: AreaSource
    delivered: bool | None
    developer_stock: bool
    owners: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class _Owners:
    names: list[str]
    phones: list[str]
    represented: bool = False


def load_rows(session: Session, ids: Sequence[UUID]) -> Mapping[UUID, DwellingRow]:
    """Give the rows that are still there; two statements."""
    wanted = list(ids)
    if not wanted:
        return {}
    owners = _load_owners(session, wanted)
    query = (
        sa.select(
            Dwelling.id,
            Dwelling.compound_id,
            Compound.name,
            Building.name,
            sa.func.coalesce(Entrance.name, ""),
            Dwelling.room,
            Dwelling.address,
            Dwelling.use,
            Dwelling.area,
            Dwelling.area_source,
            Dwelling.delivered,
            Dwelling.developer_stock,
        )
        .join(Compound, Compound.id == Dwelling.compound_id)
        .join(Building, Building.id == Dwelling.building_id)
        .outerjoin(Entrance, Entrance.id == Dwelling.entrance_id)
        .where(Dwelling.id.in_(wanted))
    )
    found: dict[UUID, DwellingRow] = {}
    for row in session.execute(query):
        held = owners[row[0]]
        doubts = _doubts(held, source=row[9], stock=row[11])
        found[row[0]] = DwellingRow(*row, (*held.names,), (*held.phones,), doubts)  # type: ignore[arg-type]  # all columns
    return found


def _load_owners(session: Session, wanted: list[UUID]) -> defaultdict[UUID, _Owners]:
    found: defaultdict[UUID, _Owners] = defaultdict(lambda: _Owners([], []))
    query = (
        sa.select(
            Ownership.dwelling_id,
            sa.func.coalesce(Person.name, Company.name, ""),
            sa.func.coalesce(Person.phones, Company.phones, ""),
            Ownership.voting_representative,
        )
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(Ownership.dwelling_id.in_(wanted), Ownership.until.is_(None))
        .order_by(Ownership.dwelling_id, Ownership.position, Ownership.id)
    )
    for dwelling_id, name, phones, represents in session.execute(query):
        held = found[dwelling_id]
        held.names.append(name)
        held.phones += map(mask_phone, phones.split())
        held.represented = held.represented or represents
    return found


def _doubts(held: _Owners, *, source: AreaSource, stock: bool) -> tuple[Doubt, ...]:
    """Say what `listing` asks of the same dwelling in SQL; a test holds them together."""
    found = {
        Doubt.NO_OWNER: not held.names and not stock,
        Doubt.NO_PHONE: bool(held.names) and not held.phones,
        Doubt.NO_REPRESENTATIVE: len(held.names) > 1 and not held.represented,
        Doubt.AREA_SOURCE: source is AreaSource.UNKNOWN,
    }
    return tuple(doubt for doubt, there in found.items() if there)
