"""The first tables of assemblies_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    _assembly_roll()
    _assembly_stage_change()
    _assembly_candidate()
    _assembly_owner_change()
    _assembly_recheck_answer()
    _assembly_roll_entry()
    _assembly_ballot()
    _assembly_ballot_item()


def _assembly_roll() -> None:
    op.create_table(
        "assembly_roll",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("frozen_on", sa.Date(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("dwellings", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("persons >= 0", name=op.f("ck_assembly_roll_persons_not_negative")),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_roll_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_roll")),
        sa.UniqueConstraint(
            "assembly_id", "version", name=op.f("uq_assembly_roll_assembly_id_version")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_roll_assembly_id"), "assembly_roll", ["assembly_id"], unique=False
    )


def _assembly_stage_change() -> None:
    op.create_table(
        "assembly_stage_change",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')",
            name=op.f("ck_assembly_stage_change_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_stage_change_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_stage_change")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_stage_change_assembly_id"),
        "assembly_stage_change",
        ["assembly_id"],
        unique=False,
    )


def _assembly_candidate() -> None:
    op.create_table(
        "assembly_candidate",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("matter_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("owner_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("political_status", sa.String(), nullable=False),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("recommenders", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("left_before_count", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('self', 'joint', 'party', 'residents_committee')",
            name=op.f("ck_assembly_candidate_channel"),
        ),
        sa.CheckConstraint(
            "political_status IN ('01', '02', '03', '04', '12', '13')",
            name=op.f("ck_assembly_candidate_political_status"),
        ),
        sa.CheckConstraint(
            "standing IN ('nominated', 'confirmed', 'barred', 'withdrawn')",
            name=op.f("ck_assembly_candidate_standing"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_candidate_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["assembly_matter.id"], name=op.f("fk_assembly_candidate_matter_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_candidate")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_candidate_assembly_id"),
        "assembly_candidate",
        ["assembly_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_assembly_candidate_matter_id"), "assembly_candidate", ["matter_id"], unique=False
    )


def _assembly_owner_change() -> None:
    op.create_table(
        "assembly_owner_change",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("from_names", sa.String(), nullable=False),
        sa.Column("to_names", sa.String(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("ruling", sa.String(), nullable=False),
        sa.Column("roll_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("buyer_votes", sa.Boolean(), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_owner_change_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["roll_id"], ["assembly_roll.id"], name=op.f("fk_assembly_owner_change_roll_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_owner_change")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_owner_change_assembly_id"),
        "assembly_owner_change",
        ["assembly_id"],
        unique=False,
    )


def _assembly_recheck_answer() -> None:
    op.create_table(
        "assembly_recheck_answer",
        sa.Column("recheck_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("witnesses", sa.String(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("told_how", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(finding = 'declined') = (done_on IS NULL)",
            name=op.f("ck_assembly_recheck_answer_done_or_declined"),
        ),
        sa.CheckConstraint(
            "finding IN ('same', 'different', 'declined')",
            name=op.f("ck_assembly_recheck_answer_finding"),
        ),
        sa.ForeignKeyConstraint(
            ["recheck_id"],
            ["assembly_recheck.id"],
            name=op.f("fk_assembly_recheck_answer_recheck_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_recheck_answer")),
        sa.UniqueConstraint("recheck_id", name=op.f("uq_assembly_recheck_answer_recheck_id")),
        sqlite_strict=True,
    )


def _assembly_roll_entry() -> None:
    op.create_table(
        "assembly_roll_entry",
        sa.Column("roll_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("voter_no", sa.Integer(), nullable=False),
        sa.Column("representative", sa.String(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("merge_reason", sa.String(), nullable=False),
        sa.Column("is_developer", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["roll_id"], ["assembly_roll.id"], name=op.f("fk_assembly_roll_entry_roll_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_roll_entry")),
        sa.UniqueConstraint(
            "roll_id", "voter_no", name=op.f("uq_assembly_roll_entry_roll_id_voter_no")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_roll_entry_roll_id"), "assembly_roll_entry", ["roll_id"], unique=False
    )


def _assembly_ballot() -> None:
    op.create_table(
        "assembly_ballot",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("issued_at", sa.String(32), nullable=False),
        sa.Column("made_out_to", sa.String(), nullable=False),
        sa.Column("replaces_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("voided_at", sa.String(32), nullable=True),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_ballot_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["assembly_roll_entry.id"], name=op.f("fk_assembly_ballot_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_ballot_replaces_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_ballot")),
        sa.UniqueConstraint(
            "assembly_id", "number", name=op.f("uq_assembly_ballot_assembly_id_number")
        ),
        sa.UniqueConstraint("serial", name=op.f("uq_assembly_ballot_serial")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_ballot_assembly_id"), "assembly_ballot", ["assembly_id"], unique=False
    )
    op.create_index(
        op.f("ix_assembly_ballot_entry_id"), "assembly_ballot", ["entry_id"], unique=False
    )


def _assembly_ballot_item() -> None:
    op.create_table(
        "assembly_ballot_item",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("candidate_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_ballot_item_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["assembly_candidate.id"],
            name=op.f("fk_assembly_ballot_item_candidate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["assembly_matter.id"], name=op.f("fk_assembly_ballot_item_matter_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_ballot_item")),
        sa.UniqueConstraint(
            "assembly_id", "position", name=op.f("uq_assembly_ballot_item_assembly_id_position")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_ballot_item_assembly_id"),
        "assembly_ballot_item",
        ["assembly_id"],
        unique=False,
    )
