"""main.py verdict where who took part is given twice: by a sum, and by the ballots."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.law.test_verdict_command import CASE, ELECTION, Run
from tests.law.test_verdict_command import run as run  # noqa: PLC0414 - a fixture

SAME = {"persons": 200, "area": "20000"}
WITH_INVALID = {"persons": 220, "area": "22000"}
INVALID = {"persons": 20, "area": "2000"}


def codes(result: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in result["findings"]}


def test_participation_given_twice_that_agrees_is_not_spoken_of(run: Run) -> None:
    for case in (CASE, {**ELECTION, "ballots": CASE["ballots"]}):
        for given in (SAME, {**SAME, "area": None}):
            result = json.loads(run({**case, "participating": given})[1])
            assert result["outcome"] == "passed"
            assert not codes(result) & {"participating_differs", "participating_open"}


@pytest.mark.parametrize("base", [CASE, {**ELECTION, "ballots": CASE["ballots"]}])
@pytest.mark.parametrize(
    "given", [{"persons": 201, "area": "20000"}, {"persons": 200, "area": "20000.01"}]
)
def test_participation_given_twice_and_wholly_different_is_refused(
    run: Run, base: dict[str, Any], given: dict[str, Any]
) -> None:
    status, out, err = run({**base, "participating": given}, "--json")
    assert (status, out) == (1, "")
    assert f"“participating”写的是 {given['persons']} 人" in err
    assert "“ballots”相加是 200 人、20000.00 平方米，两者不一致" in err


@pytest.mark.parametrize(
    ("persons", "outcome", "said"),
    [(111, "passed", "participating_differs"), (110, "undetermined", "participating_open")],
)
def test_participation_that_counts_the_invalid_ballots_is_worked_out_both_ways(
    run: Run, persons: int, outcome: str, said: str
) -> None:
    """Of 220 with 20 invalid 111 is a majority either way, 110 only where they are left out."""
    agree = {"persons": persons, "area": "12000"}
    against = {"persons": 200 - persons, "area": "8000"}
    cast = {**CASE["ballots"], "agree": agree, "against": against, "invalid": INVALID}
    cast["abstain"] = {"persons": 0, "area": "0"}
    vote = {**CASE, "ballots": cast, "participating": WITH_INVALID}
    election = {**ELECTION, **vote, "seats": 1, "candidates": [{"name": "甲", "agree": agree}]}
    for case in (vote, election):
        result = json.loads(run(case)[1])
        assert (result["outcome"], said in codes(result)) == (outcome, True)
        assert result["elected"] == (["甲"] if case is election and outcome == "passed" else [])
    assert json.loads(run({**vote, "participating": None})[1])["outcome"] == "passed"


def test_ballots_of_unknown_area_take_the_area_that_took_part(run: Run) -> None:
    cast = {**CASE["ballots"], "against": {"persons": 90, "area": None}}
    case = {**ELECTION, "ballots": cast, "participating": SAME}
    result = json.loads(run(case)[1])
    assert (result["outcome"], result["tests"][0]["part"]) == ("passed", "20000.00")
