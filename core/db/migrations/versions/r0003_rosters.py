"""The first tables of rosters. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _column_mapping()
    _community()
    _company()
    _company_ruling()
    _person()
    _replaced()
    _compound()
    _party_flag()
    _building()
    _roster_import()
    _entrance()


def _column_mapping() -> None:
    op.create_table(
        "column_mapping",
        sa.Column("signature", sa.String(64), nullable=False),
        sa.Column("columns", sa.Text(), nullable=False),
        sa.Column("said_at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_column_mapping")),
        sa.UniqueConstraint("signature", name=op.f("uq_column_mapping_signature")),
        sqlite_strict=True,
    )


def _community() -> None:
    op.create_table(
        "community",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("street", sa.String(100), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_community_named")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_community")),
        sa.UniqueConstraint("street", "name", name=op.f("uq_community_street_name")),
        sqlite_strict=True,
    )


def _company() -> None:
    op.create_table(
        "company",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("initials", sa.String(60), nullable=False),
        sa.Column("credit_code", sa.String(40), nullable=True),
        sa.Column("phones", sa.String(120), nullable=False),
        sa.Column("developer", sa.Boolean(), nullable=False),
        sa.Column("merged_into_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_company_named")),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["company.id"], name=op.f("fk_company_merged_into_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company")),
        sa.UniqueConstraint("credit_code", name=op.f("uq_company_credit_code")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_company_name"), "company", ["name"], unique=False)


def _company_ruling() -> None:
    op.create_table(
        "company_ruling",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("companies", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_company_ruling")),
        sqlite_strict=True,
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("initials", sa.String(60), nullable=False),
        sa.Column("document_kind", sa.String(), nullable=True),
        sa.Column("document_number", sa.String(40), nullable=True),
        sa.Column("phones", sa.String(120), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "document_kind IN ('id_card', 'old_id_card', 'hk_macao_permit', 'taiwan_permit', 'foreign_permit', 'passport', 'military', 'other')",
            name=op.f("ck_person_document_kind"),
        ),
        sa.CheckConstraint("document_number <> ''", name=op.f("ck_person_document_not_blank")),
        sa.CheckConstraint("name <> ''", name=op.f("ck_person_named")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("document_number", name=op.f("uq_person_document_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_person_name"), "person", ["name"], unique=False)


def _replaced() -> None:
    op.create_table(
        "replaced",
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("subject_revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(300), nullable=False),
        sa.Column("replaced_at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replaced")),
        sa.UniqueConstraint(
            "subject_id", "subject_revision", name=op.f("uq_replaced_subject_id_subject_revision")
        ),
        sqlite_strict=True,
    )


def _compound() -> None:
    op.create_table(
        "compound",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("address", sa.String(300), nullable=False),
        sa.Column("community_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_compound_named")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["community.id"], name=op.f("fk_compound_community_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_compound")),
        sa.UniqueConstraint("name", name=op.f("uq_compound_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_compound_community_id"), "compound", ["community_id"], unique=False)


def _party_flag() -> None:
    op.create_table(
        "party_flag",
        sa.Column("person_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("status IN ('full', 'probationary')", name=op.f("ck_party_flag_status")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_party_flag_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_flag")),
        sa.UniqueConstraint("person_id", name=op.f("uq_party_flag_person_id")),
        sqlite_strict=True,
    )


def _building() -> None:
    op.create_table(
        "building",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("sort_key", sa.String(80), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_building_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_building")),
        sa.UniqueConstraint("compound_id", "key", name=op.f("uq_building_compound_id_key")),
        sqlite_strict=True,
    )


def _roster_import() -> None:
    op.create_table(
        "roster_import",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("file_name", sa.String(260), nullable=False),
        sa.Column("file_sha256", sa.String(64), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.String(32), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_roster_import_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_import")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_roster_import_compound_id"), "roster_import", ["compound_id"], unique=False
    )


def _entrance() -> None:
    op.create_table(
        "entrance",
        sa.Column("building_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("sort_key", sa.String(80), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_entrance_building_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entrance")),
        sa.UniqueConstraint("building_id", "key", name=op.f("uq_entrance_building_id_key")),
        sqlite_strict=True,
    )
