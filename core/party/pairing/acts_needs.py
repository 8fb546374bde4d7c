"""Acts of needs and wishes: raised, taken up, done, and what people say of it."""

from __future__ import annotations

from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.errors import KnownError
from core.party.pairing.drafts import (
    AnswerDraft,
    ClaimDraft,
    NeedDraft,
    StepDraft,
    TaskDraft,
    WishDraft,
)
from core.party.pairing.kinds import NeedState, WishState
from core.party.pairing.tables import (
    PairingNeed,
    PairingNeedStep,
    PartnerUnit,
    Wish,
    WishStep,
)
from core.party.pairing.work import Work, limit_text, require_order, require_text
from core.rosters.tables import Compound

HIGHEST = 5
"""The best mark of satisfaction; 1 is the worst."""


def raise_need(work: Work, draft: NeedDraft) -> Changes:
    """Keep a need of a compound; the subject is the need."""
    work.get(Compound, draft.compound_id)
    require_text(need_title=draft.title, detail=draft.detail, need_from=draft.raised_by)
    require_order(draft.raised_on, draft.wanted_by)
    number = work.next_of(PairingNeed.number)
    need = work.add(PairingNeed, draft, number=number)
    _step(work, need, NeedState.RAISED, StepDraft(draft.raised_on, draft.raised_by, ""))
    return work.done(Event.NEED_RAISED, need.id)


def take_need(work: Work, need_id: UUID, draft: TaskDraft) -> Changes:
    """Note which unit takes a need up, as which task, who leads it and until when."""
    need = _need(work, need_id, NeedState.RAISED)
    work.get(PartnerUnit, draft.unit_id)
    require_text(task=draft.task, leader=draft.leader)
    require_order(draft.day, draft.deadline)
    need.unit_id, need.task, need.leader = draft.unit_id, draft.task, draft.leader
    need.deadline = draft.deadline
    _step(work, need, NeedState.TAKEN, StepDraft(draft.day, draft.leader, draft.task))
    return work.done(Event.NEED_TAKEN, need_id)


def finish_need(work: Work, need_id: UUID, draft: StepDraft) -> Changes:
    """Note that the task is done, by whom and on what evidence."""
    need = _need(work, need_id, NeedState.TAKEN)
    require_text(evidence=draft.evidence)
    _step(work, need, NeedState.DONE, draft)
    return work.done(Event.NEED_DONE, need_id)


def answer_need(work: Work, need_id: UUID, draft: AnswerDraft) -> Changes:
    """Note who was told what came of it, and how satisfied they are."""
    need = _need(work, need_id, NeedState.DONE)
    if not 1 <= draft.satisfaction <= HIGHEST:
        raise KnownError("pairing.satisfaction")
    said = StepDraft(draft.day, draft.actor, draft.evidence)
    _step(work, need, NeedState.ANSWERED, said, draft.satisfaction)
    return work.done(Event.NEED_ANSWERED, need_id)


def withdraw_need(work: Work, need_id: UUID, draft: StepDraft) -> Changes:
    """Take back a need that is not done, with the reason."""
    need = _need(work, need_id, NeedState.RAISED, NeedState.TAKEN)
    require_text(reason=draft.evidence)
    _step(work, need, NeedState.WITHDRAWN, draft)
    return work.done(Event.NEED_WITHDRAWN, need_id)


def raise_wish(work: Work, draft: WishDraft) -> Changes:
    """Keep a wish; the subject is the wish."""
    work.get(Compound, draft.compound_id)
    require_text(wisher=draft.wisher, wish=draft.text)
    wish = work.add(Wish, draft, number=work.next_of(Wish.number))
    _wish_step(work, wish, WishState.RAISED, StepDraft(draft.raised_on, draft.wisher, ""))
    return work.done(Event.WISH_RAISED, wish.id)


def claim_wish(work: Work, wish_id: UUID, draft: ClaimDraft) -> Changes:
    """Note which member takes a wish up."""
    wish = _wish(work, wish_id, WishState.RAISED)
    require_text(claimant=draft.claimant)
    wish.claimant, wish.member_id = draft.claimant, draft.member_id
    _wish_step(work, wish, WishState.CLAIMED, StepDraft(draft.day, draft.claimant, ""))
    return work.done(Event.WISH_CLAIMED, wish_id)


def fulfil_wish(work: Work, wish_id: UUID, draft: StepDraft) -> Changes:
    """Note that a wish came true, by whom and on what evidence."""
    wish = _wish(work, wish_id, WishState.CLAIMED)
    require_text(evidence=draft.evidence)
    _wish_step(work, wish, WishState.DONE, draft)
    return work.done(Event.WISH_DONE, wish_id)


def withdraw_wish(work: Work, wish_id: UUID, draft: StepDraft) -> Changes:
    """Take back a wish that has not come true, with the reason."""
    wish = _wish(work, wish_id, WishState.RAISED, WishState.CLAIMED)
    require_text(reason=draft.evidence)
    _wish_step(work, wish, WishState.WITHDRAWN, draft)
    return work.done(Event.WISH_WITHDRAWN, wish_id)


def _need(work: Work, need_id: UUID, *states: NeedState) -> PairingNeed:
    need = work.get(PairingNeed, need_id)
    if need.state not in states:
        raise KnownError("pairing.need_order")
    return need


def _step(
    work: Work,
    need: PairingNeed,
    to: NeedState,
    draft: StepDraft,
    satisfaction: int | None = None,
) -> None:
    require_text(actor=draft.actor)
    limit_text(evidence=draft.evidence)
    work.past(draft.day)
    mine = PairingNeedStep.need_id == need.id
    last = work.session.scalar(sa.select(sa.func.max(PairingNeedStep.day)).where(mine))
    if last is not None:
        require_order(last, draft.day)
    number = work.next_of(PairingNeedStep.ordinal, mine)
    more = {"need_id": need.id, "ordinal": number, "state": to, "satisfaction": satisfaction}
    work.add(PairingNeedStep, draft, **more)
    need.state = to


def _wish(work: Work, wish_id: UUID, *states: WishState) -> Wish:
    wish = work.get(Wish, wish_id)
    if wish.state not in states:
        raise KnownError("pairing.wish_order")
    return wish


def _wish_step(work: Work, wish: Wish, to: WishState, draft: StepDraft) -> None:
    require_text(actor=draft.actor)
    limit_text(evidence=draft.evidence)
    work.past(draft.day)
    mine = WishStep.wish_id == wish.id
    last = work.session.scalar(sa.select(sa.func.max(WishStep.day)).where(mine))
    if last is not None:
        require_order(last, draft.day)
    number = work.next_of(WishStep.ordinal, mine)
    work.add(WishStep, draft, wish_id=wish.id, ordinal=number, state=to)
    wish.state = to
