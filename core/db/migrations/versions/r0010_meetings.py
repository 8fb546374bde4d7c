"""The first tables of meetings. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    _meeting_body()
    _meeting()
    _meeting_body_member()
    _meeting_attendance()
    _meeting_change()
    _meeting_minutes()


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
            "stage IN ('called', 'notified', 'held', 'minuted', 'published', 'followed_up', 'called_off')",
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
