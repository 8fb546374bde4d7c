"""What a stage needs of its papers and their days, and how a pack weighs a need. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.assemblies.check_facts import Facts
from core.assemblies.paper_steps import (
    GO_OUT,
    HELD_AGAINST,
    OPEN_TO_OBJECTION,
    OWED_STILL,
    PAPERS,
)
from core.assemblies.stages import Kind, Stage, order
from core.law.findings import Finding, Names, Severity, Where
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.terms import Calendar
from core.law.timetable import timetable


def papers(book: LawBook, stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Ask for the papers of a stage, those of an earlier one that tell what is no longer so."""
    for paper, key in PAPERS.get(stage, ()):
        if paper == "D03" and facts.kind not in (Kind.FIRST, Kind.RE_ELECTION):
            continue
        if stage is Stage.FIRST_MEETING and facts.seated.nobody:
            continue  # nobody meets, so there are no posts to tell of
        if paper in facts.posted.outdated:
            yield _anew(paper, facts)
        elif paper not in facts.posted.current:
            yield _unposted(book, paper, key, with_reason=paper in OPEN_TO_OBJECTION)
        for late in (one for one in facts.backdated if one.paper == paper):
            days = {"day": late.posted_on.isoformat(), "noted": late.recorded_on.isoformat()}
            told = {"paper": paper, "reason": late.reason} | days
            noted = "assemblies.need_noted_in_time"
            yield Finding(noted, Severity.WARNING, told, where=Where(paper))
    yield from _of_earlier_stages(book, stage, facts)


def _of_earlier_stages(book: LawBook, stage: Stage, facts: Facts) -> Iterator[Finding]:
    for paper in HELD_AGAINST.get(stage, ()):
        if paper in facts.posted.outdated:
            yield _anew(paper, facts)
    for paper, key in OWED_STILL.get(stage, ()):
        met = Stage.FIRST_MEETING in order(facts.kind) and not facts.seated.nobody
        if met and paper not in facts.posted.current:
            yield _unposted(book, paper, key, with_reason=True)


def _unposted(book: LawBook, paper: str, key: str, *, with_reason: bool) -> Finding:
    """Ask for a posting as the pack weighs it, but never less than for a reason if so wanted."""
    told = {"paper": paper}
    need = Finding("assemblies.need_posting", Severity.WARNING, told, where=Where(paper))
    weighed = by_key(book, key, need)
    if with_reason and not weighed.blocks:
        weighed = replace(weighed, severity=Severity.ERROR, ask_street=False)
    return weighed


def unprinted(stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Say how many ballots are to be delivered of whose printing the record knows nothing."""
    if stage in GO_OUT and facts.ballots_unprinted:
        number = {"number": facts.ballots_unprinted}
        yield Finding("assemblies.need_printed_ballots", Severity.WARNING, number)


RETOLD = frozenset({Stage.NOTICE, Stage.BALLOTS, Stage.DELIVERY})
"""The stages in which the vote can still be put off so that owners know its totals in time."""


def totals_in_time(
    book: LawBook, calendar: Calendar, stage: Stage, facts: Facts
) -> Iterator[Finding]:
    """Say that owners read other totals and thresholds too late before the vote.

    The law counts from the notice; whether a correction counts anew it does not say, so it warns.
    """
    hung, start = facts.posted.totals_on, facts.days.get(Moment.VOTING_STARTS)
    if hung is None or start is None or stage not in RETOLD:
        return
    for legal in timetable(book, calendar, {Moment.VOTING_STARTS: start}):
        limit = legal.last or legal.target
        if legal.moment is Moment.NOTICE_POSTED and hung > limit:
            days = {"day": hung.isoformat(), "start": start.isoformat()}
            days["limit"] = limit.isoformat()
            code, articles = "assemblies.need_totals_in_time", (legal.article,)
            yield Finding(code, Severity.WARNING, days, articles, where=Where("D15"))


def _anew(paper: str, facts: Facts) -> Finding:
    """Ask that a paper hang which tells what is in force: owners read something else there."""
    where = Where(paper)
    if paper == "D11" and facts.posted.untold:
        told: dict[str, object] = {"paper": paper, "names": Names.first(facts.posted.untold)}
        return Finding("assemblies.need_candidates_told", Severity.ERROR, told, where=where)
    if paper == "D15" and facts.posted.otherwise:
        told = {"paper": paper, "what": facts.posted.otherwise}
        return Finding("assemblies.need_notice_anew", Severity.ERROR, told, where=where)
    return Finding("assemblies.need_posting_anew", Severity.ERROR, {"paper": paper}, where=where)


def clock(facts: Facts) -> Iterator[Finding]:
    """Say what bears a day of a clock that was set back: the day of a posting asks for a reason."""
    back = facts.clock
    if back is None:
        return
    told = {"before": back.before, "at": back.at}
    for paper in back.papers:
        code = "assemblies.need_true_day"
        yield Finding(code, Severity.ERROR, {"paper": paper, **told}, where=Where(paper))
    if back.others:
        others = {"number": back.others, **told}
        yield Finding("assemblies.need_true_days", Severity.WARNING, others)


def by_key(book: LawBook, key: str, need: Finding) -> Finding:
    """Weigh a need as the pack weighs the value behind it: only firm law blocks."""
    value = book.law.get(key)
    if value is None:
        return need
    return replace(
        need, severity=value.severity, articles=(value.article,), ask_street=value.ask_street
    )
