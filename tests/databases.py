"""Databases for tests, made as an office's is: by the migrations, once a run, and copied."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from core.db import migrations
from core.db.database import Database
from tests.remembering import begin

KEY = bytes(range(32))


def make_database(path: Path) -> Database:
    """Open a new encrypted database at `path` with every table of the newest revision."""
    shutil.copy(_template(), path)
    made = Database(path, KEY)
    begin(made, "nothing")
    return made


@contextmanager
def counted(database: Database) -> Iterator[list[str]]:
    """Collect the statements sent meanwhile."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, text: str, *_rest: object) -> None:
        said.append(text)

    sa.event.listen(database.engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        sa.event.remove(database.engine, "before_cursor_execute", note)


@cache
def _template() -> Path:
    """Migrate an empty file through every revision; it is copied and never opened again."""
    import core.office  # noqa: F401 - brings every table

    folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(folder.cleanup)
    path = Path(folder.name) / "template.db"
    database = Database(path, KEY)
    migrations.upgrade(database)
    database.close()
    return path
