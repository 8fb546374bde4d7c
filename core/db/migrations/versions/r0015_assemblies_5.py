"""The first tables of assemblies_5. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    _assembly_return_undone()
    _assembly_entry_mark()


def _assembly_return_undone() -> None:
    op.create_table(
        "assembly_return_undone",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("collector_1", sa.String(), nullable=False),
        sa.Column("collector_2", sa.String(), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("seal", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("signed_as", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("supervisor", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("signer_noted", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(32), nullable=False),
        sa.Column("undone_reason", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('fixed_box', 'mobile_box', 'door', 'post')",
            name=op.f("ck_assembly_return_undone_channel"),
        ),
        sa.CheckConstraint(
            "signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')",
            name=op.f("ck_assembly_return_undone_signed_as"),
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_return_undone_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_return_undone")),
        sa.UniqueConstraint(
            "ballot_id", "sequence", name=op.f("uq_assembly_return_undone_ballot_id_sequence")
        ),
        sqlite_strict=True,
    )


def _assembly_entry_mark() -> None:
    op.create_table(
        "assembly_entry_mark",
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.CheckConstraint(
            "mark IN ('agree', 'against', 'abstain', 'blank', 'invalid')",
            name=op.f("ck_assembly_entry_mark_mark"),
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["assembly_entry.id"], name=op.f("fk_assembly_entry_mark_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["assembly_ballot_item.id"], name=op.f("fk_assembly_entry_mark_item_id")
        ),
        sa.PrimaryKeyConstraint("entry_id", "item_id", name=op.f("pk_assembly_entry_mark")),
        sqlite_strict=True,
    )
