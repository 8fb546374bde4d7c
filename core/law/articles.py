"""Articles as they are cited: the text's short name, the number, a gist in our own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """A place in a legal text. `number` is "278", "278.2" (第2款) or "278.1.6" (第1款第6项)."""

    law: str
    number: str = ""
    gist: str = ""

    def cite(self) -> str:
        """Cite it as papers do: 民法典第278条第2款."""
        if not self.number:
            return self.law
        if not self.number[0].isdigit():
            return f"{self.law}{self.number}"
        article, *rest = self.number.split(".")
        marks = [f"第{number}{unit}" for number, unit in zip(rest, "款项", strict=False)]
        return f"{self.law}第{article}条{''.join(marks)}"


def cited(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Give those that are places in a text, once each: a practice or a default has no number."""
    return tuple(dict.fromkeys(article for article in articles if article.number))
