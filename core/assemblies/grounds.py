"""What an assembly stands on that nobody may have looked at: its law's place, its roster's gaps."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.check_facts import LeftOutFacts
from core.assemblies.stages import Stage
from core.assemblies.tables import Assembly
from core.db.tables import OfficeRecord
from core.rosters.left_out import load_left_out

_COUNTY = 6
"""Digits of a division's code that name the county, by which rules of a place are found."""


def load_elsewhere(session: Session, assembly: Assembly) -> tuple[str, str] | None:
    """Give the county whose law was frozen and the office's own; None where they are one."""
    own = session.scalar(sa.select(OfficeRecord.division)) or ""
    frozen, county = assembly.division[:_COUNTY], own[:_COUNTY]
    return (frozen, county) if county and county != frozen else None


def load_gaps(session: Session, assembly: Assembly) -> LeftOutFacts | None:
    """Give what imports left out of the roster, while the roll is made from it."""
    if assembly.stage is not Stage.ROLL:
        return None
    found = load_left_out(session, assembly.compound_id)
    return LeftOutFacts(found.dwellings, found.unplaced, found.files)
