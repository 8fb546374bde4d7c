"""A search box says what it looks for in as many words as it has room for."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.kit.anatomy import YieldingButton
from gui.kit.search import AROUND_HINT, SearchBox


def test_a_narrow_box_has_a_short_hint(qtbot: QtBot, app: object) -> None:
    box = SearchBox(name="姓名、拼音首字母、房号、电话后四位", short="姓名、房号")
    qtbot.addWidget(box)
    box.resize(600, 32)
    box.show()
    assert box.placeholderText() == "姓名、拼音首字母、房号、电话后四位"
    box.resize(160, 32)
    assert box.placeholderText() == "姓名、房号"
    assert box.toolTip() == "姓名、拼音首字母、房号、电话后四位"


def test_a_box_keeps_room_for_its_short_hint(qtbot: QtBot, app: object) -> None:
    """Beside a long deadline at the largest size nothing could be read or typed in it."""
    row = QWidget()
    qtbot.addWidget(row)
    box = SearchBox(name="姓名、拼音首字母、房号、电话后四位", short="搜索（Ctrl+K）")
    beside = YieldingButton("Post the notice of the first meeting of the committee (Days left: 12)")
    line = QHBoxLayout(row)
    line.addWidget(box, 1)
    line.addWidget(beside)
    row.resize(420, 48)
    row.show()
    assert box.placeholderText() == "搜索（Ctrl+K）"
    assert box.fontMetrics().horizontalAdvance(box.placeholderText()) <= box.width() - AROUND_HINT
    assert beside.width() < beside.sizeHint().width()
    assert beside._shown(beside.fontMetrics()).endswith("…")
    assert row.width() == 420


def test_a_button_with_room_for_its_words_shows_all_of_them(qtbot: QtBot, app: object) -> None:
    """Measured in whole points they lacked a part of one, and the last two were dots."""
    for words in (
        "逾期 2 天：送达表决票",
        "Deliver the ballots (Days late: 2)",
        "还有 12 天：开会",
    ):
        button = YieldingButton(words)
        qtbot.addWidget(button)
        button.setProperty("role", "quiet")
        button.show()
        button.resize(button.sizeHint())
        assert button._shown(button.fontMetrics()) == words
