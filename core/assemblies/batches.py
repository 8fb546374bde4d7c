"""The count in batches that tellers can check and sign one by one; their sums are the count. Pure.

How a vote is judged is not decided here: every batch is tallied as the whole is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from core.assemblies.counting import Item, Mark, Paper, Rules, Tally, Votes, tally

SIZE = 50
"""Ballots in a batch: what two people count and bind at one go."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some ballots that follow each other: the places of the first and of the one after the last.

    `persons` and `area` are those of valid ballots, as the votes are; a voter whose ballots stand
    in several batches is a person in the first of them.
    """

    start: int
    end: int
    valid: int
    invalid: int
    persons: int
    area: Decimal
    votes: Mapping[UUID, Votes]


def tally_batches(
    items: Sequence[Item], papers: Sequence[Paper], rules: Rules, size: int = SIZE
) -> tuple[Batch, ...]:
    """Count `papers` in batches of `size`, in the order given."""
    starts = range(0, len(papers), size)
    if _voters_stay(papers, size):
        counted = [tally(items, papers[start : start + size], rules) for start in starts]
        return tuple(
            _batch(start, min(start + size, len(papers)), one)
            for start, one in zip(starts, counted, strict=True)
        )
    before = tally(items, (), rules)
    made = []
    for start in starts:  # what a batch adds to all before it, as its voters are not its own alone
        end = min(start + size, len(papers))
        until = tally(items, papers[:end], rules)
        made.append(_batch(start, end, until, before))
        before = until
    return tuple(made)


def _voters_stay(papers: Sequence[Paper], size: int) -> bool:
    """Tell whether all ballots of every voter lie in one batch."""
    seen: dict[int, int] = {}
    return all(
        seen.setdefault(paper.voter, at // size) == at // size for at, paper in enumerate(papers)
    )


def _batch(start: int, end: int, until: Tally, before: Tally | None = None) -> Batch:
    if before is None:
        cast = until.cast
        return Batch(
            start, end, until.valid, until.invalid, cast.persons, cast.area, dict(until.votes)
        )
    votes = {
        item: Votes(
            {mark: counted.persons[mark] - before.votes[item].persons[mark] for mark in Mark},
            {mark: counted.area[mark] - before.votes[item].area[mark] for mark in Mark},
        )
        for item, counted in until.votes.items()
    }
    return Batch(
        start,
        end,
        until.valid - before.valid,
        until.invalid - before.invalid,
        until.cast.persons - before.cast.persons,
        until.cast.area - before.cast.area,
        votes,
    )
