"""An office of any size for measuring the window: `python -m tests.benchmarks.large_office`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from tests.district import build_district

DAY = date(2026, 6, 20)
PASSPHRASE = "里仁为美，择不处仁，焉得知"  # noqa: S105 - of folders that are thrown away
COMPOUNDS = 50


def clock() -> FixedClock:
    return FixedClock.on(DAY)


def build(folder: Path, homes: int) -> None:
    """Make an office of so many homes in 50 compounds; three people live in each."""
    profile = Profile("云杉社区", "桃花岭街道", "420502")
    cost = Cost(memory_kib=64, iterations=1)
    office, _ = Office.create(folder, profile, PASSPHRASE, clock=clock(), cost=cost)
    with office:
        build_district(office.database, COMPOUNDS, homes // COMPOUNDS)


if __name__ == "__main__":
    build(Path(sys.argv[1]), int(sys.argv[2]))
