"""The first tables of party_4. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    _star_rating()
    _unit_pairing()
    _pairing_activity()
    _pairing_agreement()
    _pairing_need_step()
    _party_check_in()
    _party_duty()
    _party_grid_correction()
    _party_grid_neighbour()


def _star_rating() -> None:
    op.create_table(
        "star_rating",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "version = 1 OR reason <> ''", name=op.f("ck_star_rating_correction_has_reason")
        ),
        sa.CheckConstraint("stars BETWEEN 0 AND 5", name=op.f("ck_star_rating_stars_in_range")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_star_rating_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_rating")),
        sa.UniqueConstraint(
            "compound_id", "year", "version", name=op.f("uq_star_rating_compound_id_year_version")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_star_rating_compound_id"), "star_rating", ["compound_id"], unique=False
    )


def _unit_pairing() -> None:
    op.create_table(
        "unit_pairing",
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ended_on IS NULL OR ended_reason <> ''", name=op.f("ck_unit_pairing_end_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_unit_pairing_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_unit_pairing_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_pairing")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_unit_pairing_compound_id"), "unit_pairing", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_unit_pairing_unit_id"), "unit_pairing", ["unit_id"], unique=False)


def _pairing_activity() -> None:
    op.create_table(
        "pairing_activity",
        sa.Column("pairing_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "headcount >= 0", name=op.f("ck_pairing_activity_headcount_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["pairing_id"], ["unit_pairing.id"], name=op.f("fk_pairing_activity_pairing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_activity")),
        sa.UniqueConstraint(
            "pairing_id", "ordinal", name=op.f("uq_pairing_activity_pairing_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pairing_activity_day"), "pairing_activity", ["day"], unique=False)
    op.create_index(
        op.f("ix_pairing_activity_pairing_id"), "pairing_activity", ["pairing_id"], unique=False
    )


def _pairing_agreement() -> None:
    op.create_table(
        "pairing_agreement",
        sa.Column("pairing_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("until >= since", name=op.f("ck_pairing_agreement_days_in_order")),
        sa.ForeignKeyConstraint(
            ["pairing_id"], ["unit_pairing.id"], name=op.f("fk_pairing_agreement_pairing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_agreement")),
        sa.UniqueConstraint(
            "pairing_id", "ordinal", name=op.f("uq_pairing_agreement_pairing_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_agreement_pairing_id"), "pairing_agreement", ["pairing_id"], unique=False
    )


def _pairing_need_step() -> None:
    op.create_table(
        "pairing_need_step",
        sa.Column("need_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("satisfaction", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "satisfaction BETWEEN 1 AND 5", name=op.f("ck_pairing_need_step_satisfaction_in_range")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')",
            name=op.f("ck_pairing_need_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["need_id"], ["pairing_need.id"], name=op.f("fk_pairing_need_step_need_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_need_step")),
        sa.UniqueConstraint(
            "need_id", "ordinal", name=op.f("uq_pairing_need_step_need_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_need_step_need_id"), "pairing_need_step", ["need_id"], unique=False
    )


def _party_check_in() -> None:
    op.create_table(
        "party_check_in",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(withdrawn_on IS NULL) = (withdrawn_reason = '')",
            name=op.f("ck_party_check_in_withdrawn_with_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_check_in_member_id")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_check_in_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_check_in")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_check_in_member_id"), "party_check_in", ["member_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_check_in_organisation_id"),
        "party_check_in",
        ["organisation_id"],
        unique=False,
    )
    op.create_index(
        op.f("uq_party_check_in_now"),
        "party_check_in",
        ["member_id", "organisation_id"],
        unique=True,
        sqlite_where=sa.text("withdrawn_on IS NULL"),
        postgresql_where=sa.text("withdrawn_on IS NULL"),
    )


def _party_duty() -> None:
    op.create_table(
        "party_duty",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (outcome = '')", name=op.f("ck_party_duty_ended_with_outcome")
        ),
        sa.CheckConstraint(
            "role IN ('hygiene', 'safety', 'parking', 'culture', 'watch', 'patrol', 'wish')",
            name=op.f("ck_party_duty_role"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["party_member.id"], name=op.f("fk_party_duty_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_duty")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_duty_member_id"), "party_duty", ["member_id"], unique=False)


def _party_grid_correction() -> None:
    op.create_table(
        "party_grid_correction",
        sa.Column("plan_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("grid_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("before", sa.String(200), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('moved', 'split', 'merged', 'locked', 'unlocked', 'renamed')",
            name=op.f("ck_party_grid_correction_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["grid_id"], ["party_grid.id"], name=op.f("fk_party_grid_correction_grid_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["party_grid_plan.id"], name=op.f("fk_party_grid_correction_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_correction")),
        sa.UniqueConstraint(
            "plan_id", "ordinal", name=op.f("uq_party_grid_correction_plan_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_correction_plan_id"), "party_grid_correction", ["plan_id"], unique=False
    )


def _party_grid_neighbour() -> None:
    op.create_table(
        "party_grid_neighbour",
        sa.Column("place_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("other_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("place_id <> other_id", name=op.f("ck_party_grid_neighbour_two_places")),
        sa.ForeignKeyConstraint(
            ["other_id"], ["party_grid_place.id"], name=op.f("fk_party_grid_neighbour_other_id")
        ),
        sa.ForeignKeyConstraint(
            ["place_id"], ["party_grid_place.id"], name=op.f("fk_party_grid_neighbour_place_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_neighbour")),
        sa.UniqueConstraint(
            "place_id",
            "other_id",
            "since",
            name=op.f("uq_party_grid_neighbour_place_id_other_id_since"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_neighbour_other_id"), "party_grid_neighbour", ["other_id"], unique=False
    )
    op.create_index(
        op.f("ix_party_grid_neighbour_place_id"), "party_grid_neighbour", ["place_id"], unique=False
    )
