"""The building chart: every dwelling, its state as a word, the legend's counts, keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.rosters.chart_states import Colouring
from gui.rosters.filters import CHART, TABLE
from gui.rosters.page import RostersPage
from tests.gui.conftest import settle


@pytest.fixture
def charted(filled: RostersPage, qtbot: QtBot) -> RostersPage:
    qtbot.mouseClick(filled.filters.views[CHART], Qt.MouseButton.LeftButton)
    settle(filled.desk.tasks)
    return filled


def counts(page: RostersPage) -> int:
    return sum(int(text.rpartition(" ")[2].replace(",", "")) for text in page.chart.legend_texts)


def test_the_legend_counts_every_dwelling(charted: RostersPage) -> None:
    building = charted.desk.office.rosters.tree(charted.desk.compound_id)[0].buildings[0]
    for number, colouring in enumerate(Colouring):
        charted.chart.colouring.setCurrentIndex(number)
        assert charted.chart.chosen is colouring
        assert counts(charted) == building.dwellings, colouring


def test_a_click_opens_the_dwelling(charted: RostersPage, qtbot: QtBot) -> None:
    one = charted.table.ids[3]
    place = charted.chart.grid.rect_of(one).center()
    qtbot.mouseClick(charted.chart.grid, Qt.MouseButton.LeftButton, pos=place)
    settle(charted.desk.tasks)
    assert charted.chart.grid.current_id == one
    assert charted.panel.detail is not None
    assert charted.panel.detail.sheet.unit.dwelling_id == one


def test_arrow_keys_walk_from_door_to_door(charted: RostersPage, qtbot: QtBot) -> None:
    grid = charted.chart.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    first = grid.current_id
    assert first is not None
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(grid, key)
    settle(charted.desk.tasks)
    assert grid.current_id == first
    assert charted.panel.detail is not None
    assert charted.panel.detail.sheet.unit.dwelling_id == first
    assert grid.accessibleDescription()


def test_another_building_is_another_chart(charted: RostersPage, qtbot: QtBot) -> None:
    charted.tree.setFocus()
    for _ in range(2):
        qtbot.keyClick(charted.tree, Qt.Key.Key_Down)
    settle(charted.desk.tasks)
    building = charted.desk.office.rosters.tree(charted.desk.compound_id)[0].buildings[1]
    assert counts(charted) == building.dwellings
    qtbot.mouseClick(charted.filters.views[TABLE], Qt.MouseButton.LeftButton)
    settle(charted.desk.tasks)
    assert len(charted.table.ids) == building.dwellings


def test_all_compounds_have_no_chart(charted: RostersPage) -> None:
    charted.desk.choose_compound(None)
    settle(charted.desk.tasks)
    charted.tree.setCurrentIndex(charted.tree.model().index(0, 0))
    settle(charted.desk.tasks)
    assert not charted.filters.views[CHART].isEnabled()
    assert charted.middle.currentIndex() == 0


def test_enter_goes_from_the_chart_to_the_sheet(charted: RostersPage, qtbot: QtBot) -> None:
    grid = charted.chart.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    opened: list[object] = []
    grid.opened.connect(opened.append)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    settle(charted.desk.tasks)
    assert opened == [grid.current_id]
    assert charted.panel.detail is not None
    assert charted.panel.detail.sheet.unit.dwelling_id == grid.current_id
