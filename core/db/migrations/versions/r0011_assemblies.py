"""The first tables of assemblies. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    _assembly()
    _assembly_board_file()
    _assembly_box_opening()
    _assembly_count_closing()
    _assembly_day()
    _assembly_follow_clause()
    _assembly_foreign_paper()


def _assembly() -> None:
    op.create_table(
        "assembly",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("division", sa.String(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("pack_frozen", sa.Text(), nullable=False),
        sa.Column("ballot_per", sa.String(), nullable=False),
        sa.Column("serial_prefix", sa.String(), nullable=False),
        sa.Column("mac_key", sa.LargeBinary(), nullable=False),
        sa.Column("layout_hash", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("community", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.Column("police", sa.String(), nullable=False),
        sa.Column("housing", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("objection_address", sa.String(), nullable=False),
        sa.Column("voting_place", sa.String(), nullable=False),
        sa.Column("meeting_hour", sa.String(), nullable=False),
        sa.Column("return_place", sa.String(), nullable=False),
        sa.Column("posting_place", sa.String(), nullable=False),
        sa.Column("annulled", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_assembly_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_assembly_compound_id"), "assembly", ["compound_id"], unique=False)


def _assembly_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "ballot_per IN ('voter', 'dwelling')", name=op.f("ck_assembly_ballot_per")
        ),
        sa.CheckConstraint("form IN ('written', 'meeting')", name=op.f("ck_assembly_form")),
        sa.CheckConstraint(
            "kind IN ('first', 're_election', 'by_election', 'vote')", name=op.f("ck_assembly_kind")
        ),
        sa.CheckConstraint(
            "stage IN ('preparation', 'roll', 'candidates', 'notice', 'ballots', 'delivery', 'voting', 'counting', 'result', 'first_meeting', 'filing', 'closed')",
            name=op.f("ck_assembly_stage"),
        ),
        sa.CheckConstraint("term > 0", name=op.f("ck_assembly_term_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly")),
        sa.UniqueConstraint("serial_prefix", name=op.f("uq_assembly_serial_prefix")),
    ]


def _assembly_board_file() -> None:
    op.create_table(
        "assembly_board_file",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("paper", sa.String(8), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("printed_seq", sa.Integer(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_board_file_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_board_file")),
        sa.UniqueConstraint(
            "assembly_id", "sha256", name=op.f("uq_assembly_board_file_assembly_id_sha256")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_board_file_assembly_id"),
        "assembly_board_file",
        ["assembly_id"],
        unique=False,
    )


def _assembly_box_opening() -> None:
    op.create_table(
        "assembly_box_opening",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("replaces_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("seal_before", sa.String(), nullable=False),
        sa.Column("seal_after", sa.String(), nullable=False),
        sa.Column("papers", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.String(32), nullable=False),
        sa.Column("present", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.String(32), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_box_opening_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["assembly_box_opening.id"],
            name=op.f("fk_assembly_box_opening_replaces_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_box_opening")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_box_opening_assembly_id"),
        "assembly_box_opening",
        ["assembly_id"],
        unique=False,
    )


def _assembly_count_closing() -> None:
    op.create_table(
        "assembly_count_closing",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("closed_at", sa.String(32), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("reopened_at", sa.String(32), nullable=True),
        sa.Column("reopen_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_count_closing_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_count_closing")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_count_closing_assembly_id"),
        "assembly_count_closing",
        ["assembly_id"],
        unique=False,
    )


def _assembly_day() -> None:
    op.create_table(
        "assembly_day",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("planned", sa.Date(), nullable=True),
        sa.Column("done", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "step IN ('application', 'group_formed', 'group_posted', 'group_until', 'roll_posted', 'roll_until', 'candidates_posted', 'candidates_until', 'notice_posted', 'notice_until', 'meeting', 'ballots_delivered', 'voting_from', 'voting_until', 'counting', 'result', 'result_posted', 'result_until', 'first_meeting', 'first_meeting_posted', 'filing')",
            name=op.f("ck_assembly_day_step"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_day_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_day")),
        sa.UniqueConstraint(
            "assembly_id",
            "step",
            "sequence",
            name=op.f("uq_assembly_day_assembly_id_step_sequence"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_day_assembly_id"), "assembly_day", ["assembly_id"], unique=False
    )


def _assembly_follow_clause() -> None:
    op.create_table(
        "assembly_follow_clause",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("adopted", sa.Date(), nullable=False),
        sa.Column("dimension", sa.String(16), nullable=False),
        sa.Column("warned_on_ballot", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_follow_clause_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_follow_clause")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_follow_clause_assembly_id"),
        "assembly_follow_clause",
        ["assembly_id"],
        unique=False,
    )


def _assembly_foreign_paper() -> None:
    op.create_table(
        "assembly_foreign_paper",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("serial_read", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("found_at", sa.String(32), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "reason IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided')",
            name=op.f("ck_assembly_foreign_paper_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_foreign_paper_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_foreign_paper")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_foreign_paper_assembly_id"),
        "assembly_foreign_paper",
        ["assembly_id"],
        unique=False,
    )
