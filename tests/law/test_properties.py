"""What holds for every vote, not only for the cases: properties under Hypothesis."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.law.counting import Unit, Use, count_persons, count_voters
from core.law.double_test import max_reachable
from core.law.elections import elect
from core.law.faults import LawFault
from core.law.findings import Names
from core.law.matters import Matter
from core.law.seating import Candidate
from core.law.shares import Bound, Threshold
from core.law.verdicts import NOBODY, Ballots, Dimension, FollowClause, Outcome, Votes
from core.law.voting import decide
from tests.law.reading import book

LAW = book()
JOINING = book(settings={"count.merge": "common_owner"})
AREAS = st.integers(0, 10**7).map(lambda units: Decimal(units) / 10_000)
VOTES = st.builds(Votes, st.integers(0, 500), AREAS)
MATTERS = st.sampled_from(list(Matter))
LADDER = [Outcome.NO_VALID_DECISION, Outcome.NOT_PASSED, Outcome.PASSED]
CLAUSE = FollowClause("议事规则", date(2023, 5, 1), Dimension.PERSONS, warned_on_ballot=True)


@st.composite
def ballots(draw: st.DrawFn) -> tuple[Votes, Ballots]:
    cast = Ballots(*(draw(VOTES) for _ in range(4)))
    silent = draw(VOTES)
    away = draw(VOTES)
    total = cast.agree + cast.against + cast.abstain + cast.invalid + silent + away
    return total + Votes(1, Decimal(1)), replace(cast, silent_delivered=silent)


@given(MATTERS, ballots())
def test_more_agreement_is_never_worse(matter: Matter, vote: tuple[Votes, Ballots]) -> None:
    total, cast = vote
    before = decide(LAW, matter, total, cast).outcome
    more = replace(cast, agree=cast.agree + cast.against, against=NOBODY)
    assert LADDER.index(decide(LAW, matter, total, more).outcome) >= LADDER.index(before)


@given(MATTERS, ballots())
def test_passed_is_four_tests_met_and_nothing_short(
    matter: Matter, vote: tuple[Votes, Ballots]
) -> None:
    total, cast = vote
    verdict = decide(LAW, matter, total, cast)
    assert (verdict.outcome is Outcome.PASSED) == all(test.met for test in verdict.tests)
    for test in verdict.tests:
        assert test.met == (test.short_by == 0)


@given(ballots())
def test_a_special_matter_that_passes_would_pass_as_an_ordinary_one(
    vote: tuple[Votes, Ballots],
) -> None:
    total, cast = vote
    if decide(LAW, Matter.ALTER_BUILDING, total, cast).outcome is Outcome.PASSED:
        assert decide(LAW, Matter.HIRE_MANAGER, total, cast).outcome is Outcome.PASSED


@given(MATTERS, ballots())
def test_the_silent_cannot_undo_what_passed_without_them(
    matter: Matter, vote: tuple[Votes, Ballots]
) -> None:
    """A strict pass has a majority of agreement, so the silent can only follow it."""
    total, cast = vote
    verdict = decide(LAW, matter, total, cast, clause=CLAUSE)
    if verdict.strict.outcome is Outcome.PASSED and verdict.follow:
        assert verdict.follow.outcome is Outcome.PASSED


@given(MATTERS, ballots())
def test_a_clause_never_changes_the_strict_ruling(
    matter: Matter, vote: tuple[Votes, Ballots]
) -> None:
    total, cast = vote
    with_clause = decide(LAW, matter, total, cast, clause=CLAUSE)
    assert with_clause.strict == decide(LAW, matter, total, cast).strict


@given(st.integers(1, 10**6), st.integers(1, 9), st.integers(1, 9))
def test_least_is_the_smallest_that_is_met(whole: int, above: int, below: int) -> None:
    for bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        share = Threshold.parse(f"{above}/{below}", bound)
        least = share.least(whole)
        assert share.met_by(least, whole)
        assert not share.met_by(least - 1, whole)


UNITS = st.lists(
    st.builds(
        Unit,
        id=st.uuids().map(str),
        area=AREAS.filter(bool),
        owners=st.frozensets(st.sampled_from("甲乙丙丁"), min_size=1, max_size=2),
        holder=st.sampled_from([None, None, "建设单位"]),
        use=st.sampled_from(Use),
    ),
    max_size=12,
)


@given(UNITS, st.randoms(use_true_random=False))
def test_counting_does_not_depend_on_order(units: list[Unit], chance: Random) -> None:
    mixed = list(units)
    chance.shuffle(mixed)
    assert count_voters(LAW, mixed).total == count_voters(LAW, units).total


@given(UNITS)
def test_all_area_is_counted_once_and_every_unit_votes_once(units: list[Unit]) -> None:
    for law in (LAW, JOINING):
        counted = count_voters(law, units)
        assert counted.total.area == sum((unit.area for unit in units), Decimal(0))
        assert sorted(u for v in counted.voters for u in v.units) == sorted(u.id for u in units)
        assert counted.total.persons == len(counted.voters) <= len(units)


@pytest.mark.slow
@given(UNITS)
def test_the_persons_alone_are_those_of_the_whole_count(units: list[Unit]) -> None:
    garages = {"count.parking_person": False, "count.storage_person": False}
    joined = garages | {"count.merge": "common_owner"}
    for law in (LAW, JOINING, book(settings=garages), book(settings=joined)):
        assert count_persons(law, units) == count_voters(law, units).total.persons


@given(UNITS)
def test_merging_by_any_common_owner_never_gives_more_persons(units: list[Unit]) -> None:
    joined = count_voters(JOINING, units)
    assert joined.total.persons <= count_voters(LAW, units).total.persons


TOTAL = Votes(100, Decimal(10_000))
CANDIDATES = st.lists(
    st.tuples(st.integers(0, 100), st.integers(0, 10_000).map(Decimal)), min_size=1, max_size=9
)


@given(CANDIDATES, st.integers(1, 9), st.randoms(use_true_random=False))
def test_elections_do_not_depend_on_order(
    cast: list[tuple[int, Decimal]], seats: int, chance: Random
) -> None:
    standing = [Candidate(f"候选{n}", Votes(*votes)) for n, votes in enumerate(cast)]
    mixed = list(standing)
    chance.shuffle(mixed)
    one = elect(LAW, TOTAL, TOTAL, standing, seats=seats)
    two = elect(LAW, TOTAL, TOTAL, mixed, seats=seats)
    assert (one.outcome, set(one.elected), set(one.run_off), set(one.alternates)) == (
        two.outcome,
        set(two.elected),
        set(two.run_off),
        set(two.alternates),
    )
    assert len(one.elected) + one.run_off_seats <= seats
    assert not set(one.elected) & {*one.run_off, *one.alternates}
    for name in one.elected:
        votes = standing[int(name.removeprefix("候选"))].agree
        assert votes.persons > 50
        assert votes.area is not None
        assert votes.area > 5000


def test_the_developer_can_make_a_decision_impossible() -> None:
    total = Votes(61, Decimal("10000.00"))
    reach = max_reachable(LAW, total, Votes(1, Decimal("4000.00")))
    assert reach.possible is False
    assert [test.short_by for test in reach.tests] == [Decimal("666.6667"), 0]
    assert max_reachable(LAW, total, Votes(1, Decimal("3333.3333"))).possible is True
    assert max_reachable(LAW, total, Votes(1, None)).possible is None
    with pytest.raises(LawFault):
        max_reachable(LAW, total, Votes(62, Decimal(1)))


def test_options_of_a_pack_are_heeded() -> None:
    total = Votes(300, Decimal(30_000))
    cast = Ballots(Votes(199, Decimal(19_900)), invalid=Votes(1, Decimal(100)))
    counted = book(settings={"voting.invalid_participates": True})
    assert decide(counted, Matter.OTHER_MAJOR, total, cast).outcome is Outcome.PASSED
    unknown = replace(cast, invalid=Votes(1, None))
    assert decide(LAW, Matter.OTHER_MAJOR, total, unknown).findings[0].facts["area"] is None


def test_clauses_by_pack() -> None:
    total = Votes(300, Decimal(30_000))
    cast = Ballots(Votes(149, Decimal(16_000)), silent_delivered=Votes(100, Decimal(10_000)))
    off = decide(
        book(settings={"follow.allowed": "off"}), Matter.OTHER_MAJOR, total, cast, clause=CLAUSE
    )
    assert [finding.code for finding in off.findings] == ["follow_off"]
    young = replace(CLAUSE, adopted=date(2026, 6, 25))
    later = date(2026, 6, 30)
    assert decide(LAW, Matter.OTHER_MAJOR, total, cast, clause=young).follow is None
    assert decide(LAW, Matter.OTHER_MAJOR, total, cast, clause=young, voted_on=later).follow
    half = book(settings={"follow.min_cast": Threshold.parse("1/2", "more_than")})
    few = decide(half, Matter.OTHER_MAJOR, total, cast, clause=CLAUSE)
    assert [finding.code for finding in few.findings] == ["follow_too_few_cast"]
    enough = replace(cast, agree=Votes(151, Decimal(16_000)))
    assert decide(half, Matter.OTHER_MAJOR, total, enough, clause=CLAUSE).outcome is Outcome.PASSED


def test_election_options_by_pack() -> None:
    settings = {
        "election.more_candidates": True,
        "election.alternates_max": 1,
        "election.rank_by": ("area", "persons"),
        "election.stands_share": None,
        "election.alternates_share": None,
    }
    made = book(settings=settings)
    tied = [Candidate(name, Votes(60, Decimal(6000))) for name in "甲乙"]
    found = elect(made, TOTAL, TOTAL, tied, seats=1)
    assert [finding.code for finding in found.findings] == ["election_run_off"]
    few = elect(made, TOTAL, TOTAL, tied, seats=3)
    assert [f.code for f in few.findings] == [
        "election_too_few_candidates",
        "election_seats_left",
    ]
    larger = [*tied, Candidate("丙", Votes(55, Decimal(7000))), Candidate("丁", TOTAL)]
    ranked = elect(made, TOTAL, TOTAL, larger, seats=2)
    assert set(ranked.elected) == {"丙", "丁"}
    assert ranked.alternates == ()
    assert [f.code for f in ranked.findings if "alternates" in f.code] == [
        "election_alternates_tie"
    ]
    roomy = {**settings, "election.alternates_max": 2, "election.surplus": 1}
    equal = elect(book(settings=roomy), TOTAL, TOTAL, larger, seats=2)
    assert set(equal.alternates) == {"甲", "乙"}
    assert [f.code for f in equal.findings] == [
        "election_too_many_candidates",
        "election_alternates_equal",
    ]


def test_who_abstained_on_a_candidate_stands_on_neither_side() -> None:
    """The silent follow the larger of agree and oppose (rulebook 1.7), on a candidate as ever."""
    total, took_part = Votes(12, Decimal(1200)), Votes(9, Decimal(900))
    silent, agree, against = Votes(3, Decimal(300)), Votes(4, Decimal(400)), Votes(1, Decimal(100))
    made = book(settings={"follow.elections": True})
    clause = replace(CLAUSE, dimension=Dimension.BOTH)

    def ended(opposed: Votes | None) -> Outcome:
        only = [Candidate("甲", agree, opposed)]
        return elect(made, total, took_part, only, seats=1, clause=clause, silent=silent).outcome

    cast = Ballots(agree, against, Votes(4, Decimal(400)), silent_delivered=silent)
    asked = decide(made, Matter.RULES_OF_PROCEDURE, total, cast, clause=clause)
    assert ended(against) is asked.outcome is Outcome.PASSED
    assert ended(Votes(5, Decimal(500))) is Outcome.NOT_PASSED
    assert ended(agree) is Outcome.UNDETERMINED, "as many against as for"
    assert ended(None) is Outcome.UNDETERMINED, "abstentions were not told apart"
    assert ended(Votes(1, None)) is Outcome.UNDETERMINED
    with pytest.raises(LawFault):
        ended(Votes(6, Decimal(100)))


def test_elections_follow_the_majority_only_where_a_pack_lets_them() -> None:
    total, took_part = Votes(300, Decimal(30_000)), Votes(150, Decimal(15_000))
    silent = Votes(100, Decimal(10_000))
    standing = [
        Candidate("甲", Votes(100, Decimal(10_000))),
        Candidate("乙", Votes(60, Decimal(6_000)), Votes(90, Decimal(9_000))),
        Candidate("丙", Votes(80, Decimal(7_000)), Votes(70, Decimal(8_000))),
        Candidate("丁", Votes(90, None)),
    ]
    made = book(settings={"follow.elections": True})
    open_ended = replace(CLAUSE, dimension=Dimension.BOTH)
    found = elect(made, total, took_part, standing, seats=3, clause=open_ended, silent=silent)
    assert found.strict.outcome is Outcome.NO_VALID_DECISION
    assert found.follow is not None
    assert found.verdict.outcome is found.outcome is Outcome.PASSED
    assert found.elected == ("甲",)
    assert {f.code for f in found.findings} == {
        *("follow_agree", "follow_against", "follow_unresolved", "election_follow_open"),
    }
    unknown = elect(made, total, took_part, standing, seats=3, clause=CLAUSE, silent=silent)
    assert [f.facts for f in unknown.findings if f.code == "election_area_unknown"] == [
        {"names": Names(("丁",))}
    ]
    without = elect(LAW, total, took_part, standing, seats=3, clause=open_ended, silent=silent)
    assert without.follow is None
    assert without.outcome is Outcome.NO_VALID_DECISION
    split = elect(made, total, took_part, standing[2:3], seats=1, clause=open_ended, silent=silent)
    assert (split.outcome, split.elected) == (Outcome.UNDETERMINED, ())
    assert "election_follow_open" in {f.code for f in split.findings}
    first = elect(
        made,
        total,
        took_part,
        standing,
        seats=3,
        clause=CLAUSE,
        silent=silent,
        first_assembly=True,
    )
    assert first.follow is None
    assert [f.code for f in first.findings] == ["follow_first_assembly"]


def test_an_election_without_places_for_alternates_by_any_rule() -> None:
    free = book(settings={"election.alternates_share": None, "election.alternates_max": None})
    standing = [Candidate(name, Votes(60 + n, Decimal(6000))) for n, name in enumerate("甲乙丙")]
    found = elect(free, TOTAL, TOTAL, standing, seats=1)
    assert found.alternates == ("乙", "甲")
    assert found.verdict.outcome is Outcome.PASSED
