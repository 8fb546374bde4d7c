"""Tables know all ids, load what is seen, keep columns, copy as spreadsheets want it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.kit.copying import Copied, as_html, as_tsv
from gui.kit.list_table import ListTable
from gui.kit.row_table import PAGE, Column, RowTable
from gui.kit.states import State, Tone
from gui.kit.table_view import SortBy, TableView
from gui.kit.theme import THEME

Row = tuple[str, Decimal]
COLUMNS: list[Column[Row]] = [
    Column("name", "业主", lambda row: row[0], sort="name"),
    Column("area", "面积（㎡）", lambda row: f"{row[1]:.2f}", right=True),
    Column("state", "状态", lambda _row: "已送达", state=lambda _row: State("已送达", Tone.DONE)),
]


class Shelf:
    """Gives rows by number and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def load(self, ids: Sequence[int]) -> Mapping[int, Row]:
        self.asked.append(len(ids))
        return {one: (f"业主{one}", Decimal(one)) for one in ids if one >= 0}


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def table(app: object, shelf: Shelf) -> RowTable[int, Row]:
    return RowTable(COLUMNS, shelf.load)


@pytest.fixture
def view(qtbot: QtBot, table: RowTable[int, Row], desk: Desk) -> TableView[int, Row]:
    made = TableView(table, "test", "业主列表", desk)
    qtbot.addWidget(made)
    made.resize(800, 400)
    return made


def test_only_the_page_seen_is_loaded(table: RowTable[int, Row], shelf: Shelf) -> None:
    table.set_ids(range(100_000))
    assert shelf.asked == []
    assert table.data(table.index(99_999, 0)) == "业主99999"
    assert shelf.asked == [100_000 % PAGE]
    table.data(table.index(99_990, 1))
    assert len(shelf.asked) == 1


def test_a_row_that_is_gone_shows_nothing(table: RowTable[int, Row]) -> None:
    table.set_ids([5, -1])
    assert table.data(table.index(1, 0)) == ""
    assert table.row_at(1) is None


def test_the_model_keeps_qts_contract(
    qtmodeltester: ModelTester, table: RowTable[int, Row]
) -> None:
    table.set_ids(range(5))
    qtmodeltester.check(table)
    assert table.rowCount() == 5


def test_a_title_asks_for_an_order_and_again_for_its_opposite(
    qtbot: QtBot, view: TableView[int, Row]
) -> None:
    asked: list[SortBy] = []
    view.sort_asked.connect(asked.append)
    view.table.set_ids(range(10))
    view.show()
    header = view.horizontalHeader()
    for section in (0, 0, 1):
        spot = header.sectionViewportPosition(section) + 20
        place = header.viewport().rect().topLeft()
        place.setX(spot)
        place.setY(8)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [SortBy("name"), SortBy("name", descending=True)]


def test_new_ids_keep_the_current_row(view: TableView[int, Row]) -> None:
    view.show_ids(range(100))
    assert view.select_id(40)
    view.show_ids(range(30, 60))
    assert view.current_id() == 40
    view.show_ids(range(10))
    assert view.current_id() is None


def test_columns_stay_as_they_were_left(
    qtbot: QtBot, view: TableView[int, Row], desk: Desk
) -> None:
    view.horizontalHeader().moveSection(1, 0)
    view.setColumnWidth(0, 321)
    qtbot.waitUntil(lambda: bool(desk.preferences.table("columns.test")))
    again = TableView(RowTable(COLUMNS, Shelf().load), "test", "业主列表", desk)
    qtbot.addWidget(again)
    assert again.columnWidth(0) == 321
    assert again.horizontalHeader().visualIndex(1) == 0


@pytest.mark.parametrize("rows", [3, 5_000])
def test_copying_takes_the_selected_rows(
    qtbot: QtBot, view: TableView[int, Row], rows: int
) -> None:
    view.show_ids(range(rows))
    view.selectAll()
    with qtbot.waitSignal(view.copied) as told:
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [rows]
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "业主\t面积（㎡）\t状态"
    assert lines[2] == "业主1\t1.00\t已送达"
    assert len(lines) == rows + 1


def test_a_copied_cell_is_never_a_formula_nor_two_cells() -> None:
    columns: list[Column[str]] = [Column("a", "姓名", lambda row: row)]
    rows = ["=1+1", "@x", "甲\t乙\n丙", "-5", "+8613912345678", "<b>"]
    tsv = as_tsv(Copied(columns, rows)).splitlines()
    assert tsv[1:] == ["'=1+1", "'@x", "甲 乙 丙", "-5", "+8613912345678", "<b>"]
    assert "&lt;b&gt;" in as_html(Copied(columns, rows))
    assert "mso-number-format" in as_html(Copied(columns, rows))


