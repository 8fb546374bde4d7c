"""Draft Alembic revisions from the tables: for developers, never at an office.

`draft_migration.py initial` writes the first revisions anew, one a subject (allowed only before
the first release, as no file of an office may be left behind). `draft_migration.py next NAME`
drafts the difference between the newest revision and the tables; read it, complete it (CHECK
constraints and triggers are not seen), test it. `draft_migration.py newest` only writes
newest.sql anew, what all revisions come to; the others end with it.
"""

from __future__ import annotations

import argparse
import importlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import sqlalchemy as sa
from alembic.autogenerate import api, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from sqlalchemy.dialects import sqlite

from core.db import migrations
from core.db.base import Base
from core.db.database import Database

VERSIONS = migrations.FOLDER / "versions"
LAYERS = (
    "db", "attachments", "rosters", "party", "assemblies", "committees", "meetings", "affairs",
)  # fmt: skip
LONGEST = 330
SCREEN = 55
"""Lines of a function that hold a table with its rules; longer ones have these apart."""
DIALECT = sqlite.dialect()
HEAD = '''"""{title}. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = {before}
'''


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("initial")
    commands.add_parser("next").add_argument("name")
    commands.add_parser("newest")
    args = parser.parse_args()
    if args.command == "newest":
        written = []
    else:
        importlib.import_module("core.office")  # brings every table
        written = draft_initial() if args.command == "initial" else [draft_next(args.name)]
        ruff = [sys.executable, "-m", "ruff"]
        for step in ("check", "--fix-only", "--quiet"), ("format", "--quiet"):
            subprocess.run([*ruff, *step, *map(str, written)], cwd=ROOT, check=True)
    written.append(write_newest())
    print(*(path.relative_to(ROOT) for path in written), sep="\n")


def write_newest() -> Path:
    """Write down what all revisions make of an empty file, in the order in which they make it."""
    from core.db.migrations.running import run  # noqa: PLC0415 - reads the revisions as they are now

    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "newest.db", bytes(32))
        run(database.engine, migrations.FOLDER)
        with database.engine.connect() as connection:
            texts = connection.exec_driver_sql(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> ? ORDER BY rowid",
                (migrations.LEDGER,),
            ).scalars()
            migrations.NEWEST.write_text("".join(f"{text};\n" for text in texts), "utf-8")
        database.close()
    return migrations.NEWEST


def draft_initial() -> list[Path]:
    """Write one revision a subject, more where a subject is long, in the order of dependence."""
    for old in VERSIONS.glob("r*.py"):
        old.unlink()
    written: list[Path] = []
    for subject, tables in by_subject().items():
        for part, bodies in enumerate(chunks(tables), 1):
            name = subject if part == 1 else f"{subject}_{part}"
            written.append(write(len(written) + 1, name, f"The first tables of {name}", bodies))
    return written


def draft_next(name: str) -> Path:
    """Draft what the tables have and the newest revision has not."""
    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "draft.db", bytes(32))
        migrations.upgrade(database)
        with database.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"render_item": render_item})
            found = produce_migrations(context, Base.metadata).upgrade_ops
            text = render_python_code(found, render_item=render_item) if found else "pass"
        database.close()
    number = len(list(VERSIONS.glob("r*.py"))) + 1
    return write(number, name, name.replace("_", " ").capitalize(), {"step": text})


def by_subject() -> dict[str, list[sa.Table]]:
    """Sort tables by subject, lowest layer first, and within it by dependence."""
    homes = {
        mapper.local_table.name: mapper.class_.__module__.split(".")[1]
        for mapper in Base.registry.mappers
        if isinstance(mapper.local_table, sa.Table)
    }
    found: dict[str, list[sa.Table]] = {}
    for table in Base.metadata.sorted_tables:
        found.setdefault(homes.get(table.name, "db"), []).append(table)
    order = [*LAYERS, *sorted(found)]
    return dict(sorted(found.items(), key=lambda item: order.index(item[0])))


def chunks(tables: Iterable[sa.Table]) -> list[dict[str, str]]:
    """Keep a file within what a person reads at one sitting."""
    found: list[dict[str, str]] = [{}]
    for table in tables:
        body = create(table)
        lines = sum(text.count("sa.") + 12 for text in [*found[-1].values(), body])
        if found[-1] and lines > LONGEST:
            found.append({})
        found[-1][table.name] = body
    return found


