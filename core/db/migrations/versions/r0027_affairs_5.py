"""The first tables of affairs_5. Drafted from the tables, then frozen: never edit after a release."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    _problem_step()
    _sent_up()
    _telling_change()
    _telling_done()
    _volunteer_rota()
    _volunteer_team_member()
    _dispute_promise()
    _opinion_answer()
    _price_cost_item()


def _problem_step() -> None:
    op.create_table(
        "problem_step",
        sa.Column("problem_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('raised', 'accepted', 'declined', 'discussed', 'in_hand', 'passed_on', 'shelved', 'done', 'fed_back', 'rated', 'filed', 'merged')",
            name=op.f("ck_problem_step_state"),
        ),
        sa.ForeignKeyConstraint(
            ["problem_id"], ["problem.id"], name=op.f("fk_problem_step_problem_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem_step")),
        sa.UniqueConstraint(
            "problem_id", "ordinal", name=op.f("uq_problem_step_problem_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_problem_step_problem_id"), "problem_step", ["problem_id"], unique=False
    )


def _sent_up() -> None:
    op.create_table(
        "sent_up",
        sa.Column("compound_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("round_id", sa.Uuid(native_uuid=False), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("sent_by", sa.String(), nullable=False),
        sa.Column("sent_to", sa.String(), nullable=False),
        sa.Column("answer_due", sa.Date(), nullable=True),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "answered_on IS NULL OR answer <> ''", name=op.f("ck_sent_up_answer_says_something")
        ),
        sa.ForeignKeyConstraint(
            ["compound_id"], ["compound.id"], name=op.f("fk_sent_up_compound_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["opinion_round.id"], name=op.f("fk_sent_up_round_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_up")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_sent_up_compound_id"), "sent_up", ["compound_id"], unique=False)
    op.create_index(op.f("ix_sent_up_round_id"), "sent_up", ["round_id"], unique=False)


def _telling_change() -> None:
    op.create_table(
        "telling_change",
        sa.Column("duty_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("reason <> ''", name=op.f("ck_telling_change_has_reason")),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["telling_duty.id"], name=op.f("fk_telling_change_duty_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling_change")),
        sa.UniqueConstraint("duty_id", "ordinal", name=op.f("uq_telling_change_duty_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_telling_change_duty_id"), "telling_change", ["duty_id"], unique=False)


def _telling_done() -> None:
    op.create_table(
        "telling_done",
        sa.Column("duty_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["duty_id"], ["telling_duty.id"], name=op.f("fk_telling_done_duty_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_telling_done")),
        sa.UniqueConstraint("duty_id", "ordinal", name=op.f("uq_telling_done_duty_id_ordinal")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_telling_done_duty_id"), "telling_done", ["duty_id"], unique=False)


def _volunteer_rota() -> None:
    op.create_table(
        "volunteer_rota",
        sa.Column("team_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("since <= until", name=op.f("ck_volunteer_rota_begins_before_its_end")),
        sa.ForeignKeyConstraint(
            ["team_id"], ["volunteer_team.id"], name=op.f("fk_volunteer_rota_team_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_rota")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_volunteer_rota_team_id"), "volunteer_rota", ["team_id"], unique=False)


def _volunteer_team_member() -> None:
    op.create_table(
        "volunteer_team_member",
        sa.Column("team_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["volunteer_team.id"], name=op.f("fk_volunteer_team_member_team_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_volunteer_team_member")),
        sa.UniqueConstraint(
            "team_id", "ordinal", name=op.f("uq_volunteer_team_member_team_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_volunteer_team_member_team_id"), "volunteer_team_member", ["team_id"], unique=False
    )


def _dispute_promise() -> None:
    op.create_table(
        "dispute_promise",
        sa.Column("agreement_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "fen IS NULL OR fen >= 0", name=op.f("ck_dispute_promise_fen_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["dispute_agreement.id"], name=op.f("fk_dispute_promise_agreement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute_promise")),
        sa.UniqueConstraint(
            "agreement_id", "number", name=op.f("uq_dispute_promise_agreement_id_number")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_dispute_promise_agreement_id"), "dispute_promise", ["agreement_id"], unique=False
    )


def _opinion_answer() -> None:
    op.create_table(
        "opinion_answer",
        sa.Column("sheet_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("question_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "choice IS NOT NULL OR text <> ''", name=op.f("ck_opinion_answer_says_something")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["opinion_question.id"], name=op.f("fk_opinion_answer_question_id")
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["opinion_sheet.id"], name=op.f("fk_opinion_answer_sheet_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion_answer")),
        sa.UniqueConstraint(
            "sheet_id", "question_id", name=op.f("uq_opinion_answer_sheet_id_question_id")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_opinion_answer_question_id"), "opinion_answer", ["question_id"], unique=False
    )
    op.create_index(
        op.f("ix_opinion_answer_sheet_id"), "opinion_answer", ["sheet_id"], unique=False
    )


def _price_cost_item() -> None:
    op.create_table(
        "price_cost_item",
        sa.Column("sheet_id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("id", sa.Uuid(native_uuid=False), nullable=False),
        sa.Column("origin", sa.String(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("fen >= 0", name=op.f("ck_price_cost_item_fen_not_negative")),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["price_cost_sheet.id"], name=op.f("fk_price_cost_item_sheet_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_cost_item")),
        sa.UniqueConstraint(
            "sheet_id", "ordinal", name=op.f("uq_price_cost_item_sheet_id_ordinal")
        ),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_price_cost_item_sheet_id"), "price_cost_item", ["sheet_id"], unique=False
    )
