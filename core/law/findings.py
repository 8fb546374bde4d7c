"""Findings: what stands against something, by law or by the data; values, never exceptions.

One value for all that a window, a command or a paper shows as wrong, missing or worth a look. The
shapes there were (the need of a stage, the obstacle of a meeting, the question of a roster, what a
sheet told) differed in four things only, which are fields here: whether a reason helps
(`severity`), what it rests on (`articles`), where it is (`where`), and who went on all the same
(`override_reason`). Two shapes stay beside it, for what they do and not for what they say: a
`KnownError` ends an act, and a `RowFinding` is the short note of one cell among a hundred thousand,
which gives its `Finding` when it is shown.

Here are codes and facts alone: the sentences lie in `resources/i18n`, which the law does not read.
`core.findings.told` makes a `Told` of a finding, and only that has text. A code with a dot, such as
"assemblies.need_roll", is a subject's; one without is the law's own.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from core.law.articles import Article

SHOWN = 6
"""How many names a sentence lists of many."""


class Severity(enum.StrEnum):
    """What a finding does to the step that it is found at.

    STOP: there is nothing to go on with, no reason helps. ERROR: it blocks unless overridden with
    a reason. WARNING: it is shown and noted. NOTE: it informs.
    """

    STOP = "stop"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Names:
    """Names among the facts of a sentence: those it shows, and whether there are more."""

    shown: tuple[str, ...]
    more: bool = False

    @classmethod
    def first(cls, names: Iterable[str]) -> Names:
        """Take as many of `names` as a sentence lists."""
        listed = tuple(names)
        return cls(listed[:SHOWN], len(listed) > SHOWN)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence that has facts of its own, such as the rule that fixes a date."""

    code: str
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a finding: in a file, or among the records.

    `subject` tells two findings of one code apart (a paper's code, a rule's key); `labels` are the
    dwellings or people it is about, as they are called, and `ids` their records. `row` 0 is the
    whole sheet; `column` its letters.
    """

    subject: str = ""
    labels: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    sheet: str = ""
    row: int = 0
    column: str = ""


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with the facts its sentence needs and the articles it rests on.

    A fact is text, a number, an area (Decimal, m²), None for what is not known, or what has words
    of its own: `Names`, a `Phrase`, a `Threshold`, a member of an enumeration of the law.
    `ask_street`: it rests on a value below [V], so it never blocks and asks to be confirmed.
    `override_reason`: why the office went on all the same; it stays visible.
    """

    code: str
    severity: Severity
    facts: Mapping[str, object] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    ask_street: bool = False
    where: Where = NOWHERE
    override_reason: str = ""

    @property
    def key(self) -> str:
        """What an override names: the code, and what it is about."""
        return f"{self.code}:{self.where.subject}" if self.where.subject else self.code

    @property
    def blocks(self) -> bool:
        """Whether a stage may not be passed without an override."""
        return self.severity in (Severity.STOP, Severity.ERROR)

    @property
    def article(self) -> str:
        """The articles as screens cite them."""
        return "、".join(article.cite() for article in self.articles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Finding):
    """A finding with its words, as `core.findings.told` put them; what is frozen keeps them.

    `said` is the sentence alone in Chinese and English, `whole` the same with its place before and
    its articles in brackets.
    """

    said: tuple[str, ...]
    whole: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole sentence in Chinese."""
        return self.sentence("zh")

    def bare(self, language: str = "zh") -> str:
        """The sentence alone in "zh" or "en", as a widget shows it beside place and articles."""
        return self.said[0 if language == "zh" else 1]

    def sentence(self, language: str = "zh") -> str:
        """The sentence in "zh" or "en" with its place before and its articles in brackets."""
        return self.whole[0 if language == "zh" else 1]
