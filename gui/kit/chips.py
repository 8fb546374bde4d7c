"""Filter chips: one of several narrows a list, and each says how many it would leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from gui.kit.flow import flow


class Chips(QWidget):
    """A row of choices that goes on in the next line; the first is chosen at the start.

    Signals:
        chosen(str): the key of another chip.
    """

    chosen = Signal(str)

    def __init__(self, name: str, words: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._words = dict(words)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons: dict[str, QToolButton] = {}
        for key, word in words:
            button = QToolButton()
            button.setObjectName(key)
            button.setText(word)
            button.setCheckable(True)
            button.setChecked(not self.buttons)
            button.setProperty("role", "choice")
            self._group.addButton(button)
            self.buttons[key] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(flow(*self.buttons.values()))
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def key(self) -> str:
        """Give the key of the chip that is chosen."""
        return next(key for key, button in self.buttons.items() if button.isChecked())

    def choose(self, key: str) -> None:
        """Choose a chip without telling anybody."""
        self.buttons[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say behind each word how many there are; a chip that is not named says its word alone."""
        for key, button in self.buttons.items():
            count = counts.get(key)
            word = self._words[key]
            button.setText(word if count is None else f"{word} {count}")

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.key)
