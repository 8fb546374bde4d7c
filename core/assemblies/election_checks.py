"""Whether enough stand for an election, and what a first assembly did not adopt with it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.assemblies.check_facts import ElectionFacts, Facts
from core.assemblies.founding import FOUNDED_BY
from core.assemblies.paper_checks import by_key
from core.assemblies.stages import Stage
from core.law.election_findings import number_findings
from core.law.findings import Finding, Severity, Where
from core.law.packs import LawBook
from core.law.seating import alternates_cap

ALTERNATES = "election.alternates_share"
_RESTS_ON_IT = frozenset({Stage.RESULT, Stage.FIRST_MEETING})


def needs_of_number(book: LawBook, election: ElectionFacts) -> Iterator[Finding]:
    """Say before the vote what the result would say of how many stand for how many seats."""
    if election.confirmed:
        for one in number_findings(book, election.confirmed, election.seats):
            yield replace(one, where=Where(election.title))


def needs_of_alternates(book: LawBook, election: ElectionFacts) -> Iterator[Finding]:
    """Say that more alternates are told to owners than the result will seat."""
    most = alternates_cap(book, (), election.seats, election.alternates)
    if most < election.alternates:
        told = {"title": election.title, "alternates": election.alternates, "most": most}
        code, where = "assemblies.need_fewer_alternates", Where(election.title)
        yield by_key(book, ALTERNATES, Finding(code, Severity.WARNING, told, where=where))


def needs_founding(book: LawBook, stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Say what a first assembly did not adopt, without which it is not in being."""
    for matter in facts.seated.unfounded if stage in _RESTS_ON_IT else ():
        code, told = "assemblies.need_founding_passed", {"matter": matter}
        yield by_key(book, FOUNDED_BY, Finding(code, Severity.WARNING, told, where=Where(matter)))
