"""The first tables of rosters_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    _ownership()
    _resident()


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
