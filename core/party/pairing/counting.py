"""Pure arithmetic of pairing: where an agreement stands, balances, sums of stars, twelve months."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from core.party.pairing.kinds import PairingState

FEN = 100
_TWELVE = 12


def pairing_state(until: date, ended_on: date | None, today: date, soon: int) -> PairingState:
    """Tell where an agreement stands; its last day belongs to it, `soon` days before it is told."""
    if ended_on is not None:
        return PairingState.ENDED
    if until < today:
        return PairingState.LAPSED
    return PairingState.ENDING if until - today <= timedelta(soon) else PairingState.RUNNING


def lowest_balance(flows: Iterable[tuple[date, int]], since: date) -> int:
    """Give the least that is left at the end of `since` or of a later day.

    `flows` are days with what came in (more than nothing) or went out (less).
    """
    days: dict[date, int] = {since: 0}
    for day, fen in flows:
        days[max(day, since)] = days.get(max(day, since), 0) + fen
    left, least = 0, None
    for day in sorted(days):
        left += days[day]
        least = left if least is None else min(least, left)
    return least or 0


def moves(day: date, fen: int, voided_on: date | None) -> tuple[tuple[date, int], ...]:
    """Give the days on which an entry of an account moved how much.

    Voided within its year, it never stood. Voided in a later year, the finished year keeps it, and
    the later one takes it back.
    """
    if voided_on is None:
        return ((day, fen),)
    return () if voided_on.year == day.year else ((day, fen), (voided_on, -fen))


def stands(day: date | None, until: date) -> bool:
    """Tell whether what was done on `day` was done by the end of `until`."""
    return day is not None and day <= until


def star_reward(stars: int, yuan_per_star: int) -> int:
    """Give the reward of a compound in fen."""
    return stars * yuan_per_star * FEN


def year_id(year: int) -> UUID:
    """Give the id under which the papers of a year's money are kept."""
    return UUID(int=year)


def by_month(days: Iterable[tuple[date, int]], year: int) -> tuple[int, ...]:
    """Add up by month of `year` what each day counts."""
    months = [0] * _TWELVE
    for day, count in days:
        if day.year == year:
            months[day.month - 1] += count
    return tuple(months)
