"""更正推荐: what was noted of a candidate, by mouse and keys."""

from __future__ import annotations

import pytest

from core.assemblies.stages import Stage
from gui.assemblies.candidates import CandidatesPane
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.result import ResultPane
from tests.builders import PLAN, Held
from tests.gui.assemblies.conftest import Stand


def test_what_was_noted_of_a_candidate_is_put_right(stand: Stand) -> None:
    one = stand("chosen")
    clerk, pane = one.clerk, one.clerk.pane(CandidatesPane)
    [section] = pane.elections.values()
    assert section.table.current_row == section.table.rows[0]  # grey without a row, so one is
    clerk.press_action(section, "更正推荐")
    clerk.submit(occupation="退休教师", reason="登记时把职业写错了")
    clerk.until(lambda: "已更正" in clerk.frame.toast.text)
    rows = one.held.assemblies.candidates(one.held.election).candidates
    assert [row.occupation for row in rows].count("退休教师") == 1


@pytest.mark.parametrize(
    ("upto", "about", "kind"),
    [("opened", "group", PreparationPane), ("chosen", "candidates", CandidatesPane)],
)
def test_an_objection_stands_in_its_register_until_it_is_answered(
    stand: Stand, upto: str, about: str, kind: type[PreparationPane | CandidatesPane]
) -> None:
    one = stand(upto)
    clerk, pane = one.clerk, one.clerk.pane(kind)
    clerk.press_action(pane.objections, "登记异议")
    clerk.submit(objector="何国华", item="成员", claim="许国栋不是业主")
    clerk.until(lambda: len(pane.objections.table.rows) == 1)
    [row] = pane.objections.table.rows
    assert (row.about, row.upheld) == (about, None)
    clerk.press_action(pane.objections, "答复异议")
    clerk.submit(upheld=False, answer="经核对是业主", told_how="当面告知")
    clerk.until(lambda: pane.objections.table.rows[0].upheld is False)


def left(held: Held) -> None:
    """Go on from the result to the first meeting."""
    held.clock.set(PLAN[Stage.FIRST_MEETING])
    held.assemblies.advance(held.id)


def test_a_result_that_was_left_is_taken_up_again(stand: Stand) -> None:
    one = stand("declared", left)
    one.look_at(Stage.RESULT)
    clerk, pane = one.clerk, one.clerk.pane(ResultPane)
    assert not pane.correct.isEnabled()
    clerk.press_action(pane.head, "退回更正")
    clerk.submit(reason="法院判决认定三张选票计错", witness="许静")
    clerk.until(pane.correct.isEnabled)
    assert one.held.assemblies.assembly(one.held.id).stage is Stage.RESULT
    assert not pane.back.isEnabled()
