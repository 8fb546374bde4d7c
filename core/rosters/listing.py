"""Which dwellings a list shows, and in which order: a look as a value, and its SQL.

The text of the search box is answered by `finder.py`; here are place, use and doubts.
"""

from __future__ import annotations

import enum
import io
from collections.abc import Container
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import SQUARE_CENTIMETRES
from core.rosters.ids import Ids
from core.rosters.kinds import AreaSource, DwellingUse
from core.rosters.tables import Company, Compound, Dwelling, Ownership, Person


class SortKey(enum.StrEnum):
    """What a list of dwellings can be ordered by; ties stand in the order of the stairs."""

    PLACE = "place"
    COMPOUND = "compound"
    USE = "use"
    AREA = "area"
    AREA_SOURCE = "area_source"
    OWNER = "owner"
    OWNERS = "owners"
    DELIVERED = "delivered"


class Doubt(enum.StrEnum):
    """What a clerk should look at in one dwelling; each can be asked for."""

    NO_OWNER = "no_owner"
    NO_PHONE = "no_phone"
    NO_REPRESENTATIVE = "no_representative"
    AREA_SOURCE = "area_source"


@dataclass(frozen=True, slots=True)
class DwellingLook:
    """What a list shall show: the narrowest place given, and only what fits all the rest."""

    compound_id: UUID | None = None
    building_id: UUID | None = None
    entrance_id: UUID | None = None
    text: str = ""
    use: DwellingUse | None = None
    doubt: Doubt | None = None
    sort: SortKey = SortKey.PLACE
    descending: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether nothing but a place narrows it, in the order of the stairs."""
        return (
            self.use is None
            and self.doubt is None
            and self.sort is SortKey.PLACE
            and not self.descending
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """The dwellings that fit a look, and the sum of their areas in m²."""

    ids: Ids
    area: Decimal

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)


Condition = sa.ColumnElement[bool]


def load_listing(
    session: Session,
    look: DwellingLook,
    *,
    among: Container[str] | None = None,
    most: int | None = None,
) -> Listing:
    """Find the dwellings of a look; one statement. `most` asks for the first ones.

    Its text was answered before: `among` are the dwellings that fit it.
    """
    query = (
        sa.select(
            sa.type_coerce(Dwelling.id, sa.String), sa.type_coerce(Dwelling.area, sa.BigInteger)
        )
        .join(Compound, Compound.id == Dwelling.compound_id)
        .where(*conditions(look))
        .order_by(*_order(look))
    )
    if most is not None:
        query = query.limit(most)
    digits, area = io.StringIO(), 0  # 100,000 texts in a list would be three times as large
    for one, size in session.connection().execute(query):
        if among is None or one in among:
            digits.write(one)
            area += size
    return Listing(Ids((digits.getvalue(),)), square_metres(area))


def square_metres(whole: int) -> Decimal:
    """Give an area of the file, in 0.0001 m², as m²."""
    return Decimal(whole) / SQUARE_CENTIMETRES


def conditions(look: DwellingLook) -> list[Condition]:
    """Say a look, without its text, in SQL over `Dwelling`."""
    found: list[Condition] = []
    if look.entrance_id is not None:
        found.append(Dwelling.entrance_id == look.entrance_id)
    if look.building_id is not None:
        found.append(Dwelling.building_id == look.building_id)
    if look.compound_id is not None:
        found.append(Dwelling.compound_id == look.compound_id)
    if look.use is not None:
        found.append(Dwelling.use == look.use)
    if look.doubt is not None:
        found.append(_doubtful(look.doubt))
    return found


def _present() -> sa.Select[*tuple[Any, ...]]:
    return (
        sa.select(sa.literal(1))
        .select_from(Ownership)
        .where(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
    )


def _doubtful(doubt: Doubt) -> Condition:
    owned = sa.exists(_present().correlate(Dwelling))
    if doubt is Doubt.AREA_SOURCE:
        return Dwelling.area_source == AreaSource.UNKNOWN
    if doubt is Doubt.NO_OWNER:
        return sa.and_(Dwelling.developer_stock.is_(False), sa.not_(owned))
    if doubt is Doubt.NO_REPRESENTATIVE:
        chosen = _present().where(Ownership.voting_representative)
        return sa.and_(_owners() > 1, sa.not_(sa.exists(chosen.correlate(Dwelling))))
    reached = (
        _present()
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(sa.func.coalesce(Person.phones, Company.phones, "") != "")
    )
    return sa.and_(owned, sa.not_(sa.exists(reached.correlate(Dwelling))))


def _owners() -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count())
        .where(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
        .correlate(Dwelling)
        .scalar_subquery()
    )


def _first_owner() -> sa.ScalarSelect[str]:
    """Give the initials of the first owner, then the name: as a printed list is ordered."""
    name = sa.func.coalesce(Person.name, Company.name, "")
    letters = sa.func.coalesce(Person.initials, Company.initials, "")
    return (
        sa.select(letters + " " + name)
        .select_from(Ownership)
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
        .order_by(Ownership.position, Ownership.id)
        .limit(1)
        .correlate(Dwelling)
        .scalar_subquery()
    )


def _order(look: DwellingLook) -> list[sa.ColumnElement[Any]]:
    place: list[sa.ColumnElement[Any]] = [
        Compound.name.expression, Dwelling.sort_key.expression, Dwelling.id.expression,
    ]  # fmt: skip
    if look.sort is SortKey.PLACE:
        return [one.desc() for one in place] if look.descending else place
    keys: dict[SortKey, sa.ColumnElement[Any]] = {
        SortKey.COMPOUND: Compound.name.expression,
        SortKey.USE: Dwelling.use.expression,
        SortKey.AREA: Dwelling.area.expression,
        SortKey.AREA_SOURCE: Dwelling.area_source.expression,
        SortKey.DELIVERED: sa.func.coalesce(sa.cast(Dwelling.delivered, sa.Integer), sa.literal(2)),
        SortKey.OWNER: sa.func.coalesce(_first_owner(), "￿"),
        SortKey.OWNERS: _owners(),
    }
    key = keys[look.sort]
    return [key.desc() if look.descending else key, *place]
