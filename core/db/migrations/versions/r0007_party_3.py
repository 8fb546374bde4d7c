"""The first tables of party_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _pairing_agreement()
    _pairing_need_step()
    _party_venue_check()
    _party_venue_use()
    _party_wish_step()


def _pairing_agreement() -> None:
    op.create_table(
        "pairing_agreement",
        sa.Column("pairing_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_pairing_agreement_days_in_order")),
        sa.ForeignKeyConstraint(
            ["pairing_id"], ["unit_pairing.id"], name=op.f("fk_pairing_agreement_pairing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_agreement")),
        sa.UniqueConstraint(
            "pairing_id", "ordinal", name=op.f("uq_pairing_agreement_pairing_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_agreement_pairing_id"), "pairing_agreement", ["pairing_id"], unique=False
    )


def _pairing_need_step() -> None:
    op.create_table(
        "pairing_need_step",
        sa.Column("need_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("satisfaction", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "satisfaction BETWEEN 1 AND 5", name=op.f("ck_pairing_need_step_satisfaction_in_range")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')",
            name=op.f("ck_pairing_need_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["pairing_need.id"], name=op.f("fk_pairing_need_step_need_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_need_step")),
        sa.UniqueConstraint(
            "need_id", "ordinal", name=op.f("uq_pairing_need_step_need_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_need_step_need_id"), "pairing_need_step", ["need_id"], unique=False
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
