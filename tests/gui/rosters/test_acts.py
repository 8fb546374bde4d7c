"""The acts of the page: each asks, acts, shows; a refusal stands beside its field."""

from __future__ import annotations

import threading
import time
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from core import sample
from core.rosters.details import DwellingDetail
from gui.kit.dialogs import Question
from gui.rosters import acts
from gui.rosters.page import RostersPage
from gui.rosters.place_tree import Spot
from gui.window import MainWindow
from tests.gui.conftest import settle
from tests.gui.rosters.conftest import addresses, desk_of, dialog_of, fill


@pytest.fixture
def shown(filled: RostersPage) -> RostersPage:
    """The page with its second dwelling, a couple's, in the sheet."""
    filled.list.select_id(filled.table.ids[1])
    settle(filled.desk.tasks)
    return filled


def detail(page: RostersPage) -> DwellingDetail:
    assert page.panel.detail is not None
    return page.panel.detail


def dwelling(page: RostersPage) -> UUID:
    return detail(page).sheet.unit.dwelling_id


def test_a_dwelling_is_added_where_the_tree_stands(filled: RostersPage) -> None:
    node = filled.desk.office.rosters.tree(filled.desk.compound_id)[0]
    building = node.buildings[0]
    filled.tree.choose(Spot(node.id, building.id, building.entrances[0].id))
    settle(filled.desk.tasks)
    dialog = dialog_of(filled, filled.acts.add_dwelling)
    assert dialog.form.state()["building"] == "1栋"
    assert dialog.form.state()["entrance"] == "1单元"
    fill(dialog, room="101", area="88.8")
    settle(filled.desk.tasks)
    assert "已经在名册里" in dialog.form.error_of("room")
    fill(dialog, room="9901", area="88.8")
    settle(filled.desk.tasks)
    assert "1栋1单元9901" in addresses(filled)


def test_a_wrong_area_is_said_beside_it(filled: RostersPage) -> None:
    dialog = dialog_of(filled, filled.acts.add_dwelling)
    fill(dialog, building="1栋", room="7701", area="八十")
    assert "89.53" in dialog.form.error_of("area")
    fill(dialog, building="1栋", room="7701", area="0")
    settle(filled.desk.tasks)
    assert "大于零" in dialog.form.error_of("area")
    dialog.leave()


def test_whole_numbers_never_stand_beside_another_dwelling(shown: RostersPage) -> None:
    before, asked = threading.Event(), dwelling(shown)
    shown.desk.act("备份", lambda _report: before.wait(20))
    shown.acts.on_asked("reveal")
    shown.list.select_id(shown.table.ids[2])
    with_other = wait_for_other(shown, asked)
    before.set()
    settle(shown.desk.tasks)
    assert dwelling(shown) == with_other != asked


def test_two_exports_that_wait_each_say_their_own_file(shown: RostersPage, tmp_path: Path) -> None:
    before, told = threading.Event(), list[str]()
    shown.desk.said.connect(lambda toast: told.append(toast.text))
    shown.desk.act("备份", lambda _report: before.wait(20))
    compound = shown.compound_id
    assert compound is not None
    for name in ("一.xlsx", "二.xlsx"):
        shown.acts.export_to(compound, tmp_path / name, masked=True)
    before.set()
    settle(shown.desk.tasks)
    assert ["一.xlsx" in told[0], "二.xlsx" in told[1]] == [True, True]


def wait_for_other(page: RostersPage, first: UUID) -> UUID:
    """Wait until the sheet shows another dwelling, while an act holds the pool."""
    until = time.monotonic() + 20
    while dwelling(page) == first and time.monotonic() < until:
        QApplication.processEvents()
    return dwelling(page)


def test_a_dwelling_is_corrected_with_a_reason(shown: RostersPage, qtbot: QtBot) -> None:
    dialog = dialog_of(shown, shown.acts.correct_dwelling)
    fill(dialog, area="91.25")
    assert dialog.form.error_of("reason")
    fill(dialog, area="91.25", reason="按登记簿")
    settle(shown.desk.tasks)
    assert detail(shown).sheet.unit.area == Decimal("91.25")
    [line] = [one for one in detail(shown).history if one.column == "area"]
    assert line.reason == "按登记簿"
    row = shown.table.row_at(1)
    assert row is not None
    assert row.area == Decimal("91.25")


