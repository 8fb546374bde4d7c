"""The building chart on the page: the choice of what colours it, its legend, the cells below."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.rosters.charts import BuildingChart, ChartCell
from gui.kit.anatomy import GAP, plain_label
from gui.kit.building_chart import ChartGrid, ChartLegend
from gui.kit.wording import square_metres
from gui.rosters.chart_states import Colouring, colouring_words, legend, state_of
from gui.rosters.columns import owners_text


class ChartView(QWidget):
    """The choice of the state, the legend with its counts, and the chart below.

    Signals:
        moved(UUID): another dwelling is current.
    """

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.colouring = QComboBox()
        self.colouring.setAccessibleName(self.tr("按什么着色"))
        for one, word in colouring_words().items():
            self.colouring.addItem(word, one.value)
        self.colouring.currentIndexChanged.connect(self._on_colouring)
        self.grid = ChartGrid(_tip)
        self.grid.moved.connect(self._on_moved)
        self._chart: BuildingChart | None = None
        self._title = plain_label("", "heading")
        self._legend = ChartLegend()
        self.area = QScrollArea()
        self.area.setWidget(self.grid)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._title)
        row.addSpacing(GAP)
        row.addWidget(plain_label(self.tr("着色"), "secondary"))
        row.addWidget(self.colouring)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(row)
        column.addWidget(self._legend)
        column.addWidget(self.area, 1)

    @property
    def chosen(self) -> Colouring:
        """Give the state that colours."""
        return Colouring(self.colouring.currentData())

    @property
    def legend_texts(self) -> list[str]:
        """Give the legend as it is said."""
        return self._legend.texts

    def show_chart(self, chart: BuildingChart) -> None:
        """Show a building."""
        self._chart = chart
        self._title.setText(chart.building)
        self._show()

    def show_current(self) -> None:
        """Bring the current dwelling into sight, when the chart has taken its room."""
        QTimer.singleShot(0, self._bring_current)

    @Slot()
    def _bring_current(self) -> None:
        one = self.grid.current_id
        if one is not None:
            place = self.grid.rect_of(one).center()
            self.area.ensureVisible(place.x(), place.y(), 80, 80)

    @Slot(int)
    def _on_colouring(self) -> None:
        if self._chart is not None:
            self._show()

    @Slot(object)
    def _on_moved(self, dwelling_id: UUID) -> None:
        self.show_current()
        self.moved.emit(dwelling_id)

    def _show(self) -> None:
        assert self._chart is not None  # noqa: S101 - shown only with one
        self.grid.show_chart(self._chart, partial(state_of, self.chosen))
        self._legend.show_counts(legend(self.chosen, self._chart.cells))


def _tip(cell: ChartCell) -> str:
    row = cell.row
    return "\n".join((row.address, owners_text(row), square_metres(row.area)))
