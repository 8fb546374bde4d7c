"""What stays the same from ballot to ballot on its way: the moment, the people, the way; one row.

A field that keeps its value until it is changed, as a clerk notes fifty ballots of one entrance.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from gui.kit.anatomy import plain_label
from gui.kit.moments import read_moment

translate = QCoreApplication.translate
Word = TypeVar("Word", bound=enum.StrEnum)
ACROSS = 3
MOMENT_ROOM = 28
"""Frame, padding and the cursor beside the letters."""


class WayForm(QWidget):
    """Small fields, three in a row, each with its word above it; `gui.kit.unsaved.Typed`.

    Signals:
        changed(): something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, fields: Sequence[tuple[str, str, QWidget]]) -> None:
        super().__init__()
        self._fields: dict[str, QWidget] = {}
        self._proposed: dict[str, str] = {}
        self._edited: set[str] = set()
        self.error = plain_label("", "error", wrap=True)
        self.error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for number, (name, word, widget) in enumerate(fields):
            row, column = divmod(number, ACROSS)
            label = plain_label(word, "small", wrap=True)
            label.setBuddy(widget)
            widget.setAccessibleName(word)
            widget.setObjectName(name)
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(self._on_edited)
            elif isinstance(widget, QComboBox):
                widget.activated.connect(self._on_edited)
            grid.addWidget(label, row * 2, column)
            grid.addWidget(widget, row * 2 + 1, column)
            grid.setColumnStretch(column, 1)
            self._fields[name] = widget
        grid.addWidget(self.error, len(fields) * 2, 0, 1, ACROSS)

    def field(self, name: str) -> QWidget:
        """Give a field."""
        return self._fields[name]

    def text(self, name: str) -> str:
        """Give what is typed."""
        widget = self._fields[name]
        return widget.text().strip() if isinstance(widget, QLineEdit) else ""

    def propose(self, name: str, text: str) -> None:
        """Fill a field that is empty or still as it was proposed before."""
        widget = self._fields[name]
        if isinstance(widget, QLineEdit) and widget.text() in ("", self._proposed.get(name)):
            widget.setText(text)
            self._proposed[name] = text

    def chosen(self, name: str) -> Any:
        """Give what is chosen."""
        widget = self._fields[name]
        return widget.currentData() if isinstance(widget, QComboBox) else None

    def moment(self, name: str) -> datetime | None:
        """Read a moment of China's time; None where it is none, which is then said."""
        found = read_moment(self.text(name))
        self.say("" if found else translate("way", "时间请写成 2026-06-22 09:30 这样。"))
        return found

    def typed(self) -> Mapping[str, str]:
        """Give what was typed or chosen since the last ballot was noted, nothing proposed."""
        return {name: str(self.chosen(name) or self.text(name)) for name in sorted(self._edited)}

    def restore(self, state: Mapping[str, str], /) -> None:
        """Show again what was typed."""
        for name, text in state.items():
            widget = self._fields.get(name)
            if isinstance(widget, QComboBox):
                widget.setCurrentIndex(max(0, widget.findData(text)))
            elif isinstance(widget, QLineEdit):
                widget.setText(text)
            self._edited.add(name)

    def reset(self) -> None:
        """Show what was proposed, and nothing else."""
        for name in self._edited:
            widget = self._fields[name]
            if isinstance(widget, QComboBox):
                widget.setCurrentIndex(0)
            elif isinstance(widget, QLineEdit):
                widget.setText(self._proposed.get(name, ""))
        self.keep_as_clean()

    def clear(self, *names: str) -> None:
        """Empty fields that hold of one ballot alone."""
        for name in names:
            widget = self._fields[name]
            if isinstance(widget, QLineEdit):
                widget.clear()
            elif isinstance(widget, QComboBox):
                widget.setCurrentIndex(0)

    def keep_as_clean(self) -> None:
        """What stands there is noted."""
        self._edited.clear()

    @Slot()
    def _on_edited(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._edited.add(sender.objectName())
            self.changed.emit()

    def say(self, sentence: str) -> None:
        """Say what is wrong below the fields."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


class _MomentLine(QLineEdit):
    """Never narrower than a moment is long."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        wanted = self.fontMetrics().horizontalAdvance("0000-00-00 00:00") + MOMENT_ROOM
        return QSize(max(hint.width(), wanted), hint.height())


def line() -> QLineEdit:
    """Make a field to type in."""
    return _quiet(QLineEdit())


def moment_line() -> QLineEdit:
    """Make a field for a moment."""
    return _quiet(_MomentLine())


def _quiet(made: QLineEdit) -> QLineEdit:
    made.setAcceptDrops(False)
    made.setDragEnabled(False)
    return made


def choice(values: type[Word], say: Callable[[Word], str]) -> QComboBox:
    """Make a field to choose in."""
    made = QComboBox()
    for value in values:
        made.addItem(say(value))
        made.setItemData(made.count() - 1, value.value)
    return made
