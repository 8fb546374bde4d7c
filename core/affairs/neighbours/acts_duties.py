"""Acts of telling: what is owed to whom and how often, what was told, what went up."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from core.affairs.neighbours.counting import due_after
from core.affairs.neighbours.drafts import (
    AnswerUp,
    DutyChange,
    DutyDraft,
    SendUp,
    ToldDraft,
)
from core.affairs.neighbours.tables_duties import (
    OpinionRound,
    SentUp,
    TellingChange,
    TellingDone,
    TellingDuty,
)
from core.affairs.neighbours.work import Work, limit_text, require_period, require_text
from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError


def plan_duties(work: Work, drafts: Iterable[DutyDraft]) -> Changes:
    """Put duties into the calendar; the subject is the last of them."""
    rows = []
    for draft in drafts:
        require_text(title=draft.title, basis=draft.basis)
        if draft.months is not None and draft.months <= 0:
            raise KnownError("neighbours.months_wrong")
        if draft.months is not None and draft.first_due is None:
            raise KnownError("neighbours.no_first_day")
        if draft.hang_days is not None and draft.hang_days <= 0:
            raise KnownError("neighbours.days_wrong")
        rows.append(
            TellingDuty(
                compound_id=draft.compound_id,
                purpose=draft.purpose,
                bearer=draft.bearer,
                kind=draft.kind,
                title=draft.title,
                basis=draft.basis,
                months=draft.months,
                hang_days=draft.hang_days,
                first_due=draft.first_due,
                next_due=draft.first_due,
            )
        )
    if not rows:
        raise KnownError("neighbours.nothing_chosen")
    work.session.add_all(rows)
    work.session.flush()
    return work.done(Event.DUTIES_PLANNED, rows[-1].id, count=len(rows))


def tell(work: Work, duty_id: UUID, draft: ToldDraft) -> Changes:
    """Note that it was disclosed or reported; the next day is counted from the first one."""
    duty = _running(work, duty_id)
    require_text(place=draft.place, evidence=draft.evidence, actor=draft.actor)
    limit_text(note=draft.note)
    done_on = work.day(draft.done_on)
    if draft.until is not None:
        require_period(done_on, draft.until)
        hangs = (draft.until - done_on).days
        if duty.hang_days is not None and hangs < duty.hang_days:
            raise KnownError("neighbours.hangs_short", days=hangs, shortest=duty.hang_days)
    row = TellingDone(
        duty_id=duty_id,
        ordinal=work.next_number(TellingDone.ordinal, TellingDone.duty_id, duty_id),
        due_on=duty.next_due,
        done_on=done_on,
        place=draft.place,
        until=draft.until,
        evidence=draft.evidence,
        actor=draft.actor,
        note=draft.note,
    )
    work.add(row)
    due, first = duty.next_due, duty.first_due
    if duty.months is None or due is None or first is None:
        duty.next_due = None
    else:
        duty.next_due = due_after(first, duty.months, due)
    return work.done(Event.DUTY_TOLD, duty_id, day=done_on, due=due)


def change_duty(work: Work, duty_id: UUID, draft: DutyChange) -> Changes:
    """Change how often and when next it is due; how it stood is kept with the reason."""
    duty = _running(work, duty_id)
    require_text(reason=draft.reason)
    if draft.months is not None and draft.months <= 0:
        raise KnownError("neighbours.months_wrong")
    if draft.months is not None and draft.next_due is None:
        raise KnownError("neighbours.no_first_day")
    _keep(work, duty, draft.reason)
    duty.months = draft.months
    duty.first_due = duty.next_due = draft.next_due
    return work.done(Event.DUTY_CHANGED, duty_id, months=draft.months, day=draft.next_due)


def end_duty(work: Work, duty_id: UUID, reason: str) -> Changes:
    """Take a duty out of the calendar; what was told of it stays."""
    duty = _running(work, duty_id)
    require_text(reason=reason)
    _keep(work, duty, reason)
    duty.ended_on = work.clock.today()
    duty.end_reason = reason
    duty.next_due = None
    return work.done(Event.DUTY_ENDED, duty_id)


def _keep(work: Work, duty: TellingDuty, reason: str) -> None:
    row = TellingChange(
        duty_id=duty.id,
        ordinal=work.next_number(TellingChange.ordinal, TellingChange.duty_id, duty.id),
        day=work.clock.today(),
        reason=reason,
        months=duty.months,
        next_due=duty.next_due,
    )
    work.add(row)


def _running(work: Work, duty_id: UUID) -> TellingDuty:
    duty = work.get(TellingDuty, duty_id)
    if duty.ended_on is not None:
        raise KnownError("neighbours.duty_ended")
    return duty


def send_up(work: Work, draft: SendUp) -> Changes:
    """Put a serious matter to the community's party committee."""
    require_text(
        title=draft.title, account=draft.account, sent_by=draft.sent_by, sent_to=draft.sent_to
    )
    day = work.day(draft.day)
    if draft.answer_due is not None:
        require_period(day, draft.answer_due)
    if draft.round_id is not None:
        held = work.get(OpinionRound, draft.round_id)
        if held.compound_id != draft.compound_id:
            raise KnownError("neighbours.round_of_another_compound")
    row = work.add(
        SentUp(
            compound_id=draft.compound_id,
            round_id=draft.round_id,
            title=draft.title,
            account=draft.account,
            sent_on=day,
            sent_by=draft.sent_by,
            sent_to=draft.sent_to,
            answer_due=draft.answer_due,
        )
    )
    return work.done(Event.MATTER_SENT_UP, row.id, day=day)


def answer_up(work: Work, sent_id: UUID, draft: AnswerUp) -> Changes:
    """Note the answer to what was sent up; it is answered once."""
    row = work.get(SentUp, sent_id)
    if row.answered_on is not None:
        raise KnownError("neighbours.answered_already")
    require_text(answered_by=draft.answered_by, answer=draft.answer)
    day = work.day(draft.day)
    if day < row.sent_on:
        raise KnownError("neighbours.day_before_case", day=day, received_on=row.sent_on)
    row.answered_on, row.answered_by, row.answer = day, draft.answered_by, draft.answer
    return work.done(Event.MATTER_ANSWERED, sent_id, day=day)
