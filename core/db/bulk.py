"""Rows by the thousand: filled with what every row carries and inserted without SQLAlchemy's cost.

What is written in bulk passes the defaults of a mapped class and the write door's count by; so
nobody else writes an origin, a first revision or, in a statement, the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from core.db.base import current_origin
from core.identity import new_id

FIRST_REVISION = 1


def insert_many(connection: sa.Connection, table: sa.Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the keys of the first one; an id, if none has one, is made.

    Where the driver counts its parameters, values are bound here, column by column: SQLAlchemy's
    own binding, made for any statement, takes three times as long as the insert itself.
    """
    if not rows:
        return
    columns: dict[str, list[Any]] = {name: [row[name] for row in rows] for name in rows[0]}
    if "id" not in columns:
        columns["id"] = [new_id() for _ in rows]
    columns["origin"] = [current_origin()] * len(rows)
    columns["revision"] = [FIRST_REVISION] * len(rows)
    statement = sa.insert(table).values({name: sa.bindparam(name) for name in columns})
    compiled = statement.compile(dialect=connection.dialect)
    if not compiled.positiontup:
        values = zip(*columns.values(), strict=True)
        connection.execute(sa.insert(table), [dict(zip(columns, v, strict=True)) for v in values])
        return
    bound = [_bound(connection, table.c[name], columns[name]) for name in compiled.positiontup]
    connection.exec_driver_sql(str(compiled), list(zip(*bound, strict=True)))


def update_many(
    connection: sa.Connection, table: sa.Table, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Give the rows named by their `id` new values and their next revision.

    All rows have the keys of the first one. What the audit seals row by row is not written so.
    """
    if not rows:
        return
    values: dict[str, Any] = {
        name: sa.bindparam(f"new_{name}", type_=table.c[name].type)
        for name in rows[0]
        if name != "id"
    }
    statement = (
        sa.update(table)
        .where(table.c.id == sa.bindparam("row_id"))
        .values({**values, "revision": table.c.revision + 1})
    )
    given = [{"row_id": row["id"], **{f"new_{name}": row[name] for name in values}} for row in rows]
    connection.execute(statement, given)


def _bound(connection: sa.Connection, column: sa.Column[Any], values: list[Any]) -> list[Any]:
    kind = column.type.dialect_impl(connection.dialect)
    bind = kind.bind_processor(connection.dialect)
    return values if bind is None else [bind(value) for value in values]
