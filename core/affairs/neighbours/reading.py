"""What every query shares: rows copied into frozen values, and grouped by whose they are."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from typing import TypeVar, TypeVarTuple

import sqlalchemy as sa

from core.rosters.tables import Compound
from core.scope import Scope, ScopeKind

T = TypeVar("T")
S = TypeVar("S")
K = TypeVar("K", bound=Hashable)
Ts = TypeVarTuple("Ts")


def row_of(kind: type[T], source: object, **given: object) -> T:
    """Copy the fields of the dataclass `kind` from a table's object, those `given` apart."""
    names = [part.name for part in fields(kind)]  # type: ignore[arg-type]  # always a dataclass
    values = {name: given[name] if name in given else getattr(source, name) for name in names}
    return kind(**values)


def group(
    rows: Iterable[S], owner: Callable[[S], K], convert: Callable[[S], T]
) -> dict[K, list[T]]:
    """Group rows by whose they are, in the order given."""
    found: dict[K, list[T]] = {}
    for row in rows:
        found.setdefault(owner(row), []).append(convert(row))
    return found


def in_scope(query: sa.Select[*Ts], scope: Scope) -> sa.Select[*Ts]:
    """Keep the rows of a compound, of a community, or all; `query` has joined the compound."""
    match scope.kind:
        case ScopeKind.COMPOUND:
            return query.where(Compound.id == scope.id)
        case ScopeKind.COMMUNITY:
            return query.where(Compound.community_id == scope.id)
        case ScopeKind.ALL:
            return query
