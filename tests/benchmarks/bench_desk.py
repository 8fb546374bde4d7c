"""The desk over a district of Xiling's size: what is due, and every share from its records."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from core.office import Office
from core.totals.kinds import Figure
from tests.benchmarks.goals import Goal
from tests.scenarios.office import make_office
from tests.xiling import MEMBERS, ZONES, build_xiling

ROUNDS = 3

GOALS = (Goal("desk_xiling_ms", 200), Goal("rows_behind_ms", 200))


def measure() -> dict[str, float]:
    """Give CPU milliseconds of the desk and of the list behind a ring, the best of some rounds."""
    with tempfile.TemporaryDirectory() as folder, make_office(Path(folder) / "office") as office:
        build_xiling(office)
        return {
            "desk_xiling_ms": round(min(_desk(office) for _ in range(ROUNDS)), 1),
            "rows_behind_ms": round(min(_behind(office) for _ in range(ROUNDS)), 1),
        }


def _desk(office: Office) -> float:
    start = time.process_time()
    with office.at_one_moment():
        office.agenda.look()
        sheet = office.totals.look()
    ended = time.process_time()
    if (sheet.people.zones, sheet.people.zone_members) != (ZONES, MEMBERS):
        raise AssertionError(sheet.people)
    return (ended - start) * 1000


def _behind(office: Office) -> float:
    start = time.process_time()
    rows = office.totals.rows_behind(Figure.PROBLEMS_DONE)
    ended = time.process_time()
    if not rows:
        raise AssertionError(rows)
    return (ended - start) * 1000
