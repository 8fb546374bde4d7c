"""What an assembly stands on that nobody may have looked at: the place whose law it froze."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.assemblies.tables import Assembly
from core.db.tables import OfficeRecord

_COUNTY = 6
"""Digits of a division's code that name the county, by which rules of a place are found."""


def load_elsewhere(session: Session, assembly: Assembly) -> tuple[str, str] | None:
    """Give the county whose law was frozen and the office's own; None where they are one."""
    own = session.scalar(sa.select(OfficeRecord.division)) or ""
    frozen, county = assembly.division[:_COUNTY], own[:_COUNTY]
    return (frozen, county) if county and county != frozen else None
