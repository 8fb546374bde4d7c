"""更正推荐: what was noted of a candidate, by mouse and keys."""

from __future__ import annotations

from gui.assemblies.candidates import CandidatesPane
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
