"""Findings: what the law or the figures say against something; values, never exceptions."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.law.articles import Article
from core.law.wording import SENTENCES

ASK_STREET = "请向街道办核实"


class Severity(enum.StrEnum):
    """An error blocks unless overridden with a reason; a warning is shown; a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with the facts its sentence needs and the articles it rests on.

    `ask_street`: it rests on a value below [V], so it never blocks and asks to be confirmed.
    """

    code: str
    severity: Severity
    facts: Mapping[str, object] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    ask_street: bool = False

    @property
    def text(self) -> str:
        """The sentence in Chinese, articles included."""
        return self.sentence("zh")

    @property
    def blocks(self) -> bool:
        """Whether a stage may not be passed without an override."""
        return self.severity is Severity.ERROR

    def sentence(self, language: str) -> str:
        """The sentence in "zh" or "en", with its articles in brackets."""
        chinese = language == "zh"
        said = SENTENCES[self.code][0 if chinese else 1].format(**self.facts)
        cited = "、".join(article.cite() for article in self.articles)
        if cited:
            said += f"（{cited}）" if chinese else f" ({cited})"
        if self.ask_street:
            said += f"，{ASK_STREET}" if chinese else "; please confirm with the street office"
        return said


def blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give those that block."""
    return tuple(finding for finding in findings if finding.blocks)
