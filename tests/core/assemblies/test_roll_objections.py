"""Owners object to the roll as long as it says; once it is fixed, it is told and reported."""

from __future__ import annotations

from datetime import date

import pytest

from core.assemblies.check_facts import Facts, SinceFacts
from core.assemblies.checks_since import needs_since
from core.assemblies.drafts import ObjectionDraft
from core.assemblies.stages import Kind, Stage
from core.law.findings import Severity
from tests.builders import Held
from tests.core.assemblies.conftest import Hold

DAY = date(2026, 5, 10)
REPORTED, ANSWERS = "assemblies.need_roll_reported", "assemblies.need_roll_answers"


def needed(held: Held) -> set[str]:
    return {need.code for need in held.assemblies.assembly(held.id).needs}


@pytest.mark.parametrize("upheld", [True, False])
def test_an_objection_to_the_roll_is_taken_when_ballots_are_out(
    hold: Hold, *, upheld: bool
) -> None:
    held = hold("issued")
    held.enter(Stage.DELIVERY)
    day = held.clock.today()
    draft = ObjectionDraft("roll", "何国华", "3号", "面积应为88平方米", day)
    made = held.assemblies.object_to(held.id, draft).made
    assert ANSWERS in needed(held)
    held.assemblies.answer(made, upheld=upheld, answer="经核对产权证", told_how="当面告知", on=day)
    assert ANSWERS not in needed(held)
    assert (REPORTED in needed(held)) is upheld


@pytest.mark.parametrize(
    ("stage", "severity"),
    [
        (Stage.NOTICE, None),
        (Stage.BALLOTS, Severity.ERROR),
        (Stage.VOTING, Severity.WARNING),
        (Stage.RESULT, Severity.ERROR),
        (Stage.FILING, None),
    ],
)
def test_an_upheld_objection_weighs_most_where_something_rests_on_the_roll(
    stage: Stage, severity: Severity | None
) -> None:
    facts = Facts(Kind.VOTE, DAY, roll_upheld=("何国华",), since=SinceFacts(roll_objections=1))
    found = {one.code: one.severity for one in needs_since(stage, facts)}
    assert found.get(REPORTED) is severity
