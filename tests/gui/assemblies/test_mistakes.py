"""Mistakes with ballots and papers: what the window says to each, and that nothing is lost."""

from __future__ import annotations

import threading
from dataclasses import fields

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.assemblies.ballots import SignedAs
from core.assemblies.drafts import PlacesDraft
from core.assemblies.stages import Stage
from gui.assemblies.candidates import CandidatesPane
from gui.assemblies.counting import CountingPane
from gui.assemblies.delivery import DeliveryPane
from gui.assemblies.view import PAPERS
from gui.assemblies.voting import VotingPane
from gui.desk import Desk
from tests.builders import Held
from tests.gui.assemblies.clerk import Clerk
from tests.gui.assemblies.conftest import Stand
from tests.gui.assemblies.test_acts import in_counting, in_delivery


def enter_one(clerk: Clerk, serial: str, keys: int) -> None:
    panel = clerk.page.view.entry
    QTest.keyClicks(panel.serial, serial)
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    for _ in range(keys):
        QTest.keyClick(panel.lines, Qt.Key.Key_1)
    QTest.keyClick(panel.serial, Qt.Key.Key_Return)
    clerk.until(lambda: not panel.is_busy)
    clerk.settle()


def test_one_ballot_is_typed_twice(stand: Stand) -> None:
    one = stand("voted", in_counting)
    clerk, pane = one.clerk, one.clerk.pane(CountingPane)
    clerk.press(pane.first)
    panel = clerk.page.view.entry
    serial = next(
        row.serial
        for row in one.held.assemblies.ballots(one.held.id)
        if row.state.value == "returned"
    )
    items = len(one.held.assemblies.assembly(one.held.id).items)
    enter_one(clerk, serial, items)
    assert panel.saved == 1
    enter_one(clerk, serial, items)
    assert panel.saved == 1
    assert serial in panel.error.text()
    assert "没有保存" in panel.error.text()
    assert panel.reason.isVisible()
    assert one.held.assemblies.count(one.held.id).first_entered == 1
    clerk.press_action(panel, "放弃这张")
    assert panel.error.isHidden()
    assert not panel.reason.isVisible()


def test_a_ballot_that_never_came_back_and_a_serial_with_a_slip(stand: Stand) -> None:
    one = stand("voted", in_counting)
    clerk, pane = one.clerk, one.clerk.pane(CountingPane)
    clerk.press(pane.first)
    panel = clerk.page.view.entry
    out = next(
        row.serial
        for row in one.held.assemblies.ballots(one.held.id)
        if row.state.value == "delivered"
    )
    for text in (out, out[:-1] + ("0" if out[-1] != "0" else "1")):
        QTest.keyClicks(panel.serial, text)
        QTest.keyClick(panel.serial, Qt.Key.Key_Return)
        assert text in panel.error.text()


def test_a_paper_is_wanted_before_its_step(stand: Stand) -> None:
    one = stand("opened")
    one.look_at(Stage.RESULT)
    clerk = one.clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS)
    clerk.settle()
    card = clerk.page.view.papers.card("D28")
    assert card.paper.why_not
    assert not card.buttons["preview"].isEnabled()
    assert not card.buttons["post"].isVisible()


