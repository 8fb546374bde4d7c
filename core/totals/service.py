"""What the office's records add up to: shares with the rows behind them, what is asked, money.

`look(scope)` gives all that the desk and the bulletin show; `rows_behind(figure, scope)` the list
behind one share. Nothing is kept here: every figure is counted from the records of its subject.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from core.affairs.problems.queries_totals import load_money
from core.clock import Clock
from core.db.database import Database
from core.documents.wording import Wording
from core.law.library import Library
from core.lawbooks import told
from core.progress import ProgressSink, ignore_progress
from core.scope import ALL, Scope
from core.totals import counting, queries, queries_asked
from core.totals.kinds import Figure
from core.totals.papers import CODE
from core.totals.rules import rising_rule
from core.totals.sheets import BehindRow, MoneyRow, TotalsSheet

MOST_PLACES = 10


class Totals:
    """统计: of one compound, one community, or all."""

    def __init__(  # noqa: PLR0913, PLR0917 - where the office is, and its own wording
        self,
        database: Database,
        clock: Clock,
        law: Library,
        division: str,
        community: str,
        wording: Path,
    ) -> None:
        self._database = database
        self._clock = clock
        self._law = law
        self._division = division
        self._home = community
        self._wording = wording

    def look(self, scope: Scope = ALL) -> TotalsSheet:
        """Count everything as it stands today: much of it is kept only as it is now."""
        day = self._clock.today()
        with self._database.read() as session, told():
            book = self._law.book(self._division, day)
            facts = queries.load_facts(session, scope, day, self._home, book)
            money = load_money(session, scope)
            return TotalsSheet(
                day=day,
                scope=scope,
                place=queries.load_place(session, scope, self._home),
                compounds=len(facts.compounds),
                interim=counting.interim(facts),
                interim_grids=counting.interim_grids(facts),
                ratios=counting.ratios(facts),
                people=queries.load_people(session, scope),
                kinds=counting.kinds(facts.problems),
                money=tuple(
                    MoneyRow(row.year, row.source, row.sums.income, row.sums.spent)
                    for row in money.rows
                ),
                satisfaction=queries_asked.load_satisfaction(session, scope),
                asked=counting.asked(facts),
                places=counting.places(facts, MOST_PLACES),
                rising=counting.rising(facts, rule := rising_rule()),
                rising_days=rule.days,
                months=counting.months(facts),
            )

    def rows_behind(self, figure: Figure, scope: Scope = ALL) -> tuple[BehindRow, ...]:
        """Give the rows of a figure's denominator; those of its numerator are marked."""
        day = self._clock.today()
        with self._database.read() as session, told():
            book = self._law.book(self._division, day)
            facts = queries.load_facts(session, scope, day, self._home, book)
        return counting.behind(facts, figure)

    def rows_of_month(
        self, first: date, scope: Scope = ALL, *, done: bool = False
    ) -> tuple[BehindRow, ...]:
        """Give what was asked for in the month that begins so, or what was done in it."""
        day = self._clock.today()
        with self._database.read() as session, told():
            book = self._law.book(self._division, day)
            facts = queries.load_facts(session, scope, day, self._home, book)
        return counting.in_month(facts, first, done=done)

    def write(
        self, path: Path, scope: Scope = ALL, progress: ProgressSink = ignore_progress
    ) -> int:
        """Write every figure of a scope as a workbook; give the number of its lines."""
        from core.totals.workbook import write_totals  # noqa: PLC0415 - few ask for a workbook

        wording = Wording.load(self._wording).paper(CODE)
        return write_totals(path, self.look(scope), wording, progress)
