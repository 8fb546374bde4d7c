"""What the law says in words: its sentences, its terms and the values among their facts.

`core.law` gives codes, members of enumerations and figures; the words for them lie in
`resources/i18n/{findings,phrases,words}.toml`, Chinese and English. What a finding or a verdict
says as a whole is `core.findings` and `core.explaining`.
"""

from __future__ import annotations

import enum
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from core import paths
from core.errors import Sayable, sentences
from core.law.findings import Names, Phrase
from core.law.shares import Threshold, area_text

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
    """Name a member of one of the law's enumerations, as papers do."""
    return _words()[type(member).__name__][member][language]


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
        case Names(shown=shown, more=more):
            end = phrase("list_more", language) if more else ""
            return names_text(shown, language) + end
        case Threshold():
            return share_text(fact, language)
        case Decimal():
            return area_text(fact)
        case enum.StrEnum() if type(fact).__name__ in _words():
            return word(fact, language)
    return str(fact)


@cache
def _texts(file: str) -> dict[str, dict[str, str]]:
    path = paths.resources() / "i18n" / f"{file}.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    path = paths.resources() / "i18n" / "words.toml"
    return tomllib.loads(path.read_text("utf-8"))
