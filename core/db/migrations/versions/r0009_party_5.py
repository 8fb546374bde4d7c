"""The first tables of party_5. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _party_grid_part()
    _party_grid_place_change()
    _party_grid_staff()
    _party_letter()
    _party_member_change()
    _party_person_post()
    _party_point()
    _party_review()


def _party_grid_part() -> None:
    op.create_table(
        "party_grid_part",
        sa.Column("grid_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("place_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("since_step", sa.Integer(), nullable=False),
        sa.Column("until_step", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["grid_id"], ["party_grid.id"], name=op.f("fk_party_grid_part_grid_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["party_grid_place.id"], name=op.f("fk_party_grid_part_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_part")),
        sa.UniqueConstraint(
            "grid_id",
            "place_id",
            "since_step",
            name=op.f("uq_party_grid_part_grid_id_place_id_since_step"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_part_grid_id"), "party_grid_part", ["grid_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_grid_part_place_id"), "party_grid_part", ["place_id"], unique=False
    )


def _party_grid_place_change() -> None:
    op.create_table(
        "party_grid_place_change",
        sa.Column("place_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('estate', 'old', 'unit_yard', 'self_built', 'rural_group', 'other')",
            name=op.f("ck_party_grid_place_change_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["party_grid_place.id"], name=op.f("fk_party_grid_place_change_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_place_change")),
        sa.UniqueConstraint(
            "place_id", "ordinal", name=op.f("uq_party_grid_place_change_place_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_place_change_place_id"),
        "party_grid_place_change",
        ["place_id"],
        unique=False,
    )


def _party_grid_staff() -> None:
    op.create_table(
        "party_grid_staff",
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("grid_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("unit", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (ended_reason IS NULL)",
            name=op.f("ck_party_grid_staff_ended_with_reason"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_grid_staff_named")),
        sa.CheckConstraint(
            "role IN ('manager', 'information', 'instructor', 'liaison', 'other')",
            name=op.f("ck_party_grid_staff_role"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_staff_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["grid_id"], ["party_grid.id"], name=op.f("fk_party_grid_staff_grid_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_staff")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_staff_community_id"), "party_grid_staff", ["community_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_grid_staff_grid_id"), "party_grid_staff", ["grid_id"], unique=False
    )


def _party_letter() -> None:
    op.create_table(
        "party_letter",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("to_unit", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(answered_on IS NULL) = (answer = '')",
            name=op.f("ck_party_letter_answered_with_words"),
        ),
        sa.CheckConstraint("kind IN ('thanks', 'report')", name=op.f("ck_party_letter_kind")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_letter_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_letter")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_letter_member_id"), "party_letter", ["member_id"], unique=False)


def _party_member_change() -> None:
    op.create_table(
        "party_member_change",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('entered', 'transferred_in', 'confirmed', 'moved', 'corrected', 'transferred_out', 'left')",
            name=op.f("ck_party_member_change_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_member_change_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_member_change")),
        sa.UniqueConstraint(
            "member_id", "ordinal", name=op.f("uq_party_member_change_member_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_member_change_member_id"), "party_member_change", ["member_id"], unique=False
    )


def _party_person_post() -> None:
    op.create_table(
        "party_person_post",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("home_unit", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (ended_reason = '')",
            name=op.f("ck_party_person_post_ended_with_reason"),
        ),
        sa.CheckConstraint(
            "until IS NULL OR until >= since",
            name=op.f("ck_party_person_post_ends_after_beginning"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_person_post_named")),
        sa.CheckConstraint(
            "post IN ('secretary', 'first_secretary', 'deputy_secretary', 'branch_member', 'group_leader', 'chair', 'vice_chair', 'committee_member', 'director', 'deputy_director', 'residents_member', 'project_manager', 'property_staff')",
            name=op.f("ck_party_person_post_post"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_person_post_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_person_post_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_person_post_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_person_post")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_person_post_compound_id"), "party_person_post", ["compound_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_person_post_member_id"), "party_person_post", ["member_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_person_post_organisation_id"),
        "party_person_post",
        ["organisation_id"],
        unique=False,
    )


def _party_point() -> None:
    op.create_table(
        "party_point",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("evidence <> ''", name=op.f("ck_party_point_has_evidence")),
        sa.CheckConstraint("points <> 0", name=op.f("ck_party_point_points_say_something")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_point_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_point")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_point_member_id"), "party_point", ["member_id"], unique=False)


def _party_review() -> None:
    op.create_table(
        "party_review",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "version = 1 OR reason <> ''", name=op.f("ck_party_review_change_has_reason")
        ),
        sa.CheckConstraint(
            "grade IN ('excellent', 'qualified', 'basic', 'unqualified')",
            name=op.f("ck_party_review_grade"),
        ),
        sa.CheckConstraint("side IN ('unit', 'community')", name=op.f("ck_party_review_side")),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_review_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_review")),
        sa.UniqueConstraint(
            "member_id",
            "year",
            "side",
            "version",
            name=op.f("uq_party_review_member_id_year_side_version"),
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_review_member_id"), "party_review", ["member_id"], unique=False)
