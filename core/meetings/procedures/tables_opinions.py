"""What is stored of owner representatives: whom they stand for, and what those owners signed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.meetings.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at both
from core.db.base import Row, SealedRow
from core.meetings.pool.kinds import Stance


class Mandate(Row):
    """代表的户: a representative stands for a dwelling's owners, until another day if it ended."""

    __tablename__ = "meeting_mandate"
    __table_args__ = ({"sqlite_strict": True},)

    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_body_member.id"), index=True)
    dwelling_id: Mapped[UUID] = mapped_column(sa.ForeignKey("dwelling.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class SignedOpinion(SealedRow):
    """业主书面意见: what a dwelling's owner signed of a topic; the representative hands it in."""

    __tablename__ = "meeting_signed_opinion"
    __table_args__ = (
        sa.CheckConstraint("signed_by <> ''", name="signed"),
        sa.CheckConstraint("(undone_on IS NULL) = (undone_reason = '')", name="undone_has_reason"),
        {"sqlite_strict": True},
    )

    topic_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_topic.id"), index=True)
    mandate_id: Mapped[UUID] = mapped_column(sa.ForeignKey("meeting_mandate.id"), index=True)
    stance: Mapped[Stance]
    text: Mapped[str] = mapped_column(default="")
    signed_by: Mapped[str]
    signed_on: Mapped[date]
    undone_on: Mapped[date | None]
    undone_reason: Mapped[str] = mapped_column(default="")