def test_the_wrong_entrance_is_noted_as_delivered(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    clerk, pane = one.clerk, one.clerk.pane(DeliveryPane)
    clerk.type(pane.form.field("deliverers"), "张力、李敏")
    clerk.press(pane.write)
    assert "勾选" in pane.form.error.text()
    clerk.press(pane.all)
    assert "可以撤销" in pane._count.text()
    assert str(pane.entrance.currentData()) in pane._count.text()
    clerk.press_and_agree(pane.write, "照样登记")
    assert clerk.frame.toast.text.startswith(str(pane.entrance.currentData()))
    pane.table.tick([pane.table.rows[0].id])
    clerk.press(pane.write)
    assert "已经送达" in pane.form.error.text()


def test_a_ballot_comes_back_twice_and_one_nobody_knows(stand: Stand) -> None:
    def in_voting(held: Held) -> None:
        held.enter(Stage.VOTING)

    one = stand("delivered", in_voting)
    clerk, pane = one.clerk, one.clerk.pane(VotingPane)
    clerk.type(pane.form.field("collectors"), "张力、李敏")
    clerk.type(pane.form.field("box"), "1号箱")
    clerk.type(pane.form.field("seal"), "0001")
    serial = one.held.assemblies.ballots(one.held.id)[0].serial
    for text in (serial, "YL1-9999999-9", serial, "YL1-9999999-9"):
        QTest.keyClicks(pane.serial, text)
        QTest.keyClick(pane.serial, Qt.Key.Key_Return)
        clerk.settle()
        if pane.form.error.text():
            assert text in pane.form.error.text()
            assert pane.serial.selectedText() == text
            assert not pane.last.text()
    assert len(one.held.assemblies.returns(one.held.id)) == 1


def test_ballots_that_are_scanned_faster_than_they_are_saved(stand: Stand, desk: Desk) -> None:
    def in_voting(held: Held) -> None:
        held.enter(Stage.VOTING)

    one, before = stand("delivered", in_voting), threading.Event()
    clerk, pane = one.clerk, one.clerk.pane(VotingPane)
    clerk.type(pane.form.field("collectors"), "张力、李敏")
    clerk.type(pane.form.field("box"), "1号箱")
    clerk.type(pane.form.field("seal"), "0001")
    clerk.type(pane.form.field("agent"), "陈小妹")
    first, second, *_ = (row.serial for row in one.held.assemblies.ballots(one.held.id))
    desk.act("备份", lambda _report: before.wait(20))
    for text in (first, first, second):
        QTest.keyClicks(pane.serial, text)
        QTest.keyClick(pane.serial, Qt.Key.Key_Return)
        assert pane.serial.text() == ""
    before.set()
    clerk.settle()
    found = {row.serial: row.agent for row in one.held.assemblies.returns(one.held.id)}
    assert found == {first: "陈小妹", second: ""}
    assert second in pane.last.text()
    assert first in pane.form.error.text()  # that it came back twice is not wiped by the next
    assert pane.serial.text() == first


def test_two_candidates_get_one_place(stand: Stand) -> None:
    one = stand("chosen")
    clerk = one.clerk
    (shown,) = clerk.pane(CandidatesPane).elections.values()
    clerk.press_action(shown, "自定顺序")
    dialog = clerk.dialog
    names = [name for name in dialog.form.fields if name != "order_rule"]
    clerk.fill(dialog, names[0], 1)
    clerk.fill(dialog, names[1], 1)
    dialog.submit()
    assert "顺序相同" in dialog.form.error_of(names[0])
    assert "顺序相同" in dialog.form.error_of(names[1])
    clerk.submit(**{name: number for number, name in enumerate(names, 1)})


def test_a_company_s_ballot_that_nobody_signed_is_told_and_the_signer_noted_later(
    stand: Stand,
) -> None:
    def in_voting(held: Held) -> None:
        held.enter(Stage.VOTING)

    one = stand("delivered", in_voting)
    clerk, pane = one.clerk, one.clerk.pane(VotingPane)
    clerk.type(pane.form.field("collectors"), "张力、李敏")
    clerk.type(pane.form.field("agent"), "陈小妹")
    ballots = one.held.assemblies.ballots(one.held.id)
    company = next(row for row in ballots if "公司" in row.owner_names)
    for row in (ballots[0], company):
        QTest.keyClicks(pane.serial, row.serial)
        QTest.keyClick(pane.serial, Qt.Key.Key_Return)
        clerk.settle()
    assert pane.last.text()
    assert company.serial in pane.doubt.text()
    assert "法定代表人" in pane.doubt.text()
    first, second = one.held.assemblies.returns(one.held.id)
    assert (first.agent, second.agent) == ("陈小妹", "")
    clerk.select(pane.table, 1)
    clerk.press_action(pane.head, "补记代签人")
    clerk.submit(agent="王强", signed_as=SignedAs.LEGAL_REPRESENTATIVE, reason="核对票面签名和公章")
    assert one.held.assemblies.returns(one.held.id)[1].agent == "王强"
    assert not one.held.assemblies.count(one.held.id).findings


def test_a_return_noted_for_the_wrong_ballot_is_undone_and_shown(stand: Stand) -> None:
    one = stand("voted")
    clerk, pane = one.clerk, one.clerk.pane(VotingPane)
    assert not pane.undone.isVisible()
    before = one.held.assemblies.returns(one.held.id)
    clerk.select(pane.table, 0)
    wrong = pane.table.rows[0].serial
    clerk.press(pane.undo)
    clerk.submit(reason="票号看错一位，误登他户", witness="李敏")
    after = one.held.assemblies.returns(one.held.id)
    assert {row.serial for row in before} - {row.serial for row in after} == {wrong}
    [kept] = pane.undone.table.rows
    assert (kept.serial, kept.witness) == (wrong, "李敏")
    assert pane.undone.isVisible()


def test_one_deliverer_is_asked_about_before_it_is_taken(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    clerk, pane = one.clerk, one.clerk.pane(DeliveryPane)
    clerk.press(pane.all)
    clerk.type(pane.form.field("deliverers"), "张力")
    clerk.press_and_agree(pane.write, "照样登记", "补写送达人")
    assert one.held.assemblies.deliveries(one.held.id) == ()
    clerk.press_and_agree(pane.write, "按一人登记")
    assert one.held.assemblies.deliveries(one.held.id)


def with_places(held: Held) -> None:
    others = {"phone": "0374-2223334", "meeting_hour": ""}
    every = {one.name: "社区一楼服务大厅" for one in fields(PlacesDraft)}
    held.assemblies.set_places(held.id, PlacesDraft(**(every | others)))


def test_a_paper_that_was_never_printed_hangs_only_on_a_word(stand: Stand) -> None:
    one = stand("rolled", with_places)
    clerk = one.clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS)
    clerk.settle()
    clerk.press(clerk.page.view.papers.card("D06").buttons["post"])
    dialog = clerk.dialog
    clerk.fill(dialog, "place", "小区东门")
    dialog.submit()
    assert "先打印再张贴" in dialog.form.error_of("hangs")
    clerk.submit(hangs=True, witnesses="张力、李敏")
    last = one.held.assemblies.assembly(one.held.id).postings[-1]
    assert (last.paper, last.place) == ("D06", "小区东门")
