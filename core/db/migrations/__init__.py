"""Upgrading the schema: which revision a file is at, and bringing it to the newest one.

The revisions in `versions/` never import tables: they say what a release did, for ever. Draft one
with `python installer/draft_migration.py`. Alembic is loaded only when there is work for it.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from core.db.database import Database, refusals
from core.errors import KnownError

FOLDER = Path(__file__).parent
LEDGER = "alembic_version"


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
    """Tell whether the file must be upgraded; refuse one that a newer program wrote."""
    found = current(database)
    if found is not None and found not in revisions(folder):
        raise KnownError("db.newer_version", path=database.path, found=found)
    return found != newest(folder)


def upgrade(database: Database, folder: Path = FOLDER) -> None:
    """Bring the file to the newest revision, wholly or, if anything fails, not at all."""
    if is_pending(database, folder):
        from core.db.migrations.running import run  # noqa: PLC0415 - loads Alembic

        with refusals(database.path):
            run(database.engine, folder)
