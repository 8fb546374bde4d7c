"""The first tables of affairs_6. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    _volunteer_shift()
    _crowd_share()
    _dispute_promise_check()
    _problem_link()
    _volunteer_shift_place()
    _crowd_payment()
    _crowd_receipt_copy()


def _volunteer_shift() -> None:
    op.create_table(
        "volunteer_shift",
        sa.Column("rota_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts", sa.Integer(), nullable=False),
        sa.Column("ends", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "starts >= 0 AND starts < ends", name=op.f("ck_volunteer_shift_starts_before_its_end")
        ),
        sa.ForeignKeyConstraint(
            ["rota_id"], ["volunteer_rota.id"], name=op.f("fk_volunteer_shift_rota_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_shift")),
        sa.UniqueConstraint("rota_id", "ordinal", name=op.f("uq_volunteer_shift_rota_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_volunteer_shift_day"), "volunteer_shift", ["day"], unique=False)
    op.create_index(
        op.f("ix_volunteer_shift_rota_id"), "volunteer_shift", ["rota_id"], unique=False
    )


def _crowd_share() -> None:
    op.create_table(
        "crowd_share",
        sa.Column("funding_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("household", sa.String(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("coefficient", sa.String(), nullable=False),
        sa.Column("due_fen", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("due_fen >= 0", name=op.f("ck_crowd_share_due_not_negative")),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_crowd_share_dwelling_id")
        ),
        sa.ForeignKeyConstraint(
            ["funding_id"], ["crowd_funding.id"], name=op.f("fk_crowd_share_funding_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_share")),
        sa.UniqueConstraint(
            "funding_id", "dwelling_id", name=op.f("uq_crowd_share_funding_id_dwelling_id")
        ),
        sa.UniqueConstraint(
            "funding_id", "position", name=op.f("uq_crowd_share_funding_id_position")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_crowd_share_funding_id"), "crowd_share", ["funding_id"], unique=False)


def _dispute_promise_check() -> None:
    op.create_table(
        "dispute_promise_check",
        sa.Column("promise_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("found", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "found IN ('kept', 'partly', 'broken')", name=op.f("ck_dispute_promise_check_found")
        ),
        sa.ForeignKeyConstraint(
            ["promise_id"], ["dispute_promise.id"], name=op.f("fk_dispute_promise_check_promise_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_promise_check")),
        sa.UniqueConstraint(
            "promise_id", "ordinal", name=op.f("uq_dispute_promise_check_promise_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_promise_check_promise_id"),
        "dispute_promise_check",
        ["promise_id"],
        unique=False,
    )


def _problem_link() -> None:
    op.create_table(
        "problem_link",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("topic_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("pool_topic_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("matter_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('meeting', 'topic', 'pool_topic', 'matter', 'elsewhere')",
            name=op.f("ck_problem_link_kind"),
        ),
        sa.CheckConstraint(
            "(kind = 'meeting') = (meeting_id IS NOT NULL) AND (kind = 'topic') = (topic_id IS NOT NULL) AND (kind = 'pool_topic') = (pool_topic_id IS NOT NULL) AND (kind = 'matter') = (matter_id IS NOT NULL) AND (kind <> 'elsewhere' OR reference <> '')",
            name=op.f("ck_problem_link_one_target"),
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"], ["assembly_matter.id"], name=op.f("fk_problem_link_matter_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_problem_link_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["pool_topic_id"], ["pool_topic.id"], name=op.f("fk_problem_link_pool_topic_id")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_link_problem_id")
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["meeting_topic.id"], name=op.f("fk_problem_link_topic_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_link")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_link_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_link_problem_id"), "problem_link", ["problem_id"], unique=False
    )
    op.create_index(op.f("ix_problem_link_topic_id"), "problem_link", ["topic_id"], unique=False)


def _volunteer_shift_place() -> None:
    op.create_table(
        "volunteer_shift_place",
        sa.Column("shift_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("replaces_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("came", sa.Boolean(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "replaces_id IS NULL OR reason <> ''",
            name=op.f("ck_volunteer_shift_place_change_has_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["volunteer_team_member.id"],
            name=op.f("fk_volunteer_shift_place_member_id"),
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["volunteer_shift_place.id"],
            name=op.f("fk_volunteer_shift_place_replaces_id"),
        ),
        sa.ForeignKeyConstraint(
            ["shift_id"], ["volunteer_shift.id"], name=op.f("fk_volunteer_shift_place_shift_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_shift_place")),
        sa.UniqueConstraint(
            "shift_id", "ordinal", name=op.f("uq_volunteer_shift_place_shift_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_volunteer_shift_place_member_id"),
        "volunteer_shift_place",
        ["member_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_volunteer_shift_place_shift_id"),
        "volunteer_shift_place",
        ["shift_id"],
        unique=False,
    )


def _crowd_payment() -> None:
    op.create_table(
        "crowd_payment",
        sa.Column("funding_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("share_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("entry_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("receipt", sa.Integer(), nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "how IN ('cash', 'transfer', 'mobile', 'cheque')", name=op.f("ck_crowd_payment_how")
        ),
        sa.CheckConstraint("receipt > 0", name=op.f("ck_crowd_payment_receipt_positive")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["fund_entry.id"], name=op.f("fk_crowd_payment_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["funding_id"], ["crowd_funding.id"], name=op.f("fk_crowd_payment_funding_id")
        ),
        sa.ForeignKeyConstraint(
            ["share_id"], ["crowd_share.id"], name=op.f("fk_crowd_payment_share_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_payment")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_crowd_payment_entry_id")),
        sa.UniqueConstraint(
            "funding_id", "receipt", name=op.f("uq_crowd_payment_funding_id_receipt")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_payment_funding_id"), "crowd_payment", ["funding_id"], unique=False
    )
    op.create_index(op.f("ix_crowd_payment_share_id"), "crowd_payment", ["share_id"], unique=False)


def _crowd_receipt_copy() -> None:
    op.create_table(
        "crowd_receipt_copy",
        sa.Column("payment_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_crowd_receipt_copy_copy_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["payment_id"], ["crowd_payment.id"], name=op.f("fk_crowd_receipt_copy_payment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_receipt_copy")),
        sa.UniqueConstraint(
            "payment_id", "ordinal", name=op.f("uq_crowd_receipt_copy_payment_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_receipt_copy_payment_id"), "crowd_receipt_copy", ["payment_id"], unique=False
    )
