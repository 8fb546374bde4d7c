"""What a by-election is to the law: a change of the committee in office, no new one. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from core.assemblies.paper_steps import MOMENT_OF_STEP
from core.assemblies.stages import Kind, Step
from core.law.moments import Moment

_CHANGES: Mapping[Moment, Moment | None] = MappingProxyType(
    {
        Moment.ELECTED: Moment.CHANGED,
        Moment.FILED: Moment.CHANGE_FILED,
        Moment.FIRST_MEETING: None,
        Moment.FIRST_MEETING_POSTED: None,
    }
)
"""What begins a term is a change here; the first meeting of the committee was years ago."""

WHOLE_COMMITTEE = frozenset({"election_stands", "election_does_not_stand"})
"""Findings, by their codes, on whether those elected alone can be a committee."""


def as_change(kind: Kind, days: Mapping[Moment, date]) -> dict[Moment, date]:
    """Give the days as the law counts them for an assembly of that kind."""
    if kind is not Kind.BY_ELECTION:
        return dict(days)
    named = ((_CHANGES.get(moment, moment), day) for moment, day in days.items())
    return {moment: day for moment, day in named if moment is not None}


def moment_of(kind: Kind, step: Step) -> Moment | None:
    """Give what the law calls a step of an assembly of that kind; None where it names none."""
    moment = MOMENT_OF_STEP.get(step)
    if moment is None or kind is not Kind.BY_ELECTION:
        return moment
    return _CHANGES.get(moment, moment)
