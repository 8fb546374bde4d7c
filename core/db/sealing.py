"""Sealing rows: each state of a row that a vote or a filing rests on has its digest in the audit.

The digests of one act lie in `audit_seal`; over them runs one digest in the chained row of its
event. Nothing of it is among the facts that can be erased, and a digest names nobody.
"""

from __future__ import annotations

import enum
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.canonical import digest_of
from core.db.base import Base, SealedRow
from core.db.tables import AuditRow, AuditSeal
from core.db.titles import TableTitle
from core.errors import KnownError

ROWS = "rows"
"""Under this name the chained row of an event keeps the digest over the seals of its rows."""
GONE = ""
"""The digest of a row that an act removed."""
AT_ONCE = 500
PENDING, RECORDED = "sealing.pending", "sealing.recorded"
UNSEALED_COLUMN = "revision"

_audit = Base.metadata.tables[AuditRow.__tablename__]
_seal = Base.metadata.tables[AuditSeal.__tablename__]

Key = tuple[str, str]
"""A table's name and a row's id, as the file holds it."""
Scope = Mapping[str, sa.ColumnElement[bool]]
"""Which rows of which tables, by the tables' names."""


class Change(enum.StrEnum):
    """How rows differ from what was sealed of them; RECORD says that the seals do not hold."""

    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Difference:
    """How many rows of a table differ, and the events that sealed them. Nothing personal."""

    table: str
    change: Change
    rows: int
    events: tuple[int, ...]


def sealed_tables() -> dict[str, sa.Table]:
    """Give every table whose rows are sealed, by its name."""
    kinds = (mapper.class_ for mapper in Base.registry.mappers)
    names = [kind.__tablename__ for kind in kinds if issubclass(kind, SealedRow)]
    return {name: Base.metadata.tables[name] for name in names}


def watch(session: Session) -> None:
    """Have a session that writes note which sealed rows it writes, flush by flush."""
    sa.event.listen(session, "before_flush", _note_touched)
    sa.event.listen(session, "after_flush", _note_new)


def _note_touched(session: Session, _context: object, _instances: object) -> None:
    """Refuse to change a row that no longer fits its seal: the act would seal what was forged."""
    pending: dict[Key, None] = session.info.setdefault(PENDING, {})
    touched = [
        _key(row)
        for row in (*session.dirty, *session.deleted)
        if isinstance(row, SealedRow) and (row in session.deleted or session.is_modified(row))
    ]
    before = [key for key in touched if key not in pending]
    if before:
        _refuse_unfit(session.connection(), before)
    pending.update(dict.fromkeys(touched))


def _note_new(session: Session, _context: object) -> None:
    pending: dict[Key, None] = session.info.setdefault(PENDING, {})
    pending.update((_key(row), None) for row in session.new if isinstance(row, SealedRow))


def take_pending(session: Session) -> list[tuple[str, str, str]]:
    """Give table, id and digest of each sealed row written since the last event of the session."""
    if any(isinstance(row, SealedRow) for row in (*session.new, *session.dirty, *session.deleted)):
        session.flush()
    session.info[RECORDED] = True
    pending: dict[Key, None] = session.info.pop(PENDING, {})
    present = _digests(session.connection(), pending)
    return [(*key, present.get(key, GONE)) for key in pending]


def refuse_unsealed(session: Session) -> None:
    """Stop an act that changed sealed rows after it was recorded. To be called before a commit."""
    session.flush()
    if session.info.get(RECORDED) and session.info.get(PENDING):
        tables = {table for table, _ in session.info[PENDING]}
        raise RuntimeError(f"changed after the act was recorded: {', '.join(sorted(tables))}")


def over(lines: Iterable[Sequence[str]]) -> str:
    """Give the one digest over the seals of an event's rows."""
    text = "\n".join("|".join(line) for line in lines)
    return hashlib.sha256(text.encode()).hexdigest()


