"""Import of 100,000 invented rows, end to end, against openpyxl's bare reading of the same file.

The import guards, reads in a child, understands, matches and writes into an encrypted database,
through the same facade a clerk's import takes. The baseline only walks over the cells.
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from tests.benchmarks.goals import Goal
from tests.core.rosters.invented import write_invented

ROWS = 100_000
GOALS = (Goal("import_to_bare_reading", 1.0),)


def measure() -> dict[str, float]:
    """Give the seconds of both, their ratio, and the most memory this process used."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_invented(Path(folder) / "invented.xlsx", ROWS)
        profile = Profile("云杉社区", "桃花岭街道", "420502")
        office, _ = Office.create(
            Path(folder) / "office",
            profile,
            "里仁为美，择不处仁，焉得知",
            clock=FixedClock.on(date(2026, 6, 20)),
            cost=Cost(memory_kib=64, iterations=1),
        )
        with office:
            imported, taken = _timed(lambda: office.rosters.import_file(path, "云杉苑").taken)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        bare, read = _timed(lambda: _read_bare(path))
    assert taken == read - 1 == ROWS
    return {
        "rows": ROWS,
        "import_seconds": round(imported, 2),
        "bare_reading_seconds": round(bare, 2),
        "import_to_bare_reading": round(imported / bare, 3),
        "import_memory_mb": round(memory),
    }


def _read_bare(path: Path) -> int:
    """Walk over every row as openpyxl's read-only mode gives it; nothing is done with it."""
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    return sum(1 for _ in sheet.iter_rows(values_only=True))


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result
