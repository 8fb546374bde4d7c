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
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QMenu, QScrollArea, QWidget
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
)
from gui.kit.form import Form
from gui.kit.form_dialog import FormDialog
from gui.kit.theme import THEME, Size
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


def test_a_day_to_come_is_refused_beside_that_day(form: Form[Draft]) -> None:
    form.fields["since"].restore("2026年6月21日")
    form.refuse(KnownError("db.day_to_come", day=date(2026, 6, 21)))
    assert "还没有到" in form.error_of("since")
    form.clear_errors()
    form.refuse(KnownError("db.day_to_come", day=date(2026, 6, 22)))
    assert not form.error_of("since")
    assert not form.general_error.isHidden()


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


@pytest.mark.parametrize("text", ["2026115", "202651", "明天", "2026-2-30"])
def test_a_slip_in_a_day_is_no_other_day(qtbot: QtBot, app: object, text: str) -> None:
    field = DateField("on", "日期")
    qtbot.addWidget(field.widget)
    field.restore(text)
    with pytest.raises(FieldError, match="2026-05-15"):
        field.read()


@pytest.mark.parametrize("text", ["1e2", "1_000", "-5", "89.53512", "八十九"])
def test_a_slip_in_an_area_is_no_other_area(qtbot: QtBot, app: object, text: str) -> None:
    field = AreaField("area", "面积")
    qtbot.addWidget(field.widget)
    field.restore(text)
    with pytest.raises(FieldError, match="小数点后最多四位"):
        field.read()


def test_an_area_that_is_too_large_is_for_the_core_to_refuse(qtbot: QtBot, app: object) -> None:
    field = AreaField("area", "面积")
    qtbot.addWidget(field.widget)
    field.restore("123456789㎡")
    assert field.read() == Decimal(123456789)


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


LONG = 12


@pytest.fixture
def long_dialog(qtbot: QtBot, app: QApplication) -> FormDialog[Any]:
    """A form of many fields at the largest size, scrolled to its end."""
    THEME.apply(app, THEME.shade, Size.HUGE)
    fields = [TextField(f"f{number}", f"第 {number} 栏", required=True) for number in range(LONG)]
    form: Form[Any] = Form(fields, dict, {"db.name_unfit": "f1"})
    dialog: FormDialog[Any] = FormDialog("改房屋", form, "保存房屋", try_it=lambda _draft: None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog, timeout=20_000)
    form.restore({f"f{number}": "甲" for number in range(LONG)})
    area = dialog.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.verticalScrollBar().value() > 0
    return dialog


def is_seen(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_wrong_field_of_a_long_form_is_brought_into_sight(
    qtbot: QtBot, long_dialog: FormDialog[Any]
) -> None:
    form = long_dialog.form
    form.restore({"f0": ""})
    long_dialog.submit()
    said = form._errors["f0"]
    qtbot.waitUntil(lambda: is_seen(said))
    assert is_seen(form.fields["f0"].widget)


def test_a_refused_field_of_a_long_form_is_brought_into_sight(
    qtbot: QtBot, long_dialog: FormDialog[Any]
) -> None:
    form = long_dialog.form
    long_dialog.submit()
    long_dialog.refuse(KnownError("db.name_unfit", name="x", longest=100))
    said = form._errors["f1"]
    qtbot.waitUntil(lambda: is_seen(said))
    assert is_seen(form.fields["f1"].widget)


def test_a_refusal_of_no_field_stands_above_the_buttons(
    qtbot: QtBot, long_dialog: FormDialog[Any]
) -> None:
    said = long_dialog.form.general_error
    area = long_dialog.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(0)
    long_dialog.submit()
    long_dialog.refuse(KnownError("commands.cancelled"))
    qtbot.waitUntil(lambda: is_seen(said))
    assert said.y() < long_dialog.yes.y()


def test_enter_brings_the_next_field_into_sight(qtbot: QtBot, long_dialog: FormDialog[Any]) -> None:
    fields = list(long_dialog.form.fields.values())
    area = long_dialog.findChild(QScrollArea)
    assert area is not None
    area.verticalScrollBar().setValue(0)
    fields[0].editor.setFocus()
    for field in fields[:-1]:
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_seen(fields[-1].widget))


def test_a_day_is_taken_from_the_calendar_by_keyboard(qtbot: QtBot, form: Form[Draft]) -> None:
    field = form.fields["since"]
    assert isinstance(field, DateField)
    field.restore("2026-5-15")
    line, button = field.stops
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not button)
    inside = QApplication.focusWidget()
    assert isinstance(inside, QWidget)
    qtbot.keyClick(inside, Qt.Key.Key_Right)
    qtbot.keyClick(inside, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert field.read() == date(2026, 5, 16)
    qtbot.waitUntil(lambda: not button.findChildren(QMenu))
    assert not form.findChildren(QCalendarWidget)
    form.activateWindow()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert form.fields["use"].editor.hasFocus()


def test_no_field_of_a_dialog_ends_behind_its_scroll_bar(qtbot: QtBot, app: object) -> None:
    long = "云岭小区业主协商议事会二〇二六年第一次临时会议（物业服务合同续聘）"
    fields = [ChoiceField(str(at), "议事机构", [(long, long)], required=True) for at in range(12)]
    dialog = FormDialog("召集会议", Form(fields, lambda **said: said), "召集会议")
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width()


def test_a_dialog_grows_for_what_is_said_in_it(qtbot: QtBot, app: object) -> None:
    fields = [TextField(name, name, required=True) for name in ("甲", "乙", "丙")]
    form: Form[Any] = Form(fields, dict)
    dialog: FormDialog[Any] = FormDialog("改房屋", form, "保存房屋")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog, timeout=20_000)
    before = dialog.height()
    dialog.submit()
    area = dialog.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: dialog.height() > before)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_a_dialog_grows_for_what_is_said_while_typing(qtbot: QtBot, app: QApplication) -> None:
    form: Form[Any] = Form([TextField("room", "房号"), TextField("owner", "业主")], dict)
    dialog: FormDialog[Any] = FormDialog("改房屋", form, "保存房屋")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    before = dialog.height()
    form.show_error("room", "房号写成了日期，请照门牌填写。")
    qtbot.waitUntil(lambda: dialog.height() > before, timeout=5_000)
    assert not dialog._scrolled.verticalScrollBar().isVisible()


def test_what_is_too_long_is_said_and_nothing_of_it_is_cut(qtbot: QtBot) -> None:
    name, note = TextField("name", "名称", longest=6), NoteField("note", "说明")
    form: Form[Any] = Form([name, note], dict)
    qtbot.addWidget(form)
    name.restore("云杉苑第二党支部")
    note.restore("长" * 5_001)
    assert form.value() is None
    assert form.error_of("name") == "“名称”最多 6 个字，现在有 8 个：请写短些。"
    assert form.error_of("note").startswith("“说明”有一段超过 5000 个字")
    assert (name.state(), len(note.state())) == ("云杉苑第二党支部", 5_001)
    name.restore("云杉苑支部")
    note.restore("\n".join(["1栋1单元101"] * 1_000))
    assert form.value() is not None, "a list of households has many short lines"
