"""What stays the same from ballot to ballot on its way: the moment, the people, the way; one row.

A field that keeps its value until it is changed, as a clerk notes fifty ballots of one entrance.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from gui.kit.anatomy import plain_label
from gui.kit.moments import read_moment

translate = QCoreApplication.translate
Word = TypeVar("Word", bound=enum.StrEnum)
ACROSS = 3
LETTERS = 14
"""So many each field wants; where there is less room for three, two stand in a row."""
SPACE = 16
SHORTEST = 6
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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._grid.setVerticalSpacing(2)
        self._cells: list[tuple[QWidget, QWidget]] = []
        self._across = 0
        for name, word, widget in fields:
            label = plain_label(word, "small", wrap=True)
            label.setBuddy(widget)
            widget.setAccessibleName(word)
            widget.setObjectName(name)
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(self._on_edited)
                widget.returnPressed.connect(self._on_enter)
            elif isinstance(widget, QComboBox):
                widget.activated.connect(self._on_edited)
            self._cells.append((label, widget))
            self._fields[name] = widget
        self._place(ACROSS)

    def _place(self, across: int) -> None:
        """Put the fields in rows of so many, each with its word above it."""
        if across == self._across:
            return
        self._across = across
        for number, (label, widget) in enumerate(self._cells):
            row, column = divmod(number, across)
            self._grid.addWidget(label, row * 2, column, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(widget, row * 2 + 1, column)
        for column in range(ACROSS):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._grid.addWidget(self.error, len(self._cells) * 2, 0, 1, across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        letter = self.fontMetrics().horizontalAdvance("0")
        least = ACROSS * (LETTERS * letter + MOMENT_ROOM) + (ACROSS - 1) * SPACE
        self._place(ACROSS if event.size().width() >= least else ACROSS - 1)
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        letter = self.fontMetrics().horizontalAdvance("0")
        least = (ACROSS - 1) * (LETTERS * letter + MOMENT_ROOM) + SPACE
        return QSize(least, super().minimumSizeHint().height())

    @Slot()
    def _on_enter(self) -> None:
        """Go to the next field, as in every form."""
        self.focusNextChild()

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
    made = drop_down()
    for value in values:
        made.addItem(say(value))
        made.setItemData(made.count() - 1, value.value)
    return made


def drop_down() -> QComboBox:
    """Make a list to choose from that is no wider than its place; what it holds shows when open."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(SHORTEST)
    return made
