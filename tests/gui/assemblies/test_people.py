"""The people of an assembly in the window: added, removed and put back one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.assemblies.drafts import MemberDraft, OfficialDraft
from core.assemblies.stages import Duty, Side
from gui.assemblies.preparation import PreparationPane
from tests.gui.assemblies.conftest import Stand, Standing

LEFT = Qt.MouseButton.LeftButton


def button(owner: QWidget, words: str) -> QAbstractButton:
    return next(b for b in owner.findChildren(QAbstractButton) if b.text() == words)


def names(one: Standing) -> list[str]:
    return [row.name for row in one.held.assemblies.assembly(one.held.id).members]


def test_a_double_and_a_stranger_are_told_beside_the_name(stand: Stand) -> None:
    one = stand("opened")
    clerk, group = one.clerk, one.clerk.pane(PreparationPane).group
    there = group.table.rows[0].name
    clerk.press_action(group, "添加成员")
    clerk.fill(clerk.dialog, "name", there)
    clerk.fill(clerk.dialog, "side", Side.OWNERS)
    clerk.dialog.submit()
    clerk.until(lambda: "不重复登记" in clerk.dialog.form.error_of("name"))
    clerk.fill(clerk.dialog, "name", "不存在的业主")
    clerk.dialog.submit()
    clerk.until(lambda: "档案里没有" in clerk.dialog.form.error_of("name"))
    clerk.submit(reason="已签购房合同，尚未登记")
    assert names(one)[-1] == "不存在的业主"


def test_putting_one_back_keeps_who_came_since(stand: Stand) -> None:
    one = stand("opened")
    clerk, group = one.clerk, one.clerk.pane(PreparationPane).group
    assert group.table.current_row == group.table.rows[0]  # nobody need look for the first
    gone = group.table.rows[0].name
    clerk.press_action(group, "移除成员")
    one.held.assemblies.add_member(one.held.id, MemberDraft("新来的人", Side.STREET))
    clerk.press(clerk.frame.toast.undo_button)
    assert names(one)[0] == gone
    assert names(one)[-1] == "新来的人"


def test_two_removals_in_line_are_each_taken_back(stand: Stand) -> None:
    one = stand("opened")
    officials = one.clerk.pane(PreparationPane).officials
    assert not button(officials, "移除人员").isEnabled()
    for name in ("江岚", "温亮"):
        one.held.assemblies.add_official(one.held.id, OfficialDraft(name, Duty.TELLER))
    one.clerk.page.refresh()
    one.clerk.until(lambda: len(officials.table.rows) == 2)
    one.clerk.press_action(officials, "移除人员")
    one.clerk.press(one.clerk.frame.toast.undo_button)
    there = one.held.assemblies.assembly(one.held.id).officials
    assert [row.name for row in there] == ["江岚", "温亮"]


def test_a_hurried_double_click_removes_only_the_one_chosen(stand: Stand) -> None:
    one = stand("opened")
    clerk, group = one.clerk, one.clerk.pane(PreparationPane).group
    before, removes = names(one), button(group, "移除成员")
    assert len(before) > 1
    clerk.bot.mouseClick(removes, LEFT)
    assert not removes.isEnabled()
    clerk.until(lambda: len(group.table.rows) < len(before))
    clerk.until(lambda: not clerk.desk.tasks.running)
    clerk.bot.mouseDClick(removes, LEFT)
    clerk.bot.mouseRelease(removes, LEFT)
    clerk.bot.mouseClick(removes, LEFT)  # however late: who slid into the place is not chosen
    assert group.table.current_row is None
    assert names(one) == before[1:]
    group.table.selectRow(0)
    clerk.press_action(group, "移除成员")
    clerk.until(lambda: names(one) == before[2:])


def test_a_name_with_its_home_and_a_law_s_item_are_read_whole(stand: Stand) -> None:
    one = stand("opened")
    long = "程兰（1栋1单元101）"
    one.held.assemblies.add_member(one.held.id, MemberDraft(long, Side.STREET))
    pane = one.clerk.pane(PreparationPane)
    one.clerk.page.refresh()
    one.clerk.until(lambda: any(row.name == long for row in pane.group.table.rows))
    for table, column in ((pane.group.table, 0), (pane.matters, 2)):
        for number in range(len(table.rows)):
            said = table.table.index(number, column).data()
            needed = table.fontMetrics().horizontalAdvance(said)
            assert needed < table.columnWidth(column), said
