"""The invented votes of the demo: the same in every run; no rule of law, no database."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.assemblies.counting import Mark

CERTAIN = 100


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the ballot: how many of a hundred voters agree, and whether a candidate."""

    favour: int
    is_candidate: bool


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of one ballot: how often it was tried, whether it came back, what it says."""

    attempts: int
    delivered: bool
    returned: bool
    unsigned: bool
    marks: tuple[Mark, ...]
    first_reading: tuple[Mark, ...]


def invent(
    seed: int, ballots: int, lines: Sequence[Line], turnout: Mapping[str, Any], seats: int
) -> list[Fate]:
    """Invent the fate of every ballot, in the order of their numbers."""
    chance = random.Random(seed)  # noqa: S311 - invented votes, not secrets
    return [_fate(chance, lines, turnout, seats) for _ in range(ballots)]


def _fate(
    chance: random.Random, lines: Sequence[Line], turnout: Mapping[str, Any], seats: int
) -> Fate:
    def happens(percent: int) -> bool:
        return chance.randrange(CERTAIN) < percent

    delivered = not happens(turnout["unreachable"])
    attempts = 3 if not delivered else chance.choice((1, 1, 1, 1, 2, 2, 3))
    returned = delivered and happens(turnout["returned"])
    unsigned = returned and happens(turnout["invalid"])
    marks = _marks(chance, lines, seats)
    read = _slip(chance, marks) if happens(turnout["misread"]) else marks
    return Fate(attempts, delivered, returned, unsigned, marks, read)


def _marks(chance: random.Random, lines: Sequence[Line], seats: int) -> tuple[Mark, ...]:
    """Tick each row by its favour; one in fifty forgets how many seats there are."""
    careless = chance.randrange(50) == 0
    marks = []
    for line in lines:
        drawn = chance.randrange(CERTAIN)
        rest = CERTAIN - line.favour
        if drawn < line.favour:
            marks.append(Mark.AGREE)
        elif drawn < line.favour + rest // 2:
            marks.append(Mark.AGAINST)
        elif drawn < line.favour + rest * 4 // 5:
            marks.append(Mark.ABSTAIN)
        else:
            marks.append(Mark.BLANK)
    ticked = [
        place
        for place, mark in enumerate(marks)
        if mark is Mark.AGREE and lines[place].is_candidate
    ]
    if not careless:
        ticked.sort(key=lambda place: (lines[place].favour, place))
        for place in ticked[: max(0, len(ticked) - seats)]:
            marks[place] = Mark.ABSTAIN
    return tuple(marks)


def _slip(chance: random.Random, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Read one row wrongly, as a tired teller does."""
    place = chance.randrange(len(marks))
    wrong = Mark.AGAINST if marks[place] is Mark.AGREE else Mark.AGREE
    return (*marks[:place], wrong, *marks[place + 1 :])
