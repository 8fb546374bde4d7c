"""How rows of tables become frozen values, and which compounds a scope holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.base import Row
from core.errors import KnownError

T = TypeVar("T")
R = TypeVar("R", bound=Row)


def get(session: Session, table: type[R], row_id: UUID) -> R:
    """Get one row; raise `KnownError` if it is not there."""
    found = session.get(table, row_id)
    if found is None:
        raise KnownError("pairing.not_found")
    return found


def grouped(rows: Iterable[tuple[UUID, T]]) -> Mapping[UUID, tuple[T, ...]]:
    """Gather what belongs to each id, in the order given."""
    found: dict[UUID, list[T]] = {}
    for key, row in rows:
        found.setdefault(key, []).append(row)
    return {key: tuple(listed) for key, listed in found.items()}


def of_each(session: Session, table: Any, key: Any, ids: Iterable[UUID]) -> list[Any]:
    """Give the rows of `table` whose `key` is one of `ids`, in their own order."""
    query = sa.select(table).where(key.in_(tuple(ids))).order_by(key, table.ordinal)
    return list(session.scalars(query))
