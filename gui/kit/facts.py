"""Pairs of a word and what it says: the head of a thing, without a frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.kit.anatomy import plain_label


class Facts(QWidget):
    """Pairs of a word and what it says, in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[str, str]] = []

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Give what is shown."""
        return self._shown

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show these; what is empty is left out."""
        self._shown = [(word, said) for word, said in pairs if said]
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()  # it would be drawn until it is deleted
                widget.deleteLater()
        for row, (word, said) in enumerate(self._shown):
            top = Qt.AlignmentFlag.AlignTop  # beside the first line of what it says
            self._grid.addWidget(plain_label(word, "secondary"), row, 0, top)
            value = plain_label(said, wrap=True)
            self._grid.addWidget(value, row, 1)
