"""Every table as SQLite will see it: STRICT, constraints named, no lazy loads, no REAL."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from core.db.base import Base, Row

ROOT = Path(__file__).parent.parent
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "core").rglob("tables*.py"))
]
for module in MODULES:
    importlib.import_module(module)
TABLES = sorted(Base.metadata.tables.values(), key=lambda table: table.name)
STRICT_TYPES = {"INTEGER", "TEXT", "BLOB"}
"""What a STRICT table may hold here; REAL is missing on purpose: nothing we keep is a float."""


def created(table: sa.Table) -> str:
    return str(CreateTable(table).compile(dialect=sqlite.dialect()))


each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


def test_the_office_brings_every_table() -> None:
    code = "import core.office, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    missing = set(MODULES) - set(done.stdout.split())
    assert not missing, f"core.office builds every facade, so it loads these: {missing}"


@each_table
def test_tables_are_strict(table: sa.Table) -> None:
    assert created(table).rstrip().endswith("STRICT"), (
        f'{table.name}: its __table_args__ hides Base\'s; end them with {{"sqlite_strict": True}}'
    )


@each_table
def test_columns_are_whole_numbers_text_or_bytes(table: sa.Table) -> None:
    dialect = sqlite.dialect()
    strange = {
        column.name: kind
        for column in table.columns
        if (kind := column.type.compile(dialect=dialect)) not in STRICT_TYPES
    }
    assert not strange, f"{table.name}: SQLite's STRICT or our arithmetic refuses {strange}"


@each_table
def test_constraints_are_named(table: sa.Table) -> None:
    nameless = [type(c).__name__ for c in table.constraints if not c.name]
    nameless += [str(i) for i in table.indexes if not i.name]
    assert not nameless, f"{table.name}: name them, or no migration can ever change them"


@each_table
def test_postgresql_can_make_it_too(table: sa.Table) -> None:
    dialect = postgresql.dialect()
    text = str(CreateTable(table).compile(dialect=dialect))
    assert re.search(r"CREATE TABLE", text)
    for index in table.indexes:
        assert "CREATE" in str(CreateIndex(index).compile(dialect=dialect))


def test_no_table_hides_what_every_row_carries() -> None:
    own = {"id", "origin", "revision"}
    hidden = [
        f"{mapper.class_.__name__}.{name}"
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Row)
        for kind in mapper.class_.__mro__[: mapper.class_.__mro__.index(Row)]
        for name in own & set(vars(kind).get("__annotations__", ()))
    ]
    assert not hidden, f"another meaning needs another name, or the row loses its own: {hidden}"


def test_no_relationship_loads_by_itself() -> None:
    lazy = [
        f"{mapper.class_.__name__}.{relation.key}"
        for mapper in Base.registry.mappers
        for relation in mapper.relationships
        if relation.lazy != "raise"
    ]
    assert not lazy, f'write lazy="raise": {lazy}'


def test_links_that_are_searched_by_lead_an_index() -> None:
    searched = {"meeting_topic": "carried_from_id", "problem_link": "topic_id"}
    searched |= {"sent_up": "round_id"}
    for table, column in searched.items():
        leading = {next(iter(one.columns)).name for one in Base.metadata.tables[table].indexes}
        assert column in leading, f"{table}.{column}"


def test_every_row_keeps_no_password_or_plain_key() -> None:
    words = {"password", "passphrase", "pin"}
    kept = [
        f"{table.name}.{column.name}"
        for table in TABLES
        for column in table.columns
        if words & set(column.name.split("_"))
    ]
    assert not kept, f"a passphrase is never kept: {kept}"
