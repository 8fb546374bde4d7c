"""What is stored of bodies that this program did not see elected: their term as it is on file."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - a foreign key points at it
from core.committees.kinds import KnownKind
from core.db.base import Row


class KnownBody(Row):
    """在任的业委会、物管会: one term of one compound, by whose word.

    Its size and how many of it are Party members are None where nobody told them. What was wrong is
    ended with the reason and noted anew.
    """

    __tablename__ = "committee_known"
    __table_args__ = (
        sa.CheckConstraint("name <> '' AND source <> ''", name="named_with_source"),
        sa.CheckConstraint("term_until >= term_from", name="ends_after_start"),
        sa.CheckConstraint("seats > 0", name="seats_positive"),
        sa.CheckConstraint(
            "party_members >= 0 AND party_members <= seats", name="party_members_of_seats"
        ),
        sa.CheckConstraint("(ended_on IS NULL) = (ended_reason = '')", name="ended_with_reason"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    kind: Mapped[KnownKind]
    name: Mapped[str] = mapped_column(sa.String(200))
    term_from: Mapped[date]
    term_until: Mapped[date]
    seats: Mapped[int | None]
    party_members: Mapped[int | None]
    source: Mapped[str] = mapped_column(sa.String(200))
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str] = mapped_column(sa.String(300), default="")
