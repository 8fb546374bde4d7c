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
    found = current(database)
    is_new = database.engine.dialect.name == "sqlite" and found is None
    with refusals(database.path):
        if is_new and script.exists():
            _lay(database.engine, script, newest(folder))
            return
        from core.db.migrations.running import OtherTablesError, run  # noqa: PLC0415 - loads Alembic

        try:
            run(database.engine, folder, compare=folder == FOLDER)
        except OtherTablesError as error:
            _refuse_draft(database, found, error.names)
        except sa.exc.OperationalError as error:  # of tables that this revision did not make so
            if found is None or str(error.orig) in REFUSALS:
                raise
            _refuse_draft(database, found, [str(error.orig)])


def _lay(engine: sa.Engine, script: Path, revision: str) -> None:
    """Give an empty file every table of `revision` in one transaction."""
    with engine.begin() as connection:
        for statement in statements(script.read_text("utf-8")):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(LEDGER_TABLE)
        version = sa.table(LEDGER, sa.column("version_num"))
        connection.execute(sa.insert(version).values(version_num=revision))


def statements(script: str) -> Iterator[str]:
    """Cut a script where SQLite sees a statement end, so not within a trigger."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def other_tables(connection: sa.Connection) -> list[str]:
    """Name the tables that are not as this program's are: a draft of it made the file."""
    asked = sa.text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
    made = {name: _parts(text) for name, text in connection.execute(asked)}
    return sorted(name for name, parts in _newest_parts().items() if made.get(name) != parts)


@cache
def _newest_parts() -> dict[str, list[str]]:
    """Give what each table of the newest revision consists of."""
    script = statements(NEWEST.read_text("utf-8"))
    found = ((_TABLE.match(text), text) for text in script)
    return {named[1]: _parts(text) for named, text in found if named is not None}


def _parts(made_by: str) -> list[str]:
    """Give columns and rules, in any order."""
    return sorted(filter(None, (line.strip(" ,;\t") for line in made_by.splitlines())))


def _refuse_draft(database: Database, found: str | None, wrong: list[str]) -> None:
    """Refuse a file whose number is known and whose tables are others."""
    if wrong:
        logger.error("at revision %s these are not as they should be: %s", found, wrong)
        raise KnownError("db.other_draft", path=database.path, found=found)
