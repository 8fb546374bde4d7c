"""Reads of the rosters, each a few statements whatever the size; nothing is changed here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.rows import CommunityRow, CompoundRow, OwnerRow, VotingUnit
from core.rosters.tables import (
    Building,
    Community,
    Company,
    Compound,
    Dwelling,
    Entrance,
    Ownership,
    Person,
)


def find_compound(session: Session, name: str) -> UUID | None:
    """Give the id of the compound called `name`."""
    return session.scalar(sa.select(Compound.id).where(Compound.name == name))


def load_compounds(session: Session) -> tuple[CompoundRow, ...]:
    """Give every compound, by name."""
    count = sa.func.count(Dwelling.id)
    rows = session.execute(
        sa.select(Compound.id, Compound.name, Compound.address, count, Compound.community_id)
        .outerjoin(Dwelling, Dwelling.compound_id == Compound.id)
        .group_by(Compound.id)
        .order_by(Compound.name)
    )
    return tuple(CompoundRow(*row) for row in rows)


def load_communities(session: Session) -> tuple[CommunityRow, ...]:
    """Give every community beside the office's own, by street and name."""
    rows = session.execute(
        sa.select(Community.id, Community.name, Community.street, sa.func.count(Compound.id))
        .outerjoin(Compound, Compound.community_id == Community.id)
        .group_by(Community.id)
        .order_by(Community.street, Community.name)
    )
    return tuple(CommunityRow(*row) for row in rows)


def load_voting_units(
    session: Session, compound_id: UUID, only: UUID | None = None
) -> tuple[VotingUnit, ...]:
    """Give every dwelling of the compound with its present owners, in the order of the stairs.

    `only` asks for one dwelling alone.
    """
    mine = [Dwelling.compound_id == compound_id]
    if only is not None:
        mine.append(Dwelling.id == only)
    owners, representatives = _load_owners(session, mine)
    rows = session.execute(
        sa.select(
            Dwelling.id,
            Building.name,
            sa.func.coalesce(Entrance.name, ""),
            Dwelling.room,
            Dwelling.address,
            Dwelling.sort_key,
            Dwelling.use,
            Dwelling.area,
            Dwelling.area_source,
            Dwelling.delivered,
            Dwelling.developer_stock,
        )
        .join(Building, Building.id == Dwelling.building_id)
        .outerjoin(Entrance, Entrance.id == Dwelling.entrance_id)
        .where(*mine)
        .order_by(Dwelling.sort_key, Dwelling.id)
    )
    return tuple(
        VotingUnit(
            *row, owners=tuple(owners[row[0]]), voting_representative=representatives.get(row[0])
        )
        for row in rows
    )


def _load_owners(
    session: Session, mine: Sequence[sa.ColumnElement[bool]]
) -> tuple[dict[UUID, list[OwnerRow]], dict[UUID, UUID]]:
    rows = session.execute(
        sa.select(
            Ownership.dwelling_id,
            Ownership.person_id,
            Ownership.company_id,
            sa.func.coalesce(Person.name, Company.name),
            sa.func.coalesce(Person.phones, Company.phones),
            Ownership.share,
            Ownership.voting_representative,
            sa.func.coalesce(Company.developer, sa.false()),
        )
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(*mine, Ownership.until.is_(None))
        .order_by(Ownership.dwelling_id, Ownership.position, Ownership.id)
    )
    owners: defaultdict[UUID, list[OwnerRow]] = defaultdict(list)
    representatives: dict[UUID, UUID] = {}
    for dwelling_id, person_id, company_id, name, phones, share, represents, developer in rows:
        identity = person_id or company_id
        assert identity is not None  # noqa: S101 - the table's CHECK says so
        company = company_id is not None
        owner = OwnerRow(identity, name, company, tuple(phones.split()), share, bool(developer))
        owners[dwelling_id].append(owner)
        if represents:
            representatives[dwelling_id] = owner.id
    return owners, representatives


def total_area(units: tuple[VotingUnit, ...]) -> Decimal:
    """Sum the exclusive areas, in m²."""
    return sum((unit.area for unit in units), Decimal(0))
