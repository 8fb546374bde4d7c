"""Findings: what stands against something, by law or by the data; values, never exceptions.

One value for all that a window, a command or a paper shows as wrong, missing or worth a look. The
shapes there were (the need of a stage, the obstacle of a meeting, the question of a roster, what a
sheet told) differed in four things only, which are fields here: whether a reason helps
(`severity`), what it rests on (`articles`), where it is (`where`), and who went on all the same
(`override_reason`). Two shapes stay beside it, for what they do and not for what they say: a
`KnownError` ends an act, and a `RowFinding` is the short note of one cell among a hundred thousand,
which gives its `Finding` when it is shown.

The law says its own codes; a code with a dot, such as "assemblies.need_roll", has its sentence in
the sentence files, which the law does not read: `core.findings.told` fills it in.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field

from core.law.articles import Article
from core.law.wording import SENTENCES

ASK_STREET = "请向街道办核实"
_SHOWN = 6
"""How many places a sentence names; `Where.labels` has them all."""


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

    def words(self, language: str = "zh") -> str:
        """Name the place, "" where there is none to name."""
        if language == "zh":
            sheet = f"工作表“{self.sheet}”" if self.sheet else ""
            row = f"第 {self.row} 行" if self.row else ""
            place = f"{sheet}{row}" + (f" {self.column} 列" if self.column else "")
            return " ".join(filter(None, (place, self._names())))
        parts = (
            f"sheet '{self.sheet}'" if self.sheet else "",
            f"row {self.row}" if self.row else "",
            f"column {self.column}" if self.column else "",
            self._names(),
        )
        return ", ".join(filter(None, parts))

    def _names(self) -> str:
        return "、".join(self.labels[:_SHOWN]) + ("……" if len(self.labels) > _SHOWN else "")


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with the facts its sentence needs and the articles it rests on.

    `ask_street`: it rests on a value below [V], so it never blocks and asks to be confirmed.
    `override_reason`: why the office went on all the same; it stays visible. `said`: the bare
    sentence in Chinese and English, as it was told; what is frozen keeps it.
    """

    code: str
    severity: Severity
    facts: Mapping[str, object] = field(default_factory=dict)
    articles: tuple[Article, ...] = ()
    ask_street: bool = False
    where: Where = NOWHERE
    override_reason: str = ""
    said: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The sentence in Chinese, articles included."""
        return self.sentence("zh")

    @property
    def article(self) -> str:
        """The articles as papers cite them."""
        return "、".join(article.cite() for article in self.articles)

    @property
    def key(self) -> str:
        """What an override names: the code, and what it is about."""
        return f"{self.code}:{self.where.subject}" if self.where.subject else self.code

    @property
    def blocks(self) -> bool:
        """Whether a stage may not be passed without an override."""
        return self.severity in (Severity.STOP, Severity.ERROR)

    def bare(self, language: str = "zh") -> str:
        """The sentence alone in "zh" or "en", as a widget shows it beside place and articles."""
        index = 0 if language == "zh" else 1
        return self.said[index] if self.said else SENTENCES[self.code][index].format(**self.facts)

    def sentence(self, language: str = "zh") -> str:
        """The sentence in "zh" or "en" with its place before and its articles in brackets."""
        chinese = language == "zh"
        said, end = self.bare(language), ""
        if said.endswith("。" if chinese else ".") and (self.articles or self.ask_street):
            said, end = said[:-1], said[-1]
        if self.articles:
            said += f"（{self.article}）" if chinese else f" ({self.article})"
        if self.ask_street:
            said += f"，{ASK_STREET}" if chinese else "; please confirm with the street office"
        place = self.where.words(language)
        if place:
            said = f"{place}：{said}" if chinese else f"{place}: {said}"
        return said + end