def test_f2_corrects_the_dwelling(shown: RostersPage, qtbot: QtBot) -> None:
    window = shown.window()
    with qtbot.waitActive(window, timeout=20_000):
        window.activateWindow()
    shown.list.setFocus()
    dialog = dialog_of(shown, lambda: qtbot.keyClick(shown.list, Qt.Key.Key_F2))
    assert "更正房屋" in dialog.windowTitle()
    dialog.leave()


def test_an_owner_is_corrected_and_that_is_on_the_record(shown: RostersPage) -> None:
    row = detail(shown).sheet.ownerships[0]
    dialog = dialog_of(shown, lambda: shown.acts.on_owner_asked("correct", row))
    assert "*" not in dialog.form.state()["phones"]
    fill(dialog, name="解缙", reason="与身份证核对")
    settle(shown.desk.tasks)
    assert detail(shown).sheet.ownerships[0].owner.name == "解缙"


def test_an_owner_is_added_and_ended(shown: RostersPage) -> None:
    before = len(detail(shown).sheet.unit.owners)
    dialog = dialog_of(shown, lambda: shown.acts.on_asked("add_owner"))
    fill(dialog, name="欧阳明月", share="三分", source="不动产权证")
    settle(shown.desk.tasks)
    assert "1/2" in dialog.form.error_of("share")
    fill(dialog, name="欧阳明月", share="1/3", source="不动产权证", since="2020年5月1日")
    settle(shown.desk.tasks)
    assert len(detail(shown).sheet.unit.owners) == before + 1
    row = next(one for one in detail(shown).sheet.ownerships if one.owner.name == "欧阳明月")
    dialog = dialog_of(shown, lambda: shown.acts.on_owner_asked("end", row))
    fill(dialog, on="2019-01-01", reason="出售")
    settle(shown.desk.tasks)
    assert "早于" in dialog.form.error_of("on")
    fill(dialog, on="2026-06-01", reason="出售")
    settle(shown.desk.tasks)
    assert len(detail(shown).sheet.unit.owners) == before


def test_a_dwelling_passes_to_a_couple(shown: RostersPage) -> None:
    dialog = dialog_of(shown, lambda: shown.acts.on_asked("transfer"))
    fill(dialog, name="慕容云海", name_2="东方既白", share="1/2", share_2="1/2", on="2026-06-01",
         reason="买卖")  # fmt: skip
    settle(shown.desk.tasks)
    assert [one.name for one in detail(shown).sheet.unit.owners] == ["慕容云海", "东方既白"]
    former = [row for row in detail(shown).sheet.ownerships if row.until]
    assert {row.ended_reason for row in former} == {"买卖"}


def test_a_transfer_of_the_wrong_home_is_taken_back(
    shown: RostersPage, window: MainWindow, qtbot: QtBot
) -> None:
    before = [one.name for one in detail(shown).sheet.unit.owners]
    dialog = dialog_of(shown, lambda: shown.acts.on_asked("transfer"))
    fill(dialog, name="慕容云海", on="2026-06-01", reason="买卖")
    settle(shown.desk.tasks)
    assert [one.name for one in detail(shown).sheet.unit.owners] == ["慕容云海"]
    assert window.frame is not None
    qtbot.mouseClick(window.frame.toast.undo_button, Qt.MouseButton.LeftButton)
    settle(shown.desk.tasks)
    assert [one.name for one in detail(shown).sheet.unit.owners] == before
    mistaken = [row for row in detail(shown).sheet.ownerships if row.until]
    assert [row.owner.name for row in mistaken] == ["慕容云海"]


