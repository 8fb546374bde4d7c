"""What the acts of a procedure are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.meetings.procedures.kinds import RunAbout
from core.meetings.procedures.stages import Counted


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes a part: the key of the role, and the unit, body or person."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class StartRun:
    """开始一个程序: of a compound, else of another community, else of the office's own.

    `about` and `about_id` name a topic of the pool or a problem; without them it has its own title.
    """

    code: str
    title: str
    raised_by: str
    parties: tuple[Party, ...]
    compound_id: UUID | None = None
    community_id: UUID | None = None
    about: RunAbout = RunAbout.OWN
    about_id: UUID | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class DoStep:
    """办理一步: who, when, what came of it, what shows it, and the counts it asks for."""

    step: str
    note: str
    evidence: str
    people: tuple[Party, ...]
    place: str = ""
    meeting_id: UUID | None = None
    counted: Counted | None = None
    day: date | None = None
