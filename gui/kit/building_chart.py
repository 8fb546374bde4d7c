"""The building chart: floors and doors, painted; the state is a word in each cell, and a colour.

What state a dwelling has, and what is said of it, whoever shows the chart knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QToolTip,
    QWidget,
)

from core.rosters.charts import BuildingChart, ChartCell
from gui.kit.anatomy import GAP, plain_tip
from gui.kit.states import State, StateLabel, Tone
from gui.kit.theme import RADIUS, THEME

BETWEEN = 4
STAIRS = 20
SMALL = 85
FILL = 38
"""How strongly of 255 a cell is filled with the colour of its state."""
NARROWEST, WIDEST = 3, 10
"""How wide a cell is at least and at most, in characters."""


LEGEND_MOST = 6
"""How many states the legend tells of."""
StateOf = Callable[[ChartCell], State]


def no_state(_cell: ChartCell) -> State:
    """Give a dwelling no state: before a chart is shown."""
    return State("")


class ChartLegend(QWidget):
    """The states in the chart with their counts, the most frequent first."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * GAP)
        self._row.addStretch(1)

    @property
    def texts(self) -> list[str]:
        """Give the legend as it is said."""
        items = (self._row.itemAt(number) for number in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget.text for widget in widgets if isinstance(widget, StateLabel)]

    def show_counts(self, counts: Iterable[tuple[State, int]]) -> None:
        """Show these states."""
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (state, count) in enumerate(list(counts)[:LEGEND_MOST]):
            word = self.tr("{word} {count}").format(word=state.word, count=f"{count:,}")
            label = StateLabel(State(word, state.tone, state.icon_name))
            self._row.insertWidget(number, label)


