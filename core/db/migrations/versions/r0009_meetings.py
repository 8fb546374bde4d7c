"""The first tables of meetings. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    _meeting_body()
    _meeting()
    _meeting_body_member()
    _meeting_attendance()
    _meeting_minutes()
    _meeting_topic()
    _meeting_feedback()


def _meeting_body() -> None:
    op.create_table(
        "meeting_body",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("formed_on", sa.Date(), nullable=True),
        sa.Column("rule_source", sa.String(), nullable=False),
        sa.Column("quorum_share", sa.String(), nullable=False),
        sa.Column("quorum_bound", sa.String(), nullable=False),
        sa.Column("decision_share", sa.String(), nullable=False),
        sa.Column("decision_bound", sa.String(), nullable=False),
        sa.Column("decision_base", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('owners_council', 'residents_council', 'owner_representatives', 'committee', 'tuesday_council', 'diverse', 'party_joint', 'dispute_joint')",
            name=op.f("ck_meeting_body_kind"),
        ),
        sa.CheckConstraint("seats > 0", name=op.f("ck_meeting_body_seats_positive")),
        sa.CheckConstraint("term > 0", name=op.f("ck_meeting_body_term_positive")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_meeting_body_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_body")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_body_compound_id"), "meeting_body", ["compound_id"], unique=False
    )


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("body_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("starts_at", sa.String(32), nullable=False),
        sa.Column("ends_at", sa.String(32), nullable=True),
        sa.Column("convenor", sa.String(), nullable=False),
        sa.Column("chair", sa.String(), nullable=False),
        sa.Column("recorder", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("called_on", sa.Date(), nullable=False),
        sa.Column("notified_on", sa.Date(), nullable=True),
        sa.Column("notified_how", sa.String(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_until", sa.Date(), nullable=True),
        sa.Column("published_where", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("archive_number", sa.String(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("rule_source", sa.String(), nullable=False),
        sa.Column("quorum_share", sa.String(), nullable=False),
        sa.Column("quorum_bound", sa.String(), nullable=False),
        sa.Column("decision_share", sa.String(), nullable=False),
        sa.Column("decision_bound", sa.String(), nullable=False),
        sa.Column("decision_base", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "mode IN ('on_site', 'online', 'mixed', 'written')", name=op.f("ck_meeting_mode")
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_meeting_number_positive")),
        sa.CheckConstraint("seats > 0", name=op.f("ck_meeting_seats_positive")),
        sa.CheckConstraint(
            "stage IN ('called', 'notified', 'held', 'minuted', 'published', 'followed_up')",
            name=op.f("ck_meeting_stage"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["meeting_body.id"], name=op.f("fk_meeting_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("body_id", "number", name=op.f("uq_meeting_body_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_body_id"), "meeting", ["body_id"], unique=False)


def _meeting_body_member() -> None:
    op.create_table(
        "meeting_body_member",
        sa.Column("body_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("capacity", sa.String(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "capacity IN ('member', 'alternate', 'observer', 'visitor')",
            name=op.f("ck_meeting_body_member_capacity"),
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["meeting_body.id"], name=op.f("fk_meeting_body_member_body_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_body_member")),
        sa.UniqueConstraint(
            "body_id", "ordinal", name=op.f("uq_meeting_body_member_body_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_body_member_body_id"), "meeting_body_member", ["body_id"], unique=False
    )


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
