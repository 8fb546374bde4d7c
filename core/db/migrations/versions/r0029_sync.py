"""The first tables of sync. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    _sync_known_card()
    _sync_package_sent()


def _sync_known_card() -> None:
    op.create_table(
        "sync_known_card",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("verifier", sa.String(), nullable=False),
        sa.Column("key_id", sa.String(), nullable=False),
        sa.Column("enrolled_at", sa.String(32), nullable=False),
        sa.Column("revoked_at", sa.String(32), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_known_card")),
        sa.UniqueConstraint("key_id", name=op.f("uq_sync_known_card_key_id")),
        sqlite_strict=True,
    )


def _sync_package_sent() -> None:
    op.create_table(
        "sync_package_sent",
        sa.Column("package_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("manifest", sa.LargeBinary(), nullable=False),
        sa.Column("manifest_digest", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("planned_at", sa.String(32), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("file_size", sa.BigInteger(), nullable=False),
        sa.Column("file_digest", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('planned', 'done', 'failed')", name=op.f("ck_sync_package_sent_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_package_sent")),
        sa.UniqueConstraint("epoch", "sequence", name=op.f("uq_sync_package_sent_epoch_sequence")),
        sa.UniqueConstraint("package_id", name=op.f("uq_sync_package_sent_package_id")),
        sqlite_strict=True,
    )
