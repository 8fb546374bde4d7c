"""Who may stand: the checklist of a place and what a candidate's answers come to."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from core.law.articles import Article
from core.law.findings import Finding, Severity
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


PREFIX = "candidacy."
OFF = "off"


def checklist(book: LawBook) -> tuple[Requirement, ...]:
    """Give the rules of the place in order, each with its article; those that are off left out."""
    order = {severity: number for number, severity in enumerate(RuleSeverity)}
    found = [
        Requirement(
            code=key.removeprefix(PREFIX),
            title=value.title,
            severity=RuleSeverity(str(value.setting)),
            article=value.article,
            firm=value.firm,
        )
        for key, value in sorted(book.law.items())
        if key.startswith(PREFIX) and value.setting != OFF
    ]
    return tuple(sorted(found, key=lambda rule: order[rule.severity]))


def assess(book: LawBook, answers: Mapping[str, Answer]) -> Assessment:
    """Judge the answers; a rule without answer is pending.

    A bar that is not met bars. Where the rule is below [V] its finding is a warning that asks the
    street office, and the group may admit the candidate with a reason.
    """
    findings = []
    outcome = Eligibility.ELIGIBLE
    for rule in checklist(book):
        answer = answers.get(rule.code, Answer.PENDING)
        if answer is Answer.MET:
            continue
        bars = rule.severity is RuleSeverity.BAR
        findings.append(_finding(rule, answer))
        if bars and answer is Answer.UNMET:
            outcome = Eligibility.BARRED
        elif bars and outcome is Eligibility.ELIGIBLE:
            outcome = Eligibility.PENDING
    return Assessment(outcome, tuple(findings))


_UNMET = {
    RuleSeverity.BAR: "candidacy_barred",
    RuleSeverity.DISCLOSE: "candidacy_disclose",
    RuleSeverity.PREFERENCE: "candidacy_preference",
}


def _finding(rule: Requirement, answer: Answer) -> Finding:
    facts = {"title": rule.title}
    bars = rule.severity is RuleSeverity.BAR
    if answer is Answer.PENDING:
        severity = Severity.WARNING if bars else Severity.NOTE
        return Finding("candidacy_pending", severity, facts, (rule.article,))
    match rule.severity:
        case RuleSeverity.BAR:
            severity = Severity.ERROR if rule.firm else Severity.WARNING
        case RuleSeverity.DISCLOSE:
            severity = Severity.WARNING
        case _:
            severity = Severity.NOTE
    return Finding(
        _UNMET[rule.severity], severity, facts, (rule.article,), ask_street=bars and not rule.firm
    )
