"""Upgrades: the migrated schema is the tables' own, and a failed upgrade leaves the old one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import sqlalchemy as sa

import core.office  # noqa: F401 - brings every table
from core.db import migrations
from core.db.base import Base
from core.db.database import Database
from core.db.migrations.running import run
from core.errors import KnownError

pytestmark = pytest.mark.slow

KEY = bytes(range(32))
VERSIONS = sorted((migrations.FOLDER / "versions").glob("r*.py"))


def schema(database: Database) -> dict[str, list[str]]:
    """Every table, index and trigger as SQLite keeps it; a table's parts in any order."""
    with database.engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> ?",
            (migrations.LEDGER,),
        ).all()
    return {name: sorted(part.strip(" ,\t") for part in sql.splitlines()) for name, sql in rows}


@pytest.fixture
def empty(tmp_path: Path):
    database = Database(tmp_path / "old.db", KEY)
    yield database
    database.close()


def test_migrated_schema_is_the_fresh_one(empty, tmp_path: Path) -> None:
    migrations.upgrade(empty)
    fresh = Database(tmp_path / "fresh.db", KEY)
    Base.metadata.create_all(fresh.engine)
    assert schema(empty) == schema(fresh), (
        "the tables moved on: run `python installer/draft_migration.py initial` (before the first "
        "release) or `… next NAME` (after it)"
    )
    fresh.close()


def test_the_revisions_come_to_what_an_empty_file_gets_at_once(empty, tmp_path: Path) -> None:
    """newest.sql is the short way: the same tables, indexes and triggers, and no rows beside."""
    migrations.upgrade(empty)
    with empty.engine.connect() as connection:
        tables = Base.metadata.tables.values()
        filled = [table.name for table in tables if connection.execute(sa.select(table)).first()]
    assert not filled
    stepwise = Database(tmp_path / "stepwise.db", KEY)
    run(stepwise.engine, migrations.FOLDER)
    assert schema(stepwise) == schema(empty), "run `python installer/draft_migration.py newest`"
    assert migrations.current(stepwise) == migrations.current(empty) == migrations.newest()
    stepwise.close()


def test_a_script_is_cut_at_its_statements_and_not_within_a_trigger() -> None:
    trigger = "CREATE TRIGGER t BEFORE DELETE ON a\nBEGIN\n  SELECT RAISE(ABORT, 'no;');\nEND;\n"
    table = "CREATE TABLE a (\n  b TEXT\n) STRICT;\n"
    assert list(migrations.statements(table + trigger)) == [table, trigger]


def test_a_new_file_that_fails_half_way_stays_empty(empty, tmp_path: Path) -> None:
    folder = ledger(tmp_path / "half", VERSIONS)
    (folder / migrations.NEWEST.name).write_text("CREATE TABLE a (b TEXT);\nCREATE TABLE a;\n")
    with pytest.raises(sa.exc.OperationalError):
        migrations.upgrade(empty, folder)
    assert schema(empty) == {}
    assert migrations.current(empty) is None


def test_migrated_tables_are_strict_and_the_ledger_too(empty) -> None:
    migrations.upgrade(empty)
    with empty.engine.connect() as connection:
        tables = connection.exec_driver_sql("PRAGMA table_list").mappings().all()
    loose = {t["name"] for t in tables if not t["strict"] and not t["name"].startswith("sqlite_")}
    assert not loose


def test_upgrading_twice_changes_nothing(empty) -> None:
    assert migrations.current(empty) is None
    assert migrations.is_pending(empty)
    migrations.upgrade(empty)
    before = schema(empty)
    migrations.upgrade(empty)
    assert schema(empty) == before
    assert migrations.current(empty) == migrations.newest()
    assert not migrations.is_pending(empty)


def test_an_exception_after_any_statement_leaves_the_old_schema(empty, tmp_path: Path) -> None:
    """Each revision in turn, over a file at the one before it."""
    fuse, statements = _Fuse(empty.engine), 0
    for number in range(1, len(VERSIONS) + 1):
        folder = ledger(tmp_path / str(number), VERSIONS[:number])
        before, revision, at = schema(empty), migrations.current(empty), 0
        while burns(fuse, at, empty, folder):
            assert schema(empty) == before, f"statement {at} of {number} left something behind"
            assert migrations.current(empty) == revision
            at += 1
        assert schema(empty) != before
        statements += at
    assert statements > len(Base.metadata.tables)
    assert migrations.current(empty) == migrations.newest()


def burns(fuse: _Fuse, at: int, database: Database, folder: Path) -> bool:
    fuse.burn_at(at)
    try:
        migrations.upgrade(database, folder)
    except ZeroDivisionError:
        return True
    return False


class _Fuse:
    """Raises after the n-th statement of an engine that changes anything."""

    def __init__(self, engine: sa.Engine) -> None:
        self.left = -1
        sa.event.listen(engine, "after_cursor_execute", self._count)

    def burn_at(self, number: int) -> None:
        self.left = number + 1

    def _count(self, _connection, _cursor, statement: str, *_rest) -> None:
        if statement.lstrip().upper().startswith(("CREATE", "INSERT", "UPDATE", "DROP", "ALTER")):
            self.left -= 1
            if self.left == 0:
                raise ZeroDivisionError


def ledger(folder: Path, versions: list[Path]) -> Path:
    """Make a folder of revisions, as a release has it."""
    (folder / "versions").mkdir(parents=True)
    for path in versions:
        (folder / "versions" / path.name).write_text(path.read_text("utf-8"), "utf-8")
    return folder


def _later(folder: Path, body: str) -> Path:
    """A release with one more revision than this program has."""
    (ledger(folder, VERSIONS) / "versions" / "r9999_later.py").write_text(
        f"from alembic import op\nrevision = '9999'\ndown_revision = '{migrations.newest()}'\n"
        f"def upgrade():\n    {body}\n",
        "utf-8",
    )
    return folder


def test_a_later_revision_runs_or_rolls_back(empty, tmp_path: Path) -> None:
    migrations.upgrade(empty)
    before = schema(empty)
    bad = _later(tmp_path / "bad", "op.execute('CREATE TABLE x(a TEXT) STRICT'); 1/0")
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(empty, bad)
    assert schema(empty) == before
    good = _later(tmp_path / "good", "op.execute('CREATE TABLE x(a TEXT) STRICT')")
    migrations.upgrade(empty, good)
    assert set(schema(empty)) - set(before) == {"x"}


def test_a_migration_may_not_break_a_reference(empty, tmp_path: Path) -> None:
    migrations.upgrade(empty)
    broken = _later(
        tmp_path / "broken",
        "op.execute(\"INSERT INTO audit_value VALUES (7, x'00', '{}')\")",
    )
    with pytest.raises(RuntimeError, match="audit_value"):
        migrations.upgrade(empty, broken)
    with empty.read() as session:
        assert session.scalar(sa.text("SELECT count(*) FROM audit_value")) == 0
        assert session.scalar(sa.text("PRAGMA foreign_keys")) == 1


def test_a_newer_file_is_refused_with_a_sentence(empty, tmp_path: Path) -> None:
    migrations.upgrade(empty, _later(tmp_path / "more", "pass"))
    for act in (migrations.is_pending, migrations.upgrade):
        with pytest.raises(KnownError) as refused:
            act(empty)
        assert refused.value.code == "db.newer_version"
        assert "升级程序" in refused.value.sentence()


@pytest.mark.parametrize("path", VERSIONS, ids=lambda path: path.stem)
def test_revisions_never_import_tables(path: Path) -> None:
    imported = {
        name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    }
    assert imported <= {"__future__", "sqlalchemy", "alembic"}
