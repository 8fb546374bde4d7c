"""The first tables of assemblies_4. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    _assembly_candidate_check()
    _assembly_roll_dwelling()
    _assembly_roll_owner()
    _assembly_ballot_return()
    _assembly_ballot_signer()
    _assembly_delivery()
    _assembly_entry()


def _assembly_candidate_check() -> None:
    op.create_table(
        "assembly_candidate_check",
        sa.Column("candidate_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("severity", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("checker", sa.String(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "result IN ('met', 'unmet', 'pending')", name=op.f("ck_assembly_candidate_check_result")
        ),
        sa.CheckConstraint(
            "severity IN ('bar', 'disclose', 'preference')",
            name=op.f("ck_assembly_candidate_check_severity"),
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["assembly_candidate.id"],
            name=op.f("fk_assembly_candidate_check_candidate_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_candidate_check")),
        sa.UniqueConstraint(
            "candidate_id",
            "rule",
            "sequence",
            name=op.f("uq_assembly_candidate_check_candidate_id_rule_sequence"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_candidate_check_candidate_id"),
        "assembly_candidate_check",
        ["candidate_id"],
        unique=False,
    )


def _assembly_roll_dwelling() -> None:
    op.create_table(
        "assembly_roll_dwelling",
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("building", sa.String(), nullable=False),
        sa.Column("entrance", sa.String(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("area_source", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["assembly_roll_entry.id"],
            name=op.f("fk_assembly_roll_dwelling_entry_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_roll_dwelling")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_roll_dwelling_entry_id"),
        "assembly_roll_dwelling",
        ["entry_id"],
        unique=False,
    )


def _assembly_roll_owner() -> None:
    op.create_table(
        "assembly_roll_owner",
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_company", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["assembly_roll_entry.id"], name=op.f("fk_assembly_roll_owner_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_roll_owner")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_roll_owner_entry_id"), "assembly_roll_owner", ["entry_id"], unique=False
    )


def _assembly_ballot_return() -> None:
    op.create_table(
        "assembly_ballot_return",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
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
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('fixed_box', 'mobile_box', 'door', 'post')",
            name=op.f("ck_assembly_ballot_return_channel"),
        ),
        sa.CheckConstraint(
            "signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')",
            name=op.f("ck_assembly_ballot_return_signed_as"),
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_ballot_return_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_ballot_return")),
        sa.UniqueConstraint("ballot_id", name=op.f("uq_assembly_ballot_return_ballot_id")),
        sqlite_strict=True,
    )


def _assembly_ballot_signer() -> None:
    op.create_table(
        "assembly_ballot_signer",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("signed_as", sa.String(), nullable=False),
        sa.Column("noted_at", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "signed_as IN ('agent', 'legal_representative', 'guardian', 'co_owner')",
            name=op.f("ck_assembly_ballot_signer_signed_as"),
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_ballot_signer_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_ballot_signer")),
        sa.UniqueConstraint("ballot_id", name=op.f("uq_assembly_ballot_signer_ballot_id")),
        sqlite_strict=True,
    )


def _assembly_delivery() -> None:
    op.create_table(
        "assembly_delivery",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("relation", sa.String(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False),
        sa.Column("deliverer_1", sa.String(), nullable=False),
        sa.Column("deliverer_2", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("supervisor", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(32), nullable=True),
        sa.Column("undone_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "method IN ('in_person', 'household', 'mailbox', 'post', 'message', 'public_notice')",
            name=op.f("ck_assembly_delivery_method"),
        ),
        sa.CheckConstraint(
            "outcome IN ('delivered', 'absent', 'refused')",
            name=op.f("ck_assembly_delivery_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_delivery_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_delivery")),
        sa.UniqueConstraint(
            "ballot_id", "attempt", name=op.f("uq_assembly_delivery_ballot_id_attempt")
        ),
        sqlite_strict=True,
    )


def _assembly_entry() -> None:
    op.create_table(
        "assembly_entry",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("teller", sa.String(), nullable=False),
        sa.Column("witness", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("invalid", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "invalid IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided')",
            name=op.f("ck_assembly_entry_invalid"),
        ),
        sa.CheckConstraint(
            "reading IN ('first', 'second', 'ruling')", name=op.f("ck_assembly_entry_reading")
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_entry_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_entry")),
        sa.UniqueConstraint(
            "ballot_id",
            "reading",
            "sequence",
            name=op.f("uq_assembly_entry_ballot_id_reading_sequence"),
        ),
        sqlite_strict=True,
    )
