"""The compound in numbers: dwellings, area, owners, and voting persons by identical owner sets."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import SQUARE_CENTIMETRES
from core.rosters.kinds import DwellingUse
from core.rosters.rows import RosterFigures
from core.rosters.tables import Company, Dwelling, Ownership, Resident


def load_figures(session: Session, compound_id: UUID) -> RosterFigures:
    """Count the compound as it stands in this unit of work; three statements."""
    connection = session.connection()
    mine = Dwelling.compound_id == compound_id
    dwellings = connection.execute(
        sa.select(
            sa.type_coerce(Dwelling.id, sa.String),
            sa.type_coerce(Dwelling.area, sa.BigInteger),
            sa.type_coerce(Dwelling.use, sa.String),
            Dwelling.developer_stock,
            sa.func.coalesce(Dwelling.delivered, sa.true()),
        ).where(mine)
    ).all()
    owner = sa.func.coalesce(
        sa.type_coerce(Ownership.person_id, sa.String),
        sa.type_coerce(Ownership.company_id, sa.String),
    )
    owners: defaultdict[str, list[str]] = defaultdict(list)
    developers: set[str] = set()
    for dwelling_id, owner_id, developer in connection.execute(
        sa.select(sa.type_coerce(Ownership.dwelling_id, sa.String), owner, Company.developer)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(mine, Ownership.until.is_(None))
    ):
        owners[dwelling_id].append(owner_id)
        if developer:
            developers.add(owner_id)
    residents = connection.scalar(
        sa.select(sa.func.count(sa.distinct(Resident.person_id)))
        .join(Dwelling, Dwelling.id == Resident.dwelling_id)
        .where(mine, Resident.until.is_(None))
    )
    sets = {
        _voter(row[0], owners.get(row[0], []), developers, held=row[3] or not row[4])
        for row in dwellings
    }
    return RosterFigures(
        dwellings=len(dwellings),
        homes=sum(row[2] == DwellingUse.HOME.value for row in dwellings),
        developer_dwellings=sum(row[3] for row in dwellings),
        co_owned=sum(len(held) > 1 for held in owners.values()),
        owners=len({one for held in owners.values() for one in held}),
        residents=residents or 0,
        total_area=Decimal(sum(row[1] for row in dwellings)) / SQUARE_CENTIMETRES,
        voting_persons=len(sets),
        without_owner=sum(row[0] not in owners and not row[3] for row in dwellings),
    )


def _voter(dwelling: str, owners: list[str], developers: set[str], *, held: bool) -> frozenset[str]:
    """Identical sets of owners are one voting person; what is unsold or undelivered is held (1.5).

    Its developer votes for it: the one that the dwelling names, or else the compound's.
    """
    if held:
        own = developers.intersection(owners) or developers
        return frozenset(own) or frozenset(("stock",))
    return frozenset(owners) or frozenset(("", dwelling))
