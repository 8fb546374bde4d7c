"""What a benchmark gives: figures, and for some of them a goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """The figure named must be at most this."""

    figure: str
    at_most: float

    def met_by(self, figures: Mapping[str, float]) -> bool:
        """Tell whether the goal is met; a figure that was not measured meets nothing."""
        return self.figure in figures and figures[self.figure] <= self.at_most
