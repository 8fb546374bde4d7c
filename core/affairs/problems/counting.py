"""What a ledger's entries come to: balance, the lowest it ever was, sums. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.affairs.problems.kinds import Nature, Way


@dataclass(frozen=True, slots=True)
class Moved:
    """Money that moved, as far as sums ask: `undoes` is the way of what a counter-entry undoes."""

    day: date
    way: Way
    fen: int
    nature: Nature = Nature.ORDINARY

    @property
    def signed(self) -> int:
        """The amount, negative where it went."""
        return self.fen if self.way is Way.IN else -self.fen


@dataclass(frozen=True, slots=True)
class Sums:
    """What came, what was spent, and what is left; what was undone or paid back is in neither."""

    income: int = 0
    spent: int = 0

    @property
    def balance(self) -> int:
        """What is left."""
        return self.income - self.spent

    def __add__(self, other: Sums) -> Sums:
        return Sums(self.income + other.income, self.spent + other.spent)


def sums_of(entries: Iterable[Moved]) -> Sums:
    """Sum entries: a counter-entry lessens what it undoes, a refund lessens what was raised.

    A reversal takes a payment out of what was raised, or a refund back into it.
    """
    income = spent = 0
    for entry in entries:
        came = entry.way is Way.IN
        if entry.nature is Nature.REVERSAL:
            income += entry.signed
        elif entry.nature in {Nature.COUNTER, Nature.REFUND}:
            # What undoes an income goes out, what undoes an expense comes in.
            income -= 0 if came else entry.fen
            spent -= entry.fen if came else 0
        else:
            income += entry.fen if came else 0
            spent += 0 if came else entry.fen
    return Sums(income, spent)


def lowest_from(entries: Iterable[Moved], day: date) -> int:
    """Give the lowest balance at the end of `day` or of any later day with an entry."""
    by_day: dict[date, int] = {day: 0}
    for entry in entries:
        by_day[entry.day] = by_day.get(entry.day, 0) + entry.signed
    balance = 0
    lowest: list[int] = []
    for one in sorted(by_day):
        balance += by_day[one]
        if one >= day:
            lowest.append(balance)
    return min(lowest)
