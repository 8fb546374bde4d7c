"""Reading venues, stars and money, and the figures of the year and of the desk."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from core.db.rows import row_of
from core.findings import all_told
from core.law.packs import LawBook
from core.party.pairing import policy
from core.party.pairing.counting import by_month, star_reward
from core.party.pairing.kinds import NeedState, PaymentKind, SixThing, WishState
from core.party.pairing.rows import get, grouped, of_each
from core.party.pairing.sheets_money import (
    BudgetRow,
    CheckRow,
    IncomeRow,
    MoneySheet,
    Months,
    PaymentListRow,
    PaymentRow,
    StarRow,
    StarSheet,
    UseRow,
    VenueRow,
    VenueSheet,
)
from core.party.pairing.tables import (
    Pairing,
    PairingActivity,
    PairingNeed,
    PairingNeedStep,
    Wish,
    WishStep,
)
from core.party.pairing.tables_money import (
    BudgetItem,
    FundIncome,
    Payment,
    PaymentList,
    StarRating,
    Venue,
    VenueCheck,
    VenueUse,
)
from core.rosters.scoping import lies_in
from core.rosters.tables import Compound
from core.scope import ALL, Scope


def load_venues(session: Session, scope: Scope, book: LawBook) -> tuple[VenueRow, ...]:
    """List the venues of a scope, those closed last."""
    query = _venues().where(lies_in(scope))
    query = query.order_by(Venue.closed_on.is_not(None), Compound.name, Venue.name)
    return tuple(sheet.row for sheet in _venue_sheets(session, query, book))


def load_venue(session: Session, venue_id: UUID, book: LawBook) -> VenueSheet:
    """Load all that is shown of a venue."""
    get(session, Venue, venue_id)
    (sheet,) = _venue_sheets(session, _venues().where(Venue.id == venue_id), book)
    return sheet


def load_stars(session: Session, year: int, book: LawBook) -> StarSheet:
    """Give each compound's last rating of a year, with its reward where a policy sets one."""
    yuan = policy.number(book, policy.STAR_REWARD)
    return StarSheet(year, _star_rows(session, last_ratings(year), yuan), yuan)


def load_all_stars(session: Session, book: LawBook) -> tuple[StarRow, ...]:
    """List each compound's last rating of every year, the latest year first."""
    yuan = policy.number(book, policy.STAR_REWARD)
    query = _last_ratings().order_by(StarRating.year.desc(), Compound.name)
    return _star_rows(session, query, yuan)


def _star_rows(
    session: Session, query: sa.Select[StarRating, str], yuan: int | None
) -> tuple[StarRow, ...]:
    paid = session.execute(
        sa.select(PaymentList.year, Payment.compound_id)
        .join(Payment, Payment.list_id == PaymentList.id)
        .where(PaymentList.kind == PaymentKind.STARS, Payment.voided_on.is_(None))
    )
    listed = {(year, compound_id) for year, compound_id in paid}
    return tuple(
        row_of(
            StarRow,
            row,
            compound=name,
            reward_fen=None if yuan is None else star_reward(row.stars, yuan),
            listed=(row.year, row.compound_id) in listed,
        )
        for row, name in session.execute(query)
    )


def last_ratings(year: int) -> sa.Select[StarRating, str]:
    """Select each compound's last rating of a year, by compound."""
    return _last_ratings().where(StarRating.year == year).order_by(Compound.name)


def _last_ratings() -> sa.Select[StarRating, str]:
    other = aliased(StarRating)
    last = (
        sa.select(sa.func.max(other.version))
        .where(other.year == StarRating.year, other.compound_id == StarRating.compound_id)
        .scalar_subquery()
    )
    return (
        sa.select(StarRating, Compound.name)
        .join(Compound, Compound.id == StarRating.compound_id)
        .where(StarRating.version == last)
    )


def load_money(session: Session) -> MoneySheet:
    """List the money of every year: the latest year first, within it what came or was made last.

    What was planned stands within its year as it was planned.
    """
    items = sa.select(BudgetItem).order_by(BudgetItem.year.desc(), BudgetItem.id)
    incomes = sa.select(FundIncome).order_by(FundIncome.day.desc(), FundIncome.id.desc())
    return MoneySheet(
        tuple(row_of(BudgetRow, one) for one in session.scalars(items)),
        tuple(row_of(IncomeRow, one) for one in session.scalars(incomes)),
        tuple(reversed(lists_of(session, sa.select(PaymentList)))),
    )


