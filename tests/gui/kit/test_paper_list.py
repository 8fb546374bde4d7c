"""A card of a paper: its buttons are all within reach, however narrow the window."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.kit.paper_list import HUNG, POST, PREVIEW, TAKE_DOWN, PaperLine, PaperList
from gui.kit.states import State, Tone

HANGS = State("已张贴", Tone.DONE)


def test_four_buttons_flow_where_they_find_no_room_beside_each_other(qtbot: QtBot) -> None:
    papers = PaperList("文书")
    qtbot.addWidget(papers)
    paper = PaperLine("D15", "D15　业主大会会议公告", HANGS, ("2026-03-28 张贴在小区公告栏",))
    many = PaperLine(
        "D16", "D16　告知函", HANGS, paper.lines, can_post=True, can_take_down=True, hung="one"
    )
    papers.show_papers([paper, many])
    papers.resize(320, 480)
    papers.show()
    one, four = papers.cards
    assert [name for name, button in one.buttons.items() if button.isVisible()] == [PREVIEW]
    shown = {name: button for name, button in four.buttons.items() if button.isVisible()}
    assert set(shown) == {TAKE_DOWN, POST, HUNG, PREVIEW}
    assert all(four.rect().contains(b.mapTo(four, b.rect().bottomRight())) for b in shown.values())
    assert len({button.y() for button in shown.values()}) > 1
    with qtbot.waitSignal(papers.hung) as pressed:
        shown[HUNG].click()
    assert pressed.args == [many]
