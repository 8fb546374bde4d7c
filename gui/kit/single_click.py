"""A double click presses a button once: what is done by one press is not done twice."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton

Button = TypeVar("Button", bound=QAbstractButton)


class _Second(QObject):
    """Swallows the second press of a double click, which Qt gives a button as a press anew."""

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.MouseButtonDblClick


def press_once(button: Button) -> Button:
    """Let a hurried double click be one press, however soon the work of the first was over."""
    button.installEventFilter(_Second(button))
    return button
