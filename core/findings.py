"""Findings in words: the sentences of every subject's codes, filled into `core.law.findings`.

A facade tells what it hands out; what is told says itself in both languages wherever it goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from core.errors import KnownError
from core.law.findings import Finding, Severity, Where

LANGUAGES = ("zh", "en")


def told(finding: Finding) -> Finding:
    """Fix what a finding says, in both languages; its facts become text, as they are shown."""
    if finding.said:
        return finding
    if "." in finding.code:
        known = KnownError(finding.code, **finding.facts)
        said = tuple(known.sentence(language) for language in LANGUAGES)
    else:
        said = tuple(finding.bare(language) for language in LANGUAGES)
    facts = {name: str(value) for name, value in finding.facts.items()}
    return replace(finding, said=said, facts=facts)


def all_told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Tell each of several."""
    return tuple(map(told, findings))


def refusal(error: KnownError, where: Where) -> Finding:
    """Make a finding of what was refused at one place of several: a row of a workbook."""
    return told(Finding(error.code, Severity.STOP, error.facts, where=where))


def refuse(findings: Iterable[Finding]) -> None:
    """Raise the first that stops, if there is one."""
    for finding in findings:
        if finding.severity is Severity.STOP:
            raise KnownError(finding.code, **finding.facts)
