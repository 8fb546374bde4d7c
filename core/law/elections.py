"""An election: each candidate by the double test, the seats filled, what is to be said of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.law.completions import NOTHING, Known, Poll, Turnout, polls_of, turnouts_of
from core.law.composition import check_formed
from core.law.double_test import Rule, check_base, may_pass, outcome_of, rule_for, rule_over
from core.law.election_findings import (
    number_findings,
    reserve_findings,
    tie_findings,
    unsure_findings,
)
from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.seating import Candidate, Filling, Standing, alternates_cap, fill, keep_reserve, rank
from core.law.verdicts import (
    NOBODY,
    PARTICIPATION,
    Ballots,
    FollowClause,
    Outcome,
    Ruling,
    Verdict,
    Votes,
)
from core.law.voting import decide


@dataclass(frozen=True, slots=True)
class Election:
    """The result of an election. `run_off` names those who tie for `run_off_seats` last seats.

    `alternates` are in the order in which they fill vacancies; equals who do not all fit under the
    cap are none before their own run-off. `follow` is None unless a valid clause applies.

    Passed: at least one seat is filled. Undetermined: a run-off or an unknown area must be settled
    before any seat is.
    """

    seats: int
    outcome: Outcome
    strict: Ruling
    standings: tuple[Standing, ...]
    elected: tuple[str, ...]
    alternates: tuple[str, ...]
    run_off: tuple[str, ...]
    run_off_seats: int
    findings: tuple[Finding, ...]
    follow: Ruling | None = None
    strict_standings: tuple[Standing, ...] = ()  # by the votes cast alone, where `follow` is given

    @property
    def verdict(self) -> Verdict:
        """The participation of the whole election as a verdict."""
        return Verdict(Matter.ELECT_COMMITTEE, self.strict, self.follow, self.findings)


@dataclass(frozen=True, slots=True)
class _Race:
    """What seats are filled by: who stands, for how many, by which law."""

    book: LawBook
    candidates: Sequence[Candidate]
    seats: int
    alternates: int | None
    households: int | None


def elect(  # noqa: PLR0913 - the facts of an election
    book: LawBook,
    total: Votes,
    participating: Votes,
    candidates: Sequence[Candidate],
    *,
    seats: int,
    alternates: int | None = None,
    clause: FollowClause | None = None,
    silent: Votes = NOBODY,
    first_assembly: bool = False,
    voted_on: date | None = None,
    households: int | None = None,
) -> Election:
    """每名候选人都须参与表决者中专有部分面积过半数且人数过半数同意，再按得票排序。

    `alternates` is how many the rules want at most; the pack's cap holds besides. Seats are filled
    by votes cast; only where the pack opens elections to it (`follow.elections`) does a valid
    follow-majority `clause` add the `silent`, delivered with proof, to the majority cast on each
    candidate. `households` is known where a small compound may have a small
    committee. Raise LawFault where the figures are impossible.
    """
    race = _Race(book, candidates, seats, alternates, households)
    poll = _Poll(rule_for(book, Matter.ELECT_COMMITTEE), total, participating, silent)
    _check(poll, candidates, seats)
    known = poll.known(candidates)
    rulings = {candidate.name: poll.ruling(candidate.agree, known) for candidate in candidates}
    unsure = {
        candidate.name
        for candidate in candidates
        if rulings[candidate.name].outcome is Outcome.UNDETERMINED
        and may_pass(poll.rule, poll.turnout(candidate.agree), known)
    }
    found = _result(race, rulings, poll.participation(known), unsure)
    if clause is None:
        return found
    verdicts = {
        candidate.name: decide(
            book,
            Matter.ELECT_COMMITTEE,
            total,
            _cast(participating, candidate.agree, candidate.against, silent),
            clause=clause,
            first_assembly=first_assembly,
            voted_on=voted_on,
            for_seat=True,
            possible=poll.possible(candidate, known),
        )
        for candidate in candidates
    }
    followed = {name: verdict.follow for name, verdict in verdicts.items() if verdict.follow}
    if followed:
        # Of whom the silent follow nothing more is known: open is open.
        unsure -= followed.keys()
        unsure |= {n for n, ruling in followed.items() if ruling.outcome is Outcome.UNDETERMINED}
        follow = _result(race, rulings | followed, poll.participation(known, silent), unsure)
        found = _beside(found, follow)
    said = _once(finding for verdict in verdicts.values() for finding in verdict.findings)
    return replace(found, findings=(*said, *found.findings))


def _beside(cast: Election, follow: Election) -> Election:
    """Give what the silent make of an election, and beside it what the votes `cast` alone do."""
    return replace(
        follow, strict=cast.strict, follow=follow.strict, strict_standings=cast.standings
    )


@dataclass(frozen=True, slots=True)
class _Poll:
    """What every candidate is measured by: the rule, all owners, who took part, who was silent."""

    rule: Rule
    total: Votes
    participating: Votes
    silent: Votes

    def known(self, candidates: Sequence[Candidate]) -> Known:
        """Whoever agreed to one candidate took part, and the silent did not."""
        agreed = [one.agree.area for one in candidates if one.agree.area is not None]
        return Known(max(agreed, default=NOTHING), self.silent.area or NOTHING)

    def turnout(self, agree: Votes | None) -> Turnout:
        """Give who took part, and of them who agreed to one candidate."""
        return Turnout(self.total, self.participating, agree)

    def ruling(self, agree: Votes | None, known: Known) -> Ruling:
        """Measure one candidate by the votes cast."""
        given = self.turnout(agree)
        return rule_over(self.rule, given, turnouts_of(given, known))

    def participation(self, known: Known, silent: Votes = NOBODY) -> Ruling:
        """Compare the participation alone, with the `silent` where they count as taking part."""
        given = Turnout(self.total, self.participating + silent, NOBODY)
        possible = [
            replace(one, took_part=one.took_part + silent, agree=NOBODY)
            for one in turnouts_of(self.turnout(NOBODY), known)
        ]
        tests = rule_over(self.rule, given, possible).tests
        tests = tuple(test for test in tests if test.name in PARTICIPATION)
        return Ruling(outcome_of(tests), tests)

    def possible(self, candidate: Candidate, known: Known) -> tuple[Poll, ...]:
        """Give the corners of the vote on one candidate: who took part, opposed, was silent."""
        return tuple(
            poll
            for one in turnouts_of(self.turnout(candidate.agree), known)
            for against in _opposition(one, candidate.against)
            for poll in polls_of(
                Poll(one.total, _cast(one.took_part, one.agree or NOBODY, against, self.silent))
            )
        )


def _opposition(turnout: Turnout, told: Votes | None) -> tuple[Votes, ...]:
    """Give who may have opposed one candidate, of those who took part and did not agree.

    An abstention is neither side: where the two were not told apart, nobody or everybody opposed.
    """
    rest = _rest(turnout.took_part, turnout.agree or NOBODY)
    if told is None:
        return NOBODY, rest
    if told.area is None:
        return Votes(told.persons, NOTHING), Votes(told.persons, rest.area)
    return (Votes(told.persons, min(told.area, rest.area or NOTHING)),)


def _cast(participating: Votes, agree: Votes, against: Votes | None, silent: Votes) -> Ballots:
    """Give what was cast on one candidate; who neither agreed nor opposed abstained."""
    against = against or NOBODY
    return Ballots(
        agree=agree,
        against=against,
        abstain=_rest(participating, agree + against),
        silent_delivered=silent,
    )


def _rest(whole: Votes, part: Votes) -> Votes:
    unknown = whole.area is None or part.area is None
    area = None if unknown else (whole.area or NOTHING) - (part.area or NOTHING)
    return Votes(whole.persons - part.persons, area)


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for finding in findings:
        if finding not in found:
            found.append(finding)
    return tuple(found)


def _result(
    race: _Race, rulings: Mapping[str, Ruling], whole: Ruling, unsure: Collection[str]
) -> Election:
    """Rank those who passed, seat them, and keep the others in reserve.

    The `unsure` may pass or not: only who has a seat either way is elected.
    """
    book, candidates, seats = race.book, race.candidates, race.seats
    standings = rank(book, candidates, rulings, unsure)
    filling = fill(book, standings, seats, unsure)
    is_open = not filling.full(seats)
    waiting = [one for one in standings if one.name in unsure or _is_waiting(one, filling)]
    # Who loses a run-off is an alternate before everybody behind.
    losers = len(filling.tied) - filling.tied_seats
    cap = max(0, alternates_cap(book, candidates, seats, race.alternates) - losers)
    reserve = keep_reserve(filling.rest, cap)
    outcome = _outcome(whole, waiting, filling)
    return Election(
        seats=seats,
        outcome=outcome,
        strict=Ruling(outcome, whole.tests),
        standings=standings,
        elected=filling.elected,
        alternates=reserve.alternates,
        run_off=filling.tied,
        run_off_seats=filling.tied_seats,
        findings=(
            *number_findings(book, len(candidates), seats),
            *tie_findings(book, filling),
            *reserve_findings(book, reserve),
            *unsure_findings(whole, waiting, is_open=is_open),
            *_left_findings(race, outcome, filling, settled=not waiting),
        ),
    )


def _check(poll: _Poll, candidates: Sequence[Candidate], seats: int) -> None:
    total, participating = poll.total, poll.participating
    check_base(total)
    if seats < 1:
        raise LawFault("law.no_seats")
    if not candidates:
        raise LawFault("law.no_candidates")
    # “甲” and “甲 ” are one name on paper.
    if len({"".join(candidate.name.split()) for candidate in candidates}) < len(candidates):
        raise LawFault("law.same_candidate_twice")
    away = poll.silent
    if not all(
        (one + away).within(total) for one in (participating, *(c.agree for c in candidates))
    ):
        raise LawFault("law.more_votes_than_owners")
    if not all((one.agree + (one.against or NOBODY)).within(participating) for one in candidates):
        raise LawFault("law.more_agree_than_took_part")


def _outcome(whole: Ruling, waiting: Sequence[Standing], filling: Filling) -> Outcome:
    if whole.outcome is not Outcome.PASSED:
        return whole.outcome
    if filling.elected:
        return Outcome.PASSED
    return Outcome.UNDETERMINED if filling.tied or waiting else Outcome.NOT_PASSED


def _is_waiting(standing: Standing, filling: Filling) -> bool:
    """Tell whether somebody passed, but may have a seat or not by an area that is not known."""
    passed = standing.ruling.outcome is Outcome.PASSED
    return passed and standing.agree.area is None and standing.name not in filling.elected


def _left_findings(
    race: _Race, outcome: Outcome, filling: Filling, *, settled: bool
) -> tuple[Finding, ...]:
    """缺额另行选举；当选者达到法定下限并超过应选人数规定比例的，委员会可以先行成立。"""
    book, seats = race.book, race.seats
    filled = len(filling.elected) + filling.tied_seats
    if outcome is Outcome.NO_VALID_DECISION or filled == seats or not settled:
        return ()
    facts = {"seats": seats, "elected": filled, "left": seats - filled}
    left = Finding("election_seats_left", Severity.WARNING, facts)
    if not book.has("election.stands_share"):
        return (left,)
    value = book.value("election.stands_share")
    stands = not check_formed(book, seats, filled, race.households)
    code = "election_stands" if stands else "election_does_not_stand"
    severity = Severity.NOTE if stands else Severity.WARNING
    return (left, Finding(code, severity, {}, (value.article,), value.ask_street))
