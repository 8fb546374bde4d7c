"""A heading and its buttons: in one line, or below each other; never wider than the place."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.kit.section import Section


def section(qtbot: QtBot, title: str) -> tuple[Section, list[QPushButton]]:
    made = Section(title)
    buttons = [made.add_action(words, print) for words in ("勾选未送达的", "撤销", "登记送达")]
    qtbot.addWidget(made)
    made.resize(900, 200)
    made.show()
    return made, buttons


def test_where_there_is_room_the_buttons_end_the_line(qtbot: QtBot, app: QApplication) -> None:
    made, buttons = section(qtbot, "按单元送达")
    title = made._title
    middle = title.mapTo(made, title.rect().center()).y()
    assert all(
        abs(button.mapTo(made, button.rect().center()).y() - middle) <= 1 for button in buttons
    )
    right = buttons[-1].mapTo(made, buttons[-1].rect().topRight()).x()
    assert made.width() - right <= 2


def test_where_it_is_narrow_they_stand_below_and_the_title_in_one_line(
    qtbot: QtBot, app: QApplication
) -> None:
    made, buttons = section(qtbot, "Boxes and counting of papers")
    made.resize(max(300, made.minimumSizeHint().width()), 300)
    title = made._title
    low = title.mapTo(made, title.rect().bottomLeft()).y()
    assert all(button.mapTo(made, button.rect().topLeft()).y() > low for button in buttons)
    assert title.height() < 2 * title.fontMetrics().height()
    assert made.minimumSizeHint().width() <= max(button.width() for button in buttons) + 40


def test_a_hidden_button_keeps_no_room(qtbot: QtBot, app: QApplication) -> None:
    made, buttons = section(qtbot, "议题")
    buttons[-1].hide()
    app.processEvents()
    right = buttons[1].mapTo(made, buttons[1].rect().topRight()).x()
    assert made.width() - right <= 2
