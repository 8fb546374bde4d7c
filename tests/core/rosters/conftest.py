"""An office's rosters over a real encrypted database, and small files to import."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from core import lawbooks
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from core.db.tables import AuditRow
from core.office import Office
from core.rosters.imports import ImportReport
from core.rosters.service import Rosters
from tests.core.workbooks.parts import Cell, write_rows
from tests.scenarios.office import make_office

SAMPLES = Path(__file__).parents[3] / "resources" / "sample"
COMPOUND = "云杉苑"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with make_office(tmp_path / "office") as opened:
        yield opened


@pytest.fixture
def rosters(office: Office) -> Rosters:
    return office.rosters


@pytest.fixture
def bare(database: Database, clock: FixedClock) -> Rosters:
    """Rosters without the office around them, which would back up before every import."""
    return Rosters(database, AuditLog(clock), clock, partial(lawbooks.library().book, "420502"))


@pytest.fixture
def take(rosters: Rosters, tmp_path: Path) -> Callable[..., ImportReport]:
    """Write rows as a workbook and import them."""

    def take_rows(rows: Sequence[Sequence[Cell]], name: str = "名册.xlsx") -> ImportReport:
        return rosters.import_file(write_rows(tmp_path / name, rows), COMPOUND)

    return take_rows


def events(office: Office) -> list[str]:
    """Name the audited events, oldest first."""
    with office.database.read() as session:
        return list(session.scalars(sa.select(AuditRow.event).order_by(AuditRow.seq)))


def day(number: int) -> date:
    return date(2026, 6, number)
