"""The first tables of affairs_4. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    _price_round()
    _problem_change()
    _problem_charge()
    _problem_claim()
    _problem_downtime()
    _problem_feedback()
    _problem_plan()
    _problem_removal()


def _price_round() -> None:
    op.create_table(
        "price_round",
        sa.Column("file_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("present", sa.String(), nullable=False),
        sa.Column("owners_say", sa.String(), nullable=False),
        sa.Column("firm_says", sa.String(), nullable=False),
        sa.Column("offered_fen", sa.BigInteger(), nullable=True),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("recorder", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "offered_fen IS NULL OR offered_fen >= 0",
            name=op.f("ck_price_round_offer_not_negative"),
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["price_file.id"], name=op.f("fk_price_round_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_round")),
        sa.UniqueConstraint("file_id", "number", name=op.f("uq_price_round_file_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_price_round_file_id"), "price_round", ["file_id"], unique=False)


def _problem_change() -> None:
    op.create_table(
        "problem_change",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("own_kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_problem_change_has_reason")),
        sa.CheckConstraint(
            "kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')",
            name=op.f("ck_problem_change_kind"),
        ),
        sa.CheckConstraint(
            "own_kind = '' OR kind = 'other'", name=op.f("ck_problem_change_own_kind_of_others")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_change_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_change")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_change_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_change_problem_id"), "problem_change", ["problem_id"], unique=False
    )


def _problem_charge() -> None:
    op.create_table(
        "problem_charge",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("requirement", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_problem_charge_change_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_charge_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_charge")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_charge_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_charge_problem_id"), "problem_charge", ["problem_id"], unique=False
    )


def _problem_claim() -> None:
    op.create_table(
        "problem_claim",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("claimant", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "claimant IN ('party_branch', 'committee', 'council', 'property_firm', 'residents_committee', 'street', 'other')",
            name=op.f("ck_problem_claim_claimant"),
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_claim_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_claim")),
        sa.UniqueConstraint(
            "problem_id", "claimant", "name", name=op.f("uq_problem_claim_problem_id_claimant_name")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_claim_problem_id"), "problem_claim", ["problem_id"], unique=False
    )


def _problem_downtime() -> None:
    op.create_table(
        "problem_downtime",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "until IS NULL OR until >= since", name=op.f("ck_problem_downtime_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_downtime_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_downtime")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_downtime_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_downtime_problem_id"), "problem_downtime", ["problem_id"], unique=False
    )


def _problem_feedback() -> None:
    op.create_table(
        "problem_feedback",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("satisfaction", sa.Integer(), nullable=True),
        sa.Column("comment", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "satisfaction BETWEEN 1 AND 5", name=op.f("ck_problem_feedback_satisfaction_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_feedback_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_feedback")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_feedback_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_feedback_problem_id"), "problem_feedback", ["problem_id"], unique=False
    )


def _problem_plan() -> None:
    op.create_table(
        "problem_plan",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("measures", sa.String(), nullable=False),
        sa.Column("budget_fen", sa.BigInteger(), nullable=False),
        sa.Column("money", sa.String(), nullable=False),
        sa.Column("builder", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("safety", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("budget_fen >= 0", name=op.f("ck_problem_plan_budget_not_negative")),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_problem_plan_change_has_reason")
        ),
        sa.CheckConstraint("ends_on >= starts_on", name=op.f("ck_problem_plan_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_plan_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_plan")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_plan_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_plan_problem_id"), "problem_plan", ["problem_id"], unique=False
    )


def _problem_removal() -> None:
    op.create_table(
        "problem_removal",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("addressee", sa.String(), nullable=False),
        sa.Column("structure", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("remove_by", sa.Date(), nullable=False),
        sa.Column("objection", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("remove_by > day", name=op.f("ck_problem_removal_time_to_remove")),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_removal_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_removal")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_removal_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_removal_problem_id"), "problem_removal", ["problem_id"], unique=False
    )
