"""A form: the fields of a frozen draft in one column, the error beside its field, Enter goes on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from core.errors import KnownError
from gui.kit.anatomy import plain_label
from gui.kit.announcing import announce
from gui.kit.fields import Field, FieldError
from gui.kit.theme import THEME
from gui.kit.wording import sentence_of

T = TypeVar("T")
WIDEST = 720
LABEL_WIDTH = 96
LABEL_WIDEST = 220
ROW_GAP = 8
SLACK = 4
TO_COME = "db.day_to_come"
"""The refusal of a day on which nothing can have happened yet: it stands beside that day."""


class Form(QWidget, Generic[T]):
    """Fields that make one draft: `make(**values)` with the fields' names.

    `of_codes` says beside which field the sentence of a known error stands, by its code.

    Signals:
        changed(): something was typed.
        submitted(): Enter in the last field, or Ctrl+Enter anywhere.
    """

    changed = Signal()
    submitted = Signal()
    _looked_for = Signal(str)

    def __init__(
        self,
        fields: Sequence[Field[Any]],
        make: Callable[..., T],
        of_codes: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields = {field.name: field for field in fields}
        self._make = make
        self._of_codes = dict(of_codes or {})
        self._errors: dict[str, QLabel] = {}
        self._labels: list[QLabel] = []
        self._clean: dict[str, str] = {}
        self.general_error = plain_label("", "error", wrap=True)
        self.general_error.hide()
        self.setMaximumWidth(WIDEST)
        self._build()
        later = Qt.ConnectionType.QueuedConnection  # when the layout has room for what is said
        self._looked_for.connect(self._scroll_to, later)
        self._clean = self.state()
        THEME.changed.connect(self._fit_labels)
        self._fit_labels()

    # Values

    def show_value(self, value: object | None) -> None:
        """Show a draft, or a row with the same names; what it does not name is emptied."""
        for name, field in self.fields.items():
            if hasattr(value, name):
                field.write(getattr(value, name))
            else:
                field.empty()
        self.clear_errors()
        self._tell_lost()
        self._clean = self.state()

    def value(self) -> T | None:
        """Make the draft; None where a field is wrong, which is then said beside it."""
        self.clear_errors()
        found: dict[str, Any] = {}
        wrong: list[str] = []
        for name, field in self.fields.items():
            try:
                found[name] = field.read()
            except FieldError as error:
                self.show_error(name, str(error))
                wrong.append(name)
        if wrong:
            self._go_to(wrong[0])
            return None
        return self._make(**found)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed since a value was shown or kept."""
        return self.state() != self._clean

    def keep_as_clean(self) -> None:
        """What stands there now is saved."""
        self._clean = self.state()

    def state(self) -> dict[str, str]:
        """Give what was typed, for a draft that survives the program."""
        return {name: field.state() for name, field in self.fields.items()}

    def restore(self, state: Mapping[str, str]) -> None:
        """Show again what was typed; it counts as changed."""
        for name, text in state.items():
            if name in self.fields:
                self.fields[name].restore(text)
        self._tell_lost()

    def typed(self) -> Mapping[str, str]:
        """Give what was typed and is not saved, but no passphrase; nothing where all is clean."""
        if not self.is_changed:
            return {}
        return {n: text for n, text in self.state().items() if not self.fields[n].IS_SECRET}

    def reset(self) -> None:
        """Show again what was shown or kept last."""
        self.restore(self._clean)
        self.clear_errors()
        self._tell_lost()

    def fingerprint(self) -> str:
        """Tell forms of one title apart by what they show at first, days left out."""
        told = [(n, t) for n, t in self._clean.items() if not self.fields[n].IS_DAY]
        return repr(told)

    # Errors

    def clear_errors(self) -> None:
        """Say nothing."""
        self.general_error.hide()
        for name in self._errors:
            self._mark(name, "")

    def show_error(self, name: str, sentence: str) -> None:
        """Say something beside a field."""
        self._mark(name, sentence)

    @Slot(object)
    def refuse(self, error: KnownError) -> None:
        """Say a known error beside its field, or below the form where it has none."""
        name = self._of_codes.get(error.code) or self._of_day(error)
        if name in self.fields:
            self.show_error(name, sentence_of(error))
            self._go_to(name)
        else:
            self.general_error.setText(sentence_of(error))
            self.general_error.show()
            announce(self.general_error, sentence_of(error))

    def _of_day(self, error: KnownError) -> str:
        """Name the field in which a day stands that was refused for being still to come."""
        if error.code != TO_COME:
            return ""
        for name, field in self.fields.items():
            with suppress(FieldError):
                if field.IS_DAY and field.read() == error.facts["day"]:
                    return name
        return ""

    def _tell_lost(self) -> None:
        for name, field in self.fields.items():
            if field.lost:
                self.show_error(name, field.lost)

    def error_of(self, name: str) -> str:
        """Give what is said beside a field."""
        label = self._errors[name]
        return "" if label.isHidden() else label.text()

    def _mark(self, name: str, sentence: str) -> None:
        label, editor = self._errors[name], self.fields[name].editor
        label.setText(sentence)
        label.setVisible(bool(sentence))
        if editor.property("wrong") != bool(sentence):
            editor.setProperty("wrong", bool(sentence))
            editor.style().polish(editor)
        editor.setAccessibleDescription(sentence)
        announce(label, sentence)

    # Insides

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(ROW_GAP // 2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(self.fields.values()):
            if field.heading:
                grid.addWidget(
                    plain_label(field.heading, "secondary", wrap=True), number * 3, 0, 1, 2
                )
            self._add(grid, number * 3 + 1, field)
        rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        grid.addItem(rest, len(self.fields) * 3, 1)  # room left over is no label's
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addLayout(grid)
        column.addWidget(self.general_error)
        stops = [stop for field in self.fields.values() for stop in field.stops]
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)

    def _add(self, grid: QGridLayout, row: int, field: Field[Any]) -> None:
        label = plain_label(self._titled(field))
        label.setBuddy(field.editor)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._labels.append(label)
        if field.label:
            field.editor.setAccessibleName(field.label)
        error = plain_label("", "error", wrap=True)
        error.hide()
        self._errors[field.name] = error
        beside = Qt.AlignmentFlag.AlignLeft
        if field.widget is not field.editor:
            beside |= Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, row, 0, beside)
        grid.addWidget(field.widget, row, 0 if field.is_wide else 1, 1, -1)
        below = QVBoxLayout()
        below.setContentsMargins(0, 0, 0, ROW_GAP)
        below.setSpacing(2)
        below.addWidget(error)
        if field.hint:
            below.addWidget(plain_label(field.hint, "small", wrap=True))
        grid.addLayout(below, row + 1, 1)
        field.editor.installEventFilter(self)
        field.changed.connect(self._on_changed)
        field.proposed.connect(self._on_proposed)

    @Slot()
    def _fit_labels(self) -> None:
        """Keep labels as narrow as their words; what is wider than the widest takes two lines."""
        for name, label in zip(self.fields, self._labels, strict=True):
            label.ensurePolished()
            width = label.fontMetrics().horizontalAdvance(label.text()) + SLACK
            label.setWordWrap(width > LABEL_WIDEST)
            field = self.fields[name]
            if field.widget is not field.editor:  # it has more below: the label stands by its line
                label.setMinimumHeight(field.editor.sizeHint().height())
            label.setFixedWidth(min(width, LABEL_WIDEST))

    def _titled(self, field: Field[Any]) -> str:
        if not field.label:
            return ""
        return (
            self.tr("{label}（必填）").format(label=field.label) if field.required else field.label
        )

    @Slot()
    def _on_changed(self) -> None:
        sender = self.sender()
        if isinstance(sender, Field) and self.error_of(sender.name):
            self._mark(sender.name, "")
        self.changed.emit()

    @Slot()
    def _on_proposed(self) -> None:
        sender = self.sender()
        if isinstance(sender, Field):
            self._clean[sender.name] = sender.state()

    def _next(self, editor: QObject) -> None:
        fields = list(self.fields.values())
        at = next((number for number, one in enumerate(fields) if one.editor is editor), -1)
        for field in fields[at + 1 :]:
            if field.editor.isEnabled() and field.editor.isVisibleTo(self):
                self._go_to(field.name)
                return
        self.submitted.emit()

    def _go_to(self, name: str) -> None:
        """Give a field the keyboard and bring it into sight, with what is said beside it."""
        self.fields[name].editor.setFocus(Qt.FocusReason.TabFocusReason)
        self._looked_for.emit(name)

    @Slot(str)
    def _scroll_to(self, name: str) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self._errors[name], 0, ROW_GAP)
                around.ensureWidgetVisible(self.fields[name].widget, 0, ROW_GAP)
            around = around.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if enter and control:
                self.submitted.emit()
                return True
            if enter and not isinstance(watched, QPlainTextEdit):
                self._next(watched)
                return True
        return super().eventFilter(watched, event)
