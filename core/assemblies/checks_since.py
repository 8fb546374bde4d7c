"""What happened since a step was done and is to be seen to before the next one. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from core.assemblies.check_facts import Facts
from core.assemblies.count_day import needs_count_day
from core.assemblies.stages import Stage
from core.law.findings import Finding, Names, Severity

BALLOTS_OUT = frozenset({Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING, Stage.COUNTING})
"""The stages in which ballots may be in owners' hands of which the data knows nothing."""

ELECTS = {
    Stage.BALLOTS: Severity.WARNING,
    Stage.DELIVERY: Severity.WARNING,
    Stage.VOTING: Severity.WARNING,
    Stage.COUNTING: Severity.WARNING,
    Stage.RESULT: Severity.ERROR,
    Stage.FIRST_MEETING: Severity.ERROR,
}
"""How heavy it weighs that a candidate owns nothing any more: before he is seated it is asked."""


def needs_since(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Say what `stage` must not overlook."""
    restored = facts.since.restored
    if restored is not None and stage in BALLOTS_OUT:
        told = {"day": restored.day.isoformat(), "serial": restored.serial}
        yield Finding("assemblies.need_restored_ballots", Severity.WARNING, told)
    if facts.since.gone_owners and stage in ELECTS:
        names = {"names": Names.first(facts.since.gone_owners)}
        yield Finding("assemblies.need_owners_standing", ELECTS[stage], names)
    yield from needs_count_day(stage, facts)
