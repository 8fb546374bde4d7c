"""What is stored of events, volunteers' teams with their rota, groups and totals of others."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import core.rosters.tables  # noqa: F401 - foreign keys point at it
from core.affairs.neighbours.kinds import (
    CountBasis,
    EventKind,
    EventState,
    GroupKind,
    TeamKind,
)
from core.db.base import Row


class NeighbourEvent(Row):
    """邻里活动, planned or held."""

    __tablename__ = "neighbour_event"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    title: Mapped[str]
    kind: Mapped[EventKind]
    planned_on: Mapped[date]
    place: Mapped[str]
    organiser: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    state: Mapped[EventState] = mapped_column(default=EventState.PLANNED)
    reason: Mapped[str] = mapped_column(default="")


class EventHeld(Row):
    """活动情况: how it was held; a second version says why the first is put right."""

    __tablename__ = "neighbour_event_held"
    __table_args__ = (
        sa.UniqueConstraint("event_id", "number"),
        sa.CheckConstraint("number = 1 OR reason <> ''", name="change_has_reason"),
        sa.CheckConstraint("headcount >= 0", name="headcount_not_negative"),
        sa.CheckConstraint("fen IS NULL OR fen >= 0", name="fen_not_negative"),
        {"sqlite_strict": True},
    )

    event_id: Mapped[UUID] = mapped_column(sa.ForeignKey("neighbour_event.id"), index=True)
    number: Mapped[int]
    day: Mapped[date]
    headcount: Mapped[int]
    basis: Mapped[CountBasis]
    fen: Mapped[int | None] = mapped_column(sa.BigInteger)
    money_source: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")


class VolunteerTeam(Row):
    """志愿队伍: volunteers or a patrol."""

    __tablename__ = "volunteer_team"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    name: Mapped[str]
    kind: Mapped[TeamKind]
    leader: Mapped[str]
    task: Mapped[str] = mapped_column(default="")
    formed_on: Mapped[date]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")


class TeamMember(Row):
    """队员: from when until when."""

    __tablename__ = "volunteer_team_member"
    __table_args__ = (sa.UniqueConstraint("team_id", "ordinal"), {"sqlite_strict": True})

    team_id: Mapped[UUID] = mapped_column(sa.ForeignKey("volunteer_team.id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date]
    left_on: Mapped[date | None]


class Rota(Row):
    """值班表 of a team for a period."""

    __tablename__ = "volunteer_rota"
    __table_args__ = (
        sa.CheckConstraint("since <= until", name="begins_before_its_end"),
        {"sqlite_strict": True},
    )

    team_id: Mapped[UUID] = mapped_column(sa.ForeignKey("volunteer_team.id"), index=True)
    title: Mapped[str]
    place: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    made_on: Mapped[date]


class RotaShift(Row):
    """班次: minutes are counted from midnight."""

    __tablename__ = "volunteer_shift"
    __table_args__ = (
        sa.UniqueConstraint("rota_id", "ordinal"),
        sa.CheckConstraint("starts >= 0 AND starts < ends", name="starts_before_its_end"),
        {"sqlite_strict": True},
    )

    rota_id: Mapped[UUID] = mapped_column(sa.ForeignKey("volunteer_rota.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date] = mapped_column(index=True)
    starts: Mapped[int]
    ends: Mapped[int]


class RotaPlace(Row):
    """值班: who stands in a shift; somebody who takes it over says why."""

    __tablename__ = "volunteer_shift_place"
    __table_args__ = (
        sa.UniqueConstraint("shift_id", "ordinal"),
        sa.CheckConstraint("replaces_id IS NULL OR reason <> ''", name="change_has_reason"),
        {"sqlite_strict": True},
    )

    shift_id: Mapped[UUID] = mapped_column(sa.ForeignKey("volunteer_shift.id"), index=True)
    ordinal: Mapped[int]
    member_id: Mapped[UUID] = mapped_column(sa.ForeignKey("volunteer_team_member.id"), index=True)
    replaces_id: Mapped[UUID | None] = mapped_column(sa.ForeignKey("volunteer_shift_place.id"))
    reason: Mapped[str] = mapped_column(default="")
    came: Mapped[bool | None]


class NeighbourGroup(Row):
    """自组织: a club, a foundation; filed with the community."""

    __tablename__ = "neighbour_group"

    compound_id: Mapped[UUID] = mapped_column(sa.ForeignKey("compound.id"), index=True)
    name: Mapped[str]
    kind: Mapped[GroupKind]
    leader: Mapped[str]
    about: Mapped[str] = mapped_column(default="")
    filed_on: Mapped[date]
    filed_with: Mapped[str]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")


class GroupCount(Row):
    """自组织人数: how many belonged to a group on a day."""

    __tablename__ = "neighbour_group_count"
    __table_args__ = (
        sa.UniqueConstraint("group_id", "ordinal"),
        sa.CheckConstraint("members >= 0", name="members_not_negative"),
        {"sqlite_strict": True},
    )

    group_id: Mapped[UUID] = mapped_column(sa.ForeignKey("neighbour_group.id"), index=True)
    ordinal: Mapped[int]
    day: Mapped[date]
    members: Mapped[int]


class ImportedTotal(Row):
    """外部统计: volunteers' tasks and sign-ups that another system counted; never our records."""

    __tablename__ = "volunteer_imported_total"
    __table_args__ = (
        sa.UniqueConstraint("source", "since", "until"),
        sa.CheckConstraint("since <= until", name="begins_before_its_end"),
        sa.CheckConstraint("tasks >= 0 AND sign_ups >= 0", name="not_negative"),
        {"sqlite_strict": True},
    )

    source: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    tasks: Mapped[int]
    sign_ups: Mapped[int]
    taken_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")
