"""The first tables of party_6. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    _party_venue_use()
    _party_wish_step()


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
