"""Articles as they are cited: the text's name, the number, a gist in our own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from core.law.numerals import number_text


@dataclass(frozen=True, slots=True)
class Article:
    """A place in a legal text. `number` is "278", "278.2" (第2款) or "278.1.6" (第1款第6项).

    `law` is the text's short name; `official` its whole one in the marks that papers set it in,
    empty where it has none: the rules of a compound, a practice.
    """

    law: str
    number: str = ""
    gist: str = ""
    official: str = ""

    def cite(self) -> str:
        """Cite it as screens, data and the command line do: 民法典第278条第2款."""
        return self.law + self._place(str)

    def formal(self) -> str:
        """Cite it as official papers do: 《中华人民共和国民法典》第二百七十八条第二款."""
        return (self.official or self.law) + self._place(_numeral)

    def item(self, number: int) -> Article:
        """Give an item of a paragraph: 第278条第1款第6项."""
        return replace(self, number=f"{self.number}.{number}")

    def _place(self, write: Callable[[str], str]) -> str:
        if not self.number or not self.number[0].isdigit():
            return self.number
        marks = zip(self.number.split("."), "条款项", strict=False)
        return "".join(f"第{write(part)}{mark}" for part, mark in marks)


def _numeral(part: str) -> str:
    return number_text(int(part)) if part.isdecimal() else part


def cited(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Give those that are places in a text, once each: a practice or a default has no number."""
    return tuple(dict.fromkeys(article for article in articles if article.number))
