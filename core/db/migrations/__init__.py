"""Upgrading the schema: Alembic revisions, run in-process, all in one transaction or not at all.

The revisions in `versions/` never import tables: they say what a release did, for ever. Draft one
with `python installer/draft_migration.py`.
"""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from core.db.database import Database, refusals
from core.errors import KnownError

FOLDER = Path(__file__).parent
LEDGER = "alembic_version"
NEWEST = "head"


def newest(script: ScriptDirectory | None = None) -> str:
    """Give the revision that this program writes."""
    found = (script or ScriptDirectory(str(FOLDER))).get_current_head()
    if found is None:
        raise RuntimeError("there is no revision")
    return found


def current(database: Database) -> str | None:
    """Give the revision that the file is at, or None for an empty one."""
    with refusals(database.path), database.read() as session:
        connection = session.connection()
        if not sa.inspect(connection).has_table(LEDGER):
            return None
        found: str | None = connection.scalar(
            sa.select(sa.column("version_num")).select_from(sa.table(LEDGER))
        )
        return found


def is_pending(database: Database) -> bool:
    """Tell whether the file must be upgraded; refuse one that a newer program wrote."""
    script, found = ScriptDirectory(str(FOLDER)), current(database)
    _refuse_newer(script, found, database.path)
    return found != newest(script)


def upgrade(database: Database, script: ScriptDirectory | None = None, to: str = NEWEST) -> None:
    """Bring the file to revision `to`, wholly or, if anything fails, not at all."""
    script = script or ScriptDirectory(str(FOLDER))
    with refusals(database.path), database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is None:
            raise RuntimeError("the connection is closed")
        driver.execute("PRAGMA foreign_keys=OFF")  # tables are rebuilt; checked below
        try:
            with connection.begin():
                _run(connection, script, to, database.path)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _run(connection: sa.Connection, script: ScriptDirectory, to: str, path: Path) -> None:
    connection.exec_driver_sql(
        f"CREATE TABLE IF NOT EXISTS {LEDGER} "
        f"(version_num TEXT NOT NULL CONSTRAINT {LEDGER}_pkc PRIMARY KEY) STRICT"
    )
    context = MigrationContext.configure(
        connection,
        opts={
            "fn": lambda revision, _context: script._upgrade_revs(to, revision),  # noqa: SLF001 - as Alembic's own command does
            "transactional_ddl": True,
        },
    )
    _refuse_newer(script, context.get_current_revision(), path)
    with Operations.context(context):
        context.run_migrations()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration broke foreign keys of {broken[0][0]}")


def _refuse_newer(script: ScriptDirectory, found: str | None, path: Path) -> None:
    if found is None:
        return
    try:
        script.get_revision(found)
    except CommandError as error:
        raise KnownError("db.newer_version", path=path, found=found) from error
