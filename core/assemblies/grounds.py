"""What an assembly stands on that nobody may have looked at: its law's place, its roster's gaps."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.check_facts import LeftOutFacts
from core.assemblies.queries_force import roll_in_force
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.assemblies.tables_roll import RollDwelling, RollEntry
from core.assemblies.work import book_of
from core.db.tables import OfficeRecord
from core.law.counting import counts
from core.rosters.electorate import USES
from core.rosters.left_out import load_left_out
from core.rosters.tables import Dwelling

_COUNTY = 6
"""Digits of a division's code that name the county, by which rules of a place are found."""


def load_elsewhere(session: Session, assembly: Assembly) -> tuple[str, str] | None:
    """Give the county whose law was frozen and the office's own; None where they are one."""
    own = session.scalar(sa.select(OfficeRecord.division)) or ""
    frozen, county = assembly.division[:_COUNTY], own[:_COUNTY]
    return (frozen, county) if county and county != frozen else None


def load_gaps(session: Session, assembly: Assembly) -> LeftOutFacts | None:
    """Give what imports left out of the roster, or of the roll in force, while it is made."""
    if assembly.stage is not Stage.ROLL:
        return None
    found = load_left_out(session, assembly.compound_id)
    lacking = _not_on_roll(session, assembly, found.came_in)
    return LeftOutFacts(found.dwellings, found.unplaced, found.files, lacking)


def _not_on_roll(
    session: Session, assembly: Assembly, came_in: Collection[UUID]
) -> tuple[str, ...]:
    """Find dwellings that would be on the roll if it were frozen now and are not, by address."""
    roll = roll_in_force(session, assembly.id)
    if roll is None or not came_in:
        return ()
    on_roll = (
        sa.select(RollDwelling.dwelling_id)
        .join(RollEntry, RollEntry.id == RollDwelling.entry_id)
        .where(RollEntry.roll_id == roll.id)
    )
    late = frozenset(came_in).difference(session.scalars(on_roll))
    if not late:
        return ()
    book = book_of(assembly)
    rows = session.execute(
        sa.select(Dwelling.id, Dwelling.address, Dwelling.use)
        .where(Dwelling.compound_id == assembly.compound_id)
        .order_by(Dwelling.sort_key, Dwelling.id)
    )
    return tuple(
        address
        for dwelling_id, address, use in rows
        if dwelling_id in late and any(counts(book, USES[use], what) for what in ("person", "area"))
    )
