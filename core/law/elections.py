"""An election: each candidate by the double test, the seats filled, what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.law.composition import check_formed
from core.law.double_test import Rule, check_base, outcome_of, rule_for, rule_on
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
    APPROVAL,
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
    _check(total, participating, candidates, seats)
    race = _Race(book, candidates, seats, alternates, households)
    rule = rule_for(book, Matter.ELECT_COMMITTEE)
    whole = _participation(rule, total, participating)
    rulings = {c.name: rule_on(rule, total, participating, c.agree) for c in candidates}
    found = _result(race, rulings, whole)
    if clause is None:
        return found
    verdicts = {
        candidate.name: decide(
            book,
            Matter.ELECT_COMMITTEE,
            total,
            _cast(participating, candidate, silent),
            clause=clause,
            first_assembly=first_assembly,
            voted_on=voted_on,
            for_seat=True,
        )
        for candidate in candidates
    }
    followed = {name: verdict.follow or rulings[name] for name, verdict in verdicts.items()}
    if any(verdict.follow for verdict in verdicts.values()):
        whole = _participation(rule, total, participating + silent)
        follow = _result(race, followed, whole)
        found = replace(follow, strict=found.strict, follow=follow.strict)
    said = _once(finding for verdict in verdicts.values() for finding in verdict.findings)
    return replace(found, findings=(*said, *found.findings))


def _cast(participating: Votes, candidate: Candidate, silent: Votes) -> Ballots:
    """On one candidate everybody who took part and did not agree stands on the other side."""
    agree = candidate.agree
    unknown = participating.area is None or agree.area is None
    area = None if unknown else (participating.area or Decimal(0)) - (agree.area or Decimal(0))
    return Ballots(
        agree=agree,
        against=Votes(participating.persons - agree.persons, area),
        silent_delivered=silent,
    )


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for finding in findings:
        if finding not in found:
            found.append(finding)
    return tuple(found)


def _result(race: _Race, rulings: Mapping[str, Ruling], whole: Ruling) -> Election:
    """Rank those who passed, seat them, and keep the others in reserve."""
    book, candidates, seats = race.book, race.candidates, race.seats
    standings = rank(book, candidates, rulings)
    passed = [s for s in standings if s.ruling.outcome is Outcome.PASSED]
    unsure = [s for s in standings if _is_open(s.ruling)]
    # An unknown area could still seat its candidate: only who is in either way is elected.
    filling = fill(book, passed, seats)
    if unsure:
        crowded = fill(book, passed, max(0, seats - len(unsure)))
        filling = Filling(crowded.elected, (), 0, ())
    # Who loses a run-off is an alternate before everybody behind.
    losers = len(filling.tied) - filling.tied_seats
    cap = max(0, alternates_cap(book, candidates, seats, race.alternates) - losers)
    reserve = keep_reserve(filling.rest, cap)
    outcome = _outcome(whole, standings, filling)
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
            *number_findings(book, candidates, seats),
            *tie_findings(book, filling),
            *reserve_findings(book, reserve),
            *unsure_findings(unsure),
            *_left_findings(race, outcome, filling, settled=not unsure),
        ),
    )


def _check(total: Votes, participating: Votes, candidates: Sequence[Candidate], seats: int) -> None:
    check_base(total)
    if seats < 1:
        raise LawFault("law.no_seats")
    if not candidates:
        raise LawFault("law.no_candidates")
    if not participating.within(total):
        raise LawFault("law.more_votes_than_owners")
    # “甲” and “甲 ” are one name on paper.
    if len({"".join(candidate.name.split()) for candidate in candidates}) < len(candidates):
        raise LawFault("law.same_candidate_twice")
    if not all(candidate.agree.within(participating) for candidate in candidates):
        raise LawFault("law.more_agree_than_took_part")


def _participation(rule: Rule, total: Votes, participating: Votes) -> Ruling:
    whole = rule_on(rule, total, participating, None)
    tests = tuple(test for test in whole.tests if test.name in PARTICIPATION)
    return Ruling(outcome_of(tests), tests)


def _outcome(strict: Ruling, standings: Sequence[Standing], filling: Filling) -> Outcome:
    if strict.outcome is not Outcome.PASSED:
        return strict.outcome
    if filling.elected:
        return Outcome.PASSED
    open_ends = any(s.ruling.outcome is Outcome.UNDETERMINED for s in standings)
    return Outcome.UNDETERMINED if filling.tied or open_ends else Outcome.NOT_PASSED


def _is_open(ruling: Ruling) -> bool:
    """Tell whether somebody may still be elected: who is short already is not, whoever took part.

    Where a clause followed, the comparisons are those of one reading of several and settle nothing.
    """
    short = any(test.met is False for test in ruling.tests if test.name in APPROVAL)
    settled = short and ruling.side is None
    return ruling.outcome is Outcome.UNDETERMINED and not settled


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
