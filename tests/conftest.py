"""Shared fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.clock import FixedClock

KEY = bytes(range(32))


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock.on(date(2026, 6, 20))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[object]:
    """An empty encrypted database with every table."""
    import core.office  # noqa: F401 - brings every table
    from core.db.base import Base
    from core.db.database import Database

    db = Database(tmp_path / "t.db", KEY)
    Base.metadata.create_all(db.engine)
    yield db
    db.close()
