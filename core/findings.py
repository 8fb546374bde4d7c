"""Findings in words: the one door by which what the law or the data found gets its text.

A facade tells what it hands out; what is told says itself in both languages wherever it goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from core.errors import KnownError
from core.law.findings import Finding, Names, Severity, Told, Where
from core.phrases import LANGUAGES, InWords, fact_text, names_text, phrase, sentence_of


def told(finding: Finding) -> Told:
    """Fix what a finding says, in both languages; its facts become text, as they are shown."""
    if isinstance(finding, Told):
        return finding
    said = tuple(sentence_of(finding.code, finding.facts, language) for language in LANGUAGES)
    return Told(
        code=finding.code,
        severity=finding.severity,
        facts={name: fact_text(fact) for name, fact in finding.facts.items()},
        articles=finding.articles,
        ask_street=finding.ask_street,
        where=finding.where,
        override_reason=finding.override_reason,
        said=said,
        whole=tuple(
            _whole(finding, alone, language)
            for alone, language in zip(said, LANGUAGES, strict=True)
        ),
    )


def all_told(findings: Iterable[Finding]) -> tuple[Told, ...]:
    """Tell each of several."""
    return tuple(map(told, findings))


def on_paper(finding: Told) -> str:
    """Say a finding as an official paper does: its articles cited in full."""
    return _at_place(finding, _with_articles(finding, finding.bare(), _formal(finding), "zh"), "zh")


def place_text(where: Where, language: str = "zh") -> str:
    """Name a place, "" where there is none to name."""
    parts = (
        phrase("place_sheet", language, sheet=where.sheet) if where.sheet else "",
        phrase("place_row", language, row=where.row) if where.row else "",
        phrase("place_column", language, column=where.column) if where.column else "",
    )
    place = phrase("place_joint", language).join(filter(None, parts)).strip()
    names = fact_text(Names.first(where.labels), language)
    return phrase("place_names_joint", language).join(filter(None, (place, names)))


def refusal(error: KnownError, where: Where) -> Told:
    """Make a finding of what was refused at one place of several: a row of a workbook."""
    return told(Finding(error.code, Severity.STOP, error.facts, where=where))


def refuse(findings: Iterable[Finding]) -> None:
    """Raise the first that stops, if there is one."""
    for finding in findings:
        if finding.severity is Severity.STOP:
            raise KnownError(finding.code, **_in_words(finding.facts))


def _in_words(facts: Mapping[str, object]) -> dict[str, object]:
    """Give facts that a refusal can say in each language, as a finding does."""
    return {
        name: fact if isinstance(fact, str | int) else InWords(fact) for name, fact in facts.items()
    }


def _whole(finding: Finding, alone: str, language: str) -> str:
    """Set a sentence after its place and before its articles."""
    cites = names_text(article.cite() for article in finding.articles)
    return _at_place(finding, _with_articles(finding, alone, cites, language), language)


def _formal(finding: Finding) -> str:
    return names_text(article.formal() for article in finding.articles)


def _at_place(finding: Finding, said: str, language: str) -> str:
    place = place_text(finding.where, language)
    return phrase("at_place", language, place=place, said=said) if place else said


def with_doubt(finding: Finding, said: str, language: str = "zh") -> str:
    """Say a finding without its articles, and that the rule must be confirmed where it must."""
    return _with_articles(finding, said, "", language)


def _with_articles(finding: Finding, alone: str, cites: str, language: str) -> str:
    """Set articles and doubt before the full stop, if there is one."""
    stop = phrase("full_stop", language)
    end = stop if alone.endswith(stop) else ""
    said = alone.removesuffix(stop)
    if cites:
        said += phrase("articles", language, articles=cites)
    if finding.ask_street:
        said += phrase("ask_street", language)
    return said + end
