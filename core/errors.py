"""Known errors: the world or the input is at fault, and the user is told in one sentence.

`core` raises facts: a code and what it concerns. The sentences, Chinese and English, live in
`resources/i18n/sentences/<subject>.toml`; a test proves that every code raised in `core` has both
and that they name the same facts. Anything else is a bug and crashes honestly.

Where a window is open, what names a command or its options is said in the window's own words
(`resources/i18n/window.toml`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
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


class Voice:
    """Who is spoken to: whoever types commands, or, once `to_window` was called, a window."""

    def __init__(self) -> None:
        self._is_window = False

    def to_window(self, *, is_window: bool = True) -> None:
        """Speak to somebody before a window from now on."""
        self._is_window = is_window

    @property
    def is_window(self) -> bool:
        """Whether whoever is spoken to sits before a window."""
        return self._is_window

    def sentences(self) -> dict[str, dict[str, str]]:
        """Give the sentences of every code, by language, for whom is spoken to."""
        return _of_window() if self._is_window else _of_commands()


VOICE = Voice()


def sentences() -> dict[str, dict[str, str]]:
    """Give the sentences of every code, by language."""
    return VOICE.sentences()


@cache
def _of_commands() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for path in sorted((paths.resources() / "i18n" / "sentences").glob("*.toml")):
        for name, texts in tomllib.loads(path.read_text("utf-8")).items():
            found[f"{path.stem}.{name}"] = texts
    return found


@cache
def _of_window() -> dict[str, dict[str, str]]:
    path = paths.resources() / "i18n" / "window.toml"
    own = tomllib.loads(path.read_text("utf-8"))
    return {
        code: own["sentences"].get(code)
        or {name: _put_in(own["words"], name, text) for name, text in texts.items()}
        for code, texts in _of_commands().items()
    }


def _put_in(words: Mapping[str, Mapping[str, str]], language: str, text: str) -> str:
    for command, said in words.items():
        text = text.replace(command, said[language])
    return text
