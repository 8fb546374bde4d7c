"""Elections that are held once in a file of their own, and copied for each test that goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from core import lawbooks
from core.assemblies.service import Assemblies
from core.clock import FixedClock
from core.db.audit import AuditLog
from core.db.database import Database
from tests.builders import OPENED, Held, build_compound
from tests.databases import make_database
from tests.remembering import begin, lay

Kept = tuple[Path, Held]
"""A file, closed, and the election that stands in it."""


def keep(path: Path, story: Callable[[Held], object], **wanted: Any) -> Kept:
    """Hold an election in a new file as far as `story` goes; `wanted` are fields of `Held`."""
    database, clock = make_database(path), FixedClock.on(OPENED)
    held = Held(over(database, clock), clock, build_compound(database), **wanted)
    story(held)
    database.close()
    return path, held


def take_up(kept: Kept, database: Database, clock: FixedClock) -> Held:
    """Make an open database what was kept, set the clock to it, and go on from there."""
    file, made = kept
    lay(file, database)
    begin(database, file)
    return made.over(over(database, clock), clock)


def over(database: Database, clock: FixedClock) -> Assemblies:
    """Give the assemblies of a file."""
    return Assemblies(database, AuditLog(clock, "测试"), clock, lawbooks.library())
