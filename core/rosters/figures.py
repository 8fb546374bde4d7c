"""The compound in numbers: dwellings, area, owners, and the voting persons as the law counts them.

The persons come from the same functions as an assembly's roll (`electorate`, `core.law.counting`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import SQUARE_CENTIMETRES
from core.law.counting import Use, count_persons
from core.law.packs import LawBook
from core.rosters.electorate import USES, find_holders, for_law, is_held, sells
from core.rosters.kinds import DwellingUse
from core.rosters.rows import RosterFigures
from core.rosters.tables import Company, Dwelling, Ownership, Resident


class _Owner(NamedTuple):
    """An owner in force, by the id as it is stored: a hundred thousand need no UUID each."""

    id: str
    is_developer: bool


class _Dwelling(NamedTuple):
    """A dwelling as far as it is counted."""

    id: str
    area: Decimal
    use: Use
    owners: Sequence[_Owner]
    held_by_developer: bool
    address: str = ""


_UNNAMED = _Owner("", is_developer=True)
_USES = {use.value: meant for use, meant in USES.items()}


def load_figures(session: Session, compound_id: UUID, book: LawBook) -> RosterFigures:
    """Count the compound as it stands in this unit of work; three statements."""
    mine = Dwelling.compound_id == compound_id
    dwellings = session.connection().execute(
        sa.select(
            sa.type_coerce(Dwelling.id, sa.String),
            sa.type_coerce(Dwelling.area, sa.BigInteger),
            sa.type_coerce(Dwelling.use, sa.String),
            Dwelling.developer_stock,
            Dwelling.delivered,
        ).where(mine)
    )
    rows = dwellings.all()
    stock = {row[0] for row in rows if row[3]}
    owners = _load_owners(session, mine, stock)
    residents = session.scalar(
        sa.select(sa.func.count(sa.distinct(Resident.person_id)))
        .join(Dwelling, Dwelling.id == Resident.dwelling_id)
        .where(mine, Resident.until.is_(None))
    )
    units = [
        _Dwelling(
            key,
            Decimal(area) / SQUARE_CENTIMETRES,
            _USES[use],
            owners.get(key, ()),
            is_held(stock=key in stock, delivered=delivered),
        )
        for key, area, use, _, delivered in rows
    ]
    return RosterFigures(
        dwellings=len(rows),
        homes=sum(row[2] == DwellingUse.HOME.value for row in rows),
        developer_dwellings=len(stock),
        co_owned=sum(len(held) > 1 for held in owners.values()),
        owners=len({one.id for held in owners.values() for one in held}),
        residents=residents or 0,
        total_area=Decimal(sum(row[1] for row in rows)) / SQUARE_CENTIMETRES,
        voting_persons=count_persons(book, for_law(units, find_holders(units, _UNNAMED))),
        without_owner=sum(row[0] not in owners and row[0] not in stock for row in rows),
    )


def _load_owners(
    session: Session, mine: sa.ColumnElement[bool], stock: set[str]
) -> dict[str, list[_Owner]]:
    """Give the owners in force of each dwelling."""
    owner = sa.func.coalesce(
        sa.type_coerce(Ownership.person_id, sa.String),
        sa.type_coerce(Ownership.company_id, sa.String),
    )
    owners: defaultdict[str, list[_Owner]] = defaultdict(list)
    rows = session.connection().execute(
        sa.select(sa.type_coerce(Ownership.dwelling_id, sa.String), owner, Company.developer)
        .join(Dwelling, Dwelling.id == Ownership.dwelling_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(mine, Ownership.until.is_(None))
    )
    for dwelling_id, owner_id, developer in rows.all():  # one by one they take twice as long
        company = developer is not None
        votes = sells(developer=bool(developer), company=company, stock=dwelling_id in stock)
        owners[dwelling_id].append(_Owner(owner_id, votes))
    return owners
