"""The packet of a committee's filing, line by line, as resources/procedures/filing.toml has it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from core import paths
from core.law.articles import Article
from core.law.values import Source
from core.lawbooks import library


@dataclass(frozen=True, slots=True)
class PacketLine:
    """A paper of the filing packet. `first_only`: asked of a committee's first assembly.

    `own`: the office's own file, which this program does not print and so cannot tick. `article`
    is cited in full as papers do, empty where the line rests on practice alone.
    """

    code: str
    title: str
    article: str
    first_only: bool = False
    own: bool = False


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
        )
        for line in tomllib.loads(path.read_text("utf-8"))["line"]
    )


def _cited(source: Source, article: str) -> str:
    return Article(source.title, article, official=source.official).formal()


def packet_for(*, first_assembly: bool) -> tuple[PacketLine, ...]:
    """Give the lines that this committee's packet needs."""
    return tuple(line for line in packet() if first_assembly or not line.first_only)


def is_own(code: str) -> bool:
    """Tell whether a paper is the office's own file, which only the office can attach."""
    return any(line.own for line in packet() if line.code == code)
