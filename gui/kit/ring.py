"""A ring: one share of a whole, with its figures in words beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.theme import THEME
from gui.kit.wording import joined

ACROSS = 56
THICK = 8
GAP = 12
SMALL = 90
WHOLE = 360 * 16
"""Qt counts arcs in sixteenths of a degree."""
TOP = 90 * 16


class Ring(QWidget):
    """A ring, a title and a line of figures. One that `opens` is clicked, or reached by Tab.

    Signals:
        opened(): the rows behind it are wanted.
    """

    opened = Signal()

    def __init__(self, title: str, *, opens: bool = False) -> None:
        super().__init__()
        self._opens = opens
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._title = title
        self._part = self._whole = 0
        self._figures = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        THEME.changed.connect(self.update)

    def show_share(self, part: int, whole: int, figures: str) -> None:
        """Show `part` of `whole`; `figures` says it in words."""
        self._part, self._whole, self._figures = part, whole, figures
        self.setAccessibleName(joined((self._title, figures)))
        self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._title)
        return QSize(ACROSS + GAP + width, max(ACROSS, 2 * self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._opens:
            self.opened.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if self._opens and event.key() in keys:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - ACROSS) / 2
        box = QRectF(THICK / 2, top + THICK / 2, ACROSS - THICK, ACROSS - THICK)
        pen = QPen(THEME.colour("line"), THICK)
        painter.setPen(pen)
        painter.drawEllipse(box)
        if self._part and self._whole:
            pen.setColor(THEME.colour("done"))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(box, TOP, -WHOLE * self._part // self._whole)
        metrics, left = self.fontMetrics(), ACROSS + GAP
        middle = self.height() / 2
        room = self.width() - left
        painter.setPen(THEME.colour("ink"))
        above = QRectF(left, middle - metrics.height(), room, metrics.height())
        painter.drawText(above, Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(THEME.font(SMALL))
        painter.setPen(THEME.colour("secondary"))
        small = painter.fontMetrics()
        said = small.elidedText(self._figures, Qt.TextElideMode.ElideRight, int(room))
        below = QRectF(left, middle, room, small.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, said)
        if self._opens and self.hasFocus():
            painter.setPen(THEME.colour("link"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
