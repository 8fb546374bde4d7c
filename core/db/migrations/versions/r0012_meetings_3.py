"""The first tables of meetings_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    _meeting_vote()
    _procedure_step_person()
    _meeting_follow_up_step()


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
