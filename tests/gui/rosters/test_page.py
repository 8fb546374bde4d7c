"""小区档案: places, list, sorting, filters, search, by mouse and by keyboard."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core import sample
from core.office import Office
from core.rosters.listing import Doubt, DwellingLook
from gui.desk import Place
from gui.kit.looks import SHADE, SIZE, apply_preferred
from gui.kit.preferences import Preferences
from gui.kit.theme import Shade, Size
from gui.rosters.filters import CHART
from gui.rosters.page import RostersPage
from gui.rosters.place_tree import Spot
from gui.window import MainWindow
from tests.gui import sweeps
from tests.gui.conftest import settle
from tests.gui.hands import type_text
from tests.gui.rosters.conftest import addresses, desk_of

HOMES = 638


def first(page: RostersPage) -> UUID:
    return page.table.ids[0]


def test_an_empty_office_is_taught_what_to_do(page: RostersPage, qtbot: QtBot) -> None:
    button = page._nothing.button
    assert page.stack.currentWidget() is page._nothing
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.stack.currentWidget() is page.wizard


def test_the_list_shows_the_compound(filled: RostersPage) -> None:
    assert len(filled.table.ids) == HOMES
    assert addresses(filled)[:2] == ["1栋1单元101", "1栋1单元102"]
    assert "638" in filled.summary.text
    assert "62,305.38 ㎡" in filled.summary.text


def test_a_place_of_the_tree_narrows_the_list(filled: RostersPage) -> None:
    tree = filled.desk.office.rosters.tree(filled.desk.compound_id)
    building = tree[0].buildings[1]
    filled.tree.choose(Spot(tree[0].id, building.id))
    settle(filled.desk.tasks)
    assert len(filled.table.ids) == building.dwellings
    filled.tree.choose(Spot(tree[0].id, building.id, building.entrances[0].id))
    settle(filled.desk.tasks)
    assert len(filled.table.ids) == building.entrances[0].dwellings
    assert filled.tree.path == (tree[0].name, building.name, building.entrances[0].name)


def test_the_tree_is_walked_by_keys(filled: RostersPage, qtbot: QtBot) -> None:
    filled.tree.setFocus()
    qtbot.keyClick(filled.tree, Qt.Key.Key_Down)
    settle(filled.desk.tasks)
    assert filled.tree.spot.building_id is not None
    assert 0 < len(filled.table.ids) < HOMES
    qtbot.keyClick(filled.tree, Qt.Key.Key_Right)
    qtbot.keyClick(filled.tree, Qt.Key.Key_Down)
    settle(filled.desk.tasks)
    assert filled.tree.spot.entrance_id is not None


def test_a_search_narrows_as_it_is_typed(filled: RostersPage) -> None:
    type_text(filled.filters.search, "1-1-1")
    type_text(filled.filters.search, "01")
    filled.filters.search.asked.emit(filled.filters.search.text())
    settle(filled.desk.tasks)
    assert addresses(filled) == ["1栋1单元101"]
    filled.filters.search.clear()
    filled.filters.search.asked.emit("")
    settle(filled.desk.tasks)
    assert len(filled.table.ids) == HOMES


def test_nothing_found_says_so_and_can_be_cleared(filled: RostersPage, qtbot: QtBot) -> None:
    filled.filters.search.asked.emit("没有这个人")
    settle(filled.desk.tasks)
    assert filled.middle.currentIndex() == 2
    empty = filled._unfound
    qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    settle(filled.desk.tasks)
    assert len(filled.table.ids) == HOMES
    assert filled.middle.currentIndex() == 0


def test_a_doubt_is_a_filter(filled: RostersPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(filled.filters.chips[Doubt.NO_PHONE], Qt.MouseButton.LeftButton)
    settle(filled.desk.tasks)
    look = DwellingLook(compound_id=filled.desk.compound_id, doubt=Doubt.NO_PHONE)
    assert filled.table.ids == filled.desk.office.rosters.listing(look).ids
    qtbot.mouseClick(filled.filters.chips[Doubt.AREA_SOURCE], Qt.MouseButton.LeftButton)
    assert not filled.filters.chips[Doubt.NO_PHONE].isChecked()


def test_a_title_sorts_and_the_current_row_stays(filled: RostersPage) -> None:
    filled.list.select_id(filled.table.ids[5])
    kept = filled.list.current_id()
    column = next(n for n, one in enumerate(filled.table.columns) if one.key == "area")
    header = filled.list.horizontalHeader()
    for descending in (False, True):
        header.sectionClicked.emit(column)
        settle(filled.desk.tasks)
        areas = [filled.table.row_at(n).area for n in range(20)]  # type: ignore[union-attr]
        assert areas == sorted(areas, reverse=descending)
        assert filled.list.current_id() == kept


def test_a_chosen_row_opens_its_sheet(filled: RostersPage, qtbot: QtBot) -> None:
    filled.list.setFocus()
    filled.list.selectRow(0)
    qtbot.keyClick(filled.list, Qt.Key.Key_Down)
    settle(filled.desk.tasks)
    assert filled.panel.detail is not None
    assert filled.panel.detail.sheet.unit.dwelling_id == filled.table.ids[1]
    qtbot.keyClick(filled.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert "已选 2 套" in filled.summary.text


def test_every_look_of_the_page_keeps_the_rules(filled: RostersPage, window: MainWindow) -> None:
    filled.list.select_id(first(filled))
    settle(filled.desk.tasks)
    for view in ("table", CHART):
        filled.filters.view_chosen.emit(view)
        settle(filled.desk.tasks)
        assert not sweeps.nameless(window)
        assert not sweeps.english(window)
        assert not sweeps.markup(window)
        assert not sweeps.open_to_drops(window)


@pytest.mark.parametrize("size", Size)
def test_no_word_of_a_dwelling_is_cut(
    filled: RostersPage, window: MainWindow, preferences: Preferences, app: object, size: Size
) -> None:
    preferences.set(SIZE, size.value)
    preferences.set(SHADE, Shade.DARK.value)
    apply_preferred(app, preferences)  # type: ignore[arg-type]
    filled.list.select_id(first(filled))
    settle(filled.desk.tasks)
    assert window.size().toTuple() == (1366, 768)
    assert not sweeps.cut(window)
    preferences.set(SIZE, Size.NORMAL.value)
    preferences.set(SHADE, Shade.LIGHT.value)
    apply_preferred(app, preferences)  # type: ignore[arg-type]


def test_everything_found_anywhere_leads_to_its_dwelling(
    filled: RostersPage, window: MainWindow, office: Office, qtbot: QtBot
) -> None:
    """Ctrl+K, a name, Enter: also where another compound is in hand."""
    desk = desk_of(window)
    one = office.rosters.listing(DwellingLook(text="9栋1单元101")).ids[0]
    desk.choose_compound(office.rosters.compound_id("空小区"))
    settle(window.tasks)
    assert len(filled.table.ids) == 0
    assert window.frame is not None
    search = window.frame.top.search
    window.activateWindow()
    search.setFocus()
    type_text(search, "9栋1单元101")
    qtbot.waitUntil(lambda: bool(search.hits), timeout=20_000)
    assert "9栋1单元101" in search.hits[0]
    qtbot.keyClick(search, Qt.Key.Key_Return)
    settle(window.tasks)
    assert filled.panel.detail is not None
    assert filled.panel.detail.sheet.unit.dwelling_id == one
    assert filled.list.current_id() == one
    assert desk.compound is not None
    assert desk.compound.name == sample.COMPOUND


def test_a_place_with_a_dwelling_clears_the_filters(filled: RostersPage) -> None:
    filled.filters.search.asked.emit("没有这个人")
    settle(filled.desk.tasks)
    one = filled.desk.office.rosters.listing(DwellingLook(text="1-1-101")).ids[0]
    filled.desk.go(Place("rosters", one))
    settle(filled.desk.tasks)
    assert filled.list.current_id() == one


def test_all_compounds_stand_in_one_list(filled: RostersPage) -> None:
    filled.desk.choose_compound(None)
    settle(filled.desk.tasks)
    assert filled.tree.topLevelItemCount() == 3
    assert len(filled.table.ids) == HOMES
    assert filled.table.columns[0].key == "compound", "in sight: addresses repeat between them"
    assert not filled.list.isColumnHidden(0)
