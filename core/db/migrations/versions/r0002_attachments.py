"""The first tables of attachments. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _attachment()


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("about_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("caption", sa.String(100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.String(32), nullable=False),
        sa.Column("removed_at", sa.String(32), nullable=True),
        sa.Column("removal_reason", sa.String(300), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "about IN ('topic', 'meeting', 'procedure_step', 'problem', 'problem_before', 'problem_after', 'event', 'venue', 'dispute', 'agreement', 'voucher', 'disclosure', 'price_round', 'report')",
            name=op.f("ck_attachment_about"),
        ),
        sa.CheckConstraint("caption <> ''", name=op.f("ck_attachment_captioned")),
        sa.CheckConstraint(
            "kind IN ('jpeg', 'png', 'webp', 'pdf')", name=op.f("ck_attachment_kind")
        ),
        sa.CheckConstraint("pages > 0", name=op.f("ck_attachment_pages_positive")),
        sa.CheckConstraint(
            "(removed_at IS NULL) = (removal_reason = '')",
            name=op.f("ck_attachment_removed_with_reason"),
        ),
        sa.CheckConstraint("size > 0", name=op.f("ck_attachment_size_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attachment")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_attachment_about_id"), "attachment", ["about_id"], unique=False)
    op.create_index(op.f("ix_attachment_name"), "attachment", ["name"], unique=False)
