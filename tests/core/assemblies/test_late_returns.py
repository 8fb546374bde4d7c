"""Returns and boxes noted after the voting: only with a reason, a pair and a supervisor."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from core.assemblies.count_sheets import BallotRow
from core.assemblies.drafts import ReturnDraft
from core.assemblies.papers_counting import build_verification
from core.assemblies.papers_registers import build_return_register
from core.assemblies.stages import Stage
from core.db.audit import verify
from core.errors import KnownError
from tests.builders import PLAN, VOTING_FROM, VOTING_UNTIL, Held, at, opened, returned
from tests.core.assemblies.conftest import Hold, agree
from tests.core.assemblies.paper_counts import count_sheet, result_sheet
from tests.core.assemblies.paper_facts import ballots, basis, returns, roll
from tests.core.assemblies.paper_text import words

pytestmark = pytest.mark.slow

WHY = "截止当晚封箱，次日清点时登记"
LATE = {"supervisor": "李敏", "reason": WHY, "collectors": ("张力", "周达")}
YESTERDAY = PLAN[Stage.COUNTING] - timedelta(days=1)


def counting(hold: Hold) -> tuple[Held, BallotRow]:
    """Go on to the count; give a ballot that is still out."""
    held = hold("voted")
    held.enter(Stage.COUNTING)
    return held, next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)


def late(ballot: BallotRow, **changed: object) -> ReturnDraft:
    made = replace(returned(ballot, VOTING_UNTIL - timedelta(days=1)), **LATE)  # type: ignore[arg-type]
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"reason": ""}, "return_noted_late"),
        ({"reason": "。。"}, "needs_real_reason"),
        ({"collectors": ("张力",)}, "late_return_collectors"),
        ({"collectors": ("张力", "张 力")}, "late_return_collectors"),
        ({"box": ""}, "late_return_box"),
        ({"seal": " "}, "late_return_box"),
        ({"supervisor": ""}, "not_a_supervisor"),
        ({"supervisor": "郭强"}, "not_a_supervisor"),
        ({"collectors": ("张力", "李敏")}, "supervisor_collects"),
    ],
)
def test_a_return_noted_after_the_voting_says_all_that_speaks_for_it(
    hold: Hold, changed: dict[str, object], code: str
) -> None:
    held, out = counting(hold)
    with pytest.raises(KnownError, match=code):
        held.assemblies.take_back([late(out, **changed)])
    assert all(row.serial != out.serial for row in held.assemblies.returns(held.id))


def test_a_return_noted_late_stands_as_noted_late(hold: Hold) -> None:
    held, out = counting(hold)
    held.assemblies.take_back([late(out)])
    row = next(r for r in held.assemblies.returns(held.id) if r.serial == out.serial)
    assert (row.supervisor, row.reason) == (LATE["supervisor"], LATE["reason"])
    assert row.recorded_at == held.clock.now()
    assert held.assemblies.count(held.id).noted_late == (row,)
    assert all(seal.holds is not False for seal in held.assemblies.seals(held.id))
    with held.database.read() as session:
        assert verify(session).ok


def test_the_last_day_is_in_time_and_the_day_after_is_late(hold: Hold) -> None:
    held = hold("voted")
    out = [b for b in held.assemblies.ballots(held.id) if agree(b) is None]
    held.clock.set(VOTING_UNTIL, hour=23)
    held.assemblies.take_back([returned(out[0])])
    assert held.assemblies.count(held.id).noted_late == ()
    held.clock.set(VOTING_UNTIL + timedelta(days=1), hour=0)
    with pytest.raises(KnownError, match="return_noted_late"):
        held.assemblies.take_back([returned(out[1])])


def test_a_ballot_comes_back_after_it_was_issued(hold: Hold) -> None:
    held = hold("voted")
    old = next(b for b in held.assemblies.ballots(held.id) if agree(b) is None)
    made = held.assemblies.reissue(old.serial, "票面污损，业主申请换发", witness="李敏").made
    ballot = next(b for b in held.assemblies.ballots(held.id) if b.id == made)
    with pytest.raises(KnownError, match="return_before_issue"):
        held.assemblies.take_back([returned(ballot, VOTING_FROM)])
    held.assemblies.take_back([replace(returned(ballot), at=held.clock.now())])


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"opened_at": at(VOTING_FROM - timedelta(days=1), 23)}, "box_moment"),
        ({"opened_at": at(PLAN[Stage.COUNTING], 10)}, "box_moment"),
        ({"seal_before": " "}, "box_unsealed"),
        ({"present": ()}, "box_nobody_present"),
        ({"present": ("张力", "张 力")}, "box_nobody_present"),
        (
            {"opened_at": at(PLAN[Stage.COUNTING] - timedelta(days=1)), "reason": ""},
            "box_noted_late",
        ),
        ({"papers": -1}, "negative_papers"),
    ],
)
def test_a_box_is_opened_within_the_procedure_before_people(
    hold: Hold, changed: dict[str, object], code: str
) -> None:
    held, _ = counting(hold)
    box = replace(opened("1号箱", 18), **changed)  # type: ignore[arg-type]
    with pytest.raises(KnownError, match=code):
        held.assemblies.open_box(held.id, box)
    held.assemblies.open_box(held.id, opened("1号箱", 18, reason=""))
    [row] = held.assemblies.count(held.id).boxes
    assert (row.present, row.reason) == ("张力、李敏", "")


def test_a_box_noted_after_reading_began_needs_a_reason(hold: Hold) -> None:
    held = hold("counted")
    with pytest.raises(KnownError, match="box_noted_late"):
        held.assemblies.open_box(held.id, opened("1号箱", 18, reason=""))
    held.assemblies.open_box(held.id, opened("1号箱", 18))
    [row] = held.assemblies.count(held.id).boxes
    assert row.reason


def test_what_was_noted_late_is_told_in_the_register_and_in_the_sums() -> None:
    of = basis()
    row = replace(returns(ballots(of, roll()))[0], reason=WHY, supervisor="秦壬")
    sums = replace(count_sheet(), noted_late=(row,))
    register = build_return_register(of, [row], 0)
    for paper in (register, build_verification(of, sums, result_sheet())):
        said = words(*paper.documents)
        assert WHY in said
        assert "秦壬" in said
