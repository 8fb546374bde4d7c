"""The rows that travel: tables as JSON lines with integers and strings only, in a stable order.

Which tables and columns these are is listed in `travelling.py`.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import cast
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

import core.affairs.problems.tables
import core.affairs.problems.tables_money
import core.assemblies.tables
import core.assemblies.tables_ballots
import core.assemblies.tables_roll
import core.committees.tables
import core.meetings.procedures.tables
import core.meetings.procedures.tables_opinions
import core.meetings.procedures.tables_slots
import core.meetings.tables
import core.party.grids.tables
import core.party.grids.tables_zones
import core.party.pairing.tables
import core.party.pairing.tables_money
import core.rosters.tables  # noqa: F401 - the tables that travel must be known
from core.canonical import to_plain
from core.db.base import SQUARE_CENTIMETRES, Base
from core.progress import Progress, ProgressSink, ignore_progress
from core.sync.manifest import Member, as_signed, digest
from core.sync.travelling import OF_EVERY_ROW, TRAVELS


@dataclass(frozen=True, slots=True)
class Contents:
    """The members of a package by path, and what the manifest says of each."""

    members: Mapping[str, bytes]
    files: tuple[Member, ...]

    @property
    def counts(self) -> dict[str, int]:
        """Give the rows of each table."""
        return {
            member.path.removeprefix("data/").removesuffix(".jsonl"): member.rows
            for member in self.files
            if member.path.startswith("data/")
        }


def travelling_tables() -> tuple[sa.Table, ...]:
    """Give the tables that go into a package, by name."""
    return tuple(Base.metadata.tables[name] for name in sorted(TRAVELS))


def collect(session: Session, progress: ProgressSink = ignore_progress) -> Contents:
    """Read every travelling table in the snapshot of `session`."""
    members, files = {}, []
    tables = travelling_tables()
    for done, table in enumerate(tables):
        progress(Progress(done, len(tables), "collect"))
        data, rows = _lines(session, table)
        path = f"data/{table.name}.jsonl"
        members[path] = data
        files.append(Member(path, len(data), digest(data), rows))
    return Contents(members, tuple(files))


def _lines(session: Session, table: sa.Table) -> tuple[bytes, int]:
    travels = TRAVELS[table.name].union(OF_EVERY_ROW)
    columns = [
        (column.name, _PLAIN.get(type(column.type), as_travelling))
        for column in table.columns
        if column.name in travels
    ]
    query = sa.select(*(table.c[name] for name, _ in columns)).order_by(*table.primary_key.columns)
    lines = []
    for row in session.execute(query):
        values = {
            name: plain(value) if plain else value
            for (name, plain), value in zip(columns, row, strict=True)
            if value is not None
        }
        lines.append(as_signed(values))
    return b"".join(line + b"\n" for line in lines), len(lines)


def as_travelling(value: object) -> int | str:
    """Turn a stored value into an integer or a string; areas become whole cm²."""
    match value:
        case bool():
            return int(value)
        case Decimal():
            return _whole(value * SQUARE_CENTIMETRES)
        case int() | str() | enum.Enum() | date() | UUID():
            return cast("int | str", to_plain(value))
    raise TypeError(f"a {type(value).__name__} does not travel")


def _whole(value: Decimal) -> int:
    whole = int(value)
    if whole != value:
        raise ValueError("an area has more than four decimals")
    return whole


_PLAIN: dict[type, Callable[[object], int | str] | None] = {
    sa.Uuid: str,
    sa.String: None,
    sa.Text: None,
    sa.Integer: None,
    sa.BigInteger: None,
}
"""Shortcuts for the columns that most rows have; None travels as it is."""
