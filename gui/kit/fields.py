"""Fields in which one types: each reads one value of a draft, or says what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QDate, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
    QWidgetAction,
)

from core.text.amounts import read_area, read_whole
from core.text.days import read_day
from gui.kit.anatomy import plain_label
from gui.kit.icons import icon_button

translate = QCoreApplication.translate

V = TypeVar("V")
LATIN = Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText
DECIMALS = 4
LINES = 4
LONGEST_PARAGRAPH = 5_000
"""Characters: a longer paragraph cannot be set on paper."""
SHORT, LONG = 240, 480


class FieldError(ValueError):
    """What was typed is no value of this field; the text says what to write instead."""


class Field(QObject, Generic[V]):
    """One line of a form.

    `name` is the draft's attribute. `read` gives the value or raises `FieldError`; `write` shows
    one. `state` and `restore` keep what was typed, right or wrong. What IS_SECRET is never kept on
    disk; what IS_DAY may begin with today, and so tells nothing of which form it stands in.
    `heading` is what stands above a field that begins a group.

    Signals:
        changed(): something was typed or chosen.
        proposed(): the program has filled it in; that alone is nothing to be saved.
    """

    IS_SECRET: ClassVar[bool] = False
    IS_DAY: ClassVar[bool] = False
    changed = Signal()
    proposed = Signal()

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__()
        self.name = name
        self.label = label
        self.hint = hint
        self.required = required
        self.check: Callable[[V], str] | None = None
        self.is_wide = False
        self.heading = ""

    @property
    def widget(self) -> QWidget:
        """Give what stands in the form."""
        raise LookupError(self.name)

    @property
    def editor(self) -> QWidget:
        """Give what takes the keyboard."""
        return self.widget

    @property
    def lost(self) -> str:
        """Say what of a value or a draft cannot be shown again; nothing where all is there."""
        return ""

    def read(self) -> V:
        """Give the value; raises FieldError."""
        value = self.parse(self.state().strip())
        said = self.check(value) if self.check else ""
        if said:
            raise FieldError(said)
        return value

    def parse(self, text: str) -> V:
        """Make the value of a text; raises FieldError."""
        raise LookupError(text)

    def write(self, value: V | None) -> None:
        """Show a value."""
        self.restore("" if value is None else self.say(value))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Give where Tab stops, in reading order."""
        return (self.editor,)

    def empty(self) -> None:
        """Show no value."""
        self.write(None)

    def say(self, value: V) -> str:
        """Write a value as it is typed."""
        return str(value)

    def state(self) -> str:
        """Give what was typed."""
        raise LookupError(self.name)

    def restore(self, text: str) -> None:
        """Show again what was typed before."""
        raise LookupError(text)

    def propose(self, text: str) -> None:
        """Show what the program thinks of, unasked; whoever leaves it so has typed nothing."""
        self.restore(text)
        self.proposed.emit()

    def _needed(self, text: str) -> None:
        if self.required and not text:
            raise FieldError(self.tr("请填写{label}。").format(label=self.label))


class LineField(Field[V]):
    """A field of one line."""

    def __init__(
        self, name: str, label: str, *, hint: str = "", required: bool = False, latin: bool = False
    ) -> None:
        super().__init__(name, label, hint=hint, required=required)
        self.line = QLineEdit()
        self.line.setAcceptDrops(False)
        self.line.setDragEnabled(False)
        if latin:
            self.line.setInputMethodHints(LATIN)
        self.line.setMaximumWidth(SHORT if latin else LONG)
        self.line.textChanged.connect(self._on_text)

    @property
    def widget(self) -> QWidget:
        return self.line

    @property
    def stops(self) -> tuple[QWidget, ...]:
        buttons = self.widget.findChildren(QAbstractButton)
        return self.line, *(one for one in buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def state(self) -> str:
        return self.line.text()

    def restore(self, text: str) -> None:
        self.line.setText(text)

    def _on_text(self) -> None:
        self.changed.emit()


class TextField(LineField[str]):
    """A text: a name, a room, a phone (`latin` for what has no Chinese in it)."""

    def __init__(  # noqa: PLR0913 - each is a word about one field
        self,
        name: str,
        label: str,
        *,
        hint: str = "",
        required: bool = False,
        latin: bool = False,
        longest: int = 200,
    ) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=latin)
        self._longest = longest

    def parse(self, text: str) -> str:
        """Give the text; what is too long is said, never cut."""
        self._needed(text)
        if len(text) > self._longest:
            said = self.tr("“{label}”最多 {most} 个字，现在有 {count} 个：请写短些。")
            raise FieldError(said.format(label=self.label, most=self._longest, count=len(text)))
        return text