def differences(
    session: Session,
    scope: Scope | None = None,
    subject_id: UUID | None = None,
) -> tuple[Difference, ...]:
    """Recompute the digest of each sealed row, and compare it with its last seal.

    `scope` limits it to some tables and their rows, `subject_id` to seals of events about it.
    """
    tables = sealed_tables()
    wanted: Scope = {name: sa.true() for name in tables} if scope is None else scope
    told, unfit = _last_seals(session, subject_id)
    seals = {key: seal for key, seal in told.items() if key[0] in wanted}
    found: defaultdict[tuple[str, Change], list[int]] = defaultdict(list)
    for seq in unfit:
        found["audit_seal", Change.RECORD].append(seq)
    left = {key: seq for key, (digest, seq) in seals.items() if digest != GONE}
    for name, clause in wanted.items():
        for key, digest in _read(session.connection(), tables[name], clause):
            sealed, seq = seals.get(key, (GONE, 0))
            left.pop(key, None)
            if digest != sealed:
                change = Change.CHANGED if sealed != GONE else Change.ADDED
                found[name, change].append(seq)
    for (name, _), seq in left.items():
        found[name, Change.REMOVED].append(seq)
    return tuple(
        Difference(name, change, len(seqs), tuple(sorted(set(seqs) - {0})))
        for (name, change), seqs in sorted(found.items())
    )


def _last_seals(
    session: Session, subject_id: UUID | None
) -> tuple[dict[Key, tuple[str, int]], list[int]]:
    """Give the last seal of each row, and the events whose seals are not those they chained."""
    chained = sa.select(_audit.c.seq, _audit.c.sealed).where(_audit.c.sealed != "")
    lines = sa.select(_seal.c.seq, _seal.c.row_table, _seal.c.row_id, _seal.c.digest)
    if subject_id is not None:
        about = _audit.c.subject_id == str(subject_id)
        chained = chained.where(about)
        lines = lines.join(_audit, _audit.c.seq == _seal.c.seq).where(about)
    roots = {
        seq: root for seq, text in session.execute(chained) if (root := json.loads(text).get(ROWS))
    }
    last: dict[Key, tuple[str, int]] = {}
    unfit: list[int] = []
    ordered = session.execute(lines.order_by(_seal.c.seq, _seal.c.place))
    for seq, group in groupby(ordered, key=lambda row: int(row[0])):
        rows = [(table, row_id, digest) for _, table, row_id, digest in group]
        if over(rows) != roots.pop(seq, None):
            unfit.append(seq)
        for table, row_id, digest in rows:
            last[table, row_id] = (digest, seq)
    return last, [*unfit, *roots]


def _refuse_unfit(connection: sa.Connection, keys: Sequence[Key]) -> None:
    """Refuse an act on rows that something else changed: it would seal the change."""
    present = _digests(connection, keys)
    for start in range(0, len(keys), AT_ONCE):
        part = keys[start : start + AT_ONCE]
        rows = connection.execute(
            sa.select(_seal.c.row_table, _seal.c.row_id, _seal.c.digest)
            .where(_seal.c.row_id.in_([row_id for _, row_id in part]))
            .order_by(_seal.c.seq, _seal.c.place)
        )
        last = {(table, row_id): digest for table, row_id, digest in rows}
        for key in part:
            if last.get(key, GONE) != present.get(key, GONE):
                raise KnownError("db.row_tampered", what=TableTitle(key[0]))


def _digests(connection: sa.Connection, keys: Iterable[Key]) -> dict[Key, str]:
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for table, row_id in keys:
        wanted[table].append(row_id)
    tables = sealed_tables()
    found: dict[Key, str] = {}
    for name, ids in wanted.items():
        for start in range(0, len(ids), AT_ONCE):
            part = ids[start : start + AT_ONCE]
            clause = sa.type_coerce(tables[name].c.id, sa.String()).in_(part)
            found.update(_read(connection, tables[name], clause))
    return found


def _read(
    connection: sa.Connection, table: sa.Table, clause: sa.ColumnElement[bool]
) -> Iterator[tuple[Key, str]]:
    """Give the digest of each row, over its columns as the file holds them.

    Empty columns are left out, so that a column added later does not break older seals.
    """
    names = sorted(column.name for column in table.columns if column.name != UNSEALED_COLUMN)
    columns = (
        sa.type_coerce(table.c[name], _plain_type(table.c[name])).label(name) for name in names
    )
    for row in connection.execute(sa.select(*columns).where(clause)):
        values = {
            name: value for name, value in zip(names, row, strict=True) if value not in {None, ""}
        }
        yield (table.name, values["id"]), digest_of([table.name, values])


def _plain_type(column: sa.Column[Any]) -> sa.types.TypeEngine[Any]:
    kind = column.type
    if isinstance(kind, sa.types.TypeDecorator):
        kind = kind.impl_instance
    plain = sa.Integer | sa.LargeBinary
    return kind if isinstance(kind, plain) else sa.String()


def _key(row: SealedRow) -> Key:
    return row.__tablename__, row.id.hex
