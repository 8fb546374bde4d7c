"""Arithmetic of fees and days: a year's money, what covers the cost, which day is due next. Pure.

Money is whole 分; an area has at most four decimals, so every product is exact before it is
rounded once, half up, to the 分.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from core.law.terms import after_months

MONTHS_OF_A_YEAR = 12


def fen_of_year(fee: int, area: Decimal) -> int:
    """Give what a monthly fee per m² brings in a year of all that is charged, in 分."""
    exact = area * fee * MONTHS_OF_A_YEAR
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Compared:
    """A fee beside the current one and beside the cost; all in 分."""

    fee: int
    more: int  # than the current fee, per m² and month
    share: Fraction | None  # of the current fee; None where that is nothing
    year: int
    over_cost: int | None  # None while no cost sheet was laid


def compare(fee: int, current: int, area: Decimal, cost: int | None) -> Compared:
    """Set a fee beside the current one and the year's cost."""
    year = fen_of_year(fee, area)
    return Compared(
        fee=fee,
        more=fee - current,
        share=Fraction(fee - current, current) if current else None,
        year=year,
        over_cost=None if cost is None else year - cost,
    )


def due_after(first: date, months: int, day: date) -> date:
    """Give the first due day after `day`, counted from `first` by whole months."""
    steps = max(0, (day.year - first.year) * MONTHS_OF_A_YEAR + day.month - first.month) // months
    due = after_months(first, steps * months) if steps else first
    while due <= day:
        steps += 1
        due = after_months(first, steps * months)
    return due


def days_late(due: date | None, today: date) -> int:
    """Count the days past a due day; the day itself is in time."""
    return 0 if due is None else max(0, (today - due).days)


def tally(options: int, choices: Iterable[int | None]) -> tuple[int, ...]:
    """Count how often each option, from 1, was chosen."""
    counted = Counter(choice for choice in choices if choice is not None)
    return tuple(counted[number] for number in range(1, options + 1))


def split_options(text: str) -> tuple[str, ...]:
    """Read the options of a question, parted by |; none where it is answered in words."""
    return tuple(part.strip() for part in text.split("|") if part.strip())


def join_options(options: Sequence[str]) -> str:
    """Write options as they are kept."""
    return "|".join(option.strip() for option in options)
