"""The first tables of party. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    _alliance()
    _pairing_change()
    _partner_unit()
    _party_budget_item()
    _party_income()
    _party_merchant()
    _party_payment_list()
    _alliance_member()
    _alliance_turn()


def _alliance() -> None:
    op.create_table(
        "alliance",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("founded_on", sa.Date(), nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ended_on IS NULL OR ended_reason <> ''", name=op.f("ck_alliance_end_has_reason")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance")),
        sqlite_strict=True,
    )


def _pairing_change() -> None:
    op.create_table(
        "pairing_change",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_pairing_change_has_reason")),
        sa.CheckConstraint(
            "kind IN ('unit', 'merchant', 'venue')", name=op.f("ck_pairing_change_kind")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_change")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_change_subject_id"), "pairing_change", ["subject_id"], unique=False
    )


def _partner_unit() -> None:
    op.create_table(
        "partner_unit",
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('district_unit', 'enterprise', 'market', 'institution', 'association', 'other')",
            name=op.f("ck_partner_unit_kind"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner_unit")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_partner_unit_name"), "partner_unit", ["name"], unique=False)


def _party_budget_item() -> None:
    op.create_table(
        "party_budget_item",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("dropped_on", sa.Date(), nullable=True),
        sa.Column("dropped_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "dropped_on IS NULL OR dropped_reason <> ''",
            name=op.f("ck_party_budget_item_drop_has_reason"),
        ),
        sa.CheckConstraint("fen > 0", name=op.f("ck_party_budget_item_fen_positive")),
        sa.CheckConstraint(
            "kind IN ('branch_fund', 'stars', 'allowance', 'other')",
            name=op.f("ck_party_budget_item_kind"),
        ),
        sa.CheckConstraint(
            "source IN ('dues', 'budget', 'sponsors', 'common_income')",
            name=op.f("ck_party_budget_item_source"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_budget_item")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_budget_item_year"), "party_budget_item", ["year"], unique=False)


def _party_income() -> None:
    op.create_table(
        "party_income",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("payer", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("voucher", sa.String(), nullable=False),
        sa.Column("consent", sa.String(), nullable=True),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "source <> 'common_income' OR (consent IS NOT NULL AND basis <> '')",
            name=op.f("ck_party_income_common_income_has_basis"),
        ),
        sa.CheckConstraint("consent IN ('vote', 'covenant')", name=op.f("ck_party_income_consent")),
        sa.CheckConstraint("fen > 0", name=op.f("ck_party_income_fen_positive")),
        sa.CheckConstraint(
            "source IN ('dues', 'budget', 'sponsors', 'common_income')",
            name=op.f("ck_party_income_source"),
        ),
        sa.CheckConstraint(
            "voided_on IS NULL OR void_reason <> ''", name=op.f("ck_party_income_void_has_reason")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_income")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_income_day"), "party_income", ["day"], unique=False)


def _party_merchant() -> None:
    op.create_table(
        "party_merchant",
        sa.Column("market", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("keeper", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("identity", sa.String(), nullable=False),
        sa.Column("duty", sa.String(), nullable=False),
        sa.Column("promise", sa.String(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "left_on IS NULL OR left_reason <> ''",
            name=op.f("ck_party_merchant_leaving_has_reason"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_merchant")),
        sqlite_strict=True,
    )


def _party_payment_list() -> None:
    op.create_table(
        "party_payment_list",
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('branch_fund', 'stars', 'allowance', 'other')",
            name=op.f("ck_party_payment_list_kind"),
        ),
        sa.CheckConstraint(
            "source IN ('dues', 'budget', 'sponsors', 'common_income')",
            name=op.f("ck_party_payment_list_source"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_payment_list")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_party_payment_list_year_number")),
        sqlite_strict=True,
    )


def _alliance_member() -> None:
    op.create_table(
        "alliance_member",
        sa.Column("alliance_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "left_on IS NULL OR left_reason <> ''",
            name=op.f("ck_alliance_member_leaving_has_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["alliance_id"], ["alliance.id"], name=op.f("fk_alliance_member_alliance_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_alliance_member_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_member")),
        sa.UniqueConstraint(
            "alliance_id", "ordinal", name=op.f("uq_alliance_member_alliance_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_alliance_member_alliance_id"), "alliance_member", ["alliance_id"], unique=False
    )
    op.create_index(
        op.f("ix_alliance_member_unit_id"), "alliance_member", ["unit_id"], unique=False
    )


def _alliance_turn() -> None:
    op.create_table(
        "alliance_turn",
        sa.Column("alliance_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("note <> ''", name=op.f("ck_alliance_turn_has_note")),
        sa.CheckConstraint("kind IN ('hosted', 'skipped')", name=op.f("ck_alliance_turn_kind")),
        sa.ForeignKeyConstraint(
            ["alliance_id"], ["alliance.id"], name=op.f("fk_alliance_turn_alliance_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_alliance_turn_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alliance_turn")),
        sa.UniqueConstraint(
            "alliance_id", "ordinal", name=op.f("uq_alliance_turn_alliance_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_alliance_turn_alliance_id"), "alliance_turn", ["alliance_id"], unique=False
    )
    op.create_index(op.f("ix_alliance_turn_unit_id"), "alliance_turn", ["unit_id"], unique=False)
