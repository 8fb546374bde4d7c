"""The first tables of affairs_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    _dispute_round()
    _fund_entry()
    _neighbour_event_held()
    _neighbour_group_count()
    _opinion_question()
    _opinion_sheet()
    _price_cost_sheet()
    _price_result()


def _dispute_round() -> None:
    op.create_table(
        "dispute_round",
        sa.Column("dispute_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("present", sa.String(), nullable=False),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("recorder", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_round_dispute_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_round")),
        sa.UniqueConstraint(
            "dispute_id", "number", name=op.f("uq_dispute_round_dispute_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_round_dispute_id"), "dispute_round", ["dispute_id"], unique=False
    )


def _fund_entry() -> None:
    op.create_table(
        "fund_entry",
        sa.Column("fund_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("nature", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("voucher", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("counters_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_fund_entry_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_entry_fund_id"), "fund_entry", ["fund_id"], unique=False)
    op.create_index(op.f("ix_fund_entry_problem_id"), "fund_entry", ["problem_id"], unique=False)


def _fund_entry_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "fen > 0 AND fen <= 100000000000", name=op.f("ck_fund_entry_amount_in_range")
        ),
        sa.CheckConstraint(
            "(nature IN ('counter', 'reversal')) = (counters_id IS NOT NULL)",
            name=op.f("ck_fund_entry_counters_one"),
        ),
        sa.CheckConstraint(
            "nature IN ('ordinary', 'counter', 'payment', 'refund', 'reversal')",
            name=op.f("ck_fund_entry_nature"),
        ),
        sa.CheckConstraint(
            "nature NOT IN ('counter', 'refund', 'reversal') OR reason <> ''",
            name=op.f("ck_fund_entry_undone_with_reason"),
        ),
        sa.CheckConstraint("way IN ('in', 'out')", name=op.f("ck_fund_entry_way")),
        sa.ForeignKeyConstraint(
            ["counters_id"], ["fund_entry.id"], name=op.f("fk_fund_entry_counters_id")
        ),
        sa.ForeignKeyConstraint(["fund_id"], ["fund.id"], name=op.f("fk_fund_entry_fund_id")),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_fund_entry_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund_entry")),
        sa.UniqueConstraint("counters_id", name=op.f("uq_fund_entry_counters_id")),
        sa.UniqueConstraint("fund_id", "number", name=op.f("uq_fund_entry_fund_id_number")),
    ]


def _neighbour_event_held() -> None:
    op.create_table(
        "neighbour_event_held",
        sa.Column("event_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=True),
        sa.Column("money_source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "basis IN ('signed', 'counted', 'estimated')",
            name=op.f("ck_neighbour_event_held_basis"),
        ),
        sa.CheckConstraint(
            "number = 1 OR reason <> ''", name=op.f("ck_neighbour_event_held_change_has_reason")
        ),
        sa.CheckConstraint(
            "fen IS NULL OR fen >= 0", name=op.f("ck_neighbour_event_held_fen_not_negative")
        ),
        sa.CheckConstraint(
            "headcount >= 0", name=op.f("ck_neighbour_event_held_headcount_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["neighbour_event.id"], name=op.f("fk_neighbour_event_held_event_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neighbour_event_held")),
        sa.UniqueConstraint(
            "event_id", "number", name=op.f("uq_neighbour_event_held_event_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_neighbour_event_held_event_id"), "neighbour_event_held", ["event_id"], unique=False
    )


def _neighbour_group_count() -> None:
    op.create_table(
        "neighbour_group_count",
        sa.Column("group_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "members >= 0", name=op.f("ck_neighbour_group_count_members_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["neighbour_group.id"], name=op.f("fk_neighbour_group_count_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neighbour_group_count")),
        sa.UniqueConstraint(
            "group_id", "ordinal", name=op.f("uq_neighbour_group_count_group_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_neighbour_group_count_group_id"),
        "neighbour_group_count",
        ["group_id"],
        unique=False,
    )


def _opinion_question() -> None:
    op.create_table(
        "opinion_question",
        sa.Column("round_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("options", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["opinion_round.id"], name=op.f("fk_opinion_question_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_question")),
        sa.UniqueConstraint("round_id", "number", name=op.f("uq_opinion_question_round_id_number")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_opinion_question_round_id"), "opinion_question", ["round_id"], unique=False
    )


def _opinion_sheet() -> None:
    op.create_table(
        "opinion_sheet",
        sa.Column("round_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"], ["opinion_round.id"], name=op.f("fk_opinion_sheet_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_sheet")),
        sa.UniqueConstraint("round_id", "number", name=op.f("uq_opinion_sheet_round_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_opinion_sheet_round_id"), "opinion_sheet", ["round_id"], unique=False)


def _price_cost_sheet() -> None:
    op.create_table(
        "price_cost_sheet",
        sa.Column("file_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("laid_by", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("total_fen", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number = 1 OR reason <> ''", name=op.f("ck_price_cost_sheet_change_has_reason")
        ),
        sa.CheckConstraint("total_fen >= 0", name=op.f("ck_price_cost_sheet_total_not_negative")),
        sa.ForeignKeyConstraint(
            ["file_id"], ["price_file.id"], name=op.f("fk_price_cost_sheet_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_cost_sheet")),
        sa.UniqueConstraint("file_id", "number", name=op.f("uq_price_cost_sheet_file_id_number")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_price_cost_sheet_file_id"), "price_cost_sheet", ["file_id"], unique=False
    )


def _price_result() -> None:
    op.create_table(
        "price_result",
        sa.Column("file_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number = 1 OR reason <> ''", name=op.f("ck_price_result_change_has_reason")
        ),
        sa.CheckConstraint(
            "fen IS NULL OR fen >= 0", name=op.f("ck_price_result_fen_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["file_id"], ["price_file.id"], name=op.f("fk_price_result_file_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_result")),
        sa.UniqueConstraint("file_id", "number", name=op.f("uq_price_result_file_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_price_result_file_id"), "price_result", ["file_id"], unique=False)
