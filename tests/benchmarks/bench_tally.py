"""The tally alone: 3,000 and 30,000 invented papers of nine candidates and two matters."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from core.assemblies.counting import Item, Mark, Paper, Rules, tally
from tests.benchmarks.goals import Goal

ELECTION, RULES, FUND = (UUID(int=number) for number in (1, 2, 3))
ITEMS = (
    *(Item(UUID(int=100 + number), ELECTION, seats=7) for number in range(9)),
    Item(UUID(int=200), RULES),
    Item(UUID(int=201), FUND),
)
MARKS = (Mark.AGREE, Mark.AGREE, Mark.AGAINST, Mark.ABSTAIN, Mark.BLANK)
ROUNDS = 5

GOALS = (Goal("tally_3000_ms", 50), Goal("tally_30000_ms", 500))


def measure() -> dict[str, float]:
    """Give CPU milliseconds of a tally, the best of some rounds, and what a paper costs."""
    chance = random.Random(20260620)  # noqa: S311 - invented papers, not secrets
    figures = {}
    for number in (3_000, 30_000):
        papers = invent(chance, number)
        figures[f"tally_{number}_ms"] = round(min(_timed(papers) for _ in range(ROUNDS)), 1)
    figures["paper_us"] = round(figures["tally_30000_ms"] / 30, 2)
    return figures


def invent(chance: random.Random, number: int) -> list[Paper]:
    """Fill in papers at random: hardly two are alike, which is the slowest case."""
    return [
        Paper(
            voter,
            Decimal(chance.randrange(500_000, 2_000_000)) / 10_000,
            tuple(chance.choice(MARKS) for _ in ITEMS),
        )
        for voter in range(number)
    ]


def _timed(papers: Sequence[Paper]) -> float:
    start = time.process_time()
    counted = tally(ITEMS, papers, Rules())
    ended = time.process_time()
    if counted.valid != len(papers):
        raise AssertionError(counted.valid)
    return (ended - start) * 1000
