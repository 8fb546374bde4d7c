"""What pages and papers see of stars and money: each look is one snapshot, and changes nothing.

The acts stand in core.party.pairing.service.
"""

from __future__ import annotations

from uuid import UUID

from core.clock import Clock
from core.db.database import Database
from core.law.library import Library
from core.law.packs import LawBook
from core.party.pairing import queries_account, queries_money
from core.party.pairing.sheets_money import (
    BudgetSheet,
    MoneySheet,
    Months,
    PaymentListRow,
    StarRow,
    StarSheet,
)
from core.scope import ALL, Scope


class MoneyLooks:
    """What can be seen of stars and money; `Pairings` adds the rest."""

    def __init__(self, database: Database, clock: Clock, law: Library, division: str) -> None:
        self._database = database
        self._clock = clock
        self._law = law
        self._division = division

    def stars(self, year: int) -> StarSheet:
        """Give the stars of a year and what they come to."""
        with self._database.read() as session:
            return queries_money.load_stars(session, year, self._book())

    def all_stars(self) -> tuple[StarRow, ...]:
        """List the stars of every year, the latest first."""
        with self._database.read() as session:
            return queries_money.load_all_stars(session, self._book())

    def budget(self, year: int) -> BudgetSheet:
        """Give the money of a year by source."""
        with self._database.read() as session:
            return queries_account.load_budget(session, year, self._book())

    def money(self) -> MoneySheet:
        """List what was planned, received and listed in every year, the latest first."""
        with self._database.read() as session:
            return queries_money.load_money(session)

    def years(self) -> tuple[int, ...]:
        """List the years of which money is kept, the latest first."""
        with self._database.read() as session:
            return queries_money.load_years(session)

    def payment_list(self, list_id: UUID) -> PaymentListRow:
        """Give one payment list."""
        with self._database.read() as session:
            return queries_money.load_payment_list(session, list_id)

    def months(self, year: int, scope: Scope = ALL) -> Months:
        """Count the twelve months of a year."""
        with self._database.read() as session:
            return queries_money.load_months(session, year, scope)

    def _book(self) -> LawBook:
        return self._law.book(self._division, self._clock.today())
