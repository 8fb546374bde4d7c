"""What happened since a step was done and is to be seen to before the next one. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from core.assemblies.check_facts import Facts, MeetingFacts, RosterFacts
from core.assemblies.count_day import needs_count_day
from core.assemblies.stages import Stage
from core.law.findings import Finding, Names, Severity, Where

BALLOTS_OUT = frozenset({Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING, Stage.COUNTING})
"""The stages in which ballots may be in owners' hands of which the data knows nothing."""

OUT = frozenset({Stage.DELIVERY, Stage.VOTING})
"""The stages in which a ballot can be replaced by another."""

FIXED = frozenset({Stage.BALLOTS, *OUT})
"""The stages in which the roll is fixed and a new owner is noted beside it."""

CALLED = frozenset({Stage.PREPARATION, Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE})
"""The stages before owners are called to a meeting."""

ROLL_FIXED = {
    Stage.BALLOTS: Severity.ERROR,
    Stage.DELIVERY: Severity.WARNING,
    Stage.VOTING: Severity.WARNING,
    Stage.COUNTING: Severity.WARNING,
    Stage.RESULT: Severity.ERROR,
}
"""How heavy an upheld objection to the roll weighs once it is fixed: before ballots go out, and
before a result is left that rests on it, it wants a reason."""

HANGS = {
    "D03": (Stage.PREPARATION, Stage.ROLL),
    "D06": (Stage.ROLL, Stage.CANDIDATES, Stage.NOTICE, Stage.BALLOTS),
    "D11": (Stage.CANDIDATES, Stage.NOTICE, Stage.BALLOTS, Stage.DELIVERY),
    "D15": (Stage.NOTICE, Stage.BALLOTS, Stage.DELIVERY, Stage.VOTING),
    "D28": (Stage.RESULT, Stage.FIRST_MEETING, Stage.FILING),
}
"""The stages in which it is told that a paper came down too early: it can be hung again."""

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
        since = {"day": restored.day.isoformat(), "serial": restored.serial}
        yield Finding("assemblies.need_restored_ballots", Severity.WARNING, since)
    if facts.since.gone_owners and stage in ELECTS:
        names = {"names": Names.first(facts.since.gone_owners)}
        yield Finding("assemblies.need_owners_standing", ELECTS[stage], names)
    yield from needs_count_day(stage, facts)
    yield from _group_objected(stage, facts)
    yield from _roll_objected(stage, facts)
    yield from _taken_down(stage, facts)
    yield from _meeting(stage, facts.since.meeting)
    if facts.since.wrong_hands and stage in OUT:
        serials = facts.since.wrong_hands
        told = {"number": len(serials), "names": Names.first(serials)}
        yield Finding("assemblies.need_ballots_of_buyers", Severity.WARNING, told)
    if facts.since.roster is not None:
        yield from _roster(stage, facts.since.roster)


def _group_objected(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Ask what becomes of members to whom owners objected with reason; D03 promises an answer."""
    found, where = facts.since.group, Where("D03")
    if found.members and stage in CALLED:
        names, changeable = {"names": Names.first(found.members)}, stage is Stage.PREPARATION
        code = "assemblies.need_upheld_member" if changeable else "assemblies.need_member_reported"
        severity = Severity.ERROR if changeable else Severity.WARNING
        yield Finding(code, severity, names, where=where)
    if found.nobody and stage is Stage.PREPARATION:
        names = {"names": Names.first(found.nobody)}
        yield Finding("assemblies.need_upheld_member_named", Severity.WARNING, names, where=where)


def _roll_objected(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Ask about objections to a roll that is fixed: it can be told and reported, not corrected."""
    if facts.roll_upheld and stage in ROLL_FIXED:
        names = {"names": Names.first(facts.roll_upheld)}
        yield Finding("assemblies.need_roll_reported", ROLL_FIXED[stage], names)
    if facts.since.roll_objections and stage in BALLOTS_OUT:
        number, where = {"number": facts.since.roll_objections}, Where("D06")
        yield Finding("assemblies.need_roll_answers", Severity.ERROR, number, where=where)


def _taken_down(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Say which paper came down before the day that it told owners, or their time was over."""
    for one in facts.since.taken_down:
        open_until = facts.result_objections_until if one.paper == "D28" else None
        until = max((day for day in (one.until, open_until) if day is not None), default=None)
        if until is not None and one.removed_on < until and stage in HANGS.get(one.paper, ()):
            days = {"removed": one.removed_on.isoformat(), "until": until.isoformat()}
            told = {"paper": one.paper, **days}
            code, where = "assemblies.need_hung_as_told", Where(one.paper)
            yield Finding(code, Severity.WARNING, told, where=where)


def _meeting(stage: Stage, meeting: MeetingFacts | None) -> Iterator[Finding]:
    """Ask for day and hour of the meeting to which the notice is to call (GR 17, PMR 14)."""
    if meeting is None or stage not in CALLED:
        return
    if meeting.day is None:
        yield Finding("assemblies.need_meeting_day", Severity.ERROR)
    elif not meeting.hour:
        yield Finding("assemblies.need_meeting_hour", Severity.WARNING)


def _roster(stage: Stage, roster: RosterFacts) -> Iterator[Finding]:
    """Say where the roster differs: the roll can be corrected, later the change be noted."""
    fixed = stage in FIXED
    owners = "assemblies.need_owner_change" if fixed else "assemblies.need_owners_as_rolled"
    differences = (
        (owners, roster.owners),
        ("assemblies.need_areas_as_rolled", roster.areas),
        ("assemblies.need_dwellings_as_rolled", roster.dwellings),
    )
    for code, dwellings in differences:
        if dwellings:
            told = {"number": len(dwellings), "names": Names.first(dwellings)}
            yield Finding(code, Severity.WARNING, {"roll": roster.roll, **told})
