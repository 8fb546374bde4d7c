"""Acts of a negotiation of the fee: opened, reckoned, talked of, concluded, voted on, in force."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.neighbours.drafts import (
    CostSheetDraft,
    OpenPrice,
    PriceResultDraft,
    PriceRoundDraft,
    PriceVote,
)
from core.affairs.neighbours.kinds import PriceState
from core.affairs.neighbours.tables_prices import (
    CostItem,
    CostSheet,
    PriceFile,
    PriceResult,
    PriceRound,
)
from core.affairs.neighbours.work import Work, limit_text, require_text
from core.changes import Changes
from core.db.audit import Event
from core.documents.words import money_text
from core.errors import KnownError
from core.law.matters import Matter
from core.law.verdicts import Outcome
from core.meetings.queries_votes import load_declared

VOTED_ON = frozenset({Matter.HIRE_MANAGER, Matter.OTHER_MAJOR})
"""What a change of the fee is to the owners: a new contract with the manager, or another matter."""


def open_price(work: Work, draft: OpenPrice) -> Changes:
    """Open a file with the fee as it is and as the firm wants it."""
    require_text(title=draft.title, firm=draft.firm, standard=draft.standard, grounds=draft.grounds)
    if draft.area <= 0:
        raise KnownError("neighbours.no_area")
    _check_fen(draft.current_fen, draft.proposed_fen)
    if draft.matter not in VOTED_ON:
        raise KnownError("neighbours.matter_of_no_price")
    row = work.add(
        PriceFile(
            compound_id=draft.compound_id,
            title=draft.title,
            firm=draft.firm,
            opened_on=work.day(draft.opened_on),
            area=draft.area,
            current_fen=draft.current_fen,
            proposed_fen=draft.proposed_fen,
            wanted_from=draft.wanted_from,
            standard=draft.standard,
            grounds=draft.grounds,
            matter=draft.matter.value,
        )
    )
    return work.done(
        Event.PRICE_OPENED, row.id, current=draft.current_fen, proposed=draft.proposed_fen
    )


def lay_costs(work: Work, file_id: UUID, draft: CostSheetDraft) -> Changes:
    """Keep a cost sheet whose lines add up to its total; a later one says why it is laid."""
    _in(work, file_id, PriceState.OPEN)
    require_text(laid_by=draft.laid_by, period=draft.period)
    if not draft.items:
        raise KnownError("neighbours.no_cost")
    for line in draft.items:
        require_text(item=line.item)
        limit_text(basis=line.basis)
    _check_fen(draft.total_fen, *(line.fen for line in draft.items))
    summed = sum(line.fen for line in draft.items)
    if summed != draft.total_fen:
        total, added = money_text(draft.total_fen), money_text(summed)
        raise KnownError("neighbours.sum_wrong", total=total, summed=added)
    number = work.next_number(CostSheet.number, CostSheet.file_id, file_id)
    if number > 1:
        require_text(reason=draft.reason)
    sheet = work.add(
        CostSheet(
            file_id=file_id,
            number=number,
            laid_by=draft.laid_by,
            day=work.day(draft.day),
            period=draft.period,
            total_fen=draft.total_fen,
            reason=draft.reason if number > 1 else "",
        )
    )
    work.session.add_all(
        CostItem(sheet_id=sheet.id, ordinal=place, item=line.item, fen=line.fen, basis=line.basis)
        for place, line in enumerate(draft.items, 1)
    )
    return work.done(Event.PRICE_COSTS_LAID, file_id, number=number, total=draft.total_fen)


def hold_round(work: Work, file_id: UUID, draft: PriceRoundDraft) -> Changes:
    """Keep one round: what each side said, and the fee on the table after it."""
    file = _in(work, file_id, PriceState.OPEN)
    require_text(
        place=draft.place,
        present=draft.present,
        owners_say=draft.owners_say,
        firm_says=draft.firm_says,
        result=draft.result,
        recorder=draft.recorder,
    )
    if draft.offered_fen is not None:
        _check_fen(draft.offered_fen)
    row = work.add(
        PriceRound(
            file_id=file_id,
            number=work.next_number(PriceRound.number, PriceRound.file_id, file_id),
            day=_not_before(work.day(draft.day), file.opened_on),
            place=draft.place,
            present=draft.present,
            owners_say=draft.owners_say,
            firm_says=draft.firm_says,
            offered_fen=draft.offered_fen,
            result=draft.result,
            recorder=draft.recorder,
        )
    )
    return work.done(Event.PRICE_ROUND_HELD, file_id, number=row.number)


def conclude(work: Work, file_id: UUID, draft: PriceResultDraft) -> Changes:
    """Keep what the talks came to; a result may be put right until the owners voted on it."""
    file = _in(work, file_id, PriceState.OPEN, PriceState.AGREED, PriceState.NOT_AGREED)
    require_text(result=draft.text)
    if draft.fen is not None:
        _check_fen(draft.fen)
        if not _has_costs(work, file_id):
            raise KnownError("neighbours.no_costs_laid")
    number = work.next_number(PriceResult.number, PriceResult.file_id, file_id)
    if number > 1:
        require_text(reason=draft.reason)
    result = PriceResult(
        file_id=file_id,
        number=number,
        day=_not_before(work.day(draft.day), file.opened_on),
        fen=draft.fen,
        text=draft.text,
        reason=draft.reason if number > 1 else "",
    )
    work.add(result)
    file.state = PriceState.NOT_AGREED if draft.fen is None else PriceState.AGREED
    return work.done(Event.PRICE_CONCLUDED, file_id, state=file.state)


def link_vote(work: Work, file_id: UUID, draft: PriceVote) -> Changes:
    """Tie the result to the owners' vote that passed it: talks replace no vote."""
    file = _in(work, file_id, PriceState.AGREED)
    concluded = _last_result_day(work, file_id)
    if draft.vote_id is None:
        require_text(reference=draft.reference)
        if draft.passed_on is None:
            raise KnownError("neighbours.vote_without_day")
        passed = work.day(draft.passed_on)
    else:
        passed = _declared_pass(work, file, draft.vote_id)
    if passed < concluded:
        raise KnownError("neighbours.vote_before_result", day=passed, concluded=concluded)
    file.vote_id = draft.vote_id
    file.vote_reference = draft.reference if draft.vote_id is None else ""
    file.vote_passed_on = passed
    file.state = PriceState.VOTED
    return work.done(Event.PRICE_VOTE_LINKED, file_id, vote=draft.vote_id)


