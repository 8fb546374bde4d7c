"""The first tables of meetings_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    _meeting_slot_day()
    _meeting_slot_meeting()
    _meeting_slot_topic()
    _meeting_topic()
    _procedure_step()
    _meeting_feedback()
    _meeting_follow_up()
    _meeting_mandate()


def _meeting_slot_day() -> None:
    op.create_table(
        "meeting_slot_day",
        sa.Column("slot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("residents", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state <> 'called_off' OR note <> ''",
            name=op.f("ck_meeting_slot_day_calling_off_has_reason"),
        ),
        sa.CheckConstraint(
            "members >= 0 AND residents >= 0", name=op.f("ck_meeting_slot_day_not_negative")
        ),
        sa.CheckConstraint(
            "state IN ('held', 'called_off')", name=op.f("ck_meeting_slot_day_state")
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["meeting_slot.id"], name=op.f("fk_meeting_slot_day_slot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot_day")),
        sa.UniqueConstraint("slot_id", "day", name=op.f("uq_meeting_slot_day_slot_id_day")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_slot_day_slot_id"), "meeting_slot_day", ["slot_id"], unique=False
    )


def _meeting_slot_meeting() -> None:
    op.create_table(
        "meeting_slot_meeting",
        sa.Column("slot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_meeting_slot_meeting_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["meeting_slot.id"], name=op.f("fk_meeting_slot_meeting_slot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot_meeting")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_meeting_slot_meeting_meeting_id")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_slot_meeting_slot_id"), "meeting_slot_meeting", ["slot_id"], unique=False
    )


def _meeting_slot_topic() -> None:
    op.create_table(
        "meeting_slot_topic",
        sa.Column("slot_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'open') = (ended_on IS NULL)",
            name=op.f("ck_meeting_slot_topic_ended_has_day"),
        ),
        sa.CheckConstraint(
            "state = 'open' OR outcome <> ''", name=op.f("ck_meeting_slot_topic_ended_has_outcome")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'settled', 'withdrawn')", name=op.f("ck_meeting_slot_topic_state")
        ),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["meeting_slot.id"], name=op.f("fk_meeting_slot_topic_slot_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot_topic")),
        sa.UniqueConstraint("slot_id", "number", name=op.f("uq_meeting_slot_topic_slot_id_number")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_slot_topic_slot_id"), "meeting_slot_topic", ["slot_id"], unique=False
    )
    op.create_index(
        op.f("ix_meeting_slot_topic_topic_id"), "meeting_slot_topic", ["topic_id"], unique=False
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
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_topic")),
        sa.UniqueConstraint(
            "meeting_id", "number", name=op.f("uq_meeting_topic_meeting_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_topic_carried_from_id"), "meeting_topic", ["carried_from_id"], unique=False
    )
    op.create_index(
        op.f("ix_meeting_topic_meeting_id"), "meeting_topic", ["meeting_id"], unique=False
    )


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


def _meeting_mandate() -> None:
    op.create_table(
        "meeting_mandate",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_meeting_mandate_dwelling_id")
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["meeting_body_member.id"], name=op.f("fk_meeting_mandate_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_mandate")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_mandate_dwelling_id"), "meeting_mandate", ["dwelling_id"], unique=False
    )
    op.create_index(
        op.f("ix_meeting_mandate_member_id"), "meeting_mandate", ["member_id"], unique=False
    )
