"""Who and what an assembly counts on and the roster does not hold. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from core.assemblies.check_facts import Facts
from core.assemblies.stages import Kind
from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook

MAY_STAND = "group.member_may_stand"


def strangers(facts: Facts) -> Iterator[Finding]:
    """Say who counts among the owners of the group and is no owner by the roster."""
    if facts.group_strangers:
        told = {"number": len(facts.group_strangers), "names": Names.first(facts.group_strangers)}
        yield Finding("assemblies.need_members_on_roster", Severity.WARNING, told)


def may_not_stand(book: LawBook, facts: Facts) -> Iterator[Finding]:
    """Say, while the group can still be changed, that its owners stay out of the first committee.

    The check of candidates bars them later; they are to be asked before they join.
    """
    if facts.kind is Kind.FIRST and facts.group_owners and not book.flag(MAY_STAND):
        told = {"names": Names.first(facts.group_owners)}
        articles = (book.article(MAY_STAND),)
        yield Finding("assemblies.need_group_to_stay_out", Severity.WARNING, told, articles)


def left_out(facts: Facts) -> Iterator[Finding]:
    """Say what imports refused and nobody brought in since: the base of every share is short."""
    gaps = facts.since.left_out
    if gaps is not None and gaps.not_on_roll:
        told = {"number": len(gaps.not_on_roll), "names": Names.first(gaps.not_on_roll)}
        yield Finding("assemblies.need_rows_on_roll", Severity.ERROR, told)
    if gaps is not None and gaps.dwellings:
        told = {"number": len(gaps.dwellings), "names": Names.first(gaps.dwellings)}
        yield Finding("assemblies.need_rows_taken", Severity.ERROR, told)
    if gaps is not None and gaps.unplaced:
        told = {"number": gaps.unplaced, "files": Names.first(gaps.files)}
        yield Finding("assemblies.need_rows_placed", Severity.ERROR, told)
