"""The first tables of committees_2. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    _committee_post_vote()


def _committee_post_vote() -> None:
    op.create_table(
        "committee_post_vote",
        sa.Column("meeting_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("post", sa.String(), nullable=False),
        sa.Column("votes_for", sa.Integer(), nullable=False),
        sa.Column("votes_against", sa.Integer(), nullable=False),
        sa.Column("abstained", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("elected", sa.Boolean(), nullable=False),
        sa.Column("again", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "post IN ('chair', 'vice_chair', 'member', 'alternate')",
            name=op.f("ck_committee_post_vote_post"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["committee_first_meeting.id"],
            name=op.f("fk_committee_post_vote_meeting_id"),
        ),
        sa.ForeignKeyConstraint(
            ["member_id"], ["committee_member.id"], name=op.f("fk_committee_post_vote_member_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_post_vote")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_committee_post_vote_meeting_id"),
        "committee_post_vote",
        ["meeting_id"],
        unique=False,
    )
