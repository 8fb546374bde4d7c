"""What pages and papers see of rechecks: frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.assemblies.rechecks.kinds import RecheckFinding, RecheckKind


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """The answer to a request."""

    finding: RecheckFinding
    done_on: date | None
    place: str
    witnesses: str
    answer: str
    answered_on: date
    answered_by: str
    told_how: str


@dataclass(frozen=True, slots=True)
class RecheckRow:
    """A request with its answer; None while nobody answered. `label` is what papers call it."""

    id: UUID
    assembly_id: UUID
    label: str
    kind: RecheckKind
    applicant: str
    agent: str
    address: str
    item: str
    grounds: str
    received_on: date
    received_by: str
    result_version: int
    answer: AnswerRow | None


@dataclass(frozen=True, slots=True)
class RecheckSheet:
    """A request with all that its paper says of the assembly and of the result it is about."""

    row: RecheckRow
    compound: str
    title: str
    organiser: str
    pack: str
    contact: str
    declared_on: date
