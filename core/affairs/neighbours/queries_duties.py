"""Reading duties to tell, opinion rounds and what was sent up; the duties that are usual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.affairs.neighbours.counting import split_options, tally
from core.affairs.neighbours.kinds import Bearer, DutyKind, DutyPurpose
from core.affairs.neighbours.reading import group
from core.affairs.neighbours.sheets_telling import (
    AnswerSheetRow,
    DutyChangeRow,
    DutyRow,
    DutySheet,
    QuestionRow,
    RoundRow,
    RoundSheet,
    SentUpRow,
    ToldRow,
    UsualDuty,
)
from core.affairs.neighbours.tables_duties import (
    OpinionAnswer,
    OpinionQuestion,
    OpinionRound,
    OpinionSheet,
    SentUp,
    TellingChange,
    TellingDone,
    TellingDuty,
)
from core.db.rows import row_of
from core.errors import KnownError
from core.law.packs import LawBook
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope

INSPECTED = "disclosure.inspected"
HANG_DAYS = "disclosure.hang_days"
REPORT_MONTHS = "report.committee_months"
_MONTHS = {
    DutyKind.REPAIR_FUND: "disclosure.repair_fund_months",
    DutyKind.COMMON_INCOME: "disclosure.common_income_months",
    DutyKind.MEMBER_FEES: "disclosure.member_fees_months",
}
"""The law's keys for how often something is told; the rest is told when it changes."""

_BEARERS = {
    DutyKind.SERVICE: Bearer.FIRM,
    DutyKind.COMMON_INCOME: Bearer.FIRM,
    DutyKind.PARKING: Bearer.FIRM,
}


def usual_duties(book: LawBook) -> tuple[UsualDuty, ...]:
    """Give the duties that the law of a place names, for a clerk to choose from."""
    return (*_disclosures(book), *_reports(book))


def _disclosures(book: LawBook) -> Iterator[UsualDuty]:
    hang = book.limit(HANG_DAYS) if book.has(HANG_DAYS) else None
    for name in book.names(INSPECTED) if book.has(INSPECTED) else ():
        kind = DutyKind(name)
        key = _MONTHS.get(kind, "")
        timed = bool(key) and book.has(key)
        yield UsualDuty(
            purpose=DutyPurpose.DISCLOSURE,
            bearer=_BEARERS.get(kind, Bearer.COMMITTEE),
            kind=kind,
            article=book.article(key if timed else INSPECTED),
            months=book.number(key) if timed else None,
            hang_days=hang,
        )


def _reports(book: LawBook) -> Iterator[UsualDuty]:
    wanted = book.every(REPORT_MONTHS)
    if not wanted or type(months := wanted[-1].setting) is not int:
        return
    for bearer in (Bearer.COMMITTEE, Bearer.FIRM):
        yield UsualDuty(
            purpose=DutyPurpose.REPORT,
            bearer=bearer,
            kind=DutyKind.WORK_REPORT,
            article=wanted[-1].article,
            months=months,
            hang_days=None,
        )


def load_duties(
    session: Session,
    scope: Scope,
    purpose: DutyPurpose | None = None,
    only: UUID | None = None,
) -> tuple[DutyRow, ...]:
    """List the duties of a compound, or of all: what is due first stands first."""
    query = sa.select(TellingDuty, Compound.name).join(
        Compound, Compound.id == TellingDuty.compound_id
    )
    query = query.where(lies_in(scope))
    if purpose is not None:
        query = query.where(TellingDuty.purpose == purpose)
    if only is not None:
        query = query.where(TellingDuty.id == only)
    order = (TellingDuty.next_due.is_(None), TellingDuty.next_due, TellingDuty.id)
    found = session.execute(query.order_by(*order)).all()
    ids = [duty.id for duty, _name in found]
    counted = (
        sa.select(TellingDone.duty_id, sa.func.max(TellingDone.done_on), sa.func.count())
        .where(TellingDone.duty_id.in_(ids))
        .group_by(TellingDone.duty_id)
    )
    done = {duty_id: (last, times) for duty_id, last, times in session.execute(counted)}
    return tuple(
        row_of(
            DutyRow,
            duty,
            compound=name,
            last_done=done.get(duty.id, (None, 0))[0],
            times_done=done.get(duty.id, (None, 0))[1],
        )
        for duty, name in found
    )


