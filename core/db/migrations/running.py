"""Running revisions: Alembic in-process, without an ini file, in one transaction."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import sqlalchemy as sa
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory

from core.db.migrations import LEDGER_TABLE, other_tables


class OtherTablesError(Exception):
    """What was upgraded is not what this program reads: the file was a draft's."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(names)
        self.names = names


def run(engine: sa.Engine, folder: Path, *, compare: bool = False) -> None:
    """Run what is pending; DDL and ledger roll back together (security.md finding 1)."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is None:
            raise RuntimeError("the connection is closed")
        driver.execute("PRAGMA foreign_keys=OFF")  # tables are rebuilt; checked below
        try:
            with connection.begin():
                _run(connection, _script(folder))
                if compare and (wrong := other_tables(connection)):
                    raise OtherTablesError(wrong)
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


@cache
def _script(folder: Path) -> ScriptDirectory:
    return ScriptDirectory(str(folder))


def _run(connection: sa.Connection, script: ScriptDirectory) -> None:
    connection.exec_driver_sql(LEDGER_TABLE)
    context = MigrationContext.configure(
        connection,
        opts={
            "fn": lambda revision, _context: script._upgrade_revs("head", revision),  # noqa: SLF001 - as Alembic's own command does
            "transactional_ddl": True,
        },
    )
    with Operations.context(context):
        context.run_migrations()
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(f"the migration broke foreign keys of {broken[0][0]}")
