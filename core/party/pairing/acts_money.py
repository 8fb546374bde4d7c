"""Acts of money: planned, received, listed, paid; no source is overdrawn without a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.changes import Changes
from core.db.audit import Event
from core.documents.words import money_text
from core.errors import KnownError
from core.party.pairing import policy
from core.party.pairing.acts_venues import listed_stars
from core.party.pairing.counting import lowest_balance, moves, star_reward
from core.party.pairing.drafts import (
    BudgetDraft,
    IncomeDraft,
    ListDraft,
    PaidDraft,
    PayeeDraft,
)
from core.party.pairing.kinds import FundSource, PaymentKind
from core.party.pairing.queries_money import last_ratings
from core.party.pairing.tables_money import (
    BudgetItem,
    FundIncome,
    Payment,
    PaymentList,
)
from core.party.pairing.work import Work, limit_text, require_order, require_text
from core.phrases import InWords

MOST_FEN = 10**12
"""Ten thousand million yuan; more is a slip of the pen."""


def plan_budget(work: Work, draft: BudgetDraft) -> Changes:
    """Keep what money of a year is meant for."""
    require_text(purpose=draft.purpose)
    require_fen(draft.fen)
    work.past(draft.planned_on)
    return work.done(Event.BUDGET_PLANNED, work.add(BudgetItem, draft).id, year=draft.year)


def drop_budget(work: Work, item_id: UUID, day: date, reason: str) -> Changes:
    """Take an item out of the budget; it stays with its reason."""
    row = work.get(BudgetItem, item_id)
    if row.dropped_on is not None:
        raise KnownError("pairing.ended_already")
    require_text(reason=reason)
    require_order(row.planned_on, day)
    _require_this_year(work, day)
    row.dropped_on, row.dropped_reason = day, reason
    return work.done(Event.BUDGET_DROPPED, item_id)


def receive(work: Work, draft: IncomeDraft) -> Changes:
    """Keep money that came in; common income only with the vote or covenant it rests on."""
    require_text(payer=draft.payer, purpose=draft.purpose, voucher=draft.voucher)
    require_fen(draft.fen)
    work.past(draft.day)
    if draft.source is FundSource.COMMON_INCOME and not (draft.consent and draft.basis.strip()):
        raise KnownError("pairing.common_income_basis")
    limit_text(consent_basis=draft.basis)
    return work.done(Event.INCOME_RECEIVED, work.add(FundIncome, draft).id, source=draft.source)


def void_income(work: Work, income_id: UUID, day: date, reason: str) -> Changes:
    """Take back an income that was noted wrongly; refused where payments rest on it.

    A finished year keeps it: it is then taken back in the year of `day`.
    """
    row = work.get(FundIncome, income_id)
    if row.voided_on is not None:
        raise KnownError("pairing.ended_already")
    require_text(reason=reason)
    require_order(row.day, day)
    _require_this_year(work, day)
    since = row.day if day.year == row.day.year else day
    flows = [*_flows(work, row.source), (since, -row.fen)]
    if (least := lowest_balance(flows, since)) < 0:
        raise KnownError("pairing.income_spent", short=money_text(-least))
    row.voided_on, row.void_reason = day, reason
    return work.done(Event.INCOME_VOIDED, income_id)


def list_stars(work: Work, draft: ListDraft) -> Changes:
    """List the rewards of a year's stars that stand on no list yet; the subject is the list."""
    yuan = policy.number(work.book, policy.STAR_REWARD)
    if yuan is None and draft.fen is None:
        raise KnownError("pairing.no_policy_amount")
    listed = listed_stars(work, draft.year)
    payees = []
    for row, name in work.session.execute(last_ratings(draft.year)):
        if row.stars and row.compound_id not in listed:
            each = star_reward(row.stars, yuan or 0)
            fen = row.stars * draft.fen if draft.fen is not None else each
            payees.append(PayeeDraft(name, "", fen, row.compound_id))
    if not payees:
        raise KnownError("pairing.no_stars", year=draft.year)
    return make_list(work, draft, PaymentKind.STARS, payees)


