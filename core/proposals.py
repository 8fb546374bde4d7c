"""What the program proposes where nothing is known: names, places, shares that rules usually set.

From resources/procedures/proposals.toml. Nothing of it is law, and all of it may be changed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from core import paths
from core.law.numerals import number_text
from core.law.shares import Threshold


@dataclass(frozen=True, slots=True)
class AssemblyNames:
    """What a new assembly may be called; `term` is None where nobody can know it."""

    title: str
    organiser: str
    session: str
    term: int | None


def assembly_names(kind: str, compound: str) -> AssemblyNames:
    """Propose what an assembly of that kind and compound is called."""
    found = _proposals()["assembly"][kind]
    return AssemblyNames(
        found["title"].format(compound=compound),
        found["organiser"].format(compound=compound),
        found.get("session", ""),
        found.get("term"),
    )


def committee_name(compound: str, term: int) -> str:
    """Propose what the committee of a term is called: 云杉苑小区第二届业主委员会."""
    name: str = _proposals()["committee"]["name"]
    return name.format(compound=compound, term=number_text(term))


def years_of_a_term() -> int:
    """Give the length of a term where no rule sets the longest."""
    years: int = _proposals()["committee"]["years"]
    return years


def posting_place() -> str:
    """Propose where papers hang."""
    place: str = _proposals()["posting_place"]
    return place


def rules_source() -> str:
    """Name the rules that usually have a clause on silent owners."""
    source: str = _proposals()["rules_source"]
    return source


def usual_shares() -> tuple[Threshold, ...]:
    """Give the shares that rules of procedure usually set for a meeting."""
    return tuple(
        Threshold.parse(one["value"], one["bound"]) for one in _proposals()["meeting"]["share"]
    )


@cache
def _proposals() -> dict[str, Any]:
    path = paths.resources() / "procedures" / "proposals.toml"
    return tomllib.loads(path.read_text("utf-8"))
