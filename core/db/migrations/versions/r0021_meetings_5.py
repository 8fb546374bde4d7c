"""The first tables of meetings_5. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    _pool_opinion()


def _pool_opinion() -> None:
    op.create_table(
        "pool_opinion",
        sa.Column("household_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("taken_by", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_pool_opinion_change_has_reason")
        ),
        sa.CheckConstraint(
            "stance <> 'other' OR view <> ''", name=op.f("ck_pool_opinion_other_is_told")
        ),
        sa.CheckConstraint(
            "stance IN ('agree', 'against', 'other')", name=op.f("ck_pool_opinion_stance")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["pool_household.id"], name=op.f("fk_pool_opinion_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_opinion")),
        sa.UniqueConstraint(
            "household_id", "ordinal", name=op.f("uq_pool_opinion_household_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pool_opinion_household_id"), "pool_opinion", ["household_id"], unique=False
    )
