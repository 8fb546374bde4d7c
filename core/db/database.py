"""The one door to the database: `read()` for looking, `write()` for one unit of work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import interruption
from core.db import sealing
from core.db.base import Row, writing_as
from core.db.once import ANSWERS
from core.errors import KnownError
from core.files import make_private

DATABASE_ERRORS: tuple[type[Exception], ...] = (sa.exc.DatabaseError,)
with suppress(ImportError):  # its absence is said in a sentence when a database is opened
    from sqlcipher3 import dbapi2

    DATABASE_ERRORS = (sa.exc.DatabaseError, dbapi2.DatabaseError)

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "busy_timeout=5000",
)
READING_KIB, WRITING_KIB = 2_000, 64_000
"""The pages a connection keeps: a look needs few of them twice, an import nearly all.

Several looks go on at once, each by a connection that stays open; what they keep adds up.
"""
REFUSALS = {
    "database is locked": "db.busy",
    "database table is locked": "db.busy",
    "attempt to write a readonly database": "db.not_writable",
    "unable to open database file": "db.not_writable",
    "disk I/O error": "db.disk_error",
    "database or disk is full": "db.disk_full",
    "database disk image is malformed": "db.database_damaged",
    "file is not a database": "db.database_damaged",
    "SQL logic error": "db.database_damaged",
    "not an error": "db.database_damaged",
    "": "db.database_damaged",
}
"""What SQLite says when the world is at fault. Anything else it says is a bug.

The last three are what it says of a page whose HMAC fails, for which it has no words of its own;
a bug of ours comes with words, such as "no such table".
"""


_moment: ContextVar[tuple[Database, Session] | None] = ContextVar("_moment", default=None)


class Database:
    """An SQLCipher file, opened once with its raw key; hands out short sessions to any thread.

    There is no plain fallback: without SQLCipher nothing opens. `origin` marks the rows made
    here with the office they come from.
    """

    def __init__(self, path: Path, key: bytes, origin: str = "") -> None:
        self.path = path
        self.origin = origin
        self._engine = build_engine(path, key)
        self._reading = self._engine.execution_options(begin="DEFERRED")
        self._writing = self._engine.execution_options(begin="IMMEDIATE")

    @property
    def engine(self) -> sa.Engine:
        """For migrations and backups; subjects use the two doors."""
        return self._engine

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session that sees one snapshot and refuses to write.

        Within `at_one_moment` it is the session of that moment.
        """
        shared = _moment.get()
        if shared is not None and shared[0] is self:
            yield shared[1]
            return
        with (
            refusals(self.path),
            self._memory_errors(),
            Session(self._reading, autoflush=False) as session,
        ):
            sa.event.listen(session, "before_flush", _refuse_flush)
            session.info[ANSWERS] = {}
            yield session

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let all that this thread reads within see one snapshot, whatever others write."""
        with self.read() as session:
            token = _moment.set((self, session))
            try:
                yield
            finally:
                _moment.reset(token)

    @contextmanager
    def write(self, *, aside: bool = False) -> Iterator[Session]:
        """Open one unit of work: commits at the end, rolls back on any exception.

        What is done `aside`, such as a backup before an import, is not what a command was asked to
        do: after it the command can still be stopped as if nothing had been.
        """
        with (
            refusals(self.path),
            self._memory_errors(),
            writing_as(self.origin),
            Session(self._writing, expire_on_commit=False) as session,
        ):
            sa.event.listen(session, "before_flush", _count_revisions)
            sealing.watch(session)
            session.begin()
            yield session
            sealing.refuse_unsealed(session)
            with interruption.held():  # it is known of every unit of work whether it was kept
                session.commit()
                if not aside:
                    interruption.note_kept()

    @contextmanager
    def _memory_errors(self) -> Iterator[None]:
        """Tell a damaged page, of which SQLCipher may say "out of memory", from a full memory."""
        try:
            yield
        except MemoryError as error:
            if self.check(quick=True):
                raise KnownError("db.database_damaged", path=self.path) from error
            raise

    def check(self, *, quick: bool = False) -> list[str]:
        """Look for damage in every page; give what SQLite says of it, nothing when all is well.

        Each page's HMAC finds what `integrity_check` alone misses (security.md finding 9).
        """
        looks = ("cipher_integrity_check", "quick_check" if quick else "integrity_check")
        try:
            with refusals(self.path), self._reading.connect() as connection:
                said = [
                    str(row[0])
                    for look in looks
                    for row in connection.exec_driver_sql(f"PRAGMA {look}")
                ]
                said += [
                    f"foreign key of {row[0]}"
                    for row in connection.exec_driver_sql("PRAGMA foreign_key_check")
                ]
        except MemoryError:
            return ["a page cannot be read"]
        except KnownError as error:
            if error.code != "db.database_damaged":
                raise  # the disk is at fault, and nothing can be said of the file
            return ["the file cannot be read"]
        return [line for line in said if line != "ok"]

    def close(self) -> None:
        """Let go of the file; the last connection folds the write-ahead log into it."""
        self._engine.dispose()


def build_engine(path: Path, key: bytes) -> sa.Engine:
    """Make the engine that every use of the file, tests included, goes through."""
    url = sa.URL.create("sqlite+pysqlcipher", password=f"x'{key.hex()}'", database=str(path))
    try:
        engine = sa.create_engine(
            url, hide_parameters=True, poolclass=sa.QueuePool, pool_size=5, max_overflow=20
        )
    except ImportError as error:
        raise KnownError("db.no_cipher") from error
    sa.event.listen(engine, "do_connect", _connect_quietly)
    sa.event.listen(engine, "connect", _on_connect)
    sa.event.listen(engine, "begin", _on_begin)
    return engine


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn a full, failing or read-only disk and a damaged file into a sentence."""
    try:
        yield
    except DATABASE_ERRORS as error:
        said = str(error.orig if isinstance(error, sa.exc.DatabaseError) else error)
        if said not in REFUSALS:
            raise
        code, facts = REFUSALS[said], {"path": path}
        raise KnownError(code, **facts) from error


