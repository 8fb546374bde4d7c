"""Pairs of a word and what it says: the head of a thing, without a frame."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.kit.anatomy import plain_label

LONGEST = 12
"""Latin characters that a word may have beside what it says where there is little room."""


class Facts(QWidget):
    """Pairs of a word and what it says, in two columns.

    Where it is `narrow`, what a long word says stands below it, with the whole width.
    """

    def __init__(self, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow
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
            value = plain_label(said, wrap=True)
            if self._narrow and _wide(word) > LONGEST:
                above = plain_label(word, "secondary", wrap=True)
                self._grid.addWidget(above, 2 * row, 0, 1, 2, top)
                self._grid.addWidget(value, 2 * row + 1, 0, 1, 2)
            else:
                self._grid.addWidget(plain_label(word, "secondary"), 2 * row, 0, top)
                self._grid.addWidget(value, 2 * row, 1)


def _wide(text: str) -> int:
    """Count its width in Latin characters: a Chinese one is as wide as two."""
    return sum(1 if one.isascii() else 2 for one in text)
