"""Fields in which one chooses: one of several values, or yes and no."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from gui.kit.fields import LONG, Field


class ChoiceField(Field[Any]):
    """One of some values, shown by their words. Values are enum members, UUIDs, None or texts."""

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
        self.box = QComboBox()
        self.box.setMaximumWidth(LONG)
        self.set_choices(choices)
        self.box.currentIndexChanged.connect(self._on_index)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other values."""
        self.box.blockSignals(True)
        self.box.clear()
        self._values = [value for value, _ in choices]
        self.box.addItems([word for _, word in choices])
        self.box.blockSignals(False)

    @property
    def widget(self) -> QWidget:
        return self.box

    def read(self) -> Any:
        number = self.box.currentIndex()
        value = self._values[number] if 0 <= number < len(self._values) else None
        self._needed("" if value is None else "-")
        return value

    def write(self, value: object) -> None:
        self.box.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def state(self) -> str:
        return _key(self.read()) if self._values else ""

    def restore(self, text: str) -> None:
        keys = [_key(value) for value in self._values]
        self.box.setCurrentIndex(keys.index(text) if text in keys else 0)

    def _on_index(self) -> None:
        self.changed.emit()


class FlagField(Field[bool]):
    """A yes or no."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, "", hint=hint)
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
