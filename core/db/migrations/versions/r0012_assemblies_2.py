"""The first tables of assemblies_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    _assembly_group_member()
    _assembly_matter()
    _assembly_objection()
    _assembly_official()
    _assembly_override()
    _assembly_posting()
    _assembly_recheck()
    _assembly_result()


def _assembly_group_member() -> None:
    op.create_table(
        "assembly_group_member",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("is_owner", sa.Boolean(), nullable=False),
        sa.Column("is_leader", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "side IN ('owners', 'street', 'residents_committee', 'party', 'developer', 'police', 'manager')",
            name=op.f("ck_assembly_group_member_side"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_group_member_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_group_member")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_group_member_assembly_id"),
        "assembly_group_member",
        ["assembly_id"],
        unique=False,
    )


def _assembly_matter() -> None:
    op.create_table(
        "assembly_matter",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("limb", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("alternates", sa.Integer(), nullable=False),
        sa.Column("order_rule", sa.String(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("limb BETWEEN 1 AND 9", name=op.f("ck_assembly_matter_limb_of_article")),
        sa.CheckConstraint(
            "seats >= 0 AND alternates >= 0", name=op.f("ck_assembly_matter_seats_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_matter_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_matter")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_matter_assembly_id"), "assembly_matter", ["assembly_id"], unique=False
    )


def _assembly_objection() -> None:
    op.create_table(
        "assembly_objection",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("about", sa.String(16), nullable=False),
        sa.Column("objector", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("told_how", sa.String(), nullable=False),
        sa.Column("result_version", sa.Integer(), nullable=True),
        sa.Column("roll_version", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_objection_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_objection")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_objection_assembly_id"),
        "assembly_objection",
        ["assembly_id"],
        unique=False,
    )


def _assembly_official() -> None:
    op.create_table(
        "assembly_official",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "duty IN ('caller', 'teller', 'supervisor', 'chief_supervisor')",
            name=op.f("ck_assembly_official_duty"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_official_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_official")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_official_assembly_id"), "assembly_official", ["assembly_id"], unique=False
    )


def _assembly_override() -> None:
    op.create_table(
        "assembly_override",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')",
            name=op.f("ck_assembly_override_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_override_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_override")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_override_assembly_id"), "assembly_override", ["assembly_id"], unique=False
    )


def _assembly_posting() -> None:
    op.create_table(
        "assembly_posting",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("paper", sa.String(8), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("witness_1", sa.String(), nullable=False),
        sa.Column("witness_2", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("tells", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("voting_from", sa.Date(), nullable=True),
        sa.Column("voting_until", sa.Date(), nullable=True),
        sa.Column("told_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_posting_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_posting")),
        sa.UniqueConstraint(
            "assembly_id", "sequence", name=op.f("uq_assembly_posting_assembly_id_sequence")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_posting_assembly_id"), "assembly_posting", ["assembly_id"], unique=False
    )


def _assembly_recheck() -> None:
    op.create_table(
        "assembly_recheck",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("applicant", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("grounds", sa.Text(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("received_by", sa.String(), nullable=False),
        sa.Column("result_version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('recount', 'inspect')", name=op.f("ck_assembly_recheck_kind")),
        sa.CheckConstraint("number > 0", name=op.f("ck_assembly_recheck_number_positive")),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_recheck_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_recheck")),
        sa.UniqueConstraint(
            "assembly_id", "number", name=op.f("uq_assembly_recheck_assembly_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_recheck_assembly_id"), "assembly_recheck", ["assembly_id"], unique=False
    )


def _assembly_result() -> None:
    op.create_table(
        "assembly_result",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("count_digest", sa.String(64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_result_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_result")),
        sa.UniqueConstraint(
            "assembly_id", "version", name=op.f("uq_assembly_result_assembly_id_version")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_result_assembly_id"), "assembly_result", ["assembly_id"], unique=False
    )
