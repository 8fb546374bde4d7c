"""The day of the count as owners were told it, and what of it fails them. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from core.assemblies.check_facts import Facts
from core.assemblies.stages import Stage
from core.law.findings import Finding, Severity
from core.law.moments import Moment

ONCE_TOLD = frozenset({Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING})
"""The stages in which the voting may be extended beyond the day that the notice told."""

BEFORE_TOLD = frozenset({Stage.PREPARATION, Stage.NOTICE})
"""The stages in which the day is planned and the notice made that tells it."""


def needs_count_day(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Say what keeps owners from watching the count: a day never told, too early, or not yet come.

    How a count is announced is practice and no law, so all of it warns; what the notice promised
    owners and did not keep is told in the record.
    """
    count, ends = facts.since.count, facts.days.get(Moment.VOTING_ENDS)
    day = count.planned
    if stage in ONCE_TOLD and day is not None and ends is not None and day < ends:
        days = {"day": day.isoformat(), "until": ends.isoformat()}
        yield Finding("assemblies.need_count_after_voting", Severity.WARNING, days)
    if ends is not None and not count.at_meeting and _on_the_last_day(stage, facts):
        days = {"day": ends.isoformat()}
        yield Finding("assemblies.need_count_next_day", Severity.WARNING, days)
    if stage is not Stage.VOTING:
        return
    if count.promised:
        what = {"what": count.promised}
        yield Finding("assemblies.need_promise_kept", Severity.WARNING, what)
    if count.told is not None and facts.today < count.told:
        days = {"day": count.told.isoformat()}
        yield Finding("assemblies.need_count_day", Severity.WARNING, days)


def _on_the_last_day(stage: Stage, facts: Facts) -> bool:
    """Tell whether a count on the last day of the voting would miss ballots that may still come."""
    ends, day = facts.days.get(Moment.VOTING_ENDS), facts.since.count.planned
    if stage is Stage.VOTING:
        return bool(facts.ballots_out) and ends in (day, facts.today)
    return stage in BEFORE_TOLD and ends == day
