"""Unknown areas against brute force: what every way to fill them in says is certain, else open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.law.elections import Election, elect
from core.law.faults import LawFault
from core.law.matters import Matter
from core.law.seating import Candidate
from core.law.shares import LARGEST_AREA, SMALLEST_AREA, Threshold
from core.law.verdicts import Ballots, Dimension, FollowClause, Outcome, Votes
from core.law.voting import decide, decide_participating
from tests.law.reading import book

LAWS = [
    book(),
    book(day=date(2020, 12, 31)),
    book(settings={"voting.invalid_participates": True}),
]
HALF_FIRST = book(settings={"follow.min_cast": Threshold.parse("1/2", "more_than")})
MATTERS = st.sampled_from([Matter.RULES_OF_PROCEDURE, Matter.RAISE_REPAIR_FUND])
PERSONS = st.integers(0, 6)
AREA = st.integers(0, 6).map(Decimal)
MAYBE = st.one_of(st.none(), AREA)


@st.composite
def votes(draw: st.DrawFn, *names: str) -> tuple[Votes, Ballots]:
    """Draw a vote in which the `names` may have an unknown area; nobody has areas of nothing."""
    cast = Ballots(**{name: Votes(draw(PERSONS), draw(MAYBE)) for name in names})
    parts = [getattr(cast, one.name) for one in fields(Ballots)]
    known = sum((part.area for part in parts if part.area is not None), Decimal(0))
    persons = sum(part.persons for part in parts) + draw(st.integers(0, 3))
    whole = draw(st.one_of(st.none(), st.integers(0, 8).map(lambda more: known + more)))
    total = Votes(persons, whole)
    assume(total.persons and (total.area is None or total.area))
    assume(sum(part.area is None for part in (*parts, total)) <= 2)
    return total, cast


def wholes(total: Votes, known: Decimal) -> list[Votes]:
    if total.area is not None:
        return [total]
    near = [known + more for more in range(9) if known + more]
    ends = [max(known, SMALLEST_AREA), *near, LARGEST_AREA]
    return [replace(total, area=area) for area in ends]


def ways(most: Decimal) -> list[Decimal]:
    """Give every whole area up to `most`, and `most`."""
    return [*(Decimal(area) for area in range(min(int(most), 16) + 1)), most]


def completions(total: Votes, cast: Ballots) -> Iterator[tuple[Votes, Ballots]]:
    parts = {one.name: getattr(cast, one.name) for one in fields(Ballots)}
    unknown = [name for name, part in parts.items() if part.area is None]
    known = sum((part.area for part in parts.values() if part.area is not None), Decimal(0))
    for whole in wholes(total, known):
        room = (whole.area or Decimal(0)) - known
        for areas in product(ways(room), repeat=len(unknown)):
            if sum(areas) <= room:
                filled = zip(unknown, areas, strict=True)
                made = {name: replace(parts[name], area=area) for name, area in filled}
                yield whole, replace(cast, **made)


def common(outcomes: set[Outcome]) -> Outcome:
    return outcomes.pop() if len(outcomes) == 1 else Outcome.UNDETERMINED


@given(st.sampled_from(LAWS), MATTERS, votes("agree", "against", "abstain", "invalid"))
def test_a_vote_is_certain_exactly_where_every_completion_agrees(law, matter, vote) -> None:
    found = {decide(law, matter, *one).outcome for one in completions(*vote)}
    assert decide(law, matter, *vote).outcome is common(found)


@given(st.sampled_from(LAWS), MATTERS, votes("agree", "against", "silent_delivered"))
def test_a_comparison_is_certain_exactly_where_every_completion_agrees(law, matter, vote) -> None:
    every = [decide(law, matter, *one).tests for one in completions(*vote)]
    for number, test in enumerate(decide(law, matter, *vote).tests):
        met = {tests[number].met for tests in every}
        assert test.met is (met.pop() if len(met) == 1 else None)


@pytest.mark.slow
@given(
    st.sampled_from([LAWS[0], HALF_FIRST]),
    votes("agree", "against", "follow", "silent_delivered"),
    st.sampled_from(Dimension),
)
def test_with_a_clause_what_is_told_as_certain_is(law, vote, dimension) -> None:
    clause = FollowClause("议事规则", date(2023, 5, 1), dimension, warned_on_ballot=True)
    told = decide(law, Matter.OTHER_MAJOR, *vote, clause=clause)
    for one in completions(*vote):
        verdict = decide(law, Matter.OTHER_MAJOR, *one, clause=clause)
        assert told.outcome in (Outcome.UNDETERMINED, verdict.outcome)
        assert told.strict.outcome in (Outcome.UNDETERMINED, verdict.strict.outcome)


@given(
    MATTERS, st.integers(1, 9), MAYBE, st.integers(0, 9), MAYBE, st.integers(0, 9), st.booleans()
)
def test_sums_are_certain_exactly_where_every_completion_agrees(  # noqa: PLR0913, PLR0917
    matter, persons, all_area, took, area, agreed, knows_agreement
) -> None:
    """Only who took part is known, and perhaps the persons who agreed."""
    total, took_part = Votes(persons, all_area and all_area + 1), Votes(took, area)
    agree = Votes(agreed, None) if knows_agreement else None
    try:
        told = decide_participating(LAWS[0], matter, total, took_part, agree).outcome
    except LawFault:
        return
    found = set()
    for whole in wholes(total, area or Decimal(0)):
        for part in [area] if area is not None else ways(whole.area or Decimal(0)):
            for own in ways(part):
                for who in [agreed] if knows_agreement else range(took + 1):
                    figures = (Votes(took, part), Votes(who, own))
                    verdict = decide_participating(LAWS[0], matter, whole, *figures)
                    found.add(verdict.outcome)
    assert told is common(found)


@st.composite
def elections(draw: st.DrawFn) -> tuple[Votes, Votes, list[Candidate]]:
    whole = draw(st.sampled_from([3, 6, 9]))
    total = Votes(draw(st.integers(1, 6)), Decimal(whole))
    took = draw(st.one_of(st.none(), st.integers(0, whole)))
    took_part = Votes(draw(st.integers(0, total.persons)), None if took is None else Decimal(took))
    most = whole if took is None else took
    area = st.one_of(st.none(), st.integers(0, most).map(Decimal))
    standing = [
        Candidate(name, Votes(draw(st.integers(0, took_part.persons)), draw(area)))
        for name in "甲乙丙丁"[: draw(st.integers(1, 4))]
    ]
    unknown = sum(one.agree.area is None for one in standing) + (took_part.area is None)
    assume(0 < unknown <= 2)
    return total, took_part, standing


def every_election(
    total: Votes, took_part: Votes, standing: list[Candidate]
) -> Iterator[tuple[Votes, list[Candidate]]]:
    least = max((one.agree.area for one in standing if one.agree.area is not None), default=0)
    areas = ways(total.area or Decimal(0)) if took_part.area is None else [took_part.area]
    for area in areas:
        if area < least:
            continue
        own = [[c.agree.area] if c.agree.area is not None else ways(area) for c in standing]
        for filled in product(*own):
            yield (
                replace(took_part, area=area),
                [
                    replace(one, agree=replace(one.agree, area=area))
                    for one, area in zip(standing, filled, strict=True)
                ],
            )


def end(found: Election) -> tuple[Outcome, frozenset[str], frozenset[str]]:
    return found.outcome, frozenset(found.elected), frozenset(found.run_off)


@pytest.mark.slow
@given(elections(), st.integers(1, 3), st.sampled_from([("persons", "area"), ("area", "persons")]))
def test_an_election_is_certain_exactly_where_every_completion_agrees(race, seats, order) -> None:
    law = book(settings={"election.rank_by": order})
    total, took_part, standing = race
    told = elect(law, total, took_part, standing, seats=seats)
    every = [
        elect(law, total, *one, seats=seats) for one in every_election(total, took_part, standing)
    ]
    ends = {end(found) for found in every}
    sure = frozenset.intersection(*(frozenset(found.elected) for found in every))
    assert set(told.elected) == sure
    if len(ends) == 1:
        assert end(told) == ends.pop()
    elif len({found.outcome for found in every}) > 1 or not sure:
        assert told.outcome is (Outcome.PASSED if sure else Outcome.UNDETERMINED)
    for found in every:
        assert set(told.alternates) <= set(found.alternates)
        ranks = {one.name: one.rank for one in found.standings}
        assert all(one.rank in (None, ranks[one.name]) for one in told.standings)


@pytest.mark.slow
@given(
    elections(),
    st.integers(1, 3),
    st.builds(Votes, st.integers(0, 3), st.integers(0, 3).map(Decimal)),
    st.sampled_from(Dimension),
)
def test_an_election_that_follows_tells_nobody_elected_who_may_not_be(
    race, seats, silent, dimension
) -> None:
    law = book(settings={"follow.elections": True})
    clause = FollowClause("议事规则", date(2023, 5, 1), dimension, warned_on_ballot=True)
    total, took_part, standing = race
    whole = total + silent
    told = elect(law, whole, took_part, standing, seats=seats, clause=clause, silent=silent)
    for one in every_election(total, took_part, standing):
        found = elect(law, whole, *one, seats=seats, clause=clause, silent=silent)
        assert set(told.elected) <= set(found.elected)
        assert told.outcome in (Outcome.UNDETERMINED, found.outcome)


def test_who_passes_by_the_silent_may_still_lack_a_seat_by_an_unknown_area() -> None:
    law = book(settings={"follow.elections": True})
    clause = FollowClause("议事规则", date(2023, 5, 1), Dimension.PERSONS, warned_on_ballot=True)
    figures = (Votes(300, Decimal(30_000)), Votes(150, Decimal(10_000)))
    silent = Votes(150, Decimal(20_000))
    standing = [Candidate(name, Votes(100, None)) for name in "甲乙"]
    one = elect(law, *figures, standing, seats=1, clause=clause, silent=silent)
    assert (one.outcome, one.elected) == (Outcome.UNDETERMINED, ())
    assert "election_area_unknown" in {finding.code for finding in one.findings}
    both = elect(law, *figures, standing, seats=2, clause=clause, silent=silent)
    assert (both.outcome, set(both.elected)) == (Outcome.PASSED, set("甲乙"))
    assert {standing.rank for standing in both.standings} == {None}
