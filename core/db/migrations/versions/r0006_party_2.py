"""The first tables of party_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _party_grid_plan()
    _assigned_staff()
    _pairing_need()
    _party_grid()
    _party_grid_place()
    _party_payment()
    _party_venue()


def _party_grid_plan() -> None:
    op.create_table(
        "party_grid_plan",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("of_all", sa.Boolean(), nullable=False),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("adopted_on", sa.Date(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("nearest", sa.Integer(), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("rule_source", sa.String(300), nullable=False),
        sa.Column("pack", sa.String(300), nullable=False),
        sa.Column("steps", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("line > 0", name=op.f("ck_party_grid_plan_line_positive")),
        sa.CheckConstraint("target > 0", name=op.f("ck_party_grid_plan_target_positive")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_plan_community_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_plan")),
        sa.UniqueConstraint("number", name=op.f("uq_party_grid_plan_number")),
        sqlite_strict=True,
    )


def _assigned_staff() -> None:
    op.create_table(
        "assigned_staff",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ended_on IS NULL OR ended_reason <> ''", name=op.f("ck_assigned_staff_end_has_reason")
        ),
        sa.CheckConstraint(
            "kind IN ('police', 'judge', 'prosecutor', 'lawyer', 'other')",
            name=op.f("ck_assigned_staff_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_assigned_staff_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assigned_staff")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_assigned_staff_compound_id"), "assigned_staff", ["compound_id"], unique=False
    )


def _pairing_need() -> None:
    op.create_table(
        "pairing_need",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("raised_as", sa.String(), nullable=False),
        sa.Column("raised_by", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("wanted_by", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("task", sa.String(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "raised_as IN ('compound', 'branch')", name=op.f("ck_pairing_need_raised_as")
        ),
        sa.CheckConstraint(
            "state IN ('raised', 'taken', 'done', 'answered', 'withdrawn')",
            name=op.f("ck_pairing_need_state"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_pairing_need_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_pairing_need_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_need")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_pairing_need_compound_id"), "pairing_need", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_pairing_need_unit_id"), "pairing_need", ["unit_id"], unique=False)


def _party_grid() -> None:
    op.create_table(
        "party_grid",
        sa.Column("plan_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("since_step", sa.Integer(), nullable=False),
        sa.Column("until_step", sa.Integer(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_grid_named")),
        sa.CheckConstraint(
            "reason IN ('alone', 'exactly', 'rural_group', 'not_whole', 'neighbours', 'same_kind', 'under_line', 'kept', 'by_hand')",
            name=op.f("ck_party_grid_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["plan_id"], ["party_grid_plan.id"], name=op.f("fk_party_grid_plan_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid")),
        sa.UniqueConstraint("plan_id", "number", name=op.f("uq_party_grid_plan_id_number")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_community_id"), "party_grid", ["community_id"], unique=False
    )
    op.create_index(op.f("ix_party_grid_plan_id"), "party_grid", ["plan_id"], unique=False)


def _party_grid_place() -> None:
    op.create_table(
        "party_grid_place",
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("measure", sa.String(), nullable=True),
        sa.Column("east", sa.BigInteger(), nullable=True),
        sa.Column("north", sa.BigInteger(), nullable=True),
        sa.Column("dropped_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(measure IS NULL) = (east IS NULL) AND (east IS NULL) = (north IS NULL)",
            name=op.f("ck_party_grid_place_coordinates_whole"),
        ),
        sa.CheckConstraint("households >= 0", name=op.f("ck_party_grid_place_households_counted")),
        sa.CheckConstraint(
            "kind IN ('estate', 'old', 'unit_yard', 'self_built', 'rural_group', 'other')",
            name=op.f("ck_party_grid_place_kind"),
        ),
        sa.CheckConstraint(
            "measure IN ('metres', 'degrees')", name=op.f("ck_party_grid_place_measure")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_grid_place_named")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_party_grid_place_community_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_grid_place_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_grid_place")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_grid_place_community_id"), "party_grid_place", ["community_id"], unique=False
    )
    op.create_index(
        op.f("uq_party_grid_place_now"),
        "party_grid_place",
        ["community_id", "name"],
        unique=True,
        sqlite_where=sa.text("dropped_on IS NULL"),
        postgresql_where=sa.text("dropped_on IS NULL"),
    )
    op.create_index(
        op.f("uq_party_grid_place_own"),
        "party_grid_place",
        ["name"],
        unique=True,
        sqlite_where=sa.text("community_id IS NULL AND dropped_on IS NULL"),
        postgresql_where=sa.text("community_id IS NULL AND dropped_on IS NULL"),
    )


def _party_payment() -> None:
    op.create_table(
        "party_payment",
        sa.Column("list_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("payee", sa.String(), nullable=False),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("paid_on", sa.Date(), nullable=True),
        sa.Column("voucher", sa.String(), nullable=False),
        sa.Column("signed_by", sa.String(), nullable=False),
        sa.Column("overdraft_reason", sa.String(), nullable=False),
        sa.Column("voided_on", sa.Date(), nullable=True),
        sa.Column("void_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("fen > 0", name=op.f("ck_party_payment_fen_positive")),
        sa.CheckConstraint(
            "paid_on IS NULL OR voucher <> ''", name=op.f("ck_party_payment_paid_has_voucher")
        ),
        sa.CheckConstraint(
            "voided_on IS NULL OR void_reason <> ''", name=op.f("ck_party_payment_void_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_payment_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["list_id"], ["party_payment_list.id"], name=op.f("fk_party_payment_list_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_payment")),
        sa.UniqueConstraint("list_id", "ordinal", name=op.f("uq_party_payment_list_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_payment_compound_id"), "party_payment", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_party_payment_list_id"), "party_payment", ["list_id"], unique=False)
    op.create_index(op.f("ix_party_payment_paid_on"), "party_payment", ["paid_on"], unique=False)


def _party_venue() -> None:
    op.create_table(
        "party_venue",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("keeper", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("closed_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "closed_on IS NULL OR closed_reason <> ''",
            name=op.f("ck_party_venue_closing_has_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_venue_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_venue")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_venue_compound_id"), "party_venue", ["compound_id"], unique=False
    )
