"""An office with a compound, another community, and the procedures over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.db.database import Database
from tests.core.meetings.procedures.hand import Hand, begin


@pytest.fixture
def hand(database: Database, tmp_path: Path) -> Hand:
    return begin(database, tmp_path / "office" / "procedures")
