"""The columns of one view: the widths and the order in which they were left, and how they fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView
from shiboken6 import isValid

from gui.kit.column_widths import Wish, fit
from gui.kit.preferences import Preferences
from gui.kit.row_table import Column, RowTable

SAVED_AFTER_MS = 800
RESTED_AFTER_MS = 150
"""Rows that take the place of others are measured when no more come: 40 rows take some frames."""
CELL_PADDING = 12
NARROWEST = 40
SLACK = 2
MEASURED, USUAL = 40, 75
"""So many rows are asked how wide their words are; so many in a hundred of them are the usual."""
LEAST_LETTERS = 8
LEAST_SHARE = 0.6
LAST_SHARE = 0.35
"""A column of words gives way down to these, and to its title."""


class KeptColumns(QObject):
    """Fits the columns of `view` to its width and its rows; keeps what was chosen by hand."""

    def __init__(
        self, view: QTableView, table: RowTable[Any, Any], key: str, preferences: Preferences
    ) -> None:
        super().__init__(view)
        self._view = view
        self._table = table
        self._header = view.horizontalHeader()
        self._key = f"columns.{key}"
        self._preferences = preferences
        self._chosen: dict[str, int] = {}
        self._measured: dict[int, tuple[int, int]] = {}
        self._fitting = False
        self._soon = self._timer(0, self.measure)  # when the rows that came stand there
        self._rested = self._timer(RESTED_AFTER_MS, self.measure)
        self._save_soon = self._timer(SAVED_AFTER_MS, self._save)
        self.restore()
        table.modelReset.connect(self._measure_again)
        table.dataChanged.connect(self._on_values)
        self._header.sectionResized.connect(self._on_resized)
        self._header.sectionMoved.connect(self._save_soon.start)

    def restore(self) -> None:
        """Show the columns as they were left."""
        kept = self._preferences.table(self._key)
        widths, order = kept.get("widths"), kept.get("order")
        header, keys = self._header, [column.key for column in self._table.columns]
        self._chosen = {
            key: width
            for key, width in (widths.items() if isinstance(widths, dict) else ())
            if key in keys and type(width) is int and width >= NARROWEST
        }
        header.blockSignals(True)
        if isinstance(order, list):
            for place, key in enumerate(key for key in order if key in keys):
                header.moveSection(header.visualIndex(keys.index(str(key))), place)
        header.blockSignals(False)
        self._measured.clear()
        self.fit()

    def fit(self) -> None:
        """Give each column its width: those of words give way, or take the room that is free."""
        wishes, room = self._wishes(), self._view.viewport().width()
        seen = self._view.isVisible()
        widths = fit(wishes, room) if seen else [wish.own for wish in wishes]
        self._fitting = True
        for number, width in enumerate(widths):
            if not self._header.isSectionHidden(number):
                self._view.setColumnWidth(number, width)
        self._fitting = False

    @Slot()
    def measure(self) -> None:
        """Fit them anew: there are other rows, or other letters."""
        self._rested.stop()
        if self._table.rowCount():  # an empty table stays as it was
            self._measured.clear()
        self.fit()

    def show(self) -> None:
        """Fit them to a view that comes in sight; what was measured may be of other rows."""
        if self._has_words:
            self.fit()
            self._rested.start()
        else:
            self.measure()

    def save_now(self) -> None:
        """Keep what was changed a moment ago: the table goes out of sight."""
        if self._save_soon.isActive():
            self._save_soon.stop()
            self._save()

    @Slot()
    def _save(self) -> None:
        header, columns = self._header, self._table.columns
        order = [columns[header.logicalIndex(place)].key for place in range(len(columns))]
        self._preferences.set(self._key, {"order": [*order], "widths": {**self._chosen}})

    @Slot(int, int, int)
    def _on_resized(self, section: int, before: int, width: int) -> None:
        """Keep a width that was chosen; one that follows the window is no choice."""
        if not isValid(self._header):  # it is resized once more while its table goes
            return
        if not before or not width:  # hidden, or shown again
            self._soon.start()
            return
        last = self._header.visualIndex(section) == self._header.count() - 1
        if self._fitting or (last and self._header.stretchLastSection()):
            return
        self._chosen[self._table.columns[section].key] = width
        self._save_soon.start()

    @Slot(QModelIndex, QModelIndex, list)
    def _on_values(self, _first: QModelIndex, _last: QModelIndex, roles: Sequence[int]) -> None:
        if not roles:  # else only what is ticked changed
            self._measure_again()

    @property
    def _has_words(self) -> bool:
        return any(needed for _usual, needed in self._measured.values())

    @Slot()
    def _measure_again(self) -> None:
        """Measure at once where nothing stood before; not at each letter of a search."""
        timer = self._rested if self._has_words else self._soon
        timer.start()

    def _wishes(self) -> list[Wish]:
        """Say what each column wants; one that is hidden wants nothing."""
        header, columns = self._header, self._table.columns
        last = header.logicalIndex(len(columns) - 1) if header.stretchLastSection() else -1
        return [self._wish(at, column, is_last=at == last) for at, column in enumerate(columns)]

    def _wish(self, at: int, column: Column[Any], *, is_last: bool) -> Wish:
        chosen = self._chosen.get(column.key)
        if self._header.isSectionHidden(at):
            return Wish(0, 0, 0, 0)
        if chosen is not None:
            return Wish(chosen, chosen, chosen, chosen)
        head, (usual, needed) = self._header.sectionSizeHint(at), self._needs(at)
        own = max(head, self._of_letters(column.width))
        share = LAST_SHARE if is_last else LEAST_SHARE  # the last, often a remark, gives way most
        least = max(head, self._of_letters(max(LEAST_LETTERS, round(column.width * share))))
        firm = column.firm or column.right or column.state is not None
        return Wish(own, least, max(head, needed), max(head, usual), firm)

    def _of_letters(self, letters: int) -> int:
        letter = self._view.fontMetrics().horizontalAdvance("0")
        return letters * letter + 2 * CELL_PADDING

    def _needs(self, column: int) -> tuple[int, int]:
        """Give how wide the words of most, and of all, of the first rows in sight are."""
        if column not in self._measured:
            view, model = self._view, self._table
            top = max(0, view.rowAt(0))
            rows = range(top, min(top + MEASURED, model.rowCount()))
            hints = (view.sizeHintForIndex(model.index(row, column)) for row in rows)
            widths = sorted(hint.width() + SLACK for hint in hints)
            usual = widths[len(widths) * USUAL // 100] if widths else 0
            self._measured[column] = usual, max(widths, default=0)
        return self._measured[column]

    def _timer(self, wait_ms: int, slot: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait_ms)
        timer.timeout.connect(slot)
        return timer
