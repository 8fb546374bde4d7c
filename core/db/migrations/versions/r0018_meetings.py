"""The first tables of meetings. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    _meeting_body()
    _pool_topic()
    _procedure_run()
    _meeting()
    _meeting_body_member()
    _meeting_slot()


def _meeting_body() -> None:
    op.create_table(
        "meeting_body",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
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
            "kind IN ('owners_council', 'residents_council', 'owner_representatives', 'committee', 'tuesday_council', 'diverse', 'party_joint', 'dispute_joint', 'joint', 'opinion_round', 'mediation')",
            name=op.f("ck_meeting_body_kind"),
        ),
        sa.CheckConstraint(
            "compound_id IS NULL OR community_id IS NULL", name=op.f("ck_meeting_body_one_place")
        ),
        sa.CheckConstraint("seats > 0", name=op.f("ck_meeting_body_seats_positive")),
        sa.CheckConstraint("term > 0", name=op.f("ck_meeting_body_term_positive")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_meeting_body_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_meeting_body_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_body")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_meeting_body_community_id"), "meeting_body", ["community_id"], unique=False
    )
    op.create_index(
        op.f("ix_meeting_body_compound_id"), "meeting_body", ["compound_id"], unique=False
    )


def _pool_topic() -> None:
    op.create_table(
        "pool_topic",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("spot", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("interested", sa.String(), nullable=False),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("materials", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_pool_topic_rules(),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pool_topic_community_id"), "pool_topic", ["community_id"], unique=False
    )
    op.create_index(op.f("ix_pool_topic_compound_id"), "pool_topic", ["compound_id"], unique=False)


def _pool_topic_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')",
            name=op.f("ck_pool_topic_kind"),
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_pool_topic_number_positive")),
        sa.CheckConstraint(
            "compound_id IS NULL OR community_id IS NULL", name=op.f("ck_pool_topic_of_one_place")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'set', 'notified', 'discussed', 'agreed', 'not_agreed', 'shelved', 'to_assembly', 'to_residents', 'to_street', 'carried_out', 'done', 'fed_back', 'rated', 'filed')",
            name=op.f("ck_pool_topic_state"),
        ),
        sa.CheckConstraint(
            "way IN ('visit', 'phone', 'box', 'online', 'joint', 'patrol', 'body', 'hotline', 'other')",
            name=op.f("ck_pool_topic_way"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_pool_topic_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_pool_topic_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pool_topic")),
        sa.UniqueConstraint(
            "community_id", "number", name=op.f("uq_pool_topic_community_id_number")
        ),
        sa.UniqueConstraint("compound_id", "number", name=op.f("uq_pool_topic_compound_id_number")),
    ]


def _procedure_run() -> None:
    op.create_table(
        "procedure_run",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("about_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("started_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_procedure_run_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_procedure_run_about_id"), "procedure_run", ["about_id"], unique=False)
    op.create_index(
        op.f("ix_procedure_run_community_id"), "procedure_run", ["community_id"], unique=False
    )
    op.create_index(
        op.f("ix_procedure_run_compound_id"), "procedure_run", ["compound_id"], unique=False
    )


def _procedure_run_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "state <> 'abandoned' OR reason <> ''",
            name=op.f("ck_procedure_run_abandoned_has_reason"),
        ),
        sa.CheckConstraint(
            "about IN ('own', 'topic', 'problem')", name=op.f("ck_procedure_run_about")
        ),
        sa.CheckConstraint(
            "(about = 'own') = (about_id IS NULL)", name=op.f("ck_procedure_run_about_something")
        ),
        sa.CheckConstraint(
            "(state = 'running') = (ended_on IS NULL)", name=op.f("ck_procedure_run_ended_has_day")
        ),
        sa.CheckConstraint(
            "compound_id IS NULL OR community_id IS NULL", name=op.f("ck_procedure_run_one_place")
        ),
        sa.CheckConstraint(
            "state IN ('running', 'closed', 'abandoned')", name=op.f("ck_procedure_run_state")
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_procedure_run_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_procedure_run_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_procedure_run")),
    ]


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("body_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("venue", sa.String(), nullable=False),
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
        *_meeting_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_body_id"), "meeting", ["body_id"], unique=False)


def _meeting_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "mode IN ('on_site', 'online', 'mixed', 'written')", name=op.f("ck_meeting_mode")
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_meeting_number_positive")),
        sa.CheckConstraint("seats > 0", name=op.f("ck_meeting_seats_positive")),
        sa.CheckConstraint(
            "stage IN ('called', 'notified', 'held', 'minuted', 'published', 'followed_up', 'called_off')",
            name=op.f("ck_meeting_stage"),
        ),
        sa.CheckConstraint(
            "venue IN ('room', 'home', 'gatehouse', 'site', 'online')",
            name=op.f("ck_meeting_venue"),
        ),
        sa.ForeignKeyConstraint(["body_id"], ["meeting_body.id"], name=op.f("fk_meeting_body_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("body_id", "number", name=op.f("uq_meeting_body_id_number")),
    ]


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


def _meeting_slot() -> None:
    op.create_table(
        "meeting_slot",
        sa.Column("body_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("on_holiday", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (reason = '')", name=op.f("ck_meeting_slot_ended_has_reason")
        ),
        sa.CheckConstraint(
            "minute BETWEEN 0 AND 1439", name=op.f("ck_meeting_slot_minute_in_range")
        ),
        sa.CheckConstraint(
            "on_holiday IN ('skip', 'next_workday')", name=op.f("ck_meeting_slot_on_holiday")
        ),
        sa.CheckConstraint(
            "weekday BETWEEN 0 AND 6", name=op.f("ck_meeting_slot_weekday_in_range")
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["meeting_body.id"], name=op.f("fk_meeting_slot_body_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_slot")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_meeting_slot_body_id"), "meeting_slot", ["body_id"], unique=False)
