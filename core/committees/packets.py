"""The packet of a committee's filing, line by line, as resources/procedures/filing.toml has it."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache

from core import paths
from core.committees.sheets import CommitteeSheet
from core.law.articles import Article
from core.law.values import Source
from core.lawbooks import library

NEW, CHANGE = "D31", "D34"
APPLICATIONS = frozenset({NEW, CHANGE})
"""备案申请表 of a committee, 变更备案表 of the change of one; each with its index."""


def filing_code(sheet: CommitteeSheet) -> str:
    """Give the code of the paper by which a committee is filed: as new, or as changed."""
    return CHANGE if sheet.change else NEW


@dataclass(frozen=True, slots=True)
class PacketLine:
    """A paper of the filing packet. `first_only`: asked of a committee's first assembly.

    `own`: the office's own file, which this program does not print and so cannot tick. `article`
    is cited in full as papers do, empty where the line rests on practice alone. `matter`: the kind
    of matter by which the owners must have adopted it. `meeting`: of the committee's first meeting.
    `change_code` and `change_title` are of the paper that stands for it where members changed.
    """

    code: str
    title: str
    article: str
    first_only: bool = False
    own: bool = False
    matter: str = ""
    meeting: bool = False
    change_code: str = ""
    change_title: str = ""


@cache
def packet() -> tuple[PacketLine, ...]:
    """Give the packet that most places ask for (rulebook 6.1, D31)."""
    path = paths.resources() / "procedures" / "filing.toml"
    sources = library().sources
    return tuple(
        PacketLine(
            line["code"],
            line["title"],
            _cited(sources[line["source"]], line["article"]) if "article" in line else "",
            first_only=line.get("first_only", False),
            own=line.get("own", False),
            matter=line.get("matter", ""),
            meeting=line.get("meeting", False),
            change_code=line.get("change_code", ""),
            change_title=line.get("change_title", ""),
        )
        for line in tomllib.loads(path.read_text("utf-8"))["line"]
    )


def _cited(source: Source, article: str) -> str:
    return Article(source.title, article, official=source.official).formal()


def packet_for(
    *, first_assembly: bool, passed: Collection[str], met: bool = True, change: bool = False
) -> tuple[PacketLine, ...]:
    """Give the lines of this committee's packet: what the owners did not adopt is not filed.

    `met`: whether the committee held a first meeting, as one whose seats were filled need not;
    `change`: whether it is the change of one that was filed before.
    """
    return tuple(
        replace(line, code=line.change_code, title=line.change_title)
        if change and line.change_code
        else line
        for line in packet()
        if (first_assembly or not line.first_only)
        and (not line.matter or line.matter in passed)
        and (met or not line.meeting)
    )


def not_adopted(code: str, passed: Collection[str]) -> bool:
    """Tell whether a paper needs the owners' decision and did not get it."""
    return any(line.matter and line.matter not in passed for line in packet() if line.code == code)


@cache
def authority_words() -> Mapping[str, tuple[str, ...]]:
    """Give the words by which the name of a street office, or of a housing authority, is known."""
    path = paths.resources() / "procedures" / "filing.toml"
    return {
        kind: tuple(words)
        for kind, words in tomllib.loads(path.read_text("utf-8"))["names"].items()
    }


def is_own(code: str) -> bool:
    """Tell whether a paper is the office's own file, which only the office can attach."""
    return any(line.own for line in packet() if line.code == code)
