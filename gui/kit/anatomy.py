"""The fixed parts around a page: title row, summary row, plain labels, hairlines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

GAP = 8


def plain_label(
    text: str = "", role: str = "", parent: QWidget | None = None, *, wrap: bool = False
) -> QLabel:
    """Make a label that shows its text and never reads it as markup.

    `role` names its look in style.qss: title, heading, secondary, number, error, done, late…
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    if role:
        label.setProperty("role", role)
    return label


def hairline(parent: QWidget | None = None) -> QFrame:
    """Make a thin line between groups."""
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.HLine)
    line.setProperty("role", "hairline")
    line.setFixedHeight(1)
    return line


def stacked(above: QWidget, below: QWidget) -> QWidget:
    """Put one thing above another, which takes the room that is left."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(above)
    column.addWidget(below, 1)
    return box


def grow_to_fit(dialog: QWidget) -> None:
    """Make a dialog as high as its wrapped words need at its width, which Qt itself does not."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        needed = layout.totalHeightForWidth(dialog.width())
        if needed > dialog.height():
            dialog.resize(dialog.width(), needed)


class PageHead(QWidget):
    """Title, count, secondary actions, and the one primary action last on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label("", "title")
        self._count = plain_label("", "secondary")
        self._note = plain_label("", "secondary", wrap=True)
        self._note.hide()
        self._actions = QHBoxLayout()
        self._actions.setSpacing(GAP)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._title)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addLayout(self._actions)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(GAP // 2)
        outer.addLayout(row)
        outer.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str, count: str = "", note: str = "") -> None:
        """Show the page's title, how many things it holds, and one sentence below, if any."""
        self._title.setText(title)
        self._count.setText(count)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @property
    def title(self) -> str:
        """Give the title shown."""
        return self._title.text()

    def add_action(self, button: QAbstractButton | QWidget) -> None:
        """Add a button; the primary one is added last."""
        self._actions.addWidget(button)


class Summary(QWidget):
    """The row at the foot of a page: rows, selected, sum of area. Hidden while it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = plain_label("", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._label)
        row.addStretch(1)
        self.hide()

    def set_parts(self, *parts: str) -> None:
        """Show the parts in one line, with wide spaces between."""
        self._label.setText("    ".join(part for part in parts if part))
        self.setVisible(bool(self._label.text()))

    @property
    def text(self) -> str:
        """Give what is shown."""
        return self._label.text()
