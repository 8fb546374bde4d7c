"""What a scope holds, as conditions of SQL: of compounds, and of what belongs to a place."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from core.rosters.tables import Compound
from core.scope import Scope, ScopeKind


def lies_in(scope: Scope) -> sa.ColumnElement[bool]:
    """Say of `Compound`, which the query has joined, that it lies in `scope`."""
    match scope.kind:
        case ScopeKind.COMPOUND:
            return Compound.id == scope.id
        case ScopeKind.COMMUNITY:
            return Compound.community_id.is_not_distinct_from(scope.id)
        case ScopeKind.ALL:
            return sa.true()


def belongs_to(
    scope: Scope,
    compound_id: InstrumentedAttribute[UUID | None],
    community_id: InstrumentedAttribute[UUID | None],
) -> sa.ColumnElement[bool]:
    """Say which rows are of a compound; of a community, its own and its compounds'; or all."""
    match scope.kind:
        case ScopeKind.COMPOUND:
            return compound_id == scope.id
        case ScopeKind.COMMUNITY:
            inside = sa.select(Compound.id).where(lies_in(scope))
            own = sa.and_(compound_id.is_(None), community_id.is_not_distinct_from(scope.id))
            return sa.or_(own, compound_id.in_(inside))
        case ScopeKind.ALL:
            return sa.true()