def load_years(session: Session) -> tuple[int, ...]:
    """List the years in which money was planned, listed, moved or voided, the latest first."""
    listed = set(session.scalars(sa.select(PaymentList.year).distinct()))
    planned = set(session.scalars(sa.select(BudgetItem.year).distinct()))
    came = session.scalars(sa.select(FundIncome.day).distinct())
    paid = session.scalars(sa.select(Payment.paid_on).distinct())
    voided = session.scalars(
        sa.union(sa.select(FundIncome.voided_on), sa.select(Payment.voided_on))
    )
    moved = {day.year for day in (*came, *paid, *voided) if day is not None}
    return tuple(sorted(listed | planned | moved, reverse=True))


def load_payment_list(session: Session, list_id: UUID) -> PaymentListRow:
    """Load one payment list with its lines."""
    get(session, PaymentList, list_id)
    (row,) = lists_of(session, sa.select(PaymentList).where(PaymentList.id == list_id))
    return row


def load_months(session: Session, year: int, scope: Scope = ALL) -> Months:
    """Count what was done in the twelve months of a year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    held = session.execute(
        sa.select(PairingActivity.day, PairingActivity.headcount)
        .join(Pairing, Pairing.id == PairingActivity.pairing_id)
        .join(Compound, Compound.id == Pairing.compound_id)
        .where(PairingActivity.day.between(first, last), lies_in(scope))
    ).all()
    needs = session.execute(
        sa.select(PairingNeedStep.state, PairingNeedStep.day)
        .join(PairingNeed, PairingNeed.id == PairingNeedStep.need_id)
        .join(Compound, Compound.id == PairingNeed.compound_id)
        .where(PairingNeedStep.day.between(first, last), lies_in(scope))
    ).all()
    wishes = session.scalars(
        sa.select(WishStep.day)
        .join(Wish, Wish.id == WishStep.wish_id)
        .join(Compound, Compound.id == Wish.compound_id)
        .where(WishStep.state == WishState.DONE, WishStep.day.between(first, last), lies_in(scope))
    ).all()
    uses = session.scalars(
        sa.select(VenueUse.day)
        .join(Venue, Venue.id == VenueUse.venue_id)
        .join(Compound, Compound.id == Venue.compound_id)
        .where(VenueUse.day.between(first, last), lies_in(scope))
    ).all()

    def steps(state: NeedState) -> tuple[int, ...]:
        return by_month(((day, 1) for to, day in needs if to is state), year)

    return Months(
        year,
        activities=by_month(((day, 1) for day, _ in held), year),
        heads=by_month(((day, heads) for day, heads in held), year),
        needs_raised=steps(NeedState.RAISED),
        needs_done=steps(NeedState.DONE),
        wishes_done=by_month(((day, 1) for day in wishes), year),
        venue_uses=by_month(((day, 1) for day in uses), year),
    )


def lists_of(session: Session, query: sa.Select[PaymentList]) -> tuple[PaymentListRow, ...]:
    """Load payment lists with their lines, the earliest first."""
    found = session.scalars(query.order_by(PaymentList.year, PaymentList.number)).all()
    lines = grouped(
        (one.list_id, row_of(PaymentRow, one))
        for one in of_each(session, Payment, Payment.list_id, [row.id for row in found])
    )
    return tuple(row_of(PaymentListRow, row, lines=lines.get(row.id, ())) for row in found)


def _venues() -> sa.Select[Venue, str]:
    return sa.select(Venue, Compound.name).join(Compound, Compound.id == Venue.compound_id)


def _venue_sheets(
    session: Session, query: sa.Select[Venue, str], book: LawBook
) -> list[VenueSheet]:
    found = session.execute(query).all()
    ids = [row.id for row, _ in found]
    checks = grouped(
        (one.venue_id, _check(one))
        for one in of_each(session, VenueCheck, VenueCheck.venue_id, ids)
    )
    uses = grouped(
        (one.venue_id, row_of(UseRow, one))
        for one in of_each(session, VenueUse, VenueUse.venue_id, ids)
    )
    return [
        _venue_sheet(row, name, checks.get(row.id, ()), uses.get(row.id, ()), book)
        for row, name in found
    ]


def _venue_sheet(
    venue: Venue,
    compound: str,
    checks: tuple[CheckRow, ...],
    uses: tuple[UseRow, ...],
    book: LawBook,
) -> VenueSheet:
    last = checks[-1] if checks else None
    found = policy.venue_findings(book, last.area if last else None, last.missing if last else ())
    row = row_of(
        VenueRow,
        venue,
        compound=compound,
        check=last,
        uses=len(uses),
        last_used=max((one.day for one in uses), default=None),
        findings=() if venue.closed_on is not None else all_told(found),
    )
    return VenueSheet(row, checks, uses)


def _check(row: VenueCheck) -> CheckRow:
    things = frozenset(one for one in SixThing if getattr(row, f"has_{one.value}"))
    return row_of(CheckRow, row, things=things)
