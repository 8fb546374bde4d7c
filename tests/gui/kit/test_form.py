"""Forms: a frozen draft in and out, errors beside their field, Enter from field to field."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.errors import KnownError
from gui.kit.choices import ChoiceField, FlagField
from gui.kit.fields import (
    AreaField,
    DateField,
    Field,
    FieldError,
    NoteField,
    NumberField,
    TextField,
    read_day,
)
from gui.kit.form import Form
from gui.kit.form_dialog import FormDialog
from tests.gui.hands import type_text


class Use(enum.StrEnum):
    HOME = "home"
    SHOP = "shop"


@dataclass(frozen=True, slots=True)
class Draft:
    room: str
    area: Decimal | None
    floors: int | None
    since: date | None
    use: Use | None
    note: str
    rented: bool


FULL = Draft("1201", Decimal("89.53"), 12, date(2026, 5, 15), Use.SHOP, "两行\n说明", rented=True)


def build_form() -> Form[Draft]:
    fields: list[Field[Any]] = [
        TextField("room", "房号", required=True),
        AreaField("area", "面积"),
        NumberField("floors", "层数", most=99),
        DateField("since", "起始日期"),
        ChoiceField("use", "用途", [(None, "未填写"), (Use.HOME, "住宅"), (Use.SHOP, "商铺")]),
        NoteField("note", "备注"),
        FlagField("rented", "已出租"),
    ]
    return Form(fields, Draft, {"db.name_unfit": "room"})


@pytest.fixture
def form(qtbot: QtBot, app: object) -> Form[Draft]:
    made = build_form()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made, timeout=20_000)
    made.activateWindow()
    return made


def test_a_draft_comes_back_as_it_was_shown(form: Form[Draft]) -> None:
    form.show_value(FULL)
    assert form.value() == FULL
    assert not form.is_changed


def test_what_is_wrong_is_said_beside_its_field(form: Form[Draft]) -> None:
    form.restore({"room": "", "area": "八十九", "floors": "100", "since": "2026-02-30"})
    assert form.value() is None
    assert form.error_of("room") == "请填写房号。"
    assert "89.53" in form.error_of("area")
    assert "0 到 99" in form.error_of("floors")
    assert "2026-05-15" in form.error_of("since")
    assert form.error_of("note") == ""
    assert form.fields["room"].editor.hasFocus()


def test_typing_takes_the_error_away(qtbot: QtBot, form: Form[Draft]) -> None:
    assert form.value() is None
    qtbot.keyClicks(form.fields["room"].editor, "5")
    assert form.error_of("room") == ""
    assert form.is_changed


def test_a_refusal_stands_beside_its_field_or_below(form: Form[Draft]) -> None:
    form.refuse(KnownError("db.name_unfit", name="x", longest=100))
    assert "100" in form.error_of("room")
    form.refuse(KnownError("commands.cancelled"))
    assert form.general_error.text() == KnownError("commands.cancelled").sentence()


def test_enter_goes_on_and_at_last_submits(qtbot: QtBot, form: Form[Draft]) -> None:
    order = list(form.fields.values())
    order[0].editor.setFocus()
    for field, after in pairwise(order[:5]):
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
        assert after.editor.hasFocus()
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(order[-1].editor, Qt.Key.Key_Return)
    type_text(order[5].editor, "甲")
    with qtbot.assertNotEmitted(form.submitted):
        qtbot.keyClick(order[5].editor, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(order[5].editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_was_typed_survives_right_or_wrong(form: Form[Draft]) -> None:
    form.restore({"area": "8九", "use": "shop", "rented": "1", "gone": "x"})
    kept = form.state()
    form.show_value(None)
    assert not form.is_changed
    form.restore(kept)
    assert form.state() == kept
    assert form.is_changed


def test_every_field_has_a_label_and_a_name(form: Form[Draft]) -> None:
    buddies = {label.buddy() for label in form.findChildren(QLabel) if label.buddy()}
    for field in form.fields.values():
        assert field.editor in buddies
        assert field.editor.accessibleName() or isinstance(field, FlagField)


@pytest.mark.parametrize(
    "text", ["2026-05-15", "2026.5.15", "20260515", "2026年5月15日", "2026/05/15", "2026 5 15"]
)
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert read_day(text) == date(2026, 5, 15)


@pytest.mark.parametrize("text", ["2026-13-01", "明天", "26-5-15", "20260230"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(FieldError):
        read_day(text)


def test_a_dialog_gives_its_draft(qtbot: QtBot, app: object) -> None:
    form = build_form()
    dialog = FormDialog("改房屋", form, "保存房屋")
    qtbot.addWidget(dialog)
    form.show_value(FULL)
    QTimer.singleShot(0, dialog.submit)
    assert dialog.ask() == FULL


def test_a_dialog_stays_open_where_the_act_is_refused(qtbot: QtBot, app: object) -> None:
    form = build_form()
    tried: list[Draft] = []
    dialog = FormDialog("改房屋", form, "保存房屋", try_it=tried.append)
    qtbot.addWidget(dialog)
    dialog.show()
    form.show_value(FULL)
    dialog.submit()
    assert tried == [FULL]
    assert not dialog.yes.isEnabled()
    dialog.refuse(KnownError("db.name_unfit", name="x", longest=100))
    assert dialog.isVisible()
    assert form.error_of("room")
    with qtbot.waitSignal(dialog.accepted):
        dialog.finish()
