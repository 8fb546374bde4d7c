"""The first tables of meetings_4. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    _meeting_slot_agenda()
    _meeting_slot_talk()
    _meeting_topic_link()
    _meeting_topic_step()
    _meeting_view()
    _meeting_vote()
    _pool_household()
    _pool_step()
    _pool_taking()


def _meeting_slot_agenda() -> None:
    op.create_table(
        "meeting_slot_agenda",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("meeting_topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_topic_id"],
            ["meeting_topic.id"],
            name=op.f("fk_meeting_slot_agenda_meeting_topic_id"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_slot_topic.id"], name=op.f("fk_meeting_slot_agenda_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot_agenda")),
        sa.UniqueConstraint(
            "meeting_topic_id", name=op.f("uq_meeting_slot_agenda_meeting_topic_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_slot_agenda_topic_id"), "meeting_slot_agenda", ["topic_id"], unique=False
    )


def _meeting_slot_talk() -> None:
    op.create_table(
        "meeting_slot_talk",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["day_id"], ["meeting_slot_day.id"], name=op.f("fk_meeting_slot_talk_day_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_slot_topic.id"], name=op.f("fk_meeting_slot_talk_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot_talk")),
        sa.UniqueConstraint(
            "topic_id", "day_id", name=op.f("uq_meeting_slot_talk_topic_id_day_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_slot_talk_day_id"), "meeting_slot_talk", ["day_id"], unique=False
    )
    op.create_index(
        op.f("ix_meeting_slot_talk_topic_id"), "meeting_slot_talk", ["topic_id"], unique=False
    )


def _meeting_topic_link() -> None:
    op.create_table(
        "meeting_topic_link",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("vote_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("voted_on", sa.Date(), nullable=True),
        sa.Column("linked_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_meeting_topic_link_change_has_reason")
        ),
        sa.CheckConstraint(
            "vote_id IS NOT NULL OR (reference <> '' AND passed IS NOT NULL AND voted_on IS NOT NULL)",
            name=op.f("ck_meeting_topic_link_names_its_source"),
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_meeting_topic_link_topic_id")
        ),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["assembly_matter.id"], name=op.f("fk_meeting_topic_link_vote_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_topic_link")),
        sa.UniqueConstraint(
            "topic_id", "ordinal", name=op.f("uq_meeting_topic_link_topic_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_topic_link_topic_id"), "meeting_topic_link", ["topic_id"], unique=False
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


def _pool_taking() -> None:
    op.create_table(
        "pool_taking",
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("meeting_topic_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_topic_id"], ["meeting_topic.id"], name=op.f("fk_pool_taking_meeting_topic_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["pool_topic.id"], name=op.f("fk_pool_taking_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_taking")),
        sa.UniqueConstraint("meeting_topic_id", name=op.f("uq_pool_taking_meeting_topic_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pool_taking_topic_id"), "pool_taking", ["topic_id"], unique=False)
