"""The first tables of affairs_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    _problem_claim()
    _problem_downtime()
    _problem_feedback()
    _problem_plan()
    _problem_removal()
    _problem_step()
    _crowd_share()
    _problem_link()


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


def _problem_step() -> None:
    op.create_table(
        "problem_step",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'declined', 'discussed', 'in_hand', 'passed_on', 'shelved', 'done', 'fed_back', 'rated', 'filed', 'merged')",
            name=op.f("ck_problem_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_step_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_step")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_step_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_step_problem_id"), "problem_step", ["problem_id"], unique=False
    )


def _crowd_share() -> None:
    op.create_table(
        "crowd_share",
        sa.Column("funding_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("household", sa.String(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("coefficient", sa.String(), nullable=False),
        sa.Column("due_fen", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("due_fen >= 0", name=op.f("ck_crowd_share_due_not_negative")),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_crowd_share_dwelling_id")
        ),
        sa.ForeignKeyConstraint(
            ["funding_id"], ["crowd_funding.id"], name=op.f("fk_crowd_share_funding_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_share")),
        sa.UniqueConstraint(
            "funding_id", "dwelling_id", name=op.f("uq_crowd_share_funding_id_dwelling_id")
        ),
        sa.UniqueConstraint(
            "funding_id", "position", name=op.f("uq_crowd_share_funding_id_position")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_crowd_share_funding_id"), "crowd_share", ["funding_id"], unique=False)


def _problem_link() -> None:
    op.create_table(
        "problem_link",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("matter_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('meeting', 'topic', 'matter', 'elsewhere')", name=op.f("ck_problem_link_kind")
        ),
        sa.CheckConstraint(
            "(kind = 'meeting') = (meeting_id IS NOT NULL) AND (kind = 'topic') = (topic_id IS NOT NULL) AND (kind = 'matter') = (matter_id IS NOT NULL) AND (kind <> 'elsewhere' OR reference <> '')",
            name=op.f("ck_problem_link_one_target"),
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["assembly_matter.id"], name=op.f("fk_problem_link_matter_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_problem_link_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_link_problem_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_problem_link_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_link")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_link_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_link_problem_id"), "problem_link", ["problem_id"], unique=False
    )