def _declared_pass(work: Work, file: PriceFile, vote_id: UUID) -> date:
    vote = load_declared(work.session, [vote_id]).get(vote_id)
    if vote is None:
        raise KnownError("neighbours.not_found")
    if vote.compound_id != file.compound_id or vote.kind not in VOTED_ON:
        raise KnownError("neighbours.vote_of_another_matter", vote=vote.title)
    if vote.declared_on is None or vote.outcome != Outcome.PASSED:
        raise KnownError("neighbours.vote_not_passed", vote=vote.title)
    return vote.declared_on


def put_in_force(work: Work, file_id: UUID, effective_from: date) -> Changes:
    """Note from when the fee is charged; refused while the owners' vote does not stand."""
    file = work.get(PriceFile, file_id)
    if file.state is PriceState.AGREED:
        raise KnownError("neighbours.needs_vote")
    _in(work, file_id, PriceState.VOTED)
    if file.vote_id is not None:
        _declared_pass(work, file, file.vote_id)
    passed = file.vote_passed_on
    if passed is not None and effective_from < passed:
        raise KnownError("neighbours.in_force_too_early", day=effective_from, passed=passed)
    file.state = PriceState.DONE
    file.effective_from = effective_from
    file.closed_on = work.clock.today()
    return work.done(Event.PRICE_IN_FORCE, file_id, day=effective_from)


def _in(work: Work, file_id: UUID, *states: PriceState) -> PriceFile:
    file = work.get(PriceFile, file_id)
    if file.state not in states:
        raise KnownError("neighbours.price_order")
    return file


def _has_costs(work: Work, file_id: UUID) -> bool:
    return work.next_number(CostSheet.number, CostSheet.file_id, file_id) > 1


def _last_result_day(work: Work, file_id: UUID) -> date:
    query = sa.select(PriceResult.day).where(PriceResult.file_id == file_id)
    return work.session.scalars(query.order_by(PriceResult.number.desc())).first() or date.min


def _check_fen(*amounts: int) -> None:
    if any(fen < 0 for fen in amounts):
        raise KnownError("neighbours.negative")


def _not_before(day: date, opened_on: date) -> date:
    if day < opened_on:
        raise KnownError("neighbours.day_before_case", day=day, received_on=opened_on)
    return day
