"""The first tables of meetings_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    _pool_change()
    _pool_decision()
    _pool_feedback()
    _pool_round()
    _procedure_party()
    _meeting_attendance()
    _meeting_change()
    _meeting_minutes()


def _pool_change() -> None:
    op.create_table(
        "pool_change",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("spot", sa.String(), nullable=False),
        sa.Column("interested", sa.String(), nullable=False),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("materials", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_pool_change_has_reason")),
        sa.CheckConstraint(
            "kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')",
            name=op.f("ck_pool_change_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_change_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_change")),
        sa.UniqueConstraint("topic_id", "ordinal", name=op.f("uq_pool_change_topic_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_change_topic_id"), "pool_change", ["topic_id"], unique=False)


def _pool_decision() -> None:
    op.create_table(
        "pool_decision",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("decider", sa.String(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("vote_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "decider IN ('assembly', 'residents', 'street')", name=op.f("ck_pool_decision_decider")
        ),
        sa.CheckConstraint(
            "vote_id IS NOT NULL OR reference <> ''", name=op.f("ck_pool_decision_names_its_source")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_decision_topic_id")
        ),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["assembly_matter.id"], name=op.f("fk_pool_decision_vote_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_decision")),
        sa.UniqueConstraint("topic_id", "ordinal", name=op.f("uq_pool_decision_topic_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_decision_topic_id"), "pool_decision", ["topic_id"], unique=False)


def _pool_feedback() -> None:
    op.create_table(
        "pool_feedback",
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
            "satisfaction BETWEEN 1 AND 5", name=op.f("ck_pool_feedback_satisfaction_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_feedback_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_feedback")),
        sa.UniqueConstraint("topic_id", "ordinal", name=op.f("uq_pool_feedback_topic_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_feedback_topic_id"), "pool_feedback", ["topic_id"], unique=False)


def _pool_round() -> None:
    op.create_table(
        "pool_round",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("return_place", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "closes_on >= opened_on", name=op.f("ck_pool_round_closes_after_opening")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_round_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_round")),
        sa.UniqueConstraint("topic_id", "number", name=op.f("uq_pool_round_topic_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_round_topic_id"), "pool_round", ["topic_id"], unique=False)


def _procedure_party() -> None:
    op.create_table(
        "procedure_party",
        sa.Column("run_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_procedure_party_named")),
        sa.ForeignKeyConstraint(
            ["run_id"], ["procedure_run.id"], name=op.f("fk_procedure_party_run_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_party")),
        sa.UniqueConstraint("run_id", "ordinal", name=op.f("uq_procedure_party_run_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_procedure_party_run_id"), "procedure_party", ["run_id"], unique=False)


def _meeting_attendance() -> None:
    op.create_table(
        "meeting_attendance",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("presence", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("signed_at", sa.String(32), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "capacity IN ('member', 'alternate', 'observer', 'visitor')",
            name=op.f("ck_meeting_attendance_capacity"),
        ),
        sa.CheckConstraint(
            "presence <> 'excused' OR reason <> ''",
            name=op.f("ck_meeting_attendance_excuse_has_reason"),
        ),
        sa.CheckConstraint(
            "presence IN ('due', 'present', 'excused', 'absent')",
            name=op.f("ck_meeting_attendance_presence"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_attendance_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_attendance")),
        sa.UniqueConstraint(
            "meeting_id", "ordinal", name=op.f("uq_meeting_attendance_meeting_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_attendance_meeting_id"), "meeting_attendance", ["meeting_id"], unique=False
    )


def _meeting_change() -> None:
    op.create_table(
        "meeting_change",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(32), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("notified_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_meeting_change_has_reason")),
        sa.CheckConstraint(
            "kind IN ('changed', 'called_off')", name=op.f("ck_meeting_change_kind")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_change_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_change")),
        sa.UniqueConstraint(
            "meeting_id", "ordinal", name=op.f("uq_meeting_change_meeting_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_change_meeting_id"), "meeting_change", ["meeting_id"], unique=False
    )


def _meeting_minutes() -> None:
    op.create_table(
        "meeting_minutes",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("hung_on", sa.Date(), nullable=True),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind = 'original' OR reason <> ''", name=op.f("ck_meeting_minutes_change_has_reason")
        ),
        sa.CheckConstraint(
            "kind IN ('original', 'corrected', 'withdrawn')", name=op.f("ck_meeting_minutes_kind")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_minutes_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_minutes")),
        sa.UniqueConstraint(
            "meeting_id", "number", name=op.f("uq_meeting_minutes_meeting_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_minutes_meeting_id"), "meeting_minutes", ["meeting_id"], unique=False
    )
