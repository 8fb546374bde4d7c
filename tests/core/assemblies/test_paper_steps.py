"""What a paper tells is fixed from its stage on; till then it is a draft, and one says why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assemblies.paper_steps import Progress, Unfixed, unfixed
from core.assemblies.printings import numbers_in, runs_of
from core.assemblies.stages import Kind, Stage

FIXED = Progress(
    Kind.RE_ELECTION, Stage.RESULT, ballot_fixed=True, candidates_pending=False, tally_open=False
)


@pytest.mark.parametrize(
    ("paper", "fixed", "changed", "why"),
    [
        ("D06", {"stage": Stage.ROLL}, {"stage": Stage.PREPARATION}, Unfixed.STEP),
        ("D28", {}, {"stage": Stage.COUNTING}, Unfixed.STEP),
        ("D15", {"stage": Stage.NOTICE}, {"ballot_fixed": False}, Unfixed.BALLOT),
        ("D11", {"stage": Stage.CANDIDATES}, {"candidates_pending": True}, Unfixed.CANDIDATES),
        ("D26", {}, {"tally_open": True}, Unfixed.COUNT),
        ("D26", {}, {"annulled": True}, Unfixed.ENDED),
        ("D28", {}, {"annulled": True}, Unfixed.ENDED),
    ],
)
def test_why_a_paper_is_a_draft(
    paper: str, fixed: dict[str, object], changed: dict[str, object], why: Unfixed
) -> None:
    whole = replace(FIXED, **fixed)  # type: ignore[arg-type]
    assert unfixed(paper, whole) is None
    assert unfixed(paper, replace(whole, **changed)) is why  # type: ignore[arg-type]


def test_an_end_without_a_result_leaves_a_paper_that_tells_none() -> None:
    assert unfixed("D03", replace(FIXED, annulled=True)) is None


@pytest.mark.parametrize(
    ("numbers", "runs"),
    [([], []), ([7], ["7"]), ([3, 1, 2, 2], ["1-3"]), ([1, 2, 4, 6, 7], ["1-2", "4", "6-7"])],
)
def test_numbers_of_ballots_are_written_as_runs_and_read_again(
    numbers: list[int], runs: list[str]
) -> None:
    assert runs_of(numbers) == runs
    assert list(numbers_in(runs)) == sorted(set(numbers))
