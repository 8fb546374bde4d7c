"""The first tables of committees. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    _committee()
    _committee_known()
    _committee_filing()
    _committee_first_meeting()
    _committee_member()
    _committee_filing_paper()
    _committee_first_meeting_person()
    _committee_post_holding()


def _committee() -> None:
    op.create_table(
        "committee",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("assembly_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("result_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("term", sa.Integer(), nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("term_from", sa.Date(), nullable=False),
        sa.Column("term_until", sa.Date(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("seats > 0", name=op.f("ck_committee_seats_positive")),
        sa.ForeignKeyConstraint(
            ["assembly_id"], ["assembly.id"], name=op.f("fk_committee_assembly_id")
        ),
        sa.ForeignKeyConstraint(
            ["result_id"], ["assembly_result.id"], name=op.f("fk_committee_result_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee")),
        sa.UniqueConstraint(
            "compound_id", "term", "change", name=op.f("uq_committee_compound_id_term_change")
        ),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_committee_assembly_id"), "committee", ["assembly_id"], unique=False)
    op.create_index(op.f("ix_committee_compound_id"), "committee", ["compound_id"], unique=False)


def _committee_known() -> None:
    op.create_table(
        "committee_known",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("term_from", sa.Date(), nullable=False),
        sa.Column("term_until", sa.Date(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=True),
        sa.Column("party_members", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("ended_reason", sa.String(300), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(ended_on IS NULL) = (ended_reason = '')",
            name=op.f("ck_committee_known_ended_with_reason"),
        ),
        sa.CheckConstraint(
            "term_until >= term_from", name=op.f("ck_committee_known_ends_after_start")
        ),
        sa.CheckConstraint(
            "kind IN ('committee', 'interim')", name=op.f("ck_committee_known_kind")
        ),
        sa.CheckConstraint(
            "name <> '' AND source <> ''", name=op.f("ck_committee_known_named_with_source")
        ),
        sa.CheckConstraint(
            "party_members >= 0 AND party_members <= seats",
            name=op.f("ck_committee_known_party_members_of_seats"),
        ),
        sa.CheckConstraint("seats > 0", name=op.f("ck_committee_known_seats_positive")),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_committee_known_compound_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_known")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_known_compound_id"), "committee_known", ["compound_id"], unique=False
    )


def _committee_filing() -> None:
    op.create_table(
        "committee_filing",
        sa.Column("committee_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("authority", sa.String(), nullable=False),
        sa.Column("applicant", sa.String(), nullable=False),
        sa.Column("submitted_on", sa.Date(), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("receipt_number", sa.String(), nullable=False),
        sa.Column("receipt_on", sa.Date(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('not_filed', 'submitted', 'filed', 'returned')",
            name=op.f("ck_committee_filing_state"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committee.id"], name=op.f("fk_committee_filing_committee_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_filing")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_filing_committee_id"), "committee_filing", ["committee_id"], unique=False
    )


def _committee_first_meeting() -> None:
    op.create_table(
        "committee_first_meeting",
        sa.Column("committee_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("starts", sa.String(32), nullable=False),
        sa.Column("ends", sa.String(32), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("chaired_by", sa.String(), nullable=False),
        sa.Column("recorder", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("tie_rule", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committee.id"], name=op.f("fk_committee_first_meeting_committee_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_first_meeting")),
        sa.UniqueConstraint("committee_id", name=op.f("uq_committee_first_meeting_committee_id")),
        sqlite_strict=True,
    )


def _committee_member() -> None:
    op.create_table(
        "committee_member",
        sa.Column("committee_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("candidate_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("political_status", sa.String(), nullable=False),
        sa.Column("occupation", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("is_alternate", sa.Boolean(), nullable=False),
        sa.Column("stayed", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "political_status IN ('01', '02', '03', '04', '12', '13')",
            name=op.f("ck_committee_member_political_status"),
        ),
        sa.ForeignKeyConstraint(
            ["candidate_id"],
            ["assembly_candidate.id"],
            name=op.f("fk_committee_member_candidate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["committee_id"], ["committee.id"], name=op.f("fk_committee_member_committee_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_member")),
        sa.UniqueConstraint(
            "committee_id", "position", name=op.f("uq_committee_member_committee_id_position")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_member_committee_id"), "committee_member", ["committee_id"], unique=False
    )


def _committee_filing_paper() -> None:
    op.create_table(
        "committee_filing_paper",
        sa.Column("filing_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=True),
        sa.Column("included", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["committee_filing.id"], name=op.f("fk_committee_filing_paper_filing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_filing_paper")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_filing_paper_filing_id"),
        "committee_filing_paper",
        ["filing_id"],
        unique=False,
    )


def _committee_first_meeting_person() -> None:
    op.create_table(
        "committee_first_meeting_person",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("presence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "presence IN ('present', 'absent', 'observer')",
            name=op.f("ck_committee_first_meeting_person_presence"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["committee_first_meeting.id"],
            name=op.f("fk_committee_first_meeting_person_meeting_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_first_meeting_person")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_first_meeting_person_meeting_id"),
        "committee_first_meeting_person",
        ["meeting_id"],
        unique=False,
    )


def _committee_post_holding() -> None:
    op.create_table(
        "committee_post_holding",
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("duties", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "post IN ('chair', 'vice_chair', 'member', 'alternate')",
            name=op.f("ck_committee_post_holding_post"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["committee_member.id"], name=op.f("fk_committee_post_holding_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_post_holding")),
        sa.UniqueConstraint(
            "member_id", "sequence", name=op.f("uq_committee_post_holding_member_id_sequence")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_post_holding_member_id"),
        "committee_post_holding",
        ["member_id"],
        unique=False,
    )
