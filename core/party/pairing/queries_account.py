"""Reading the account of a year: a finished year's figures stand, whatever is voided later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core.db.rows import row_of
from core.law.packs import LawBook
from core.party.pairing import policy
from core.party.pairing.counting import by_month, moves, stands
from core.party.pairing.kinds import FundSource
from core.party.pairing.queries_money import lists_of
from core.party.pairing.sheets_money import (
    BudgetRow,
    BudgetSheet,
    CorrectionRow,
    IncomeRow,
    PaymentListRow,
    PaymentRow,
    SourceRow,
)
from core.party.pairing.tables_money import BudgetItem, FundIncome, Payment, PaymentList


@dataclass(frozen=True, slots=True)
class _Entry:
    """Money that came (more than nothing) or went, and when it was voided."""

    source: FundSource
    day: date
    party: str
    purpose: str
    voucher: str
    fen: int
    voided_on: date | None
    reason: str

    def moved(self, first: date, last: date) -> int:
        """Give what it moved from `first` to `last`."""
        moved = moves(self.day, self.fen, self.voided_on)
        return sum(fen for day, fen in moved if first <= day <= last)


def load_budget(session: Session, year: int, book: LawBook) -> BudgetSheet:
    """Give the money of a year by source as the year ended, with what earlier years left."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    items = tuple(
        _item_at(row_of(BudgetRow, one), last)
        for one in session.scalars(
            sa.select(BudgetItem).where(BudgetItem.year == year).order_by(BudgetItem.id)
        )
    )
    incomes = tuple(
        _income_at(row_of(IncomeRow, one), last)
        for one in session.scalars(
            sa.select(FundIncome)
            .where(FundIncome.day.between(first, last))
            .order_by(FundIncome.day, FundIncome.id)
        )
    )
    lists = tuple(
        _list_at(one, last)
        for one in lists_of(session, sa.select(PaymentList).where(PaymentList.year == year))
    )
    came, went = list(_incomes(session, last)), list(_payments(session, last))
    entries = came + went

    def moved(of: Iterable[_Entry], source: FundSource, since: date = first) -> int:
        return sum(one.moved(since, last) for one in of if one.source is source)

    corrected = [one for one in entries if one.day < first]
    sources = tuple(
        SourceRow(
            source,
            before_fen=moved(entries, source, date.min) - moved(entries, source),
            planned_fen=sum(
                one.fen for one in items if one.source is source and one.dropped_on is None
            ),
            received_fen=moved((one for one in came if one.day >= first), source),
            paid_fen=-moved((one for one in went if one.day >= first), source),
            corrected_fen=moved(corrected, source),
            listed_fen=sum(one.fen - one.paid_fen for one in lists if one.source is source),
        )
        for source in FundSource
    )
    paid = [(one.day, -one.moved(first, last)) for one in went if one.day >= first]
    return BudgetSheet(
        year,
        sources,
        items,
        incomes,
        lists,
        _corrections(corrected, first, last),
        by_month(paid, year),
        policy.number(book, policy.BRANCH_FUND),
    )


def _corrections(entries: Iterable[_Entry], first: date, last: date) -> tuple[CorrectionRow, ...]:
    found = [
        CorrectionRow(
            one.voided_on, one.source, one.day, one.party, one.purpose, one.voucher, -one.fen,
            one.reason,
        )
        for one in entries
        if one.voided_on is not None and one.moved(first, last)
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: (one.day, one.of_day, one.voucher)))


def _incomes(session: Session, last: date) -> Iterator[_Entry]:
    query = sa.select(
        FundIncome.source,
        FundIncome.day,
        FundIncome.payer,
        FundIncome.purpose,
        FundIncome.voucher,
        FundIncome.fen,
        FundIncome.voided_on,
        FundIncome.void_reason,
    ).where(FundIncome.day <= last)
    return (_Entry(*row) for row in session.execute(query))


def _payments(session: Session, last: date) -> Iterator[_Entry]:
    query = (
        sa.select(
            PaymentList.source,
            Payment.paid_on,
            Payment.payee,
            Payment.purpose,
            Payment.voucher,
            -Payment.fen,
            Payment.voided_on,
            Payment.void_reason,
        )
        .join(PaymentList, PaymentList.id == Payment.list_id)
        .where(Payment.paid_on <= last)
    )
    return (
        _Entry(source, day, party, purpose, voucher, fen, voided_on, reason)
        for source, day, party, purpose, voucher, fen, voided_on, reason in session.execute(query)
        if day is not None
    )


def _item_at(row: BudgetRow, last: date) -> BudgetRow:
    if stands(row.dropped_on, last):
        return row
    return replace(row, dropped_on=None, dropped_reason="")


def _income_at(row: IncomeRow, last: date) -> IncomeRow:
    return row if stands(row.voided_on, last) else replace(row, voided_on=None, void_reason="")


def _list_at(row: PaymentListRow, last: date) -> PaymentListRow:
    return replace(row, lines=tuple(_line_at(one, last) for one in row.lines))


def _line_at(row: PaymentRow, last: date) -> PaymentRow:
    if not stands(row.paid_on, last):
        row = replace(row, paid_on=None, voucher="", signed_by="", overdraft_reason="")
    return row if stands(row.voided_on, last) else replace(row, voided_on=None, void_reason="")
