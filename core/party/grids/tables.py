"""What is stored of grids: places and who is next to whom, plans with their grids, staff.

Without a community a row lies in the office's own, as a compound does.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at it
from core.db.base import Row
from core.party.grids.kinds import GridCorrectionKind, GridPlaceKind, GridReason, GridRole, Measure


class GridPlace(Row):
    """小区、庭院 or 居民小组: what a grid is put together from.

    `whole` is 完整小区. `east` and `north` are in millionths of a metre or of a degree. A place
    that is there no more has its last day in `dropped_on`.
    """

    __tablename__ = "party_grid_place"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("households >= 0", name="households_counted"),
        sa.CheckConstraint(
            "(measure IS NULL) = (east IS NULL) AND (east IS NULL) = (north IS NULL)",
            name="coordinates_whole",
        ),
        sa.Index(
            "uq_party_grid_place_now",
            "community_id",
            "name",
            unique=True,
            sqlite_where=sa.text("dropped_on IS NULL"),
            postgresql_where=sa.text("dropped_on IS NULL"),
        ),
        sa.Index(
            "uq_party_grid_place_own",
            "name",
            unique=True,
            sqlite_where=sa.text("community_id IS NULL AND dropped_on IS NULL"),
            postgresql_where=sa.text("community_id IS NULL AND dropped_on IS NULL"),
        ),
        {"sqlite_strict": True},
    )

    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    compound_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("compound.id"))
    name: Mapped[str] = mapped_column(sa.String(200))
    kind: Mapped[GridPlaceKind]
    households: Mapped[int]
    whole: Mapped[bool]
    measure: Mapped[Measure | None]
    east: Mapped[int | None] = mapped_column(sa.BigInteger)
    north: Mapped[int | None] = mapped_column(sa.BigInteger)
    dropped_on: Mapped[date | None]


class GridPlaceChange(Row):
    """变更: what a place was before it was corrected or dropped, and why."""

    __tablename__ = "party_grid_place_change"
    __table_args__ = (sa.UniqueConstraint("place_id", "ordinal"), {"sqlite_strict": True})

    place_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_place.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(sa.String(300))
    name: Mapped[str] = mapped_column(sa.String(200))
    kind: Mapped[GridPlaceKind]
    households: Mapped[int]
    whole: Mapped[bool]


class GridNeighbour(Row):
    """相邻: two places next to each other, written once; `until` is the day it was taken back."""

    __tablename__ = "party_grid_neighbour"
    __table_args__ = (
        sa.UniqueConstraint("place_id", "other_id", "since"),
        sa.CheckConstraint("place_id <> other_id", name="two_places"),
        {"sqlite_strict": True},
    )

    place_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_place.id"), index=True)
    other_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_place.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class GridPlan(Row):
    """网格划分方案: one version with the rule it was made by; corrections are its steps.

    It is of all communities, or of the one named.
    """

    __tablename__ = "party_grid_plan"
    __table_args__ = (
        sa.UniqueConstraint("number"),
        sa.CheckConstraint("line > 0", name="line_positive"),
        sa.CheckConstraint("target > 0", name="target_positive"),
        {"sqlite_strict": True},
    )

    number: Mapped[int]
    of_all: Mapped[bool]
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"))
    made_on: Mapped[date]
    adopted_on: Mapped[date | None]
    line: Mapped[int]
    target: Mapped[int]
    nearest: Mapped[int]
    metres: Mapped[int]
    rule_source: Mapped[str] = mapped_column(sa.String(300))
    pack: Mapped[str] = mapped_column(sa.String(300), default="")
    steps: Mapped[int] = mapped_column(default=0)


class Grid(Row):
    """网格: of one community. `until_step` is the correction that dissolved it.

    `ended_on` is the day on which a later plan took the place of one that was in force.
    """

    __tablename__ = "party_grid"
    __table_args__ = (
        sa.UniqueConstraint("plan_id", "number"),
        sa.CheckConstraint("name <> ''", name="named"),
        {"sqlite_strict": True},
    )

    plan_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_plan.id"), index=True)
    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    number: Mapped[int]
    name: Mapped[str] = mapped_column(sa.String(200))
    reason: Mapped[GridReason]
    locked: Mapped[bool] = mapped_column(default=False)
    since_step: Mapped[int] = mapped_column(default=0)
    until_step: Mapped[int | None]
    ended_on: Mapped[date | None]


class GridPart(Row):
    """A place in a grid from one correction to another; its households as the plan took them."""

    __tablename__ = "party_grid_part"
    __table_args__ = (
        sa.UniqueConstraint("grid_id", "place_id", "since_step"),
        {"sqlite_strict": True},
    )

    grid_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid.id"), index=True)
    place_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_place.id"), index=True)
    households: Mapped[int]
    since_step: Mapped[int] = mapped_column(default=0)
    until_step: Mapped[int | None]


class GridCorrection(Row):
    """手工调整: what a person changed in a plan and why; grids and parts bear its step."""

    __tablename__ = "party_grid_correction"
    __table_args__ = (sa.UniqueConstraint("plan_id", "ordinal"), {"sqlite_strict": True})

    plan_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid_plan.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[GridCorrectionKind]
    grid_id: Mapped[UUID] = mapped_column(sa.ForeignKey("party_grid.id"))
    day: Mapped[date]
    reason: Mapped[str] = mapped_column(sa.String(300))
    before: Mapped[str] = mapped_column(sa.String(200), default="")


class GridStaff(Row):
    """网格人员: who serves a grid, or a community where no grid is named, from when to when."""

    __tablename__ = "party_grid_staff"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("(until IS NULL) = (ended_reason IS NULL)", name="ended_with_reason"),
        {"sqlite_strict": True},
    )

    community_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("community.id"), index=True)
    grid_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("party_grid.id"), index=True)
    role: Mapped[GridRole]
    name: Mapped[str] = mapped_column(sa.String(120))
    unit: Mapped[str] = mapped_column(sa.String(200), default="")
    phone: Mapped[str] = mapped_column(sa.String(60), default="")
    since: Mapped[date]
    until: Mapped[date | None]
    ended_reason: Mapped[str | None] = mapped_column(sa.String(300))
