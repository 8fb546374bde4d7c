"""Offices for tests: made once a run for each profile and day, and copied."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from core.clock import FixedClock
from core.db.keys import Cost
from core.office import Office, Profile
from tests.remembering import begin

PASSPHRASE = "云里有一棵高高的杉树"  # noqa: S105 - of folders that are thrown away
QUICK = Cost(memory_kib=64, iterations=1)


@contextmanager
def open_new(folder: Path, profile: Profile, clock: FixedClock) -> Iterator[Office]:
    """Open an office in `folder` that was just made; each is a copy, so one key opens all."""
    made = new_folder(profile, clock)
    shutil.copytree(made, folder)
    with Office.open(folder, PASSPHRASE, clock=clock) as office:
        begin(office.database, made)
        yield office


def new_folder(profile: Profile, clock: FixedClock) -> Path:
    """Give the folder of an office made at this moment and closed; nobody may change it."""
    return _made(profile, clock.moment)


@cache
def _made(profile: Profile, moment: datetime) -> Path:
    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    target = Path(folder.name) / "office"
    made, _key = Office.create(target, profile, PASSPHRASE, clock=FixedClock(moment), cost=QUICK)
    made.close()
    return target
