"""The first tables of party_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _party_grid_plan()
    _party_organisation()
    _assigned_staff()
    _pairing_need()
    _party_coverage()
    _party_election()
    _party_grid()


def _party_grid_plan() -> None:
    op.create_table(
        "party_grid_plan",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("of_all", sa.Boolean(), nullable=False),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("nearest", sa.Integer(), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("rule_source", sa.String(300), nullable=False),
        sa.Column("pack", sa.String(300), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("line > 0", name=op.f("ck_party_grid_plan_line_positive")),
        sa.CheckConstraint("target > 0", name=op.f("ck_party_grid_plan_target_positive")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_plan_community_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_plan")),
        sa.UniqueConstraint("number", name=op.f("uq_party_grid_plan_number")),
        sqlite_strict=True,
    )


def _party_organisation() -> None:
    op.create_table(
        "party_organisation",
        sa.Column("parent_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("node", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("build_mode", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("is_temporary", sa.Boolean(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_party_organisation_rules(),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_organisation_community_id"),
        "party_organisation",
        ["community_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_party_organisation_parent_id"), "party_organisation", ["parent_id"], unique=False
    )


def _party_organisation_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "build_mode IN ('single', 'joint', 'regional', 'temporary', 'sent')",
            name=op.f("ck_party_organisation_build_mode"),
        ),
        sa.CheckConstraint(
            "(state = 'active') = (ended_on IS NULL)",
            name=op.f("ck_party_organisation_ended_when_gone"),
        ),
        sa.CheckConstraint(
            "kind IN ('work_committee', 'committee', 'general_branch', 'branch', 'group')",
            name=op.f("ck_party_organisation_kind"),
        ),
        sa.CheckConstraint(
            "level IN ('district', 'street', 'community', 'grid', 'courtyard')",
            name=op.f("ck_party_organisation_level"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_organisation_named")),
        sa.CheckConstraint(
            "node IN ('territory', 'building', 'firm', 'market', 'social')",
            name=op.f("ck_party_organisation_node"),
        ),
        sa.CheckConstraint(
            "parent_id IS NULL OR parent_id <> id",
            name=op.f("ck_party_organisation_not_its_own_parent"),
        ),
        sa.CheckConstraint(
            "place IN ('estate', 'self_built', 'property_firm', 'shops', 'other')",
            name=op.f("ck_party_organisation_place"),
        ),
        sa.CheckConstraint(
            "state IN ('active', 'merged', 'dissolved')", name=op.f("ck_party_organisation_state")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_organisation_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_organisation_merged_into_id"),
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["party_organisation.id"], name=op.f("fk_party_organisation_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_organisation")),
    ]


def _assigned_staff() -> None:
    op.create_table(
        "assigned_staff",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ended_on IS NULL OR ended_reason <> ''", name=op.f("ck_assigned_staff_end_has_reason")
        ),
        sa.CheckConstraint(
            "kind IN ('police', 'judge', 'prosecutor', 'lawyer', 'other')",
            name=op.f("ck_assigned_staff_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_assigned_staff_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assigned_staff")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assigned_staff_compound_id"), "assigned_staff", ["compound_id"], unique=False
    )


def _pairing_need() -> None:
    op.create_table(
        "pairing_need",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("raised_as", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("wanted_by", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("task", sa.String(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "raised_as IN ('compound', 'branch')", name=op.f("ck_pairing_need_raised_as")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')",
            name=op.f("ck_pairing_need_state"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_pairing_need_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_pairing_need_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_need")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_need_compound_id"), "pairing_need", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_pairing_need_unit_id"), "pairing_need", ["unit_id"], unique=False)


def _party_coverage() -> None:
    op.create_table(
        "party_coverage",
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_coverage_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_coverage_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_coverage")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_coverage_compound_id"), "party_coverage", ["compound_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_coverage_organisation_id"),
        "party_coverage",
        ["organisation_id"],
        unique=False,
    )
    op.create_index(
        op.f("uq_party_coverage_now"),
        "party_coverage",
        ["organisation_id", "compound_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL"),
        postgresql_where=sa.text("until IS NULL"),
    )


def _party_election() -> None:
    op.create_table(
        "party_election",
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("voters", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("term_until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "present BETWEEN 0 AND voters", name=op.f("ck_party_election_present_of_voters")
        ),
        sa.CheckConstraint("voters > 0", name=op.f("ck_party_election_somebody_votes")),
        sa.CheckConstraint(
            "term_until >= held_on", name=op.f("ck_party_election_term_after_election")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_election_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_election")),
        sa.UniqueConstraint(
            "organisation_id", "term", name=op.f("uq_party_election_organisation_id_term")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_election_organisation_id"),
        "party_election",
        ["organisation_id"],
        unique=False,
    )


def _party_grid() -> None:
    op.create_table(
        "party_grid",
        sa.Column("plan_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("since_step", sa.Integer(), nullable=False),
        sa.Column("until_step", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_grid_named")),
        sa.CheckConstraint(
            "reason IN ('alone', 'exactly', 'rural_group', 'not_whole', 'neighbours', 'same_kind', 'under_line', 'kept', 'by_hand')",
            name=op.f("ck_party_grid_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["party_grid_plan.id"], name=op.f("fk_party_grid_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_party_grid_plan_id_number")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_community_id"), "party_grid", ["community_id"], unique=False
    )
    op.create_index(op.f("ix_party_grid_plan_id"), "party_grid", ["plan_id"], unique=False)
