"""Stories that are told once a run: the next test that goes the same way is laid where it led.

A database that begins as another began, and whose steps are the same, holds the same in the end, so
its file is copied instead of telling the steps again. Where anything else wrote to the file, it has
left the way: from there on every step is told.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Hashable
from functools import cache, wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast
from weakref import WeakKeyDictionary

from core.db.database import Database

T = TypeVar("T")
R = TypeVar("R")
P = ParamSpec("P")
W = TypeVar("W", bound="Teller[Any]")
Story = tuple[Hashable, ...]
Look = tuple[int, int, int]
"""What a write changes of a file: its time and size, and the size of its log."""

_SHELF: dict[Story, tuple[Path, Any]] = {}
_STANDS: WeakKeyDictionary[Database, tuple[Story, Look]] = WeakKeyDictionary()


def begin(database: Database, begins: Hashable) -> None:
    """Say that `database` holds what every other holds that begins so, and has the same key."""
    _note(database, (begins,))


def told_once(database: Database, step: Hashable, tell: Callable[[], T]) -> T:
    """Take a step of a story; give what `tell` gave when it was first told from here."""
    stands, look = _STANDS.get(database, ((), None))
    if look != _look(database):
        return tell()
    story = (*stands, step)
    told: T
    if story not in _SHELF:
        told = tell()
        if not _write_all(database):  # somebody reads in it
            return told
        file = _room() / f"{len(_SHELF)}.db"
        shutil.copy(database.path, file)
        _SHELF[story] = file, told
    else:
        file, told = _SHELF[story]
        lay(file, database)
    _note(database, story)
    return told


class Teller(Protocol[R]):
    """Who tells a story step by step, and can go on where another got."""

    @property
    def database(self) -> Database: ...
    def wanted(self) -> Hashable: ...
    def reached(self) -> R: ...
    def reach(self, reached: R, /) -> None: ...


def remembered(step: Callable[Concatenate[W, P], object]) -> Callable[Concatenate[W, P], W]:
    """Let a step be told once a run, if it begins and goes as it did before."""

    @wraps(step)
    def take(teller: W, *of: P.args, **named: P.kwargs) -> W:
        def tell() -> Any:
            step(teller, *of, **named)
            return teller.reached()

        if any("<" in getattr(way, "__qualname__", "") for way in (*of, *named.values())):
            tell()  # a way that a test made for itself is gone by no other
            return teller
        key = (step.__name__, of, tuple(named.items()), teller.wanted(), teller.reached())
        teller.reach(told_once(teller.database, key, tell))
        return teller

    return cast("Callable[Concatenate[W, P], W]", take)


def lay(file: Path, database: Database) -> None:
    """Make an open database what `file`, closed and of the same key, holds."""
    database.engine.dispose()
    for ending in ("-wal", "-shm"):
        database.path.with_name(database.path.name + ending).unlink(missing_ok=True)
    shutil.copy(file, database.path)


def _note(database: Database, story: Story) -> None:
    _STANDS[database] = story, _look(database)


def _look(database: Database) -> Look:
    file = database.path.stat()
    log = database.path.with_name(f"{database.path.name}-wal")
    return file.st_mtime_ns, file.st_size, log.stat().st_size if log.exists() else 0


def _write_all(database: Database) -> bool:
    """Bring what the log holds into the file."""
    connection = database.engine.raw_connection()  # a checkpoint is no part of a transaction
    try:
        (busy, *_pages) = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        connection.close()
    return not busy


@cache
def _room() -> Path:
    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    return Path(folder.name)
