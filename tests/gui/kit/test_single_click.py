"""A hurried double click does a thing once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.kit.single_click import press_once

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(("is_once", "expected"), [(False, 2), (True, 1)])
def test_a_double_click_is_one_press(qtbot: QtBot, *, is_once: bool, expected: int) -> None:
    button, presses = QPushButton("导出上报包"), list[str]()
    qtbot.addWidget(press_once(button) if is_once else button)
    button.clicked.connect(lambda: presses.append("pressed"))
    qtbot.mouseClick(button, LEFT)
    qtbot.mouseDClick(button, LEFT)  # as Qt is told of the second press of a double click
    qtbot.mouseRelease(button, LEFT)
    assert len(presses) == expected
    qtbot.mouseClick(button, LEFT)
    assert len(presses) == expected + 1
