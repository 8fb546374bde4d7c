"""Counting opinions by household: one household, one opinion, the last one it gave. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.meetings.pool.kinds import Stance


@dataclass(frozen=True, slots=True)
class Tally:
    """What the households that were asked said. It is no vote and decides nothing."""

    asked: int
    agree: int
    against: int
    other: int

    @property
    def answered(self) -> int:
        """Count the households that said anything."""
        return self.agree + self.against + self.other

    @property
    def silent(self) -> int:
        """Count the households that were asked and said nothing yet."""
        return self.asked - self.answered


def tally(stances: Iterable[Stance | None]) -> Tally:
    """Count one stance for each household that was asked; None is one that said nothing."""
    said = list(stances)
    return Tally(
        asked=len(said),
        agree=said.count(Stance.AGREE),
        against=said.count(Stance.AGAINST),
        other=said.count(Stance.OTHER),
    )