class ChartGrid(QWidget):
    """The cells. Arrow keys and clicks move; Enter goes on to the sheet of the dwelling.

    Signals:
        moved(UUID): another dwelling is current.
        opened(UUID): Enter was pressed on it.
    """

    moved = Signal(object)
    opened = Signal(object)

    def __init__(self, tip: Callable[[ChartCell], str]) -> None:
        super().__init__()
        self._said = tip
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("楼盘表"))
        self._chart: BuildingChart | None = None
        self._state: StateOf = no_state
        self._places: dict[tuple[int, int], ChartCell] = {}
        self._current: tuple[int, int] | None = None
        self._wide = self._floors_wide = 0
        THEME.changed.connect(self._on_theme)

    def show_chart(self, chart: BuildingChart, state: StateOf) -> None:
        """Show a building; the current dwelling stays, if it is there."""
        kept = self.current_id
        self._chart, self._state = chart, state
        self._places = {}
        for line, floor in enumerate(chart.floors):
            number = 0
            for entrance in floor.entrances:
                for cell in entrance:
                    if cell is not None:
                        self._places[line, number] = cell
                    number += 1
        self._current = next(
            (place for place, cell in self._places.items() if cell.row.id == kept), None
        )
        self._on_theme()

    @property
    def current_id(self) -> UUID | None:
        """Give the dwelling that is current."""
        cell = self._places.get(self._current) if self._current else None
        return cell.row.id if cell else None

    def select_id(self, dwelling_id: UUID) -> None:
        """Make a dwelling current without telling."""
        for place, cell in self._places.items():
            if cell.row.id == dwelling_id:
                self._current = place
        self.update()

    def rect_of(self, dwelling_id: UUID) -> QRect:
        """Give where a dwelling is painted."""
        places = (place for place, cell in self._places.items() if cell.row.id == dwelling_id)
        return next((self._rect(place) for place in places), QRect())

    # Measures

    def _cell(self) -> QSize:
        return QSize(self._wide, self.fontMetrics().height() * 2 + 6)

    def _measure(self) -> None:
        """Let cells be as wide as their rooms and states ask, so that many stand side by side."""
        metrics, small = self.fontMetrics(), QFontMetrics(THEME.font(SMALL))
        cells = self._places.values()
        rooms = {metrics.horizontalAdvance(cell.row.room) for cell in cells}
        words = {self._state(cell).word for cell in cells}
        wide = max((*rooms, *map(small.horizontalAdvance, words)), default=0)
        letter = metrics.averageCharWidth()
        self._wide = min(max(wide, NARROWEST * letter), WIDEST * letter) + 2 * GAP
        floors = self._chart.floors if self._chart is not None else ()
        named = (self._floor(floor.floor) for floor in floors)
        self._floors_wide = max(map(metrics.horizontalAdvance, named), default=0)

    def _left(self) -> int:
        return self._floors_wide + 2 * GAP

    def _top(self) -> int:
        return self.fontMetrics().height() + 2 * BETWEEN

    def _gaps(self, column: int) -> int:
        """Count the entrances left of a column."""
        doors, gone = (self._chart.doors if self._chart else ()), 0
        for number, width in enumerate(doors):
            gone += width
            if column < gone:
                return number
        return 0

    def _rect(self, place: tuple[int, int]) -> QRect:
        line, column = place
        size = self._cell()
        left = self._left() + column * (size.width() + BETWEEN) + self._gaps(column) * STAIRS
        top = self._top() + line * (size.height() + BETWEEN)
        return QRect(QPoint(left, top), size)

    def _at(self, point: QPoint) -> tuple[int, int] | None:
        return next((one for one in self._places if self._rect(one).contains(point)), None)

    def sizeHint(self) -> QSize:
        if self._chart is None or not self._chart.floors:
            return QSize(0, 0)
        last = self._rect((len(self._chart.floors) - 1, max(sum(self._chart.doors) - 1, 0)))
        return QSize(last.right() + GAP, last.bottom() + GAP)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_heads(painter)
        for place, cell in self._places.items():
            rect = self._rect(place)
            if rect.intersects(event.rect()):
                self._draw(painter, rect, cell, current=place == self._current)
        painter.end()

    def _draw_heads(self, painter: QPainter) -> None:
        chart = self._chart
        assert chart is not None  # noqa: S101 - painted only with one
        painter.setPen(THEME.colour("secondary"))
        painter.setFont(self.font())
        column = 0
        for name, doors in zip(chart.entrances, chart.doors, strict=True):
            left, right = self._rect((0, column)), self._rect((0, column + max(doors, 1) - 1))
            box = QRect(left.left(), 0, right.right() - left.left(), self._top() - BETWEEN)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
            column += doors
        for line, floor in enumerate(chart.floors):
            rect = self._rect((line, 0))
            box = QRect(0, rect.top(), self._left() - GAP, rect.height())
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, self._floor(floor.floor))

    def _floor(self, floor: int | None) -> str:
        if floor is None:
            return ""
        if floor < 0:
            return self.tr("负{number}层").format(number=-floor)
        return self.tr("{number}层").format(number=floor)

    def _draw(self, painter: QPainter, rect: QRect, cell: ChartCell, *, current: bool) -> None:
        state = self._state(cell)
        colour = THEME.colour(state.tone.value)
        fill = QColor(colour)
        fill.setAlpha(FILL)
        painter.setPen(THEME.colour("link" if current and self.hasFocus() else "line"))
        if current:
            pen = painter.pen()
            pen.setWidth(2)
            pen.setColor(THEME.colour("link"))
            painter.setPen(pen)
        painter.setBrush(THEME.colour("paper"))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if state.tone is not Tone.PLAIN:
            painter.setBrush(fill)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
        half = rect.height() // 2
        upper = QRect(rect.left() + 4, rect.top() + 1, rect.width() - 8, half)
        lower = upper.translated(0, half - 1)
        painter.setPen(THEME.colour("ink"))
        painter.setFont(self.font())
        room = _fitted(painter, cell.row.room, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, room)
        painter.setPen(colour if state.tone is not Tone.PLAIN else THEME.colour("secondary"))
        painter.setFont(THEME.font(SMALL))
        word = _fitted(painter, state.word, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, word)

    # Hands

    def _move(self, place: tuple[int, int] | None) -> None:
        if place is None or place == self._current:
            return
        self._current = place
        self.update()
        cell = self._places[place]
        self.setAccessibleDescription(self._tip(cell))
        self.moved.emit(cell.row.id)

    def _tip(self, cell: ChartCell) -> str:
        return "\n".join((self._said(cell), self._state(cell).word))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self._move(self._at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id is not None:
            self.opened.emit(self.current_id)
            return
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._places:
            super().keyPressEvent(event)
            return
        if self._current is None:
            self._move(min(self._places))
            return
        line, column = self._current
        for _ in range(sum(self._chart.doors) + len(self._chart.floors) if self._chart else 0):
            line, column = line + step[0], column + step[1]
            if (line, column) in self._places:
                self._move((line, column))
                return

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at(event.pos())
            tip = plain_tip(self._tip(self._places[place])) if place else ""
            QToolTip.showText(event.globalPos(), tip.replace("\n", "<br>"), self)
            return True
        return super().event(event)

    @Slot()
    def _on_theme(self) -> None:
        self._measure()
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()


def _fitted(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
