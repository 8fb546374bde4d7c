"""更正推荐: what was noted of a candidate, by mouse and keys."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.assemblies.counting import Mark, Reading
from core.assemblies.stages import Stage
from gui.assemblies.candidates import CandidatesPane
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.result import ResultPane
from tests.builders import PLAN, Held, entry
from tests.core.assemblies.conftest import agree
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
    held.advance()


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


def corrected(held: Held) -> None:
    """Read one ballot again, otherwise, and correct the declared result."""
    held.assemblies.reopen_counting(held.id, "异议成立，复核原票", witness="李敏")
    serial = next(b.serial for b in held.assemblies.ballots(held.id) if agree(b) is not None)
    for reading, teller in ((Reading.FIRST, "王小军"), (Reading.SECOND, "赵晓云")):
        draft = entry(serial, [Mark.AGAINST] * 8, reading, teller)
        held.assemblies.enter([replace(draft, reason="首次录入看错了")])
    held.assemblies.close_counting(held.id, witness="李敏")
    held.assemblies.correct(held.id, "异议成立，重新计票", witness="李敏")


def test_the_result_before_a_correction_can_be_seen(stand: Stand) -> None:
    one = stand("declared")
    one.look_at(Stage.RESULT)
    words = dict(one.clerk.pane(ResultPane).facts.pairs)
    assert "更正以前" not in words
    corrected(one.held)
    one.clerk.page.mark_stale()
    one.clerk.settle()
    words = dict(one.clerk.pane(ResultPane).facts.pairs)
    assert words["更正以前"].startswith("第 1 版")
