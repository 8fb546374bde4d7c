"""Known errors: the world or the input is at fault, and the user is told in one sentence.

`core` raises facts: a code and what it concerns. The sentences, Chinese and English, live in
`resources/i18n/sentences/<subject>.toml`; a test proves that every code raised in `core` has both
and that they name the same facts. Anything else is a bug and crashes honestly.
"""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Protocol, runtime_checkable

from core import paths


@runtime_checkable
class Sayable(Protocol):
    """A fact that has its own words in each language, such as another error."""

    def sentence(self, language: str = "zh") -> str:
        """Say it in `language`."""


class KnownError(Exception):
    """Something refused for a reason that the user can act on.

    `code` is "<subject>.<what>", such as "rosters.no_header". `facts` fill the sentence; they may
    name a person, so they are shown to the user and kept out of the exception's own text, which
    goes to logs. A fact may be `Sayable`, such as another `KnownError`: it is
    told in the same language.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def sentence(self, language: str = "zh") -> str:
        """Say in `language` ("zh" or "en") what happened, where, and what to do."""
        told = {
            name: fact.sentence(language) if isinstance(fact, Sayable) else fact
            for name, fact in self.facts.items()
        }
        return sentences()[self.code][language].format(**told)


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Give the sentences of every code, by language."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((paths.resources() / "i18n" / "sentences").glob("*.toml")):
        for name, texts in tomllib.loads(path.read_text("utf-8")).items():
            found[f"{path.stem}.{name}"] = texts
    return found
