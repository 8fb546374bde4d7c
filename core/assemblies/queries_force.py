"""What is in force of what comes in versions: roll, count of a box, closing of all, result."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from core.assemblies.tables_ballots import BoxOpening, CountClosing, Result
from core.assemblies.tables_roll import Roll
from core.db.once import once

_T = TypeVar("_T")


@once
def roll_in_force(session: Session, assembly_id: UUID) -> Roll | None:
    """Give the newest version of the roll; None before it is frozen."""
    return session.scalars(_newest(sa.select(Roll), assembly_id)).one_or_none()


def id_of_roll(assembly_id: UUID) -> sa.ScalarSelect[UUID]:
    """Give the same as an expression, for a statement about its entries."""
    return _newest(sa.select(Roll.id), assembly_id).scalar_subquery()


@once
def closing_in_force(session: Session, assembly_id: UUID) -> CountClosing | None:
    """Give how the count is closed; None while it is open, or open again."""
    return session.scalars(
        sa.select(CountClosing).where(
            CountClosing.assembly_id == assembly_id, CountClosing.reopened_at.is_(None)
        )
    ).one_or_none()


@once
def result_in_force(session: Session, assembly_id: UUID) -> Result | None:
    """Give the newest version of the result; None before it is declared."""
    newest = sa.select(Result).where(Result.assembly_id == assembly_id)
    return session.scalars(newest.order_by(Result.version.desc()).limit(1)).one_or_none()


def last_count() -> sa.ColumnElement[bool]:
    """Tell of an opened box that no recount has taken its place."""
    later = aliased(BoxOpening)
    return ~sa.exists().where(later.replaces_id == BoxOpening.id)


def _newest(statement: sa.Select[_T], assembly_id: UUID) -> sa.Select[_T]:
    rolls = statement.where(Roll.assembly_id == assembly_id)
    return rolls.order_by(Roll.version.desc()).limit(1)