def test_enter_opens_the_current_row(qtbot: QtBot, view: TableView[int, Row]) -> None:
    view.show_ids([7, 8])
    view.select_id(8)
    with qtbot.waitSignal(view.opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [8]


WIDE: Sequence[Column[int]] = (
    Column("name", "业主", lambda _row: "云" * 13, width=30),
    Column("serial", "编号", str, width=16, firm=True),
    Column("area", "面积（㎡）", str, right=True, width=12),
)


def list_of(qtbot: QtBot, desk: Desk, width: int, **more: Any) -> ListTable[int]:
    made: ListTable[int] = ListTable(WIDE, "wide", "名册", desk, **more)
    qtbot.addWidget(made)
    made.resize(width, 200)
    made.show()
    return made


def test_words_give_way_before_a_table_is_wider_than_its_place(qtbot: QtBot, desk: Desk) -> None:
    table = list_of(qtbot, desk, 1_000)
    table.show_rows(range(3))
    wide = [table.columnWidth(number) for number in range(3)]
    table.resize(sum(wide) - 60, 200)
    narrow = [table.columnWidth(number) for number in range(3)]
    assert narrow[0] < wide[0]
    assert narrow[1:] == wide[1:], "numbers and serials are never cut"
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    table.resize(200, 200)
    assert table.columnWidth(0) == wide[0], "where it must be moved anyway, nothing is cut"
    assert not desk.preferences.table("columns.wide"), "nobody chose a width"


def test_a_table_without_rows_says_so(qtbot: QtBot, desk: Desk) -> None:
    silent = list_of(qtbot, desk, 600).grab().toImage()
    empty = list_of(qtbot, desk, 600, nothing="还没有人，从“添加”开始。")
    assert empty.grab().toImage() != silent
    empty.show_rows(range(2))
    full = empty.grab().toImage()
    other = list_of(qtbot, desk, 600)
    other.show_rows(range(2))
    assert other.grab().toImage() == full


SAID: Sequence[Column[int]] = (
    Column("number", "序号", str, right=True, width=6),
    Column("who", "成员", lambda _row: "程兰（1栋1单元101）、吕喆洋（1栋1单元102）", width=12),
    Column("of", "张数", str, right=True, width=6),
)


def test_words_take_the_room_that_is_free(qtbot: QtBot, desk: Desk) -> None:
    table: ListTable[int] = ListTable(SAID, "said", "成员", desk)
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show_rows(range(3))
    table.show()
    needed = table.sizeHintForColumn(1)
    assert needed > 300
    qtbot.waitUntil(lambda: table.columnWidth(1) >= needed)
    assert table.horizontalScrollBar().maximum() == 0
    assert not desk.preferences.table("columns.said"), "nobody chose a width"
    table.resize(300, 200)
    assert table.columnWidth(1) < needed, "no bar for the sake of words that a tip tells whole"


def test_columns_are_measured_when_the_keys_rest(qtbot: QtBot, desk: Desk) -> None:
    def said(row: int) -> str:
        return "云" * row

    columns: Sequence[Column[int]] = [
        Column("who", "成员", said, width=12),
        Column("of", "张数", str, width=6),
    ]
    table: ListTable[int] = ListTable(columns, "rest", "成员", desk)
    qtbot.addWidget(table)
    table.resize(900, 200)
    table.show()
    qtbot.waitExposed(table)
    table.show_rows([20])
    QApplication.processEvents()  # where nothing stood they are measured at once
    first = table.columnWidth(0)
    assert first >= table.sizeHintForColumn(0)
    rested = table._columns._rested
    rested.setInterval(600_000)
    for letters in (30, 31, 32):
        table.show_rows([letters])
        QApplication.processEvents()
        table.show_rows([])
        QApplication.processEvents()
    assert table.columnWidth(0) == first, "not at each letter"
    rested.setInterval(20)
    table.show_rows([33])
    qtbot.waitUntil(lambda: table.columnWidth(0) > first)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)


def test_a_row_reaches_the_edge_where_its_columns_end_before_it(qtbot: QtBot, desk: Desk) -> None:
    table: ListTable[int] = ListTable(SAID, "edge", "成员", desk)
    qtbot.addWidget(table)
    table.resize(1_200, 200)
    table.show_rows(range(3))
    table.show()
    qtbot.waitUntil(lambda: table.columnWidth(1) >= table.sizeHintForColumn(1))
    view = table.viewport()
    beside = view.width() - 5
    assert table.horizontalHeader().length() < beside
    seen = view.grab().toImage()
    middles = [table.rowViewportPosition(row) + table.rowHeight(row) // 2 for row in range(2)]
    plain, striped = (seen.pixelColor(beside, middle).name() for middle in middles)
    assert plain == THEME.colour("paper").name()
    assert striped == THEME.colour("raised").name()
