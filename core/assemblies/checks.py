"""What each stage of an assembly needs before it may be left, by which article. Pure.

The numbers of the law stay in `core.law`; here stands only when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from core.assemblies.check_facts import ElectionFacts, Facts, RollFacts
from core.assemblies.checks_roster import left_out, may_not_stand, strangers
from core.assemblies.checks_since import needs_since
from core.assemblies.checks_way import NEUTRAL, carried, collected
from core.assemblies.election_checks import needs_founding, needs_of_alternates, needs_of_number
from core.assemblies.founding import FOUNDED_BY, lacking
from core.assemblies.paper_checks import by_key, clock, papers, totals_in_time, unprinted
from core.assemblies.paper_steps import MEASURED_AGAIN, MOMENTS
from core.assemblies.stages import Kind, Stage, order
from core.law.composition import check_group, check_seats
from core.law.double_test import max_reachable
from core.law.findings import Finding, Names, Severity, Where
from core.law.moments import Moment
from core.law.packs import LawBook
from core.law.shares import area_text
from core.law.terms import Calendar
from core.law.timetable import Direction, timetable
from core.law.verdicts import Votes


def needs(book: LawBook, calendar: Calendar, stage: Stage, facts: Facts) -> tuple[Finding, ...]:
    """Say what `stage` lacks before it may be left, each with its article and its severity."""
    own = _NEEDS.get(stage)
    found = list(own(book, facts)) if own else []
    found += papers(book, stage, facts)
    found += unprinted(stage, facts)
    found += totals_in_time(book, calendar, stage, facts)
    found += _days(book, calendar, stage, facts)
    found += clock(facts)
    found += needs_since(stage, facts)
    found += needs_founding(book, stage, facts)
    return tuple(found)


def _preparation(book: LawBook, facts: Facts) -> Iterator[Finding]:
    if not facts.matters:
        yield Finding("assemblies.need_matter", Severity.STOP)
    elif facts.kind is Kind.FIRST:
        for matter in lacking(book, facts.matters):
            code, told = "assemblies.need_founding_matter", {"matter": matter}
            need = Finding(code, Severity.WARNING, told, where=Where(matter))
            yield by_key(book, FOUNDED_BY, need)
    yield from _no_election(facts)
    if not {Moment.VOTING_STARTS, Moment.VOTING_ENDS} <= set(facts.days):
        yield Finding("assemblies.need_voting_days", Severity.STOP)
    if facts.kind in (Kind.FIRST, Kind.RE_ELECTION):
        if facts.group is None:
            yield Finding("assemblies.need_group", Severity.STOP)
        else:
            yield from check_group(book, facts.group)
            yield from strangers(facts)
            yield from may_not_stand(book, facts)
    yield from _no_open_objections(facts)
    yield from _fixed_too_early(facts)
    if facts.since.elsewhere is not None:
        division, office = facts.since.elsewhere
        places = {"division": division, "office": office}
        yield Finding("assemblies.need_place_of_law", Severity.WARNING, places)
    for election in facts.elections:
        yield from needs_of_alternates(book, election)
    for election in () if facts.kind is Kind.BY_ELECTION else facts.elections:
        about = Where(election.title)
        yield from (replace(one, where=about) for one in check_seats(book, election.seats))


def _no_election(facts: Facts) -> Iterator[Finding]:
    """Ask an assembly that elects for its election, while one can still be put on the agenda."""
    if facts.matters and not facts.elections and Stage.CANDIDATES in order(facts.kind):
        yield Finding("assemblies.need_election", Severity.STOP)


def _roll(book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _no_election(facts)
    if facts.same_named:
        names, articles = {"names": Names.first(facts.same_named)}, (book.article(MERGING),)
        yield Finding("assemblies.need_company_identity", Severity.WARNING, names, articles)
    if facts.roll is None:
        yield Finding("assemblies.need_roll", Severity.STOP)
    else:
        yield from _indispensable(book, facts.roll)
    yield from left_out(facts)
    yield from _roll_upheld(facts)
    yield from _no_open_objections(facts)


def _indispensable(book: LawBook, roll: RollFacts) -> Iterator[Finding]:
    """Find who can make every decision impossible by staying away, mostly the developer."""
    for voter in roll.large:
        absent = Votes(voter.persons, voter.area)
        if max_reachable(book, Votes(roll.persons, roll.area), absent).possible is False:
            facts = {
                "name": voter.name,
                "area": area_text(roll.area - voter.area),
                "persons": roll.persons - voter.persons,
                "all_area": area_text(roll.area),
                "all_persons": roll.persons,
            }
            articles = (book.article("voting.participation"),)
            yield Finding("assemblies.voter_indispensable", Severity.WARNING, facts, articles)


def _candidates(book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _no_election(facts)
    for election in facts.elections:
        yield from _candidates_of(book, election)
    yield from _roll_upheld(facts)
    yield from _upheld(facts)
    yield from _no_open_objections(facts)


def _candidates_of(book: LawBook, election: ElectionFacts) -> Iterator[Finding]:
    where, about = Where(election.title), {"title": election.title}

    def need(code: str, severity: Severity, **facts: object) -> Finding:
        return Finding(code, severity, about | facts, where=where)

    if not election.confirmed:
        yield need("assemblies.need_candidates", Severity.STOP)
    elif election.confirmed < election.seats:
        yield need(
            "assemblies.need_more_candidates",
            Severity.WARNING,
            candidates=election.confirmed,
            seats=election.seats,
        )
    yield from needs_of_number(book, election)
    yield from needs_of_alternates(book, election)
    if election.pending:
        names = Names.first(election.pending)
        yield need("assemblies.need_checks", Severity.ERROR, names=names)
    if not election.ordered:
        yield need("assemblies.need_order", Severity.STOP)


def _notice(_book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _fixed_too_early(facts)
    if not facts.ballot_frozen:
        yield Finding("assemblies.need_frozen_ballot", Severity.STOP)
        yield from _still_open_to_objection(facts)
    yield from _roll_upheld(facts)
    yield from _upheld(facts)
    yield from _no_open_objections(facts)


def _fixed_too_early(facts: Facts) -> Iterator[Finding]:
    """Say what will not hold on the day of the vote: a clause of the rules, the frozen law."""
    yield from facts.clause_dead
    if facts.law_ends is not None:
        days = {"day": facts.law_ends.isoformat()}
        yield Finding("assemblies.need_law_of_the_vote", Severity.ERROR, days)


def _still_open_to_objection(facts: Facts) -> Iterator[Finding]:
    """Say that names go on the ballot while owners may still object to them: no law forbids it."""
    until = facts.standing.objections_until
    if until is not None and facts.today <= until:
        days = {"day": until.isoformat()}
        yield Finding("assemblies.need_candidate_period", Severity.WARNING, days)


def _roll_upheld(facts: Facts) -> Iterator[Finding]:
    """Ask for the roll that an upheld objection says is wrong to be put right (2.3 step 4)."""
    if facts.roll_upheld:
        names = {"names": Names.first(facts.roll_upheld)}
        yield Finding("assemblies.need_roll_correction", Severity.ERROR, names)


def _upheld(facts: Facts) -> Iterator[Finding]:
    """Ask what becomes of candidates against whom an objection was upheld."""
    standing = facts.standing
    if standing.upheld:
        names = {"names": Names.first(standing.upheld)}
        yield Finding("assemblies.need_upheld_candidate", Severity.ERROR, names)
    if standing.upheld_against_nobody:
        names = {"names": Names.first(standing.upheld_against_nobody)}
        yield Finding("assemblies.need_upheld_named", Severity.WARNING, names)


def _printed_yet_struck(facts: Facts) -> Iterator[Finding]:
    """Say whose votes do not count though the name is on the ballot: owners must be told."""
    if facts.standing.struck:
        names = {"names": Names.first(facts.standing.struck)}
        yield Finding("assemblies.need_struck_told", Severity.WARNING, names)


def _ballots(_book: LawBook, facts: Facts) -> Iterator[Finding]:
    if facts.voters_without_ballot or not facts.ballots_issued:
        yield Finding(
            "assemblies.need_ballots", Severity.STOP, {"voters": facts.voters_without_ballot}
        )
    yield from _still_open_to_objection(facts)
    yield from _candidates_since(facts)


def _candidates_since(facts: Facts) -> Iterator[Finding]:
    """Ask about candidates what is to be settled before ballots go out, and before a result."""
    yield from _upheld(facts)
    yield from _printed_yet_struck(facts)
    if facts.standing.objections_open:
        number = {"number": facts.standing.objections_open}
        yield Finding("assemblies.need_answers", Severity.ERROR, number)


def _left_without(facts: Facts, severity: Severity) -> Iterator[Finding]:
    """Say whose ballot was voided and never replaced: every owner is to have one (GR 22)."""
    if facts.left_without:
        told = {"number": facts.voters_without_ballot, "names": Names.first(facts.left_without)}
        yield Finding("assemblies.need_replacement", severity, told)


def _delivery(book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _left_without(facts, Severity.ERROR)
    if facts.ballots_without_attempt:
        missing = {"ballots": facts.ballots_without_attempt}
        yield Finding("assemblies.need_delivery", Severity.ERROR, missing)
    yield from _printed_yet_struck(facts)
    yield from carried(book, facts.way)
    start = facts.days.get(Moment.VOTING_STARTS)
    if start is not None and facts.today < start:
        yield Finding("assemblies.need_voting_day", Severity.STOP, {"day": start.isoformat()})
    if start is not None and facts.delay_unposted is not None:
        days = {"day": start.isoformat(), "planned": facts.delay_unposted.isoformat()}
        yield Finding("assemblies.need_delay_notice", Severity.WARNING, days)


def _voting(book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _left_without(facts, Severity.ERROR)
    end = facts.days.get(Moment.VOTING_ENDS)
    if end is not None and facts.today < end:
        # Who still holds a ballot may use the whole time that was announced.
        severity = Severity.STOP if facts.ballots_out else Severity.ERROR
        yield Finding("assemblies.need_voting_over", severity, {"day": end.isoformat()})
    if end is not None and facts.extension_unposted is not None:
        days = {"day": end.isoformat(), "planned": facts.extension_unposted.isoformat()}
        yield Finding("assemblies.need_extension_notice", Severity.WARNING, days)
    yield from collected(book, facts.way)
    least = book.number(OFFICIALS)
    if facts.officials < least:
        found = Finding("assemblies.need_officials", Severity.ERROR, {"number": least})
        # How many is practice; that somebody must answer for the count is not.
        yield by_key(book, OFFICIALS, found) if facts.officials else found
    if facts.officials_standing and not book.flag(NEUTRAL):
        names = {"names": Names.first(facts.officials_standing)}
        yield by_key(
            book, NEUTRAL, Finding("assemblies.need_neutral_officials", Severity.WARNING, names)
        )
    yield from facts.signing


def _counting(book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _left_without(facts, Severity.WARNING)
    yield from collected(book, facts.way)
    yield from _candidates_since(facts)
    if not facts.count_closed:
        yield Finding("assemblies.need_closed_count", Severity.STOP)
    if facts.boxes_unopened:
        yield Finding("assemblies.need_box_opening", Severity.WARNING)
    yield from facts.signing


def _result(_book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _left_without(facts, Severity.WARNING)
    if not facts.count_closed:
        yield Finding("assemblies.need_closed_count", Severity.STOP)
    yield from facts.signing
    if not facts.result_declared:
        yield Finding("assemblies.need_result", Severity.STOP)
    elif facts.count_closed and not facts.result_fits_count:
        yield Finding("assemblies.need_correction", Severity.STOP)
    if facts.upheld_uncorrected:
        names = Names.first(facts.upheld_uncorrected)
        yield Finding("assemblies.need_upheld_correction", Severity.ERROR, {"names": names})
    if facts.standing.seated_struck:
        names = Names.first(facts.standing.seated_struck)
        yield Finding("assemblies.need_struck_correction", Severity.ERROR, {"names": names})
    if facts.seated.tied:
        names = Names.first(facts.seated.tied)
        yield Finding("assemblies.need_run_off", Severity.ERROR, {"names": names})
    until = facts.result_objections_until
    if until is not None and facts.today <= until:
        severity = Severity.ERROR if facts.result_objections_bind else Severity.WARNING
        yield Finding("assemblies.need_objection_period", severity, {"day": until.isoformat()})
    yield from _no_open_objections(facts)


def _objected_late(facts: Facts) -> Iterator[Finding]:
    """Ask about objections that came after the result was left: it cannot be corrected here."""
    if facts.upheld_uncorrected:
        names = {"names": Names.first(facts.upheld_uncorrected)}
        yield Finding("assemblies.need_upheld_reported", Severity.ERROR, names)
    yield from _no_open_objections(facts)


def _first_meeting(_book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _objected_late(facts)
    if facts.seated.nobody:
        yield Finding("assemblies.need_another_election", Severity.ERROR)
    elif not facts.first_meeting_held:
        yield Finding("assemblies.need_first_meeting", Severity.STOP)


def _filing(_book: LawBook, facts: Facts) -> Iterator[Finding]:
    yield from _objected_late(facts)
    if not facts.filed and not facts.seated.nobody:
        yield Finding("assemblies.need_filing", Severity.STOP)


MERGING = "count.merge"
OFFICIALS = "counting.officials"

_NEEDS: Mapping[Stage, Callable[[LawBook, Facts], Iterator[Finding]]] = {
    Stage.PREPARATION: _preparation,
    Stage.ROLL: _roll,
    Stage.CANDIDATES: _candidates,
    Stage.NOTICE: _notice,
    Stage.BALLOTS: _ballots,
    Stage.DELIVERY: _delivery,
    Stage.VOTING: _voting,
    Stage.COUNTING: _counting,
    Stage.RESULT: _result,
    Stage.FIRST_MEETING: _first_meeting,
    Stage.FILING: _filing,
}


def _no_open_objections(facts: Facts) -> Iterator[Finding]:
    if facts.objections_open:
        number = {"number": facts.objections_open}
        yield Finding("assemblies.need_answers", Severity.ERROR, number)


def _days(book: LawBook, calendar: Calendar, stage: Stage, facts: Facts) -> Iterator[Finding]:
    """Compare the days of this stage with every date that the law fixes for them.

    What was not done yet is measured by today. A paper that hangs is measured when it is taken
    down, and the law's “from the notice on, voting not before” is its “before the voting” again.
    """
    looked_at = set(MOMENTS.get(stage, ()))
    again = MEASURED_AGAIN.get(stage, {})
    looked_at |= {moment for paper, moment in again.items() if paper in facts.posted.again}
    for legal in timetable(book, calendar, facts.days):
        if legal.moment not in looked_at or legal.mirrored:
            continue
        actual = facts.days.get(legal.moment)
        # A paper may not come down before its time; one that still hangs is in order.
        if actual is None and legal.direction is Direction.NOT_BEFORE:
            continue
        finding = legal.check(actual or facts.today)
        if finding is not None and finding.severity is not Severity.NOTE:
            yield replace(finding, where=Where(legal.key))
