"""Reading ledgers and crowd-funding; sums are worked out by the pure modules."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from core.affairs.problems.counting import Moved, sums_of
from core.affairs.problems.kinds import FundingState, Nature, Way
from core.affairs.problems.queries import get
from core.affairs.problems.sheets_money import (
    EntryRow,
    FundingRow,
    FundingSheet,
    FundRow,
    FundSheet,
    PaymentRow,
    ReceiptSheet,
    ShareRow,
)
from core.affairs.problems.tables import Problem
from core.affairs.problems.tables_money import (
    CrowdFunding,
    CrowdPayment,
    CrowdShare,
    Fund,
    FundEntry,
    ReceiptCopy,
)
from core.db.rows import row_of
from core.rosters.scoping import belongs_to
from core.rosters.tables import Compound
from core.scope import Scope

_Undoing = aliased(FundEntry)
"""The entry that undoes another."""


def load_funds(session: Session, scope: Scope) -> tuple[FundRow, ...]:
    """List ledgers, oldest first, with their sums."""
    return _funds(session, belongs_to(scope, Fund.compound_id, Fund.community_id))


def load_fund(session: Session, fund_id: UUID) -> FundSheet:
    """Load a ledger with its entries in the order of days; `KnownError` if it is not there."""
    get(session, Fund, fund_id)
    (fund,) = _funds(session, Fund.id == fund_id)
    return FundSheet(fund, load_entries(session, fund_id))


def load_moved(session: Session, fund_id: UUID) -> tuple[Moved, ...]:
    """Give what moved in a ledger, as sums ask for it."""
    query = sa.select(FundEntry.day, FundEntry.way, FundEntry.fen, FundEntry.nature)
    return tuple(Moved(*row) for row in session.execute(query.where(FundEntry.fund_id == fund_id)))


def load_entries(session: Session, fund_id: UUID) -> tuple[EntryRow, ...]:
    """List the entries of a ledger by day, with the balance after each."""
    undone, by = aliased(FundEntry), aliased(FundEntry)
    query = (
        sa.select(FundEntry, sa.func.coalesce(Problem.title, ""), undone.number, by.id)
        .outerjoin(Problem, Problem.id == FundEntry.problem_id)
        .outerjoin(undone, undone.id == FundEntry.counters_id)
        .outerjoin(by, by.counters_id == FundEntry.id)
        .where(FundEntry.fund_id == fund_id)
        .order_by(FundEntry.day, FundEntry.number)
    )
    rows, balance = [], 0
    for entry, problem, counters, countered in session.execute(query):
        balance += entry.fen if entry.way is Way.IN else -entry.fen
        rows.append(
            row_of(
                EntryRow,
                entry,
                problem=problem,
                counters=counters,
                countered=countered is not None,
                balance_fen=balance,
            )
        )
    return tuple(rows)


def load_fundings(session: Session, scope: Scope) -> tuple[FundingRow, ...]:
    """List crowd-fundings, the newest first."""
    found = _fundings(session, belongs_to(scope, Fund.compound_id, Fund.community_id))
    return tuple(sorted(found, key=lambda row: (row.year, row.number), reverse=True))


def load_open_fundings(session: Session) -> tuple[FundingRow, ...]:
    """List the crowd-fundings that still take money, the oldest first."""
    return _fundings(session, CrowdFunding.state == FundingState.OPEN)


def load_funding(session: Session, funding_id: UUID) -> FundingSheet:
    """Load a crowd-funding with its households; `KnownError` if it is not there."""
    get(session, CrowdFunding, funding_id)
    (funding,) = _fundings(session, CrowdFunding.id == funding_id)
    entries = load_entries(session, funding.fund_id)
    shares = load_shares(session, funding_id, closed=funding.state is FundingState.CLOSED)
    return FundingSheet(
        funding=funding,
        shares=shares,
        payments=_payments(session, funding),
        spending=tuple(
            entry for entry in entries if entry.nature in {Nature.ORDINARY, Nature.COUNTER}
        ),
    )


def load_receipt(session: Session, payment_id: UUID) -> ReceiptSheet:
    """Load a payment as its receipt tells it; what was paid is as it stood after it."""
    payment = get(session, CrowdPayment, payment_id)
    (funding,) = _fundings(session, CrowdFunding.id == payment.funding_id)
    share = get(session, CrowdShare, payment.share_id)
    signed = sa.case((FundEntry.way == Way.IN, FundEntry.fen), else_=-FundEntry.fen)
    net = (
        sa.select(sa.func.coalesce(sa.func.sum(signed), 0))
        .join(CrowdPayment, CrowdPayment.entry_id == FundEntry.id)
        .outerjoin(_Undoing, _Undoing.counters_id == FundEntry.id)
        .where(
            CrowdPayment.share_id == share.id,
            CrowdPayment.receipt <= payment.receipt,
            sa.or_(_Undoing.id.is_(None), _Undoing.number > _number(payment.entry_id)),
        )
    )
    last = sa.select(ReceiptCopy.reason).where(ReceiptCopy.payment_id == payment_id)
    (row,) = _payments(session, funding, CrowdPayment.id == payment_id)
    return ReceiptSheet(
        funding=funding,
        payment=row,
        due_fen=share.due_fen,
        net_fen=session.scalar(net) or 0,
        copy_reason=session.scalar(last.order_by(ReceiptCopy.ordinal.desc()).limit(1)) or "",
    )


def load_shares(
    session: Session, funding_id: UUID, *, closed: bool, only: UUID | None = None
) -> tuple[ShareRow, ...]:
    """List the households of a crowd-funding in the order of the stairs; `only` asks for one."""
    paid, refunded = _paid(CrowdPayment.funding_id == funding_id)
    query = (
        sa.select(CrowdShare, sa.func.coalesce(paid.c.fen, 0), sa.func.coalesce(refunded.c.fen, 0))
        .outerjoin(paid, paid.c.of == CrowdShare.id)
        .outerjoin(refunded, refunded.c.of == CrowdShare.id)
        .where(CrowdShare.funding_id == funding_id)
        .order_by(CrowdShare.position)
    )
    if only is not None:
        query = query.where(CrowdShare.id == only)
    return tuple(
        row_of(
            ShareRow,
            share,
            paid_fen=came,
            refunded_fen=went,
            left_fen=max(share.due_fen - came + (0 if closed else went), 0),
        )
        for share, came, went in session.execute(query)
    )


def load_paid(
    session: Session, funding: CrowdFunding
) -> tuple[tuple[UUID, date, int, str, str], ...]:
    """Give of every payment that stands its household, day, amount, voucher and receipt."""
    query = (
        sa.select(
            CrowdPayment.share_id,
            FundEntry.day,
            FundEntry.fen,
            FundEntry.voucher,
            CrowdPayment.receipt,
        )
        .join(FundEntry, FundEntry.id == CrowdPayment.entry_id)
        .outerjoin(_Undoing, _Undoing.counters_id == FundEntry.id)
        .where(
            CrowdPayment.funding_id == funding.id,
            FundEntry.nature == Nature.PAYMENT,
            _Undoing.id.is_(None),
        )
        .order_by(CrowdPayment.receipt)
    )
    return tuple(
        (share_id, day, fen, voucher, receipt_label(funding.year, funding.number, receipt))
        for share_id, day, fen, voucher, receipt in session.execute(query)
    )


def receipt_label(year: int, number: int, receipt: int) -> str:
    """Name a receipt by its crowd-funding and its place there."""
    return f"{year}-{number:02d}-{receipt:04d}"


def _funds(session: Session, where: sa.ColumnElement[bool]) -> tuple[FundRow, ...]:
    query = (
        sa.select(Fund, sa.func.coalesce(Compound.name, ""))
        .outerjoin(Compound, Compound.id == Fund.compound_id)
        .where(where)
        .order_by(Fund.opened_on, Fund.id)
    )
    moved: dict[UUID, list[Moved]] = {}
    entries = (
        sa.select(FundEntry.fund_id, FundEntry.day, FundEntry.way, FundEntry.fen, FundEntry.nature)
        .join(Fund, Fund.id == FundEntry.fund_id)
        .where(where)
    )
    for row in session.execute(entries):
        one = Moved(row.day, row.way, row.fen, row.nature)
        moved.setdefault(row.fund_id, []).append(one)
    return tuple(
        row_of(
            FundRow,
            fund,
            compound=compound,
            sums=sums_of(moved.get(fund.id, ())),
            entries=len(moved.get(fund.id, ())),
        )
        for fund, compound in session.execute(query)
    )


def _fundings(session: Session, where: sa.ColumnElement[bool]) -> tuple[FundingRow, ...]:
    query = (
        sa.select(CrowdFunding, Compound.name)
        .join(Compound, Compound.id == CrowdFunding.compound_id)
        .join(Fund, Fund.id == CrowdFunding.fund_id)
        .where(where)
        .order_by(CrowdFunding.id)
    )
    found = session.execute(query).all()
    ids = [funding.id for funding, _ in found]
    paid, refunded = _paid(CrowdPayment.funding_id.in_(ids))
    came, went = sa.func.coalesce(paid.c.fen, 0), sa.func.coalesce(refunded.c.fen, 0)
    # What is handed back at the end is not asked for again.
    held = came - sa.case((CrowdFunding.state == FundingState.CLOSED, 0), else_=went)
    figures = (
        sa.select(
            CrowdShare.funding_id,
            sa.func.sum(sa.case((CrowdShare.due_fen > 0, 1), else_=0)),
            sa.func.sum(
                sa.case((sa.and_(CrowdShare.due_fen > 0, held >= CrowdShare.due_fen), 1), else_=0)
            ),
            sa.func.sum(came),
            sa.func.sum(went),
        )
        .outerjoin(paid, paid.c.of == CrowdShare.id)
        .outerjoin(refunded, refunded.c.of == CrowdShare.id)
        .join(CrowdFunding, CrowdFunding.id == CrowdShare.funding_id)
        .where(CrowdShare.funding_id.in_(ids))
        .group_by(CrowdShare.funding_id)
    )
    of = {row[0]: row[1:] for row in session.execute(figures)}
    signed = sa.case((FundEntry.way == Way.IN, FundEntry.fen), else_=-FundEntry.fen)
    funds = [funding.fund_id for funding, _ in found]
    left = (
        sa.select(FundEntry.fund_id, sa.func.sum(signed))
        .where(FundEntry.fund_id.in_(funds))
        .group_by(FundEntry.fund_id)
    )
    balances = {row[0]: row[1] for row in session.execute(left)}
    undone = (
        sa.select(FundEntry.fund_id, sa.func.sum(FundEntry.fen), sa.func.count())
        .where(FundEntry.fund_id.in_(funds), FundEntry.nature == Nature.REVERSAL)
        .group_by(FundEntry.fund_id)
    )
    reversals = {row[0]: row[1:] for row in session.execute(undone)}
    names = ("households", "paid_up", "paid_fen", "refunded_fen")
    return tuple(
        row_of(
            FundingRow,
            funding,
            compound=compound,
            balance_fen=balances.get(funding.fund_id, 0),
            reversed_fen=reversals.get(funding.fund_id, (0, 0))[0],
            reversals=reversals.get(funding.fund_id, (0, 0))[1],
            **dict(zip(names, of[funding.id], strict=True)),
        )
        for funding, compound in found
    )


def _paid(where: sa.ColumnElement[bool]) -> tuple[sa.Subquery, sa.Subquery]:
    """Sum by household what it paid and what it got back; what was reversed is neither."""
    of = CrowdPayment.share_id

    def total(nature: Nature) -> sa.Subquery:
        return (
            sa.select(of.label("of"), sa.func.sum(FundEntry.fen).label("fen"))
            .join(FundEntry, FundEntry.id == CrowdPayment.entry_id)
            .outerjoin(_Undoing, _Undoing.counters_id == FundEntry.id)
            .where(where, FundEntry.nature == nature, _Undoing.id.is_(None))
            .group_by(of)
            .subquery()
        )

    return total(Nature.PAYMENT), total(Nature.REFUND)


def _number(entry_id: UUID) -> sa.ScalarSelect[int]:
    entry = aliased(FundEntry)
    return sa.select(entry.number).where(entry.id == entry_id).scalar_subquery()


def load_share_moved(session: Session, share_id: UUID) -> tuple[Moved, ...]:
    """Give what a household paid and got back, what was reversed left out."""
    query = (
        sa.select(FundEntry.day, FundEntry.way, FundEntry.fen, FundEntry.nature)
        .join(CrowdPayment, CrowdPayment.entry_id == FundEntry.id)
        .outerjoin(_Undoing, _Undoing.counters_id == FundEntry.id)
        .where(CrowdPayment.share_id == share_id, _Undoing.id.is_(None))
    )
    return tuple(Moved(*row) for row in session.execute(query))


def _payments(
    session: Session, funding: FundingRow, *where: sa.ColumnElement[bool]
) -> tuple[PaymentRow, ...]:
    copies = (
        sa.select(ReceiptCopy.payment_id, sa.func.count().label("copies"))
        .group_by(ReceiptCopy.payment_id)
        .subquery()
    )
    query = (
        sa.select(
            CrowdPayment,
            CrowdShare.address,
            FundEntry,
            sa.func.coalesce(copies.c.copies, 0),
            _Undoing.day,
            sa.func.coalesce(_Undoing.reason, ""),
        )
        .join(CrowdShare, CrowdShare.id == CrowdPayment.share_id)
        .join(FundEntry, FundEntry.id == CrowdPayment.entry_id)
        .outerjoin(copies, copies.c.payment_id == CrowdPayment.id)
        .outerjoin(_Undoing, _Undoing.counters_id == FundEntry.id)
        .where(CrowdPayment.funding_id == funding.id, *where)
        .order_by(CrowdPayment.receipt)
    )
    return tuple(
        PaymentRow(
            id=payment.id,
            share_id=payment.share_id,
            address=address,
            receipt=receipt_label(funding.year, funding.number, payment.receipt),
            nature=entry.nature,
            fen=entry.fen,
            day=entry.day,
            party=entry.party,
            how=payment.how,
            reason=entry.reason,
            copies=number,
            reversed_on=day,
            reversal_reason=why,
        )
        for payment, address, entry, number, day, why in session.execute(query)
    )
