"""The first tables of party_6. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    _party_venue_check()
    _party_venue_use()
    _party_wish_step()
    _party_zone_change()
    _party_zone_member()
    _party_zone_part()


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


def _party_zone_change() -> None:
    op.create_table(
        "party_zone_change",
        sa.Column("zone_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("duty", sa.String(500), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["zone_id"], ["party_zone.id"], name=op.f("fk_party_zone_change_zone_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_zone_change")),
        sa.UniqueConstraint(
            "zone_id", "ordinal", name=op.f("uq_party_zone_change_zone_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_zone_change_zone_id"), "party_zone_change", ["zone_id"], unique=False
    )


def _party_zone_member() -> None:
    op.create_table(
        "party_zone_member",
        sa.Column("zone_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("unit", sa.String(200), nullable=False),
        sa.Column("branch", sa.String(200), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_zone_member_named")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_zone_member_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["zone_id"], ["party_zone.id"], name=op.f("fk_party_zone_member_zone_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_zone_member")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_zone_member_zone_id"), "party_zone_member", ["zone_id"], unique=False
    )


def _party_zone_part() -> None:
    op.create_table(
        "party_zone_part",
        sa.Column("zone_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("building_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("entrance_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("floor_from", sa.Integer(), nullable=True),
        sa.Column("floor_to", sa.Integer(), nullable=True),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("left_out", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(floor_from IS NULL) = (floor_to IS NULL)",
            name=op.f("ck_party_zone_part_floors_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_party_zone_part_building_id")
        ),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_party_zone_part_dwelling_id")
        ),
        sa.ForeignKeyConstraint(
            ["entrance_id"], ["entrance.id"], name=op.f("fk_party_zone_part_entrance_id")
        ),
        sa.ForeignKeyConstraint(
            ["zone_id"], ["party_zone.id"], name=op.f("fk_party_zone_part_zone_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_zone_part")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_zone_part_zone_id"), "party_zone_part", ["zone_id"], unique=False
    )