def create(table: sa.Table) -> str:
    """Render what makes `table` and its indexes and triggers, with plain types only."""
    columns = [f"sa.Column({column(c)})" for c in table.columns]
    ordered = sorted(table.constraints, key=lambda c: (type(c).__name__, str(c.name)))
    rules = [constraint(c) for c in ordered]
    apart = len(columns) + 3 * len(rules) + 5 * len(table.indexes) > SCREEN
    parts = [*columns, *([f"*_{table.name}_rules()"] if apart else rules)]
    lines = [f"op.create_table({table.name!r}, {', '.join(parts)}, sqlite_strict=True)"]
    lines += [index(i, table) for i in sorted(table.indexes, key=lambda i: str(i.name))]
    texts = triggers(table.name)
    if texts:
        lines.append('if op.get_bind().dialect.name == "sqlite":')
        lines += [f"    op.execute({text!r})" for text in texts]
    body = "\n".join(f"    {line}" for line in lines)  # the body of a function of its own
    if not apart:
        return body
    told = f"def _{table.name}_rules() -> list[sa.schema.SchemaItem]:"
    return f"{body}\n\n\n{told}\n    return [{', '.join(rules)}]"


def column(item: sa.Column[object]) -> str:
    if item.server_default is not None or item.computed is not None:
        raise SystemExit(f"{item}: teach the draft what a server default is first")
    own = item.primary_key and item.autoincrement is False
    number = ", autoincrement=False" if own else ""
    return f"{item.name!r}, {plain(item.type)}, nullable={item.nullable}{number}"


def constraint(item: sa.Constraint) -> str:
    name = f"name=op.f({str(item.name)!r})"
    match item:
        case sa.CheckConstraint():
            compiler = DIALECT.statement_compiler(DIALECT, None)
            text = compiler.process(item.sqltext, include_table=False, literal_binds=True)
            return f"sa.CheckConstraint({text!r}, {name})"
        case sa.ForeignKeyConstraint():
            targets = [element.target_fullname for element in item.elements]
            deleted = f", ondelete={item.ondelete!r}" if item.ondelete else ""
            return f"sa.ForeignKeyConstraint({item.column_keys!r}, {targets!r}, {name}{deleted})"
        case sa.PrimaryKeyConstraint() | sa.UniqueConstraint():
            names = ", ".join(repr(c.name) for c in item.columns)
            return f"sa.{type(item).__name__}({names}, {name})"
    raise SystemExit(f"{item}: teach the draft this constraint first")


def index(item: sa.Index, table: sa.Table) -> str:
    names = []
    for expression in item.expressions:
        if not isinstance(expression, sa.Column):
            raise SystemExit(f"{item}: teach the draft indexes on expressions first")
        names.append(expression.name)
    where = item.dialect_options["sqlite"]["where"]
    text = (
        DIALECT.statement_compiler(DIALECT, None).process(
            where, include_table=False, literal_binds=True
        )
        if where is not None
        else ""
    )
    only = f", sqlite_where=sa.text({text!r}), postgresql_where=sa.text({text!r})" if text else ""
    return (
        f"op.create_index(op.f({str(item.name)!r}), {table.name!r}, {names!r}, "
        f"unique={bool(item.unique)}{only})"
    )


def triggers(table: str) -> list[str]:
    """Ask a fresh file which triggers the tables' own DDL events made."""
    found = fresh().execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY name",
        (table,),
    )
    return [row[0] for row in found]


@cache
def fresh() -> sqlite3.Connection:
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    Base.metadata.create_all(engine)
    raw = engine.raw_connection().driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError
    return raw


def plain(kind: sa.types.TypeEngine[object]) -> str:
    """Name a type that will mean the same in ten years."""
    if isinstance(kind, sa.types.TypeDecorator):
        kind = kind.impl_instance
    match kind:
        case sa.Enum():
            return "sa.String()"
        case sa.Uuid():
            return "sa.Uuid(native_uuid=False)"
        case sa.Text():
            return "sa.Text()"
        case sa.String():
            return f"sa.String({kind.length or ''})"
    return f"sa.{type(kind).__name__}()"


def render_item(kind: str, item: object, _context: api.AutogenContext) -> str | Literal[False]:
    return plain(item) if kind == "type" and isinstance(item, sa.types.TypeEngine) else False


def write(number: int, name: str, title: str, tables: dict[str, str]) -> Path:
    path = VERSIONS / f"r{number:04}_{name}.py"
    before = f'"{number - 1:04}"' if number > 1 else None
    head = HEAD.format(title=title, revision=f"{number:04}", before=before)
    calls = "\n".join(f"    _{table}()" for table in tables)
    makers = "\n\n".join(f"def _{table}() -> None:\n{body}" for table, body in tables.items())
    path.write_text(f"{head}\ndef upgrade() -> None:\n{calls}\n\n{makers}\n", "utf-8")
    return path


if __name__ == "__main__":
    main()
