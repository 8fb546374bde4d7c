"""The first tables of party_4. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _party_grid_place_change()
    _party_grid_staff()
    _party_venue_check()
    _party_venue_use()
    _party_wish_step()


def _party_grid_place_change() -> None:
    op.create_table(
        "party_grid_place_change",
        sa.Column("place_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('estate', 'old', 'unit_yard', 'self_built', 'rural_group', 'other')",
            name=op.f("ck_party_grid_place_change_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["party_grid_place.id"], name=op.f("fk_party_grid_place_change_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_place_change")),
        sa.UniqueConstraint(
            "place_id", "ordinal", name=op.f("uq_party_grid_place_change_place_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_place_change_place_id"),
        "party_grid_place_change",
        ["place_id"],
        unique=False,
    )


def _party_grid_staff() -> None:
    op.create_table(
        "party_grid_staff",
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("grid_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("unit", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (ended_reason IS NULL)",
            name=op.f("ck_party_grid_staff_ended_with_reason"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_grid_staff_named")),
        sa.CheckConstraint(
            "role IN ('manager', 'information', 'instructor', 'liaison', 'other')",
            name=op.f("ck_party_grid_staff_role"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_staff_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["grid_id"], ["party_grid.id"], name=op.f("fk_party_grid_staff_grid_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_staff")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_staff_community_id"), "party_grid_staff", ["community_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_grid_staff_grid_id"), "party_grid_staff", ["grid_id"], unique=False
    )


def _party_venue_check() -> None:
    op.create_table(
        "party_venue_check",
        sa.Column("venue_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("checker", sa.String(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("has_flag", sa.Boolean(), nullable=False),
        sa.Column("has_plate", sa.Boolean(), nullable=False),
        sa.Column("has_desks", sa.Boolean(), nullable=False),
        sa.Column("has_rules", sa.Boolean(), nullable=False),
        sa.Column("has_boards", sa.Boolean(), nullable=False),
        sa.Column("has_files", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("area > 0", name=op.f("ck_party_venue_check_area_positive")),
        sa.ForeignKeyConstraint(
            ["venue_id"], ["party_venue.id"], name=op.f("fk_party_venue_check_venue_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_venue_check")),
        sa.UniqueConstraint(
            "venue_id", "ordinal", name=op.f("uq_party_venue_check_venue_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_venue_check_venue_id"), "party_venue_check", ["venue_id"], unique=False
    )


def _party_venue_use() -> None:
    op.create_table(
        "party_venue_use",
        sa.Column("venue_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "headcount >= 0", name=op.f("ck_party_venue_use_headcount_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["venue_id"], ["party_venue.id"], name=op.f("fk_party_venue_use_venue_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_venue_use")),
        sa.UniqueConstraint(
            "venue_id", "ordinal", name=op.f("uq_party_venue_use_venue_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_venue_use_day"), "party_venue_use", ["day"], unique=False)
    op.create_index(
        op.f("ix_party_venue_use_venue_id"), "party_venue_use", ["venue_id"], unique=False
    )


def _party_wish_step() -> None:
    op.create_table(
        "party_wish_step",
        sa.Column("wish_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'claimed', 'done', 'withdrawn')",
            name=op.f("ck_party_wish_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["wish_id"], ["party_wish.id"], name=op.f("fk_party_wish_step_wish_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_wish_step")),
        sa.UniqueConstraint("wish_id", "ordinal", name=op.f("uq_party_wish_step_wish_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_wish_step_wish_id"), "party_wish_step", ["wish_id"], unique=False
    )
