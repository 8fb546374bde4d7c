"""Money fields, filter chips, bars, and the scroll area whose width is settled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.kit.chart_bars import Bar, Bars
from gui.kit.chips import Chips
from gui.kit.fields import FieldError
from gui.kit.money import LARGEST, MoneyField, amount, figure
from gui.kit.scrolled import Scrolled


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("1,234.50", 123450), ("1234.5元", 123450), ("￥8", 800), ("", None), ("0.01", 1)],
)
def test_money_is_typed_in_yuan(qtbot: QtBot, typed: str, fen: int | None) -> None:
    field = MoneyField("cost", "费用")
    qtbot.addWidget(field.widget)
    field.restore(typed)
    assert field.read() == fen
    field.write(fen)
    assert field.read() == fen


@pytest.mark.parametrize("typed", ["一百", "1.005", "-3", str(LARGEST)])
def test_what_is_no_money_is_said(qtbot: QtBot, typed: str) -> None:
    field = MoneyField("cost", "费用", required=True)
    qtbot.addWidget(field.widget)
    for text in (typed, ""):
        field.restore(text)
        with pytest.raises(FieldError):
            field.read()


def test_money_is_written_with_its_thousands() -> None:
    assert figure(123456789) == "1,234,567.89"
    assert figure(-5) == "-0.05"
    assert amount(100) == "1.00 元"
    assert amount(None) == ""


def test_one_chip_is_chosen(qtbot: QtBot) -> None:
    chips = Chips("状态", (("all", "全部"), ("open", "进行中")))
    qtbot.addWidget(chips)
    chips.show()
    chips.show_counts({"open": 3})
    assert chips.key == "all"
    assert chips.buttons["open"].text() == "进行中 3"
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.mouseClick(chips.buttons["open"], Qt.MouseButton.LeftButton)
    assert told.args == ["open"]
    chips.choose("all")
    assert chips.key == "all"


def test_bars_are_read_and_opened_by_keyboard_and_mouse(qtbot: QtBot) -> None:
    bars = Bars("近十二个月的问题")
    qtbot.addWidget(bars)
    bars.resize(600, bars.sizeHint().height())
    bars.show()
    bars.grab()
    bars.show_bars([Bar(str(n), n, f"{n} 件", f"2026 年 {n} 月") for n in range(12)])
    bars.grab()
    assert "2026 年 3 月：3 件" in bars.accessibleName()
    assert bars.accessibleDescription() == "2026 年 11 月：11 件"
    bars.setFocus()
    QTest.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleDescription() == "2026 年 10 月：10 件"
    for _press in range(2):
        QTest.keyClick(bars, Qt.Key.Key_Right)
    with qtbot.waitSignal(bars.opened) as told:
        QTest.keyClick(bars, Qt.Key.Key_Return)
    assert told.args == [11]
    with qtbot.waitSignal(bars.opened) as told:
        qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, 60))
    assert told.args == [0]
    bars.grab()


def test_a_scrolled_width_does_not_hang_on_what_stands_in_it(qtbot: QtBot) -> None:
    label = QLabel("字" * 400)
    label.setWordWrap(True)
    area = Scrolled(label, "内容")
    qtbot.addWidget(area)
    area.resize(300, 200)
    area.show()
    wide = area.viewport().width()
    label.setText("字")
    assert area.viewport().width() == wide
    assert area.verticalScrollBar().isVisible()
