"""The first tables of assemblies. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
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
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("objection_address", sa.String(), nullable=False),
        sa.Column("voting_place", sa.String(), nullable=False),
        sa.Column("return_place", sa.String(), nullable=False),
        sa.Column("posting_place", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
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
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_assembly_compound_id"), "assembly", ["compound_id"], unique=False)
    op.create_table(
        "assembly_box_opening",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("seal_before", sa.String(), nullable=False),
        sa.Column("seal_after", sa.String(), nullable=False),
        sa.Column("papers", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.String(32), nullable=False),
        sa.Column("present", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_box_opening_assembly_id")
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
            "step IN ('application', 'group_formed', 'group_posted', 'roll_posted', 'roll_until', 'candidates_posted', 'candidates_until', 'notice_posted', 'meeting', 'ballots_delivered', 'voting_from', 'voting_until', 'counting', 'result', 'result_posted', 'result_until', 'first_meeting', 'filing')",
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
            "reason IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided', 'illegible', 'altered')",
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
    op.create_table(
        "assembly_official",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
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
    op.create_table(
        "assembly_override",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("blocked", sa.Boolean(), nullable=False),
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
    op.create_table(
        "assembly_owner_change",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("from_names", sa.String(), nullable=False),
        sa.Column("to_names", sa.String(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("ruling", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_owner_change_assembly_id")
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
    op.create_table(
        "assembly_posting",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("paper", sa.String(8), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=False),
        sa.Column("removed_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("witness_1", sa.String(), nullable=False),
        sa.Column("witness_2", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_assembly_posting_assembly_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_posting")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assembly_posting_assembly_id"), "assembly_posting", ["assembly_id"], unique=False
    )
    op.create_table(
        "assembly_result",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
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
        sa.Column("note", sa.String(), nullable=False),
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
    op.create_table(
        "assembly_ballot",
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("serial", sa.String(), nullable=False),
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("issued_at", sa.String(32), nullable=False),
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
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "channel IN ('fixed_box', 'mobile_box', 'door', 'post')",
            name=op.f("ck_assembly_ballot_return_channel"),
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["assembly_ballot.id"], name=op.f("fk_assembly_ballot_return_ballot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assembly_ballot_return")),
        sa.UniqueConstraint("ballot_id", name=op.f("uq_assembly_ballot_return_ballot_id")),
        sqlite_strict=True,
    )
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
    op.create_table(
        "assembly_entry",
        sa.Column("ballot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("teller", sa.String(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("invalid", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "invalid IN ('unsigned', 'not_entitled', 'proxy_missing', 'late', 'copy', 'second_ballot', 'voided', 'illegible', 'altered')",
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
    op.create_table(
        "assembly_entry_mark",
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.CheckConstraint(
            "mark IN ('agree', 'against', 'abstain', 'follow', 'blank', 'invalid')",
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
