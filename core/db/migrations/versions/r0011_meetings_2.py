"""The first tables of meetings_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    _meeting_topic()
    _meeting_feedback()
    _meeting_follow_up()
    _meeting_topic_step()
    _meeting_view()
    _meeting_vote()
    _meeting_follow_up_step()


def _meeting_topic() -> None:
    op.create_table(
        "meeting_topic",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("carried_from_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("consensus", sa.String(), nullable=False),
        sa.Column("resolution", sa.String(), nullable=False),
        sa.Column("vote_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("vote_reference", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')",
            name=op.f("ck_meeting_topic_state"),
        ),
        sa.ForeignKeyConstraint(
            ["carried_from_id"], ["meeting_topic.id"], name=op.f("fk_meeting_topic_carried_from_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_topic_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["assembly_matter.id"], name=op.f("fk_meeting_topic_vote_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_topic")),
        sa.UniqueConstraint(
            "meeting_id", "number", name=op.f("uq_meeting_topic_meeting_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_topic_meeting_id"), "meeting_topic", ["meeting_id"], unique=False
    )


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


def _meeting_follow_up_step() -> None:
    op.create_table(
        "meeting_follow_up_step",
        sa.Column("follow_up_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('open', 'in_progress', 'done', 'dropped')",
            name=op.f("ck_meeting_follow_up_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_id"],
            ["meeting_follow_up.id"],
            name=op.f("fk_meeting_follow_up_step_follow_up_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_follow_up_step")),
        sa.UniqueConstraint(
            "follow_up_id", "ordinal", name=op.f("uq_meeting_follow_up_step_follow_up_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_follow_up_step_follow_up_id"),
        "meeting_follow_up_step",
        ["follow_up_id"],
        unique=False,
    )
