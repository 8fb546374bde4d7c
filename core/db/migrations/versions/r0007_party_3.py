"""The first tables of party_3. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    _party_grid_place()
    _party_member()
    _party_organisation_change()
    _party_payment()
    _party_venue()
    _party_wish()
    _party_zone()


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


def _party_member() -> None:
    op.create_table(
        "party_member",
        sa.Column("person_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("initials", sa.String(60), nullable=False),
        sa.Column("document_number", sa.String(40), nullable=True),
        sa.Column("phone", sa.String(40), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("home", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("record_elsewhere", sa.String(), nullable=False),
        sa.Column("community_branch_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_party_member_rules(),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_member_community_branch_id"),
        "party_member",
        ["community_branch_id"],
        unique=False,
    )
    op.create_index(op.f("ix_party_member_name"), "party_member", ["name"], unique=False)
    op.create_index(
        op.f("ix_party_member_organisation_id"), "party_member", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_party_member_person_id"), "party_member", ["person_id"], unique=False)


def _party_member_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "confirmed_on IS NULL OR joined_on IS NULL OR confirmed_on >= joined_on",
            name=op.f("ck_party_member_confirmed_after_joining"),
        ),
        sa.CheckConstraint(
            "document_number <> ''", name=op.f("ck_party_member_document_not_blank")
        ),
        sa.CheckConstraint(
            "kind IN ('employed', 'retired', 'floating', 'self_employed', 'unknown')",
            name=op.f("ck_party_member_kind"),
        ),
        sa.CheckConstraint(
            "(left_on IS NULL) = (left_reason = '')", name=op.f("ck_party_member_left_with_reason")
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_member_named")),
        sa.CheckConstraint(
            "status IN ('full', 'probationary')", name=op.f("ck_party_member_status")
        ),
        sa.ForeignKeyConstraint(
            ["community_branch_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_member_community_branch_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_member_organisation_id"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_party_member_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_member")),
        sa.UniqueConstraint("document_number", name=op.f("uq_party_member_document_number")),
    ]


def _party_organisation_change() -> None:
    op.create_table(
        "party_organisation_change",
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('founded', 'renamed', 'moved', 'rebuilt', 'covered', 'merged', 'dissolved')",
            name=op.f("ck_party_organisation_change_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_organisation_change_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_organisation_change")),
        sa.UniqueConstraint(
            "organisation_id",
            "ordinal",
            name=op.f("uq_party_organisation_change_organisation_id_ordinal"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_organisation_change_organisation_id"),
        "party_organisation_change",
        ["organisation_id"],
        unique=False,
    )


def _party_payment() -> None:
    op.create_table(
        "party_payment",
        sa.Column("list_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("payee", sa.String(), nullable=False),
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("organisation_id", sa.Uuid(native_uuid=False), nullable=True),
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
        *_party_payment_rules(),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_party_payment_compound_id"), "party_payment", ["compound_id"], unique=False
    )
    op.create_index(op.f("ix_party_payment_list_id"), "party_payment", ["list_id"], unique=False)
    op.create_index(
        op.f("ix_party_payment_organisation_id"), "party_payment", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_party_payment_paid_on"), "party_payment", ["paid_on"], unique=False)


def _party_payment_rules() -> list[sa.schema.SchemaItem]:
    return [
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
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["party_organisation.id"],
            name=op.f("fk_party_payment_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_payment")),
        sa.UniqueConstraint("list_id", "ordinal", name=op.f("uq_party_payment_list_id_ordinal")),
    ]


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


def _party_zone() -> None:
    op.create_table(
        "party_zone",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("duty", sa.String(500), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(ended_on IS NULL) = (ended_reason IS NULL)",
            name=op.f("ck_party_zone_ended_with_reason"),
        ),
        sa.CheckConstraint("name <> ''", name=op.f("ck_party_zone_named")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_party_zone_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_zone")),
        sa.UniqueConstraint("compound_id", "number", name=op.f("uq_party_zone_compound_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_party_zone_compound_id"), "party_zone", ["compound_id"], unique=False)
