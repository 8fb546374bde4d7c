"""Acts of an opinion round: its questions asked, answers that come in, what is concluded."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.neighbours.counting import join_options, split_options
from core.affairs.neighbours.drafts import AnswerDraft, OpenRound, QuestionDraft, SheetDraft
from core.affairs.neighbours.tables_duties import (
    OpinionAnswer,
    OpinionQuestion,
    OpinionRound,
    OpinionSheet,
)
from core.affairs.neighbours.work import Work, limit_text, require_period, require_text
from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError

FEWEST_OPTIONS = 2


def open_round(work: Work, draft: OpenRound) -> Changes:
    """Open a round with its list of questions."""
    require_text(title=draft.title, aim=draft.aim, convenor=draft.convenor)
    require_period(draft.since, draft.until)
    if draft.asked <= 0:
        raise KnownError("neighbours.nobody_asked")
    if not draft.questions:
        raise KnownError("neighbours.no_question")
    for question in draft.questions:
        _check_question(question)
    row = work.add(
        OpinionRound(
            compound_id=draft.compound_id,
            title=draft.title,
            aim=draft.aim,
            convenor=draft.convenor,
            since=draft.since,
            until=draft.until,
            asked=draft.asked,
        )
    )
    work.session.add_all(
        OpinionQuestion(
            round_id=row.id,
            number=number,
            text=question.text,
            options=join_options(question.options),
        )
        for number, question in enumerate(draft.questions, 1)
    )
    return work.done(Event.ROUND_OPENED, row.id, questions=len(draft.questions), asked=draft.asked)


def _check_question(question: QuestionDraft) -> None:
    require_text(question=question.text)
    options = split_options(join_options(question.options))
    if question.options and len(set(options)) < max(FEWEST_OPTIONS, len(question.options)):
        raise KnownError("neighbours.options_wrong", question=question.text)


def take_sheet(work: Work, round_id: UUID, draft: SheetDraft) -> Changes:
    """Keep an answer sheet; it answers at least one question, and none twice."""
    held = _open(work, round_id)
    limit_text(address=draft.address, who=draft.who)
    query = sa.select(OpinionQuestion).where(OpinionQuestion.round_id == round_id)
    questions = {one.number: one for one in work.session.scalars(query)}
    for answer in draft.answers:
        _check_answer(questions.get(answer.question), answer)
    numbers = [answer.question for answer in draft.answers]
    if not numbers or len(set(numbers)) < len(numbers):
        raise KnownError("neighbours.answers_wrong")
    number = work.next_number(OpinionSheet.number, OpinionSheet.round_id, round_id)
    if number > held.asked:
        raise KnownError("neighbours.more_than_asked", asked=held.asked)
    sheet = work.add(
        OpinionSheet(
            round_id=round_id,
            number=number,
            who=draft.who,
            address=draft.address,
            day=_within(work.day(draft.day), held.since),
        )
    )
    work.session.add_all(
        OpinionAnswer(
            sheet_id=sheet.id,
            question_id=questions[answer.question].id,
            choice=answer.choice,
            text=answer.text,
        )
        for answer in draft.answers
    )
    return work.done(Event.ROUND_ANSWERED, round_id, number=number)


def _check_answer(question: OpinionQuestion | None, answer: AnswerDraft) -> None:
    limit_text(answer=answer.text)
    if question is None:
        raise KnownError("neighbours.answers_wrong")
    options = split_options(question.options)
    if answer.choice is None:
        says_something = bool(answer.text.strip())
    else:
        says_something = 1 <= answer.choice <= len(options)
    if not says_something:
        raise KnownError("neighbours.answers_wrong")


def close_round(work: Work, round_id: UUID, conclusion: str) -> Changes:
    """End a round with what came of it."""
    held = _open(work, round_id)
    require_text(conclusion=conclusion)
    held.closed_on = _within(work.clock.today(), held.since)
    held.conclusion = conclusion
    return work.done(Event.ROUND_CLOSED, round_id)


def _open(work: Work, round_id: UUID) -> OpinionRound:
    held = work.get(OpinionRound, round_id)
    if held.closed_on is not None:
        raise KnownError("neighbours.round_closed")
    return held


def _within(day: date, since: date) -> date:
    if day < since:
        raise KnownError("neighbours.day_before_case", day=day, received_on=since)
    return day