class AreaField(LineField[Decimal | None]):
    """Square metres, exact, with four decimals at most; empty is None. How many the core says."""

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=True)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setPlaceholderText("㎡")

    def parse(self, text: str) -> Decimal | None:
        self._needed(text)
        if not text:
            return None
        area = read_area(text)
        exponent = area.as_tuple().exponent if area is not None else 0
        if area is None or not isinstance(exponent, int) or exponent < -DECIMALS:
            said = self.tr("面积请写成数字，例如 89.53，小数点后最多四位。")
            raise FieldError(said)
        return area


class NumberField(LineField[int | None]):
    """A whole number from `least` to `most`; empty is None."""

    def __init__(  # noqa: PLR0913 - each is a word about one field
        self,
        name: str,
        label: str,
        *,
        hint: str = "",
        required: bool = False,
        least: int = 0,
        most: int = 1_000_000,
    ) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=True)
        self._least, self._most = least, most
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)

    def parse(self, text: str) -> int | None:
        self._needed(text)
        if not text:
            return None
        number = read_whole(text)
        if number is None or not self._least <= number <= self._most:
            said = self.tr("请写 {least} 到 {most} 之间的整数。")
            raise FieldError(said.format(least=self._least, most=self._most))
        return number


class DateField(LineField[date | None]):
    """A day, typed in any usual form or taken from the calendar; empty is None."""

    IS_DAY = True

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__(name, label, hint=hint, required=required, latin=True)
        self.line.setPlaceholderText(self.tr("年-月-日"))
        self._box = QWidget()
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        button = icon_button("calendar", self.tr("选择日期"))
        button.clicked.connect(self._on_button)
        row.addWidget(button)
        self._aside = plain_label("", "small")
        row.addWidget(self._aside, 1)
        self._button = button

    @property
    def widget(self) -> QWidget:
        return self._box

    @property
    def editor(self) -> QWidget:
        return self.line

    def parse(self, text: str) -> date | None:
        self._needed(text)
        if not text:
            return None
        day = read_day(text)
        if day is None:
            said = self.tr("日期请写成 2026-05-15 这样，并且是日历上有的一天。")
            raise FieldError(said)
        return day

    def say(self, value: date | None) -> str:
        return value.isoformat() if value else ""

    @property
    def aside(self) -> str:
        """Give what stands beside the day."""
        return self._aside.text()

    def tell(self, text: str, *, wrong: bool = False) -> None:
        """Say something beside the day, such as what is lawful; it may be wrong by that."""
        self._aside.setText(text)
        self._aside.setProperty("role", "error" if wrong else "small")
        self._aside.style().polish(self._aside)

    def _on_button(self) -> None:
        menu = QMenu(self._button)
        menu.aboutToHide.connect(menu.deleteLater)
        action, calendar = QWidgetAction(menu), QCalendarWidget()
        calendar.setAccessibleName(self.tr("选择日期"))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = read_day(self.state())
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        for chosen in (calendar.clicked, calendar.activated):  # by mouse, and by Enter
            chosen.connect(self._on_day)
            chosen.connect(menu.close)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))
        calendar.setFocus()

    def _on_day(self, day: QDate) -> None:
        self.restore(day.toString(Qt.DateFormat.ISODate))
        self.line.setFocus()


class NoteField(Field[str]):
    """A text of several lines; Enter begins a new one."""

    def __init__(self, name: str, label: str, *, hint: str = "", required: bool = False) -> None:
        super().__init__(name, label, hint=hint, required=required)
        self.box = QPlainTextEdit()
        self.box.setAcceptDrops(False)
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(self.box.fontMetrics().lineSpacing() * LINES + 16)
        self.box.textChanged.connect(self._on_text)

    @property
    def widget(self) -> QWidget:
        return self.box

    def parse(self, text: str) -> str:
        """Give the text; a list may be long, one paragraph of a paper may not."""
        self._needed(text)
        if max(map(len, text.splitlines()), default=0) > LONGEST_PARAGRAPH:
            said = self.tr("“{label}”有一段超过 {most} 个字，打印会出错：请分段写，或者作为附件。")
            raise FieldError(said.format(label=self.label, most=LONGEST_PARAGRAPH))
        return text

    def state(self) -> str:
        return self.box.toPlainText()

    def restore(self, text: str) -> None:
        self.box.setPlainText(text)

    def _on_text(self) -> None:
        self.changed.emit()


def filled(field: Field[Any], value: object) -> Field[Any]:
    """Write a value into a field and give it."""
    field.write(value)
    return field
