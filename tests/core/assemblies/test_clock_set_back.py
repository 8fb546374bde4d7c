"""A day noted while the computer's clock had been set back is never taken for a true one."""

from __future__ import annotations

from datetime import timedelta

from core.assemblies.stages import Stage, Step
from core.findings import told
from core.law.findings import Finding
from tests.builders import OFFICIALS, PLAN, VOTING_UNTIL, Held, returned
from tests.core.assemblies.conftest import Hold

DAY, DAYS = "assemblies.need_true_day", "assemblies.need_true_days"


def found(held: Held) -> dict[str, Finding]:
    return {need.key: need for need in held.assemblies.assembly(held.id).needs}


def test_a_notice_dated_by_a_clock_set_back_asks_why(hold: Hold) -> None:
    held = hold("chosen")
    held.clock.set(PLAN[Stage.NOTICE])
    held.advance()
    held.assemblies.freeze_ballot(held.id)
    assert not {DAY, DAYS} & {need.code for need in found(held).values()}
    held.clock.set(PLAN[Stage.NOTICE] + timedelta(days=8))
    held.assemblies.set_officials(held.id, OFFICIALS)
    held.clock.set(PLAN[Stage.NOTICE])
    held.post("D15", held.clock.today())
    held.clock.set(PLAN[Stage.NOTICE] + timedelta(days=9))
    need = found(held)[f"{DAY}:D15"]
    assert need.blocks
    assert "2026-04-05 09:00" in told(need).text
    assert "2026-03-28 09:00" in told(need).text
    held.assemblies.advance(held.id, {need.key: "照片和见证人证明张贴日期无误"})
    assert DAY in {row.code for row in held.assemblies.assembly(held.id).overrides}
    assert f"{DAY}:D15" not in found(held), "told once, where the stage was left"


def test_an_extension_made_in_time_by_the_clock_is_told(hold: Hold) -> None:
    held = hold("voted")
    held.clock.set(VOTING_UNTIL)
    later = VOTING_UNTIL + timedelta(days=7)
    held.assemblies.plan_days(held.id, {Step.VOTING_UNTIL: later}, reason="参与人数不足，延长投票")
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    held.assemblies.plan_days(held.id, {Step.RESULT_POSTED: later}, reason="结果顺延公告时间")
    held.clock.set(VOTING_UNTIL)
    held.post("D24", VOTING_UNTIL)
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    assert found(held)[f"{DAY}:D24"].blocks


def test_returns_noted_under_a_clock_set_back_are_for_a_second_look(hold: Hold) -> None:
    held = hold("voted")
    held.clock.set(VOTING_UNTIL + timedelta(days=1))
    held.assemblies.plan_days(
        held.id, {Step.RESULT_POSTED: held.clock.today()}, reason="结果顺延公告时间"
    )
    held.clock.set(VOTING_UNTIL, hour=18)
    late = next(one for one in held.assemblies.ballots(held.id) if one.voter_no % 5 == 0)
    held.assemblies.take_back([returned(late)])
    need = found(held)[DAYS]
    assert not need.blocks
    assert need.facts["number"] == "1"


def test_an_hour_back_on_the_same_day_changes_no_legal_day(hold: Hold) -> None:
    held = hold("rolled")
    held.clock.set(PLAN[Stage.ROLL], hour=8)
    held.assemblies.take_down(held.id, "D06", held.clock.today())
    assert not {DAY, DAYS} & {need.code for need in found(held).values()}
