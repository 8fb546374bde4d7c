"""The fixed parts around a page: title row, summary row, plain labels, hairlines."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

GAP = 8
LEAST_LINE = 160


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


def lead(button: QPushButton, *, here: bool) -> None:
    """Make a button the one to press of its page, or one of the others."""
    role = "primary" if here else ""
    if button.property("role") != role:
        button.setProperty("role", role)
        button.style().unpolish(button)
        button.style().polish(button)


def grow_to_fit(dialog: QWidget) -> None:
    """Make a dialog as wide as its fields and as high as its wrapped words need: Qt does not."""
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        width = max(dialog.width(), layout.totalMinimumSize().width())
        height = max(dialog.height(), layout.totalHeightForWidth(width))
        dialog.resize(width, height)


def plain_tip(text: str) -> str:
    """Write a text so that a tooltip, which guesses at markup, shows it as it stands."""
    return f"<span>{html.escape(text)}</span>" if text else ""


class Yielding(QLabel):
    """One line whose end gives way to the buttons beside it; its tip tells all of it."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def show_text(self, text: str) -> None:
        """Show this."""
        self.setText(text)
        self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_LINE, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        if metrics.horizontalAdvance(self.text()) <= room:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        said = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.contentsRect(), Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()


class YieldingButton(QPushButton):
    """A button whose words give way to what stands beside it; its tip tells all of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_LINE, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._shown(option.fontMetrics)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _shown(self, metrics: QFontMetrics) -> str:
        """Give as many of the words as there is room for."""
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:  # measured in whole points, they would else lack a part of one
            return self.text()
        room = metrics.horizontalAdvance(self.text()) - lacking
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class PageHead(QWidget):
    """Title, count, secondary actions, and the one primary action last on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Yielding("title")
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
        self._title.show_text(title)
        self._count.setText(count)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @property
    def title(self) -> str:
        """Give the title shown."""
        return self._title.text()

    @property
    def count(self) -> str:
        """Give what stands beside the title: how many, or which day."""
        return self._count.text()

    def add_action(self, button: QAbstractButton | QWidget) -> None:
        """Add a button; the primary one is added last."""
        self._actions.addWidget(button)

    def add_button(
        self, said: str, slot: Callable[[], object], *, primary: bool = False
    ) -> QPushButton:
        """Make a button and add it; `said` is its verb + noun."""
        button = QPushButton(said)
        if primary:
            button.setProperty("role", "primary")
        button.clicked.connect(slot)
        self.add_action(button)
        return button

    def show_buttons(self, shown: Mapping[QPushButton, bool]) -> None:
        """Show these and hide those: first what goes, or for a moment all widen the window."""
        for button in sorted(shown, key=lambda one: shown[one]):
            button.setVisible(shown[button])


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
