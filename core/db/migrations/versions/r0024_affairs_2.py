"""The first tables of affairs_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    _problem()
    _telling_duty()
    _volunteer_team()
    _crowd_funding()
    _dispute_agreement()
    _dispute_mediator()
    _dispute_party()


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
        *_problem_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_problem_community_id"), "problem", ["community_id"], unique=False)
    op.create_index(op.f("ix_problem_compound_id"), "problem", ["compound_id"], unique=False)
    op.create_index(op.f("ix_problem_merged_into_id"), "problem", ["merged_into_id"], unique=False)


def _problem_rules() -> list[sa.schema.SchemaItem]:
    return [
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
    ]


def _telling_duty() -> None:
    op.create_table(
        "telling_duty",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("bearer", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("hang_days", sa.Integer(), nullable=True),
        sa.Column("first_due", sa.Date(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "bearer IN ('committee', 'firm', 'residents_committee')",
            name=op.f("ck_telling_duty_bearer"),
        ),
        sa.CheckConstraint(
            "hang_days IS NULL OR hang_days > 0", name=op.f("ck_telling_duty_hang_days_positive")
        ),
        sa.CheckConstraint(
            "kind IN ('repair_fund', 'bylaws', 'decisions', 'contract', 'common_income', 'parking', 'member_fees', 'service', 'work_report', 'other')",
            name=op.f("ck_telling_duty_kind"),
        ),
        sa.CheckConstraint(
            "months IS NULL OR months > 0", name=op.f("ck_telling_duty_months_positive")
        ),
        sa.CheckConstraint(
            "purpose IN ('disclosure', 'report')", name=op.f("ck_telling_duty_purpose")
        ),
        sa.CheckConstraint(
            "months IS NULL OR first_due IS NOT NULL",
            name=op.f("ck_telling_duty_regular_has_a_day"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_telling_duty_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling_duty")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_telling_duty_compound_id"), "telling_duty", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_telling_duty_next_due"), "telling_duty", ["next_due"], unique=False)


def _volunteer_team() -> None:
    op.create_table(
        "volunteer_team",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("task", sa.String(), nullable=False),
        sa.Column("formed_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('hygiene', 'safety', 'parking', 'culture', 'care', 'patrol', 'other')",
            name=op.f("ck_volunteer_team_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_volunteer_team_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_team")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_volunteer_team_compound_id"), "volunteer_team", ["compound_id"], unique=False
    )


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
        *_crowd_funding_rules(),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_crowd_funding_compound_id"), "crowd_funding", ["compound_id"], unique=False
    )
    op.create_index(
        op.f("ix_crowd_funding_problem_id"), "crowd_funding", ["problem_id"], unique=False
    )


def _crowd_funding_rules() -> list[sa.schema.SchemaItem]:
    return [
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
    ]


def _dispute_agreement() -> None:
    op.create_table(
        "dispute_agreement",
        sa.Column("dispute_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("terms", sa.String(), nullable=False),
        sa.Column("signers", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "number = 1 OR reason <> ''", name=op.f("ck_dispute_agreement_change_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_agreement_dispute_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_agreement")),
        sa.UniqueConstraint(
            "dispute_id", "number", name=op.f("uq_dispute_agreement_dispute_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_agreement_dispute_id"), "dispute_agreement", ["dispute_id"], unique=False
    )


def _dispute_mediator() -> None:
    op.create_table(
        "dispute_mediator",
        sa.Column("dispute_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("own_kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('mediator', 'police', 'adviser', 'own')",
            name=op.f("ck_dispute_mediator_kind"),
        ),
        sa.CheckConstraint(
            "kind <> 'own' OR own_kind <> ''", name=op.f("ck_dispute_mediator_own_kind_is_named")
        ),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_mediator_dispute_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_mediator")),
        sa.UniqueConstraint(
            "dispute_id", "ordinal", name=op.f("uq_dispute_mediator_dispute_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_mediator_dispute_id"), "dispute_mediator", ["dispute_id"], unique=False
    )


def _dispute_party() -> None:
    op.create_table(
        "dispute_party",
        sa.Column("dispute_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("agent", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "side IN ('first', 'second', 'third')", name=op.f("ck_dispute_party_side")
        ),
        sa.ForeignKeyConstraint(
            ["dispute_id"], ["dispute.id"], name=op.f("fk_dispute_party_dispute_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_party")),
        sa.UniqueConstraint(
            "dispute_id", "ordinal", name=op.f("uq_dispute_party_dispute_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_party_dispute_id"), "dispute_party", ["dispute_id"], unique=False
    )
