"""The first tables of affairs_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    _crowd_payment()
    _crowd_receipt_copy()


def _crowd_payment() -> None:
    op.create_table(
        "crowd_payment",
        sa.Column("funding_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("share_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "how IN ('cash', 'transfer', 'mobile', 'cheque')", name=op.f("ck_crowd_payment_how")
        ),
        sa.CheckConstraint("receipt > 0", name=op.f("ck_crowd_payment_receipt_positive")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["fund_entry.id"], name=op.f("fk_crowd_payment_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["funding_id"], ["crowd_funding.id"], name=op.f("fk_crowd_payment_funding_id")
        ),
        sa.ForeignKeyConstraint(
            ["share_id"], ["crowd_share.id"], name=op.f("fk_crowd_payment_share_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_payment")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_crowd_payment_entry_id")),
        sa.UniqueConstraint(
            "funding_id", "receipt", name=op.f("uq_crowd_payment_funding_id_receipt")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_payment_funding_id"), "crowd_payment", ["funding_id"], unique=False
    )
    op.create_index(op.f("ix_crowd_payment_share_id"), "crowd_payment", ["share_id"], unique=False)


def _crowd_receipt_copy() -> None:
    op.create_table(
        "crowd_receipt_copy",
        sa.Column("payment_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_crowd_receipt_copy_copy_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["crowd_payment.id"], name=op.f("fk_crowd_receipt_copy_payment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_receipt_copy")),
        sa.UniqueConstraint(
            "payment_id", "ordinal", name=op.f("uq_crowd_receipt_copy_payment_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_receipt_copy_payment_id"), "crowd_receipt_copy", ["payment_id"], unique=False
    )
