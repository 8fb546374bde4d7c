"""What pages and papers of procedures show: frozen values, without the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.law.findings import Told
from core.meetings.procedures.drafts import Party
from core.meetings.procedures.kinds import RunAbout, RunState, StepPlace
from core.meetings.procedures.stages import Counted
from core.meetings.procedures.templates import Procedure, Step


@dataclass(frozen=True, slots=True)
class CatalogueSheet:
    """The procedures to choose from, and the office's own files that cannot be used."""

    procedures: tuple[Procedure, ...]
    faults: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run in a list: `place` is its compound or community, empty for the office's own.

    `done` of `steps` have ended; `now` is the step that is next, empty once none is.
    """

    id: UUID
    code: str
    name: str
    title: str
    raised_by: str
    about: RunAbout
    about_id: UUID | None
    compound_id: UUID | None
    community_id: UUID | None
    place: str
    state: RunState
    started_on: date
    ended_on: date | None
    reason: str
    done: int
    steps: int
    now: str
    last_on: date


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A step as it was entered; one taken back has the day and the reason of that."""

    id: UUID
    step: str
    title: str
    day: date
    skipped: bool
    place: str
    note: str
    evidence: str
    meeting_id: UUID | None
    counted: Counted | None
    people: tuple[Party, ...]
    undone_on: date | None
    undone_reason: str


@dataclass(frozen=True, slots=True)
class StepSheet:
    """A step of a run: where it stands, since when or from which day, why not, and its record."""

    step: Step
    place: StepPlace
    day: date | None
    obstacles: tuple[Told, ...]
    warnings: tuple[Told, ...]
    record: RecordRow | None


@dataclass(frozen=True, slots=True)
class RunSheet:
    """All that is shown of a run; `obstacles` stand against closing it."""

    run: RunRow
    procedure: Procedure
    digest: str
    parties: tuple[Party, ...]
    steps: tuple[StepSheet, ...]
    records: tuple[RecordRow, ...]
    obstacles: tuple[Told, ...]

    @property
    def next(self) -> StepSheet | None:
        """The first step that may be done, or that waits for its day alone."""
        ready = (StepPlace.NOW, StepPlace.WAITING)
        return next((one for one in self.steps if one.place in ready), None)


@dataclass(frozen=True, slots=True)
class RunsAbout:
    """The runs about one thing, the newest first, and all that is shown of that one."""

    runs: tuple[RunRow, ...]
    newest: RunSheet | None

    @property
    def is_running(self) -> bool:
        """Tell whether one of them goes on."""
        return any(row.state is RunState.RUNNING for row in self.runs)
