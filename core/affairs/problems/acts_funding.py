"""Acts of crowd-funding: opening it, payments and refunds, receipts, the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

import sqlalchemy as sa

from core.affairs.problems import queries, queries_money
from core.affairs.problems.acts_money import Posting, add_fund, post
from core.affairs.problems.counting import Moved, lowest_from
from core.affairs.problems.drafts_money import (
    CloseFunding,
    OpenFund,
    OpenFunding,
    PayShare,
    RefundShare,
)
from core.affairs.problems.kinds import FundingState, MoneySource, Nature, PaidHow, Way
from core.affairs.problems.shares import split
from core.affairs.problems.sharing import preview, rule_text
from core.affairs.problems.sheets_money import ShareRow
from core.affairs.problems.tables import Problem
from core.affairs.problems.tables_money import (
    CrowdFunding,
    CrowdPayment,
    CrowdShare,
    Fund,
    FundEntry,
    ReceiptCopy,
)
from core.affairs.problems.work import Work, limit_text, require_money, require_text
from core.changes import Changes, Topic
from core.db.audit import Event
from core.db.base import current_origin
from core.documents.words import money_text
from core.errors import KnownError


@dataclass(frozen=True, slots=True)
class _Paid:
    """Money that goes between a household and the ledger."""

    share: ShareRow
    nature: Nature
    fen: int
    day: date
    party: str
    how: PaidHow
    voucher: str = ""
    reason: str = ""


def open_funding(work: Work, draft: OpenFunding) -> Changes:
    """Freeze the households and what each owes, and open the ledger that it is paid into."""
    require_text(
        title=draft.title,
        money_purpose=draft.purpose,
        money_basis=draft.basis,
        keeper=draft.keeper,
        contact=draft.contact,
    )
    if draft.problem_id is not None:
        queries.get(work.session, Problem, draft.problem_id)
    day = work.day(draft.opened_on)
    if draft.pay_by < day:
        raise KnownError("problems.deadline_past", deadline=draft.pay_by)
    shown = preview(work.session, draft.rule)
    compound_id, source = draft.rule.compound_id, MoneySource.SELF_RAISED
    fund = add_fund(
        work, OpenFund(compound_id, draft.title, source, draft.keeper, draft.basis, day)
    )
    mine = (CrowdFunding.origin == current_origin(), CrowdFunding.year == day.year)
    funding = CrowdFunding(
        compound_id=compound_id,
        fund_id=fund.id,
        problem_id=draft.problem_id,
        year=day.year,
        number=work.next_number(CrowdFunding.number, *mine),
        title=draft.title,
        purpose=draft.purpose,
        basis=draft.basis,
        base=draft.rule.base,
        rule=rule_text(draft.rule),
        total_fen=draft.rule.total_fen,
        as_of=work.clock.today(),
        opened_on=day,
        pay_by=draft.pay_by,
        keeper=draft.keeper,
        contact=draft.contact,
    )
    work.session.add(funding)
    work.session.flush()
    work.session.add_all(
        CrowdShare(
            funding_id=funding.id,
            position=position,
            dwelling_id=row.dwelling_id,
            address=row.address,
            household=row.household,
            area=row.area,
            coefficient=row.coefficient,
            due_fen=row.due_fen,
        )
        for position, row in enumerate(shown.rows, 1)
    )
    return work.done(
        Event.FUNDING_OPENED, funding.id, Topic.MONEY, households=shown.paying, base=draft.rule.base
    )


def pay(work: Work, draft: PayShare) -> Changes:
    """Enter what a household paid, all or a part, never more than is left. It has a receipt."""
    funding, share = _open_share(work, draft.share_id)
    require_money(draft.fen)
    require_text(payer=draft.payer)
    limit_text(voucher=draft.voucher)
    if draft.fen > share.left_fen:
        raise KnownError("problems.paid_too_much", left=money_text(share.left_fen))
    paid = _Paid(
        share,
        Nature.PAYMENT,
        draft.fen,
        work.day(draft.day),
        draft.payer,
        draft.how,
        draft.voucher,
    )
    payment = _move_money(work, funding, paid)
    return work.done(
        Event.SHARE_PAID, payment.id, Topic.MONEY, receipt=payment.receipt, how=draft.how
    )


def refund(work: Work, draft: RefundShare) -> Changes:
    """Pay back to a household, with the reason: never more than it paid, nor than is there.

    Both hold on the day of the refund: it is not before what it gives back was paid.
    """
    funding, share = _open_share(work, draft.share_id)
    require_money(draft.fen)
    require_text(payee=draft.payee, reason=draft.reason)
    if draft.fen > share.net_fen:
        raise KnownError("problems.refund_too_much", paid=money_text(share.net_fen))
    day = work.day(draft.day)
    back = Moved(day, Way.OUT, draft.fen, Nature.REFUND)
    moved = queries_money.load_share_moved(work.session, share.id)
    if lowest_from([*moved, back], day) < 0:
        first = min(one.day for one in moved if one.way is Way.IN)
        raise KnownError("problems.refund_before_paid", day=day, first=first)
    _require_balance(work, funding, back)
    paid = _Paid(share, Nature.REFUND, draft.fen, day, draft.payee, draft.how, reason=draft.reason)
    payment = _move_money(work, funding, paid)
    return work.done(
        Event.SHARE_REFUNDED, payment.id, Topic.MONEY, receipt=payment.receipt, how=draft.how
    )


def reverse(work: Work, payment_id: UUID, reason: str) -> Changes:
    """Undo a payment or refund that was entered wrongly; it stays, with the reason, and is void.

    A payment is not undone under a refund that rests on it.
    """
    payment = queries.get(work.session, CrowdPayment, payment_id)
    funding, share = _open_share(work, payment.share_id)
    require_text(reason=reason)
    entry = queries.get(work.session, FundEntry, payment.entry_id)
    receipt = queries_money.receipt_label(funding.year, funding.number, payment.receipt)
    _require_standing(work, payment, receipt)
    if entry.nature is Nature.PAYMENT and entry.fen > share.net_fen:
        raise KnownError("problems.reversal_refunded", refunded=money_text(share.refunded_fen))
    posting = Posting(
        way=Way.OUT if entry.way is Way.IN else Way.IN,
        nature=Nature.REVERSAL,
        fen=entry.fen,
        day=work.clock.today(),
        voucher=entry.voucher,
        party=entry.party,
        purpose=entry.purpose,
        reason=reason,
        counters_id=entry.id,
    )
    post(work, queries.get(work.session, Fund, funding.fund_id), posting)
    return work.done(Event.SHARE_REVERSED, payment_id, Topic.MONEY, receipt=payment.receipt)


def _require_standing(work: Work, payment: CrowdPayment, receipt: str) -> None:
    undone = sa.select(FundEntry.day).where(FundEntry.counters_id == payment.entry_id)
    if (day := work.session.scalar(undone)) is not None:
        raise KnownError("problems.reversed_already", receipt=receipt, day=day)


def hand_out_receipt(work: Work, payment_id: UUID, reason: str = "") -> Changes:
    """Note that a receipt is handed out; after the first it is a copy, and says why."""
    payment = queries.get(work.session, CrowdPayment, payment_id)
    funding = queries.get(work.session, CrowdFunding, payment.funding_id)
    receipt = queries_money.receipt_label(funding.year, funding.number, payment.receipt)
    _require_standing(work, payment, receipt)
    number = work.next_number(ReceiptCopy.ordinal, ReceiptCopy.payment_id == payment_id)
    if number > 1:
        require_text(reason=reason)
    limit_text(reason=reason)
    row = ReceiptCopy(payment_id=payment_id, ordinal=number, day=work.clock.today(), reason=reason)
    work.session.add(row)
    return work.done(
        Event.RECEIPT_HANDED_OUT, payment_id, Topic.MONEY, receipt=payment.receipt, copy=number
    )


def close(work: Work, funding_id: UUID, draft: CloseFunding) -> Changes:
    """End it: what is left goes back to whoever paid, in proportion, exactly to the cent."""
    funding = open_funding_of(work, funding_id)
    require_text(reason=draft.reason)
    day = work.day(draft.day)
    moved = queries_money.load_moved(work.session, funding.fund_id)
    last = max((one.day for one in moved), default=day)
    if day < last:
        raise KnownError("problems.closed_before_last", day=day, last=last)
    shares = [
        share
        for share in queries_money.load_shares(work.session, funding_id, closed=False)
        if share.net_fen
    ]
    balance = _balance(work, funding)
    if balance < 0:
        raise KnownError("problems.below_nothing", short=money_text(-balance))
    parts = split(balance, [share.net_fen for share in shares]) if balance else ()
    for share, fen in zip(shares, parts, strict=False):
        if fen:
            paid = _Paid(
                share, Nature.REFUND, fen, day, share.household, draft.how, reason=draft.reason
            )
            _move_money(work, funding, paid)
    funding.state = FundingState.CLOSED
    funding.closed_on = day
    funding.close_reason = draft.reason
    return work.done(Event.FUNDING_CLOSED, funding_id, Topic.MONEY, refunded=sum(map(bool, parts)))


def _move_money(work: Work, funding: CrowdFunding, paid: _Paid) -> CrowdPayment:
    """Write the entry into the ledger and the payment with the next number of a receipt."""
    fund = queries.get(work.session, Fund, funding.fund_id)
    number = work.next_number(CrowdPayment.receipt, CrowdPayment.funding_id == funding.id)
    receipt = queries_money.receipt_label(funding.year, funding.number, number)
    posting = Posting(
        way=Way.IN if paid.nature is Nature.PAYMENT else Way.OUT,
        nature=paid.nature,
        fen=paid.fen,
        day=paid.day,
        voucher=paid.voucher or receipt,
        party=paid.party or paid.share.address,
        purpose=paid.share.address,
        reason=paid.reason,
    )
    entry = post(work, fund, posting)
    payment = CrowdPayment(
        funding_id=funding.id,
        share_id=paid.share.id,
        entry_id=entry.id,
        receipt=number,
        how=paid.how,
    )
    work.session.add(payment)
    work.session.flush()
    return payment


def _open_share(work: Work, share_id: UUID) -> tuple[CrowdFunding, ShareRow]:
    row = queries.get(work.session, CrowdShare, share_id)
    funding = open_funding_of(work, row.funding_id)
    shares = queries_money.load_shares(work.session, funding.id, closed=False, only=share_id)
    return funding, shares[0]


def open_funding_of(work: Work, funding_id: UUID) -> CrowdFunding:
    """Give a crowd-funding that still takes money."""
    funding = queries.get(work.session, CrowdFunding, funding_id)
    if funding.state is FundingState.CLOSED:
        raise KnownError("problems.funding_closed")
    return funding


def _balance(work: Work, funding: CrowdFunding) -> int:
    moved = queries_money.load_moved(work.session, funding.fund_id)
    return sum(one.signed for one in moved)


def _require_balance(work: Work, funding: CrowdFunding, out: Moved) -> None:
    moved = queries_money.load_moved(work.session, funding.fund_id)
    if (left := lowest_from([*moved, out], out.day)) < 0:
        raise KnownError("problems.below_nothing", short=money_text(-left))
