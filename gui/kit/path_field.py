"""A field for a file or a folder: chosen in a dialog, or typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.kit.fields import LONG, LineField

Choose = Callable[[], Path | None]


class PathField(LineField[Path | None]):
    """A path; empty is None. `choose` opens the dialog, `verb` is its button."""

    def __init__(  # noqa: PLR0913 - each is a word about one field
        self,
        name: str,
        label: str,
        choose: Choose,
        verb: str,
        *,
        hint: str = "",
        required: bool = False,
    ) -> None:
        super().__init__(name, label, hint=hint, required=required)
        self._choose = choose
        self._box = QWidget()
        self._box.setMaximumWidth(LONG)  # ends where the other fields end
        self.button = QPushButton(verb)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_button)
        row = QHBoxLayout(self._box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        row.addStretch(0)

    @property
    def widget(self) -> QWidget:
        return self._box

    @property
    def editor(self) -> QWidget:
        return self.line

    def parse(self, text: str) -> Path | None:
        self._needed(text)
        return Path(text).expanduser() if text else None

    @Slot()
    def _on_button(self) -> None:
        chosen = self._choose()
        if chosen is not None:
            self.restore(str(chosen))
