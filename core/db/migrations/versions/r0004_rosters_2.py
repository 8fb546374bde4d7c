"""The first tables of rosters_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _dwelling()
    _ownership()
    _resident()


def _dwelling() -> None:
    op.create_table(
        "dwelling",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("building_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("entrance_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("key", sa.String(120), nullable=False),
        sa.Column("room", sa.String(60), nullable=False),
        sa.Column("address", sa.String(200), nullable=False),
        sa.Column("source_text", sa.String(200), nullable=False),
        sa.Column("sort_key", sa.String(240), nullable=False),
        sa.Column("use", sa.String(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("area_source", sa.String(), nullable=False),
        sa.Column("area_date", sa.Date(), nullable=True),
        sa.Column("delivered", sa.Boolean(), nullable=True),
        sa.Column("delivered_on", sa.Date(), nullable=True),
        sa.Column("developer_stock", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(500), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_dwelling_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_dwelling_building_id"), "dwelling", ["building_id"], unique=False)
    op.create_index(
        op.f("ix_dwelling_compound_id_sort_key"),
        "dwelling",
        ["compound_id", "sort_key"],
        unique=False,
    )


def _dwelling_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint("area < 1000000000", name=op.f("ck_dwelling_area_below_largest")),
        sa.CheckConstraint("area > 0", name=op.f("ck_dwelling_area_positive")),
        sa.CheckConstraint(
            "area_source IN ('register', 'survey', 'contract', 'unknown')",
            name=op.f("ck_dwelling_area_source"),
        ),
        sa.CheckConstraint("room <> ''", name=op.f("ck_dwelling_room_named")),
        sa.CheckConstraint(
            "use IN ('home', 'shop', 'office', 'parking', 'storage', 'other')",
            name=op.f("ck_dwelling_use"),
        ),
        sa.ForeignKeyConstraint(
            ["building_id"], ["building.id"], name=op.f("fk_dwelling_building_id")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_dwelling_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["entrance_id"], ["entrance.id"], name=op.f("fk_dwelling_entrance_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dwelling")),
        sa.UniqueConstraint("compound_id", "key", name=op.f("uq_dwelling_compound_id_key")),
    ]


def _ownership() -> None:
    op.create_table(
        "ownership",
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("company_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("share", sa.String(40), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=True),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("voting_representative", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        *_ownership_rules(),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_ownership_company_id"), "ownership", ["company_id"], unique=False)
    op.create_index(op.f("ix_ownership_dwelling_id"), "ownership", ["dwelling_id"], unique=False)
    op.create_index(op.f("ix_ownership_person_id"), "ownership", ["person_id"], unique=False)
    op.create_index(
        op.f("uq_ownership_company_now"),
        "ownership",
        ["dwelling_id", "company_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL AND company_id IS NOT NULL"),
        postgresql_where=sa.text("until IS NULL AND company_id IS NOT NULL"),
    )
    op.create_index(
        op.f("uq_ownership_person_now"),
        "ownership",
        ["dwelling_id", "person_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL AND person_id IS NOT NULL"),
        postgresql_where=sa.text("until IS NULL AND person_id IS NOT NULL"),
    )
    op.create_index(
        op.f("uq_ownership_representative"),
        "ownership",
        ["dwelling_id"],
        unique=True,
        sqlite_where=sa.text("until IS NULL AND voting_representative"),
        postgresql_where=sa.text("until IS NULL AND voting_representative"),
    )


def _ownership_rules() -> list[sa.schema.SchemaItem]:
    return [
        sa.CheckConstraint(
            "(until IS NULL) = (ended_reason IS NULL)", name=op.f("ck_ownership_ended_with_reason")
        ),
        sa.CheckConstraint(
            "(person_id IS NULL) <> (company_id IS NULL)", name=op.f("ck_ownership_one_owner")
        ),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name=op.f("fk_ownership_company_id")
        ),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_ownership_dwelling_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_ownership_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ownership")),
    ]


def _resident() -> None:
    op.create_table(
        "resident",
        sa.Column("dwelling_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=True),
        sa.Column("source", sa.String(300), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(until IS NULL) = (ended_reason IS NULL)", name=op.f("ck_resident_ended_with_reason")
        ),
        sa.CheckConstraint("kind IN ('tenant', 'family', 'other')", name=op.f("ck_resident_kind")),
        sa.ForeignKeyConstraint(
            ["dwelling_id"], ["dwelling.id"], name=op.f("fk_resident_dwelling_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_resident_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resident")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_resident_dwelling_id"), "resident", ["dwelling_id"], unique=False)
    op.create_index(op.f("ix_resident_person_id"), "resident", ["person_id"], unique=False)
