"""What the law says in words: its sentences, its terms and the values among their facts.

`core.law` gives codes, members of enumerations and figures; the words for them, Chinese and
English, lie in `resources/i18n/{findings,forms,phrases,words}.toml`. What a finding or a verdict
says as a whole is `core.findings` and `core.explaining`.
"""

from __future__ import annotations

import enum
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TypeVar

from core import paths
from core.errors import Sayable, sentences
from core.law.findings import Names, Phrase
from core.law.shares import Threshold, area_text

E = TypeVar("E", bound=enum.StrEnum)
LANGUAGES = ("zh", "en")


def sentence_of(code: str, facts: Mapping[str, object], language: str = "zh") -> str:
    """Say a code with its facts: with a dot it is a subject's (`core.errors`), else the law's."""
    texts = sentences() if "." in code else _texts("findings")
    said = {name: fact_text(fact, language) for name, fact in facts.items()}
    return texts[code][language].format(**said)


def phrase(name: str, language: str = "zh", **facts: object) -> str:
    """Give a part of a sentence with its facts."""
    return _texts("phrases")[name][language].format(**facts)


def word(member: enum.StrEnum, language: str = "zh") -> str:
    """Name a member of an enumeration, as papers do."""
    return words_of(type(member), language)[member]


@cache
def words_of(kind: type[E], language: str = "zh") -> Mapping[E, str]:
    """Name every member of an enumeration; KeyError where words.toml does not have it."""
    named = _words()[_subject(kind)][kind.__name__]
    return {member: named[member][language] for member in kind}


def meanings_of(kind: type[E]) -> Mapping[str, E]:
    """Give what each Chinese word of an enumeration means, to read it back."""
    return {text: member for member, text in words_of(kind).items()}


def _subject(kind: type) -> str:
    return kind.__module__.split(".")[1]


def names_text(names: Iterable[str], language: str = "zh") -> str:
    """Join names."""
    return phrase("list_joint", language).join(names)


def share_text(threshold: Threshold, language: str = "zh") -> str:
    """Write a share without its bound: 三分之二, 2/3."""
    return threshold.words() if language == "zh" else threshold.fraction()


def fact_text(fact: object, language: str = "zh") -> str:  # noqa: PLR0911 - a return a kind
    """Write one fact of a sentence; what is not known is a question mark."""
    match fact:
        case None:
            return phrase("unknown_fact", language)
        case Sayable():
            return fact.sentence(language)
        case Phrase(code=code, facts=facts):
            return sentence_of(code, facts, language)
        case tuple():
            return phrase("finding_joint", language).join(fact_text(one, language) for one in fact)
        case Names(shown=shown, more=more):
            end = phrase("list_more", language) if more else ""
            return names_text(shown, language) + end
        case Threshold():
            return share_text(fact, language)
        case Decimal():
            return area_text(fact)
        case enum.StrEnum() if type(fact).__name__ in _words().get(_subject(type(fact)), {}):
            return word(fact, language)
    return str(fact)


@dataclass(frozen=True, slots=True)
class InWords:
    """A fact of a refusal that reads otherwise in each language: names, a phrase, a member."""

    fact: object

    def sentence(self, language: str = "zh") -> str:
        """Say it in `language`."""
        return fact_text(self.fact, language)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence out of phrases.toml, as a fact."""

    name: str

    def sentence(self, language: str = "zh") -> str:
        """Say it in `language`."""
        return phrase(self.name, language)


@dataclass(frozen=True, slots=True)
class FormField:
    """A field that a clerk fills in, as a fact of its refusal: forms.toml names it."""

    name: str

    def sentence(self, language: str = "zh") -> str:
        """Name it in `language`."""
        return _texts("forms")[self.name][language]


def doing(label: str, language: str = "zh") -> str:
    """Say what a long work is at: a code of phrases.toml, else the name of a file or paper."""
    texts = _texts("phrases").get(f"doing_{label}")
    return texts[language] if texts else label


def listed(names: Iterable[str]) -> InWords:
    """Name as many of several as a sentence lists, and show that there are more."""
    return InWords(Names.first(names))


@cache
def _texts(file: str) -> dict[str, dict[str, str]]:
    path = paths.resources() / "i18n" / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _words() -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    path = paths.resources() / "i18n" / "words.toml"
    return tomllib.loads(path.read_text("utf-8"))
