"""What the acts of problems are given: frozen values, checked where they are used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.affairs.problems.kinds import Claimant, LinkKind, ProblemKind
from core.affairs.problems.stages import ProblemState


@dataclass(frozen=True, slots=True)
class RaiseProblem:
    """登记问题: of a compound, or of the community alone; `own_kind` names a kind of others."""

    compound_id: UUID | None
    kind: ProblemKind
    title: str
    place: str
    found_by: str
    detail: str = ""
    own_kind: str = ""
    found_on: date | None = None
    community_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class CorrectProblem:
    """更正: everything that describes the problem, as it is to be, and why."""

    reason: str
    kind: ProblemKind
    title: str
    place: str
    detail: str = ""
    own_kind: str = ""
    cost_fen: int | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """交办: who answers for it by when, what is asked; a new charge says why it replaces one."""

    unit: str
    person: str
    requirement: str
    deadline: date
    reason: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class MoveProblem:
    """流转: to which state, by whom, on what evidence; filing gives the archive number."""

    to: ProblemState
    actor: str
    evidence: str
    day: date | None = None
    cost_fen: int | None = None
    archive_number: str = ""


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """进展: what the one in charge answered or did so far; the state stays as it is."""

    actor: str
    note: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class TellBack:
    """反馈: who was told, how, and how satisfied they were (1 to 5; None if not asked)."""

    told: str
    how: str
    actor: str
    satisfaction: int | None = None
    comment: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ClaimProblem:
    """认领: which body counts it among its own."""

    claimant: Claimant
    name: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class LinkProblem:
    """关联: a meeting, a topic or a matter of an assembly kept here, or words for another."""

    kind: LinkKind
    target_id: UUID | None = None
    reference: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Downtime:
    """停梯: what stood still, from when until when; the end may be noted later."""

    what: str
    since: date
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """改造方案: each of its mandatory facts; a new version says why."""

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
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemovalDraft:
    """拆违通知: who is asked to take down what, on what basis, by when."""

    addressee: str
    structure: str
    basis: str
    remove_by: date
    objection: str
    issuer: str
    contact: str
    day: date | None = None
