"""Fields in which one chooses: one of several values, or yes and no."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from gui.kit.fields import LONG, Field, FieldError


class ChoiceBox(QComboBox):
    """A combo that the wheel passes over: who scrolls a form chooses nothing by it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Field[Any]):
    """One of some values, shown by their words. Values are enum members, UUIDs, None or texts.

    What is `required` begins unchosen, so that no answer is one that nobody gave; anything else
    begins with None, if that is offered, or with the first. What was chosen and is on offer no more
    is not replaced by another.
    """

    def __init__(
        self,
        name: str,
        label: str,
        choices: Sequence[tuple[object, str]],
        *,
        hint: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(name, label, hint=hint, required=required)
        self._values: list[object] = []
        self._lost = ""
        self.box = ChoiceBox()
        self.box.setMaximumWidth(LONG)
        self.box.setPlaceholderText(self.tr("请选择"))
        self.set_choices(choices)
        self.box.currentIndexChanged.connect(self._on_index)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other values; the one that is chosen stays chosen, if it is among them."""
        chosen = self.state()
        self.box.blockSignals(True)
        self.box.clear()
        self._values = [value for value, _ in choices]
        self.box.addItems([word for _, word in choices])
        self.restore(chosen)
        self.box.blockSignals(False)

    @property
    def widget(self) -> QWidget:
        return self.box

    @property
    def lost(self) -> str:
        if not self._lost:
            return ""
        said = self.tr("以前选的已经不在可选的里面，请重新选择{label}。")
        return said.format(label=self.label)

    def read(self) -> Any:
        number = self.box.currentIndex()
        if number >= 0:
            return self._values[number]
        if self._lost or self.required:
            raise FieldError(self.lost or self.tr("请选择{label}。").format(label=self.label))
        return None

    def write(self, value: object) -> None:
        self._stand_on("" if value is None and value not in self._values else _key(value))

    def empty(self) -> None:
        self._stand_on("")

    def state(self) -> str:
        number = self.box.currentIndex()
        return _key(self._values[number]) if number >= 0 else self._lost

    def restore(self, text: str) -> None:
        self._stand_on(text)

    def _stand_on(self, key: str) -> None:
        keys = [_key(value) for value in self._values]
        self._lost = "" if key in keys else key
        if key in keys:
            number = keys.index(key)
        elif key or self.required:
            number = -1
        else:
            number = self._values.index(None) if None in self._values else min(0, len(keys) - 1)
        self.box.setCurrentIndex(number)

    def _on_index(self, number: int) -> None:
        if number >= 0:
            self._lost = ""
        self.changed.emit()


class FlagField(Field[bool]):
    """A yes or no; a `wide` one begins where the labels begin, for words that take a line."""

    def __init__(self, name: str, label: str, *, hint: str = "", wide: bool = False) -> None:
        super().__init__(name, "", hint=hint)
        self.is_wide = wide
        self.box = QCheckBox(label)
        self.box.toggled.connect(self._on_toggled)

    @property
    def widget(self) -> QWidget:
        return self.box

    def read(self) -> bool:
        return self.box.isChecked()

    def write(self, value: bool | None) -> None:  # noqa: FBT001 - the value itself
        self.box.setChecked(bool(value))

    def state(self) -> str:
        return "1" if self.box.isChecked() else ""

    def restore(self, text: str) -> None:
        self.box.setChecked(bool(text))

    def _on_toggled(self) -> None:
        self.changed.emit()


def _key(value: object) -> str:
    return str(value.value) if isinstance(value, enum.Enum) else str(value)
