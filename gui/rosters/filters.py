"""The filter row: list or chart, chips of doubts, the use, and the search of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QToolButton, QWidget

from core.rosters.kinds import DwellingUse
from core.rosters.listing import Doubt
from gui.kit.anatomy import GAP
from gui.kit.icons import icon
from gui.kit.search import SearchBox
from gui.rosters.words import doubt_words, use_words

TABLE, CHART = "table", "chart"
PAUSE_MS = 8
"""The search runs in some milliseconds, so there is little to wait for."""


class Filters(QWidget):
    """What narrows the list; all of it can be reached by Tab.

    Signals:
        changed(): another use, doubt or text.
        view_chosen(str): TABLE or CHART.
    """

    changed = Signal()
    view_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchBox(
            name=self.tr("姓名、拼音首字母、房号、电话后四位"), short=self.tr("姓名、房号")
        )
        self.search.set_pause(PAUSE_MS)
        self.search.asked.connect(self._on_asked)
        self.search.setMaximumWidth(360)
        self.search.setMinimumWidth(160)
        self.text = ""
        self.use = QComboBox()
        self.use.setAccessibleName(self.tr("用途"))
        self.use.addItem(self.tr("全部用途"), "")
        for use, word in use_words().items():
            self.use.addItem(word, use.value)
        self.use.activated.connect(self._on_use)
        self.chips: dict[Doubt, QToolButton] = {}
        self.views: dict[str, QToolButton] = {}
        self._build()

    @property
    def chosen_use(self) -> DwellingUse | None:
        """Give the use asked for."""
        return DwellingUse(self.use.currentData()) if self.use.currentData() else None

    @property
    def chosen_doubt(self) -> Doubt | None:
        """Give the doubt asked for."""
        return next((doubt for doubt, chip in self.chips.items() if chip.isChecked()), None)

    @property
    def is_narrow(self) -> bool:
        """Whether anything is asked for."""
        return bool(self.text or self.chosen_use or self.chosen_doubt)

    def clear(self) -> None:
        """Ask for nothing."""
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.text = ""
        self.use.setCurrentIndex(0)
        for chip in self.chips.values():
            chip.setChecked(False)

    def show_view(self, view: str, *, has_chart: bool) -> None:
        """Mark what is shown; a chart is of one building."""
        self.views[view].setChecked(True)
        self.views[CHART].setEnabled(has_chart)

    def show_for_list(self, *, shown: bool) -> None:
        """Hide what does not narrow a chart."""
        for widget in (*self.chips.values(), self.use, self.search):
            widget.setVisible(shown)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        group = QButtonGroup(self)
        for view, word, name in (
            (TABLE, self.tr("列表"), "list"),
            (CHART, self.tr("楼盘表"), "layout-grid"),
        ):
            button = _choice(word)
            button.setIcon(icon(name))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setObjectName(view)
            button.clicked.connect(self._on_view)
            group.addButton(button)
            self.views[view] = button
            row.addWidget(button)
        row.addSpacing(GAP)
        for doubt, word in doubt_words().items():
            chip = _choice(word)
            chip.setObjectName(doubt.value)
            chip.clicked.connect(self._on_chip)
            self.chips[doubt] = chip
            row.addWidget(chip)
        row.addWidget(self.use)
        row.addStretch(1)
        row.addWidget(self.search, 4)

    @Slot(str)
    def _on_asked(self, text: str) -> None:
        if text != self.text:
            self.text = text
            self.changed.emit()

    @Slot()
    def _on_use(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_chip(self) -> None:
        sender = self.sender()
        for chip in self.chips.values():
            if chip is not sender:
                chip.setChecked(False)
        self.changed.emit()

    @Slot()
    def _on_view(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.view_chosen.emit(sender.objectName())


def _choice(word: str) -> QToolButton:
    button = QToolButton()
    button.setText(word)
    button.setCheckable(True)
    button.setProperty("role", "choice")
    return button
