"""The one door to the database: `read()` for looking, `write()` for one unit of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "cache_size=-64000",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "busy_timeout=5000",
)


class Database:
    """An SQLCipher file, opened once with its raw key; hands out short sessions to any thread."""

    def __init__(self, path: Path, key: bytes) -> None:
        url = sa.URL.create("sqlite+pysqlcipher", password=f"x'{key.hex()}'", database=str(path))
        self._engine = sa.create_engine(
            url, hide_parameters=True, poolclass=sa.QueuePool, max_overflow=20
        )
        sa.event.listen(self._engine, "connect", _on_connect)
        sa.event.listen(self._engine, "begin", _on_begin)
        self._reading = self._engine.execution_options(begin="DEFERRED")
        self._writing = self._engine.execution_options(begin="IMMEDIATE")

    @property
    def engine(self) -> sa.Engine:
        return self._engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session that sees one snapshot and refuses to write."""
        with Session(self._reading, autoflush=False) as session:
            sa.event.listen(session, "before_flush", _refuse_flush)
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Open one unit of work: commits at the end, rolls back on any exception."""
        with Session(self._writing, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        self._engine.dispose()


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy, not the driver, says BEGIN; or DDL stays behind
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: sa.Connection) -> None:
    mode = connection.get_execution_options().get("begin", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")


def _refuse_flush(session: Session, _context: Any, _instances: Any) -> None:
    if session.dirty or session.new or session.deleted:
        raise RuntimeError("this session only reads; use Database.write()")
