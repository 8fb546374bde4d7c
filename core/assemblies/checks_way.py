"""What stands out on the way of ballots, out and back: for a second look. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from core.assemblies.check_facts import WayFacts
from core.assemblies.paper_checks import by_key
from core.law.findings import Finding, Names, Severity
from core.law.packs import LawBook

NEUTRAL = "tellers.candidate_allowed"
DELIVERERS = "ballot.deliverers"
COLLECTORS = "ballot.collectors"
PROOF = "ballot.proof_relations"
PROOF_BEFORE = "ballot.proof_before_days"


def carried(book: LawBook, way: WayFacts) -> Iterator[Finding]:
    """Say who carried ballots alone, to himself, or as a candidate: each is for a second look."""
    if way.carried_alone and book.number(DELIVERERS) > 1:
        number = {"number": way.carried_alone}
        found = Finding("assemblies.need_second_deliverer", Severity.WARNING, number)
        yield by_key(book, DELIVERERS, found)
    if way.taken_by_others:
        number = {"number": way.taken_by_others}
        found = Finding("assemblies.need_proven_receivers", Severity.WARNING, number)
        yield by_key(book, PROOF, found)
    if way.to_themselves:
        names = {"names": Names.first(way.to_themselves)}
        yield Finding("assemblies.need_other_deliverer", Severity.WARNING, names)
    if _stand_apart(book, way.carriers_standing):
        names = {"names": Names.first(way.carriers_standing)}
        yield Finding("assemblies.need_neutral_deliverers", Severity.WARNING, names)


def collected(book: LawBook, way: WayFacts) -> Iterator[Finding]:
    """Say what of the returns is for a second look before anything rests on them."""
    if way.collected_alone and book.number(COLLECTORS) > 1:
        told = {"number": way.collected_alone}
        alone = Finding("assemblies.need_second_collector", Severity.WARNING, told)
        yield by_key(book, COLLECTORS, alone)
    if _stand_apart(book, way.collectors_standing):
        names = {"names": Names.first(way.collectors_standing)}
        yield Finding("assemblies.need_neutral_collectors", Severity.WARNING, names)
    if _stand_apart(book, way.agents_standing):
        names = {"names": Names.first(way.agents_standing)}
        yield Finding("assemblies.need_neutral_agents", Severity.WARNING, names)
    for code, number in (
        ("assemblies.need_delivery_of_returned", way.returned_undelivered),
        ("assemblies.need_returns_in_time", way.returned_late),
        ("assemblies.need_deliveries_in_time", way.delivered_late),
    ):
        if number:
            yield Finding(code, Severity.WARNING, {"number": number})
    if way.reached_at_the_end:
        late = {"number": way.reached_at_the_end}
        code = "assemblies.need_reached_before_the_end"
        yield by_key(book, PROOF_BEFORE, Finding(code, Severity.WARNING, late))


def _stand_apart(book: LawBook, candidates: tuple[str, ...]) -> bool:
    """Tell whether practice keeps these away; no law names it, so it is only a warning."""
    return bool(candidates) and not book.flag(NEUTRAL)