def list_payments(work: Work, kind: PaymentKind, draft: ListDraft) -> Changes:
    """List allowances or other payments, each with its amount.

    Stars and branches have their own lists, which pay nobody twice.
    """
    if kind in {PaymentKind.STARS, PaymentKind.BRANCH_FUND}:
        raise KnownError("pairing.own_list", kind=InWords(kind))
    if any(one.fen is None for one in draft.payees):
        raise KnownError("pairing.no_amount")
    return make_list(work, draft, kind, draft.payees)


def pay(work: Work, payment_id: UUID, draft: PaidDraft) -> Changes:
    """Note that a line was paid: day, voucher, who signed; a source overdrawn gives its reason."""
    row = work.get(Payment, payment_id)
    paid = work.get(PaymentList, row.list_id)
    if row.paid_on is not None or row.voided_on is not None:
        raise KnownError("pairing.paid_already")
    require_text(voucher=draft.voucher, signed_by=draft.signed_by)
    require_order(paid.made_on, draft.day)
    work.past(draft.day)
    flows = [*_flows(work, paid.source), (draft.day, -row.fen)]
    least = lowest_balance(flows, draft.day)
    if least < 0 and not draft.reason.strip():
        source = InWords(paid.source)
        raise KnownError("pairing.overdrawn", source=source, short=money_text(-least))
    limit_text(reason=draft.reason)
    row.paid_on, row.voucher, row.signed_by = draft.day, draft.voucher, draft.signed_by
    row.overdraft_reason = draft.reason if least < 0 else ""
    return work.done(Event.PAYMENT_MADE, payment_id)


def void_payment(work: Work, payment_id: UUID, day: date, reason: str) -> Changes:
    """Strike a line out, paid or not; what was paid is counted as back in its source.

    What a finished year paid stays in that year, and is back in the year of `day`.
    """
    row = work.get(Payment, payment_id)
    if row.voided_on is not None:
        raise KnownError("pairing.ended_already")
    require_text(reason=reason)
    made = work.get(PaymentList, row.list_id).made_on
    require_order(row.paid_on or made, day)
    _require_this_year(work, day)
    row.voided_on, row.void_reason = day, reason
    return work.done(Event.PAYMENT_VOIDED, payment_id)


def require_fen(fen: int) -> None:
    """Raise `KnownError` unless `fen` can be an amount."""
    if not 0 < fen <= MOST_FEN:
        raise KnownError("pairing.amount")


def _require_this_year(work: Work, day: date) -> None:
    """Raise `KnownError` where an account would be taken back in a year that is finished."""
    work.past(day)
    if day.year < (this := work.clock.today().year):
        raise KnownError("pairing.year_finished", year=day.year, this=this)


def make_list(
    work: Work, draft: ListDraft, kind: PaymentKind, payees: Iterable[PayeeDraft]
) -> Changes:
    """Keep a payment list with its lines."""
    lines = list(payees)
    require_text(list_title=draft.title, list_basis=draft.basis)
    work.past(draft.made_on)
    if not lines:
        raise KnownError("pairing.no_payee")
    number = work.next_of(PaymentList.number, PaymentList.year == draft.year)
    made = work.add(PaymentList, draft, kind=kind, number=number)
    for ordinal, line in enumerate(lines, 1):
        require_text(payee=line.payee)
        limit_text(purpose=line.purpose)
        fen = line.fen or 0
        require_fen(fen)
        purpose = line.purpose.strip() or draft.title
        work.add(Payment, line, list_id=made.id, ordinal=ordinal, fen=fen, purpose=purpose)
    return work.done(Event.PAYMENTS_LISTED, made.id, year=draft.year, lines=len(lines))


def _flows(work: Work, source: FundSource) -> list[tuple[date, int]]:
    """Give what came into a source and went out, by day."""
    came = work.session.execute(
        sa.select(FundIncome.day, FundIncome.fen, FundIncome.voided_on).where(
            FundIncome.source == source
        )
    )
    went = work.session.execute(
        sa.select(Payment.paid_on, -Payment.fen, Payment.voided_on)
        .join(PaymentList, PaymentList.id == Payment.list_id)
        .where(PaymentList.source == source, Payment.paid_on.is_not(None))
    )
    return [
        one
        for day, fen, voided_on in (*came, *went)
        if day is not None
        for one in moves(day, fen, voided_on)
    ]
