"""A section of a page: a heading with its count and actions, and what stands below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.kit.anatomy import GAP, hairline, plain_label
from gui.kit.heading import heading_row
from gui.kit.single_click import press_once


class Section(QWidget):
    """Heading, one line that says how it stands, actions at the right, and a column of content."""

    def __init__(self, title: str, note: str = "", *, first: bool = False) -> None:
        super().__init__()
        self._title = plain_label(title, "heading", wrap=True)
        self._note = plain_label("", "secondary", wrap=True)
        head, self._actions = heading_row(self._title)
        self._line = hairline()
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._line)
        column.addWidget(head)
        column.addWidget(self._note)
        column.addLayout(self.body)
        if first:
            self.come_first()
        self.set_note(note)

    def come_first(self) -> None:
        """Stand first on its page: nothing is above that a line would part it from."""
        self._line.hide()

    def set_title(self, title: str) -> None:
        """Head it anew, where it shows one of several things."""
        self._title.setText(title)

    def set_note(self, note: str) -> None:
        """Say how it stands, in a sentence below the heading."""
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @property
    def note(self) -> str:
        """Give the sentence."""
        return self._note.text()

    def add(self, widget: QWidget) -> None:
        """Add something below."""
        self.body.addWidget(widget)

    def add_action(
        self, words: str, slot: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        """Add a button at the right of the heading; a primary one goes last."""
        button = press_once(QPushButton(words))
        if primary:
            button.setProperty("role", "primary")
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        self._actions.addWidget(button)
        return button
