"""The first tables of meetings_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    _procedure_step()
    _meeting_feedback()
    _meeting_follow_up()
    _meeting_topic_step()
    _meeting_view()
    _meeting_vote()
    _pool_household()
    _pool_step()


def _procedure_step() -> None:
    op.create_table(
        "procedure_step",
        sa.Column("run_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("skipped", sa.Boolean(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("due", sa.Integer(), nullable=True),
        sa.Column("present", sa.Integer(), nullable=True),
        sa.Column("agree", sa.Integer(), nullable=True),
        sa.Column("undone_on", sa.Date(), nullable=True),
        sa.Column("undone_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "due IS NULL OR (0 <= agree AND agree <= present AND present <= due)",
            name=op.f("ck_procedure_step_counts_fit"),
        ),
        sa.CheckConstraint(
            "(undone_on IS NULL) = (undone_reason = '')",
            name=op.f("ck_procedure_step_undone_has_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_procedure_step_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["procedure_run.id"], name=op.f("fk_procedure_step_run_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_step")),
        sa.UniqueConstraint("run_id", "ordinal", name=op.f("uq_procedure_step_run_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_procedure_step_run_id"), "procedure_step", ["run_id"], unique=False)


def _meeting_feedback() -> None:
    op.create_table(
        "meeting_feedback",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
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
            "satisfaction BETWEEN 1 AND 5", name=op.f("ck_meeting_feedback_satisfaction_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_feedback_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_feedback")),
        sa.UniqueConstraint(
            "topic_id", "ordinal", name=op.f("uq_meeting_feedback_topic_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_feedback_topic_id"), "meeting_feedback", ["topic_id"], unique=False
    )


def _meeting_follow_up() -> None:
    op.create_table(
        "meeting_follow_up",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("check_on", sa.Date(), nullable=True),
        sa.Column("budget_fen", sa.BigInteger(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "budget_fen IS NULL OR budget_fen >= 0",
            name=op.f("ck_meeting_follow_up_budget_not_negative"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'in_progress', 'done', 'dropped')",
            name=op.f("ck_meeting_follow_up_state"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_follow_up_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_follow_up")),
        sa.UniqueConstraint(
            "topic_id", "number", name=op.f("uq_meeting_follow_up_topic_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_follow_up_topic_id"), "meeting_follow_up", ["topic_id"], unique=False
    )


def _meeting_topic_step() -> None:
    op.create_table(
        "meeting_topic_step",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')",
            name=op.f("ck_meeting_topic_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_topic_step_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_topic_step")),
        sa.UniqueConstraint(
            "topic_id", "ordinal", name=op.f("uq_meeting_topic_step_topic_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_topic_step_topic_id"), "meeting_topic_step", ["topic_id"], unique=False
    )


def _meeting_view() -> None:
    op.create_table(
        "meeting_view",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("is_dissent", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_view_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_view")),
        sa.UniqueConstraint("topic_id", "ordinal", name=op.f("uq_meeting_view_topic_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_view_topic_id"), "meeting_view", ["topic_id"], unique=False)


def _meeting_vote() -> None:
    op.create_table(
        "meeting_vote",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("sitting", sa.Integer(), nullable=False),
        sa.Column("present", sa.Integer(), nullable=False),
        sa.Column("base_of", sa.String(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("agree", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("abstain", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("share", sa.String(), nullable=False),
        sa.Column("bound", sa.String(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("short_by", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "base_of IN ('seats', 'sitting', 'present')", name=op.f("ck_meeting_vote_base_of")
        ),
        sa.CheckConstraint(
            "agree >= 0 AND against >= 0 AND abstain >= 0",
            name=op.f("ck_meeting_vote_not_negative"),
        ),
        sa.CheckConstraint(
            "outcome IN ('passed', 'not_passed', 'no_quorum', 'no_rule')",
            name=op.f("ck_meeting_vote_outcome"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_vote_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_vote")),
        sa.UniqueConstraint("topic_id", name=op.f("uq_meeting_vote_topic_id")),
        sqlite_strict=True,
    )


def _pool_household() -> None:
    op.create_table(
        "pool_household",
        sa.Column("round_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_pool_household_dwelling_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["pool_round.id"], name=op.f("fk_pool_household_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_household")),
        sa.UniqueConstraint("round_id", "ordinal", name=op.f("uq_pool_household_round_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pool_household_round_id"), "pool_household", ["round_id"], unique=False
    )


def _pool_step() -> None:
    op.create_table(
        "pool_step",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("after_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')",
            name=op.f("ck_pool_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["after_id"], ["meeting_topic.id"], name=op.f("fk_pool_step_after_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_step_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_step")),
        sa.UniqueConstraint("topic_id", "ordinal", name=op.f("uq_pool_step_topic_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_step_topic_id"), "pool_step", ["topic_id"], unique=False)