def _connect_quietly(
    dialect: Any, _record: object, arguments: Any, options: dict[str, Any]
) -> object:
    """Make the file ours alone, and its logs with it; hush SQLCipher, before the key is given."""
    with suppress(OSError):  # a read-only or missing place is refused by SQLite, in a sentence
        make_private(Path(arguments[0]))
    connection = dialect.loaded_dbapi.connect(*arguments, **options)
    connection.execute("PRAGMA cipher_log_level=NONE")
    return connection


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # SQLAlchemy, not the driver, says BEGIN; or DDL stays behind
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _on_begin(connection: sa.Connection) -> None:
    mode = connection.get_execution_options().get("begin", "IMMEDIATE")
    reads = mode == "DEFERRED"
    kept = READING_KIB if reads else WRITING_KIB
    if connection.info.get("kept") != kept:  # what a writer kept is let go at the next look
        connection.info["kept"] = kept
        connection.exec_driver_sql(f"PRAGMA cache_size=-{kept}")
    connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reads else 'OFF'}")
    connection.exec_driver_sql(f"BEGIN {mode}")


def _refuse_flush(session: Session, _context: object, _instances: object) -> None:
    if session.dirty or session.new or session.deleted:
        raise RuntimeError("this session only reads; use Database.write()")


def _count_revisions(session: Session, _context: object, _instances: object) -> None:
    """Give a changed row its next revision: one a unit of work, however often it flushes."""
    counted = session.info.setdefault("counted", set())
    counted.update(session.new)
    for row in session.dirty:
        if isinstance(row, Row) and row not in counted and session.is_modified(row):
            counted.add(row)
            row.revision += 1
