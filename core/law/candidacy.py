"""Who may stand: the checklist of a place and what a candidate's answers come to."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from core.law.articles import Article
from core.law.findings import Finding
from core.law.packs import LawBook


class RuleSeverity(enum.StrEnum):
    """What a rule not met means: not to stand, to be disclosed, or only a wish."""

    BAR = "bar"
    DISCLOSE = "disclose"
    PREFERENCE = "preference"


class Answer(enum.StrEnum):
    """符合, 不符合, 待核."""

    MET = "met"
    UNMET = "unmet"
    PENDING = "pending"


class Eligibility(enum.StrEnum):
    """What the answers come to."""

    ELIGIBLE = "eligible"
    BARRED = "barred"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Requirement:
    """A row of the checklist. `firm` is False below [V]: it warns and asks the street office."""

    code: str
    title: str
    severity: RuleSeverity
    article: Article
    firm: bool


@dataclass(frozen=True, slots=True)
class Assessment:
    """A candidate's eligibility with what was found."""

    outcome: Eligibility
    findings: tuple[Finding, ...]


def checklist(book: LawBook) -> tuple[Requirement, ...]:
    """Give the rules of the place in order, each with its article; those that are off left out."""
    raise NotImplementedError


def assess(book: LawBook, answers: Mapping[str, Answer]) -> Assessment:
    """Judge the answers; a rule without answer is pending. Only a firm bar bars by itself."""
    raise NotImplementedError
