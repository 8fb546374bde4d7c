"""How seats are filled: each candidate by the double test, then ranking, ties and alternates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from core.law.faults import LawFault
from core.law.findings import Finding, Severity
from core.law.matters import Matter
from core.law.packs import LawBook
from core.law.shares import square_cm
from core.law.verdicts import PARTICIPATION, FollowClause, Outcome, Ruling, Verdict, Votes
from core.law.voting import Rule, check_base, outcome_of, rule_for, rule_on


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate and who agreed; `name` identifies and is printed, so it must be unique."""

    name: str
    agree: Votes


@dataclass(frozen=True, slots=True)
class Standing:
    """How one candidate fared; `rank` counts from 1 among those who passed, ties sharing it."""

    name: str
    agree: Votes
    ruling: Ruling
    rank: int | None


@dataclass(frozen=True, slots=True)
class Election:
    """The result of an election. `run_off` names those who tie for `run_off_seats` last seats.

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

    @property
    def verdict(self) -> Verdict:
        """The participation of the whole election as a verdict."""
        return Verdict(Matter.ELECT_COMMITTEE, self.strict, None, self.findings)


@dataclass(frozen=True, slots=True)
class _Filling:
    """Who surely has a seat, who ties for the last ones, who comes after in order."""

    elected: tuple[str, ...]
    tied: tuple[str, ...]
    tied_seats: int
    rest: tuple[str, ...]


def elect(  # noqa: PLR0913 - the facts of an election
    book: LawBook,
    total: Votes,
    participating: Votes,
    candidates: Sequence[Candidate],
    *,
    seats: int,
    alternates: int | None = None,
    clause: FollowClause | None = None,
) -> Election:
    """每名候选人都须参与表决者中专有部分面积过半数且人数过半数同意，再按得票排序。

    `alternates` is how many the rules want at most; the pack's cap holds besides. Seats are filled
    by votes cast: of a follow-majority `clause` it is only said that it is not applied. Raise
    LawFault where the figures are impossible.
    """
    _check(total, participating, candidates, seats)
    rule = rule_for(book, Matter.ELECT_COMMITTEE)
    standings = _standings(book, rule, total, participating, candidates)
    passed = [s for s in standings if s.ruling.outcome is Outcome.PASSED]
    unsure = [s for s in standings if s.ruling.outcome is Outcome.UNDETERMINED]
    # An unknown area could still seat its candidate: only who is in either way is elected.
    filling = _fill(book, passed, seats)
    if unsure:
        crowded = _fill(book, passed, max(0, seats - len(unsure)))
        filling = _Filling(crowded.elected, (), 0, ())
    strict = _participation(rule, total, participating)
    # Who loses a run-off is an alternate before everybody behind.
    losers = len(filling.tied) - filling.tied_seats
    cap = max(0, _alternates_cap(book, candidates, seats, alternates) - losers)
    outcome = _outcome(strict, standings, filling)
    findings = (
        *_clause_findings(clause),
        *_few_candidates(book, candidates, seats),
        *_tie_findings(book, filling),
        *_unsure_findings(unsure),
        *_left_findings(book, outcome, filling, seats, settled=not unsure),
    )
    return Election(
        seats=seats,
        outcome=outcome,
        strict=Ruling(outcome, strict.tests),
        standings=standings,
        elected=filling.elected,
        alternates=filling.rest[:cap],
        run_off=filling.tied,
        run_off_seats=filling.tied_seats,
        findings=findings,
    )


def _check(total: Votes, participating: Votes, candidates: Sequence[Candidate], seats: int) -> None:
    check_base(total)
    if seats < 1:
        raise LawFault("law.no_seats")
    if not candidates:
        raise LawFault("law.no_candidates")
    if not participating.within(total):
        raise LawFault("law.more_votes_than_owners")
    if len({candidate.name for candidate in candidates}) < len(candidates):
        raise LawFault("law.same_candidate_twice")
    if not all(candidate.agree.within(participating) for candidate in candidates):
        raise LawFault("law.more_agree_than_took_part")


def _participation(rule: Rule, total: Votes, participating: Votes) -> Ruling:
    whole = rule_on(rule, total, participating, None)
    tests = tuple(test for test in whole.tests if test.name in PARTICIPATION)
    return Ruling(outcome_of(tests), tests)


def _standings(
    book: LawBook,
    rule: Rule,
    total: Votes,
    participating: Votes,
    candidates: Sequence[Candidate],
) -> tuple[Standing, ...]:
    rulings = {c.name: rule_on(rule, total, participating, c.agree) for c in candidates}
    places = [_place(book, c.agree) for c in candidates]
    passed = [
        place
        for candidate, place in zip(candidates, places, strict=True)
        if rulings[candidate.name].outcome is Outcome.PASSED
    ]
    return tuple(
        Standing(
            candidate.name,
            candidate.agree,
            rulings[candidate.name],
            1 + sum(other > place for other in passed)
            if rulings[candidate.name].outcome is Outcome.PASSED
            else None,
        )
        for candidate, place in zip(candidates, places, strict=True)
    )


def _place(book: LawBook, agree: Votes) -> tuple[int, ...]:
    """得票排序：先人数后面积，或者按规则包的次序。"""
    sizes = {
        "persons": agree.persons,
        "area": -1 if agree.area is None else square_cm(agree.area),
    }
    return tuple(sizes[name] for name in book.names("election.rank_by"))


def _fill(book: LawBook, passed: Iterable[Standing], seats: int) -> _Filling:
    """Seat whole groups of equals while they fit; a group that does not fit ties."""
    ranked = sorted(passed, key=lambda standing: _place(book, standing.agree), reverse=True)
    groups = [
        tuple(standing.name for standing in equals)
        for _, equals in groupby(ranked, key=lambda standing: _place(book, standing.agree))
    ]
    elected: tuple[str, ...] = ()
    for number, equals in enumerate(groups):
        free = seats - len(elected)
        if len(equals) > free:
            later = tuple(name for group in groups[number + 1 :] for name in group)
            if free:
                return _Filling(elected, equals, free, later)
            return _Filling(elected, (), 0, equals + later)
        elected += equals
    return _Filling(elected, (), 0, ())


def _alternates_cap(
    book: LawBook, candidates: Sequence[Candidate], seats: int, wanted: int | None
) -> int:
    caps = [len(candidates)] if wanted is None else [wanted]
    if book.has("election.alternates_share"):
        share = book.threshold("election.alternates_share").share
        caps.append(int(Fraction(seats) * share))
    limit = book.limit("election.alternates_max")
    if limit is not None:
        caps.append(limit)
    return min(caps)


def _outcome(strict: Ruling, standings: Sequence[Standing], filling: _Filling) -> Outcome:
    if strict.outcome is not Outcome.PASSED:
        return strict.outcome
    if filling.elected:
        return Outcome.PASSED
    open_ends = any(s.ruling.outcome is Outcome.UNDETERMINED for s in standings)
    return Outcome.UNDETERMINED if filling.tied or open_ends else Outcome.NOT_PASSED


def _clause_findings(clause: FollowClause | None) -> tuple[Finding, ...]:
    if clause is None:
        return ()
    facts = {"source": clause.source}
    return (Finding("follow_not_for_elections", Severity.WARNING, facts),)


def _few_candidates(
    book: LawBook, candidates: Sequence[Candidate], seats: int
) -> tuple[Finding, ...]:
    if not book.flag("election.more_candidates") or len(candidates) > seats:
        return ()
    rule = book.value("election.more_candidates")
    facts = {"candidates": len(candidates), "seats": seats}
    return (book.against(rule, "election_too_few_candidates", **facts),)


def _tie_findings(book: LawBook, filling: _Filling) -> tuple[Finding, ...]:
    if not filling.tied:
        return ()
    tie = book.text("election.tie")
    code = "election_run_off" if tie == "run_off" else "election_tie_lot"
    facts = {"names": "、".join(filling.tied), "seats": filling.tied_seats}
    return (Finding(code, Severity.WARNING, facts, (book.article("election.tie"),)),)


def _unsure_findings(unsure: Sequence[Standing]) -> tuple[Finding, ...]:
    if not unsure:
        return ()
    names = "、".join(standing.name for standing in unsure)
    return (Finding("election_area_unknown", Severity.WARNING, {"names": names}),)


def _left_findings(
    book: LawBook, outcome: Outcome, filling: _Filling, seats: int, *, settled: bool
) -> tuple[Finding, ...]:
    """缺额另行选举；当选者达到法定下限并超过应选人数规定比例的，委员会可以先行成立。"""
    filled = len(filling.elected) + filling.tied_seats
    if outcome is Outcome.NO_VALID_DECISION or filled == seats or not settled:
        return ()
    facts = {"seats": seats, "elected": filled, "left": seats - filled}
    left = Finding("election_seats_left", Severity.WARNING, facts)
    if not book.has("election.stands_share"):
        return (left,)
    value = book.value("election.stands_share")
    enough = book.threshold("election.stands_share").met_by(filled, seats)
    stands = enough and filled >= (book.limit("committee.size_min") or 0)
    code = "election_stands" if stands else "election_does_not_stand"
    severity = Severity.NOTE if stands else Severity.WARNING
    return (left, Finding(code, severity, {}, (value.article,), value.ask_street))
