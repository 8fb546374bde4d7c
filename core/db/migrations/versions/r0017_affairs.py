"""The first tables of affairs. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    _fund()
    _problem()
    _crowd_funding()
    _fund_entry()
    _problem_change()
    _problem_charge()


def _fund() -> None:
    op.create_table(
        "fund",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("keeper", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "source <> 'common_income' OR basis <> ''", name=op.f("ck_fund_income_has_basis")
        ),
        sa.CheckConstraint(
            "compound_id IS NULL OR community_id IS NULL", name=op.f("ck_fund_one_place")
        ),
        sa.CheckConstraint(
            "source IN ('self_raised', 'people_fund', 'livelihood', 'common_income', 'party_dues', 'budget', 'sponsor', 'other')",
            name=op.f("ck_fund_source"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_fund_community_id")
        ),
        sa.ForeignKeyConstraint(["compound_id"], ["compound.id"], name=op.f("fk_fund_compound_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fund")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_community_id"), "fund", ["community_id"], unique=False)
    op.create_index(op.f("ix_fund_compound_id"), "fund", ["compound_id"], unique=False)


def _problem() -> None:
    op.create_table(
        "problem",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("own_kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("found_by", sa.String(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("merged_into_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("archive_number", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "cost_fen IS NULL OR cost_fen >= 0", name=op.f("ck_problem_cost_not_negative")
        ),
        sa.CheckConstraint(
            "kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')",
            name=op.f("ck_problem_kind"),
        ),
        sa.CheckConstraint(
            "(state = 'merged') = (merged_into_id IS NOT NULL)", name=op.f("ck_problem_merged")
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_problem_number_positive")),
        sa.CheckConstraint(
            "compound_id IS NULL OR community_id IS NULL", name=op.f("ck_problem_one_place")
        ),
        sa.CheckConstraint(
            "own_kind = '' OR kind = 'other'", name=op.f("ck_problem_own_kind_of_others")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'declined', 'discussed', 'in_hand', 'passed_on', 'shelved', 'done', 'fed_back', 'rated', 'filed', 'merged')",
            name=op.f("ck_problem_state"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_problem_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_problem_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["problem.id"], name=op.f("fk_problem_merged_into_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem")),
        sa.UniqueConstraint("origin", "year", "number", name=op.f("uq_problem_origin_year_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_problem_community_id"), "problem", ["community_id"], unique=False)
    op.create_index(op.f("ix_problem_compound_id"), "problem", ["compound_id"], unique=False)
    op.create_index(op.f("ix_problem_merged_into_id"), "problem", ["merged_into_id"], unique=False)


def _crowd_funding() -> None:
    op.create_table(
        "crowd_funding",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("fund_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("total_fen", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("pay_by", sa.Date(), nullable=False),
        sa.Column("keeper", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("close_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "base IN ('area', 'equal', 'agreed')", name=op.f("ck_crowd_funding_base")
        ),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_on IS NOT NULL)",
            name=op.f("ck_crowd_funding_closed_on_a_day"),
        ),
        sa.CheckConstraint("basis <> ''", name=op.f("ck_crowd_funding_has_basis")),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_crowd_funding_state")),
        sa.CheckConstraint("total_fen > 0", name=op.f("ck_crowd_funding_total_positive")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_crowd_funding_compound_id")
        ),
        sa.ForeignKeyConstraint(["fund_id"], ["fund.id"], name=op.f("fk_crowd_funding_fund_id")),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_crowd_funding_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crowd_funding")),
        sa.UniqueConstraint("fund_id", name=op.f("uq_crowd_funding_fund_id")),
        sa.UniqueConstraint(
            "origin", "year", "number", name=op.f("uq_crowd_funding_origin_year_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_funding_compound_id"), "crowd_funding", ["compound_id"], unique=False
    )
    op.create_index(
        op.f("ix_crowd_funding_problem_id"), "crowd_funding", ["problem_id"], unique=False
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
        sa.CheckConstraint(
            "fen > 0 AND fen <= 100000000000", name=op.f("ck_fund_entry_amount_in_range")
        ),
        sa.CheckConstraint(
            "(nature = 'counter') = (counters_id IS NOT NULL)",
            name=op.f("ck_fund_entry_counters_one"),
        ),
        sa.CheckConstraint(
            "nature IN ('ordinary', 'counter', 'payment', 'refund')",
            name=op.f("ck_fund_entry_nature"),
        ),
        sa.CheckConstraint(
            "nature NOT IN ('counter', 'refund') OR reason <> ''",
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
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_fund_entry_fund_id"), "fund_entry", ["fund_id"], unique=False)
    op.create_index(op.f("ix_fund_entry_problem_id"), "fund_entry", ["problem_id"], unique=False)


def _problem_change() -> None:
    op.create_table(
        "problem_change",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("own_kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_problem_change_has_reason")),
        sa.CheckConstraint(
            "kind IN ('parking', 'security', 'sanitation', 'neighbours', 'lift', 'other')",
            name=op.f("ck_problem_change_kind"),
        ),
        sa.CheckConstraint(
            "own_kind = '' OR kind = 'other'", name=op.f("ck_problem_change_own_kind_of_others")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_change_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_change")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_change_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_change_problem_id"), "problem_change", ["problem_id"], unique=False
    )


def _problem_charge() -> None:
    op.create_table(
        "problem_charge",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("requirement", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ordinal = 1 OR reason <> ''", name=op.f("ck_problem_charge_change_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_charge_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_charge")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_charge_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_charge_problem_id"), "problem_charge", ["problem_id"], unique=False
    )
