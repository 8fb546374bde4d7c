"""Refused rows that do not say which dwelling they are of: how one is known once it came in.

Of such a row stays a digest of its owner's name, its building and its area, no word of a person.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.rosters.tables import Company, Dwelling, Ownership, Person
from core.text.names import name_key


@dataclass(frozen=True, slots=True)
class UnplacedRow:
    """What a row of no known dwelling tells; `building` is "" and `area` None where it does not.

    Without an owner `name` is "": only its area makes such a row known again.
    """

    building: str
    name: str
    area: Decimal | None


@dataclass(frozen=True, slots=True)
class Trace:
    """What is kept of rows of one content: how many there were, and who fitted them even then."""

    building: str
    name: str
    area: str
    number: int
    held: frozenset[UUID]

    @property
    def content(self) -> tuple[str, str, str]:
        """By what rows of several files are one."""
        return self.building, self.name, self.area


@dataclass(frozen=True, slots=True)
class Holding:
    """A dwelling with one of its owners; `name` is a digest as in `Trace`."""

    dwelling_id: UUID
    building: str
    area: Decimal
    name: str

    def fits(self, trace: Trace) -> bool:
        """Tell whether rows of this content may be of this dwelling and owner."""
        return (
            self.name == trace.name
            and trace.building in {"", self.building}
            and (not trace.area or Decimal(trace.area) == self.area)
        )


def trace_rows(
    session: Session, compound_id: UUID, rows: Collection[UnplacedRow]
) -> list[dict[str, Any]]:
    """Give what to keep of refused rows, next to an import that was just written."""
    found = Counter(
        (
            row.building,
            _name(compound_id, row),
            "" if row.area is None else str(row.area.normalize()),
        )
        for row in rows
    )
    holdings = load_holdings(session, compound_id) if found else ()
    kept = []
    for content, number in found.items():
        trace = Trace(*content, number, frozenset())
        held = sorted({one.dwelling_id.hex for one in holdings if one.fits(trace)})
        told = {"building": trace.building, "name": trace.name, "area": trace.area}
        kept.append({**told, "number": number, "held": held})
    return kept


def read_traces(kept: Iterable[Mapping[str, Any]]) -> tuple[Trace, ...]:
    """Read what `trace_rows` gave."""
    return tuple(
        Trace(
            one["building"], one["name"], one["area"], one["number"],
            frozenset(UUID(known) for known in one["held"]),
        )
        for one in kept
    )  # fmt: skip


def load_holdings(session: Session, compound_id: UUID) -> tuple[Holding, ...]:
    """Give each dwelling of the compound once for each present owner, and once without any."""
    rows = session.execute(
        sa.select(
            Dwelling.id,
            Dwelling.key,
            Dwelling.area,
            sa.func.coalesce(Person.name, Company.name, ""),
        )
        .outerjoin(
            Ownership, sa.and_(Ownership.dwelling_id == Dwelling.id, Ownership.until.is_(None))
        )
        .outerjoin(Person, Person.id == Ownership.person_id)
        .outerjoin(Company, Company.id == Ownership.company_id)
        .where(Dwelling.compound_id == compound_id)
    )
    return tuple(
        Holding(number, key.split("|", 1)[0], area, _digest(compound_id, name_key(name)))
        for number, key, area, name in rows
    )


def _name(compound_id: UUID, row: UnplacedRow) -> str:
    """Give the digest of the owner's name; "" fits nobody."""
    known = bool(row.name) or row.area is not None
    return _digest(compound_id, name_key(row.name)) if known else ""


def _digest(compound_id: UUID, name: str) -> str:
    return hashlib.sha256(f"{compound_id.hex}|{name}".encode()).hexdigest()
