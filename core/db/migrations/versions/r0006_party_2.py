"""The first tables of party_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    _assigned_staff()
    _pairing_need()
    _party_payment()
    _party_venue()
    _party_wish()
    _star_rating()
    _unit_pairing()
    _pairing_activity()


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


def _party_wish() -> None:
    op.create_table(
        "party_wish",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("wisher", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("claimant", sa.String(), nullable=False),
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'claimed', 'done', 'withdrawn')", name=op.f("ck_party_wish_state")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_wish_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_wish")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_wish_compound_id"), "party_wish", ["compound_id"], unique=False)


def _star_rating() -> None:
    op.create_table(
        "star_rating",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stars", sa.Integer(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "version = 1 OR reason <> ''", name=op.f("ck_star_rating_correction_has_reason")
        ),
        sa.CheckConstraint("stars BETWEEN 0 AND 5", name=op.f("ck_star_rating_stars_in_range")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_star_rating_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_star_rating")),
        sa.UniqueConstraint(
            "compound_id", "year", "version", name=op.f("uq_star_rating_compound_id_year_version")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_star_rating_compound_id"), "star_rating", ["compound_id"], unique=False
    )


def _unit_pairing() -> None:
    op.create_table(
        "unit_pairing",
        sa.Column("unit_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "ended_on IS NULL OR ended_reason <> ''", name=op.f("ck_unit_pairing_end_has_reason")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_unit_pairing_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["unit_id"], ["partner_unit.id"], name=op.f("fk_unit_pairing_unit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_pairing")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_unit_pairing_compound_id"), "unit_pairing", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_unit_pairing_unit_id"), "unit_pairing", ["unit_id"], unique=False)


def _pairing_activity() -> None:
    op.create_table(
        "pairing_activity",
        sa.Column("pairing_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("headcount", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "headcount >= 0", name=op.f("ck_pairing_activity_headcount_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["pairing_id"], ["unit_pairing.id"], name=op.f("fk_pairing_activity_pairing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing_activity")),
        sa.UniqueConstraint(
            "pairing_id", "ordinal", name=op.f("uq_pairing_activity_pairing_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pairing_activity_day"), "pairing_activity", ["day"], unique=False)
    op.create_index(
        op.f("ix_pairing_activity_pairing_id"), "pairing_activity", ["pairing_id"], unique=False
    )