def load_duty(session: Session, duty_id: UUID) -> DutySheet:
    """Give a duty with all that was told of it, the last first."""
    rows = load_duties(session, ALL, None, duty_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    told = sa.select(TellingDone).where(TellingDone.duty_id == duty_id)
    changes = sa.select(TellingChange).where(TellingChange.duty_id == duty_id)
    return DutySheet(
        row=rows[0],
        told=tuple(
            row_of(ToldRow, one)
            for one in session.scalars(told.order_by(TellingDone.ordinal.desc()))
        ),
        changes=tuple(
            row_of(DutyChangeRow, one)
            for one in session.scalars(changes.order_by(TellingChange.ordinal))
        ),
    )


def load_rounds(session: Session, scope: Scope, only: UUID | None = None) -> tuple[RoundRow, ...]:
    """List the opinion rounds of a compound, or of all, the newest first."""
    query = sa.select(OpinionRound, Compound.name).join(
        Compound, Compound.id == OpinionRound.compound_id
    )
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(OpinionRound.id == only)
    found = session.execute(query.order_by(OpinionRound.since.desc(), OpinionRound.id.desc())).all()
    ids = [one.id for one, _name in found]
    answered = _count(session, OpinionSheet.round_id, ids)
    up = _count(session, SentUp.round_id, ids)
    return tuple(
        row_of(
            RoundRow,
            one,
            compound=name,
            answered=answered.get(one.id, 0),
            sent_up=up.get(one.id, 0),
        )
        for one, name in found
    )


def _count(
    session: Session, owner: InstrumentedAttribute[Any], ids: Sequence[UUID]
) -> dict[UUID, int]:
    counted = sa.select(owner, sa.func.count()).where(owner.in_(ids)).group_by(owner)
    return {one: count for one, count in session.execute(counted)}  # noqa: C416 - rows are no pairs


def load_round(session: Session, round_id: UUID) -> RoundSheet:
    """Give a round with its questions and how they were answered."""
    rows = load_rounds(session, ALL, round_id)
    if not rows:
        raise KnownError("neighbours.not_found")
    asked = sa.select(OpinionQuestion).where(OpinionQuestion.round_id == round_id)
    questions = session.scalars(asked.order_by(OpinionQuestion.number)).all()
    given = (
        sa.select(OpinionAnswer)
        .join(OpinionSheet, OpinionSheet.id == OpinionAnswer.sheet_id)
        .where(OpinionAnswer.question_id.in_([one.id for one in questions]))
        .order_by(OpinionSheet.number)
    )
    answers = group(session.scalars(given), lambda one: one.question_id, lambda one: one)
    sheets = sa.select(OpinionSheet).where(OpinionSheet.round_id == round_id)
    return RoundSheet(
        row=rows[0],
        questions=tuple(_question_row(one, answers.get(one.id, ())) for one in questions),
        sheets=tuple(
            row_of(AnswerSheetRow, one)
            for one in session.scalars(sheets.order_by(OpinionSheet.number))
        ),
    )


def _question_row(question: OpinionQuestion, answers: Iterable[OpinionAnswer]) -> QuestionRow:
    options, given = split_options(question.options), list(answers)
    return QuestionRow(
        id=question.id,
        number=question.number,
        text=question.text,
        options=options,
        counts=tally(len(options), (one.choice for one in given)),
        said=tuple(one.text for one in given if one.text),
    )


def load_sent_up(session: Session, scope: Scope, only: UUID | None = None) -> tuple[SentUpRow, ...]:
    """List what was sent up, unanswered first; one alone where it is named."""
    query = sa.select(SentUp, Compound.name).join(Compound, Compound.id == SentUp.compound_id)
    query = query.where(lies_in(scope))
    if only is not None:
        query = query.where(SentUp.id == only)
    order = (SentUp.answered_on.isnot(None), SentUp.sent_on.desc(), SentUp.id)
    return tuple(
        row_of(SentUpRow, one, compound=name)
        for one, name in session.execute(query.order_by(*order))
    )
