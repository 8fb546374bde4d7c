"""What is stored of responsibility zones: the dwellings of each, who is in charge, changes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.party.organisations.tables
import core.rosters.tables  # noqa: F401 - foreign keys point at both
from core.db.base import Row


class ResponsibilityZone(Row):
    """党员责任区 of a compound: its duty and period; `ended_on` is the day it was given up."""

    __tablename__ = "party_zone"
    __table_args__ = (
        sa.UniqueConstraint("compound_id", "number"),
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("(ended_on IS NULL) = (ended_reason IS NULL)", name="ended_with_reason"),
        {"sqlite_strict": True},
    )

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    number: Mapped[int]
    name: Mapped[str] = mapped_column(sa.String(200))
    duty: Mapped[str] = mapped_column(sa.String(500))
    since: Mapped[date]
    until: Mapped[date | None]
    ended_on: Mapped[date | None]
    ended_reason: Mapped[str | None] = mapped_column(sa.String(300))


class ZonePart(Row):
    """责任区范围: a building, an entrance, floors of them, or one dwelling; or all but these."""

    __tablename__ = "party_zone_part"
    __table_args__ = (
        sa.CheckConstraint("(floor_from IS NULL) = (floor_to IS NULL)", name="floors_whole"),
        {"sqlite_strict": True},
    )

    zone_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_zone.id"), index=True)
    building_id: Mapped[UUID] = mapped_column(sa.ForeignKey("building.id"))
    entrance_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("entrance.id"))
    floor_from: Mapped[int | None]
    floor_to: Mapped[int | None]
    dwelling_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("dwelling.id"))
    left_out: Mapped[bool] = mapped_column(default=False)
    since: Mapped[date]
    until: Mapped[date | None]


class ZoneMember(Row):
    """责任区党员: who is in charge, with unit and branch as they are printed on the card."""

    __tablename__ = "party_zone_member"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        {"sqlite_strict": True},
    )

    zone_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_zone.id"), index=True)
    member_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("party_member.id"))
    name: Mapped[str] = mapped_column(sa.String(120))
    unit: Mapped[str] = mapped_column(sa.String(200), default="")
    branch: Mapped[str] = mapped_column(sa.String(200), default="")
    since: Mapped[date]
    until: Mapped[date | None]


class ZoneChange(Row):
    """责任区变更: what a zone was before it was changed, and why."""

    __tablename__ = "party_zone_change"
    __table_args__ = (sa.UniqueConstraint("zone_id", "ordinal"), {"sqlite_strict": True})

    zone_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_zone.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(sa.String(300))
    name: Mapped[str] = mapped_column(sa.String(200))
    duty: Mapped[str] = mapped_column(sa.String(500))
    until: Mapped[date | None]
