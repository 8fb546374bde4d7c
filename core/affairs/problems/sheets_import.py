"""What an import of payments shows: each row of the list and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from core.affairs.problems.kinds import LineState
from core.changes import Changes
from core.rosters.drafts import RowFinding


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """A row of the list: its household where one was found, its money, and what is said of it."""

    sheet: str
    row: int
    state: LineState
    address: str = ""
    payer: str = ""
    fen: int | None = None
    day: date | None = None
    finding: RowFinding | None = None


@dataclass(frozen=True, slots=True)
class PaymentReport:
    """What an import did, or would do; `left_out` rows told of no payment at all."""

    file: str
    lines: tuple[PaymentLine, ...]
    left_out: int
    ignored: tuple[str, ...]
    changes: Changes = field(default_factory=lambda: Changes(frozenset()))

    def of(self, *states: LineState) -> tuple[PaymentLine, ...]:
        """Give the rows of some states."""
        return tuple(line for line in self.lines if line.state in states)

    @property
    def taken(self) -> tuple[PaymentLine, ...]:
        """Give the rows that are entered."""
        return self.of(LineState.TAKEN, LineState.NOTED)

    @property
    def taken_fen(self) -> int:
        """Sum what is entered."""
        return sum(line.fen or 0 for line in self.taken)

    @property
    def findings(self) -> tuple[RowFinding, ...]:
        """Give all that is said of rows, in their order."""
        return tuple(line.finding for line in self.lines if line.finding is not None)
