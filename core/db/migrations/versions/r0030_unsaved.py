"""The first tables of unsaved. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    _unsaved_form()


def _unsaved_form() -> None:
    op.create_table(
        "unsaved_form",
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("page", sa.String(32), nullable=False),
        sa.Column("subject_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("part", sa.String(64), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("kept_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_unsaved_form")),
        sqlite_strict=True,
    )
