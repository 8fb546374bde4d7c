"""A crowd-funding split over 3,000 households, exact to the cent, by area and coefficient."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from core.affairs.problems.shares import split
from tests.benchmarks.goals import Goal

HOUSEHOLDS = 3_000
TOTAL_FEN = 26_930_000_00
COEFFICIENTS = (Fraction(0), Fraction(1, 2), Fraction(2, 3), Fraction(1), Fraction(7, 5))
ROUNDS = 5

GOALS = (Goal("split_3000_ms", 50),)


def measure() -> dict[str, float]:
    """Give CPU milliseconds of one split, the best of some rounds."""
    chance = random.Random(20260620)  # noqa: S311 - invented dwellings, not secrets
    weights = [
        Fraction(Decimal(chance.randrange(300_000, 2_000_000)) / 10_000)
        * chance.choice(COEFFICIENTS)
        for _ in range(HOUSEHOLDS)
    ]
    return {"split_3000_ms": round(min(_timed(weights) for _ in range(ROUNDS)), 2)}


def _timed(weights: Sequence[Fraction]) -> float:
    start = time.process_time()
    parts = split(TOTAL_FEN, weights)
    ended = time.process_time()
    if sum(parts) != TOTAL_FEN:
        raise AssertionError(sum(parts))
    return (ended - start) * 1000
