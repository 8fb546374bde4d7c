"""Bars side by side, such as twelve months: drawn, and read one by one by keyboard and as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.kit.theme import THEME
from gui.kit.wording import joined, labelled

HIGH = 96
GAP = 6
SMALL = 90
NARROWEST = 18
"""Pixels for one bar with the room beside it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `label` stands below it, `said` above; `value` only draws. `name` is read aloud."""

    label: str
    value: int
    said: str
    name: str = ""

    @property
    def words(self) -> str:
        """Say the bar in words."""
        return labelled(self.name or self.label, self.said)


class Bars(QWidget):
    """A title and its bars. Left and Right go along them; Enter or a click opens one.

    Signals:
        opened(int): the number of the bar, from 0.
    """

    opened = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._bars: Sequence[Bar] = ()
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        THEME.changed.connect(self._on_theme)

    @property
    def bars(self) -> Sequence[Bar]:
        """Give what is shown."""
        return self._bars

    def show_bars(self, bars: Sequence[Bar], current: int | None = None) -> None:
        """Show these; the last one is the current one, or the one named by its number from 0."""
        self._bars = bars
        self.current = len(bars) - 1 if current is None else current
        self.setAccessibleName(joined((self._title, *(bar.words for bar in bars))))
        self._tell()

    def _on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        now = self._bars[self.current].words if self._bars else ""
        self.setAccessibleDescription(now)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST * 12 + GAP, HIGH + 4 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self.current = min(max(self.current + step, 0), len(self._bars) - 1)
            self._tell()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._bars:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.bar_at(event.position().toPoint())
        if number is not None:
            self.current = number
            self._tell()
            self.opened.emit(number)

    def bar_at(self, point: QPoint) -> int | None:
        """Tell which bar stands at a point."""
        if not self._bars or not self.rect().contains(point):
            return None
        return min(point.x() * len(self._bars) // max(self.width(), 1), len(self._bars) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        line = metrics.height()
        painter.setPen(THEME.colour("ink"))
        painter.drawText(QRectF(0, 0, self.width(), line), Qt.AlignmentFlag.AlignLeft, self._title)
        if self._bars:
            now = self._bars[self.current].words
            painter.setPen(THEME.colour("secondary"))
            room = self.width() - metrics.horizontalAdvance(self._title) - 2 * GAP
            said = metrics.elidedText(now, Qt.TextElideMode.ElideRight, room)
            box = QRectF(0, 0, self.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, said)
            self._paint_bars(painter, line + GAP)
        painter.end()

    def _paint_bars(self, painter: QPainter, top: int) -> None:
        painter.setFont(THEME.font(SMALL))
        small = painter.fontMetrics()
        foot = self.height() - small.height() - GAP
        above = small.height()
        most = max((bar.value for bar in self._bars), default=0) or 1
        room = self.width() / len(self._bars)
        fits = all(small.horizontalAdvance(bar.said) <= room - 2 for bar in self._bars)
        for number, bar in enumerate(self._bars):
            left = room * number
            high = (foot - top - above) * max(bar.value, 0) / most
            box = QRectF(left + room * 0.2, foot - high, room * 0.6, high)
            painter.setPen(Qt.PenStyle.NoPen)
            is_current = number == self.current
            painter.setBrush(THEME.colour("accent" if is_current else "link"))
            painter.drawRect(box)
            if is_current and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(THEME.colour("ink"))
                painter.drawRect(QRectF(left + 1, top, room - 2, self.height() - top - 1))
            painter.setPen(THEME.colour("secondary"))
            middle = Qt.AlignmentFlag.AlignHCenter
            if fits and bar.value:
                painter.drawText(QRectF(left, foot - high - above, room, above), middle, bar.said)
            painter.drawText(QRectF(left, foot + 2, room, small.height()), middle, bar.label)
        painter.setPen(THEME.colour("line"))
        painter.drawLine(0, foot, self.width(), foot)