def test_a_representative_is_chosen_and_the_choice_undone(
    shown: RostersPage, window: MainWindow, qtbot: QtBot
) -> None:
    rows = [row for row in detail(shown).sheet.ownerships if row.until is None]
    assert len(rows) == 2
    for row in rows:
        button = shown.panel.findChild(QPushButton, f"represent {row.owner.id}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(shown.desk.tasks)
        assert detail(shown).sheet.unit.voting_representative == row.owner.id
    assert window.frame is not None
    toast = window.frame.toast
    assert rows[1].owner.name in toast.text
    qtbot.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    settle(shown.desk.tasks)
    assert detail(shown).sheet.unit.voting_representative == rows[0].owner.id


def test_numbers_are_shown_when_they_are_asked_for(shown: RostersPage, qtbot: QtBot) -> None:
    assert detail(shown).masked
    qtbot.mouseClick(shown.panel.buttons["reveal"], Qt.MouseButton.LeftButton)
    settle(shown.desk.tasks)
    assert not detail(shown).masked
    assert "reveal" not in shown.panel.buttons


def test_a_compound_is_registered_once(filled: RostersPage) -> None:
    dialog = dialog_of(filled, filled.acts.add_compound)
    fill(dialog, name=sample.COMPOUND)
    settle(filled.desk.tasks)
    assert "已经有" in dialog.form.error_of("name")
    fill(dialog, name="翠湖小区")
    settle(filled.desk.tasks)
    assert "翠湖小区" in [one.name for one in filled.desk.compounds]


@pytest.mark.parametrize(("answer", "masked"), [("导出脱敏名册", True), ("导出完整号码", False)])
def test_a_roster_is_exported(
    filled: RostersPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    masked: object,
) -> None:
    target = tmp_path / "名册.xlsx"
    monkeypatch.setattr(Question, "ask", lambda _self: answer)
    monkeypatch.setattr(acts, "choose_new_file", lambda *_said: target)
    filled.acts.export()
    settle(filled.desk.tasks)
    look = filled.desk.office.rosters.look_into(target)
    values = " ".join(str(row) for row in look.sheets[0].rows)
    assert ("*" in values) is masked


def test_an_export_that_is_not_wanted_writes_nothing(
    filled: RostersPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(Question, "ask", lambda _self: "")
    monkeypatch.setattr(acts, "choose_new_file", lambda *said: asked.append(said))
    filled.acts.export()
    assert not asked


def test_without_a_compound_nothing_can_be_added(filled: RostersPage) -> None:
    desk_of(filled.window()).choose_compound(None)  # type: ignore[arg-type]
    settle(filled.desk.tasks)
    filled.tree.setCurrentIndex(filled.tree.model().index(0, 0))
    settle(filled.desk.tasks)
    assert not filled._add.isEnabled()
    assert not filled._export.isEnabled()


@pytest.mark.parametrize("status", ["probationary", "full"])
def test_a_party_flag_is_noted_with_its_source_and_taken_away(
    shown: RostersPage, qtbot: QtBot, status: str
) -> None:
    row = detail(shown).sheet.ownerships[0]

    def press() -> None:
        button = shown.panel.findChild(QPushButton, f"party {row.owner.id}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    for chosen, source in ((status, "本人报到"), ("None", "本人要求删除")):
        dialog = dialog_of(shown, press)
        fill(dialog, status=chosen)
        assert dialog.form.error_of("source")
        fill(dialog, source=source)
        settle(shown.desk.tasks)
        kept = detail(shown).people[row.owner.id].party
        assert (kept.value if kept else "None") == chosen


def undo(window: MainWindow) -> None:
    """Press Ctrl+Z while the toast stands."""
    assert window.frame is not None
    assert window.frame.toast.undo_button.isVisible()
    with_focus = window.frame.navigation  # no field that has an undo of its own
    with_focus.setFocus()
    window.frame.toast.take_back()
    settle(window.tasks)
    assert "已撤销" in window.frame.toast.text


def test_a_corrected_dwelling_is_put_right_again_from_the_toast(
    shown: RostersPage, window: MainWindow
) -> None:
    before = detail(shown).sheet.unit
    dialog = dialog_of(shown, shown.acts.correct_dwelling)
    fill(dialog, area="91.25", reason="按登记簿")
    settle(shown.desk.tasks)
    undo(window)
    assert detail(shown).sheet.unit.area == before.area
    lines = [one for one in detail(shown).history if one.column == "area"]
    assert {one.reason for one in lines} == {"按登记簿", "改错了，撤销刚才的更正"}


def test_a_corrected_owner_is_put_right_again_from_the_toast(
    shown: RostersPage, window: MainWindow
) -> None:
    row = detail(shown).sheet.ownerships[0]
    phones = shown.desk.office.rosters.reveal(detail(shown).sheet.unit.dwelling_id)
    dialog = dialog_of(shown, lambda: shown.acts.on_owner_asked("correct", row))
    fill(dialog, name="解缙", phones="13907170001", reason="与身份证核对")
    settle(shown.desk.tasks)
    assert detail(shown).sheet.ownerships[0].owner.name == "解缙"
    undo(window)
    again = shown.desk.office.rosters.reveal(detail(shown).sheet.unit.dwelling_id)
    assert again.sheet.ownerships[0].owner == phones.sheet.ownerships[0].owner
    assert again.people[row.owner.id].document == phones.people[row.owner.id].document


def test_a_telephone_with_a_digit_too_few_is_said_beside_its_field_and_takes_nothing_away(
    shown: RostersPage,
) -> None:
    row = detail(shown).sheet.ownerships[0]
    before = shown.desk.office.rosters.reveal(detail(shown).sheet.unit.dwelling_id)
    dialog = dialog_of(shown, lambda: shown.acts.on_owner_asked("correct", row))
    fill(dialog, phones="1390717000", reason="与身份证核对")
    assert "1390717000" in dialog.form.error_of("phones")
    dialog.done(0)
    again = shown.desk.office.rosters.reveal(detail(shown).sheet.unit.dwelling_id)
    assert again.sheet.ownerships[0].owner.phones == before.sheet.ownerships[0].owner.phones


def test_an_owner_added_by_mistake_is_taken_back_from_the_toast(
    shown: RostersPage, window: MainWindow
) -> None:
    before = [one.name for one in detail(shown).sheet.unit.owners]
    dialog = dialog_of(shown, lambda: shown.acts.on_asked("add_owner"))
    fill(dialog, name="欧阳明月", source="不动产权证")
    settle(shown.desk.tasks)
    undo(window)
    assert [one.name for one in detail(shown).sheet.unit.owners] == before


def test_a_dwelling_that_was_added_is_the_one_shown(shown: RostersPage) -> None:
    """What is added beside it next, an owner, goes to the new home."""
    dialog = dialog_of(shown, shown.acts.add_dwelling)
    fill(dialog, building="88栋", entrance="1单元", room="901", area="88.5")
    settle(shown.desk.tasks)
    assert detail(shown).sheet.unit.room == "901"
    assert shown.list.current_id() == detail(shown).sheet.unit.dwelling_id


def test_what_can_be_done_with_an_owner_is_said_in_words(shown: RostersPage) -> None:
    row = next(one for one in detail(shown).sheet.ownerships if one.until is None)
    found = shown.panel.findChildren(QPushButton)
    words = {
        one.text(): one.accessibleName() for one in found if str(row.owner.id) in one.objectName()
    }
    assert {"更正业主", "登记党员", "终止产权"} <= set(words)
    assert all(row.owner.name in name for name in words.values())


def test_what_a_change_of_owner_must_tell_stands_in_sight(shown: RostersPage) -> None:
    dialog = dialog_of(shown, lambda: shown.acts.on_asked("transfer"))
    settle(shown.desk.tasks)
    form = dialog.form
    assert list(form.fields)[:3] == ["name", "on", "reason"]
    seen = dialog._scrolled.viewport().rect()
    for name in ("name", "on", "reason"):
        editor = form.fields[name].editor
        assert seen.contains(editor.mapTo(dialog._scrolled.viewport(), editor.rect().bottomLeft()))
    assert dialog.width() > 600
    dialog.reject()
