"""Upgrading the schema: which revision a file is at, and bringing it to the newest one.

The revisions in `versions/` never import tables: they say what a release did, for ever. Draft one
with `python installer/draft_migration.py`. An empty SQLite file takes no detour over them: it gets
`newest.sql`, what they come to, which is written with them and held to them by a test. So Alembic
is loaded only at an office whose file is older than its program.
"""

from __future__ import annotations

import logging
import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from core.db.database import REFUSALS, Database, refusals
from core.errors import KnownError

logger = logging.getLogger(__name__)

FOLDER = Path(__file__).parent
NEWEST = FOLDER / "newest.sql"
LEDGER = "alembic_version"
_TABLE = re.compile(r'\s*CREATE TABLE "?(\w+)"?')
LEDGER_TABLE = (
    f"CREATE TABLE IF NOT EXISTS {LEDGER} "
    f"(version_num TEXT NOT NULL CONSTRAINT {LEDGER}_pkc PRIMARY KEY) STRICT"
)


def revisions(folder: Path = FOLDER) -> tuple[str, ...]:
    """Name the revisions this program knows, oldest first: versions/r0001_name.py is "0001"."""
    return tuple(sorted(path.name[1:5] for path in (folder / "versions").glob("r????_*.py")))


def newest(folder: Path = FOLDER) -> str:
    """Give the revision that this program writes."""
    return revisions(folder)[-1]


def current(database: Database) -> str | None:
    """Give the revision that the file is at, or None for an empty one."""
    with database.read() as session:
        connection = session.connection()
        if not sa.inspect(connection).has_table(LEDGER):
            return None
        version = sa.column("version_num", sa.String)
        return connection.scalar(sa.select(version).select_from(sa.table(LEDGER)))


def is_pending(database: Database, folder: Path = FOLDER) -> bool:
    """Tell whether the file must be upgraded; refuse one that a newer program or a draft wrote."""
    found = current(database)
    if found is not None and found not in revisions(folder):
        raise KnownError("db.newer_version", path=database.path, found=found)
    if found != newest(folder):
        return True
    if folder == FOLDER:
        with database.read() as session:
            wrong = other_tables(session.connection())
        _refuse_draft(database, found, wrong)
    return False


def upgrade(database: Database, folder: Path = FOLDER) -> None:
    """Bring the file to the newest revision, wholly or, if anything fails, not at all."""
    if not is_pending(database, folder):
        return
    script = folder / NEWEST.name
