"""Acts of an assembly that the demo's election never needs, each by mouse and keys."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.assemblies.ballots import BallotState, DeliveryMethod
from core.assemblies.candidates import Standing as Candidacy
from core.assemblies.counting import Invalid, Reading
from core.assemblies.stages import Stage
from core.law.verdicts import Dimension
from core.rosters.acts import DwellingCorrection
from gui.assemblies import counting
from gui.assemblies.candidates import CandidatesPane, ElectionSection
from gui.assemblies.counting import CountingPane
from gui.assemblies.delivery import DeliveryPane
from gui.assemblies.preparation import PreparationPane
from gui.assemblies.rail import steps_of
from gui.assemblies.result import ResultPane
from gui.assemblies.roll import RollPane
from gui.assemblies.view import PAPERS
from gui.kit import keep_all
from tests.builders import PLAN, Held, entry, opened
from tests.core.assemblies.conftest import agree
from tests.gui.assemblies.clerk import Clerk
from tests.gui.assemblies.conftest import Stand

WHY = "经核实情况属实，已经登记"


def said(clerk: Clerk) -> str:
    return clerk.frame.toast.text


# ---- preparation


def test_contact_and_places_are_given_later(stand: Stand) -> None:
    one = stand("opened")
    clerk, pane = one.clerk, one.clerk.pane(PreparationPane)
    clerk.press_action(pane, "更改联系人和地点")
    clerk.submit(contact="林晓", phone="0374-0000000", return_place="居委会一楼", police="云岭所")
    shown = dict(clerk.pane(PreparationPane).facts.pairs)
    assert shown["适用规则"].startswith("全国、河南省、")
    assert shown["联系人"] == "林晓 0374-0000000"
    assert shown["收票地点"] == "居委会一楼"
    assert "云岭所" in shown["告知单位"]


def test_a_place_that_the_ballots_name_stays_and_another_asks_why(stand: Stand) -> None:
    one = stand("issued")
    one.look_at(Stage.PREPARATION)
    clerk, pane = one.clerk, one.clerk.pane(PreparationPane)
    clerk.press_action(pane, "更改联系人和地点")
    dialog = clerk.dialog
    clerk.fill(dialog, "posting_place", "小区东门")
    dialog.submit()
    clerk.until(lambda: bool(dialog.form.error_of("reason")))
    clerk.fill(dialog, "return_place", "物业二楼")
    dialog.submit()
    clerk.until(lambda: not dialog.form.general_error.isHidden())
    assert "票上印着" in dialog.form.general_error.text()
    clerk.submit(return_place="", reason=WHY)
    assert one.held.assemblies.assembly(one.held.id).posting_place == "小区东门"


def test_a_matter_is_withdrawn_and_a_clause_on_silence_noted(stand: Stand) -> None:
    one = stand("opened")
    clerk, pane = one.clerk, one.clerk.pane(PreparationPane)
    clerk.select(pane.matters, 1)
    clerk.press_action(pane, "撤回事项")
    clerk.submit(reason=WHY)
    assert len(clerk.pane(PreparationPane).matters.rows) == 1
    clerk.press_action(pane, "登记约定")
    clerk.submit(
        source="管理规约第九条",
        text="未交回表决票的，从已表决业主的多数。",
        adopted=one.held.clock.today(),
        dimension=Dimension.AREA,
        warned_on_ballot=True,
    )
    follow = one.held.assemblies.assembly(one.held.id).follow
    assert follow is not None
    assert follow.dimension == Dimension.AREA.value
    clerk.press_action(pane, "登记约定")
    clerk.submit(text="不交回表决票的，从已表决业主的多数。")
    again = one.held.assemblies.assembly(one.held.id).follow
    assert again == replace(follow, text="不交回表决票的，从已表决业主的多数。")


def test_an_assembly_is_ended_with_a_reason_and_a_witness(stand: Stand) -> None:
    one = stand("opened")
    one.clerk.press(one.clerk.page.end)
    one.clerk.submit(reason="街道决定重新筹备这次换届", witness="李敏")
    sheet = one.held.assemblies.assembly(one.held.id)
    assert sheet.stage is Stage.CLOSED
    assert not one.clerk.page.end.isVisible()
    first, second, *rest = steps_of(sheet)
    assert "终止" in first.state.word
    assert {step.state.word for step in (second, *rest)} == {"没有进行"}
    said = one.clerk.page.view.findChild(QLabel, "said")
    assert said is not None
    assert "街道决定重新筹备这次换届" in said.text()
    assert one.clerk.page.view.gauges.isHidden()


# ---- roll


def test_the_roll_is_objected_to_answered_and_corrected(stand: Stand) -> None:
    one = stand("rolled")
    clerk, pane = one.clerk, one.clerk.pane(RollPane)
    clerk.press_action(pane.objections, "登记异议")
    clerk.submit(objector="孙玉梅", item="1幢1单元006", claim="面积写少了")
    clerk.select(pane.objections.table, 0)
    clerk.press_action(pane.objections, "答复异议")
    clerk.submit(upheld=True, answer="按登记簿更正", told_how="当面告知")
    assert pane.objections.table.rows[0].upheld is True
    (home, *_rest) = one.held.assemblies.roll(one.held.id).entries[5].dwellings
    larger = DwellingCorrection(area=Decimal(99))
    clerk.desk.office.rosters.correct_dwelling(home.dwelling_id, larger, "按不动产登记簿")
    clerk.press_action(pane, "更正名册")
    clerk.submit(reason="按不动产登记簿更正面积", witness="李敏")
    assert len(clerk.pane(RollPane).versions.rows) == 2


def test_a_home_that_changes_hands_after_freezing_is_noted(stand: Stand) -> None:
    one = stand("rolled")
    clerk, pane = one.clerk, one.clerk.pane(RollPane)
    clerk.select(pane.entries, 3)
    clerk.press_action(pane, "登记变动")
    clerk.submit(to_names="谢长风", buyer_votes=True, ruling="新业主凭登记簿投票")
    (row,) = clerk.pane(RollPane).changes.rows
    assert (row.to_names, row.buyer_votes) == ("谢长风", True)


def test_a_paper_is_taken_down(stand: Stand) -> None:
    one = stand("rolled")
    clerk = one.clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS)
    clerk.settle()
    clerk.press(clerk.page.view.papers.card("D06").buttons["take_down"])
    clerk.submit()
    (posting,) = (
        row for row in one.held.assemblies.assembly(one.held.id).postings if row.paper == "D06"
    )
    assert posting.removed_on == one.held.clock.today()


# ---- candidates


def section(clerk: Clerk) -> ElectionSection:
    (found,) = clerk.pane(CandidatesPane).elections.values()
    assert isinstance(found, ElectionSection)
    return found


def test_candidates_are_put_in_an_order_of_ones_own(stand: Stand) -> None:
    one = stand("chosen")
    clerk = one.clerk
    shown = section(clerk)
    last = shown.table.rows[-1]
    clerk.press_action(shown, "自定顺序")
    fields = [name for name in clerk.dialog.form.fields if name != "order_rule"]
    ids = [str(row.id) for row in shown.table.rows]
    turned = {name: len(ids) - ids.index(name) for name in fields}
    clerk.submit(**turned)
    assert section(clerk).table.rows[0].id == last.id


@pytest.mark.parametrize(
    ("words", "standing"), [("登记退出", Candidacy.WITHDRAWN), ("取消资格", Candidacy.BARRED)]
)
def test_who_leaves_once_the_ballot_is_fixed_stays_on_it(
    stand: Stand, words: str, standing: Candidacy
) -> None:
    one = stand("issued")
    one.look_at(Stage.CANDIDATES)
    clerk = one.clerk
    clerk.select(section(clerk).table, 0)
    row = section(clerk).table.current_row
    assert row is not None
    clerk.press_action(section(clerk), words)
    assert "姓名仍留在票上" in clerk.dialog._ask.note
    clerk.submit(reason=WHY)
    (now,) = (one for one in section(clerk).table.rows if one.id == row.id)
    assert now.standing is standing


# ---- delivery


def deliver_first(clerk: Clerk, number: int, receiver: str) -> DeliveryPane:
    pane = clerk.pane(DeliveryPane)
    assert isinstance(pane, DeliveryPane)
    clerk.type(pane.form.field("deliverers"), "张力、李敏")
    clerk.type(pane.form.field("receiver"), receiver)
    clerk.choose(pane.form.field("method"), list(DeliveryMethod).index(DeliveryMethod.HOUSEHOLD))
    pane.table.tick([pane.table.rows[number].id])
    return pane


def in_delivery(held: Held) -> None:
    held.enter(Stage.DELIVERY)
    held.clock.set(PLAN[Stage.DELIVERY], hour=18)


def test_who_takes_a_ballot_in_is_chosen_from_the_closed_list(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    clerk = one.clerk
    pane = deliver_first(clerk, 0, "陈小朵")
    clerk.press_and_agree(pane.write, "照样登记")  # none was printed
    assert "关系" in pane.form.error.text()
    relation = pane.form.field("relation")
    clerk.choose(relation, 2)
    clerk.press(pane.write)
    assert "1幢" in said(clerk)
    assert pane.form.text("receiver") == ""
    assert pane.form.chosen("relation") == ""
    deliver_first(clerk, 1, "钱阿姨")
    clerk.choose(relation, 5)
    clerk.press(pane.write)
    assert "说明" in pane.form.error.text()
    clerk.type(pane.form.field("relation_note"), "保姆")
    clerk.press(pane.write)
    kept = [row.relation for row in one.held.assemblies.deliveries(one.held.id)]
    assert sorted(kept) == sorted(["同住成年家属", "其他（保姆）"])


def test_a_delivery_noted_for_the_wrong_ballots_is_undone_and_told(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    clerk, pane = one.clerk, one.clerk.pane(DeliveryPane)
    clerk.type(pane.form.field("deliverers"), "张力、李敏")
    clerk.press(pane.undo)
    assert "先勾选" in pane.form.error.text()
    clerk.press(pane.all)
    clerk.press_and_agree(pane.write, "照样登记")
    count = len(one.held.assemblies.deliveries(one.held.id))
    assert count == len(pane.table.rows) > 2
    wrong = [row.id for row in pane.table.rows[:2]]
    pane.table.tick(wrong)
    clerk.press(pane.undo)
    assert "2 张" in clerk.dialog.findChildren(QLabel)[1].text()
    clerk.submit(reason=WHY)
    assert len(one.held.assemblies.deliveries(one.held.id)) == count - 2
    rows = {row.id: row for row in pane.table.rows}
    assert {rows[one_].state for one_ in wrong} == {BallotState.ISSUED}
    assert f"（已撤销：{WHY}）" in pane._tried(rows[wrong[0]])
    clerk.press(pane.all)
    clerk.press(pane.write)
    assert len(one.held.assemblies.deliveries(one.held.id)) == count


def test_enter_goes_to_the_next_field_of_what_stays_the_same(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    pane = one.clerk.pane(DeliveryPane)
    pane.form.field("deliverers").setFocus()
    QTest.keyClick(pane.form.field("deliverers"), Qt.Key.Key_Return)
    assert pane.window().focusWidget() is pane.form.field("receiver")


def test_a_ballot_is_replaced_and_another_voided(stand: Stand) -> None:
    one = stand("issued", in_delivery)
    clerk, pane = one.clerk, one.clerk.pane(DeliveryPane)
    clerk.select(pane.ballots.table, 0)
    clerk.press_action(pane.ballots, "换发表决票")
    clerk.submit(reason="原票被雨水打湿", witness="李敏")
    clerk.select(pane.ballots.table, 2)
    clerk.press_action(pane.ballots, "作废表决票")
    clerk.submit(reason="业主书面放弃这张票", witness="李敏")
    rows = one.held.assemblies.ballots(one.held.id)
    assert sum(row.state is BallotState.VOIDED for row in rows) == 2
    assert sum(bool(row.replaces) for row in rows) == 1


# ---- papers


def test_all_papers_are_kept_at_once_and_what_is_left_is_named(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, told = stand("rolled"), []
    clerk = one.clerk
    clerk.page.view.tabs.setCurrentIndex(PAPERS)
    clerk.settle()
    folder = tmp_path / "文书"
    monkeypatch.setattr(keep_all, "choose_folder", lambda *_rest: folder)
    monkeypatch.setattr(keep_all, "tell", lambda *said: told.append(said[1]))
    clerk.press(clerk.page.view.keep_all.button)
    names = sorted(path.name for path in folder.iterdir())
    assert len(names) > 1
    first, *lines = told[0].splitlines()
    assert first == f"已把 {len(names)} 个文件存进“文书”。"
    assert any(line.startswith("D06 ") for line in lines), "what lacks a fact is named with it"
    assert clerk.page.view.keep_all.button.isEnabled()


# ---- counting and result


def in_counting(held: Held) -> None:
    held.enter(Stage.COUNTING)


def test_the_reading_that_comes_next_is_the_one_to_press(stand: Stand) -> None:
    one = stand("voted", in_counting)
    pane = one.clerk.pane(CountingPane)
    assert pane.first.property("role") == "primary"
    back = [row for row in one.held.assemblies.ballots(one.held.id) if agree(row)]
    one.held.assemblies.enter(
        [entry(row.serial, agree(row) or (), Reading.FIRST, "王小军") for row in back]
    )
    one.look_at(Stage.COUNTING)
    assert pane.second.property("role") == "primary"
    assert not pane.first.property("role")
    one.held.assemblies.enter(
        [entry(row.serial, agree(row) or (), Reading.SECOND, "赵晓云") for row in back]
    )
    one.look_at(Stage.COUNTING)
    assert pane.close_it.property("role") == "primary"
    assert not pane.second.property("role")


def test_a_strange_paper_is_noted(stand: Stand) -> None:
    one = stand("voted", in_counting)
    clerk, pane = one.clerk, one.clerk.pane(CountingPane)
    clerk.press_action(pane.boxes, "登记来历不明的票")
    clerk.submit(reason=Invalid.COPY, found_by="王小军", note="复印的")
    (row,) = clerk.pane(CountingPane).boxes.foreign.rows
    assert row.reason is Invalid.COPY


def test_ballots_are_entered_by_a_workbook(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = stand("voted", in_counting)
    clerk, pane, path = one.clerk, one.clerk.pane(CountingPane), tmp_path / "录入表.xlsx"
    monkeypatch.setattr(counting, "choose_new_file", lambda *_rest: path)
    monkeypatch.setattr(counting, "choose_file", lambda *_rest: path)
    clerk.press(pane.write)
    assert path.name in said(clerk)
    book = openpyxl.load_workbook(path)
    rows = list(book.worksheets[0].iter_rows())
    (head,) = (row for row in rows if any(cell.value == "计票人" for cell in row))
    titles = [str(cell.value) for cell in head]
    teller, reading = titles.index("计票人"), titles.index("录入")
    for row in rows[rows.index(head) + 1 :]:
        first = "一" in str(row[reading].value)
        row[teller].value = "王小军" if first else "赵晓云"
        for cell in row[teller + 2 : teller + 2 + 8]:
            cell.value = "同意"
    book.save(path)
    clerk.press(pane.read)
    count = one.held.assemblies.count(one.held.id)
    assert count.first_entered == count.second_entered > 0


def test_a_closed_count_is_opened_again_and_the_result_corrected(stand: Stand) -> None:
    one = stand("declared")
    clerk, pane = one.clerk, one.clerk.pane(ResultPane)
    clerk.press(pane.reopen)
    clerk.submit(reason="有一张票漏录，重新核对", witness="李敏")
    one.look_at(Stage.COUNTING)
    clerk.press(clerk.pane(CountingPane).close_it)
    clerk.submit(witness="李敏")
    elected = one.held.assemblies.result(one.held.id).elected
    (who, *_others) = (
        row
        for row in one.held.assemblies.candidates(one.held.election).candidates
        if row.name in elected
    )
    one.held.assemblies.withdraw_candidate(who.id, "本人书面放弃当选")
    one.look_at(Stage.RESULT)
    clerk.press(clerk.pane(ResultPane).correct)
    clerk.submit(reason="重新核对以后更正结果", witness="李敏")
    assert one.held.assemblies.result(one.held.id).version == 2


def test_a_slip_in_the_papers_of_a_box_is_put_right(stand: Stand) -> None:
    one = stand("counted")
    clerk, pane = one.clerk, one.clerk.pane(CountingPane)
    clerk.press_action(pane, "更正清点")
    clerk.until(lambda: "没有可以更正的清点" in said(clerk))
    box = one.held.assemblies.open_box(one.held.id, opened("1号箱", 17)).made
    clerk.page.mark_stale()
    clerk.settle()
    clerk.press_action(pane, "更正清点")
    why = "第一次数漏一张，当场重新清点"
    clerk.submit(opening_id=box, papers=18, present="张力、李敏", reason=why)
    clerk.until(lambda: "已更正清点" in said(clerk))
    assert [row.papers for row in one.held.assemblies.count(one.held.id).boxes] == [18]
