"""The first tables of meetings_5. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    _procedure_step_person()
    _meeting_follow_up_step()
    _meeting_signed_opinion()
    _pool_opinion()


def _procedure_step_person() -> None:
    op.create_table(
        "procedure_step_person",
        sa.Column("record_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["record_id"], ["procedure_step.id"], name=op.f("fk_procedure_step_person_record_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_step_person")),
        sa.UniqueConstraint(
            "record_id", "ordinal", name=op.f("uq_procedure_step_person_record_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_procedure_step_person_record_id"),
        "procedure_step_person",
        ["record_id"],
        unique=False,
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


def _meeting_signed_opinion() -> None:
    op.create_table(
        "meeting_signed_opinion",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("mandate_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("undone_on", sa.Date(), nullable=True),
        sa.Column("undone_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("signed_by <> ''", name=op.f("ck_meeting_signed_opinion_signed")),
        sa.CheckConstraint(
            "stance IN ('agree', 'against', 'other')", name=op.f("ck_meeting_signed_opinion_stance")
        ),
        sa.CheckConstraint(
            "(undone_on IS NULL) = (undone_reason = '')",
            name=op.f("ck_meeting_signed_opinion_undone_has_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["mandate_id"],
            ["meeting_mandate.id"],
            name=op.f("fk_meeting_signed_opinion_mandate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_signed_opinion_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_signed_opinion")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_signed_opinion_mandate_id"),
        "meeting_signed_opinion",
        ["mandate_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_meeting_signed_opinion_topic_id"),
        "meeting_signed_opinion",
        ["topic_id"],
        unique=False,
    )


def _pool_opinion() -> None:
    op.create_table(
        "pool_opinion",
        sa.Column("household_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("view", sa.String(), nullable=False),
        sa.Column("taken_by", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_pool_opinion_change_has_reason")
        ),
        sa.CheckConstraint(
            "stance <> 'other' OR view <> ''", name=op.f("ck_pool_opinion_other_is_told")
        ),
        sa.CheckConstraint(
            "stance IN ('agree', 'against', 'other')", name=op.f("ck_pool_opinion_stance")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["pool_household.id"], name=op.f("fk_pool_opinion_household_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_opinion")),
        sa.UniqueConstraint(
            "household_id", "ordinal", name=op.f("uq_pool_opinion_household_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pool_opinion_household_id"), "pool_opinion", ["household_id"], unique=False
    )
