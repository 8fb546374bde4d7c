"""The first tables of affairs. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    _volunteer_imported_total()
    _dispute()
    _fund()
    _neighbour_event()
    _neighbour_group()
    _opinion_round()
    _price_file()


def _volunteer_imported_total() -> None:
    op.create_table(
        "volunteer_imported_total",
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("tasks", sa.Integer(), nullable=False),
        sa.Column("sign_ups", sa.Integer(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "since <= until", name=op.f("ck_volunteer_imported_total_begins_before_its_end")
        ),
        sa.CheckConstraint(
            "tasks >= 0 AND sign_ups >= 0", name=op.f("ck_volunteer_imported_total_not_negative")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_imported_total")),
        sa.UniqueConstraint(
            "source", "since", "until", name=op.f("uq_volunteer_imported_total_source_since_until")
        ),
        sqlite_strict=True,
    )


def _dispute() -> None:
    op.create_table(
        "dispute",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("received_how", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("recourse", sa.String(), nullable=True),
        sa.Column("end_note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('noise', 'leak', 'parking', 'common_parts', 'boundary', 'lift', 'fees', 'other')",
            name=op.f("ck_dispute_kind"),
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_dispute_number_positive")),
        sa.CheckConstraint(
            "recourse IN ('peoples_committee', 'street', 'housing', 'police', 'arbitration', 'court', 'nowhere')",
            name=op.f("ck_dispute_recourse"),
        ),
        sa.CheckConstraint(
            "state IN ('open', 'agreed', 'kept', 'not_agreed', 'withdrawn')",
            name=op.f("ck_dispute_state"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_dispute_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute")),
        sa.UniqueConstraint("compound_id", "number", name=op.f("uq_dispute_compound_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_dispute_compound_id"), "dispute", ["compound_id"], unique=False)


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


def _neighbour_event() -> None:
    op.create_table(
        "neighbour_event",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("organiser", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('festival', 'culture', 'clinic', 'learning', 'cleaning', 'other')",
            name=op.f("ck_neighbour_event_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('planned', 'held', 'called_off')", name=op.f("ck_neighbour_event_state")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_neighbour_event_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neighbour_event")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_neighbour_event_compound_id"), "neighbour_event", ["compound_id"], unique=False
    )


def _neighbour_group() -> None:
    op.create_table(
        "neighbour_group",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("leader", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=False),
        sa.Column("filed_with", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('club', 'interest', 'mutual_aid', 'foundation', 'other')",
            name=op.f("ck_neighbour_group_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_neighbour_group_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_neighbour_group")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_neighbour_group_compound_id"), "neighbour_group", ["compound_id"], unique=False
    )


def _opinion_round() -> None:
    op.create_table(
        "opinion_round",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("convenor", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("asked > 0", name=op.f("ck_opinion_round_asked_positive")),
        sa.CheckConstraint("since <= until", name=op.f("ck_opinion_round_begins_before_its_end")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_opinion_round_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_round")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_opinion_round_compound_id"), "opinion_round", ["compound_id"], unique=False
    )


def _price_file() -> None:
    op.create_table(
        "price_file",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("firm", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("area", sa.BigInteger(), nullable=False),
        sa.Column("current_fen", sa.BigInteger(), nullable=False),
        sa.Column("proposed_fen", sa.BigInteger(), nullable=False),
        sa.Column("wanted_from", sa.Date(), nullable=True),
        sa.Column("standard", sa.String(), nullable=False),
        sa.Column("grounds", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("matter", sa.String(), nullable=False),
        sa.Column("vote_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("vote_reference", sa.String(), nullable=False),
        sa.Column("vote_passed_on", sa.Date(), nullable=True),
        sa.Column("effective_from", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("area > 0", name=op.f("ck_price_file_area_positive")),
        sa.CheckConstraint(
            "current_fen >= 0 AND proposed_fen >= 0", name=op.f("ck_price_file_fees_not_negative")
        ),
        sa.CheckConstraint(
            "state IN ('open', 'agreed', 'voted', 'done', 'not_agreed')",
            name=op.f("ck_price_file_state"),
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_price_file_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["vote_id"], ["assembly_matter.id"], name=op.f("fk_price_file_vote_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_file")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_price_file_compound_id"), "price_file", ["compound_id"], unique=False)
