"""Choices: nothing is chosen that nobody chose, and what is gone is not replaced by another."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.kit.choices import ChoiceField
from gui.kit.fields import FieldError
from gui.kit.form import Form

NAMES = [(1, "张云鹤"), (2, "李云雀")]


def build(*choices: tuple[object, str], required: bool = False) -> tuple[ChoiceField, Form[Any]]:
    field = ChoiceField("who", "见证人", choices, required=required)
    return field, Form([field], dict)


def test_what_is_required_begins_unchosen(qtbot: QtBot, app: object) -> None:
    field, form = build(*NAMES, required=True)
    qtbot.addWidget(form)
    assert form.value() is None
    assert form.error_of("who") == "请选择见证人。"
    assert not form.is_changed
    field.box.setCurrentIndex(1)
    assert form.error_of("who") == ""
    assert form.value() == {"who": 2}
    form.show_value(None)
    assert field.box.currentIndex() == -1


def test_what_is_not_required_begins_with_the_first(qtbot: QtBot, app: object) -> None:
    field, form = build((None, "不设"), *NAMES)
    qtbot.addWidget(form)
    assert form.value() == {"who": None}
    field.write(2)
    assert form.value() == {"who": 2}


def test_none_is_an_answer_too_and_must_be_given(qtbot: QtBot, app: object) -> None:
    field, form = build(*NAMES, (None, "不给别人"), required=True)
    qtbot.addWidget(form)
    assert form.value() is None
    field.write(None)
    assert form.value() == {"who": None}
    form.show_value(None)
    assert form.value() is None


def test_a_draft_whose_choice_is_gone_chooses_nobody_else(qtbot: QtBot, app: object) -> None:
    _field, form = build(*NAMES)
    qtbot.addWidget(form)
    form.restore({"who": "3"})
    assert "重新选择" in form.error_of("who")
    assert form.value() is None
    assert form.typed() == {"who": "3"}
    form.fields["who"].restore("2")
    assert form.value() == {"who": 2}


def test_a_record_whose_value_is_not_offered_is_not_changed(qtbot: QtBot, app: object) -> None:
    class Row:
        who = 3

    _field, form = build(*NAMES)
    qtbot.addWidget(form)
    form.show_value(Row())
    assert "重新选择" in form.error_of("who")
    assert not form.is_changed
    assert form.value() is None


def test_other_choices_keep_the_one_that_is_chosen(qtbot: QtBot, app: object) -> None:
    field, form = build(*NAMES, required=True)
    qtbot.addWidget(form)
    field.write(2)
    field.set_choices([(0, "王云杉"), *NAMES])
    assert field.read() == 2
    field.set_choices([(0, "王云杉")])
    with pytest.raises(FieldError, match="重新选择"):
        field.read()
    field.set_choices(NAMES)
    assert field.read() == 2


def test_the_wheel_chooses_nothing(qtbot: QtBot, app: object) -> None:
    field, form = build(*NAMES)
    qtbot.addWidget(form)
    form.show()
    here = QPointF(field.box.rect().center())
    event = QWheelEvent(
        here,
        field.box.mapToGlobal(here),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own order
    )
    QApplication.sendEvent(field.box, event)
    assert form.value() == {"who": 1}
