"""What pages and papers of problems show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.problems.kinds import Claimant, LinkKind, MoneySource, ProblemKind
from core.affairs.problems.stages import OPEN, ProblemState, days_down, days_late


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem as a list shows it; `unit`, `person` and `deadline` are of the charge that holds.

    `spent_fen` is what the ledgers show as spent on it and on what was merged into it.
    """

    id: UUID
    compound_id: UUID | None
    compound: str
    year: int
    number: int
    kind: ProblemKind
    own_kind: str
    title: str
    place: str
    found_by: str
    found_on: date
    state: ProblemState
    unit: str
    person: str
    deadline: date | None
    cost_fen: int | None
    spent_fen: int
    done_on: date | None
    merged_into_id: UUID | None

    @property
    def label(self) -> str:
        """The number under which people ask for it: 2026-014."""
        return f"{self.year}-{self.number:03d}"

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in OPEN

    def days_late(self, today: date) -> int:
        """Count the days since its deadline; 0 when it is not late."""
        return days_late(self.state, self.deadline, today)


@dataclass(frozen=True, slots=True)
class ProblemStepRow:
    """A state that the problem came to."""

    state: ProblemState
    day: date
    actor: str
    evidence: str


@dataclass(frozen=True, slots=True)
class ChargeRow:
    """Who answered for it by when; the last holds."""

    ordinal: int
    unit: str
    person: str
    requirement: str
    issued_on: date
    deadline: date
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A body that counts the problem among its own."""

    claimant: Claimant
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class LinkRow:
    """Where it was talked of or decided, in words."""

    kind: LinkKind
    text: str
    day: date


@dataclass(frozen=True, slots=True)
class TellBackRow:
    """Who was told what came of it."""

    told: str
    how: str
    day: date
    satisfaction: int | None
    comment: str


@dataclass(frozen=True, slots=True)
class DowntimeRow:
    """How long something stood still."""

    id: UUID
    what: str
    since: date
    until: date | None
    note: str

    def days(self, today: date) -> int:
        """Count the days, the first and the last too."""
        return days_down(self.since, self.until, today)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """How it was described before a correction, and why that changed."""

    day: date
    reason: str
    title: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A version of the plan of works."""

    ordinal: int
    day: date
    reason: str
    scope: str
    measures: str
    budget_fen: int
    money: str
    builder: str
    starts_on: date
    ends_on: date
    safety: str
    issuer: str
    contact: str


@dataclass(frozen=True, slots=True)
class RemovalRow:
    """A notice to take something down."""

    ordinal: int
    day: date
    addressee: str
    structure: str
    basis: str
    remove_by: date
    objection: str
    issuer: str
    contact: str


@dataclass(frozen=True, slots=True)
class SpentRow:
    """What was spent on a problem out of one source."""

    source: MoneySource
    fen: int


@dataclass(frozen=True, slots=True)
class MergedRow:
    """An entry that was found to be the same problem."""

    id: UUID
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class ProblemSheet:
    """A problem with all that belongs to it."""

    problem: ProblemRow
    detail: str
    archive_number: str
    steps: tuple[ProblemStepRow, ...]
    charges: tuple[ChargeRow, ...]
    claims: tuple[ClaimRow, ...]
    links: tuple[LinkRow, ...]
    feedback: tuple[TellBackRow, ...]
    downtimes: tuple[DowntimeRow, ...]
    changes: tuple[ChangeRow, ...]
    plans: tuple[PlanRow, ...]
    removals: tuple[RemovalRow, ...]
    spent: tuple[SpentRow, ...]
    merged: tuple[MergedRow, ...]
    merged_into: MergedRow | None
    moves: tuple[ProblemState, ...]

    @property
    def charge(self) -> ChargeRow | None:
        """The charge that holds."""
        return self.charges[-1] if self.charges else None


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A meeting, topic or matter that a problem can be tied to."""

    kind: LinkKind
    id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many problems of a kind were found in a year, solved and still open; each once."""

    year: int
    kind: ProblemKind
    found: int
    solved: int
    open: int


@dataclass(frozen=True, slots=True)
class ClaimCount:
    """How many problems a kind of body claims: sums of these count problems more than once."""

    claimant: Claimant
    problems: int


@dataclass(frozen=True, slots=True)
class ProblemTotals:
    """What totals say of problems: by kind and year each once; by claimant as they claim."""

    kinds: tuple[KindCount, ...]
    claims: tuple[ClaimCount, ...]
    satisfaction: tuple[int, ...]  # how many said 1, 2, 3, 4, 5
    late: int

    @property
    def found(self) -> int:
        """All problems, each once."""
        return sum(row.found for row in self.kinds)

    @property
    def solved(self) -> int:
        """Those done, each once."""
        return sum(row.solved for row in self.kinds)
