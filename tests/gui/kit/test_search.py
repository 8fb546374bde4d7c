"""A search box says what it looks for in as many words as it has room for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.kit.search import SearchBox


def test_a_narrow_box_has_a_short_hint(qtbot: QtBot, app: object) -> None:
    box = SearchBox(name="姓名、拼音首字母、房号、电话后四位", short="姓名、房号")
    qtbot.addWidget(box)
    box.resize(600, 32)
    box.show()
    assert box.placeholderText() == "姓名、拼音首字母、房号、电话后四位"
    box.resize(160, 32)
    assert box.placeholderText() == "姓名、房号"
    assert box.toolTip() == "姓名、拼音首字母、房号、电话后四位"
